#include "core/json.h"
#include "http/hostilerequests.h"
#include "http/rawclient.h"
#include "http/scriptedserver.h"
#include "http/secureserver.h"

#include <QRegularExpression>
#include <QSslSocket>
#include <QTcpServer>
#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

void answer(const ServedRequest &request, const HttpResponder &responder)
{
    responder.send(200,
                   compactJson({{u"method"_s, QString::fromLatin1(request.method)},
                                {u"path"_s, request.path},
                                {u"query"_s, request.query},
                                {u"body"_s, QString::fromLatin1(request.body)}}));
}

//! What stands in angle brackets.
QByteArray bodiesIn(const QByteArray &received)
{
    static const QRegularExpression body(u"<[^>]*>"_s);
    QByteArray all;
    for (const QRegularExpressionMatch &match : body.globalMatch(QString::fromLatin1(received)))
        all += match.captured().toLatin1();
    return all;
}

} // namespace

class tst_HttpServer : public QObject
{
    Q_OBJECT

private slots:
    void requestIsHandled_data();
    void requestIsHandled();
    void requestsOnOneConnectionAreAllHandled();
    void replyHasStatusHeadersAndBody();
    void headHasNoBody();
    void connectionIsClosedWhereThePeerAsksForIt_data();
    void connectionIsClosedWhereThePeerAsksForIt();
    void bodyIsAskedForWhereThePeerWaitsForThat();
    void repliesKeepTheOrderOfTheRequests();
    void manyRequestsThatAreAnsweredLaterKeepTheirOrder();
    void largeBodyIsFollowedBySmallOnes();
    void nextRequestIsReadWhereverThePacketsEnd();
    void replyThatComesAfterTheServerHasGoneHarmsNobody();
    void requestIsForItsHost_data();
    void requestIsForItsHost();
    void mayBeAnsweredLater();
    void clientThatVanishesBeforeTheReplyHarmsNobody_data();
    void clientThatVanishesBeforeTheReplyHarmsNobody();
    void responderThatIsDroppedAnswersWithAnError();
    void portInUseIsNamed();
    void addressThatIsNoneIsAnError();
};

void tst_HttpServer::requestIsHandled_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const QByteArray &request, const QByteArray &expected) {
        QTest::newRow(name) << request << expected;
    };
    const QByteArray chunked = "Host: x\r\nTransfer-Encoding: chunked\r\n";
    row("length", post("Host: x\r\nContent-Length: 4\r\n", "body"), R"("body":"body")");
    row("length of zero", post("Host: x\r\nContent-Length: 0\r\n"), R"("body":"")");
    row("chunked", post(chunked, "2\r\nbo\r\n2\r\ndy\r\n0\r\n\r\n"), R"("body":"body")");
    row("chunked in capitals",
        post("Host: x\r\nTransfer-Encoding: Chunked\r\n", "4\r\nbody\r\n0\r\n\r\n"),
        R"("body":"body")");
    row("chunked and empty", post(chunked, "0\r\n\r\n"), R"("body":"")");
    row("GET", "GET /a/b HTTP/1.1\r\nHost: x\r\n\r\n", R"("method":"GET","path":"/a/b")");
    row("DELETE", "DELETE /a HTTP/1.1\r\nHost: x\r\n\r\n", R"("method":"DELETE")");
    row("PATCH", "PATCH /a HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\n\r\n1",
        R"("method":"PATCH")");
    row("query", "GET /a?b=c%20d HTTP/1.1\r\nHost: x\r\n\r\n", R"("path":"/a","query":"b=c%20d")");
    row("encoded slash", "GET /a%2Fb HTTP/1.1\r\nHost: x\r\n\r\n", R"("path":"/a%2Fb")");
}

void tst_HttpServer::requestIsHandled()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, expected);
    const ScriptedServer server(answer);
    RawClient client(server.port());
    client.send(request);

    QTRY_VERIFY(client.received().contains(expected));
    QVERIFY(client.received().startsWith("HTTP/1.1 200"));
    QVERIFY(client.received().contains("application/json"));
    QCOMPARE(server.requests().first().peer, u"127.0.0.1"_s);
    QVERIFY2(!client.isClosed(), "the connection may be used again");
}

void tst_HttpServer::requestsOnOneConnectionAreAllHandled()
{
    const ScriptedServer server(answer);
    RawClient client(server.port());
    const QByteArray request = post("Host: x\r\nContent-Length: 1\r\n", "1");
    client.send(request);
    QTRY_COMPARE(client.replies(), 1);
    client.send(request + request + request);
    QTRY_COMPARE(client.replies(), 4);
    QCOMPARE(server.count(u"/callback"_s), 4);
}

void tst_HttpServer::replyHasStatusHeadersAndBody()
{
    const ScriptedServer server([](const ServedRequest &, const HttpResponder &responder) {
        responder.send(418, "short and stout", {{"Content-Type", "text/plain"}, {"X-Pot", "tea"}});
    });
    RawClient client(server.port());
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");

    QTRY_VERIFY(client.received().endsWith("\r\n\r\nshort and stout"));
    const QByteArray head = client.received().toLower();
    QVERIFY(head.startsWith("http/1.1 418"));
    QVERIFY(head.contains("\r\ncontent-type: text/plain\r\n"));
    QVERIFY(head.contains("\r\nx-pot: tea\r\n"));
    QVERIFY(head.contains("\r\ncontent-length: 15\r\n"));
    QVERIFY(!head.contains("application/json"));
}

void tst_HttpServer::headHasNoBody()
{
    const ScriptedServer server(answer);
    RawClient client(server.port());
    client.send("HEAD / HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_VERIFY(client.received().endsWith("\r\n\r\n"));
    QVERIFY(client.received().startsWith("HTTP/1.1 200"));
}

void tst_HttpServer::connectionIsClosedWhereThePeerAsksForIt_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("close") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n");
    QTest::newRow("HTTP/1.0") << QByteArray("GET / HTTP/1.0\r\nHost: x\r\n\r\n");
}

void tst_HttpServer::connectionIsClosedWhereThePeerAsksForIt()
{
    QFETCH(QByteArray, request);
    const ScriptedServer server(answer);
    RawClient client(server.port());
    client.send(request + request);
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.replies(), 1);
    QVERIFY(client.received().toLower().contains("connection: close"));
    QCOMPARE(server.requests().size(), 1);
}

void tst_HttpServer::bodyIsAskedForWhereThePeerWaitsForThat()
{
    const ScriptedServer server(answer);
    RawClient client(server.port());
    client.send(post("Host: x\r\nExpect: 100-continue\r\nContent-Length: 4\r\n"));
    QTRY_COMPARE(client.received(), "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("body");
    QTRY_VERIFY(client.received().contains(R"("body":"body")"));
}

void tst_HttpServer::repliesKeepTheOrderOfTheRequests()
{
    QList<HttpResponder> waiting;
    const ScriptedServer server([&waiting](const ServedRequest &, const HttpResponder &responder) {
        waiting.append(responder);
    });
    RawClient client(server.port());
    client.send(getTarget("/1") + getTarget("/2"));
    QTRY_COMPARE(waiting.size(), 1);
    QCoreApplication::processEvents();
    QCOMPARE(server.requests().size(), 1);
    waiting.takeFirst().send(200, "1");
    QTRY_COMPARE(waiting.size(), 1);
    waiting.takeFirst().send(200, "2");
    QTRY_COMPARE(client.replies(), 2);
    QVERIFY(client.received().indexOf("\r\n\r\n1") < client.received().indexOf("\r\n\r\n2"));
}

void tst_HttpServer::manyRequestsThatAreAnsweredLaterKeepTheirOrder()
{
    constexpr int many = 500;
    QObject later;
    const ScriptedServer server([&later](const ServedRequest &request,
                                         const HttpResponder &responder) {
        const QByteArray body = '<' + request.path.toLatin1() + '>';
        QMetaObject::invokeMethod(
            &later, [responder, body] { responder.send(200, body); }, Qt::QueuedConnection);
    });
    QByteArray requests;
    QByteArray expected;
    for (int number = 0; number < many; ++number) {
        const QByteArray path = '/' + QByteArray::number(number);
        requests += getTarget(path);
        expected += '<' + path + '>';
    }
    RawClient client(server.port());
    client.send(requests);
    QTRY_COMPARE(client.replies(), many);
    QTRY_COMPARE(bodiesIn(client.received()), expected);
}

//! Also around the size from which a connection to QHttpServer is given up.
void tst_HttpServer::largeBodyIsFollowedBySmallOnes()
{
    const ScriptedServer server([](const ServedRequest &, const HttpResponder &responder) {
        responder.send(200);
    });
    const QList<qsizetype> sizes{1, 3'000'000, 0, 2, 16'300, 1, 16'384, 3, 16'500, 0, 70'000, 4};
    RawClient client(server.port());
    QList<qsizetype> taken;
    for (const qsizetype size : sizes) {
        client.send(post("Host: x\r\nContent-Length: " + QByteArray::number(size) + "\r\n",
                         QByteArray(size, 'x')));
        if (size % 2 == 1)
            QTRY_COMPARE(client.replies(), server.requests().size());
    }
    QTRY_COMPARE(client.replies(), sizes.size());
    for (const ServedRequest &request : server.requests()) {
        taken.append(request.body.size());
        QCOMPARE(request.body, QByteArray(request.body.size(), 'x'));
    }
    QCOMPARE(taken, sizes);
}

//! Encrypted, where bytes that had arrived before may come up while a request is answered.
void tst_HttpServer::nextRequestIsReadWhereverThePacketsEnd()
{
    constexpr int many = 9;
    constexpr qsizetype readBytes = 16 * 1024; // of a connection at a time
    const QByteArray head = post("Host: x\r\nContent-Length: 16000\r\nX-Filler: ").chopped(2);
    const qsizetype filler = readBytes - head.size() - 16'000 - 4;
    const QByteArray request = head + QByteArray(filler, 'f') + "\r\n\r\n"
        + QByteArray(16'000, 'x');
    QList<HttpResponder> waiting;
    const SecureServer server([&waiting](const ServedRequest &served,
                                         const HttpResponder &responder) {
        if (served.path == u"/first"_s)
            waiting.append(responder);
        else
            responder.send(200);
    });
    QSslSocket client;
    client.setPeerVerifyMode(QSslSocket::VerifyNone);
    client.connectToHostEncrypted(u"127.0.0.1"_s, static_cast<quint16>(server.url().port()));
    QTRY_VERIFY(client.isEncrypted());
    client.write(getTarget("/first"));
    QTRY_COMPARE(waiting.size(), 1);
    client.write(request.repeated(many));
    QTRY_COMPARE(client.bytesToWrite() + client.encryptedBytesToWrite(), 0);
    for (int turn = 0; turn < many; ++turn)
        QCoreApplication::processEvents();

    waiting.takeFirst().send(200);
    QByteArray received;
    QTRY_COMPARE((received += client.readAll()).count("HTTP/1.1 200"), many + 1);
}

void tst_HttpServer::replyThatComesAfterTheServerHasGoneHarmsNobody()
{
    QList<HttpResponder> waiting;
    {
        const ScriptedServer server([&waiting](const ServedRequest &,
                                               const HttpResponder &responder) {
            waiting.append(responder);
        });
        RawClient client(server.port());
        client.send(getTarget("/"));
        QTRY_COMPARE(waiting.size(), 1);
    }
    waiting.takeFirst().send(200);
}

void tst_HttpServer::requestIsForItsHost_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<bool>("isOurs");
    QTest::newRow("IPv4") << QByteArray("127.0.0.1") << true;
    QTest::newRow("with a port") << QByteArray("127.0.0.1:8445") << true;
    QTest::newRow("IPv6") << QByteArray("[::1]:8445") << true;
    QTest::newRow("localhost") << QByteArray("LOCALHOST") << true;
    QTest::newRow("public name") << QByteArray("Bot.Contoso.example:443") << true;
    QTest::newRow("foreign") << QByteArray("evil.example") << false;
    QTest::newRow("public name inside") << QByteArray("bot.contoso.example.evil.example") << false;
    QTest::newRow("ends with a dot") << QByteArray("localhost.") << false;
    QTest::newRow("foreign IPv6") << QByteArray("[2001:db8::1]") << false;
    QTest::newRow("IPv6 without brackets") << QByteArray("::1") << false;
    QTest::newRow("IPv6 that does not end") << QByteArray("[::1") << false;
    QTest::newRow("something behind the IPv6") << QByteArray("[::1].evil.example") << false;
    QTest::newRow("port that is a name") << QByteArray("localhost:evil.example") << false;
    QTest::newRow("port of no digits") << QByteArray("localhost:") << true;
    QTest::newRow("nothing but a port") << QByteArray(":80") << false;
    QTest::newRow("none") << QByteArray() << false;
}

void tst_HttpServer::requestIsForItsHost()
{
    QFETCH(QByteArray, host);
    QFETCH(bool, isOurs);
    const ServedRequest request{.path = u"/"_s, .headers = {{"host", host}}};
    QCOMPARE(request.isFor({u"bot.contoso.example"_s}), isOurs);
}

void tst_HttpServer::mayBeAnsweredLater()
{
    QList<HttpResponder> waiting;
    const ScriptedServer server([&waiting](const ServedRequest &, const HttpResponder &responder) {
        waiting.append(responder);
    });
    RawClient client(server.port());
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE(waiting.size(), 1);
    QCOMPARE(client.received(), QByteArray());

    waiting.takeFirst().send(202);
    QTRY_VERIFY(client.received().startsWith("HTTP/1.1 202"));
}

void tst_HttpServer::clientThatVanishesBeforeTheReplyHarmsNobody_data()
{
    QTest::addColumn<int>("pipelined");
    QTest::addColumn<bool>("isNoticed");
    QTest::newRow("one request, answered before it is noticed") << 1 << false;
    QTest::newRow("one request, answered after it is noticed") << 1 << true;
    QTest::newRow("many requests, answered before it is noticed") << 30 << false;
    QTest::newRow("many requests, answered after it is noticed") << 30 << true;
}

void tst_HttpServer::clientThatVanishesBeforeTheReplyHarmsNobody()
{
    QFETCH(int, pipelined);
    QFETCH(bool, isNoticed);
    constexpr int rounds = 200;
    QList<HttpResponder> waiting;
    const ScriptedServer server([&waiting](const ServedRequest &, const HttpResponder &responder) {
        waiting.append(responder);
    });
    const QByteArray request = post("Host: x\r\nContent-Length: 4\r\n", "body");
    for (int round = 0; round < rounds; ++round) {
        RawClient client(server.port());
        client.send(request.repeated(pipelined));
        QTRY_VERIFY(!waiting.isEmpty());
        client.vanish();
        if (isNoticed) {
            for (int turn = 0; turn <= round % 7; ++turn)
                QCoreApplication::processEvents();
        }
        const QByteArray body = round % 2 == 0 ? QByteArray() : QByteArray(100'000, 'x');
        for (const HttpResponder &responder : std::exchange(waiting, {}))
            responder.send(202, body);
    }

    RawClient client(server.port());
    client.send(request);
    QTRY_VERIFY([&] {
        for (const HttpResponder &responder : std::exchange(waiting, {}))
            responder.send(202);
        return client.received().startsWith("HTTP/1.1 202");
    }());
}

void tst_HttpServer::responderThatIsDroppedAnswersWithAnError()
{
    const ScriptedServer server([](const ServedRequest &, const HttpResponder &) {});
    RawClient client(server.port());
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_VERIFY(client.received().startsWith("HTTP/1.1 500"));
}

void tst_HttpServer::portInUseIsNamed()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    HttpServer server({}, answer);
    const Result<quint16> port = server.listen(u"127.0.0.1"_s, other.serverPort());

    QVERIFY(!port);
    QCOMPARE(port.error().kind, ErrorKind::Listener);
    QCOMPARE(port.error().what, u"Port %1 is in use by another program."_s.arg(other.serverPort()));
    QVERIFY(!port.error().next.isEmpty());
}

void tst_HttpServer::addressThatIsNoneIsAnError()
{
    HttpServer server({}, answer);
    const Result<quint16> port = server.listen(u"203.0.113.1"_s, 0); // reserved for documentation
    QVERIFY(!port);
    QCOMPARE(port.error().kind, ErrorKind::Listener);
    QVERIFY(port.error().what.contains(u"203.0.113.1"));

    HttpServer other({}, answer);
    QVERIFY2(!other.listen(u"bot.contoso.com"_s, 0), "a name is no IP address");
}

QTEST_GUILESS_MAIN(tst_HttpServer)
#include "tst_httpserver.moc"
