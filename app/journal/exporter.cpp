#include "journal/exporter.h"

#include "core/csv.h"
#include "core/json.h"
#include "journal/journalreader.h"
#include "journal/pseudonyms.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QMap>

#include <memory>

using namespace Qt::StringLiterals;

namespace {

QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

//! What cannot be read as JSON has no members by which private values could be found.
QJsonValue bodyValue(const Message &message)
{
    if (!message.content.isEmpty())
        return message.content;
    if (message.body.isEmpty())
        return QJsonObject();
    return QString::fromUtf8(message.body);
}

//! Turns messages into text of one format. finish() gives what the end needs.
class Writer
{
public:
    Writer() = default;
    Q_DISABLE_COPY_MOVE(Writer)
    virtual ~Writer() = default;

    virtual QByteArray begin() { return {}; }
    virtual QByteArray message(const Message &message) = 0;
    virtual QByteArray finish() { return {}; }
};

class JsonLinesWriter : public Writer
{
public:
    QByteArray message(const Message &message) override
    {
        return compactJson(exportObject(message)) + '\n';
    }
};

class CsvWriter : public Writer
{
public:
    QByteArray begin() override
    {
        return "seq,time,direction,kind,callId,method,url,status,verdict,body\r\n";
    }

    QByteArray message(const Message &message) override
    {
        const QJsonObject object = exportObject(message);
        QByteArrayList cells;
        for (const auto column : {u"seq", u"time", u"direction", u"kind", u"callId", u"method",
                                  u"url", u"status", u"verdict", u"body"})
            cells.append(cell(object[QStringView(column)]));
        return cells.join(',') + "\r\n";
    }

private:
    static QByteArray cell(const QJsonValue &value)
    {
        if (value.isDouble())
            return '"' + value.toVariant().toByteArray() + '"';
        return csvCell(value.isObject() ? QString::fromUtf8(compactJson(value.toObject()))
                                        : value.toVariant().toString());
    }
};

class HarWriter : public Writer
{
public:
    QByteArray begin() override
    {
        return R"({"log":{"version":"1.2","creator":{"name":"Call Console","version":")"
            + QCoreApplication::applicationVersion().toUtf8() + R"("},"entries":[)";
    }

    QByteArray message(const Message &message) override
    {
        switch (message.kind) {
        case MessageKind::Request:
            m_open.insert(message.exchange, message);
            return {};
        case MessageKind::Response:
            return entry(m_open.take(message.exchange), message);
        case MessageKind::Notification:
            break;
        }
        Message answer = message;
        answer.body.clear();
        answer.content = {};
        answer.headers.clear();
        return entry(message, answer);
    }

    QByteArray finish() override
    {
        QByteArray rest;
        for (const Message &request : std::as_const(m_open))
            rest += entry(request, {});
        return rest + "]}}\n";
    }

private:
    QByteArray entry(const Message &request, const Message &response)
    {
        const qint64 wait = response.time.isValid() ? request.time.msecsTo(response.time) : 0;
        const QJsonObject object{
            {u"startedDateTime"_s, timeText(request.time)},
            {u"time"_s, wait},
            {u"request"_s, harRequest(request)},
            {u"response"_s, harResponse(response)},
            {u"cache"_s, QJsonObject()},
            {u"timings"_s, QJsonObject{{u"send"_s, 0}, {u"wait"_s, wait}, {u"receive"_s, 0}}},
            {u"_callId"_s, request.call.text},
            {u"_kind"_s, toWord(request.kind)},
            {u"_verdict"_s, toWord(request.verdict)},
        };
        const QByteArray separator = std::exchange(m_isFirst, false) ? "\n" : ",\n";
        return separator + compactJson(object);
    }

    static QJsonArray harHeaders(const Headers &headers)
    {
        QJsonArray array;
        for (const auto &[name, value] : headers)
            array.append(QJsonObject{{u"name"_s, QString::fromUtf8(name)},
                                     {u"value"_s, QString::fromUtf8(value)}});
        return array;
    }

    static QString text(const Message &message)
    {
        const QJsonValue body = bodyValue(message);
        return body.isString() ? body.toString() : QString::fromUtf8(compactJson(body.toObject()));
    }

    static QJsonObject harRequest(const Message &message)
    {
        const QString host = QString::fromUtf8(headerValue(message.headers, "Host"));
        const bool isRelative = message.url.startsWith(u'/');
        QJsonObject object{
            {u"method"_s, QString::fromLatin1(message.method)},
            {u"url"_s, isRelative ? u"http://"_s + host + message.url : message.url},
            {u"httpVersion"_s, u"HTTP/1.1"_s},
            {u"cookies"_s, QJsonArray()},
            {u"headers"_s, harHeaders(message.headers)},
            {u"queryString"_s, QJsonArray()},
            {u"headersSize"_s, -1},
            {u"bodySize"_s, message.body.size()},
        };
        if (!message.body.isEmpty())
            object[u"postData"] = QJsonObject{{u"mimeType"_s, u"application/json"_s},
                                              {u"text"_s, text(message)}};
        return object;
    }

    static QJsonObject harResponse(const Message &message)
    {
        return {
            {u"status"_s, message.status},
            {u"statusText"_s, message.note},
            {u"httpVersion"_s, u"HTTP/1.1"_s},
            {u"cookies"_s, QJsonArray()},
            {u"headers"_s, harHeaders(message.headers)},
            {u"content"_s,
             QJsonObject{{u"size"_s, message.body.size()},
                         {u"mimeType"_s, u"application/json"_s},
                         {u"text"_s, message.body.isEmpty() ? QString() : text(message)}}},
            {u"redirectURL"_s, QString()},
            {u"headersSize"_s, -1},
            {u"bodySize"_s, message.body.size()},
        };
    }

    QMap<qint64, Message> m_open;
    bool m_isFirst = true;
};

std::unique_ptr<Writer> makeWriter(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Har:
        return std::make_unique<HarWriter>();
    case ExportFormat::Csv:
        return std::make_unique<CsvWriter>();
    case ExportFormat::JsonLines:
        break;
    }
    return std::make_unique<JsonLinesWriter>();
}

Message withPseudonyms(Message message, Pseudonyms &pseudonyms)
{
    const bool isReadable = !message.content.isEmpty();
    message.content = pseudonyms.replaceIn(message.content);
    if (!isReadable && !message.body.isEmpty())
        message.body = "[" + QByteArray::number(message.body.size())
            + " bytes, not readable as JSON]";
    message.url = pseudonyms.replaceIn(message.url);
    message.note = pseudonyms.replaceIn(message.note);
    for (auto &header : message.headers)
        header.second = pseudonyms.replaceIn(QString::fromUtf8(header.second)).toUtf8();
    return message;
}

} // namespace

QJsonObject exportObject(const Message &message)
{
    QJsonObject headers;
    for (const auto &[name, value] : message.headers)
        headers[QString::fromUtf8(name)] = QString::fromUtf8(value);
    QJsonObject object{
        {u"seq"_s, message.seq},
        {u"exchange"_s, message.exchange},
        {u"time"_s, timeText(message.time)},
        {u"direction"_s, toWord(message.direction)},
        {u"kind"_s, toWord(message.kind)},
        {u"callId"_s, message.call.text},
        {u"method"_s, QString::fromLatin1(message.method)},
        {u"url"_s, message.url},
        {u"status"_s, message.status},
        {u"headers"_s, headers},
        {u"body"_s, bodyValue(message)},
    };
    if (message.verdict != Verdict::None)
        object[u"verdict"] = toWord(message.verdict);
    if (message.kind == MessageKind::Notification)
        object[u"unknownCall"] = message.unknownCall;
    if (!message.note.isEmpty())
        object[u"reason"] = message.note;
    return object;
}

Result<void> exportJournal(const JournalReader &reader, const ExportOptions &options,
                           const Sink &sink)
{
    const Result<QByteArray> key = reader.pseudonymKey();
    if (!key)
        return failure(key.error());
    Pseudonyms pseudonyms(*key);
    if (!options.isRaw) {
        // Who is named in a later message may be in the free text of an earlier one.
        const Result<void> met = reader.forEach({}, [&pseudonyms](const Message &message) {
            (void)pseudonyms.replaceIn(message.content);
            return true;
        });
        if (!met)
            return met;
    }
    const auto writer = makeWriter(options.format);
    Result<void> written = sink(writer->begin());
    const Result<void> read = reader.forEach(options.call, [&](const Message &message) {
        if (written)
            written = sink(writer->message(options.isRaw ? message
                                                         : withPseudonyms(message, pseudonyms)));
        return written.has_value();
    });
    if (!read)
        return read;
    return written.and_then([&] { return sink(writer->finish()); });
}
