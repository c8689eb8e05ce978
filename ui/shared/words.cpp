#include "shared/words.h"

#include "core/overloaded.h"
#include "explain/explanation.h"
#include "graph/notification.h"
#include "scenarios/catalogue.h"
#include "shared/arrivalwords.h"

#include <QCoreApplication>
#include <QLocale>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Words)
};

QString stateWord(CallState state)
{
    switch (state) {
    case CallState::Incoming:
        return Words::tr("Incoming");
    case CallState::Ringing:
        return Words::tr("Ringing");
    case CallState::Establishing:
        return Words::tr("Establishing");
    case CallState::Established:
        return Words::tr("Established");
    case CallState::Hold:
        return Words::tr("On hold");
    case CallState::Transferring:
        return Words::tr("Transferring");
    case CallState::TransferAccepted:
        return Words::tr("Transfer accepted");
    case CallState::Redirecting:
        return Words::tr("Redirecting");
    case CallState::Terminating:
        return Words::tr("Terminating");
    case CallState::Terminated:
        return Words::tr("Terminated");
    case CallState::Unknown:
        break;
    }
    return Words::tr("Unknown");
}

QString notificationSummary(const Notification &notification)
{
    return std::visit(
        Overloaded{
            [](const CallChanged &change) {
                const QString state = stateWord(change.state).toLower();
                if (!change.result)
                    return Words::tr("call · %1").arg(state);
                return Words::tr("call · %1 · %2/%3")
                    .arg(state)
                    .arg(change.result->code)
                    .arg(change.result->subcode);
            },
            [](const RosterChanged &roster) {
                return Words::tr("roster · %1 present").arg(roster.participants.size());
            },
            [](const RosterDelta &delta) {
                return Words::tr("roster · %1 changed, sequence %2")
                    .arg(delta.participants.size())
                    .arg(delta.sequenceNumber);
            },
            [](const OperationFinished &operation) {
                return Words::tr("operation · %1 %2")
                    .arg(operation.type, operation.status.toLower());
            },
            [](const ContentSharingChanged &) { return Words::tr("content sharing"); },
            [](const ParticipantJoining &joining) {
                return Words::tr("policy recording · %1 joins")
                    .arg(words::identityName(joining.participant));
            },
            [](const ParticipantLeft &left) {
                return Words::tr("policy recording · %1 left").arg(shortId(left.participant.text));
            },
            [&](const Unrecognised &other) {
                return Words::tr("unknown kind · %1")
                    .arg(other.type.isEmpty() ? notification.resourceUrl : other.type);
            },
        },
        notification.content);
}

QString transferWithNumbers(const Call &call)
{
    const std::optional<ResultInfo> &result = call.isOpen() ? call.transfer->result : call.result;
    if (!result)
        return words::transferOf(call);
    return Words::tr("%1 · %2/%3")
        .arg(words::transferOf(call))
        .arg(result->code)
        .arg(result->subcode);
}

//! What a person would know a meeting by; empty for a call that is none.
QString meetingOf(const Call &call)
{
    const QJsonValue meeting = call.properties[u"meetingInfo"];
    if (!meeting.isObject())
        return {};
    const QString subject = call.properties[u"subject"].toString();
    const QString id = meeting[u"joinMeetingId"].toString();
    const QString organizer = meeting[u"organizer"][u"user"][u"displayName"].toString();
    if (!subject.isEmpty())
        return subject;
    if (!id.isEmpty())
        return Words::tr("Meeting %1").arg(id);
    return organizer.isEmpty() ? Words::tr("Meeting") : Words::tr("Meeting of %1").arg(organizer);
}

} // namespace

QString words::stateOf(const Call &call)
{
    switch (call.placement) {
    case Placement::Placing:
        return Words::tr("Placing");
    case Placement::Refused:
        return Words::tr("Failed");
    case Placement::OutcomeUnknown:
        return Words::tr("Outcome unknown");
    case Placement::Placed:
    case Placement::Incoming:
    case Placement::Foreign:
        break;
    }
    return stateWord(call.state);
}

QString words::resultOf(const Call &call)
{
    if (call.refusal) {
        if (call.refusal->status == 0)
            return call.refusal->message;
        return Words::tr("%1 · %2/%3")
            .arg(explainError(call.refusal->code, call.refusal->status).meaning)
            .arg(call.refusal->status)
            .arg(call.refusal->code);
    }
    if (call.endWasMissed)
        return Words::tr("Ended; the notification of it was missed");
    if (call.transfer && (call.isOpen() || call.transfer->phase == Transfer::Phase::Completed))
        return transferWithNumbers(call);
    if (!call.result)
        return decisionOf(call);
    return Words::tr("%1 · %2/%3")
        .arg(explainEnd(*call.result).meaning)
        .arg(call.result->code)
        .arg(call.result->subcode);
}

QString words::transferOf(const Call &call)
{
    if (!call.transfer)
        return {};
    const Identity &target = call.transfer->target;
    const QString name = target.kind == IdentityKind::Unknown ? Words::tr("somebody else")
                                                              : identityName(target);
    switch (call.transfer->phase) {
    case Transfer::Phase::Asked:
        return Words::tr("Transfer to %1 was asked for").arg(name);
    case Transfer::Phase::UnderWay:
        return Words::tr("Being transferred to %1").arg(name);
    case Transfer::Phase::Accepted:
        return Words::tr("Transfer to %1 was accepted").arg(name);
    case Transfer::Phase::Completed:
        return Words::tr("Transferred to %1").arg(name);
    case Transfer::Phase::Failed:
        break;
    }
    return call.isOpen() ? Words::tr("Transfer to %1 failed; the call goes on").arg(name)
                         : Words::tr("Transfer to %1 failed").arg(name);
}

QString words::peerOf(const Call &call)
{
    const QString peer = call.peer();
    if (!peer.isEmpty())
        return peer;
    if (const QString meeting = meetingOf(call); !meeting.isEmpty())
        return meeting;
    return call.id.isEmpty() ? Words::tr("Call without a target")
                             : Words::tr("Call %1").arg(shortId(call.id.text));
}

QString words::scenarioTitle(const QString &id)
{
    const Scenario *scenario = findScenario(id);
    if (!scenario)
        return id.isEmpty() ? Words::tr("Not placed here") : id;
    return QCoreApplication::translate("Scenario", scenario->title);
}

QString words::failureOf(const Error &error)
{
    QStringList lines{error.text()};
    if (error.status != 0) {
        const Explanation explanation = explainError(error.code, error.status);
        if (explanation.meaning != error.what) // an error of the token has said it already
            lines.append(explanation.meaning + u' ' + explanation.remedy);
        lines.append(Words::tr("Status %1, code %2, request id %3.")
                         .arg(QString::number(error.status), error.code, error.requestId));
    }
    return lines.join(u'\n');
}

QString words::toolTip(const QString &text)
{
    return u"<p style=\"white-space:pre-wrap\">%1</p>"_s.arg(text.toHtmlEscaped());
}

QString words::verdict(const Message &message)
{
    switch (message.verdict) {
    case Verdict::None:
        return {};
    case Verdict::Accepted:
        return message.unknownCall ? Words::tr("accepted · call not placed here")
                                   : Words::tr("accepted");
    case Verdict::Duplicate:
        return Words::tr("duplicate");
    case Verdict::Late:
        return Words::tr("late: the call was further already");
    case Verdict::Stale:
        return Words::tr("stale: a newer roster is known");
    case Verdict::Gap:
        return Words::tr("gap: a roster update is missing");
    case Verdict::Rejected:
        return Words::tr("rejected (%1): %2").arg(message.status).arg(message.note);
    case Verdict::Retried:
        return Words::tr("tried again");
    }
    return {};
}

QStringList words::wireWordsLike(const QString &text)
{
    QStringList found;
    const auto add = [&](const QString &word, const QString &wire) {
        if (word.contains(text, Qt::CaseInsensitive) && !wire.contains(text, Qt::CaseInsensitive))
            found.append(wire);
    };
    for (const CallState state : knownCallStates())
        add(stateWord(state), toWire(state));
    for (const Verdict each : {Verdict::Accepted, Verdict::Duplicate, Verdict::Late, Verdict::Stale,
                               Verdict::Gap, Verdict::Rejected, Verdict::Retried})
        add(verdict({.verdict = each}), toWord(each));
    return found;
}

QString words::summaryOf(const Message &message)
{
    const QString path = QUrl(message.url).path();
    switch (message.kind) {
    case MessageKind::Request:
        return u"%1 %2"_s.arg(QString::fromLatin1(message.method), path);
    case MessageKind::Response:
        if (message.status == 0)
            return Words::tr("no answer to %1 %2").arg(QString::fromLatin1(message.method), path);
        return u"%1 · %2 %3"_s.arg(QString::number(message.status),
                                   QString::fromLatin1(message.method), path);
    case MessageKind::Notification:
        break;
    }
    if (const auto notification = notificationOf(message))
        return notificationSummary(*notification);
    return u"%1 %2"_s.arg(QString::fromLatin1(message.method), path);
}

QString words::identityKind(IdentityKind kind)
{
    switch (kind) {
    case IdentityKind::User:
        return Words::tr("User");
    case IdentityKind::Phone:
        return Words::tr("Phone");
    case IdentityKind::Application:
        return Words::tr("Application");
    case IdentityKind::ApplicationInstance:
        return Words::tr("Application instance");
    case IdentityKind::Guest:
        return Words::tr("Guest");
    case IdentityKind::Encrypted:
        return Words::tr("Withheld");
    case IdentityKind::OnPremises:
        return Words::tr("Skype for Business user");
    case IdentityKind::Device:
        return Words::tr("Device");
    case IdentityKind::AzureCommunicationServicesUser:
        return Words::tr("Azure Communication Services user");
    case IdentityKind::AssertedIdentity:
        return Words::tr("Asserted identity");
    case IdentityKind::Unknown:
        break;
    }
    return Words::tr("Unknown");
}

QString words::identityName(const Identity &identity)
{
    if (!identity.displayName.isEmpty())
        return identity.displayName;
    if (identity.kind == IdentityKind::Phone)
        return identity.id;
    return u"%1 %2"_s.arg(identityKind(identity.kind), shortId(identity.id));
}

QString words::timeOfDay(const QDateTime &time)
{
    return time.isValid() ? time.toLocalTime().toString(u"HH:mm:ss"_s) : QString();
}

QString words::fullTime(const QDateTime &time)
{
    if (!time.isValid())
        return {};
    return Words::tr("%1\n%2 UTC")
        .arg(QLocale().toString(time.toLocalTime(), QLocale::LongFormat),
             time.toUTC().toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s));
}

QString words::duration(qint64 seconds)
{
    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    const QString rest = u"%1:%2"_s.arg(seconds % hour / minute, 2, 10, QChar(u'0'))
                             .arg(seconds % minute, 2, 10, QChar(u'0'));
    return seconds < hour ? rest : u"%1:%2"_s.arg(seconds / hour).arg(rest);
}
