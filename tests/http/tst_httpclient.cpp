#include "core/awaited.h"
#include "http/httpclient.h"
#include "http/rawserver.h"
#include "http/scriptedserver.h"
#include "http/secureserver.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray everything = QByteArray("\0\r\n\xff{}", 6) + "body";

//! A request that must not be sent twice.
HttpRequest post(const QUrl &url)
{
    return {.method = "POST", .url = url, .body = "{}", .timeout = 10s, .isRepeatable = false};
}

} // namespace

class tst_HttpClient : public QObject
{
    Q_OBJECT

private slots:
    void requestArrivesAsItIs_data();
    void requestArrivesAsItIs();
    void everyStatusIsAnAnswer_data();
    void everyStatusIsAnAnswer();
    void redirectIsNotFollowed();
    void secretIsSentInTheClearToThisMachineOnly_data();
    void secretIsSentInTheClearToThisMachineOnly();
    void serverThatCannotBeReachedHasNotActed();
    void serverThatSpeaksNoTlsHasNotActed();
    void everyLayerHasItsAdvice_data();
    void everyLayerHasItsAdvice();
    void certificateThatIsNotTrustedIsNamed();
    void certificateThatIsTrustedTellsItsEnd();
    void schemeThatIsUnknownHasNotActed();
    void serverThatHangsUpMayHaveActed();
    void requestIsSentOnceEvenIfTheServerHangsUp_data();
    void requestIsSentOnceEvenIfTheServerHangsUp();
    void silentServerMayHaveActed();
    void answerThatBreaksOffIsNone_data();
    void answerThatBreaksOffIsNone();
    void answerThatIsNoHttpIsNone();
    void severalRequestsAreUnderWayAtOnce();

private:
    HttpClient m_client;
};

void tst_HttpClient::requestArrivesAsItIs_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isRepeatable");
    QTest::newRow("GET") << QByteArray("GET") << QByteArray() << true;
    QTest::newRow("POST") << QByteArray("POST") << everything << true;
    QTest::newRow("POST, once only") << QByteArray("POST") << everything << false;
    QTest::newRow("POST without a body") << QByteArray("POST") << QByteArray() << true;
    QTest::newRow("POST without a body, once only") << QByteArray("POST") << QByteArray() << false;
    QTest::newRow("large POST, once only")
        << QByteArray("POST") << everything.repeated(100'000) << false;
    QTest::newRow("PATCH") << QByteArray("PATCH") << everything << true;
    QTest::newRow("DELETE") << QByteArray("DELETE") << QByteArray() << true;
}

void tst_HttpClient::requestArrivesAsItIs()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, body);
    QFETCH(bool, isRepeatable);
    const ScriptedServer server([](const ServedRequest &, const HttpResponder &responder) {
        responder.send(200, everything, {{"X-Answer", "one"}});
    });
    const auto reply = awaited(m_client.send({.method = method,
                                              .url = server.url(u"/a?b=c"_s),
                                              .headers = {{"X-Asked", "yes"}},
                                              .body = body,
                                              .isRepeatable = isRepeatable}));

    QVERIFY(reply);
    QCOMPARE(reply->status, 200);
    QCOMPARE(reply->body, everything);
    QCOMPARE(headerValue(reply->headers, "x-answer"), "one");
    QCOMPARE(server.requests().size(), 1);
    const ServedRequest &request = server.requests().first();
    QCOMPARE(request.method, method);
    QCOMPARE(request.path, u"/a"_s);
    QCOMPARE(request.query, u"b=c"_s);
    QCOMPARE(request.body, body);
    QCOMPARE(headerValue(request.headers, "X-Asked"), "yes");
}

void tst_HttpClient::everyStatusIsAnAnswer_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 201, 204, 400, 401, 403, 404, 409, 410, 429, 500, 502, 503, 504})
        QTest::addRow("%d", status) << status;
}

void tst_HttpClient::everyStatusIsAnAnswer()
{
    QFETCH(int, status);
    const QByteArray body = status == 204 ? "" : "{\"error\":{}}";
    const ScriptedServer server([&](const ServedRequest &, const HttpResponder &responder) {
        responder.send(status, body);
    });
    const auto reply = awaited(m_client.send(post(server.url())));

    QVERIFY(reply);
    QCOMPARE(reply->status, status);
    QCOMPARE(reply->body, body);
}

void tst_HttpClient::redirectIsNotFollowed()
{
    const ScriptedServer elsewhere([](const ServedRequest &, const HttpResponder &responder) {
        responder.send(200, "{}");
    });
    const ScriptedServer server([&](const ServedRequest &, const HttpResponder &responder) {
        responder.send(307, {}, {{"Location", elsewhere.url().toEncoded()}});
    });
    HttpRequest request = post(server.url());
    request.headers = {{"Authorization", "Bearer secret"}};
    const auto reply = awaited(m_client.send(request));

    QVERIFY(reply);
    QCOMPARE(reply->status, 307);
    QCOMPARE(elsewhere.requests().size(), 0);
}

void tst_HttpClient::secretIsSentInTheClearToThisMachineOnly_data()
{
    QTest::addColumn<QString>("origin");
    QTest::addColumn<bool>("isRefused");
    QTest::newRow("this machine") << u"http://127.0.0.1"_s << false;
    QTest::newRow("this machine, by name") << u"http://localhost"_s << false;
    QTest::newRow("this machine, over https") << u"https://127.0.0.1"_s << false;
    QTest::newRow("any address of this machine") << u"http://0.0.0.0"_s << true;
    QTest::newRow("name that looks like this machine") << u"http://localhost.invalid"_s << true;
    QTest::newRow("address in the user name") << u"http://127.0.0.1@example.invalid"_s << true;
    QTest::newRow("another machine") << u"http://graph.invalid"_s << true;
}

void tst_HttpClient::secretIsSentInTheClearToThisMachineOnly()
{
    QFETCH(QString, origin);
    const ScriptedServer server([](const ServedRequest &, const HttpResponder &responder) {
        responder.send(200, "{}");
    });
    QUrl url(origin);
    url.setPort(server.port());
    HttpRequest request = post(url);
    request.isConfidential = true;
    const auto reply = awaited(m_client.send(request));

    QTEST(!reply && reply.error().kind == ErrorKind::Credential, "isRefused");
    if (!reply && reply.error().kind == ErrorKind::Credential)
        QCOMPARE(server.requests().size(), 0);
}

void tst_HttpClient::serverThatCannotBeReachedHasNotActed()
{
    quint16 freePort = 0;
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        freePort = server.serverPort();
    }
    const auto reply = awaited(m_client.send(post(QUrl(u"http://127.0.0.1:%1/"_s.arg(freePort)))));

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Network);
    QCOMPARE(reply.error().what, u"127.0.0.1 cannot be reached."_s);
    QVERIFY(!reply.error().next.isEmpty());
    QVERIFY(!reply.error().detail.isEmpty());
}

void tst_HttpClient::serverThatSpeaksNoTlsHasNotActed()
{
    const ScriptedServer server([](const ServedRequest &, const HttpResponder &responder) {
        responder.send(200);
    });
    QUrl url = server.url();
    url.setScheme(u"https"_s);
    const auto reply = awaited(m_client.send(post(url)));

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Network);
    QCOMPARE(server.requests().size(), 0);
}

void tst_HttpClient::everyLayerHasItsAdvice_data()
{
    QTest::addColumn<QUrl>("url");
    QTest::addColumn<QString>("word");
    QTest::newRow("name") << QUrl(u"http://nobody.invalid"_s) << u"name"_s;
    QTest::newRow("connection") << QUrl(u"http://127.0.0.1:1"_s) << u"port"_s;
}

void tst_HttpClient::everyLayerHasItsAdvice()
{
    QFETCH(QUrl, url);
    QFETCH(QString, word);
    const auto reply = awaited(m_client.send(post(url)));
    QVERIFY(!reply);
    QVERIFY2(reply.error().next.contains(word), qPrintable(reply.error().text()));
}

void tst_HttpClient::certificateThatIsNotTrustedIsNamed()
{
    const SecureServer server;
    const auto reply = awaited(m_client.send(post(server.url())));

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Untrusted);
    QVERIFY2(reply.error().detail.contains(u"127.0.0.1"), qPrintable(reply.error().detail));
    QCOMPARE(server.requests(), 0);
}

void tst_HttpClient::certificateThatIsTrustedTellsItsEnd()
{
    const SecureServer server;
    HttpClient client;
    QVERIFY(client.trust(server.authorityFile()));
    const auto reply = awaited(client.send(post(server.url())));

    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().text()));
    const qint64 days = QDateTime::currentDateTimeUtc().daysTo(reply->certificateExpires);
    QVERIFY(days > 360 && days < 370);
    const ScriptedServer plain([](const ServedRequest &, const HttpResponder &responder) {
        responder.send(200);
    });
    QVERIFY(!awaited(client.send(post(plain.url())))->certificateExpires.isValid());
}

void tst_HttpClient::schemeThatIsUnknownHasNotActed()
{
    for (const QUrl &url : {QUrl(), QUrl(u"foo://bar"_s), QUrl(u"/relative"_s)}) {
        const auto reply = awaited(m_client.send(post(url)));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Network);
    }
}

void tst_HttpClient::serverThatHangsUpMayHaveActed()
{
    const RawServer server([](QTcpSocket &socket) { socket.disconnectFromHost(); });
    const auto reply = awaited(m_client.send(post(server.url())));

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(reply.error().what, u"127.0.0.1 did not answer."_s);
    QVERIFY(!reply.error().next.isEmpty());
}

void tst_HttpClient::requestIsSentOnceEvenIfTheServerHangsUp_data()
{
    QTest::addColumn<bool>("isReset");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("closed") << false << QByteArray("{}");
    QTest::newRow("reset") << true << QByteArray("{}");
    QTest::newRow("closed, no body") << false << QByteArray();
    QTest::newRow("reset, no body") << true << QByteArray();
}

void tst_HttpClient::requestIsSentOnceEvenIfTheServerHangsUp()
{
    QFETCH(bool, isReset);
    QFETCH(QByteArray, body);
    const RawServer server([&](QTcpSocket &socket) {
        if (isReset)
            socket.abort();
        else
            socket.disconnectFromHost();
    });
    HttpRequest request = post(server.url());
    request.body = body;
    const auto reply = awaited(m_client.send(request));

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(server.heads(), 1);
}

void tst_HttpClient::silentServerMayHaveActed()
{
    const RawServer server([](QTcpSocket &) {});
    HttpRequest request = post(server.url());
    request.timeout = 200ms;
    const auto reply = awaited(m_client.send(request));

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(server.heads(), 1);
}

void tst_HttpClient::answerThatBreaksOffIsNone_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("hangsUp");
    const QByteArray length = "HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\n{\"id\":";
    const QByteArray chunked =
        "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n64\r\n{\"id\":";
    QTest::newRow("half a body, closed") << length << true;
    QTest::newRow("half a body, then silence") << length << false;
    QTest::newRow("half a chunk, closed") << chunked << true;
    QTest::newRow("half a head, closed")
        << QByteArray("HTTP/1.1 201 Created\r\nContent-Le") << true;
}

void tst_HttpClient::answerThatBreaksOffIsNone()
{
    QFETCH(QByteArray, answer);
    QFETCH(bool, hangsUp);
    const RawServer server([&](QTcpSocket &socket) {
        socket.write(answer);
        if (hangsUp)
            socket.disconnectFromHost();
    });
    HttpRequest request = post(server.url());
    request.timeout = hangsUp ? 10s : 300ms;
    const auto reply = awaited(m_client.send(request));

    QVERIFY2(!reply, "half an answer cannot be trusted");
    QCOMPARE(reply.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(server.heads(), 1);
}

void tst_HttpClient::answerThatIsNoHttpIsNone()
{
    const RawServer server([](QTcpSocket &socket) {
        socket.write("SSH-2.0-OpenSSH_9.2\r\n\r\n");
        socket.disconnectFromHost();
    });
    const auto reply = awaited(m_client.send(post(server.url())));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::OutcomeUnknown);
}

void tst_HttpClient::severalRequestsAreUnderWayAtOnce()
{
    QList<HttpResponder> waiting;
    const ScriptedServer server([&](const ServedRequest &, const HttpResponder &responder) {
        waiting.append(responder);
    });
    QList<FutureResult<HttpReply>> replies;
    for (int i = 0; i < 4; ++i)
        replies.append(m_client.send(post(server.url(u"/%1"_s.arg(i)))));
    QTRY_COMPARE(waiting.size(), 4);
    for (const HttpResponder &responder : std::exchange(waiting, {}))
        responder.send(200, "{}");
    for (const auto &reply : replies)
        QVERIFY(awaited(reply));
}

QTEST_GUILESS_MAIN(tst_HttpClient)
#include "tst_httpclient.moc"
