#include "console/callguardian.h"

#include "console/overdue.h"
#include "scenarios/catalogue.h"

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace {

// A clock that was set, or a machine that slept, is noticed no later than that.
constexpr std::chrono::milliseconds longestSleep = 10s;

//! Whether the service has more to say of it by itself.
bool isOnItsWay(CallState state)
{
    return state != CallState::Established && state != CallState::Hold;
}

bool isOwn(const Call &call)
{
    const auto wasAnswered = [](const CallOperation &operation) {
        return operation.key == u"answer" && operation.phase != CallOperation::Phase::Failed;
    };
    return call.placement == Placement::Placed || std::ranges::any_of(call.operations, wasAnswered);
}

bool isDue(const QDateTime &time, const QDateTime &now)
{
    return time.isValid() && time <= now;
}

//! Of times of which one may be invalid, for never.
QDateTime earlier(const QDateTime &one, const QDateTime &other)
{
    return !one.isValid() || (other.isValid() && other < one) ? other : one;
}

QDateTime later(const QDateTime &time, std::chrono::milliseconds duration)
{
    return time.addMSecs(duration.count());
}

} // namespace

GuardianTimes GuardianTimes::at(double clockRate)
{
    const auto real = [clockRate](std::chrono::milliseconds time) {
        return std::chrono::milliseconds(static_cast<qint64>(static_cast<double>(time.count())
                                                             / clockRate));
    };
    return {.keepAlive = real(15min),
            .retry = real(1min),
            .silence = real(2min),
            .clockRate = clockRate};
}

CallGuardian::CallGuardian(const GuardianTimes &times, Send send, QObject *parent)
    : QObject(parent), m_times(times), m_send(std::move(send))
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &CallGuardian::act);
}

void CallGuardian::watch(const QList<Call> &calls, const QList<int> &vanished)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    m_quota.update(calls, vanished, now);
    QDateTime due;
    for (const Call &call : calls) {
        if (call.isOpen()) {
            Watched &watched = m_calls[call.id];
            watched.call = call;
            watched.heard = now;
            due = earlier(due, firstDue(watched));
        } else if (m_calls.take(call.id).isUnconfirmed) {
            emit unconfirmedChanged(call.id);
        }
    }
    wakeAt(due); // what was due before finds out by itself that it is later now
    emit changed();
}

void CallGuardian::confirmAll()
{
    for (Watched &watched : m_calls) {
        watched.isUnconfirmed = true;
        send(watched, operations::getCall());
    }
    for (const CallId &call : m_calls.keys())
        emit unconfirmedChanged(call);
    schedule();
}

bool CallGuardian::isUnconfirmed(const CallId &call) const
{
    const auto found = m_calls.find(call);
    return found != m_calls.end() && found->isUnconfirmed;
}

QDateTime CallGuardian::keepAliveDue(const CallId &call) const
{
    const auto found = m_calls.find(call);
    return found == m_calls.end() ? QDateTime() : keepAliveDue(*found);
}

QList<Call> CallGuardian::ownCalls() const
{
    QList<Call> calls;
    for (const Watched &watched : m_calls) {
        if (isOwn(watched.call))
            calls.append(watched.call);
    }
    std::ranges::sort(calls, {}, &Call::number);
    return calls;
}

//! An established call is silent by nature: keeping it alive tells whether it is still there.
QDateTime CallGuardian::askDue(const Watched &watched) const
{
    if (!watched.isUnconfirmed && !isOnItsWay(watched.call.state))
        return {};
    return std::max(later(watched.heard, m_times.silence), watched.notBefore);
}

QDateTime CallGuardian::keepAliveDue(const Watched &watched) const
{
    const Operation &keepAlive = operations::keepAlive();
    if (watched.isUnconfirmed || !keepAlive.validIn.contains(watched.call.state))
        return {};
    QDateTime due = later(watched.call.started, m_times.keepAlive);
    for (const CallOperation &operation : watched.call.operations) {
        if (operation.key == keepAlive.key && operation.phase == CallOperation::Phase::Completed)
            due = std::max(due, later(operation.finished, m_times.keepAlive));
    }
    return watched.notBefore.isValid() ? std::max(due, watched.notBefore) : due;
}

//! One without an id cannot be asked for: it is only shown as overdue.
QDateTime CallGuardian::operationDue(const Watched &watched, const CallOperation &operation) const
{
    if (operation.id.isEmpty())
        return {};
    const QDateTime due = overdueFrom(operation, m_times.clockRate);
    return due.isValid() ? watched.nextAsked.value(operation.exchange, due) : due;
}

QDateTime CallGuardian::firstDue(const Watched &watched) const
{
    QDateTime due;
    for (const CallOperation &operation : watched.call.operations)
        due = earlier(due, operationDue(watched, operation));
    if (watched.isWaiting)
        return due;
    return earlier(earlier(due, askDue(watched)), keepAliveDue(watched));
}

void CallGuardian::act()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (Watched &watched : m_calls) {
        askForOperations(watched, now);
        if (watched.isWaiting)
            continue;
        if (isDue(askDue(watched), now))
            send(watched, operations::getCall());
        else if (isDue(keepAliveDue(watched), now))
            send(watched, operations::keepAlive());
    }
    schedule();
}

void CallGuardian::askForOperations(Watched &watched, const QDateTime &now)
{
    for (const CallOperation &operation : std::as_const(watched.call.operations)) {
        if (!isDue(operationDue(watched, operation), now))
            continue;
        const CallId call = watched.call.id;
        const qint64 exchange = operation.exchange;
        watched.nextAsked[exchange] = later(now, m_times.retry);
        const FieldValues values{{operations::getOperation().fields.first().key, {operation.id}}};
        whenDone(m_send(buildRequest(operations::getOperation(), call, values)), this,
                 [this, call, exchange](const Result<Reply> &reply) {
                     const auto found = m_calls.find(call);
                     if (found != m_calls.end() && !reply && reply.error().status == 404)
                         found->nextAsked[exchange] = {}; // the service does not tell of this one
                 });
    }
}

void CallGuardian::schedule()
{
    m_timer.stop();
    QDateTime due;
    for (const Watched &watched : std::as_const(m_calls))
        due = earlier(due, firstDue(watched));
    if (!m_calls.isEmpty())
        wakeAt(due);
}

void CallGuardian::wakeAt(const QDateTime &due)
{
    const std::chrono::milliseconds left(QDateTime::currentDateTimeUtc().msecsTo(due));
    const auto sleep = due.isValid() ? std::clamp(left, 0ms, longestSleep) : longestSleep;
    if (!m_timer.isActive() || sleep < m_timer.remainingTimeAsDuration())
        m_timer.start(sleep);
}

void CallGuardian::send(Watched &watched, const Operation &operation)
{
    const CallId call = watched.call.id;
    watched.isWaiting = true;
    if (operation.key == operations::keepAlive().key) // it is known to the call a moment later
        watched.notBefore = later(QDateTime::currentDateTimeUtc(), m_times.retry);
    whenDone(m_send(buildRequest(operation, call)), this,
             [this, call](const Result<Reply> &reply) { answered(call, reply); });
}

void CallGuardian::answered(const CallId &call, const Result<Reply> &reply)
{
    const auto found = m_calls.find(call);
    if (found == m_calls.end())
        return; // it has ended meanwhile
    found->isWaiting = false;
    if (!reply)
        found->notBefore = later(QDateTime::currentDateTimeUtc(), m_times.retry);
    const bool isKnown = reply || reply.error().status == 404;
    if (isKnown && std::exchange(found->isUnconfirmed, false))
        emit unconfirmedChanged(call);
    schedule();
}
