#include "client/graphclient.h"
#include "core/awaited.h"
#include "core/json.h"
#include "graph/samples.h"
#include "http/httpclient.h"
#include "http/rawserver.h"
#include "http/scriptedserver.h"
#include "identity/secretstore.h"
#include "identity/tokenprovider.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

const CallId callId{u"2e1a0b00-2db4-4022-9570-243709c565ab"_s};

Request create()
{
    return {.method = "POST",
            .path = u"/communications/calls"_s,
            .body = samples::bytes(u"create-call-01-p2p-service-hosted.request"_s),
            .key = u"p2p-service-hosted"_s};
}

Request hangUp()
{
    return {.method = "DELETE",
            .path = u"/communications/calls/"_s + callId.text,
            .repeatable = true,
            .key = u"hang-up"_s,
            .call = callId};
}

//! What Graph answers to one request.
struct Answer
{
    int status = 200;
    QByteArray body = {};
    Headers headers = {};
};

QByteArray createdBody()
{
    return samples::bytes(u"create-call-01-p2p-service-hosted.response"_s);
}

} // namespace

class tst_GraphClient : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

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
    void refusedTokenIsRenewedOnce();
    void tokenThatIsRefusedTwiceIsAnError();
    void tokenIsThatOfTheTenantOfTheRequest();
    void withoutATokenNothingIsSent();
    void tokenLeavesForTheRootOfGraphOnly_data();
    void tokenLeavesForTheRootOfGraphOnly();
    void tokenDoesNotFollowARedirect();
    void tokenIsNotSentInTheClear();
    void tokenEndpointThatHangsUpLeavesNothingUnknown();

    void serviceThatAsksToWaitIsAskedAgain_data();
    void serviceThatAsksToWaitIsAskedAgain();
    void repeatedRequestKeepsItsIdAndItsExchange();
    void serviceThatKeepsRefusingIsLeftAlone();
    void waitThatIsTooLongIsNotWaited();
    void unavailableServiceThatSaysNoTimeIsNotAskedAgain();

    void requestThatWaitsCanBeTakenBack();
    void requestThatWaitsForItsTokenCanBeTakenBack();
    void requestOnItsWayCannotBeTakenBack();

    void createRequestIsNeverRepeatedWithoutAnAnswer_data();
    void createRequestIsNeverRepeatedWithoutAnAnswer();
    void repeatableRequestIsRepeatedWithoutAnAnswer();
    void serviceThatCannotBeReachedHasNotActed();
    void clientMayGoBeforeTheAnswer();

private:
    void serve(const ServedRequest &request, const HttpResponder &responder);
    void makeClient(const QUrl &graphRoot, const QUrl &authority);
    QList<ServedRequest> graphRequests() const;
    QByteArray recordedBytes() const;

    HttpClient m_http;
    SecretStore m_secrets;
    QList<Answer> m_answers; // the last one stays
    QList<Message> m_recorded;
    GraphClient::Record m_record;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<TokenProvider> m_tokens;
    std::unique_ptr<GraphClient> m_client;
};

void tst_GraphClient::init()
{
    m_answers = {{.status = 201, .body = createdBody(), .headers = {{"request-id", "r-1"}}}};
    m_recorded.clear();
    m_record = [this](const Message &message) {
        m_recorded.append(message);
        return finishedFuture<qint64>(m_recorded.size());
    };
    m_secrets.keepForSession(u"Contoso"_s, u"client-s3cr3t"_s);
    m_server = std::make_unique<ScriptedServer>([this](const ServedRequest &request,
                                                       const HttpResponder &responder) {
        serve(request, responder);
    });
    makeClient(m_server->url(u"/v1.0"_s), m_server->url());
}

void tst_GraphClient::cleanup()
{
    m_client.reset();
    m_tokens.reset();
    m_server.reset();
}

void tst_GraphClient::makeClient(const QUrl &graphRoot, const QUrl &authority)
{
    const Profile profile{.name = u"Contoso"_s,
                          .endpoints = {.graphRoot = graphRoot, .authority = authority},
                          .tenantId = u"t"_s,
                          .applicationId = u"a"_s};
    m_client.reset();
    m_tokens = std::make_unique<TokenProvider>(profile, m_secrets, m_http);
    m_client = std::make_unique<GraphClient>(
        graphRoot, *m_tokens, m_http, [this](const Message &message) { return m_record(message); });
}

void tst_GraphClient::serve(const ServedRequest &request, const HttpResponder &responder)
{
    if (request.path.endsWith(u"/token")) {
        const QString token = u"t0ken-%1"_s.arg(m_server->count(request.path));
        return responder.send(200,
                              compactJson({{u"access_token"_s, token}, {u"expires_in"_s, 3600}}));
    }
    const Answer answer = m_answers.size() > 1 ? m_answers.takeFirst() : m_answers.first();
    responder.send(answer.status, answer.body, answer.headers);
}

QList<ServedRequest> tst_GraphClient::graphRequests() const
{
    QList<ServedRequest> requests;
    for (const ServedRequest &request : m_server->requests()) {
        if (request.path.startsWith(u"/v1.0/"))
            requests.append(request);
    }
    return requests;
}

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

void tst_GraphClient::refusedTokenIsRenewedOnce()
{
    m_answers = {{.status = 401}, {.status = 201, .body = createdBody()}};
    QVERIFY(awaited(m_client->send(create())));

    QCOMPARE(graphRequests().size(), 2);
    QCOMPARE(headerValue(graphRequests()[0].headers, "Authorization"), "Bearer t0ken-1");
    QCOMPARE(headerValue(graphRequests()[1].headers, "Authorization"), "Bearer t0ken-2");
    QCOMPARE(m_recorded.size(), 4);
}

void tst_GraphClient::tokenThatIsRefusedTwiceIsAnError()
{
    m_answers = {{.status = 401}};
    const auto reply = awaited(m_client->send(create()));

    QVERIFY(!reply);
    QCOMPARE(reply.error().status, 401);
    QCOMPARE(graphRequests().size(), 2);
}

void tst_GraphClient::tokenIsThatOfTheTenantOfTheRequest()
{
    m_answers = {{.status = 201}, {.status = 401}, {.status = 201}};
    Request request = create();
    QVERIFY(awaited(m_client->send(request)));
    request.tenant = u"fabrikam.com"_s;
    QVERIFY(awaited(m_client->send(request)));

    QCOMPARE(m_server->count(u"/t/oauth2/v2.0/token"_s), 1);
    QCOMPARE(m_server->count(u"/fabrikam.com/oauth2/v2.0/token"_s), 2);
}

void tst_GraphClient::withoutATokenNothingIsSent()
{
    m_secrets.keepForSession(u"Contoso"_s, {});
    qunsetenv("CALL_CONSOLE_CLIENT_SECRET");
    const auto reply = awaited(m_client->send(create()));

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Credential);
    QCOMPARE(m_server->requests().size(), 0);
    QCOMPARE(m_recorded.size(), 0);
}

void tst_GraphClient::tokenLeavesForTheRootOfGraphOnly_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("path");
    QTest::newRow("user name") << QString() << u"@127.0.0.1:1/communications/calls"_s;
    QTest::newRow("longer port") << QString() << u"0/communications/calls"_s;
    QTest::newRow("way up") << u"/v1.0"_s << u"/../beta/communications/calls"_s;
    QTest::newRow("other version") << u"/v1.0"_s << u"1/communications/calls"_s;
    QTest::newRow("no path") << u"/v1.0"_s << QString();
}

void tst_GraphClient::tokenLeavesForTheRootOfGraphOnly()
{
    QFETCH(QString, root);
    QFETCH(QString, path);
    makeClient(m_server->url(root), m_server->url());
    Request request = hangUp();
    request.path = path;
    const auto reply = awaited(m_client->send(request));

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Credential);
    QVERIFY(reply.error().what.startsWith(u"Nothing was sent"));
    QCOMPARE(m_server->requests().size(), 0);
    QCOMPARE(m_recorded.size(), 0);
}

void tst_GraphClient::tokenDoesNotFollowARedirect()
{
    const ScriptedServer elsewhere([](const ServedRequest &, const HttpResponder &responder) {
        responder.send(200);
    });
    m_answers = {{.status = 307, .headers = {{"Location", elsewhere.url().toEncoded()}}}};
    const auto reply = awaited(m_client->send(create()));

    QVERIFY(!reply);
    QCOMPARE(reply.error().status, 307);
    QCOMPARE(elsewhere.requests().size(), 0);
}

void tst_GraphClient::tokenIsNotSentInTheClear()
{
    makeClient(QUrl(u"http://graph.invalid/v1.0"_s), m_server->url());
    const auto reply = awaited(m_client->send(create()));

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Credential);
    QVERIFY2(reply.error().what.contains(u"https"), qPrintable(reply.error().what));
    QVERIFY(!m_recorded.last().wasSent);
}

void tst_GraphClient::tokenEndpointThatHangsUpLeavesNothingUnknown()
{
    const RawServer rude([](QTcpSocket &socket) { socket.abort(); });
    makeClient(m_server->url(u"/v1.0"_s), rude.url());
    const auto reply = awaited(m_client->send(create()));

    QVERIFY(!reply);
    QVERIFY2(reply.error().kind != ErrorKind::OutcomeUnknown, "no call can have been placed");
    QCOMPARE(graphRequests().size(), 0);
}

void tst_GraphClient::serviceThatAsksToWaitIsAskedAgain_data()
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

void tst_GraphClient::serviceThatAsksToWaitIsAskedAgain()
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

void tst_GraphClient::repeatedRequestKeepsItsIdAndItsExchange()
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

void tst_GraphClient::serviceThatKeepsRefusingIsLeftAlone()
{
    m_answers = {{.status = 429, .headers = {{"Retry-After", "0"}}}};
    const auto reply = awaited(m_client->send(create()));

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Refused);
    QCOMPARE(reply.error().status, 429);
    QCOMPARE(graphRequests().size(), 4);
}

void tst_GraphClient::waitThatIsTooLongIsNotWaited()
{
    m_answers = {{.status = 429, .headers = {{"Retry-After", "3600"}}}};
    QSignalSpy throttled(m_client.get(), &GraphClient::throttled);
    const auto reply = awaited(m_client->send(create()));

    QVERIFY(!reply);
    QCOMPARE(reply.error().status, 429);
    QCOMPARE(graphRequests().size(), 1);
    QCOMPARE(throttled.size(), 0);
}

void tst_GraphClient::unavailableServiceThatSaysNoTimeIsNotAskedAgain()
{
    m_answers = {{.status = 503}};
    const auto reply = awaited(m_client->send(create()));

    QVERIFY(!reply);
    QCOMPARE(reply.error().status, 503);
    QCOMPARE(graphRequests().size(), 1);
}

void tst_GraphClient::requestThatWaitsCanBeTakenBack()
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

void tst_GraphClient::requestThatWaitsForItsTokenCanBeTakenBack()
{
    const auto reply = m_client->send(create());
    m_client->withdraw(create().path);
    QTRY_VERIFY(reply.isFinished());
    QVERIFY(!reply.result());
    QVERIFY(graphRequests().isEmpty());
    QVERIFY(m_recorded.isEmpty());
}

void tst_GraphClient::requestOnItsWayCannotBeTakenBack()
{
    const auto reply = m_client->send(create());
    QTRY_COMPARE(graphRequests().size(), 1);
    m_client->withdraw(create().path);
    QTRY_VERIFY(reply.isFinished());
    QVERIFY(reply.result());
}

void tst_GraphClient::createRequestIsNeverRepeatedWithoutAnAnswer_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("hung up") << QByteArray();
    QTest::newRow("half a head") << QByteArray("HTTP/1.1 201 Created\r\nContent-");
    QTest::newRow("half a body") << QByteArray(
        "HTTP/1.1 201 Created\r\nContent-Length: 2000\r\n\r\n{\"id\":");
}

void tst_GraphClient::createRequestIsNeverRepeatedWithoutAnAnswer()
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

void tst_GraphClient::repeatableRequestIsRepeatedWithoutAnAnswer()
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

void tst_GraphClient::serviceThatCannotBeReachedHasNotActed()
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
