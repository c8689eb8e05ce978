#include "sandbox/sandboxcalls.h"

#include "sandbox/commsnotifications.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds longestSilence = 45min;
constexpr qsizetype endedCallsKept = 200;

} // namespace

SandboxCalls::SandboxCalls(Notifier &notifier, const SandboxClock &clock, QObject *parent)
    : QObject(parent), m_notifier(notifier), m_clock(clock)
{
}

SandboxCall *SandboxCalls::find(const CallId &id)
{
    const auto found = m_calls.find(id);
    return found == m_calls.end() ? nullptr : &*found;
}

const SandboxCall *SandboxCalls::find(const CallId &id) const
{
    const auto found = m_calls.find(id);
    return found == m_calls.end() ? nullptr : &*found;
}

SandboxCall *SandboxCalls::findAlive(const CallId &id)
{
    SandboxCall *call = find(id);
    return call && !call->isOver() ? call : nullptr;
}

qsizetype SandboxCalls::living() const
{
    return std::ranges::count(m_calls, false, &SandboxCall::isOver);
}

void SandboxCalls::add(const SandboxCall &call)
{
    m_calls.insert(call.id, call);
}

void SandboxCalls::keepAlive(SandboxCall &call)
{
    after(longestSilence, [this, id = call.id, count = ++call.keepAlives] {
        const SandboxCall *silent = findAlive(id);
        if (silent && silent->keepAlives == count)
            end(id, {.code = 408, .subcode = 8537, .message = u"The call was not kept alive."_s});
    });
}

void SandboxCalls::move(SandboxCall &call, CallState state, const Notifier::Attempted &told)
{
    call.state = state;
    tell(call, notifications::state(call), told);
}

void SandboxCalls::end(const CallId &id, const ResultInfo &result)
{
    SandboxCall &call = m_calls[id];
    call.state = CallState::Terminated;
    call.result = result;
    close(id, notifications::state(call));
}

void SandboxCalls::endTransferred(const CallId &id)
{
    SandboxCall &call = m_calls[id];
    call.state = CallState::Terminated;
    call.terminationReason = u"AppTransferred"_s;
    close(id, notifications::state(call));
}

void SandboxCalls::close(const CallId &id, const QJsonObject &body)
{
    SandboxCall &call = m_calls[id];
    call.state = CallState::Terminated;
    tell(call, body);
    forgetOldest(id);
}

void SandboxCalls::tellRoster(SandboxCall &call)
{
    if (!call.roster.update(call.present()))
        return;
    tell(call, notifications::roster(call));
    const QString change = call.sharing.update(call.roster.sharers());
    if (!change.isEmpty() && call.hasOption(u"isContentSharingNotificationEnabled"_s))
        tell(call, notifications::contentSharing(call, change));
}

void SandboxCalls::remove(const CallId &id, const QString &participant)
{
    SandboxCall *call = findAlive(id);
    if (!call || !call->attendance.find(participant))
        return;
    call->attendance.remove(participant);
    if (call->recorded.remove(participant))
        tell(*call, notifications::participantLeft(*call, participant));
    tellRoster(*call);
    endIfDeserted(id);
}

void SandboxCalls::endIfDeserted(const CallId &id)
{
    const SandboxCall *call = findAlive(id);
    const bool isGroupCall = call && call->isGroup() && !call->isMeeting();
    if (isGroupCall && call->state == CallState::Established && call->attendance.isDeserted())
        end(id, {.code = 200, .subcode = 5002, .message = u"Everybody else has left."_s});
}

void SandboxCalls::tell(const SandboxCall &call, const QJsonObject &body,
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

void SandboxCalls::forgetOldest(const CallId &ended)
{
    m_ended.enqueue(ended);
    if (m_ended.size() > endedCallsKept)
        m_calls.remove(m_ended.dequeue());
}
