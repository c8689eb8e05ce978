#pragma once

#include "graph/id.h"
#include "sandbox/sandboxidentity.h"

#include <functional>
#include <optional>

class CallSimulator;
class SandboxCalls;
struct CallbackAnswer;
struct IncomingCall;
struct SandboxCall;

/*! People whom a policy has recorded, and the calls that record several of them (notifications,
    "Policy recording: joining and leaving").

    A call that was answered with a `participantCapacity` is asked about the next one of its policy
    group, whose calls go to the same webhook and the same meeting, until it has as many as that. It
    takes or rejects them in its reply, or names another bot, which is called. A reply that says
    something else ends it (8609), and so does none (8610): that silence ends calls is concluded from
    the names of the codes.
*/
class PolicyGroups
{
public:
    //! \a place calls another bot.
    PolicyGroups(const SandboxIdentity &identity, SandboxCalls &calls, CallSimulator &simulator,
                 std::function<void(const IncomingCall &)> place);

    //! Under which name \a incoming shares a call with others; empty if it does not.
    [[nodiscard]] static QString groupOf(const IncomingCall &incoming);
    //! Asks a call of the group of \a incoming to take it, too; nothing if none has room.
    [[nodiscard]] std::optional<CallId> join(const IncomingCall &incoming);

private:
    [[nodiscard]] SandboxCall *withRoom(const QString &group);
    void decide(const CallId &id, const QString &participant, const IncomingCall &incoming,
                const CallbackAnswer &answer);
    void release(const CallId &id, const QString &participant);

    SandboxIdentity m_identity;
    SandboxCalls &m_calls;
    CallSimulator &m_simulator;
    std::function<void(const IncomingCall &)> m_place;
};
