#pragma once

#include "sandbox/callscript.h"
#include "sandbox/notifier.h"
#include "sandbox/sandboxcalls.h"
#include "sandbox/sandboxdirectory.h"
#include "sandbox/sandboxreply.h"

#include <chrono>
#include <functional>
#include <optional>

class Faults;
class SandboxPrompts;

/*! What becomes of the calls of the sandbox: those who are called act as the temperament in the
    directory says, and meetings go as written there.
*/
class CallSimulator
{
public:
    CallSimulator(const SandboxDirectory &directory, SandboxCalls &calls, SandboxPrompts &prompts,
                  const Faults &faults);

    [[nodiscard]] const SandboxDirectory &directory() const { return m_directory; }

    //! Announces a call and lets the others act; \a announced is told of the first notification.
    void begin(const CallId &id, const Notifier::Attempted &announced = {});
    //! Establishes an incoming call that was answered, and lets the others act.
    void accept(const CallId &id);
    //! Calls somebody, who then comes or not: \a done is told why not.
    void reach(const Identity &identity,
               const std::function<void(const std::optional<ResultInfo> &failure)> &done);
    //! Brings somebody who has answered into a call, until their temperament lets them leave.
    void join(const CallId &id, const Identity &identity, const QString &participantId = newGuid());
    //! Ends it for the application, unless it is over already.
    void hangUp(const CallId &id);

private:
    void act(SandboxCall &call);
    void ring(const CallId &id, const Temperament &temperament);
    void enter(SandboxCall &call, const SandboxMeeting &meeting);
    void play(const CallId &id, const CallScript &script, std::chrono::milliseconds time);
    void escalate(SandboxCall &call);
    void answer(const CallId &id);
    void activateAudio(const CallId &id);
    void endLater(const CallId &id, const std::optional<Ending> &ending);

    SandboxDirectory m_directory;
    SandboxCalls &m_calls;
    SandboxPrompts &m_prompts;
    const Faults &m_faults;
};
