#include "launch/launchpanel.h"

#include "console/console.h"
#include "console/launches.h"
#include "console/supplies.h"
#include "core/json.h"
#include "core/jsonlines.h"
#include "doctor/checkup.h"
#include "launch/fieldsform.h"
#include "launch/lateroperations.h"
#include "launch/requesteditor.h"
#include "launch/scenarioform.h"
#include "launch/titledialog.h"
#include "launches/secrets.h"
#include "profiles/phoneguard.h"
#include "scenarios/bodymembers.h"
#include "scenarios/catalogue.h"
#include "scenarios/permissions.h"
#include "shared/words.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

#include <algorithm>
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
    if (m_form)
        m_form->setEnabled(console != nullptr);
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
    const QList<int> sizes = m_unfolded->sizes();
    m_unfolded->insertWidget(0, m_form);
    m_unfolded->setSizes(sizes.size() > 1 ? sizes : QList<int>{1, 1}); // halves at first
    putIntoTabOrder();
    m_foldedText->setText(
        tr("%1: placed.").arg(QCoreApplication::translate("Scenario", scenario->title)));
    m_handMade.reset();
    m_typed.reset();
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
    const QJsonObject known = m_form->body();
    if (!launch.extra.isEmpty())
        m_handMade = HandMade{.body = withMembers(known, launch.extra), .known = known};
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
    m_phones->pass(m_console->profile(), body(), [this, form] {
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
    whenDone(m_console->send(buildCreateRequest(m_form->scenario(), body())), this, done);
}

void LaunchPanel::answered(const QPointer<ScenarioForm> &form, const Result<Reply> &reply)
{
    if (!form)
        return; // another scenario was opened meanwhile; the Calls table has the outcome
    form->setBusy(false);
    if (!reply)
        form->setOutcome(words::failureOf(reply.error()));
    else if (form == m_form)
        setFolded(true);
    showSupplies(); // the next guest is another one
}

void LaunchPanel::formChanged()
{
    if (m_isReading)
        return;
    m_typed.reset();
    showRequest();
}

void LaunchPanel::requestEdited(const QByteArray &text)
{
    if (!m_form)
        return;
    m_typed = text;
    if (const Result<QJsonObject> body = readJsonObject(text))
        readRequest(*body);
    showProblems();
}

//! Brings \a body into the form. What the profile supplies anyway stays empty there.
void LaunchPanel::readRequest(const QJsonObject &body)
{
    const Scenario &scenario = m_form->scenario();
    FieldValues values = readBody(scenario, body);
    for (const Field &field : scenario.fields) {
        const QString supply = m_supplies.value(field.supply);
        const QString value = values.value(field.key).value(0);
        if (supply.isEmpty() || value.isEmpty())
            continue;
        const IdentityValue stated = IdentityValue::fromText(value);
        if (value == supply)
            values.remove(field.key);
        else if (field.kind == FieldKind::Identity
                 && stated.id == IdentityValue::fromText(supply).id)
            values[field.key] = QStringList{IdentityValue{{}, stated.displayName}.toText()};
    }
    m_isReading = true;
    m_form->fields().setValues(values);
    m_isReading = false;
    m_handMade = HandMade{.body = body, .known = m_form->body()};
}

void LaunchPanel::showRequest()
{
    Request shown = buildCreateRequest(m_form->scenario(), body());
    if (!m_typed)
        shown.body = indentedJson(wholeBody());
    m_editor->show(shown, m_console ? m_console->profile().endpoints.graphRoot : QUrl());
    showProblems();
}

//! What is wrong with the request by hand is shown at its line, and stands in the way like the rest.
void LaunchPanel::showProblems()
{
    if (!m_form)
        return;
    const QByteArray text = m_typed ? *m_typed : indentedJson(wholeBody());
    const QList<Problem> ofRequest = requestProblems();
    if (ofRequest.isEmpty()) {
        m_editor->setProblem({}, 0);
    } else {
        const Problem &first = ofRequest.first();
        const int line = first.field.isEmpty() ? lineOfJsonError(text)
                                               : lineOfMember(text, first.field.split(u'/'));
        m_editor->setProblem(
            first.field.isEmpty() ? first.text : tr("Line %1: %2").arg(line).arg(first.text), line);
    }
    const bool hasToken = m_console && !m_console->token().text.isEmpty();
    const QList<Problem> missing = hasToken
        ? missingProblems(m_form->scenario(), m_form->later().operations(), roles())
        : QList<Problem>();
    m_form->setConsentLink(missing.isEmpty() ? QUrl() : consentLink());
    m_form->setFurtherProblems(missing + excessProblems(roles()) + callbackProblems()
                               + doctorProblems());
    m_form->setRequestProblems(ofRequest);
}

void LaunchPanel::showSupplies()
{
    if (!m_form || !m_console)
        return;
    m_supplies = suppliesOf(m_console->profile(), m_console->callbackUri());
    m_form->fields().setSupplies(m_supplies);
    if (!m_typed) // what somebody has typed is theirs
        showRequest();
}

//! JSON that is none, and members of another type than the API's, wherever they came from.
QList<Problem> LaunchPanel::requestProblems() const
{
    const Result<QJsonObject> body = m_typed ? readJsonObject(*m_typed) : wholeBody();
    if (!body)
        return {{.text = body.error().text()}};
    return bodyProblems(m_form->scenario(), *body);
}

QStringList LaunchPanel::roles() const
{
    return m_console ? m_console->token().roles : QStringList();
}

//! Consent is given in the tenant of the call, which need not be that of the profile.
QUrl LaunchPanel::consentLink() const
{
    const Profile &profile = m_console->profile();
    const QString tenant = m_form->body()[u"tenantId"].toString();
    return adminConsentUrl(profile.endpoints.authority,
                           tenant.isEmpty() ? profile.tenantId : tenant, profile.applicationId);
}

//! Somebody may want it so; but then the notifications do not come here.
QList<Problem> LaunchPanel::callbackProblems() const
{
    const QString callback = m_form->body()[u"callbackUri"].toString();
    if (!m_console || m_console->callbackUri().isEmpty() || callback == m_console->callbackUri())
        return {};
    return {{.severity = Severity::Warning,
             .text = tr("The callback is another one than this console's: its notifications will "
                        "not be seen here.")}};
}

//! Nobody is kept from a call: the doctor may be behind the times.
QList<Problem> LaunchPanel::doctorProblems() const
{
    const QStringList failures = m_checkup ? m_checkup->failures() : QStringList();
    if (failures.isEmpty())
        return {};
    return {{.severity = Severity::Warning,
             .text = tr("Not ready: %1. The doctor in the status strip says why.")
                         .arg(failures.join(u", "_s))}};
}

//! What a form begins with: its presets, and somebody from the directory to try it on.
FieldValues LaunchPanel::firstValues() const
{
    const QList<Field> &fields = m_form->scenario().fields;
    const bool hasLink = std::ranges::any_of(fields,
                                             [](const Field &field) { return field.parts; });
    FieldValues values = presetsOf(m_form->scenario());
    for (const Field &field : fields) {
        const bool isFirst = hasLink ? field.parts != nullptr
                                     : field.required && field.supply == Supply::None;
        if (!field.directory || !isFirst)
            continue;
        for (const DirectoryEntry &entry : m_console->profile().directory) {
            const QString id = field.kind == FieldKind::Url ? entry.link : entry.id;
            if (entry.kind != *field.directory || id.isEmpty())
                continue;
            values[field.key].append(field.kind == FieldKind::Identity
                                         ? IdentityValue{id, entry.displayName}.toText()
                                         : id);
            if (values[field.key].size() >= std::max(1, field.least))
                break;
        }
    }
    return expanded(m_form->scenario(), values);
}

void LaunchPanel::restoreValues()
{
    if (!m_console)
        return;
    const QString &profile = m_console->profile().name;
    const Scenario &scenario = m_form->scenario();
    m_form->fields().setValues(m_unsent.values(profile, scenario, firstValues()));
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
    const QList<Field> &fields = m_form->scenario().fields;
    QStringList secretMembers;
    (void)withoutSecrets(kept.extra, secretMembers);
    const bool hasSecrets = !secretMembers.isEmpty()
        || std::ranges::any_of(fields, [&kept](const Field &field) {
               const QStringList values = kept.values.value(field.key);
               return !values.isEmpty() && (field.isSecret || withoutSecrets(values) != values);
           });
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
            .extra = unknownMembers(m_form->body(), wholeBody()),
            .time = QDateTime::currentDateTimeUtc()};
}

QByteArray LaunchPanel::body() const
{
    return m_typed ? *m_typed : compactJson(wholeBody());
}

QJsonObject LaunchPanel::wholeBody() const
{
    return m_handMade ? merged(m_form->body(), *m_handMade) : m_form->body();
}
