#include "client/graphclientbench.h"
#include "core/awaited.h"
#include "core/json.h"
#include "graph/samples.h"

#include <QRegularExpression>
#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;

//! A request goes out, its reply comes back, and both are on record.
class tst_GraphClient : public GraphClientBench
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void replyIsHandedOver();
    void requestIsRecordedBeforeItIsSent();
    void requestThatCannotBeRecordedIsNotSent();
    void replyThatCannotBeRecordedIsAnError();
    void recordTellsWhatCrossedTheWire();
    void replyToACreateRequestNamesItsCall();
    void everyRequestHasAnIdOfItsOwn();
    void credentialsAreNeverRecorded();
    void refusalCarriesCodeAndRequestId_data();
    void refusalCarriesCodeAndRequestId();
    void clientMayGoBeforeTheAnswer();

private:
    QByteArray recordedBytes() const;
};

//! All that would reach the disk.
QByteArray tst_GraphClient::recordedBytes() const
{
    QByteArray bytes;
    for (const Message &message : m_recorded) {
        bytes += message.method + message.url.toUtf8() + message.note.toUtf8() + message.body
            + compactJson(message.content);
        for (const auto &[name, value] : message.headers)
            bytes += name + value;
    }
    return bytes;
}

void tst_GraphClient::replyIsHandedOver()
{
    const auto reply = awaited(m_client->send(create()));

    QVERIFY(reply);
    QCOMPARE(reply->status, 201);
    QCOMPARE(reply->body, createdBody());
    QCOMPARE(reply->requestId, u"r-1"_s);
    QCOMPARE(graphRequests().size(), 1);
    const ServedRequest request = graphRequests().first();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.path, u"/v1.0/communications/calls"_s);
    QCOMPARE(request.body, create().body);
    QCOMPARE(headerValue(request.headers, "Authorization"), "Bearer t0ken-1");
    QCOMPARE(headerValue(request.headers, "Content-Type"), "application/json");
}

void tst_GraphClient::requestIsRecordedBeforeItIsSent()
{
    const Completion<qint64> written;
    bool isFirst = true;
    m_record = [&](const Message &message) {
        m_recorded.append(message);
        return std::exchange(isFirst, false) ? written.future() : finishedFuture<qint64>(2);
    };
    const auto reply = m_client->send(create());
    QTRY_COMPARE(m_recorded.size(), 1);
    QCOMPARE(m_recorded.first().kind, MessageKind::Request);
    // A request that does not wait would have been on its way before this one.
    QVERIFY(awaited(m_http.send({.method = "GET", .url = m_server->url(u"/meanwhile"_s)})));
    QCOMPARE(graphRequests().size(), 0);

    written.finish(1);
    QVERIFY(awaited(reply));
    QCOMPARE(graphRequests().size(), 1);
    QCOMPARE(m_recorded.last().kind, MessageKind::Response);
}

void tst_GraphClient::requestThatCannotBeRecordedIsNotSent()
{
    m_record = [](const Message &) {
        return finishedFuture<qint64>(failure({.kind = ErrorKind::Storage,
                                               .what = u"The disk is full."_s}));
    };
    const auto reply = awaited(m_client->send(create()));

    QVERIFY(!reply);
    QCOMPARE(reply.error().what, u"The disk is full."_s);
    QCOMPARE(graphRequests().size(), 0);
}

void tst_GraphClient::replyThatCannotBeRecordedIsAnError()
{
    m_record = [](const Message &message) {
        if (message.kind == MessageKind::Request)
            return finishedFuture<qint64>(1);
        return finishedFuture<qint64>(failure({.kind = ErrorKind::Storage,
                                               .what = u"The disk is full."_s}));
    };
    const auto reply = awaited(m_client->send(create()));

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Storage);
    QCOMPARE(graphRequests().size(), 1);
}

void tst_GraphClient::recordTellsWhatCrossedTheWire()
{
    m_answers = {{.status = 204, .headers = {{"request-id", "r-1"}}}};
    QVERIFY(awaited(m_client->send(hangUp())));
    QCOMPARE(m_recorded.size(), 2);
    const Message &request = m_recorded.first();
    const Message &response = m_recorded.last();

    QCOMPARE(request.kind, MessageKind::Request);
    QCOMPARE(request.direction, Direction::Out);
    QCOMPARE(request.method, "DELETE");
    QCOMPARE(request.url, m_server->url(u"/v1.0/communications/calls/"_s + callId.text).toString());
    QCOMPARE(request.call.text, callId.text);
    QCOMPARE(request.key, u"hang-up"_s);
    QCOMPARE(request.exchange, 0);
    QCOMPARE(request.time.timeSpec(), Qt::UTC);
    QCOMPARE(response.kind, MessageKind::Response);
    QCOMPARE(response.direction, Direction::In);
    QCOMPARE(response.status, 204);
    QCOMPARE(response.exchange, 1);
    QCOMPARE(response.method, request.method);
    QCOMPARE(response.url, request.url);
    QCOMPARE(response.call.text, callId.text);
    QCOMPARE(response.key, request.key);
    QCOMPARE(headerValue(response.headers, "request-id"), "r-1");
    QVERIFY(response.time >= request.time);
}

void tst_GraphClient::replyToACreateRequestNamesItsCall()
{
    QVERIFY(awaited(m_client->send(create())));
    QVERIFY(m_recorded.first().call.isEmpty());
    QCOMPARE(m_recorded.first().body, create().body);
    QCOMPARE(m_recorded.first().content[u"callbackUri"], u"https://bot.contoso.com/callback"_s);
    QCOMPARE(m_recorded.last().call.text, callId.text);
    QCOMPARE(m_recorded.last().body, createdBody());
    QCOMPARE(m_recorded.last().content[u"state"], u"establishing"_s);
}

void tst_GraphClient::everyRequestHasAnIdOfItsOwn()
{
    QVERIFY(awaited(m_client->send(create())));
    QVERIFY(awaited(m_client->send(create())));
    const QByteArray first = headerValue(m_recorded[0].headers, "client-request-id");
    const QByteArray second = headerValue(m_recorded[2].headers, "client-request-id");

    static const QRegularExpression guid(u"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"_s);
    QVERIFY(guid.match(QString::fromLatin1(first)).hasMatch());
    QVERIFY(first != second);
    QCOMPARE(headerValue(graphRequests()[0].headers, "client-request-id"), first);
    QCOMPARE(headerValue(graphRequests()[1].headers, "client-request-id"), second);
}

void tst_GraphClient::credentialsAreNeverRecorded()
{
    m_answers = {{.status = 401},
                 {.status = 429, .headers = {{"Retry-After", "0"}}},
                 {.status = 201,
                  .body = createdBody(),
                  .headers = {{"Set-Cookie", "session=c00kie"}, {"Authorization", "Bearer ech0"}}}};
    QVERIFY(awaited(m_client->send(create())));

    QCOMPARE(m_recorded.size(), 6);
    for (const QByteArray secret : {"t0ken", "client-s3cr3t", "c00kie", "ech0", "Bearer"})
        QVERIFY2(!recordedBytes().contains(secret), secret.constData());
}

void tst_GraphClient::refusalCarriesCodeAndRequestId_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("requestId");
    QTest::newRow("number") << 403 << samples::bytes(u"error-7504.response"_s) << u"7504"_s
                            << u"2df32658-90f2-4b97-a39e-5f18ed3d2063"_s;
    QTest::newRow("wrapped") << 403 << samples::bytes(u"error-7503-wrapped.response"_s) << u"7503"_s
                             << u"00000000-0000-0000-0000-000000000001"_s;
    QTest::newRow("gone") << 404 << samples::bytes(u"error-8522.response"_s) << u"8522"_s
                          << u"00000000-0000-0000-0000-000000000003"_s;
    QTest::newRow("no body") << 500 << QByteArray() << QString() << u"from-the-header"_s;
    QTest::newRow("HTML") << 502 << QByteArray("<html></html>") << QString()
                          << u"from-the-header"_s;
    QTest::newRow("redirect") << 307 << QByteArray() << QString() << u"from-the-header"_s;
}

void tst_GraphClient::refusalCarriesCodeAndRequestId()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    QFETCH(QString, requestId);
    m_answers = {{.status = status, .body = body, .headers = {{"request-id", "from-the-header"}}}};
    const auto reply = awaited(m_client->send(create()));

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Refused);
    QCOMPARE(reply.error().status, status);
    QCOMPARE(reply.error().code, code);
    QCOMPARE(reply.error().requestId, requestId);
    QCOMPARE(graphRequests().size(), 1);
    QCOMPARE(m_recorded.last().status, status);
    QCOMPARE(m_recorded.last().body, body);
    QVERIFY(m_recorded.last().call.isEmpty());
}

void tst_GraphClient::clientMayGoBeforeTheAnswer()
{
    bool isTold = false;
    whenDone(m_client->send(create()), this, [&isTold](const Result<Reply> &) { isTold = true; });
    m_client.reset();
    QTRY_VERIFY(!m_tokens->current().text.isEmpty());
    QCoreApplication::processEvents();
    QVERIFY(!isTold);
    QCOMPARE(graphRequests().size(), 0);
}

QTEST_GUILESS_MAIN(tst_GraphClient)
#include "tst_graphclient.moc"
