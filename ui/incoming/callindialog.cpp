#include "incoming/callindialog.h"

#include "console/launches.h"
#include "console/sandboxcontrol.h"
#include "launch/fieldsform.h"
#include "scenarios/fields.h"
#include "scenarios/operationfields.h"
#include "shared/tonelabel.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace operationfields;

namespace {

const auto userKey = u"user"_s;
const auto phoneKey = u"phone"_s;

Field untyped(Field field, const char *help)
{
    field.isTyped = false;
    field.help = help;
    return optionalField(field);
}

Field flag(const QString &key, const char *label, const char *help)
{
    return {.key = key,
            .kind = FieldKind::Switch,
            .label = label,
            .help = help,
            .path = key,
            .preset = {u"false"_s}};
}

//! Somebody who had a part in how the call came.
Field somebody(const QString &key, const QString &path, const char *label, const char *help)
{
    Field field = untyped(under(fields::person(), key, path), help);
    field.label = label;
    field.advanced = true;
    return field;
}

Field participant(const QString &key, const char *label, const char *help)
{
    return {.key = key,
            .label = label,
            .help = help,
            .path = u"incomingContext/"_s + key,
            .advanced = true,
            .directory = DirectoryKind::Participant};
}

//! On which way the call came (types, callRoute and incomingContext).
QList<Field> wayFields()
{
    return {somebody(u"forwardedBy"_s, u"callRoutes/*/original"_s,
                     QT_TRANSLATE_NOOP("Scenario", "Forwarded by"),
                     QT_TRANSLATE_NOOP("Scenario", "Who was called first.")),
            somebody(u"onBehalfOf"_s, u"incomingContext/onBehalfOf"_s,
                     QT_TRANSLATE_NOOP("Scenario", "On behalf of"),
                     QT_TRANSLATE_NOOP("Scenario", "For whom the caller acts.")),
            somebody(u"transferor"_s, u"incomingContext/transferor"_s,
                     QT_TRANSLATE_NOOP("Scenario", "Transferred by"),
                     QT_TRANSLATE_NOOP("Scenario", "Who sent the caller on to the application.")),
            participant(
                u"sourceParticipantId"_s, QT_TRANSLATE_NOOP("Scenario", "Source participant"),
                QT_TRANSLATE_NOOP("Scenario", "Id of the participant whose action made the call.")),
            participant(u"observedParticipantId"_s,
                        QT_TRANSLATE_NOOP("Scenario", "Observed participant"),
                        QT_TRANSLATE_NOOP("Scenario",
                                          "Id of the participant whom a policy has recorded."))};
}

//! The members of the control API, but for who calls: that is a person or a number.
Form callInForm()
{
    Field thread = fields::meetingCoordinates().at(1);
    thread.required = false;
    const QList<Field> usual{
        untyped(under(fields::person(), userKey, userKey),
                QT_TRANSLATE_NOOP("Scenario", "The Teams user who calls.")),
        untyped(under(fields::phone(), phoneKey, phoneKey),
                QT_TRANSLATE_NOOP("Scenario", "The number that calls instead.")),
        under(thread, u"threadId"_s, u"threadId"_s),
        choice(u"target"_s, u"target"_s, QT_TRANSLATE_NOOP("Scenario", "Called"),
               QT_TRANSLATE_NOOP("Scenario",
                                 "The application, or its instance, which has a number."),
               {u"application"_s, u"applicationInstance"_s}, u"application"_s),
        flag(u"policyRecording"_s, QT_TRANSLATE_NOOP("Scenario", "Policy recording"),
             QT_TRANSLATE_NOOP("Scenario", "A policy wants the call recorded.")),
        flag(u"legacyFirst"_s, QT_TRANSLATE_NOOP("Scenario", "Older format first"),
             QT_TRANSLATE_NOOP("Scenario",
                               "Delivers it in the older format before, as the service "
                               "does."))};
    return {.fields = usual + wayFields()};
}

//! The body for the control API; no source where nobody was named.
QJsonObject bodyOf(const FieldValues &values)
{
    QJsonObject body = buildBody(callInForm(), values);
    const QJsonObject user = body.take(userKey).toObject();
    QJsonObject phone = body.take(phoneKey).toObject();
    if (!phone.isEmpty())
        phone[u"kind"] = u"phone"_s;
    if (const QJsonObject source = phone.isEmpty() ? user : phone; !source.isEmpty())
        body[u"source"] = source;
    return body;
}

} // namespace

CallInDialog::CallInDialog(Console &console, QWidget *parent)
    : QDialog(parent), m_console(&console), m_form(new FieldsForm(callInForm(), this)),
      m_problem(new ToneLabel(this))
{
    constexpr QSize usualSize(560, 400);
    setWindowTitle(tr("Let somebody call"));
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(u"callIn"_s);
    resize(usualSize);
    const QList<DirectoryEntry> people = console.profile().directory;
    m_form->setDirectory(people + console.launches().directory());
    const auto somebody = std::ranges::find(people, DirectoryKind::Person, &DirectoryEntry::kind);
    if (somebody != people.end()) { // to try it on at once
        FieldValues values = m_form->values();
        values[u"user"_s] = {IdentityValue{somebody->id, somebody->displayName}.toText()};
        m_form->setValues(values);
    }
    m_problem->setWordWrap(true);
    m_problem->setTone(Tone::Bad);
    m_problem->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    auto *call = buttons->addButton(tr("&Call the application"), QDialogButtonBox::ActionRole);
    call->setObjectName(u"callInNow"_s);
    call->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_form, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    connect(call, &QPushButton::clicked, this, &CallInDialog::submit);
    connect(m_form, &FieldsForm::entered, this, &CallInDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&console, &QObject::destroyed, this, &QDialog::reject);
}

void CallInDialog::submit()
{
    m_form->showMissing();
    const QJsonObject body = bodyOf(m_form->valuesToSend());
    if (!body.contains(u"source"))
        return tell(tr("Say who calls: a person or a number."));
    tell({});
    if (!m_console || hasErrors(m_form->problems()))
        return;
    whenDone(m_console->sandbox()->placeCall(body, m_console->callbackUri()), this,
             [this](const Result<CallId> &call) {
                 if (!call)
                     return tell(call.error().text());
                 accept(); // it would hide the card, and that has only seconds
             });
}

void CallInDialog::tell(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}
