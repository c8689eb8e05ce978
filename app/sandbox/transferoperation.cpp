#include "sandbox/transferoperation.h"

#include "sandbox/callsimulator.h"
#include "sandbox/requestrefusals.h"
#include "sandbox/sandboxcalls.h"

#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds connectingTakes = 500ms;
constexpr qint64 blindFailed = 7000; // operations, "Transfer"
constexpr qint64 consultativeFailed = 7700;

CallId replacedBy(const QJsonObject &target)
{
    return {normalisedId(target[u"replacesCallId"].toString())};
}

//! In a group call it has to be said who is transferred.
std::optional<SandboxReply> transfereeRefusal(const SandboxCall &call, const QJsonObject &body)
{
    if (!call.isGroup())
        return std::nullopt;
    const QString id = normalisedId(body[u"transferee"][u"participantId"].toString());
    if (id.isEmpty())
        return invalidArgument(
            u"Invalid value specified for property 'transferee/participantId'."_s);
    if (!call.attendance.find(id))
        return graphError(404, u"8558"_s, u"Participant is not present in the call."_s);
    return std::nullopt;
}

} // namespace

TransferOperation::TransferOperation(SandboxCalls &calls, CallSimulator &simulator)
    : m_calls(calls), m_simulator(simulator)
{
}

CallHandlers TransferOperation::handlers()
{
    return {{u"transfer"_s, std::bind_front(&TransferOperation::transfer, this)}};
}

SandboxReply TransferOperation::transfer(SandboxCall &call, const CallRequest &request)
{
    const QJsonObject target = request.json[u"transferTarget"].toObject();
    if (readParticipantIdentity(target).kind == IdentityKind::Unknown)
        return invalidArgument(
            u"Invalid value specified for property 'transferTarget/identity'."_s);
    if (const auto refusal = transfereeRefusal(call, request.json))
        return *refusal;
    if (const auto refusal = phoneRefusal(call, {target}))
        return *refusal;
    return {.status = request.operation.answers,
            .afterwards = [this, id = call.id, target] { begin(id, target); }};
}

void TransferOperation::begin(const CallId &id, const QJsonObject &target)
{
    SandboxCall *call = m_calls.findAlive(id);
    if (!call || call->state != CallState::Established)
        return;
    m_calls.move(*call, CallState::Transferring);
    if (const CallId replaced = replacedBy(target); !replaced.isEmpty())
        return m_calls.after(connectingTakes, [this, id, replaced] { replace(id, replaced); });
    m_simulator.reach(readParticipantIdentity(target),
                      [this, id](const std::optional<ResultInfo> &failure) {
                          if (failure)
                              fail(id, blindFailed);
                          else
                              accept(id, {});
                      });
}

//! Consultative: the target has to be in an established call of the application.
void TransferOperation::replace(const CallId &id, const CallId &replaced)
{
    const SandboxCall *other = m_calls.findAlive(replaced);
    if (other && other->state == CallState::Established && replaced != id)
        accept(id, replaced);
    else
        fail(id, consultativeFailed);
}

void TransferOperation::accept(const CallId &id, const CallId &replaced)
{
    SandboxCall *call = m_calls.findAlive(id);
    if (!call)
        return;
    m_calls.move(*call, CallState::TransferAccepted);
    m_calls.after(connectingTakes, [this, id, replaced] {
        if (m_calls.findAlive(replaced))
            m_calls.endTransferred(replaced);
        if (!m_calls.findAlive(id))
            return;
        if (replaced.isEmpty())
            m_calls.end(id, {.subcode = 7015, .message = u"GracefulTransferCompleted"_s});
        else
            m_calls.endTransferred(id); // the documented end of a consultative transfer
    });
}

void TransferOperation::fail(const CallId &id, qint64 subcode)
{
    SandboxCall *call = m_calls.findAlive(id);
    if (!call)
        return;
    call->result = ResultInfo{.code = 500,
                              .subcode = subcode,
                              .message = u"The transfer target could not be reached."_s};
    m_calls.move(*call, CallState::Established);
    call->result.reset(); // the call goes on, and ends for another reason
}
