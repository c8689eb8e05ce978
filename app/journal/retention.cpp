#include "journal/retention.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace {

constexpr int messagesOfAStep = 100;

Result<void> finished(QSqlQuery &query)
{
    if (!query.exec())
        return failure(JournalFile::storageFailure(query.lastError().text()));
    return {};
}

} // namespace

Result<bool> Retention::step(const QDateTime &now, const IsAlive &isAlive)
{
    if (m_policy.keepsEverything())
        return false;
    Result<bool> isMore = m_file.run({u"BEGIN IMMEDIATE"_s}).and_then([&] {
        return sweepOn(now, isAlive);
    });
    if (isMore) {
        if (const Result<void> committed = m_file.run({u"COMMIT"_s}); !committed)
            isMore = failure(committed.error());
    }
    if (isMore)
        m_gone += m_going;
    else
        (void)m_file.run({u"ROLLBACK"_s});
    m_going.clear();
    m_last.clear();
    if (!isMore || !*isMore) {
        m_passed = 0;
        m_leaving.clear();
    }
    return isMore;
}

Result<bool> Retention::sweepOn(const QDateTime &now, const IsAlive &isAlive)
{
    Result<bool> tooLarge = isTooLarge();
    const Result<QList<Row>> rows = nextRows();
    if (!tooLarge || !rows)
        return failure(tooLarge ? rows.error() : tooLarge.error());
    const QDateTime limit = m_policy.days > 0 ? now.addDays(-m_policy.days) : QDateTime();
    for (const Row &row : *rows) {
        const bool isOldItself = limit.isValid() && row.time < limit;
        if (!isOldItself && !*tooLarge && m_leaving.isEmpty())
            return false; // all that follows is newer
        m_passed = row.seq;
        const Result<Row> last = lastOf(row);
        if (!last)
            return failure(last.error());
        const bool isOld = limit.isValid() && last->time < limit;
        const bool isDue = m_leaving.contains(row.call) || isOld || *tooLarge;
        if (!isDue || (!row.call.isEmpty() && isAlive(row.call)))
            continue;
        if (const Result<void> removed = remove(row, last->seq == row.seq); !removed)
            return failure(removed.error());
        tooLarge = isTooLarge(); // or a step would remove more than it has to
        if (!tooLarge)
            return failure(tooLarge.error());
    }
    return rows->size() == messagesOfAStep;
}

Result<QList<Retention::Row>> Retention::nextRows() const
{
    QSqlQuery query = m_file.prepare(
        u"SELECT seq, time, call_id FROM message WHERE seq > ? ORDER BY seq LIMIT ?"_s);
    query.addBindValue(m_passed);
    query.addBindValue(messagesOfAStep);
    return finished(query).map([&query] {
        QList<Row> rows;
        while (query.next())
            rows.append({.seq = query.value(0).toLongLong(),
                         .time = QDateTime::fromMSecsSinceEpoch(query.value(1).toLongLong()),
                         .call = {query.value(2).toString()}});
        return rows;
    });
}

//! The last message of the same call; a message without a call stands for itself.
Result<Retention::Row> Retention::lastOf(const Row &row)
{
    if (row.call.isEmpty())
        return row;
    if (const auto known = m_last.constFind(row.call); known != m_last.cend())
        return *known;
    QSqlQuery query = m_file.prepare(u"SELECT seq, time FROM "_s + JournalFile::messagesOfCall()
                                     + u" WHERE call_block.call_id = ? "
                                       "ORDER BY block DESC, seq DESC LIMIT 1"_s);
    query.addBindValue(row.call.text);
    return finished(query).map([&] {
        Row last = row;
        if (query.next()) {
            last.seq = query.value(0).toLongLong();
            last.time = QDateTime::fromMSecsSinceEpoch(query.value(1).toLongLong());
        }
        return *m_last.insert(row.call, last);
    });
}

Result<bool> Retention::isTooLarge() const
{
    if (m_policy.bytes == 0)
        return false;
    QSqlQuery query = m_file.prepare(
        u"SELECT (page_count - freelist_count) * page_size "
        "FROM pragma_page_count, pragma_freelist_count, pragma_page_size"_s);
    return finished(query).map([&] {
        return query.next() && query.value(0).toLongLong() > m_policy.bytes;
    });
}

Result<void> Retention::remove(const Row &row, bool isLast)
{
    const Result<void> removed = m_file.removeMessage(row.seq);
    if (!removed || row.call.isEmpty())
        return removed;
    if (!isLast) {
        m_leaving.insert(row.call);
        return removed;
    }
    m_leaving.remove(row.call);
    m_going.append(row.call);
    QSqlQuery known = m_file.prepare(u"DELETE FROM known_call WHERE call_id = ?"_s);
    known.addBindValue(row.call.text);
    QSqlQuery blocks = m_file.prepare(u"DELETE FROM call_block WHERE call_id = ?"_s);
    blocks.addBindValue(row.call.text);
    return finished(known).and_then([&] { return finished(blocks); });
}
