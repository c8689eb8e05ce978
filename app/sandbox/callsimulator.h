#pragma once

#include "sandbox/callscript.h"
#include "sandbox/notifier.h"
#include "sandbox/sandboxcall.h"
#include "sandbox/sandboxclock.h"
#include "sandbox/sandboxdirectory.h"

#include <QHash>
#include <QObject>
#include <QQueue>

#include <chrono>

/*! The calls of the sandbox and what becomes of them: those who are called act as the temperament
    in the directory says, meetings go as written there, and each change is told to the callback of
    the call.

    Every call to a meeting is in one of its own: it does not see the other applications there.
    Calls that ended stay to be looked at; the oldest go first.
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
    //! Announces it and lets the others act; \a announced is told of the first notification.
    void begin(const CallId &id, const Notifier::Attempted &announced = {});
    //! Ends it for the application, unless it is over already.
    void hangUp(const CallId &id);

private:
    void act(SandboxCall &call);
    void ring(const CallId &id, const Temperament &temperament);
    void enter(SandboxCall &call, const SandboxMeeting &meeting);
    void play(const CallId &id, const CallScript &script, std::chrono::milliseconds time);
    void answer(const CallId &id);
    void changeRoster(SandboxCall &call, const QList<SandboxParticipant> &present);
    void end(const CallId &id, const ResultInfo &result);
    void move(SandboxCall &call, CallState state, const Notifier::Attempted &told = {});
    void tell(const SandboxCall &call, const QJsonObject &body,
              const Notifier::Attempted &told = {});
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
