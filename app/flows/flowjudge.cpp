#include "flows/flowjudge.h"

#include "core/overloaded.h"
#include "explain/explanation.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Judgement = std::optional<Result<QString>>;

class Flows
{
    Q_DECLARE_TR_FUNCTIONS(Flow)
};

Error errorOf(const ResultInfo &result)
{
    const Explanation explanation = explainEnd(result);
    return {.kind = ErrorKind::Refused,
            .what = explanation.meaning,
            .next = explanation.remedy,
            .detail = u"%1/%2 %3"_s.arg(result.code).arg(result.subcode).arg(result.message),
            .code = QString::number(result.code),
            .subcode = QString::number(result.subcode)};
}

Error endedTooEarly(const Call &call)
{
    if (call.result)
        return errorOf(*call.result);
    return {.kind = ErrorKind::Refused,
            .what = Flows::tr("The call has ended before."),
            .next = Flows::tr("Look at its messages for the reason.")};
}

Judgement judgeState(CallState wanted, const Call &call)
{
    const bool isOver = call.state == CallState::Terminated;
    if (isOver && wanted != CallState::Terminated)
        return failure(endedTooEarly(call));
    if (call.state != wanted)
        return std::nullopt;
    if (isOver && call.result && explainEnd(*call.result).isFailure)
        return failure(errorOf(*call.result));
    return QString();
}

Judgement judgeOutcome(const QString &key, const Call &call)
{
    const auto found = std::find_if(call.operations.rbegin(), call.operations.rend(),
                                    [&key](const CallOperation &operation) {
                                        return operation.key == key;
                                    });
    if (found != call.operations.rend() && found->phase == CallOperation::Phase::Completed)
        return QString();
    if (found != call.operations.rend() && found->phase == CallOperation::Phase::Failed)
        return failure(found->result ? errorOf(*found->result)
                                     : Error{.kind = ErrorKind::Refused,
                                             .what = Flows::tr("The operation has failed."),
                                             .detail = found->refusal.value_or(Refusal()).message});
    return call.state == CallState::Terminated ? Judgement(failure(endedTooEarly(call)))
                                               : std::nullopt;
}

Judgement judgeParticipant(const QString &value, const Call &call)
{
    const QString wanted = normalisedId(IdentityValue::fromText(value).id);
    for (const RosterEntry &entry : call.roster.entries()) {
        if (!entry.left.isValid() && normalisedId(entry.participant.identity.id) == wanted)
            return Flows::tr("%n in the call.", nullptr, call.roster.present());
    }
    return call.state == CallState::Terminated ? Judgement(failure(endedTooEarly(call)))
                                               : std::nullopt;
}

Judgement judgeTransfer(const Call &call)
{
    const Transfer transfer = call.transfer.value_or(Transfer());
    if (transfer.phase == Transfer::Phase::Completed)
        return QString();
    if (transfer.phase == Transfer::Phase::Failed && transfer.result)
        return failure(errorOf(*transfer.result));
    return call.state == CallState::Terminated ? Judgement(failure(endedTooEarly(call)))
                                               : std::nullopt;
}

} // namespace

std::optional<Result<QString>> judge(const FlowAction &action, const FieldValues &values,
                                     const Call &call)
{
    return std::visit(
        Overloaded{
            [&call](const AwaitIncoming &awaited) -> Judgement {
                if (!reasonAgainst(awaited, call).isEmpty())
                    return std::nullopt;
                return Flows::tr("From %1.").arg(call.peer());
            },
            [&call](const AwaitState &awaited) { return judgeState(awaited.state, call); },
            [&call](const AwaitOutcome &awaited) { return judgeOutcome(awaited.operation, call); },
            [&call, &values](const AwaitParticipant &awaited) {
                return judgeParticipant(values.value(awaited.input).value(0), call);
            },
            [&call](const AwaitTransfer &) { return judgeTransfer(call); },
            [](const PlaceCall &) -> Judgement { return std::nullopt; },
            [](const Operate &) -> Judgement { return std::nullopt; },
        },
        action);
}

QString reasonAgainst(const AwaitIncoming &awaited, const Call &call)
{
    const QJsonObject &stated = call.properties;
    const IdentityKind caller = readParticipantIdentity(stated[u"source"]).kind;
    const IdentityKind called = readParticipantIdentity(stated[u"targets"][0]).kind;
    if (stated[u"direction"] != u"incoming"_s || call.state != CallState::Incoming)
        return Flows::tr("It is no incoming call that waits for an answer.");
    if (called == IdentityKind::Application)
        return Flows::tr("A call came to the application itself, not to its instance.");
    const bool isWithheld = caller == IdentityKind::Encrypted || caller == IdentityKind::Unknown;
    if (caller != awaited.caller && !isWithheld)
        return awaited.caller == IdentityKind::Phone
            ? Flows::tr("A call came, but not from a phone.")
            : Flows::tr("A call came, but not from a Teams user.");
    if (stated[u"meetingInfo"].isObject() != awaited.isFromMeeting)
        return awaited.isFromMeeting ? Flows::tr("A call came, but not from a meeting.")
                                     : Flows::tr("A call came, but from a meeting.");
    return {};
}

QString requestFor(const AwaitIncoming &awaited)
{
    if (awaited.isFromMeeting)
        return Flows::tr("Add the resource account of the bot to the meeting now.");
    return awaited.caller == IdentityKind::Phone
        ? Flows::tr("Dial the number of the bot from a phone now.")
        : Flows::tr("Call the resource account of the bot in Teams now.");
}

Error timeoutOf(const FlowAction &action, std::chrono::milliseconds patience)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(patience).count();
    const QString next = std::visit(
        Overloaded{
            [](const AwaitIncoming &) {
                return Flows::tr("Check the calling webhook of the bot, that its address leads to "
                                 "this console, and that the call was to the instance.");
            },
            [](const AwaitTransfer &) {
                return Flows::tr("Check that the other answers, and look at the messages of the "
                                 "call.");
            },
            [](const AwaitParticipant &) {
                return Flows::tr("Ask for the participants of the call in its Control tab.");
            },
            [](const auto &) {
                return Flows::tr(
                    "Look at the messages of the call, and whether the callback can be "
                    "reached.");
            },
        },
        action);
    return {.kind = ErrorKind::Network,
            .what = Flows::tr("Nothing came within %n seconds.", nullptr,
                              static_cast<int>(seconds)),
            .next = next};
}
