#include "http/hostilerequests.h"
#include "http/rawclient.h"
#include "http/scriptedserver.h"

#include <QElapsedTimer>
#include <QTimer>

#include <array>
#include <optional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray smuggled = "GET /smuggled HTTP/1.1\r\nHost: x\r\n\r\n";
const QByteArray good = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

void answer(const ServedRequest &, const HttpResponder &responder)
{
    responder.send(200);
}

//! Whether somebody new is served.
bool isServed(const ScriptedServer &server)
{
    RawClient client(server.port());
    client.send(good);
    return QTest::qWaitFor([&client] { return client.status() == 200; });
}

} // namespace

//! Every limit of HttpLimits, and all that is hostile, through real sockets.
class tst_HttpGuard : public QObject
{
    Q_OBJECT

private slots:
    void hostileRequestIsRefusedAndNothingBehindItIsHandled_data();
    void hostileRequestIsRefusedAndNothingBehindItIsHandled();
    void refusalReachesAClientThatIsStillSending();
    void slowestConnectionGivesWay();
    void connectionsThatAreBeingAnsweredStay();
    void halfARequestIsRefusedAtItsDeadline_data();
    void halfARequestIsRefusedAtItsDeadline();
    void silentConnectionIsClosedWithoutAWord();
    void idleConnectionIsClosed();
    void slowBytesDoNotPutTheDeadlineOff();
    void bodyUpToItsLimitIsTaken();
    void bytesOfAllAreCapped();
    void requestThatWaitsForItsReplyIsCounted();
    void headersOfARequestThatWaitsAreCounted();
    void clientsThatLeaveBeforeTheirReplyLeaveNothingBehind();
    void requestsPerSecondAreCapped();
    void peerThatReadsNoRepliesIsNotServed();
};

void tst_HttpGuard::hostileRequestIsRefusedAndNothingBehindItIsHandled_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    for (const HostileRequest &request : hostileRequests())
        QTest::newRow(request.name) << request.bytes << request.status;
}

void tst_HttpGuard::hostileRequestIsRefusedAndNothingBehindItIsHandled()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    const ScriptedServer server(answer);
    RawClient client(server.port());
    client.send(bytes + smuggled);

    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.status(), status);
    QCOMPARE(client.replies(), 1);
    QVERIFY(client.received().contains("\r\nConnection: close\r\n"));
    QCOMPARE(server.requests().size(), 0);
    QCOMPARE(server.refused().size(), 1);
    QCOMPARE(server.refused().first().status, status);
    QCOMPARE(server.refused().first().request.peer, u"127.0.0.1"_s);
    QVERIFY(isServed(server));
}

void tst_HttpGuard::refusalReachesAClientThatIsStillSending()
{
    const ScriptedServer server(answer);
    RawClient client(server.port());
    const QByteArray tooLong(64 * 1024 * 1024, 'x');
    client.send(post("Host: x\r\nContent-Length: 67108864\r\n", tooLong));
    QTRY_COMPARE(client.status(), 413);
    QTRY_VERIFY(client.isClosed());
}

void tst_HttpGuard::slowestConnectionGivesWay()
{
    const ScriptedServer server(answer, {.connections = 3});
    std::array<std::optional<RawClient>, 3> clients;
    for (auto &client : clients) {
        client.emplace(server.port());
        client->send("GET / HTTP/1.1\r\n");
        QVERIFY(isServed(server)); // so it has been read
    }
    QTRY_VERIFY(clients.front()->isClosed());
    QCOMPARE(clients.front()->status(), 503);
    QVERIFY(!clients.back()->isClosed());
    clients.back()->send("Host: x\r\n\r\n");
    QTRY_COMPARE(clients.back()->status(), 200);
}

void tst_HttpGuard::connectionsThatAreBeingAnsweredStay()
{
    QList<HttpResponder> waiting;
    const ScriptedServer server(
        [&waiting](const ServedRequest &, const HttpResponder &responder) {
            waiting.append(responder);
        },
        {.connections = 1});
    RawClient client(server.port());
    client.send(good);
    QTRY_COMPARE(waiting.size(), 1);
    RawClient oneTooMany(server.port());
    QTRY_VERIFY(oneTooMany.isClosed());
    waiting.takeFirst().send(200);
    QTRY_COMPARE(client.status(), 200);
}

void tst_HttpGuard::halfARequestIsRefusedAtItsDeadline_data()
{
    QTest::addColumn<QByteArray>("half");
    QTest::newRow("half a line") << QByteArray("POST /callb");
    QTest::newRow("half a head") << QByteArray("POST /callback HTTP/1.1\r\nHost: x\r\n");
    QTest::newRow("half a body") << post("Host: x\r\nContent-Length: 100\r\n", "body");
    QTest::newRow("half a chunk") << postChunked("ff\r\nbody");
    QTest::newRow("half a chunk size") << postChunked("f");
    QTest::newRow("half a trailer") << postChunked("0\r\n");
}

void tst_HttpGuard::halfARequestIsRefusedAtItsDeadline()
{
    QFETCH(QByteArray, half);
    const ScriptedServer server(answer, {.headTime = 100ms, .bodyTime = 100ms});
    RawClient client(server.port());
    client.send(half);

    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.status(), 408);
    QCOMPARE(server.requests().size(), 0);
}

void tst_HttpGuard::silentConnectionIsClosedWithoutAWord()
{
    const ScriptedServer server(answer, {.headTime = 100ms});
    RawClient client(server.port());
    QVERIFY(client.isOpen);
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.received(), QByteArray());
    QCOMPARE(server.refused().size(), 0);
}

void tst_HttpGuard::idleConnectionIsClosed()
{
    const ScriptedServer server(answer, {.idleTime = 100ms});
    RawClient client(server.port());
    client.send(good);
    QTRY_COMPARE(client.status(), 200);
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.replies(), 1);
}

void tst_HttpGuard::slowBytesDoNotPutTheDeadlineOff()
{
    const ScriptedServer server(answer, {.headTime = 300ms});
    RawClient client(server.port());
    QElapsedTimer time;
    time.start();
    client.send("GET / HTTP/1.1\r\nA: ");
    QTimer trickle;
    QObject::connect(&trickle, &QTimer::timeout, &trickle, [&client] { client.send("x"); });
    trickle.start(10ms);
    QTRY_COMPARE(client.status(), 408);
    QVERIFY(time.elapsed() >= 250);
    trickle.stop();
    QTRY_VERIFY(client.isClosed());
}

void tst_HttpGuard::bodyUpToItsLimitIsTaken()
{
    const ScriptedServer server(answer, {.bodyBytes = 100'000});
    RawClient client(server.port());
    client.send(post("Host: x\r\nContent-Length: 100000\r\n", QByteArray(100'000, 'x')));
    QTRY_COMPARE(client.status(), 200);
    QCOMPARE(server.requests().first().body.size(), 100'000);

    RawClient chunked(server.port());
    const QByteArray chunk = "c350\r\n" + QByteArray(50'000, 'x') + "\r\n"; // 50,000
    chunked.send(postChunked(chunk + chunk + "1\r\nx\r\n0\r\n\r\n"));
    QTRY_COMPARE(chunked.status(), 413);
    QCOMPARE(server.requests().size(), 1);
}

void tst_HttpGuard::bytesOfAllAreCapped()
{
    const ScriptedServer server(answer, {.allBytes = 100'000});
    const QByteArray most = post("Host: x\r\nContent-Length: 70000\r\n", QByteArray(60'000, 'x'));
    RawClient slow(server.port());
    slow.send(most);
    QVERIFY(isServed(server));
    RawClient other(server.port());
    other.send(most);
    QTRY_VERIFY(slow.isClosed());
    QCOMPARE(slow.status(), 503);
    QVERIFY(slow.received().contains("Retry-After: 1\r\n"));
    other.send(QByteArray(10'000, 'x'));
    QTRY_COMPARE(other.status(), 200);
}

void tst_HttpGuard::requestThatWaitsForItsReplyIsCounted()
{
    QList<HttpResponder> waiting;
    const ScriptedServer server(
        [&waiting](const ServedRequest &, const HttpResponder &responder) {
            waiting.append(responder);
        },
        {.allBytes = 100'000});
    const QByteArray request = post("Host: x\r\nContent-Length: 60000\r\n",
                                    QByteArray(60'000, 'x'));
    std::optional<RawClient> client(server.port());
    client->send(request);
    QTRY_COMPARE(waiting.size(), 1);
    client->vanish(); // its request is still there
    RawClient second(server.port());
    second.send(request);
    QTRY_COMPARE(second.status(), 503);

    waiting.takeFirst().send(200);
    QTRY_VERIFY([&] {
        RawClient next(server.port());
        next.send(request);
        return QTest::qWaitFor([&] { return !waiting.isEmpty() || next.status() == 503; })
            && !waiting.isEmpty();
    }());
}

void tst_HttpGuard::headersOfARequestThatWaitsAreCounted()
{
    QList<HttpResponder> waiting;
    const ScriptedServer server(
        [&waiting](const ServedRequest &, const HttpResponder &responder) {
            waiting.append(responder);
        },
        {.allBytes = 25'000});
    const QByteArray request = post("Host: x\r\nContent-Length: 0\r\nX-Filler: "
                                    + QByteArray(15'000, 'x') + "\r\n");
    RawClient first(server.port());
    first.send(request);
    QTRY_COMPARE(waiting.size(), 1);
    RawClient second(server.port());
    second.send(request);
    QTRY_COMPARE(second.status(), 503);

    waiting.takeFirst().send(200);
    RawClient third(server.port());
    third.send(request);
    QTRY_COMPARE(waiting.size(), 1);
}

void tst_HttpGuard::clientsThatLeaveBeforeTheirReplyLeaveNothingBehind()
{
    constexpr int rounds = 300;
    constexpr qint64 allBytes = 40'000;
    QList<HttpResponder> waiting;
    const ScriptedServer server(
        [&waiting](const ServedRequest &request, const HttpResponder &responder) {
            if (request.path == u"/callback")
                waiting.append(responder);
            else if (request.path == u"/at-once")
                responder.send(200); // and otherwise it is dropped
        },
        {.allBytes = allBytes});
    const QByteArray request = post("Host: x\r\nContent-Length: 1000\r\n", QByteArray(1000, 'x'));
    const QByteArray requests = request + getTarget("/at-once") + getTarget("/dropped")
        + request.repeated(5);
    for (int round = 0; round < rounds; ++round) {
        RawClient client(server.port());
        client.send(requests);
        QTRY_VERIFY(!waiting.isEmpty());
        if (round % 3 == 0)
            waiting.takeFirst().send(202); // and it is gone while the next ones are handled
        client.vanish();
        for (int turn = 0; turn < round % 5; ++turn)
            QCoreApplication::processEvents();
        if (round % 2 == 0)
            waiting.clear();
        for (const HttpResponder &responder : std::exchange(waiting, {}))
            responder.send(202);
    }
    RawClient client(server.port());
    const qsizetype size = allBytes - 1000;
    client.send(post("Host: x\r\nContent-Length: " + QByteArray::number(size) + "\r\n",
                     QByteArray(size, 'x')));
    QTRY_VERIFY([&] {
        for (const HttpResponder &responder : std::exchange(waiting, {}))
            responder.send(202);
        return client.status() != 0;
    }());
    QCOMPARE(client.status(), 202);
    for (const RefusedRequest &refused : server.refused())
        QVERIFY2(refused.status != 503, "there was always room");
}

void tst_HttpGuard::requestsPerSecondAreCapped()
{
    const ScriptedServer server(answer, {.requestsPerSecond = 3});
    RawClient client(server.port());
    client.send(good.repeated(4));
    QTRY_COMPARE(client.replies(), 4);
    QVERIFY(client.received().contains("HTTP/1.1 429 Too Many Requests\r\n"));
    QVERIFY(client.received().contains("\r\nRetry-After: 1\r\n"));
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(server.requests().size(), 3);
    QTRY_VERIFY(isServed(server));
}

void tst_HttpGuard::peerThatReadsNoRepliesIsNotServed()
{
    const ScriptedServer server([](const ServedRequest &, const HttpResponder &responder) {
        responder.send(200, QByteArray(1024 * 1024, 'x'));
    });
    QTcpSocket deaf;
    deaf.setReadBufferSize(1024);
    deaf.connectToHost(u"127.0.0.1"_s, server.port());
    QTRY_COMPARE(deaf.state(), QAbstractSocket::ConnectedState);
    deaf.write(good.repeated(200));
    QTRY_VERIFY(!server.requests().isEmpty());
    RawClient next(server.port());
    next.send(good);
    QTRY_COMPARE(next.status(), 200);
    QVERIFY2(server.requests().size() < 50, "the kernel's buffers hold some MiB");
}

QTEST_GUILESS_MAIN(tst_HttpGuard)
#include "tst_httpguard.moc"
