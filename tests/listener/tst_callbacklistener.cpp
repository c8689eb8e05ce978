#include "core/awaited.h"
#include "core/json.h"
#include "core/jsonwebtoken.h"
#include "core/localcertificate.h"
#include "core/redact.h"
#include "http/hostilerequests.h"
#include "http/httpclient.h"
#include "http/httpserver.h"
#include "http/rawclient.h"
#include "identity/callbackauthenticator.h"
#include "identity/openidkeys.h"
#include "listener/callbacklistener.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto tenant = u"aa67bd4c-8475-432d-bd41-39f255720e0a"_s;
const auto application = u"2891555a-92ff-42e6-80fa-6e1300c6b5c6"_s;

const QJsonObject rejectJoin{{u"@odata.type"_s, u"#microsoft.graph.rejectJoinResponse"_s},
                             {u"reason"_s, u"busy"_s}};

QByteArray joiningBody()
{
    const QJsonObject joining{
        {u"changeType"_s, u"updated"_s},
        {u"resourceUrl"_s, u"/communications/calls/57dab8b1-894c-409a-b240-bd8beae78896"_s},
        {u"resourceData"_s,
         QJsonObject{{u"@odata.type"_s, u"#microsoft.graph.participantJoiningNotification"_s}}}};
    return compactJson({{u"value"_s, QJsonArray{QJsonValue::Null, joining}}});
}

QByteArray notificationBody(const QString &state)
{
    const QJsonObject entry{
        {u"changeType"_s, u"updated"_s},
        {u"resourceUrl"_s, u"/communications/calls/57dab8b1-894c-409a-b240-bd8beae78896"_s},
        {u"resourceData"_s,
         QJsonObject{{u"@odata.type"_s, u"#microsoft.graph.call"_s}, {u"state"_s, state}}}};
    return compactJson({{u"value"_s, QJsonArray{entry}}});
}

} // namespace

//! The open door: what gets in, what does not, and that a 202 means stored.
class tst_CallbackListener : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void aProvenNotificationIsStoredAndThenAnswered();
    void theAnswerWaitsForTheStore();
    void whatCannotBeStoredIsNotAcknowledged();
    void refusalsHaveTheirStatus_data();
    void refusalsHaveTheirStatus();
    void theOlderFormatIsAnswered204();
    void whoJoinsIsAnsweredInTheReply();
    void whoJoinsIsNotAnsweredBeforeItIsStored();
    void theTokenIsNeverKept();
    void aRejectedBodyIsCutShort();
    void whatTheGuardRefusesIsKeptAsRejected();
    void limitsOfTheProfileAreKept();
    void onlyThePathWithItsSegmentIsTaken();
    void theSegmentIsNeverKept();
    void aFloodDoesNotFillTheJournal();
    void aFloodIsCountedAndToldAFewTimesOnly();
    void whatIsRejectedWithinAPostCounts();
    void anExpectedProbeArrivesOnceAndLeavesNothing();
    void aProbeThatIsNotExpectedNeedsAToken_data();
    void aProbeThatIsNotExpectedNeedsAToken();
    void severalProbesMayBeExpected();
    void aProbeMayComeUnderAnotherName();
    void aProbeThatIsRefusedLeavesNothing();
    void itSpeaksHttpsWithACertificate();
    void certificateThatCannotBeReadIsSaid();

private:
    void listen(const ListenerAddress &address);
    [[nodiscard]] HttpReply send(HttpRequest request);
    [[nodiscard]] HttpRequest good(const QByteArray &body) const;

    std::optional<RsaKey> m_key;
    std::unique_ptr<HttpServer> m_keyServer;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<OpenIdKeys> m_keys;
    std::unique_ptr<CallbackAuthenticator> m_authenticator;
    std::unique_ptr<CallbackListener> m_listener;
    QUrl m_url;
    QList<Message> m_stored;
    QList<CallbackListener::Stored> m_waiting;
    bool m_isHeldBack = false;
    bool m_isBroken = false;
};

void tst_CallbackListener::initTestCase()
{
    m_key = RsaKey::generate().value();
    m_http = std::make_unique<HttpClient>();
    m_keyServer = std::make_unique<HttpServer>(
        HttpLimits(), [this](const ServedRequest &request, const HttpResponder &responder) {
            const QString base = u"http://"_s
                + QString::fromLatin1(headerValue(request.headers, "Host"));
            responder.send(200,
                           compactJson(request.path == u"/keys"
                                           ? makeKeySet("k", *m_key)
                                           : QJsonObject{{u"jwks_uri"_s, base + u"/keys"_s}}));
        });
    const Result<quint16> port = m_keyServer->listen(u"127.0.0.1"_s, 0);
    QVERIFY(port);
    m_keys = std::make_unique<OpenIdKeys>(QUrl(u"http://127.0.0.1:%1/openid"_s.arg(*port)),
                                          *m_http);
    m_authenticator = std::make_unique<CallbackAuthenticator>(
        CallbackPolicy{{u"https://api.botframework.com"_s}, application, tenant}, *m_keys);
}

void tst_CallbackListener::init()
{
    m_stored.clear();
    m_waiting.clear();
    m_isHeldBack = false;
    m_isBroken = false;
    listen({.port = 0});
}

void tst_CallbackListener::listen(const ListenerAddress &address)
{
    m_listener = std::make_unique<CallbackListener>(
        address, u"bot.contoso.example"_s, rejectJoin, *m_authenticator,
        [this](const QList<Message> &messages, const CallbackListener::Stored &stored) {
            m_stored += messages;
            if (m_isHeldBack)
                m_waiting.append(stored);
            else if (m_isBroken)
                stored(failure({.kind = ErrorKind::Storage, .what = u"disk full"_s}));
            else
                stored({});
        });
    const Result<quint16> port = m_listener->listen();
    QVERIFY(port);
    m_url = urlOf(address, *port);
}

HttpRequest tst_CallbackListener::good(const QByteArray &body) const
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    const QByteArray token = makeJsonWebToken({{u"iss"_s, u"https://api.botframework.com"_s},
                                               {u"aud"_s, application},
                                               {u"tid"_s, tenant},
                                               {u"nbf"_s, now},
                                               {u"exp"_s, now + 3900}},
                                              "k", *m_key);
    return {.method = "POST",
            .url = m_url,
            .headers = {{"Authorization", "Bearer " + token}, {"Content-Type", "application/json"}},
            .body = body};
}

HttpReply tst_CallbackListener::send(HttpRequest request)
{
    const auto future = m_http->send(request);
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }) || !future.result())
        return {};
    return *future.result();
}

void tst_CallbackListener::aProvenNotificationIsStoredAndThenAnswered()
{
    const QByteArray body = notificationBody(u"established"_s);
    QCOMPARE(send(good(body)).status, 202);
    QCOMPARE(m_stored.size(), 1);
    QCOMPARE(m_stored.first().body, body);
    QCOMPARE(m_stored.first().call.text, u"57dab8b1-894c-409a-b240-bd8beae78896"_s);
    QCOMPARE(m_stored.first().status, 202);
}

void tst_CallbackListener::theAnswerWaitsForTheStore()
{
    m_isHeldBack = true;
    const auto reply = m_http->send(good(notificationBody(u"established"_s)));
    QTRY_COMPARE(m_waiting.size(), 1);
    QVERIFY(!reply.isFinished());
    m_waiting.takeFirst()({});
    QTRY_VERIFY(reply.isFinished());
    QCOMPARE(reply.result()->status, 202);
}

void tst_CallbackListener::whatCannotBeStoredIsNotAcknowledged()
{
    m_isBroken = true;
    QCOMPARE(send(good(notificationBody(u"established"_s))).status, 503);
}

void tst_CallbackListener::refusalsHaveTheirStatus_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("contentType");
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("hasToken");
    QTest::addColumn<int>("status");
    const QByteArray json("application/json");
    QTest::newRow("no token") << QByteArray("POST") << u"/callback"_s << json << QByteArray()
                              << QByteArray("{}") << false << 401;
    QTest::newRow("wrong path") << QByteArray("POST") << u"/other"_s << json << QByteArray()
                                << QByteArray("{}") << true << 404;
    QTest::newRow("wrong method") << QByteArray("PUT") << u"/callback"_s << json << QByteArray()
                                  << QByteArray("{}") << true << 405;
    QTest::newRow("no JSON type") << QByteArray("POST") << u"/callback"_s
                                  << QByteArray("text/plain") << QByteArray() << QByteArray("{}")
                                  << true << 415;
    QTest::newRow("charset is fine")
        << QByteArray("POST") << u"/callback"_s << json + "; charset=utf-8" << QByteArray()
        << notificationBody(u"established"_s) << true << 202;
    QTest::newRow("foreign host") << QByteArray("POST") << u"/callback"_s << json
                                  << QByteArray("evil.example") << QByteArray("{}") << true << 403;
    QTest::newRow("public host") << QByteArray("POST") << u"/callback"_s << json
                                 << QByteArray("bot.contoso.example")
                                 << notificationBody(u"established"_s) << true << 202;
    QTest::newRow("not JSON") << QByteArray("POST") << u"/callback"_s << json << QByteArray()
                              << QByteArray("{") << true << 400;
    QTest::newRow("nothing in it") << QByteArray("POST") << u"/callback"_s << json << QByteArray()
                                   << QByteArray(R"({"value":[]})") << true << 400;
}

void tst_CallbackListener::refusalsHaveTheirStatus()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(QByteArray, contentType);
    QFETCH(QByteArray, host);
    QFETCH(QByteArray, body);
    QFETCH(bool, hasToken);
    QFETCH(int, status);
    HttpRequest request = good(body);
    request.method = method;
    request.url.setPath(path);
    request.headers[1].second = contentType;
    if (!host.isEmpty())
        request.headers.append({"Host", host});
    if (!hasToken)
        request.headers.removeFirst();
    QCOMPARE(send(request).status, status);
    QTRY_COMPARE(m_stored.size(), 1);
    QCOMPARE(m_stored.first().verdict == Verdict::Rejected, status != 202);
    QCOMPARE(m_stored.first().status, status);
    QCOMPARE(m_stored.first().note.isEmpty(), status == 202);
}

void tst_CallbackListener::theOlderFormatIsAnswered204()
{
    QCOMPARE(send(good(R"({"skype":"older"})")).status, 204);
    QCOMPARE(m_stored.size(), 1);
    QVERIFY(m_stored.first().verdict != Verdict::Rejected);
}

void tst_CallbackListener::whoJoinsIsAnsweredInTheReply()
{
    const HttpReply reply = send(good(joiningBody()));
    QCOMPARE(reply.status, 200);
    QCOMPARE(headerValue(reply.headers, "Content-Type"), "application/json");
    QCOMPARE(readJsonObject(reply.body).value(), rejectJoin);

    QCOMPARE(m_stored.size(), 3);
    QCOMPARE(m_stored[0].verdict, Verdict::Rejected);
    QCOMPARE(m_stored[1].status, 200);
    const Message &said = m_stored.last();
    QCOMPARE(said.direction, Direction::Out);
    QCOMPARE(said.kind, MessageKind::Response);
    QCOMPARE(said.call.text, u"57dab8b1-894c-409a-b240-bd8beae78896"_s);
    QCOMPARE(said.content, rejectJoin);
    QCOMPARE(said.body, reply.body);
}

void tst_CallbackListener::whoJoinsIsNotAnsweredBeforeItIsStored()
{
    m_isBroken = true;
    const HttpReply reply = send(good(joiningBody()));
    QCOMPARE(reply.status, 503);
    QVERIFY(reply.body.isEmpty());
}

void tst_CallbackListener::theTokenIsNeverKept()
{
    const HttpRequest request = good(notificationBody(u"established"_s));
    QCOMPARE(send(request).status, 202);
    for (const auto &[name, value] : m_stored.first().headers) {
        QVERIFY(!isSecretHeader(name));
        QVERIFY(!request.headers.first().second.contains(value));
    }
}

void tst_CallbackListener::aRejectedBodyIsCutShort()
{
    HttpRequest request = good(QByteArray(100'000, 'x'));
    QCOMPARE(send(request).status, 400);
    QTRY_COMPARE(m_stored.size(), 1);
    QVERIFY(m_stored.first().body.size() < 5000);
}

void tst_CallbackListener::whatTheGuardRefusesIsKeptAsRejected()
{
    RawClient client(static_cast<quint16>(m_url.port()));
    client.send(post("Host: localhost\r\nContent-Length: 7, 7\r\n", "1234567"));
    QTRY_COMPARE(client.status(), 400);
    QTRY_COMPARE(m_stored.size(), 1);
    const Message &message = m_stored.first();
    QCOMPARE(message.verdict, Verdict::Rejected);
    QCOMPARE(message.status, 400);
    QCOMPARE(message.method, "POST");
    QCOMPARE(message.url, u"/callback"_s);
    QVERIFY(message.note.contains(u"Content-Length"));
}

void tst_CallbackListener::limitsOfTheProfileAreKept()
{
    listen({.port = 0, .limits = {.headBytes = 2048, .bodyBytes = 1024}});
    const HttpRequest request = good(notificationBody(u"established"_s));
    QCOMPARE(send(request).status, 202);

    HttpRequest tooLarge = request;
    tooLarge.body.append(QByteArray(1024, ' '));
    QCOMPARE(send(tooLarge).status, 413);
    HttpRequest headTooLarge = request;
    headTooLarge.headers.append({"A", QByteArray(2048, 'a')});
    QCOMPARE(send(headTooLarge).status, 431);
    HttpRequest lineTooLong = request;
    lineTooLong.url.setQuery(QString(2048, u'a'));
    QCOMPARE(send(lineTooLong).status, 414);
}

void tst_CallbackListener::onlyThePathWithItsSegmentIsTaken()
{
    listen({.port = 0, .segment = u"0123456789abcdef"_s});
    HttpRequest request = good(notificationBody(u"established"_s));
    QCOMPARE(send(request).status, 202);
    for (const auto &path : {u"/callback"_s, u"/callback/"_s, u"/callback/0123456789abcdeF"_s,
                             u"/callback/0123456789abcdef/"_s, u"/0123456789abcdef"_s}) {
        request.url.setPath(path);
        QCOMPARE(send(request).status, 404);
    }
}

void tst_CallbackListener::theSegmentIsNeverKept()
{
    listen({.port = 0, .segment = u"0123456789abcdef"_s});
    HttpRequest request = good(notificationBody(u"established"_s));
    QCOMPARE(send(request).status, 202);
    request.headers.removeFirst();
    QCOMPARE(send(request).status, 401);
    request.url.setPath(request.url.path() + u"/further"_s);
    QCOMPARE(send(request).status, 404);
    RawClient client(static_cast<quint16>(m_url.port()));
    client.send("POST /callback/0123456789abcdef HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE(m_stored.size(), 4);
    for (const Message &message : std::as_const(m_stored)) {
        QVERIFY(message.url.startsWith(u"/callback"));
        for (const QString &text : {message.url, message.note})
            QVERIFY2(!text.contains(u"0123456789abcdef"), qPrintable(text));
    }
}

void tst_CallbackListener::aFloodDoesNotFillTheJournal()
{
    constexpr int flood = 300;
    RawClient client(static_cast<quint16>(m_url.port()));
    client.send(getTarget("/").repeated(flood));
    QTRY_COMPARE(client.replies(), flood);
    QVERIFY2(m_stored.size() < 100, "some in each second");

    const qsizetype kept = m_stored.size();
    QTRY_VERIFY([&] {
        RawClient next(static_cast<quint16>(m_url.port()));
        next.send(getTarget("/"));
        return QTest::qWaitFor([&next] { return next.status() != 0; }) && m_stored.size() > kept;
    }());
    QVERIFY(m_stored.at(kept).note.contains(u"more were rejected"));
}

void tst_CallbackListener::aFloodIsCountedAndToldAFewTimesOnly()
{
    constexpr int flood = 300;
    const QSignalSpy told(m_listener.get(), &CallbackListener::rejected);
    RawClient client(static_cast<quint16>(m_url.port()));
    client.send(getTarget("/").repeated(flood));
    QTRY_VERIFY(!told.isEmpty() && told.last().first() == flood);
    QVERIFY(told.size() < flood / 10);
}

void tst_CallbackListener::whatIsRejectedWithinAPostCounts()
{
    const QSignalSpy told(m_listener.get(), &CallbackListener::rejected);
    QCOMPARE(send(good(notificationBody(u"established"_s))).status, 202);
    QCOMPARE(send(good(R"({"value": [{}, null]})")).status, 202);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.first().first(), 2);
}

void tst_CallbackListener::anExpectedProbeArrivesOnceAndLeavesNothing()
{
    int arrived = 0;
    m_listener->expectProbe("n0nce", {}, [&arrived] { ++arrived; });
    HttpRequest probe{.method = "POST",
                      .url = m_url,
                      .headers = {{"Content-Type", "application/json"},
                                  {CallbackListener::probeHeader, "n0nce"}},
                      .body = notificationBody(u"established"_s)};
    QCOMPARE(send(probe).status, 204);
    QCOMPARE(arrived, 1);
    QCOMPARE(m_stored.size(), 0);

    QCOMPARE(send(probe).status, 401);
    QCOMPARE(arrived, 1);
}

void tst_CallbackListener::aProbeThatIsNotExpectedNeedsAToken_data()
{
    QTest::addColumn<QByteArray>("expected");
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("none is expected") << QByteArray() << QByteArray("n0nce");
    QTest::newRow("nothing for nothing") << QByteArray() << QByteArray();
    QTest::newRow("another") << QByteArray("n0nce") << QByteArray("guess");
}

void tst_CallbackListener::aProbeThatIsNotExpectedNeedsAToken()
{
    QFETCH(QByteArray, expected);
    QFETCH(QByteArray, sent);
    int arrived = 0;
    m_listener->expectProbe(expected, {}, [&arrived] { ++arrived; });
    const HttpRequest probe{.method = "POST",
                            .url = m_url,
                            .headers = {{"Content-Type", "application/json"},
                                        {CallbackListener::probeHeader, sent}},
                            .body = notificationBody(u"established"_s)};
    QCOMPARE(send(probe).status, 401);
    QCOMPARE(arrived, 0);
}

void tst_CallbackListener::severalProbesMayBeExpected()
{
    QByteArrayList arrived;
    for (const QByteArray &nonce : {QByteArray("one"), QByteArray("two")})
        m_listener->expectProbe(nonce, {}, [&arrived, nonce] { arrived.append(nonce); });
    const auto probe = [this](const QByteArray &nonce) {
        return send({.method = "POST",
                     .url = m_url,
                     .headers = {{"Content-Type", "application/json"},
                                 {CallbackListener::probeHeader, nonce}},
                     .body = "{}"})
            .status;
    };
    QCOMPARE(probe("one"), 204);
    QCOMPARE(probe("two"), 204);
    QCOMPARE(arrived, (QByteArrayList{"one", "two"}));
}

void tst_CallbackListener::aProbeMayComeUnderAnotherName()
{
    const auto statusOf = [this](const QByteArray &nonce) {
        return send({.method = "POST",
                     .url = m_url,
                     .headers = {{"Content-Type", "application/json"},
                                 {"Host", "new.contoso.example"},
                                 {CallbackListener::probeHeader, nonce}},
                     .body = "{}"})
            .status;
    };
    int arrived = 0;
    m_listener->expectProbe("of another", u"other.contoso.example"_s, [&arrived] { ++arrived; });
    QCOMPARE(statusOf("of another"), 403);
    m_listener->expectProbe("n0nce", u"new.contoso.example"_s, [&arrived] { ++arrived; });
    QCOMPARE(statusOf("n0nce"), 204);
    QCOMPARE(arrived, 1);
    QCOMPARE(statusOf("n0nce"), 403);
}

//! A watch on a wrong path would fill the journal.
void tst_CallbackListener::aProbeThatIsRefusedLeavesNothing()
{
    int arrived = 0;
    m_listener->expectProbe("n0nce", {}, [&arrived] { ++arrived; });
    QUrl elsewhere = m_url;
    elsewhere.setPath(u"/elsewhere"_s);
    QCOMPARE(send({.method = "POST",
                   .url = elsewhere,
                   .headers = {{"Content-Type", "application/json"},
                               {CallbackListener::probeHeader, "n0nce"}},
                   .body = "{}"})
                 .status,
             404);
    QCOMPARE(arrived, 0);
    QCOMPARE(m_stored.size(), 0);
}

void tst_CallbackListener::itSpeaksHttpsWithACertificate()
{
    QTemporaryDir folder;
    const LocalCertificate certificate = makeLocalCertificate().value();
    const auto write = [&folder](const QString &name, const QByteArray &text) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("The test cannot write.");
        return file.fileName();
    };
    const ListenerAddress address{.port = 0,
                                  .certificateFile = write(u"l.crt"_s, certificate.certificate),
                                  .keyFile = write(u"l.key"_s, certificate.key)};
    CallbackListener listener(address, {}, {}, *m_authenticator,
                              [](const QList<Message> &, const CallbackListener::Stored &) {});
    const Result<quint16> port = listener.listen();
    QVERIFY(port);
    bool hasArrived = false;
    listener.expectProbe("n0nce", {}, [&hasArrived] { hasArrived = true; });
    HttpClient client;
    QVERIFY(client.trust(write(u"ca.pem"_s, certificate.authority)));
    const QUrl url = urlOf(address, *port);
    QCOMPARE(url.scheme(), u"https"_s);
    const auto reply = awaited(client.send({.method = "POST",
                                            .url = url,
                                            .headers = {{"Content-Type", "application/json"},
                                                        {CallbackListener::probeHeader, "n0nce"}},
                                            .body = "{}"}));
    QVERIFY(reply);
    QCOMPARE(reply->status, 204);
    QVERIFY(hasArrived);
}

void tst_CallbackListener::certificateThatCannotBeReadIsSaid()
{
    CallbackListener listener({.port = 0, .certificateFile = u"/absent.crt"_s, .keyFile = u"/k"_s},
                              {}, {}, *m_authenticator,
                              [](const QList<Message> &, const CallbackListener::Stored &) {});
    const Result<quint16> port = listener.listen();
    QVERIFY(!port);
    QVERIFY(port.error().what.contains(u"/absent.crt"));
}

QTEST_GUILESS_MAIN(tst_CallbackListener)
#include "tst_callbacklistener.moc"
