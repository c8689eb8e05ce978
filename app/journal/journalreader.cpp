#include "journal/journalreader.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlError>

#include <algorithm>

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

QString selection(const QString &condition, const QString &messages = u"message"_s)
{
    return u"SELECT seq, exchange, entry, time, direction, kind, message.call_id, method, url, status, "
           "was_sent, verdict, key, note, headers, body, "
           "kind != 'notification' OR message.call_id = '' OR known_call.call_id IS NOT NULL "
           "FROM "_s
        + messages
        + u" JOIN wire ON wire.id = wire "
          "LEFT JOIN known_call ON known_call.call_id = message.call_id WHERE "_s
        + condition;
}

//! What LIKE takes for itself is meant as it stands.
QString pattern(QString text)
{
    text.replace(u'\\', u"\\\\"_s).replace(u'%', u"\\%"_s).replace(u'_', u"\\_"_s);
    return u'%' + text + u'%';
}

//! The conditions of a query and their values, always together.
class Selection
{
public:
    explicit Selection(const MessageQuery &query)
    {
        // With a plus the blocks stay what SQLite searches by.
        const QString seq = query.call.isEmpty() ? u"seq"_s : u"+seq"_s;
        add(seq + u" > ?"_s, {std::max(query.after, query.exchange - 1)});
        add(seq + u" < ?"_s, {query.before});
        if (!query.call.isEmpty()) {
            m_messages = JournalFile::messagesOfCall();
            add(u"call_block.call_id = ? AND block BETWEEN ? AND ?"_s,
                {query.call.text, query.after / JournalFile::messagesOfABlock,
                 query.before / JournalFile::messagesOfABlock});
        }
        if (query.exchange != 0)
            add(u"exchange = ?"_s, {query.exchange});
        addWhich(query.which);
        addTexts(query);
        const QString direction = query.order == MessageQuery::Order::NewestFirst ? u" DESC"_s
                                                                                  : QString();
        m_order = u" ORDER BY "_s
            + (query.call.isEmpty() ? QString() : u"block"_s + direction + u", "_s) + u"seq"_s
            + direction + u" LIMIT ?"_s;
        m_values.append(query.limit);
    }

    [[nodiscard]] QString sql() const
    {
        return selection(m_conditions.join(u" AND "_s), m_messages) + m_order;
    }
    [[nodiscard]] const QVariantList &values() const { return m_values; }

private:
    void add(const QString &condition, const QVariantList &values = {})
    {
        m_conditions.append(condition);
        m_values += values;
    }

    void addWhich(MessageQuery::Which which)
    {
        switch (which) {
        case MessageQuery::Which::Exchanges:
            return add(u"kind != 'notification'"_s);
        case MessageQuery::Which::Notifications:
            return add(u"kind = 'notification'"_s);
        case MessageQuery::Which::Problems:
            return add(u"(verdict NOT IN ('', 'accepted') "
                       "OR verdict = '' AND (status >= 400 OR note != ''))"_s);
        case MessageQuery::Which::All:
            break;
        }
    }

    void addTexts(const MessageQuery &query)
    {
        if (query.texts.isEmpty())
            return;
        QStringList any;
        QVariantList values;
        for (const QString &text : query.texts) {
            // One search over the short ones; a line break keeps it from finding across two.
            any.append(uR"((method || char(10) || url || char(10) || status || char(10) || note
                || char(10) || message.call_id || char(10) || verdict) LIKE ? ESCAPE '\'
                OR CAST(body AS TEXT) LIKE ? ESCAPE '\')"_s);
            values += {pattern(text), pattern(text)};
        }
        if (!query.callsLikeText.isEmpty()) {
            // However many there are, they are one value.
            any.append(u"message.call_id IN (SELECT value FROM json_each(?))"_s);
            QJsonArray calls;
            for (const CallId &call : query.callsLikeText)
                calls.append(call.text);
            values += QString::fromUtf8(QJsonDocument(calls).toJson(QJsonDocument::Compact));
        }
        add(u'(' + any.join(u" OR "_s) + u')', values);
    }

    QString m_messages = u"message"_s;
    QStringList m_conditions;
    QVariantList m_values;
    QString m_order;
};

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
    const Selection selected(query);
    QSqlQuery select = m_file.prepare(selected.sql());
    for (const QVariant &value : selected.values())
        select.addBindValue(value);
    return rows(select);
}

Result<qint64> JournalReader::newest() const
{
    QSqlQuery query = m_file.prepare(u"SELECT ifnull(max(seq), 0) FROM message"_s);
    if (!query.exec() || !query.next())
        return failure(JournalFile::storageFailure(query.lastError().text()));
    return query.value(0).toLongLong();
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
