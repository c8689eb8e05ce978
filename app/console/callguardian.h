#pragma once

#include "calls/call.h"
#include "console/callquota.h"
#include "core/future.h"
#include "graph/request.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

struct Operation;

//! When the guardian does what, on the clock of the service.
struct GuardianTimes
{
    std::chrono::milliseconds keepAlive; //!< since the last one (operations, "Keep alive")
    std::chrono::milliseconds retry;     //!< after a request that came to nothing
    std::chrono::milliseconds silence;   //!< that a call on its way to another state may keep
    double clockRate;                    //!< how fast time passes at the service

    //! Those of the reference, for a service whose time passes \a clockRate times as fast.
    [[nodiscard]] static GuardianTimes at(double clockRate);
};

/*! Looks after the living calls: keeps them alive, asks about those that fall silent, about those
    that were open when the console last ended, and about operations whose end is overdue.

    What it learns is in the journal and reaches the calls from there, like everything. Which call is
    due is told by the call itself, so that a restart goes on where the last run ended.
*/
class CallGuardian : public QObject
{
    Q_OBJECT
public:
    using Send = std::function<FutureResult<Reply>(const Request &)>;

    CallGuardian(const GuardianTimes &times, Send send, QObject *parent = nullptr);

    //! Takes calls that are new or have changed; those with a number in \a vanished are gone.
    void watch(const QList<Call> &calls, const QList<int> &vanished = {});

    //! Asks about every open call: nobody has looked after them until now.
    void confirmAll();
    //! Calls that were open when the console last ended and are not confirmed yet.
    [[nodiscard]] bool isUnconfirmed(const CallId &call) const;

    //! When a call is kept alive next; invalid where that is not needed.
    [[nodiscard]] QDateTime keepAliveDue(const CallId &call) const;

    //! The open calls that this console placed or answered, oldest first.
    [[nodiscard]] QList<Call> ownCalls() const;
    [[nodiscard]] const CallQuota &quota() const { return m_quota; }

signals:
    //! Calls came, changed or went.
    void changed();
    void unconfirmedChanged(const CallId &call);

private:
    struct Watched
    {
        Call call;
        QDateTime heard;          //!< when something was last written down about it
        QDateTime notBefore = {}; //!< after a request, lest a failure makes it one after the other
        bool isWaiting = false;   //!< for an answer
        bool isUnconfirmed = false;
        //! When an overdue operation is asked for next, by its exchange; invalid for never again.
        QHash<qint64, QDateTime> nextAsked = {};
    };

    [[nodiscard]] QDateTime askDue(const Watched &watched) const;
    [[nodiscard]] QDateTime keepAliveDue(const Watched &watched) const;
    [[nodiscard]] QDateTime operationDue(const Watched &watched,
                                         const CallOperation &operation) const;
    [[nodiscard]] QDateTime firstDue(const Watched &watched) const;
    void act();
    void askForOperations(Watched &watched, const QDateTime &now);
    void schedule();
    void wakeAt(const QDateTime &due);
    void send(Watched &watched, const Operation &operation);
    void answered(const CallId &call, const Result<Reply> &reply);

    GuardianTimes m_times;
    Send m_send;
    QHash<CallId, Watched> m_calls; // the open ones
    CallQuota m_quota;
    QTimer m_timer;
};
