#pragma once

#include "graph/id.h"
#include "journal/journalfile.h"
#include "journal/retentionpolicy.h"

#include <QDateTime>
#include <QSet>

#include <functional>
#include <utility>

/*! Removes what a journal has to keep no longer, oldest first and whole calls only, so that what is
    left is reduced to the same states as before. Nothing is removed of a call that is alive.

    Works in small steps, each a transaction of its own, between which whatever else has to be
    written is written. One that was interrupted leaves part of a call, which the next sweep removes.
*/
class Retention
{
public:
    //! Whether a call is alive; empty ids are never asked for.
    using IsAlive = std::function<bool(const CallId &)>;

    Retention(JournalFile &file, const RetentionPolicy &policy) : m_file(file), m_policy(policy) { }

    //! Looks at some messages and removes what is due at \a now; false at the end of a sweep.
    [[nodiscard]] Result<bool> step(const QDateTime &now, const IsAlive &isAlive);
    //! The calls whose last message has gone since the last time.
    [[nodiscard]] QList<CallId> takeGone() { return std::exchange(m_gone, {}); }

private:
    struct Row
    {
        qint64 seq = 0;
        QDateTime time;
        CallId call;
    };

    [[nodiscard]] Result<bool> sweepOn(const QDateTime &now, const IsAlive &isAlive);
    [[nodiscard]] Result<QList<Row>> nextRows() const;
    [[nodiscard]] Result<Row> lastOf(const Row &row);
    [[nodiscard]] Result<bool> isTooLarge() const;
    [[nodiscard]] Result<void> remove(const Row &row, bool isLast);

    JournalFile &m_file;
    RetentionPolicy m_policy;
    qint64 m_passed = 0;       // the last seq that was looked at in this sweep
    QSet<CallId> m_leaving;    // calls of which something was removed and something is left
    QList<CallId> m_going;     // in this step
    QHash<CallId, Row> m_last; // within this step
    QList<CallId> m_gone;
};
