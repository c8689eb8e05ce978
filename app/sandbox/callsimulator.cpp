#include "sandbox/callsimulator.h"

#include "sandbox/commsnotifications.h"
#include "sandbox/faults.h"
#include "sandbox/sandboxprompts.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds announcingTakes = 100ms; // so that the reply is there first
constexpr std::chrono::milliseconds joiningTakes = 500ms;
constexpr std::chrono::milliseconds hangingUpTakes = 200ms;

SandboxParticipant participantOf(Identity identity, const SandboxDirectory &directory)
{
    if (identity.displayName.isEmpty())
        identity.displayName = directory.nameOf(identity);
    return {.id = newGuid(), .identity = identity, .modalities = usualModalities(identity.kind)};
}

//! Who is recorded, under the id that the application was told of.
SandboxParticipant observedIn(const SandboxCall &call, const SandboxDirectory &directory)
{
    SandboxParticipant participant = participantOf(call.peer(), directory);
    participant.id = call.request[u"incomingContext"][u"observedParticipantId"].toString();
    return participant;
}

} // namespace

CallSimulator::CallSimulator(const SandboxDirectory &directory, SandboxCalls &calls,
                             SandboxPrompts &prompts, const Faults &faults)
    : m_directory(directory), m_calls(calls), m_prompts(prompts), m_faults(faults)
{
}

void CallSimulator::begin(const CallId &id, const Notifier::Attempted &announced)
{
    m_calls.after(announcingTakes, [this, id, announced] {
        SandboxCall *call = m_calls.findAlive(id);
        if (!call)
            return;
        m_prompts.prefetch(id);
        m_calls.keepAlive(*call);
        m_calls.move(*call, CallState::Establishing, announced);
        act(*call);
    });
}

void CallSimulator::act(SandboxCall &call)
{
    const QList<Identity> targets = call.targets();
    if (call.isMeeting()) {
        const SandboxMeeting *meeting = m_directory.meetingOf(call.request);
        enter(call, meeting ? *meeting : SandboxMeeting()); // any thread is a meeting
    } else if (targets.size() == 1) {
        ring(call.id, m_directory.temperamentOf(targets.first()));
    } else {
        play(call.id, CallScript::ofGroup(targets, m_directory), 0ms);
    }
}

void CallSimulator::enter(SandboxCall &call, const SandboxMeeting &meeting)
{
    const auto join = [this, id = call.id, script = CallScript::ofMeeting(meeting)] {
        if (SandboxCall *admitted = m_calls.findAlive(id))
            admitted->isInLobby = false;
        answer(id);
        play(id, script, 0ms);
    };
    const std::optional<Lobby> lobby = meeting.lobbyFor(call.caller);
    if (!lobby)
        return m_calls.after(joiningTakes, join);
    // Who waits sees nobody but itself; how the service tells that is not documented.
    call.isInLobby = true;
    m_calls.tellRoster(call);
    if (lobby->admits)
        return m_calls.after(lobby->after, join);
    endLater(call.id,
             Ending{.after = lobby->after,
                    .result = {.code = 200,
                               .subcode = 5855,
                               .message = u"The application waited too long in the lobby."_s}});
}

//! Brings the call to where \a script is at \a time, and then to its next change.
void CallSimulator::play(const CallId &id, const CallScript &script, std::chrono::milliseconds time)
{
    SandboxCall *call = m_calls.findAlive(id);
    if (!call)
        return;
    const QList<SandboxParticipant> others = script.presentAt(time);
    const std::optional<std::chrono::milliseconds> next = script.nextAfter(time);
    call->attendance.setScripted(others, next.has_value());
    if (!others.isEmpty())
        answer(id);
    if (call->state == CallState::Established)
        m_calls.tellRoster(*call);
    const std::optional<ResultInfo> result = script.endAt(time);
    if (result && (call->isMeeting() || call->attendance.isDeserted()))
        return m_calls.end(id, *result);
    m_calls.endIfDeserted(id);
    if (next)
        m_calls.after(*next - time, [this, id, script, next = *next] { play(id, script, next); });
}

void CallSimulator::ring(const CallId &id, const Temperament &temperament)
{
    if (!temperament.answersAfter)
        return endLater(id, temperament.ending);
    m_calls.after(*temperament.answersAfter, [this, id, ending = temperament.ending] {
        answer(id);
        endLater(id, ending);
    });
}

void CallSimulator::accept(const CallId &id)
{
    SandboxCall *call = m_calls.findAlive(id);
    if (!call)
        return;
    m_prompts.prefetch(id);
    m_calls.keepAlive(*call);
    m_calls.move(*call, CallState::Establishing);
    if (call->isPolicyRecording()) { // who is recorded is there, beside the others of a meeting
        const SandboxParticipant observed = observedIn(*call, m_directory);
        call->attendance.add(observed);
        call->recorded.insert(observed.id);
    }
    if (call->isMeeting())
        return act(*call);
    m_calls.after(joiningTakes,
                  [this, id, ending = m_directory.temperamentOf(call->peer()).ending] {
                      answer(id);
                      endLater(id, ending);
                  });
}

void CallSimulator::reach(const Identity &identity,
                          const std::function<void(const std::optional<ResultInfo> &failure)> &done)
{
    const Temperament temperament = m_directory.temperamentOf(identity);
    if (temperament.answersAfter)
        m_calls.after(*temperament.answersAfter, [done] { done(std::nullopt); });
    else
        m_calls.after(temperament.ending->after,
                      [done, result = temperament.ending->result] { done(result); });
}

void CallSimulator::join(const CallId &id, const Identity &identity, const QString &participantId)
{
    SandboxCall *call = m_calls.findAlive(id);
    if (!call)
        return;
    if (!call->isGroup())
        escalate(*call);
    SandboxParticipant participant = participantOf(identity, m_directory);
    participant.id = participantId;
    call->attendance.add(participant);
    m_calls.tellRoster(*call);
    if (const auto ending = m_directory.temperamentOf(identity).ending)
        m_calls.after(ending->after,
                      [this, id, participantId] { m_calls.remove(id, participantId); });
}

//! A call from peer to peer becomes a group call (operations, "Kinds of calls").
void CallSimulator::escalate(SandboxCall &call)
{
    const SandboxParticipant peer = participantOf(call.peer(), m_directory);
    call.peerId = peer.id;
    call.attendance.add(peer);
}

void CallSimulator::hangUp(const CallId &id)
{
    SandboxCall *call = m_calls.findAlive(id);
    if (!call)
        return;
    m_calls.move(*call, CallState::Terminating);
    m_calls.after(hangingUpTakes, [this, id] {
        m_calls.end(
            id, {.code = 200, .subcode = 7000, .message = u"The application ended the call."_s});
    });
}

void CallSimulator::answer(const CallId &id)
{
    SandboxCall *call = m_calls.find(id);
    if (!call || call->state != CallState::Establishing)
        return;
    const std::chrono::milliseconds silence = m_faults.lateAudio();
    call->isAudioActive = silence == 0ms;
    m_calls.move(*call, CallState::Established);
    if (!call->isAudioActive)
        m_calls.after(silence, [this, id] { activateAudio(id); });
}

void CallSimulator::activateAudio(const CallId &id)
{
    SandboxCall *call = m_calls.findAlive(id);
    if (!call)
        return;
    call->isAudioActive = true;
    if (call->state == CallState::Established)
        m_calls.tell(*call, notifications::audioActive(*call));
}

void CallSimulator::endLater(const CallId &id, const std::optional<Ending> &ending)
{
    if (!ending)
        return;
    m_calls.after(ending->after, [this, id, result = ending->result] {
        const SandboxCall *call = m_calls.findAlive(id);
        if (call && !call->peerId.isEmpty())
            m_calls.remove(id, call->peerId);
        else if (call)
            m_calls.end(id, result);
    });
}
