#include "notificationload.h"

#include "core/json.h"
#include "http/httpclient.h"

#include <QJsonArray>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int mostUnderWay = 64; // whoever cannot keep up is asked for less, not for more later

QJsonObject notification(const QString &call, qint64 seed)
{
    const QJsonObject resource{
        {u"@odata.type"_s, u"#microsoft.graph.call"_s},
        {u"state"_s, u"established"_s},
        {u"mediaState"_s, QJsonObject{{u"audio"_s, seed % 2 ? u"active"_s : u"inactive"_s}}},
        {u"subject"_s, u"Round %1"_s.arg(seed)},
        {u"callChainId"_s, u"d8217646-3110-40b1-bae6-e9ac6c3a9f74"_s},
        {u"targets"_s,
         QJsonArray{QJsonObject{
             {u"identity"_s,
              QJsonObject{{u"user"_s,
                           QJsonObject{{u"displayName"_s, u"John"_s},
                                       {u"id"_s, u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s}}}}}}}}};
    return {{u"@odata.type"_s, u"#microsoft.graph.commsNotification"_s},
            {u"changeType"_s, u"updated"_s},
            {u"resourceUrl"_s, u"/communications/calls/"_s + call},
            {u"resourceData"_s, resource}};
}

} // namespace

NotificationLoad::NotificationLoad(const Wish &wish, QObject *parent) : QObject(parent), m_wish(wish)
{
}

NotificationLoad::~NotificationLoad() = default;

void NotificationLoad::start()
{
    m_http = new HttpClient(this);
    m_timer = new QTimer(this);
    m_timer->setTimerType(Qt::PreciseTimer);
    connect(m_timer, &QTimer::timeout, this, &NotificationLoad::turn);
    m_clock.start();
    m_timer->start(2ms);
}

void NotificationLoad::stop()
{
    m_timer->stop();
}

QString NotificationLoad::callId(int number)
{
    return u"57dab8b1-894c-409a-b240-%1"_s.arg(number, 12, 16, QChar(u'0'));
}

QByteArray NotificationLoad::body(int number, int count, qint64 seed)
{
    QJsonArray entries;
    for (int entry = 0; entry < count; ++entry)
        entries.append(notification(callId(number), seed + entry));
    return compactJson({{u"@odata.type"_s, u"#microsoft.graph.commsNotifications"_s},
                        {u"value"_s, entries}});
}

void NotificationLoad::turn()
{
    constexpr qint64 second = 1000;
    const qint64 due = m_clock.elapsed() * m_wish.perSecond / second;
    if (m_underWay >= mostUnderWay)
        m_posted = due;
    while (m_posted < due && m_underWay < mostUnderWay)
        post();
}

void NotificationLoad::post()
{
    const int call = static_cast<int>(m_posted / m_wish.perPost % m_wish.calls);
    const auto reply = m_http->send({.method = "POST",
                                     .url = m_wish.listener,
                                     .headers = {{"Content-Type", "application/json"},
                                                 {"Authorization", m_wish.authorization}},
                                     .body = body(call, m_wish.perPost, m_posted)});
    m_posted += m_wish.perPost;
    ++m_underWay;
    whenDone(reply, this, [this](const Result<HttpReply> &answer) {
        --m_underWay;
        (answer && answer->status == 202 ? m_taken : m_refused) += m_wish.perPost;
    });
}
