#pragma once

#include "sandbox/callrequest.h"
#include "sandbox/sandboxidentity.h"

class SandboxCalls;

//! Screens in a call: shares that of the application, and tells what is shared (operations, §4.15, §4.25).
class SharingOperations
{
public:
    SharingOperations(const SandboxIdentity &identity, SandboxCalls &calls);

    [[nodiscard]] CallHandlers handlers();

private:
    [[nodiscard]] SandboxReply changeRole(SandboxCall &call, const CallRequest &request);
    [[nodiscard]] SandboxReply listSessions(const SandboxCall &call,
                                            const CallRequest &request) const;
    [[nodiscard]] SandboxReply getSession(const SandboxCall &call,
                                          const CallRequest &request) const;

    SandboxIdentity m_identity;
    SandboxCalls &m_calls;
};
