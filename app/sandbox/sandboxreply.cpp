#include "sandbox/sandboxreply.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestRequestId = 128;

//! Only what is safe in a header is given back.
QByteArray clientRequestId(const Headers &headers)
{
    const QByteArray sent = headerValue(headers, "client-request-id").trimmed();
    const bool isPlain = std::ranges::all_of(sent, [](char c) { return c > ' ' && c < '\x7f'; });
    const bool canBeEchoed = isPlain && !sent.isEmpty() && sent.size() <= longestRequestId;
    return canBeEchoed ? sent : newGuid().toLatin1();
}

QByteArray httpDate(const QDateTime &time)
{
    return QLocale::c().toString(time, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
}

} // namespace

SandboxReply graphError(int status, const QString &code, const QString &message)
{
    return {.status = status,
            .body = {{u"error"_s, QJsonObject{{u"code"_s, code}, {u"message"_s, message}}}}};
}

QString generalCode(int status)
{
    static const QHash<int, QString> codes{
        {400, u"BadRequest"_s},
        {401, u"InvalidAuthenticationToken"_s},
        {403, u"Forbidden"_s},
        {404, u"NotFound"_s},
        {405, u"8520"_s},
        {409, u"8519"_s},
        {412, u"8583"_s},
        {415, u"UnsupportedMediaType"_s},
        {429, u"TooManyRequests"_s},
        {500, u"9999"_s},
        {503, u"serviceNotAvailable"_s},
        {504, u"generalException"_s},
    };
    return codes.value(status, u"UnknownError"_s);
}

SandboxReply labelled(SandboxReply reply, const Headers &requestHeaders)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString requestId = newGuid();
    const QByteArray clientId = clientRequestId(requestHeaders);
    reply.headers.append({{"request-id", requestId.toLatin1()},
                          {"client-request-id", clientId},
                          {"Date", httpDate(now)}});
    if (reply.status >= 400) {
        QJsonObject error = reply.body[u"error"].toObject();
        error[u"innerError"] = QJsonObject{{u"date"_s, now.toString(u"yyyy-MM-ddTHH:mm:ss"_s)},
                                           {u"request-id"_s, requestId},
                                           {u"client-request-id"_s, QString::fromLatin1(clientId)}};
        reply.body[u"error"] = error;
    }
    return reply;
}

bool isJson(const Headers &headers)
{
    const QByteArray type = headerValue(headers, "Content-Type").split(';').first();
    return type.trimmed().toLower() == "application/json";
}

QString newGuid()
{
    return QUuid::createUuid().toString(QUuid::WithoutBraces);
}
