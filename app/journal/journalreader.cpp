#include "journal/journalreader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlError>

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 500;

Headers readHeaders(const QByteArray &text)
{
    Headers headers;
    for (const QJsonValue &pair : QJsonDocument::fromJson(text).array())
        headers.append({pair[0].toString().toUtf8(), pair[1].toString().toUtf8()});
    return headers;
}

Message readRow(const QSqlQuery &row)
{
    int column = 0;
    const auto next = [&] { return row.value(column++); };
    Message message;
    message.seq = next().toLongLong();
    message.exchange = next().toLongLong();
    message.entry = next().toInt();
    message.time = QDateTime::fromMSecsSinceEpoch(next().toLongLong()).toUTC();
    message.direction = static_cast<Direction>(next().toInt());
    message.kind = messageKindFromWord(next().toString());
    message.call.text = next().toString();
    message.method = next().toString().toLatin1();
    message.url = next().toString();
    message.status = next().toInt();
    message.wasSent = next().toBool();
    message.verdict = verdictFromWord(next().toString());
    message.key = next().toString();
    message.note = next().toString();
    message.headers = readHeaders(next().toByteArray());
    message.body = next().toByteArray();
    message.unknownCall = !next().toBool();
    message.content = contentOf(message.body, message.entry);
    return message;
}

QString selection(const QString &condition)
{
    return u"SELECT seq, exchange, entry, time, direction, kind, message.call_id, method, url, status, "
           "was_sent, verdict, key, note, headers, body, "
           "kind != 'notification' OR message.call_id = '' OR known_call.call_id IS NOT NULL "
           "FROM message JOIN wire ON wire.id = wire "
           "LEFT JOIN known_call ON known_call.call_id = message.call_id WHERE "_s
        + condition;
}

Result<QList<Message>> rows(QSqlQuery &query)
{
    if (!query.exec())
        return failure(JournalFile::storageFailure(query.lastError().text()));
    QList<Message> messages;
    while (query.next())
        messages.append(readRow(query));
    if (query.lastError().isValid())
        return failure(JournalFile::storageFailure(query.lastError().text()));
    return messages;
}

} // namespace

Result<JournalReader> JournalReader::open(const QString &path)
{
    return JournalFile::open(path, JournalFile::Access::ReadOnly).map([](JournalFile &&file) {
        return JournalReader(std::move(file));
    });
}

Result<QList<Message>> JournalReader::read(const MessageQuery &query) const
{
    const bool newestFirst = query.before != 0;
    QString condition = newestFirst ? u"seq < ?"_s : u"seq > ?"_s;
    if (!query.call.isEmpty())
        condition += u" AND message.call_id = ?"_s;
    if (query.exchange != 0)
        condition += u" AND exchange = ?"_s;
    condition += newestFirst ? u" ORDER BY seq DESC LIMIT ?"_s : u" ORDER BY seq LIMIT ?"_s;
    QSqlQuery select = m_file.prepare(selection(condition));
    select.addBindValue(newestFirst ? query.before : query.after);
    if (!query.call.isEmpty())
        select.addBindValue(query.call.text);
    if (query.exchange != 0)
        select.addBindValue(query.exchange);
    select.addBindValue(query.limit);
    return rows(select);
}

Result<Message> JournalReader::message(qint64 seq) const
{
    QSqlQuery select = m_file.prepare(selection(u"seq = ?"_s));
    select.addBindValue(seq);
    return rows(select).and_then([seq](const QList<Message> &found) -> Result<Message> {
        if (found.isEmpty())
            return failure(
                {.kind = ErrorKind::Input,
                 .what = QCoreApplication::translate("Journal", "There is no message %1.").arg(seq),
                 .next = QCoreApplication::translate("Journal",
                                                     "“call-console journal list” shows them.")});
        return found.first();
    });
}

Result<void> JournalReader::forEach(const CallId &call,
                                    const std::function<bool(const Message &)> &take) const
{
    MessageQuery query{.call = call, .limit = pageSize};
    while (true) {
        const Result<QList<Message>> page = read(query);
        if (!page)
            return failure(page.error());
        for (const Message &message : *page) {
            if (!take(message))
                return {};
        }
        if (page->size() < pageSize)
            return {};
        query.after = page->last().seq;
    }
}

Result<QByteArray> JournalReader::pseudonymKey() const
{
    QSqlQuery query = m_file.prepare(u"SELECT value FROM secret WHERE name = 'pseudonyms'"_s);
    if (!query.exec() || !query.next())
        return failure(JournalFile::storageFailure(query.lastError().text()));
    return query.value(0).toByteArray();
}
