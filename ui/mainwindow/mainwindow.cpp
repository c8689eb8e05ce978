#include "mainwindow/mainwindow.h"

#include "activity/activityview.h"
#include "addressbook/addressbookdialog.h"
#include "callviews/callpanel.h"
#include "callviews/callsview.h"
#include "callviews/controlview.h"
#include "callviews/failurenotice.h"
#include "callviews/hangupalldialog.h"
#include "console/keptrecordings.h"
#include "console/launches.h"
#include "console/profiles.h"
#include "doctor/checkup.h"
#include "doctor/doctordialog.h"
#include "flows/flowswindow.h"
#include "help/guidewindow.h"
#include "incoming/incomingbar.h"
#include "inspector/inspector.h"
#include "launch/launchpanel.h"
#include "launch/pastefield.h"
#include "launch/scenariotree.h"
#include "mainwindow/problembanner.h"
#include "mainwindow/statusstrip.h"
#include "palette/commandpalette.h"
#include "profiles/phoneguard.h"
#include "profiles/profilechooser.h"
#include "profiles/tenantband.h"
#include "scenarios/catalogue.h"
#include "shared/appearance.h"
#include "shared/desktopnotice.h"
#include "shared/explainedaction.h"
#include "shared/menuentry.h"
#include "shared/words.h"
#include "tunnels/tunnelswindow.h"

#include <QActionGroup>
#include <QClipboard>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QDockWidget>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QGuiApplication>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QSettings>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

// Shares of the height of form, calls and the chosen call: the form has to fit unscrolled.
const QList<int> unfoldedSizes{300, 120, 150};
const QList<int> foldedSizes{0, 200, 300};
const auto geometryKey = u"window/geometry"_s;
const auto stateKey = u"window/state"_s;
const auto splitterKey = u"window/splitter"_s;
const auto appearanceKey = u"window/appearance"_s;

} // namespace

MainWindow::MainWindow(Session &session, QWidget *parent)
    : QMainWindow(parent), m_session(session),
      m_checkup(new Checkup(session.configuration(), this)),
      m_strip(new StatusStrip(*m_checkup, this)), m_band(new TenantBand(this)),
      m_chooser(new ProfileChooser(session, m_calls, this)), m_phones(new PhoneGuard(this)),
      m_banner(new ProblemBanner(this)), m_desktop(new DesktopNotice(this)),
      m_failures(new FailureNotice(*m_desktop, this)),
      m_incoming(new IncomingBar(*m_desktop, this)), m_scenarios(new ScenarioTree(this)),
      m_paste(new PasteField(this)),
      m_launch(new LaunchPanel(session.configuration().settingsFile(), this)),
      m_callsView(new CallsView(m_calls, this)), m_callPanel(new CallPanel(this)),
      m_activity(new ActivityView(this)), m_center(new QSplitter(Qt::Vertical, this))
{
    setWindowTitle(tr("Call Console"));
    describeMenuEntries();
    m_launch->setPhoneGuard(m_phones);
    m_launch->setCheckup(m_checkup);
    arrange();
    makeMenus();
    connectParts();
    restoreLayout();
    showHangUp();
}

void MainWindow::start(const QString &profile)
{
    m_scenarios->choose(scenarioCatalogue().first().id);
    m_session.open(profile.isEmpty() ? m_session.configuration().lastProfile() : profile);
    showProfiles(); // another one can be chosen while this one is being opened
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveLayout();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasText() || event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QMimeData *dropped = event->mimeData();
    const QString file = dropped->urls().value(0).toLocalFile();
    if (file.isEmpty())
        m_paste->take(dropped->text());
    else
        m_paste->takeFile(file);
    event->acceptProposedAction();
}

void MainWindow::arrange()
{
    addToolBar(m_strip);
    m_center->addWidget(m_launch);
    m_center->addWidget(m_callsView);
    m_center->addWidget(m_callPanel);
    m_center->setChildrenCollapsible(false);
    m_center->setStretchFactor(1, 1);
    m_center->setStretchFactor(2, 1);
    m_center->setSizes(unfoldedSizes);

    auto *center = new QWidget(this);
    auto *layout = new QVBoxLayout(center);
    layout->addWidget(m_band);
    layout->addWidget(m_incoming);
    layout->addWidget(m_banner);
    layout->addWidget(m_center, 1);
    setCentralWidget(center);

    auto *launch = new QWidget(this);
    auto *launchLayout = new QVBoxLayout(launch);
    launchLayout->setContentsMargins({});
    launchLayout->setSpacing(0);
    launchLayout->addWidget(m_paste);
    launchLayout->addWidget(m_scenarios, 1);
    addDock(tr("Launch"), u"launchDock"_s, launch, Qt::LeftDockWidgetArea);
    setAcceptDrops(true);
    addDock(tr("Activity"), u"activityDock"_s, m_activity, Qt::BottomDockWidgetArea);
    setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    resize(1280, 800);
    const auto docks = findChildren<QDockWidget *>();
    resizeDocks({docks.first()}, {230}, Qt::Horizontal);
    resizeDocks({docks.last()}, {170}, Qt::Vertical);
}

void MainWindow::makeMenus()
{
    QMenu *file = menuBar()->addMenu(tr("&File"));
    QAction *newCall = file->addAction(tr("&New call"));
    newCall->setShortcut(QKeySequence::New);
    connect(newCall, &QAction::triggered, m_launch, &LaunchPanel::beginNewCall);
    QAction *paste = file->addAction(tr("&Paste a link, number or invitation"));
    paste->setShortcut(QKeySequence::Paste); // a field that has the focus takes it first
    connect(paste, &QAction::triggered, this,
            [this] { m_paste->take(QGuiApplication::clipboard()->text()); });
    QAction *addresses = file->addAction(tr("&Address book…"));
    connect(addresses, &QAction::triggered, this, &MainWindow::showAddressBook);
    QAction *profiles = file->addAction(tr("P&rofiles…"));
    profiles->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    connect(profiles, &QAction::triggered, m_chooser, [this] { m_chooser->edit(); });
    QAction *publicAddress = file->addAction(tr("&Tunnels…"));
    connect(publicAddress, &QAction::triggered, this, &MainWindow::showTunnels);
    QAction *quit = file->addAction(tr("&Quit"));
    quit->setShortcut(QKeySequence::Quit);
    connect(quit, &QAction::triggered, this, &QWidget::close);

    QMenu *call = menuBar()->addMenu(tr("&Call"));
    m_hangUp = call->addAction(tr("&Hang up"));
    m_hangUp->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H));
    connect(m_hangUp, &QAction::triggered, this, [this] {
        if (const Call *current = m_callsView->current(); current && current->isOpen())
            hangUp(current->id);
    });
    call->setToolTipsVisible(true);
    call->addActions(m_incoming->actions());
    QAction *rules = call->addAction(tr("&Decide about calls by rule…"));
    rules->setObjectName(u"incomingRules"_s);
    rules->setToolTip(tr("What the profile answers, rejects or redirects by itself."));
    connect(rules, &QAction::triggered, m_chooser, [this] { m_chooser->edit({}, u"incoming"_s); });
    m_scenarios->addIncoming({m_incoming->callIn(), rules});
    QAction *hangUpAll = call->addAction(tr("Hang up &everything…"));
    connect(hangUpAll, &QAction::triggered, this, &MainWindow::hangUpEverything);
    QAction *flows = call->addAction(tr("&Guided flows…"));
    flows->setObjectName(u"guidedFlows"_s);
    connect(flows, &QAction::triggered, this, &MainWindow::showFlows);

    QMenu *view = menuBar()->addMenu(tr("&View"));
    for (QDockWidget *dock : findChildren<QDockWidget *>())
        view->addAction(dock->toggleViewAction());
    QAction *palette = view->addAction(tr("&Command palette…"));
    palette->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_K));
    connect(palette, &QAction::triggered, this, &MainWindow::showPalette);
    makeAppearanceMenu(view->addMenu(tr("&Appearance")));

    QMenu *help = menuBar()->addMenu(tr("&Help"));
    QAction *guide = help->addAction(tr("User &guide"));
    guide->setShortcut(QKeySequence::HelpContents);
    connect(guide, &QAction::triggered, this, [this] { (new GuideWindow(this))->show(); });
    QAction *about = help->addAction(tr("&About Call Console"));
    connect(about, &QAction::triggered, this, [this] {
        auto *box = new QMessageBox(QMessageBox::Information, tr("About Call Console"),
                                    tr("Call Console %1\n\nEverything it keeps is in\n%2")
                                        .arg(QCoreApplication::applicationVersion(),
                                             m_session.configuration().directory()),
                                    QMessageBox::Ok, this);
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
}

void MainWindow::makeAppearanceMenu(QMenu *menu)
{
    const QString file = m_session.configuration().settingsFile();
    const Appearance chosen = appearanceFromWord(
        QSettings(file, QSettings::IniFormat).value(appearanceKey).toString());
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, Appearance appearance) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(appearance == chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [file, appearance] {
            QSettings(file, QSettings::IniFormat).setValue(appearanceKey, toWord(appearance));
            ::apply(appearance);
        });
    };
    add(tr("As the &system"), Appearance::System);
    add(tr("&Light"), Appearance::Light);
    add(tr("&Dark"), Appearance::Dark);
    ::apply(chosen);
}

void MainWindow::connectParts()
{
    connect(m_scenarios, &ScenarioTree::chosen, m_launch,
            qOverload<const QString &>(&LaunchPanel::open));
    connect(m_scenarios, &ScenarioTree::formWanted, m_launch, &LaunchPanel::beginNewCall);
    connect(m_launch, &LaunchPanel::opened, this, [this](const QString &scenario) {
        const QSignalBlocker blocker(m_scenarios); // it is open already
        m_scenarios->choose(scenario);
    });
    connect(m_scenarios, &ScenarioTree::launchChosen, m_launch,
            qOverload<const Launch &>(&LaunchPanel::open));
    connect(m_scenarios, &ScenarioTree::launchRepeated, m_launch, &LaunchPanel::repeat);
    connect(m_paste, &PasteField::recognised, this, &MainWindow::launchPasted);
    connect(m_launch, &LaunchPanel::foldedChanged, this,
            [this](bool isFolded) { m_center->setSizes(isFolded ? foldedSizes : unfoldedSizes); });
    connect(m_strip, &StatusStrip::profileChosen, m_chooser, &ProfileChooser::choose);
    connect(m_strip, &StatusStrip::editWanted, m_chooser, [this] { m_chooser->edit(); });
    connect(m_chooser, &ProfileChooser::stayed, this, &MainWindow::showProfiles);
    connect(&m_session.profiles(), &Profiles::changed, this, &MainWindow::showProfiles);
    connect(m_strip, &StatusStrip::doctorWanted, this, &MainWindow::showDoctor);
    connect(m_checkup, &Checkup::callbackLost, m_desktop, [this](const Diagnosis &diagnosis) {
        m_desktop->tell(tr("The callback is not reached any more"), diagnosis.reason);
    });
    connect(m_banner, &ProblemBanner::remedyChosen, &m_session, &Session::apply);
    connect(m_incoming, &IncomingBar::callWanted, m_callsView, qOverload<int>(&CallsView::choose));
    connect(m_callsView, &CallsView::currentChanged, this, &MainWindow::showCurrentCall);
    connect(m_callsView, &CallsView::menuOpening, m_callPanel,
            [this](QMenu *menu) { m_callPanel->addOperationsTo(*menu); });
    connect(m_callsView, &CallsView::hangUpWanted, this, &MainWindow::hangUp);
    connect(m_callPanel, &CallPanel::hangUpWanted, this, &MainWindow::hangUp);
    connect(&m_callPanel->control(), &ControlView::sendWanted, this, &MainWindow::operate);
    connect(m_callPanel, &CallPanel::messageWanted, this, &MainWindow::inspect);
    connect(m_callPanel, &CallPanel::callWanted, m_callsView, qOverload<int>(&CallsView::choose));
    connect(m_activity, &ActivityView::messageWanted, this, &MainWindow::inspect);
    connect(m_activity, &ActivityView::callWanted, m_callsView,
            qOverload<const CallId &>(&CallsView::choose));
    connect(&m_session, &Session::opening, m_strip, &StatusStrip::showOpening);
    connect(&m_session, &Session::opened, this, &MainWindow::opened);
    connect(&m_session, &Session::closing, this, &MainWindow::closing);
    connect(&m_session, &Session::blocked, m_banner, &ProblemBanner::show);
    connect(&m_session, &Session::blocked, this, &MainWindow::showProfiles);
    connect(&m_session, &Session::told, m_banner, &ProblemBanner::tell);
}

void MainWindow::showProfiles()
{
    QList<std::pair<QString, QString>> profiles;
    for (const QString &name : m_session.profileNames())
        profiles.append({name, m_session.profiles().describe(name).value_or(Profile()).color});
    m_strip->setProfiles(profiles, m_session.profileName());
}

void MainWindow::opened(const QList<Call> &calls)
{
    Console *console = m_session.console();
    setConsole(console);
    m_incoming->setConsole(console, calls);
    m_failures->begin();
    m_calls.reset(calls);
    nameCalls(calls);
    if (!calls.isEmpty())
        m_callsView->choose(calls.last().number);
    connect(console, &Console::recorded, this, &MainWindow::recorded);
    console->recordings().load();
    console->launches().load();
    showProfiles();
}

void MainWindow::closing()
{
    setConsole(nullptr);
    m_incoming->setConsole(nullptr);
    m_calls.reset({});
    showCurrentCall();
}

void MainWindow::setConsole(Console *console)
{
    m_banner->setConsole(console);
    m_band->setProfile(console ? &console->profile() : nullptr);
    m_strip->setConsole(console);
    m_checkup->setConsole(console);
    m_scenarios->setConsole(console);
    m_paste->setConsole(console);
    m_launch->setConsole(console);
    m_callsView->setConsole(console);
    m_callPanel->setConsole(console);
    m_activity->setHistory(console ? &console->history() : nullptr);
    if (m_tunnels)
        m_tunnels->setConsole(console);
    if (console)
        return;
    if (m_addresses)
        m_addresses->close(); // they belong to the profile that goes
    if (m_flows)
        std::exchange(m_flows, nullptr)->leave();
    if (m_hangUpAll)
        m_hangUpAll->close();
}

void MainWindow::recorded(const Batch &batch)
{
    const int before = m_calls.rowCount();
    m_calls.update(batch.calls, batch.vanished);
    for (const Call &call : batch.calls) {
        if (m_calls.rowCount() > before && call.placement == Placement::Placing)
            m_callsView->choose(call.number); // what somebody has just placed is what he looks at
    }
    m_failures->take(batch.calls);
    nameCalls(batch.calls);
    m_activity->append(batch.messages);
    m_callPanel->append(batch.messages);
    showCurrentCall();
}

void MainWindow::nameCalls(const QList<Call> &calls)
{
    QHash<CallId, QString> names;
    for (const Call &call : calls) {
        if (!call.id.isEmpty())
            names[call.id] = words::peerOf(call);
    }
    m_activity->setCallNames(names);
}

void MainWindow::showCurrentCall()
{
    const Call *current = m_callsView->current();
    m_callPanel->show(current);
    m_callPanel->setOtherEnd(current ? m_calls.otherEndOf(*current) : nullptr);
    showHangUp();
}

void MainWindow::showHangUp()
{
    const Call *current = m_callsView->current();
    explain(*m_hangUp, tr("Ends the chosen call."),
            current && current->isOpen() ? QString() : tr("No living call is chosen."));
}

void MainWindow::showAddressBook()
{
    if (!m_session.console())
        return;
    if (!m_addresses)
        m_addresses = new AddressBookDialog(m_session.console()->launches(), this);
    m_addresses->show();
    m_addresses->raise();
}

void MainWindow::showFlows()
{
    if (!m_session.console())
        return;
    if (!m_flows) {
        m_flows = new FlowsWindow(*m_session.console(), this);
        connect(m_flows, &FlowsWindow::callWanted, m_callsView,
                qOverload<const CallId &>(&CallsView::choose));
    }
    m_flows->show();
    m_flows->raise();
}

void MainWindow::showDoctor()
{
    if (!m_doctor) {
        m_doctor = new DoctorDialog(*m_checkup, this);
        connect(m_doctor, &DoctorDialog::editWanted, m_chooser,
                [this](const QString &member) { m_chooser->edit({}, member); });
        connect(m_doctor, &DoctorDialog::listenAgainWanted, this, [this] {
            if (m_session.console())
                m_session.console()->listen();
        });
        connect(m_doctor, &DoctorDialog::tunnelsWanted, this, &MainWindow::showTunnels);
    }
    m_doctor->show();
    m_doctor->raise();
}

void MainWindow::showTunnels()
{
    if (!m_tunnels) {
        m_tunnels = new TunnelsWindow(m_session.profiles(), *m_checkup, this);
        connect(m_tunnels, &TunnelsWindow::saved, m_chooser, &ProfileChooser::choose);
        m_tunnels->setConsole(m_session.console());
    }
    m_tunnels->show();
    m_tunnels->raise();
    m_tunnels->activateWindow();
}

void MainWindow::launchPasted(const PastedText &pasted)
{
    if (!pasted.body.isEmpty())
        return m_launch->openBody(pasted.body);
    m_launch->open(pasted.scenario, pasted.values);
}

void MainWindow::hangUp(const CallId &call)
{
    if (!m_session.console())
        return;
    m_callPanel->setOutcome(call, {});
    whenDone(m_session.console()->send(buildRequest(operations::hangUp(), call)), this,
             [this, call](const Result<Reply> &reply) {
                 const bool isOver = reply
                     || reply.error().status == 404; // gone is what was wanted
                 if (!isOver)
                     m_callPanel->setOutcome(call, words::failureOf(reply.error()));
             });
}

void MainWindow::hangUpEverything()
{
    Console *console = m_session.console();
    if (!console)
        return;
    if (m_hangUpAll)
        m_hangUpAll->close(); // the calls may be others by now
    m_hangUpAll = new HangUpAllDialog(*console, this);
    m_hangUpAll->show();
}

void MainWindow::showPalette()
{
    const auto open = [this](const QString &scenario) {
        m_scenarios->choose(scenario);
        m_launch->beginNewCall();
    };
    const auto show = [this](int number) { m_callsView->choose(number); };
    auto *palette = new CommandPalette(actionEntries(*menuBar())
                                           + operationEntries(m_callPanel->control())
                                           + scenarioEntries(open) + callEntries(m_calls, show),
                                       this);
    palette->show();
}

void MainWindow::operate(const Request &request)
{
    if (const Console *console = m_session.console())
        m_phones->pass(console->profile(), request.body, [this, request] { send(request); });
}

void MainWindow::send(const Request &request)
{
    Console *console = m_session.console();
    if (!console)
        return;
    ControlView &control = m_callPanel->control();
    control.setOutcome(request.call, {}, false);
    control.supply();
    whenDone(console->send(request), this, [this, call = request.call](const Result<Reply> &reply) {
        m_callPanel->control().setOutcome(
            call,
            reply ? tr("Taken by the service, status %1.").arg(reply->status)
                  : words::failureOf(reply.error()),
            !reply);
    });
}

void MainWindow::inspect(const Message &message)
{
    auto *inspector = new Inspector(message, this);
    inspector->show();
}

void MainWindow::saveLayout()
{
    QSettings settings(m_session.configuration().settingsFile(), QSettings::IniFormat);
    settings.setValue(geometryKey, saveGeometry());
    settings.setValue(stateKey, saveState());
    settings.setValue(splitterKey, m_center->saveState());
    for (const TableView *table : tables())
        table->saveColumns(settings);
}

void MainWindow::restoreLayout()
{
    const QSettings settings(m_session.configuration().settingsFile(), QSettings::IniFormat);
    restoreGeometry(settings.value(geometryKey).toByteArray());
    restoreState(settings.value(stateKey).toByteArray());
    m_center->restoreState(settings.value(splitterKey).toByteArray());
    for (TableView *table : tables())
        table->restoreColumns(settings);
}

QList<TableView *> MainWindow::tables() const
{
    return m_callPanel->tables() + QList<TableView *>{m_callsView->table(), m_activity->table()};
}

void MainWindow::addDock(const QString &title, const QString &name, QWidget *content,
                         Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, this);
    dock->setObjectName(name);
    dock->setWidget(content);
    addDockWidget(area, dock);
}
