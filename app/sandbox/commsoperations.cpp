#include "sandbox/commsoperations.h"

#include "sandbox/commsnotifications.h"
#include "sandbox/faults.h"
#include "sandbox/sandboxcalls.h"

using namespace Qt::StringLiterals;

namespace {

//! Of tones the status is always completed (notifications, "Operation completions").
OperationOutcome failureOf(const SandboxOperation &operation, const ResultInfo &result)
{
    if (operation.type == u"sendDtmfTonesOperation")
        return {.result = result, .more = {{u"completionReason"_s, u"unknown"_s}}};
    return {.status = u"failed"_s, .result = result};
}

} // namespace

CommsOperations::CommsOperations(const SandboxIdentity &identity, SandboxCalls &calls,
                                 Faults &faults)
    : m_identity(identity), m_calls(calls), m_faults(faults)
{
}

SandboxReply CommsOperations::begin(SandboxCall &call, const CallRequest &request,
                                    SandboxOperation operation)
{
    if (operation.id.isEmpty())
        operation.id = {newGuid()};
    operation.clientContext = request.json.value(u"clientContext"_s);
    if (operation.clientContext.isUndefined())
        operation.clientContext = QJsonValue::Null;
    call.operations.insert(operation.id, operation);
    const QString location = u"%1/communications/calls/%2/operations/%3"_s.arg(
        m_identity.graphRoot(), call.id.text, operation.id.text);
    return {.status = request.operation.answers,
            .body = toJson(operation),
            .headers = {{"Location", location.toLatin1()}}};
}

bool CommsOperations::finish(const CallId &id, const OperationId &operationId,
                             const OperationOutcome &outcome)
{
    SandboxCall *call = m_calls.findAlive(id);
    if (!call || !call->operations.contains(operationId))
        return false;
    SandboxOperation &operation = call->operations[operationId];
    const bool wouldBeDone = outcome.status == u"completed";
    const auto fault = wouldBeDone ? m_faults.takeOperation(operation.type) : std::nullopt;
    const OperationOutcome last = fault ? failureOf(operation, fault->result) : outcome;
    operation.status = last.status;
    operation.result = last.result;
    if (!last.more.isEmpty())
        operation.more = last.more;
    m_calls.tell(*call, notifications::operation(*call, operation));
    return wouldBeDone && !fault;
}

CallHandlers CommsOperations::handlers() const
{
    return {
        {u"get-operation"_s, [](SandboxCall &call, const CallRequest &request) {
             const auto found = call.operations.constFind({request.idsInUrl.value(u"operation"_s)});
             if (found == call.operations.constEnd())
                 return graphError(404, u"8522"_s, u"Operation not found."_s);
             return SandboxReply{.status = request.operation.answers, .body = toJson(*found)};
         }}};
}
