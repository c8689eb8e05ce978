#pragma once

#include "sandbox/callrequest.h"
#include "sandbox/sandboxidentity.h"
#include "sandbox/sandboxoperation.h"

class Faults;
class SandboxCalls;

/*! The commsOperations of all calls: answers the requests that begin them, and tells how they end.

    One that is to fail on demand (Faults) fails where it would have been completed. An operation whose
    call ends before it does is told no more of.
*/
class CommsOperations
{
public:
    CommsOperations(const SandboxIdentity &identity, SandboxCalls &calls, Faults &faults);

    //! The answer to a request that begins \a operation, or has carried it out already.
    [[nodiscard]] SandboxReply begin(SandboxCall &call, const CallRequest &request,
                                     SandboxOperation operation);
    //! Ends an operation and tells so (notifications, "Operation completions"); false where it has
    //! failed.
    bool finish(const CallId &call, const OperationId &id, const OperationOutcome &outcome);

    //! Get operation.
    [[nodiscard]] CallHandlers handlers() const;

private:
    SandboxIdentity m_identity;
    SandboxCalls &m_calls;
    Faults &m_faults;
};
