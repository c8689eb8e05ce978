#include "sandbox/commsoperations.h"

#include "sandbox/commsnotifications.h"
#include "sandbox/sandboxcalls.h"

using namespace Qt::StringLiterals;

CommsOperations::CommsOperations(const SandboxIdentity &identity, SandboxCalls &calls)
    : m_identity(identity), m_calls(calls)
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

void CommsOperations::finish(const CallId &id, const OperationId &operationId,
                             const OperationOutcome &outcome)
{
    SandboxCall *call = m_calls.findAlive(id);
    if (!call || !call->operations.contains(operationId))
        return;
    SandboxOperation &operation = call->operations[operationId];
    operation.status = outcome.status;
    operation.result = outcome.result;
    if (!outcome.more.isEmpty())
        operation.more = outcome.more;
    m_calls.tell(*call, notifications::operation(*call, operation));
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
