#pragma once

#include "sandbox/notifier.h"
#include "sandbox/sandboxcall.h"
#include "sandbox/sandboxclock.h"
#include "sandbox/sandboxdirectory.h"

#include <QHash>
#include <QObject>
#include <QQueue>

#include <chrono>

/*! The calls of the sandbox and what becomes of them: the one who is called acts as the temperament
    in the directory says, and each change is told to the callback of the call.

    Peer-to-peer calls only. Calls that ended stay to be looked at; the oldest go first.
*/
class CallSimulator : public QObject
{
    Q_OBJECT
public:
    CallSimulator(const SandboxDirectory &directory, Notifier &notifier, const SandboxClock &clock,
                  QObject *parent = nullptr);

    [[nodiscard]] const SandboxCall *find(const CallId &id) const;
    [[nodiscard]] QList<SandboxCall> calls() const { return m_calls.values(); }
    [[nodiscard]] const SandboxDirectory &directory() const { return m_directory; }

    //! Takes a call in; nothing happens to it yet.
    void add(const SandboxCall &call);
    //! Announces it and lets the callee act; \a announced is told of the first notification.
    void begin(const CallId &id, const Notifier::Attempted &announced = {});
    //! Ends it for the application, unless it is over already.
    void hangUp(const CallId &id);

private:
    void act(const CallId &id, const Temperament &temperament);
    void answer(const CallId &id);
    void end(const CallId &id, const ResultInfo &result);
    void move(SandboxCall &call, CallState state, const Notifier::Attempted &told = {});
    void endLater(const CallId &id, const std::optional<Ending> &ending);
    void forgetOldest(const CallId &ended);

    template <typename Action>
    void after(std::chrono::milliseconds time, Action action);

    SandboxDirectory m_directory;
    Notifier &m_notifier;
    SandboxClock m_clock;
    QHash<CallId, SandboxCall> m_calls;
    QQueue<CallId> m_ended;
};
