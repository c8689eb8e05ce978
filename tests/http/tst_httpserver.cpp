#include "core/json.h"
#include "http/scriptedserver.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <array>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray smuggled = "GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n";

//! As every handler of this program does: what is mis-framed is refused and trusted in nothing.
void answer(const ServedRequest &request, const HttpResponder &responder)
{
    if (!request.problem.isEmpty())
        return responder.sendAndClose(400);
    responder.send(200,
                   compactJson({{u"method"_s, QString::fromLatin1(request.method)},
                                {u"path"_s, request.path},
                                {u"query"_s, request.query},
                                {u"body"_s, QString::fromLatin1(request.body)}}));
}

QByteArray post(const QByteArray &headers, const QByteArray &body = {})
{
    return "POST /callback HTTP/1.1\r\n" + headers + "\r\n" + body;
}

//! A client that says anything at all.
class RawClient
{
public:
    explicit RawClient(quint16 port)
    {
        m_socket.connectToHost(u"127.0.0.1"_s, port);
        isOpen = QTest::qWaitFor(
            [this] { return m_socket.state() == QAbstractSocket::ConnectedState; }, 10'000);
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket,
                         [this] { m_received += m_socket.readAll(); });
    }

    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
    }
    void vanish() { m_socket.abort(); }

    [[nodiscard]] bool isClosed() const
    {
        return m_socket.state() == QAbstractSocket::UnconnectedState;
    }
    [[nodiscard]] QByteArray received() const { return m_received; }
    [[nodiscard]] qsizetype replies() const { return m_received.count("HTTP/1.1 "); }

    bool isOpen = false;

private:
    QTcpSocket m_socket;
    QByteArray m_received;
};

} // namespace

class tst_HttpServer : public QObject
{
    Q_OBJECT

private slots:
    void requestIsHandled_data();
    void requestIsHandled();
    void requestsOnOneConnectionAreAllHandled();
    void replyHasStatusHeadersAndBody();
    void mayBeAnsweredLater();
    void untrustworthyFramingIsRefusedAndNothingBehindItIsHandled_data();
    void untrustworthyFramingIsRefusedAndNothingBehindItIsHandled();
    void clientThatVanishesBeforeTheReplyHarmsNobody_data();
    void clientThatVanishesBeforeTheReplyHarmsNobody();
    void responderThatIsDroppedAnswersWithAnError();
    void connectionsAreCapped();
    void halfARequestIsClosedAtItsDeadline_data();
    void halfARequestIsClosedAtItsDeadline();
    void idleConnectionIsClosed();
    void requestThatIsTooLargeIsNeverHandled();
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

void tst_HttpServer::untrustworthyFramingIsRefusedAndNothingBehindItIsHandled_data()
{
    QTest::addColumn<QByteArray>("request");
    const auto row = [](const char *name, const QByteArray &request) {
        QTest::newRow(name) << request;
    };
    row("length and chunked",
        post("Host: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"));
    row("chunked and length",
        post("Host: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n"));
    row("neither length nor chunked", post("Host: x\r\n"));
    row("two lengths", post("Host: x\r\nContent-Length: 0\r\nContent-Length: 36\r\n"));
    row("two equal lengths",
        post("Host: x\r\nContent-Length: 7\r\nContent-Length: 7\r\n", "1234567"));
    row("list of lengths", post("Host: x\r\nContent-Length: 7, 7\r\n", "1234567"));
    row("length with a letter", post("Host: x\r\nContent-Length: 7x\r\n", "1234567"));
    row("length with a plus", post("Host: x\r\nContent-Length: +7\r\n", "1234567"));
    row("negative length", post("Host: x\r\nContent-Length: -1\r\n"));
    row("length without digits", post("Host: x\r\nContent-Length: \r\n"));
    row("length in hexadecimal", post("Host: x\r\nContent-Length: 0x7\r\n", "1234567"));
    row("length of 2^63", post("Host: x\r\nContent-Length: 9223372036854775808\r\n"));
    row("length of 2^64", post("Host: x\r\nContent-Length: 18446744073709551616\r\n"));
    row("space before the colon", post("Host: x\r\nContent-Length : 7\r\n", "1234567"));
    row("two hosts", post("Host: x\r\nHost: y\r\nContent-Length: 1\r\n", "1"));
    row("no host", post("Content-Length: 1\r\n", "1"));
    row("upgrade",
        post("Host: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
             "Content-Length: 1\r\n",
             "1"));
    row("unknown coding", post("Host: x\r\nTransfer-Encoding: xchunked\r\n", "0\r\n\r\n"));
    row("compressed and chunked",
        post("Host: x\r\nTransfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"));
    row("chunked twice",
        post("Host: x\r\nTransfer-Encoding: chunked\r\n"
             "Transfer-Encoding: identity\r\n",
             "0\r\n\r\n"));
    row("too many headers",
        post("Host: x\r\nContent-Length: 1\r\n" + QByteArray("A: b\r\n").repeated(5000), "1"));
}

void tst_HttpServer::untrustworthyFramingIsRefusedAndNothingBehindItIsHandled()
{
    QFETCH(QByteArray, request);
    const ScriptedServer server(answer);
    RawClient client(server.port());
    client.send(request + smuggled);

    QTRY_VERIFY(client.isClosed());
    QCOMPARE(server.count(u"/smuggled"_s), 0);
    QCOMPARE(client.replies(), 1);
    QVERIFY2(client.received().startsWith("HTTP/1.1 400"), client.received().constData());

    RawClient next(server.port());
    next.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_VERIFY(next.received().startsWith("HTTP/1.1 200"));
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

void tst_HttpServer::connectionsAreCapped()
{
    const ScriptedServer server(answer, {.connections = 3});
    std::array<std::optional<RawClient>, 3> clients;
    for (auto &client : clients) {
        client.emplace(server.port());
        client->send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        QTRY_COMPARE(client->replies(), 1);
    }
    RawClient oneTooMany(server.port());
    QTRY_VERIFY(oneTooMany.isClosed());
    QCOMPARE(oneTooMany.received(), QByteArray());

    clients.front()->vanish();
    QTRY_VERIFY([&server] {
        RawClient next(server.port());
        next.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
        return QTest::qWaitFor([&next] { return next.replies() == 1 || next.isClosed(); })
            && next.replies() == 1;
    }());
}

void tst_HttpServer::halfARequestIsClosedAtItsDeadline_data()
{
    QTest::addColumn<QByteArray>("half");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half a line") << QByteArray("POST /callb");
    QTest::newRow("half a head") << QByteArray("POST /callback HTTP/1.1\r\nHost: x\r\n");
    QTest::newRow("half a body") << post("Host: x\r\nContent-Length: 100\r\n", "body");
    QTest::newRow("half a chunk") << post("Host: x\r\nTransfer-Encoding: chunked\r\n",
                                          "ff\r\nbody");
    QTest::newRow("negative chunk")
        << post("Host: x\r\nTransfer-Encoding: chunked\r\n", "-5\r\nbody");
}

void tst_HttpServer::halfARequestIsClosedAtItsDeadline()
{
    QFETCH(QByteArray, half);
    const ScriptedServer server(answer, {.request = 100ms});
    RawClient client(server.port());
    QVERIFY(client.isOpen);
    client.send(half);

    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.received(), QByteArray());
    QCOMPARE(server.requests().size(), 0);
}

void tst_HttpServer::idleConnectionIsClosed()
{
    const ScriptedServer server(answer, {.idle = 100ms});
    RawClient client(server.port());
    client.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    QTRY_COMPARE(client.replies(), 1);
    QTRY_VERIFY(client.isClosed());
}

void tst_HttpServer::requestThatIsTooLargeIsNeverHandled()
{
    const ScriptedServer server(answer, {.requestBytes = 64 * 1024, .request = 1s});
    RawClient client(server.port());
    const QByteArray body(1024 * 1024, 'x');
    client.send(post("Host: x\r\nContent-Length: 1048576\r\n", body));

    QTRY_VERIFY(client.isClosed());
    QCOMPARE(server.requests().size(), 0);
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
