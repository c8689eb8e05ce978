#include "journal/journal.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlError>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int rejectionsKept = 1000;

//! A null text would be a NULL.
QString text(const QString &value)
{
    return value.isNull() ? u""_s : value;
}

//! Stands in a JSON text as it is.
bool isPlain(const QByteArray &text)
{
    return std::ranges::all_of(text, [](char c) {
        return c >= ' ' && c <= '~' && c != '"' && c != '\\';
    });
}

QString headersText(const Headers &headers)
{
    const bool arePlain = std::ranges::all_of(headers, [](const auto &header) {
        return isPlain(header.first) && isPlain(header.second);
    });
    if (arePlain) { // as nearly always; the long way takes as long as to write the row
        QByteArray pairs("[");
        for (const auto &[name, value] : headers) {
            pairs.append(pairs.size() > 1 ? ",[\"" : "[\"").append(name);
            pairs.append("\",\"").append(value).append("\"]");
        }
        return QString::fromLatin1(pairs.append(']'));
    }
    QJsonArray pairs;
    for (const auto &[name, value] : headers)
        pairs.append(QJsonArray{QString::fromUtf8(name), QString::fromUtf8(value)});
    return QString::fromUtf8(QJsonDocument(pairs).toJson(QJsonDocument::Compact));
}

using Values = std::initializer_list<std::pair<QString, QVariant>>;

//! By name: QSqlQuery writes a text for each place that is given as a number.
void bind(QSqlQuery &query, const Values &values)
{
    for (const auto &[name, value] : values)
        query.bindValue(name, value);
}

Result<void> finished(QSqlQuery &query)
{
    if (!query.exec())
        return failure(JournalFile::storageFailure(query.lastError().text()));
    return {};
}

//! An entry after the first of its POST, with the same bytes.
bool sharesWire(const Message &message, const Message *before)
{
    return before && message.entry > 0 && message.body.isSharedWith(before->body);
}

//! What this program said in the reply to the notification before it.
bool answersNotification(const Message &message, const Message *before)
{
    return before && before->kind == MessageKind::Notification && message.exchange == 0
        && message.kind == MessageKind::Response && message.direction == Direction::Out;
}

} // namespace

Result<std::unique_ptr<Journal>> Journal::open(const QString &path)
{
    return JournalFile::open(path, JournalFile::Access::ReadWrite).map([](JournalFile &&file) {
        return std::unique_ptr<Journal>(new Journal(std::move(file)));
    });
}

Result<void> Journal::append(QList<Message> &messages, const Judge &judge)
{
    // IMMEDIATE: another process that writes the same journal cannot come between seq and insert.
    QList<Message> numbered = messages;
    m_callsOfBlock.clear(); // since the last time, retention may have removed what was written
    const Result<void> done = m_file.run({u"BEGIN IMMEDIATE"_s})
                                  .and_then([&] { return insertAll(numbered, judge); })
                                  .and_then([&] { return m_file.run({u"COMMIT"_s}); });
    if (done) {
        messages = std::move(numbered);
        return done;
    }
    m_statements.clear();              // one may be half done, or was never prepared
    (void)m_file.run({u"ROLLBACK"_s}); // fails when BEGIN did: nothing to take back then
    return done;
}

Result<void> Journal::insertAll(QList<Message> &messages, const Judge &judge)
{
    const Result<qint64> next = nextSeq();
    if (!next)
        return failure(next.error());
    qint64 seq = *next;
    qint64 wire = 0;
    const Message *before = nullptr;
    for (Message &message : messages) {
        message.seq = seq++;
        if (sharesWire(message, before)) {
            message.exchange = before->exchange;
        } else {
            const Result<qint64> written = insertWire(message);
            if (!written)
                return failure(written.error());
            wire = *written;
        }
        if (answersNotification(message, before))
            message.exchange = before->exchange;
        if (message.exchange == 0)
            message.exchange = message.seq;
        judge(message);
        const Result<void> inserted = insertMessage(message, wire)
                                          .and_then([&] { return rememberCall(message); })
                                          .and_then([&] { return rememberBlock(message); });
        if (!inserted)
            return inserted;
        before = &message;
    }
    const bool anyRejected = std::ranges::any_of(messages, [](const Message &message) {
        return message.verdict == Verdict::Rejected;
    });
    return anyRejected ? forgetOldRejections() : Result<void>();
}

Result<qint64> Journal::insertWire(const Message &message)
{
    QSqlQuery &query = statement(u"INSERT INTO wire (headers, body) VALUES (:headers, :body)"_s);
    bind(query,
         {{u":headers"_s, headersText(message.headers)},
          {u":body"_s, message.body.isNull() ? QByteArray("") : message.body}});
    return finished(query).map([&] { return query.lastInsertId().toLongLong(); });
}

Result<qint64> Journal::nextSeq()
{
    QSqlQuery &query = statement(u"SELECT seq FROM sqlite_sequence WHERE name = 'message'"_s);
    return finished(query).map([&] {
        const qint64 last = query.next() ? query.value(0).toLongLong() : 0;
        query.finish();
        return last + 1;
    });
}

Result<void> Journal::insertMessage(const Message &message, qint64 wire)
{
    QSqlQuery &query = statement(
        u"INSERT INTO message (seq, exchange, wire, entry, time, direction, kind, call_id, method, "
        "url, status, was_sent, verdict, key, note) "
        "VALUES (:seq, :exchange, :wire, :entry, :time, :direction, :kind, :call_id, :method, :url, "
        ":status, :was_sent, :verdict, :key, :note)"_s);
    bind(query,
         {{u":seq"_s, message.seq},
          {u":exchange"_s, message.exchange},
          {u":wire"_s, wire},
          {u":entry"_s, message.entry},
          {u":time"_s, message.time.toMSecsSinceEpoch()},
          {u":direction"_s, static_cast<int>(message.direction)},
          {u":kind"_s, toWord(message.kind)},
          {u":call_id"_s, text(message.call.text)},
          {u":method"_s, QString::fromLatin1(message.method)},
          {u":url"_s, text(message.url)},
          {u":status"_s, message.status},
          {u":was_sent"_s, message.wasSent},
          {u":verdict"_s, text(toWord(message.verdict))},
          {u":key"_s, text(message.key)},
          {u":note"_s, text(message.note)}});
    return finished(query);
}

//! A call that came in, or was created or decided about here, is ours. Only the reply to a create
//! request names it.
Result<void> Journal::rememberCall(const Message &message)
{
    // A GET about a foreign call does not make it ours.
    const bool isOurs = message.kind == MessageKind::Response && message.method == "POST"
        && message.status / 100 == 2 && !message.call.isEmpty();
    const bool cameIn = message.kind == MessageKind::Notification
        && message.verdict == Verdict::Accepted
        && message.content[u"resourceData"][u"state"] == u"incoming"_s;
    if (!isOurs && !cameIn)
        return {};
    QSqlQuery &remember = statement(u"INSERT OR IGNORE INTO known_call VALUES (?)"_s);
    remember.addBindValue(message.call.text);
    QSqlQuery &name = statement(
        u"UPDATE message SET call_id = ? WHERE seq >= ? AND exchange = ? AND call_id = ''"_s);
    name.addBindValue(message.call.text);
    name.addBindValue(message.exchange);
    name.addBindValue(message.exchange);
    QSqlQuery &place = statement(
        u"INSERT OR IGNORE INTO call_block SELECT ?, seq / %1 FROM message WHERE exchange = ?"_s
            .arg(JournalFile::messagesOfABlock));
    place.addBindValue(message.call.text);
    place.addBindValue(message.exchange);
    return finished(remember).and_then([&] { return finished(name); }).and_then([&] {
        return finished(place);
    });
}

Result<void> Journal::rememberBlock(const Message &message)
{
    const qint64 block = message.seq / JournalFile::messagesOfABlock;
    if (std::exchange(m_block, block) != block)
        m_callsOfBlock.clear();
    if (message.call.isEmpty() || m_callsOfBlock.contains(message.call))
        return {};
    QSqlQuery &query = statement(u"INSERT OR IGNORE INTO call_block VALUES (?, ?)"_s);
    query.addBindValue(message.call.text);
    query.addBindValue(block);
    return finished(query).map([&] { m_callsOfBlock.insert(message.call); });
}

Result<void> Journal::forgetOldRejections()
{
    QSqlQuery &old = statement(
        u"SELECT seq FROM message WHERE verdict = 'rejected' ORDER BY seq DESC LIMIT -1 OFFSET ?"_s);
    old.addBindValue(rejectionsKept);
    if (const Result<void> found = finished(old); !found)
        return found;
    QList<qint64> rejections;
    while (old.next())
        rejections.append(old.value(0).toLongLong());
    old.finish();
    for (const qint64 seq : std::as_const(rejections)) {
        if (const Result<void> removed = m_file.removeMessage(seq); !removed)
            return removed;
    }
    return {};
}

QSqlQuery &Journal::statement(const QString &sql)
{
    auto known = m_statements.find(sql);
    if (known == m_statements.end())
        known = m_statements.emplace(sql, m_file.prepare(sql)).first;
    return known->second;
}
