#include "launch/launchpanel.h"

#include "console/console.h"
#include "console/launches.h"
#include "console/supplies.h"
#include "core/json.h"
#include "doctor/checkup.h"
#include "launch/fieldsform.h"
#include "launch/firstvalues.h"
#include "launch/lateroperations.h"
#include "launch/obstacles.h"
#include "launch/requesteditor.h"
#include "launch/scenarioform.h"
#include "launch/titledialog.h"
#include "profiles/phoneguard.h"
#include "scenarios/catalogue.h"
#include "shared/words.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto saveDelay = 400ms;
} // namespace

LaunchPanel::LaunchPanel(const QString &settingsFile, QWidget *parent)
    : QWidget(parent), m_unsent(settingsFile), m_editor(new RequestEditor(this)),
      m_unfolded(new QSplitter(this)), m_folded(new QWidget(this)),
      m_foldedText(new QLabel(m_folded))
{
    m_unfolded->addWidget(m_editor);
    connect(m_editor, &RequestEditor::edited, this, &LaunchPanel::requestEdited);
    m_unfolded->setChildrenCollapsible(false);

    auto *unfold = new QPushButton(tr("&New call"), m_folded);
    unfold->setObjectName(u"newCall"_s);
    connect(unfold, &QPushButton::clicked, this, &LaunchPanel::beginNewCall);
    auto *line = new QHBoxLayout(m_folded);
    line->setContentsMargins({});
    line->addWidget(m_foldedText, 1);
    line->addWidget(unfold);
    m_folded->hide();

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_unfolded);
    layout->addWidget(m_folded);

    m_save.setSingleShot(true);
    m_save.setInterval(saveDelay);
    connect(&m_save, &QTimer::timeout, this, &LaunchPanel::saveValues);
}

LaunchPanel::~LaunchPanel()
{
    saveValues();
}

void LaunchPanel::setConsole(Console *console)
{
    saveValues(); // of the profile that goes
    m_save.stop();
    m_console = console;
    if (m_form) {
        m_form->setEnabled(console != nullptr);
        m_form->setPrompts(nullptr);
    }
    if (!console)
        return;
    connect(console, &Console::listenerChanged, this, &LaunchPanel::showSupplies);
    connect(console, &Console::tokenChanged, this, &LaunchPanel::showProblems);
    connect(&console->launches(), &Launches::addressesChanged, this, &LaunchPanel::showDirectory);
    if (!m_form)
        return;
    const QString scenario = m_form->scenario().id;
    delete std::exchange(m_form, nullptr); // what it holds is of the other profile
    open(scenario);
}

void LaunchPanel::setCheckup(Checkup *checkup)
{
    m_checkup = checkup;
    connect(checkup, &Checkup::changed, this, &LaunchPanel::showProblems);
}

void LaunchPanel::open(const QString &id)
{
    const Scenario *scenario = findScenario(id);
    if (!scenario)
        return;
    saveValues();
    delete m_form;
    m_form = new ScenarioForm(*scenario);
    m_form->setEnabled(m_console != nullptr);
    m_form->setPrompts(m_console ? &m_console->prompts() : nullptr);
    const QList<int> sizes = m_unfolded->sizes();
    m_unfolded->insertWidget(0, m_form);
    m_unfolded->setSizes(sizes.size() > 1 ? sizes : QList<int>{1, 1}); // halves at first
    putIntoTabOrder();
    m_draft.begin(*m_form);
    connect(m_form, &ScenarioForm::changed, this, &LaunchPanel::formChanged);
    connect(m_form, &ScenarioForm::changed, &m_save, qOverload<>(&QTimer::start));
    connect(m_form, &ScenarioForm::submitted, this, &LaunchPanel::place);
    connect(m_form, &ScenarioForm::laterChanged, this, &LaunchPanel::showProblems);
    connect(m_form, &ScenarioForm::laterChanged, &m_save, qOverload<>(&QTimer::start));
    connect(m_form, &ScenarioForm::saveWanted, this, &LaunchPanel::askForTitle);
    showDirectory();
    showSupplies();
    restoreValues();
    setFolded(false);
    showRequest();
    emit opened(id);
}

void LaunchPanel::open(const QString &id, const FieldValues &values)
{
    open(id);
    if (!m_form || m_form->scenario().id != id)
        return;
    // What was there of somebody else must not mix with what is given now.
    FieldValues all = presetsOf(m_form->scenario());
    for (auto value = values.begin(); value != values.end(); ++value)
        all[value.key()] = *value;
    m_form->fields().setValues(all);
    m_form->fields().showMissing();
}

void LaunchPanel::open(const Launch &launch)
{
    open(launch.scenario);
    if (!m_form || m_form->scenario().id != launch.scenario)
        return;
    m_form->fields().setValues(launch.values);
    if (!launch.extra.isEmpty())
        m_draft.add(launch.extra);
    showRequest();
    if (!launch.leftOut.isEmpty())
        m_form->fields().showMissing();
}

void LaunchPanel::repeat(const Launch &launch)
{
    open(launch);
    if (m_form && m_form->scenario().id == launch.scenario && launch.leftOut.isEmpty())
        m_form->submit();
}

void LaunchPanel::openBody(const QJsonObject &body)
{
    // What people cut out of the documentation often lacks what the profile knows anyway.
    QJsonObject complete = body;
    if (m_console && !complete.contains(u"callbackUri"))
        complete[u"callbackUri"] = m_console->callbackUri();
    if (m_console && !complete.contains(u"tenantId"))
        complete[u"tenantId"] = m_console->profile().tenantId;
    const Scenario *scenario = scenarioOf(body);
    if (!scenario)
        scenario = scenarioOf(complete);
    if (scenario)
        open(scenario->id);
    if (!m_form)
        return;
    setFolded(false);
    m_editor->setText(indentedJson(body));
}

void LaunchPanel::makeRoom()
{
    if (m_form && !isFolded())
        fold(tr("%1: not placed yet."));
}

//! What is left to see is \a sentence about the scenario.
void LaunchPanel::fold(const QString &sentence)
{
    m_foldedText->setText(sentence.arg(QCoreApplication::translate("Scenario",
                                                                   m_form->scenario().title)));
    setFolded(true);
}

void LaunchPanel::setFolded(bool isFolded)
{
    if (isFolded == m_unfolded->isHidden())
        return;
    m_unfolded->setVisible(!isFolded);
    m_folded->setVisible(isFolded);
    setMaximumHeight(isFolded ? m_folded->sizeHint().height() : QWIDGETSIZE_MAX);
    emit foldedChanged(isFolded);
}

void LaunchPanel::beginNewCall()
{
    setFolded(false);
    if (m_form)
        m_form->setFocus();
}

//! A form that is made later would come after everything else in the window.
void LaunchPanel::putIntoTabOrder()
{
    auto *last = m_editor->findChild<QWidget *>(u"requestJson"_s);
    QWidget *before = last->previousInFocusChain();
    for (QWidget *widget : m_form->findChildren<QWidget *>()) {
        const bool isReached = (widget->focusPolicy() & Qt::TabFocus) && !widget->focusProxy();
        if (!isReached || widget->window() != window()) // what pops up is a window of its own
            continue;
        setTabOrder(before, widget);
        before = widget;
    }
    setTabOrder(before, last);
}

bool LaunchPanel::isFolded() const
{
    return m_unfolded->isHidden();
}

void LaunchPanel::place()
{
    if (!m_console)
        return;
    saveValues();
    if (m_checkup)
        m_checkup->runIfChanged();
    if (!m_phones)
        return send();
    const QPointer<ScenarioForm> form(m_form);
    m_phones->pass(m_console->profile(), m_draft.body(), [this, form] {
        if (form && form == m_form)
            send();
    });
}

void LaunchPanel::send()
{
    if (!m_console)
        return;
    m_form->setOutcome({});
    m_form->setBusy(true);
    const QPointer<ScenarioForm> form(m_form);
    const QPointer<Console> console(m_console);
    const auto done = [this, form, console, sent = launch()](const Result<Reply> &reply) {
        if (console && reply)
            console->launches().remember(sent);
        answered(form, reply);
    };
    whenDone(m_console->send(buildCreateRequest(m_form->scenario(), m_draft.body())), this, done);
}

void LaunchPanel::answered(const QPointer<ScenarioForm> &form, const Result<Reply> &reply)
{
    if (!form)
        return; // another scenario was opened meanwhile; the Calls table has the outcome
    form->setBusy(false);
    if (!reply)
        form->setOutcome(words::failureOf(reply.error()));
    else if (form == m_form)
        fold(tr("%1: placed."));
    showSupplies(); // the next guest is another one
}

void LaunchPanel::formChanged()
{
    m_draft.followForm();
    if (!m_draft.isTyped())
        showRequest();
}

void LaunchPanel::requestEdited(const QByteArray &text)
{
    if (!m_form)
        return;
    m_draft.type(text);
    showProblems();
}

void LaunchPanel::showRequest()
{
    m_editor->show(buildCreateRequest(m_form->scenario(), m_draft.text()),
                   m_console ? m_console->profile().endpoints.graphRoot : QUrl());
    showProblems();
}

//! What is wrong with the request by hand is shown at its line, and stands in the way like the rest.
void LaunchPanel::showProblems()
{
    if (!m_form)
        return;
    const QList<Problem> ofRequest = m_draft.problems();
    m_editor->showProblem(ofRequest.value(0), m_draft.text());
    const Obstacles obstacles = obstaclesTo(*m_form, m_console, m_checkup);
    m_form->setConsentLink(obstacles.consentLink);
    m_form->setFurtherProblems(obstacles.problems);
    m_form->setRequestProblems(ofRequest);
}

void LaunchPanel::showSupplies()
{
    if (!m_form || !m_console)
        return;
    const Supplies supplies = suppliesOf(m_console->profile(), m_console->callbackUri());
    m_draft.setSupplies(supplies);
    m_form->fields().setSupplies(supplies);
    if (!m_draft.isTyped()) // what somebody has typed is theirs
        showRequest();
}

void LaunchPanel::restoreValues()
{
    if (!m_console)
        return;
    const QString &profile = m_console->profile().name;
    const Scenario &scenario = m_form->scenario();
    m_form->fields().setValues(
        m_unsent.values(profile, scenario, firstValues(scenario, m_console->profile().directory)));
    m_form->later().setOperations(m_unsent.later(profile, scenario));
}

void LaunchPanel::saveValues() const
{
    if (m_console && m_form)
        m_unsent.keep(m_console->profile().name, m_form->scenario(), m_form->fields().values(),
                      m_form->later().operations());
}

void LaunchPanel::showDirectory()
{
    if (m_form && m_console)
        m_form->fields().setDirectory(m_console->profile().directory
                                      + m_console->launches().directory());
}

void LaunchPanel::askForTitle()
{
    if (!m_console)
        return;
    const Launch kept = launch();
    const bool hasSecrets = m_console->launches().holdsSecrets(kept);
    auto *dialog = new TitleDialog(tr("Save this launch"), {}, hasSecrets, this);
    connect(dialog, &TitleDialog::named, this, [this, kept](const QString &title, bool keeps) {
        if (!m_console)
            return;
        Launch named = kept;
        named.title = title;
        m_console->launches().save(named, keeps ? Secrets::Keep : Secrets::LeaveOut);
    });
    dialog->open();
}

Launch LaunchPanel::launch() const
{
    FieldValues filled;
    const FieldValues values = m_form->fields().values();
    for (auto value = values.begin(); value != values.end(); ++value) {
        if (!value->join(QString()).trimmed().isEmpty())
            filled[value.key()] = *value;
    }
    return {.scenario = m_form->scenario().id,
            .values = filled,
            .extra = m_draft.extra(),
            .time = QDateTime::currentDateTimeUtc()};
}
