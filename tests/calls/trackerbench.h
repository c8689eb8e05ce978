#pragma once

#include "calls/calltracker.h"
#include "core/json.h"
#include "core/utctime.h"
#include "graph/samples.h"

inline const CallId callId{QStringLiteral("2e1a0b00-2db4-4022-9570-243709c565ab")};
inline const CallId otherId{QStringLiteral("57dab8b1-894c-409a-b240-bd8beae78896")};
inline const auto createUrl = QStringLiteral(
    "https://graph.microsoft.com/v1.0/communications/calls");

//! A documented notification, told of \a call.
inline QJsonObject told(const QString &sample, const CallId &call = callId)
{
    QJsonObject entry = samples::entry(sample);
    const QString path =
        entry[u"resourceUrl"].toString().section(QStringLiteral("/calls/"), 1).section(u'/', 1);
    entry[u"resourceUrl"] = QStringLiteral("/communications/calls/") + call.text
        + (path.isEmpty() ? QString() : u'/' + path);
    entry.remove(u"resource");
    QJsonObject data = entry[u"resourceData"].toObject();
    if (data.contains(u"id")) {
        data[u"id"] = call.text;
        entry[u"resourceData"] = data;
    }
    return entry;
}

//! A notification that states \a members of \a call.
inline QJsonObject states(const QJsonObject &members, const CallId &call = callId)
{
    QJsonObject data = members;
    data[u"@odata.type"] = QStringLiteral("#microsoft.graph.call");
    return {{QStringLiteral("changeType"), QStringLiteral("updated")},
            {QStringLiteral("resourceUrl"), QStringLiteral("/communications/calls/") + call.text},
            {QStringLiteral("resourceData"), data}};
}

inline QJsonObject inState(const QString &state, const CallId &call = callId)
{
    return states({{QStringLiteral("state"), state}}, call);
}

inline QJsonObject sharing(const QString &changeType)
{
    return {
        {QStringLiteral("changeType"), changeType},
        {QStringLiteral("resourceUrl"),
         QStringLiteral("/communications/calls/%1/contentsharingsessions/s1").arg(callId.text)}};
}

//! Makes messages as a journal would have them: one a second, each with seq and exchange.
class Wire
{
public:
    //! \a exchange is that of the first attempt, if this is a further one.
    Message createRequest(qint64 exchange = 0)
    {
        Message message = next(MessageKind::Request, Direction::Out, "POST", createUrl);
        message.exchange = exchange == 0 ? message.seq : exchange;
        message.key = QStringLiteral("p2p-service-hosted");
        setBody(message,
                samples::bytes(QStringLiteral("create-call-01-p2p-service-hosted.request")));
        return message;
    }

    Message created(const Message &request, const CallId &call = callId)
    {
        QJsonObject body = samples::object(
            QStringLiteral("create-call-01-p2p-service-hosted.response"));
        body[u"id"] = call.text;
        Message message = answer(request, 201, compactJson(body));
        message.call = call;
        return message;
    }

    Message answer(const Message &request, int status, const QByteArray &body = {})
    {
        Message message = next(MessageKind::Response, Direction::In, request.method, request.url);
        message.exchange = request.exchange;
        message.call = request.call;
        message.key = request.key;
        message.status = status;
        setBody(message, body);
        return message;
    }

    Message requestAbout(const QByteArray &method, const QString &path = {})
    {
        Message message = next(MessageKind::Request, Direction::Out, method,
                               createUrl + u'/' + callId.text + path);
        message.exchange = message.seq;
        message.call = callId;
        return message;
    }

    Message notification(const QJsonObject &entry)
    {
        Message message = next(MessageKind::Notification, Direction::In, "POST",
                               QStringLiteral("/callback"));
        message.exchange = message.seq;
        message.status = 202;
        message.content = entry;
        return message;
    }

private:
    Message next(MessageKind kind, Direction direction, const QByteArray &method,
                 const QString &url)
    {
        ++m_seq;
        return {.seq = m_seq,
                .time = utcTime(QDate(2026, 11, 24), QTime(14, 2)).addSecs(m_seq),
                .direction = direction,
                .kind = kind,
                .method = method,
                .url = url};
    }

    static void setBody(Message &message, const QByteArray &body)
    {
        message.body = body;
        message.content = contentOf(body, -1);
    }

    qint64 m_seq = 0;
};

//! A tracker, and what tells it of calls; a test begins with both of them new.
class TrackerBench
{
protected:
    void start()
    {
        m_wire = {};
        m_tracker = {};
    }

    //! A call that was placed.
    void place()
    {
        const Message request = m_wire.createRequest();
        m_tracker.apply(request);
        m_tracker.apply(m_wire.created(request));
    }
    CallTracker::Outcome tell(const QJsonObject &entry)
    {
        return m_tracker.apply(m_wire.notification(entry));
    }
    Call call() const { return m_tracker.call(1).value_or(Call()); }

    Wire m_wire;
    CallTracker m_tracker;
};
