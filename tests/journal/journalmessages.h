#pragma once

#include "core/json.h"
#include "core/utctime.h"
#include "journal/journal.h"

#include <QJsonArray>

//! Messages as client and listener make them, before they have a place in the journal.
namespace journalmessages {

inline const QDateTime time = utcTime(QDate(2026, 11, 24), QTime(14, 2, 13, 105));

inline Message request(const QByteArray &method, const QString &path, const CallId &call = {},
                       const QByteArray &body = {})
{
    return {.time = time,
            .kind = MessageKind::Request,
            .call = call,
            .method = method,
            .url = QStringLiteral("https://graph.microsoft.com/v1.0") + path,
            .body = body,
            .content = contentOf(body, -1)};
}

inline Message create(const QByteArray &body = "{}")
{
    return request("POST", QStringLiteral("/communications/calls"), {}, body);
}

inline Message response(const Message &request, int status, const QByteArray &body = {},
                        const CallId &call = {})
{
    return {.exchange = request.exchange,
            .time = request.time.addMSecs(250),
            .direction = Direction::In,
            .kind = MessageKind::Response,
            .call = call.isEmpty() ? request.call : call,
            .method = request.method,
            .url = request.url,
            .status = status,
            .body = body,
            .content = contentOf(body, -1)};
}

//! One message for each entry of a callback body; they share its bytes.
inline QList<Message> notifications(const QByteArray &body, const CallId &call,
                                    Verdict verdict = Verdict::Accepted)
{
    QList<Message> messages;
    const qsizetype count = contentOf(body, -1)[QStringLiteral("value")].toArray().size();
    for (int entry = 0; entry < count; ++entry)
        messages.append({.time = time,
                         .direction = Direction::In,
                         .kind = MessageKind::Notification,
                         .call = call,
                         .method = "POST",
                         .url = QStringLiteral("/callback"),
                         .status = 202,
                         .verdict = verdict,
                         .headers = {{"Host", "127.0.0.1:8445"}},
                         .body = body,
                         .content = contentOf(body, entry),
                         .entry = entry});
    return messages;
}

inline void acceptAll(Message &) { }

//! Appends one message and gives it back as it stands in the journal.
inline Message appended(Journal &journal, const Message &message)
{
    QList<Message> messages{message};
    const Result<void> done = journal.append(messages, acceptAll);
    if (!done)
        qFatal("%s", qPrintable(done.error().text()));
    return messages.first();
}

} // namespace journalmessages
