#pragma once

#include "sandbox/notifier.h"
#include "sandbox/sandboxcall.h"
#include "sandbox/sandboxclock.h"

#include <QHash>
#include <QObject>
#include <QQueue>
#include <QTimer>

#include <chrono>
#include <utility>

/*! The calls of the sandbox. What changes about one is told to the callback of the call.

    Every call to a meeting is in one of its own: it does not see the other applications there.
    Calls that ended stay to be looked at; the oldest go first.
*/
class SandboxCalls : public QObject
{
    Q_OBJECT
public:
    SandboxCalls(Notifier &notifier, const SandboxClock &clock, QObject *parent = nullptr);

    //! The call, or null. What is found is good until control returns to the event loop.
    [[nodiscard]] SandboxCall *find(const CallId &id);
    [[nodiscard]] const SandboxCall *find(const CallId &id) const;
    //! The call, or null where it is over, too.
    [[nodiscard]] SandboxCall *findAlive(const CallId &id);
    //! How many are not over.
    [[nodiscard]] qsizetype living() const;
    [[nodiscard]] QList<SandboxCall> all() const { return m_calls.values(); }

    //! Takes a call in; nothing happens to it yet.
    void add(const SandboxCall &call);
    //! Lets it live for 45 more minutes (operations, "Keep alive").
    void keepAlive(SandboxCall &call);
    //! \a told is told of the notification.
    void move(SandboxCall &call, CallState state, const Notifier::Attempted &told = {});
    void end(const CallId &id, const ResultInfo &result);
    //! Ends it with \a body as the last that is told of it.
    void close(const CallId &id, const QJsonObject &body);
    //! Ends it because the other side was connected with somebody else.
    void endTransferred(const CallId &id);
    //! Tells who is in the call, if that has changed since it was told last.
    void tellRoster(SandboxCall &call);

    //! Takes somebody else out of a call, which may be nobody's then.
    void remove(const CallId &id, const QString &participant);
    //! Ends a group call that everybody else has left; a meeting goes on (errors, 200/5002).
    void endIfDeserted(const CallId &id);

    void tell(const SandboxCall &call, const QJsonObject &body,
              const Notifier::Attempted &told = {});

    //! Runs \a action when \a time has passed on the clock of the sandbox.
    template <typename Action>
    void after(std::chrono::milliseconds time, Action action)
    {
        QTimer::singleShot(m_clock.real(time), this, std::move(action));
    }

private:
    void forgetOldest(const CallId &ended);

    Notifier &m_notifier;
    SandboxClock m_clock;
    QHash<CallId, SandboxCall> m_calls;
    QQueue<CallId> m_ended;
};
