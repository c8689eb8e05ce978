#include "mainwindow/mainwindow.h"

#include "activity/activityview.h"
#include "callviews/callpanel.h"
#include "callviews/callsview.h"
#include "callviews/failurenotice.h"
#include "console/keptrecordings.h"
#include "console/launches.h"
#include "console/profiles.h"
#include "doctor/checkup.h"
#include "incoming/incomingbar.h"
#include "launch/launchpanel.h"
#include "launch/pastefield.h"
#include "launch/scenariotree.h"
#include "mainwindow/dialogs.h"
#include "mainwindow/mainmenu.h"
#include "mainwindow/problembanner.h"
#include "mainwindow/statusstrip.h"
#include "mainwindow/steering.h"
#include "mainwindow/windowlayout.h"
#include "palette/commandpalette.h"
#include "profiles/phoneguard.h"
#include "profiles/profilechooser.h"
#include "profiles/tenantband.h"
#include "scenarios/catalogue.h"
#include "shared/desktopnotice.h"
#include "shared/menuentry.h"
#include "shared/words.h"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QMimeData>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

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
      m_activity(new ActivityView(this)), m_steering(new Steering(*m_callPanel, *m_phones, this)),
      m_dialogs(new Dialogs(session.configuration().directory(), session.profiles(), *m_checkup,
                            *m_chooser, this)),
      m_layout(new WindowLayout(session.configuration().settingsFile(), *this))
{
    setWindowTitle(tr("Call Console"));
    describeMenuEntries();
    m_launch->setPhoneGuard(m_phones);
    m_launch->setCheckup(m_checkup);
    arrange();
    makeMenus();
    connectLaunching();
    connectCalls();
    connectSession();
    m_layout->restore();
}

void MainWindow::start(const QString &profile)
{
    m_scenarios->choose(scenarioCatalogue().first().id);
    m_session.open(profile.isEmpty() ? m_session.configuration().lastProfile() : profile);
    showProfiles(); // another one can be chosen while this one is being opened
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_layout->save();
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
    m_layout->setCenter({m_band, m_incoming, m_banner}, m_launch, m_callsView, m_callPanel);

    auto *launch = new QWidget(this);
    auto *lines = new QVBoxLayout(launch);
    lines->setContentsMargins({});
    lines->setSpacing(0);
    lines->addWidget(m_paste);
    lines->addWidget(m_scenarios, 1);
    m_layout->addDock(tr("Launch"), u"launchDock"_s, launch, Qt::LeftDockWidgetArea, 230);
    m_layout->addDock(tr("Activity"), u"activityDock"_s, m_activity, Qt::BottomDockWidgetArea, 170);
    m_layout->setTables(m_callPanel->tables() << m_callsView->table() << m_activity->table());
    setAcceptDrops(true);
}

void MainWindow::makeMenus()
{
    auto *menu = new MainMenu({.launch = *m_launch,
                               .paste = *m_paste,
                               .incoming = *m_incoming,
                               .steering = *m_steering,
                               .profiles = *m_chooser,
                               .dialogs = *m_dialogs,
                               .docks = m_layout->dockActions(),
                               .settingsFile = m_session.configuration().settingsFile()},
                              this);
    setMenuBar(menu);
    connect(menu, &MainMenu::paletteWanted, this, &MainWindow::showPalette);
    m_scenarios->addIncoming({m_incoming->callIn(), menu->incomingRules()});
}

void MainWindow::connectLaunching()
{
    connect(m_scenarios, &ScenarioTree::chosen, m_launch,
            qOverload<const QString &>(&LaunchPanel::open));
    connect(m_scenarios, &ScenarioTree::formWanted, m_launch, &LaunchPanel::beginNewCall);
    connect(m_scenarios, &ScenarioTree::launchChosen, m_launch,
            qOverload<const Launch &>(&LaunchPanel::open));
    connect(m_scenarios, &ScenarioTree::launchRepeated, m_launch, &LaunchPanel::repeat);
    connect(m_paste, &PasteField::recognised, this, &MainWindow::launchPasted);
    connect(m_launch, &LaunchPanel::opened, this, [this](const QString &scenario) {
        const QSignalBlocker blocker(m_scenarios); // it is open already
        m_scenarios->choose(scenario);
    });
    connect(m_launch, &LaunchPanel::opened, m_paste, &PasteField::forgetAnswer);
    connect(m_launch, &LaunchPanel::foldedChanged, m_layout, &WindowLayout::setFormFolded);
}

void MainWindow::connectCalls()
{
    const auto chooseNumber = qOverload<int>(&CallsView::choose);
    const auto chooseId = qOverload<const CallId &>(&CallsView::choose);
    connect(m_callsView, &CallsView::currentChanged, this, &MainWindow::showCurrentCall);
    connect(m_callsView, &CallsView::menuOpening, m_callPanel,
            [this](QMenu *menu) { m_callPanel->addOperationsTo(*menu); });
    connect(m_callsView, &CallsView::hangUpWanted, m_steering, &Steering::hangUp);
    connect(m_desktop, &DesktopNotice::callWanted, m_callsView, chooseNumber);
    connect(m_incoming, &IncomingBar::callWanted, m_callsView, chooseNumber);
    connect(m_incoming, &IncomingBar::roomWanted, m_launch, &LaunchPanel::makeRoom);
    connect(m_callPanel, &CallPanel::callWanted, m_callsView, chooseNumber);
    connect(m_callPanel, &CallPanel::messageWanted, m_dialogs, &Dialogs::showMessage);
    connect(m_activity, &ActivityView::callWanted, m_callsView, chooseId);
    connect(m_activity, &ActivityView::messageWanted, m_dialogs, &Dialogs::showMessage);
    connect(m_dialogs, &Dialogs::callWanted, m_callsView, chooseId);
}

void MainWindow::connectSession()
{
    connect(&m_session.profiles(), &Profiles::changed, this, &MainWindow::showProfiles);
    connect(m_strip, &StatusStrip::profileChosen, m_chooser, &ProfileChooser::choose);
    connect(m_strip, &StatusStrip::editWanted, m_chooser, [this] { m_chooser->edit(); });
    connect(m_strip, &StatusStrip::doctorWanted, m_dialogs, &Dialogs::showDoctor);
    connect(m_strip, &StatusStrip::rejectedWanted, m_activity, [this] {
        m_layout->showDock(m_activity);
        m_activity->showProblems();
    });
    connect(m_chooser, &ProfileChooser::stayed, this, &MainWindow::showProfiles);
    connect(m_checkup, &Checkup::callbackLost, m_desktop, [this](const Diagnosis &diagnosis) {
        m_desktop->tell(tr("The callback is not reached any more"), diagnosis.reason);
    });
    connect(m_banner, &ProblemBanner::remedyChosen, &m_session, &Session::apply);
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
    m_steering->setConsole(console);
    m_dialogs->setConsole(console);
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
    m_steering->setCurrent(current);
}

void MainWindow::launchPasted(const PastedText &pasted)
{
    if (!pasted.body.isEmpty())
        return m_launch->openBody(pasted.body);
    m_launch->open(pasted.scenario, pasted.values);
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
