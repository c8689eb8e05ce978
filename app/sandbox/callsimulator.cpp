#include "sandbox/callsimulator.h"

#include "sandbox/commsnotifications.h"

#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds announcingTakes = 100ms; // so that the reply is there first
constexpr std::chrono::milliseconds joiningTakes = 500ms;
constexpr std::chrono::milliseconds hangingUpTakes = 200ms;
constexpr qsizetype endedCallsKept = 200;

} // namespace

CallSimulator::CallSimulator(const SandboxDirectory &directory, Notifier &notifier,
                             const SandboxClock &clock, QObject *parent)
    : QObject(parent), m_directory(directory), m_notifier(notifier), m_clock(clock)
{
}

const SandboxCall *CallSimulator::find(const CallId &id) const
{
    const auto found = m_calls.find(id);
    return found == m_calls.end() ? nullptr : &*found;
}

void CallSimulator::add(const SandboxCall &call)
{
    m_calls.insert(call.id, call);
}

void CallSimulator::begin(const CallId &id, const Notifier::Attempted &announced)
{
    after(announcingTakes, [this, id, announced] {
        const auto call = m_calls.find(id);
        if (call == m_calls.end() || call->isOver())
            return;
        move(*call, CallState::Establishing, announced);
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
        answer(id);
        play(id, script, 0ms);
    };
    const std::optional<Lobby> lobby = meeting.lobbyFor(call.caller);
    if (!lobby)
        return after(joiningTakes, join);
    // Who waits sees nobody but itself; how the service tells that is not documented.
    SandboxParticipant waiting = call.participant();
    waiting.isInLobby = true;
    changeRoster(call, {waiting});
    if (lobby->admits)
        return after(lobby->after, join);
    endLater(call.id,
             Ending{.after = lobby->after,
                    .result = {.code = 200,
                               .subcode = 5855,
                               .message = u"The application waited too long in the lobby."_s}});
}

//! Brings the call to where \a script is at \a time, and then to its next change.
void CallSimulator::play(const CallId &id, const CallScript &script, std::chrono::milliseconds time)
{
    const auto call = m_calls.find(id);
    if (call == m_calls.end() || call->isOver())
        return;
    const QList<SandboxParticipant> others = script.presentAt(time);
    if (!others.isEmpty())
        answer(id);
    if (call->state == CallState::Established)
        changeRoster(*call, others + QList{call->participant()});
    if (const auto result = script.endAt(time))
        return end(id, *result);
    if (const auto next = script.nextAfter(time))
        after(*next - time, [this, id, script, next = *next] { play(id, script, next); });
}

void CallSimulator::ring(const CallId &id, const Temperament &temperament)
{
    if (!temperament.answersAfter)
        return endLater(id, temperament.ending);
    after(*temperament.answersAfter, [this, id, ending = temperament.ending] {
        answer(id);
        endLater(id, ending);
    });
}

void CallSimulator::hangUp(const CallId &id)
{
    const auto call = m_calls.find(id);
    if (call == m_calls.end() || call->isOver())
        return;
    move(*call, CallState::Terminating);
    after(hangingUpTakes, [this, id] {
        end(id, {.code = 200, .subcode = 7000, .message = u"The application ended the call."_s});
    });
}

void CallSimulator::answer(const CallId &id)
{
    const auto call = m_calls.find(id);
    if (call != m_calls.end() && call->state == CallState::Establishing)
        move(*call, CallState::Established);
}

void CallSimulator::endLater(const CallId &id, const std::optional<Ending> &ending)
{
    if (!ending)
        return;
    after(ending->after, [this, id, result = ending->result] {
        const SandboxCall *call = find(id);
        if (call && !call->isOver())
            end(id, result);
    });
}

void CallSimulator::end(const CallId &id, const ResultInfo &result)
{
    SandboxCall &call = m_calls[id];
    call.result = result;
    move(call, CallState::Terminated);
    forgetOldest(id);
}

void CallSimulator::move(SandboxCall &call, CallState state, const Notifier::Attempted &told)
{
    call.state = state;
    tell(call, notifications::state(call), told);
}

void CallSimulator::changeRoster(SandboxCall &call, const QList<SandboxParticipant> &present)
{
    if (!call.roster.update(present))
        return;
    tell(call, notifications::roster(call));
    const QString change = call.sharing.update(call.roster.sharers());
    if (!change.isEmpty() && call.hasOption(u"isContentSharingNotificationEnabled"_s))
        tell(call, notifications::contentSharing(call, change));
}

void CallSimulator::tell(const SandboxCall &call, const QJsonObject &body,
                         const Notifier::Attempted &told)
{
    m_notifier.send({.queue = call.id.text,
                     .callback = call.callback(),
                     .body = body,
                     .chainId = call.chainId,
                     .scenarioId = call.scenarioId,
                     .isLast = call.state == CallState::Terminated},
                    told);
}

void CallSimulator::forgetOldest(const CallId &ended)
{
    m_ended.enqueue(ended);
    if (m_ended.size() > endedCallsKept)
        m_calls.remove(m_ended.dequeue());
}

template <typename Action>
void CallSimulator::after(std::chrono::milliseconds time, Action action)
{
    QTimer::singleShot(m_clock.real(time), this, action);
}
