#pragma once

#include "sandbox/callrequest.h"
#include "sandbox/policygroups.h"
#include "sandbox/sandboxidentity.h"

class CallSimulator;
class SandboxCalls;
struct IncomingCall;

/*! Calls that others place to the application, and what it decides about them (operations, §4.4–4.6;
    notifications, "Incoming call").

    Who does not take the notification loses the call (8586), and who does not decide in time, too
    (8587): 15 seconds, or 5 where a policy wants a recording.
*/
class IncomingCalls
{
public:
    IncomingCalls(const SandboxIdentity &identity, SandboxCalls &calls, CallSimulator &simulator);

    //! The id is that of a call that records others already, where it has room.
    CallId place(const IncomingCall &incoming);

    [[nodiscard]] CallHandlers handlers();

private:
    [[nodiscard]] SandboxReply answer(SandboxCall &call, const CallRequest &request);
    [[nodiscard]] SandboxReply reject(SandboxCall &call, const CallRequest &request);
    [[nodiscard]] SandboxReply redirect(SandboxCall &call, const CallRequest &request);

    void deliverLegacy(const CallId &id);
    void deliver(const CallId &id);
    void awaitDecision(const CallId &id);
    void giveUp(const CallId &id, qint64 subcode, const QString &message);

    SandboxIdentity m_identity;
    SandboxCalls &m_calls;
    CallSimulator &m_simulator;
    PolicyGroups m_groups;
};
