#include "client/graphclientbench.h"
#include "core/awaited.h"
#include "http/rawserver.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

//! What is sent again, when, and what never is; and what can be taken back until then.
class tst_Retries : public GraphClientBench
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void serviceThatAsksToWaitIsAskedAgain_data();
    void serviceThatAsksToWaitIsAskedAgain();
    void repeatedRequestKeepsItsIdAndItsExchange();
    void serviceThatKeepsRefusingIsLeftAlone();
    void waitThatIsTooLongIsNotWaited();
    void unavailableServiceThatSaysNoTimeIsNotAskedAgain();
    void createRequestIsNeverRepeatedWithoutAnAnswer_data();
    void createRequestIsNeverRepeatedWithoutAnAnswer();
    void repeatableRequestIsRepeatedWithoutAnAnswer();
    void serviceThatCannotBeReachedHasNotActed();
    void requestThatWaitsCanBeTakenBack();
    void requestThatWaitsForItsTokenCanBeTakenBack();
    void requestOnItsWayCannotBeTakenBack();
};

void tst_Retries::serviceThatAsksToWaitIsAskedAgain_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("retryAfter");
    QTest::addColumn<double>("seconds");
    QTest::newRow("429, fraction") << 429 << QByteArray("0.35") << 0.35;
    QTest::newRow("429, at once") << 429 << QByteArray("0") << 0.0;
    QTest::newRow("429 without a time") << 429 << QByteArray() << 0.5;
    QTest::newRow("429 with a time that is none") << 429 << QByteArray("soon") << 0.5;
    QTest::newRow("429 with a negative time") << 429 << QByteArray("-7") << 0.5;
    QTest::newRow("503, fraction") << 503 << QByteArray("0.25") << 0.25;
}

void tst_Retries::serviceThatAsksToWaitIsAskedAgain()
{
    QFETCH(int, status);
    QFETCH(QByteArray, retryAfter);
    QFETCH(double, seconds);
    Headers headers;
    if (!retryAfter.isEmpty())
        headers.append({"Retry-After", retryAfter});
    m_answers = {{.status = status, .headers = headers}, {.status = 201, .body = createdBody()}};
    QSignalSpy throttled(m_client.get(), &GraphClient::throttled);
    QElapsedTimer timer;
    timer.start();
    const auto reply = awaited(m_client->send(create()));

    QVERIFY(reply);
    QCOMPARE(graphRequests().size(), 2);
    QCOMPARE(throttled.size(), 1);
    QCOMPARE(throttled.first().first().toDouble(), seconds);
    QVERIFY(timer.elapsed() >= static_cast<qint64>(seconds * 1000));
}

void tst_Retries::repeatedRequestKeepsItsIdAndItsExchange()
{
    m_answers = {{.status = 429, .headers = {{"Retry-After", "0"}}},
                 {.status = 201, .body = createdBody()}};
    QVERIFY(awaited(m_client->send(create())));

    QCOMPARE(m_recorded.size(), 4);
    QCOMPARE(m_recorded[0].exchange, 0); // it is the first, and takes the seq that it gets
    QCOMPARE(m_recorded[1].status, 429);
    QCOMPARE(m_recorded[2].kind, MessageKind::Request);
    QCOMPARE(m_recorded[3].status, 201);
    for (const int later : {1, 2, 3})
        QCOMPARE(m_recorded[later].exchange, 1);
    QCOMPARE(headerValue(m_recorded[0].headers, "client-request-id"),
             headerValue(m_recorded[2].headers, "client-request-id"));
}

void tst_Retries::serviceThatKeepsRefusingIsLeftAlone()
{
    m_answers = {{.status = 429, .headers = {{"Retry-After", "0"}}}};
    const auto reply = awaited(m_client->send(create()));

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Refused);
    QCOMPARE(reply.error().status, 429);
    QCOMPARE(graphRequests().size(), 4);
}

void tst_Retries::waitThatIsTooLongIsNotWaited()
{
    m_answers = {{.status = 429, .headers = {{"Retry-After", "3600"}}}};
    QSignalSpy throttled(m_client.get(), &GraphClient::throttled);
    const auto reply = awaited(m_client->send(create()));

    QVERIFY(!reply);
    QCOMPARE(reply.error().status, 429);
    QCOMPARE(graphRequests().size(), 1);
    QCOMPARE(throttled.size(), 0);
}

void tst_Retries::unavailableServiceThatSaysNoTimeIsNotAskedAgain()
{
    m_answers = {{.status = 503}};
    const auto reply = awaited(m_client->send(create()));

    QVERIFY(!reply);
    QCOMPARE(reply.error().status, 503);
    QCOMPARE(graphRequests().size(), 1);
}

void tst_Retries::createRequestIsNeverRepeatedWithoutAnAnswer_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("hung up") << QByteArray();
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 201 Created\r\nContent-");
    QTest::newRow("half a body") << QByteArray(
        "HTTP/1.1 201 Created\r\nContent-Length: 2000\r\n\r\n{\"id\":");
}

void tst_Retries::createRequestIsNeverRepeatedWithoutAnAnswer()
{
    QFETCH(QByteArray, answer);
    const RawServer graph([&](QTcpSocket &socket) {
        socket.write(answer);
        socket.disconnectFromHost();
    });
    makeClient(graph.url(u"/v1.0"_s), m_server->url());
    const auto reply = awaited(m_client->send(create()));

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::OutcomeUnknown);
    QCOMPARE(graph.heads(), 1);
    QCOMPARE(m_recorded.size(), 2);
    QCOMPARE(m_recorded.last().status, 0);
    QVERIFY(!m_recorded.last().note.isEmpty());
}

void tst_Retries::repeatableRequestIsRepeatedWithoutAnAnswer()
{
    int hangUps = 3; // QNetworkAccessManager itself tries again as well
    const RawServer graph([&hangUps](QTcpSocket &socket) {
        if (--hangUps >= 0)
            return socket.abort();
        socket.write("HTTP/1.1 204 No Content\r\n\r\n");
    });
    makeClient(graph.url(u"/v1.0"_s), m_server->url());
    const auto reply = awaited(m_client->send(hangUp()));

    QVERIFY(reply);
    QCOMPARE(reply->status, 204);
    QVERIFY(m_recorded.size() >= 4);
    QCOMPARE(m_recorded[1].status, 0);
    QCOMPARE(m_recorded.last().status, 204);
}

void tst_Retries::serviceThatCannotBeReachedHasNotActed()
{
    QUrl nobody;
    {
        const RawServer server([](QTcpSocket &) {});
        nobody = server.url(u"/v1.0"_s);
    }
    makeClient(nobody, m_server->url());
    const auto reply = awaited(m_client->send(create()));

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Network);
    QCOMPARE(m_recorded.size(), 2);
    QCOMPARE(m_recorded.last().status, 0);
}

void tst_Retries::requestThatWaitsCanBeTakenBack()
{
    m_answers = {{.status = 429, .headers = {{"Retry-After", "100"}}},
                 {.status = 201, .body = createdBody()}};
    QSignalSpy throttled(m_client.get(), &GraphClient::throttled);
    const auto reply = m_client->send(create());
    QTRY_COMPARE(throttled.size(), 1);
    QVERIFY(!reply.isFinished());
    m_client->withdraw(hangUp().path); // another one
    m_client->withdraw(create().path);
    QTRY_VERIFY(reply.isFinished());
    QCOMPARE(reply.result().error().kind, ErrorKind::Network);
    QCOMPARE(graphRequests().size(), 1);
    QCOMPARE(m_recorded.size(), 3);
    QCOMPARE(m_recorded[1].verdict, Verdict::Retried);
    QCOMPARE(m_recorded[2].exchange, m_recorded[1].exchange);
    QCOMPARE(m_recorded[2].status, 0);
    QVERIFY(!m_recorded[2].wasSent);
    QVERIFY(!m_recorded[2].note.isEmpty());
}

void tst_Retries::requestThatWaitsForItsTokenCanBeTakenBack()
{
    const auto reply = m_client->send(create());
    m_client->withdraw(create().path);
    QTRY_VERIFY(reply.isFinished());
    QVERIFY(!reply.result());
    QVERIFY(graphRequests().isEmpty());
    QVERIFY(m_recorded.isEmpty());
}

void tst_Retries::requestOnItsWayCannotBeTakenBack()
{
    const auto reply = m_client->send(create());
    QTRY_COMPARE(graphRequests().size(), 1);
    m_client->withdraw(create().path);
    QTRY_VERIFY(reply.isFinished());
    QVERIFY(reply.result());
}

QTEST_GUILESS_MAIN(tst_Retries)
#include "tst_retries.moc"
