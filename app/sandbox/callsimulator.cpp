#include "sandbox/callsimulator.h"

#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds announcingTakes = 100ms; // so that the reply is there first
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
        act(id, m_directory.temperamentOf(call->targets().value(0)));
    });
}

void CallSimulator::act(const CallId &id, const Temperament &temperament)
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
    m_notifier.send({.queue = call.id.text,
                     .callback = call.callback(),
                     .body = stateNotification(call),
                     .chainId = call.chainId,
                     .scenarioId = call.scenarioId,
                     .isLast = state == CallState::Terminated},
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
