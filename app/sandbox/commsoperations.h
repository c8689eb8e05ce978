#pragma once

#include "sandbox/callrequest.h"
#include "sandbox/sandboxidentity.h"
#include "sandbox/sandboxoperation.h"

class SandboxCalls;

/*! The commsOperations of all calls: answers the requests that begin them, and tells how they end.

    An operation whose call ends before it does is told no more of.
*/
class CommsOperations
{
public:
    CommsOperations(const SandboxIdentity &identity, SandboxCalls &calls);

    //! The answer to a request that begins \a operation, or has carried it out already.
    [[nodiscard]] SandboxReply begin(SandboxCall &call, const CallRequest &request,
                                     SandboxOperation operation);
    //! Ends an operation and tells so (notifications, "Operation completions").
    void finish(const CallId &call, const OperationId &id, const OperationOutcome &outcome);

    //! Get operation.
    [[nodiscard]] CallHandlers handlers() const;

private:
    SandboxIdentity m_identity;
    SandboxCalls &m_calls;
};
