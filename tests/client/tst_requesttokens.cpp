#include "client/graphclientbench.h"
#include "core/awaited.h"
#include "http/rawserver.h"

#include <QTest>

using namespace Qt::StringLiterals;

//! Every request has the token that it needs, and nobody else gets it.
class tst_RequestTokens : public GraphClientBench
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void refusedTokenIsRenewedOnce();
    void tokenThatIsRefusedTwiceIsAnError();
    void tokenIsThatOfTheTenantOfTheRequest();
    void withoutATokenNothingIsSent();
    void tokenLeavesForTheRootOfGraphOnly_data();
    void tokenLeavesForTheRootOfGraphOnly();
    void tokenDoesNotFollowARedirect();
    void tokenIsNotSentInTheClear();
    void tokenEndpointThatHangsUpLeavesNothingUnknown();
};

void tst_RequestTokens::refusedTokenIsRenewedOnce()
{
    m_answers = {{.status = 401}, {.status = 201, .body = createdBody()}};
    QVERIFY(awaited(m_client->send(create())));

    QCOMPARE(graphRequests().size(), 2);
    QCOMPARE(headerValue(graphRequests()[0].headers, "Authorization"), "Bearer t0ken-1");
    QCOMPARE(headerValue(graphRequests()[1].headers, "Authorization"), "Bearer t0ken-2");
    QCOMPARE(m_recorded.size(), 4);
}

void tst_RequestTokens::tokenThatIsRefusedTwiceIsAnError()
{
    m_answers = {{.status = 401}};
    const auto reply = awaited(m_client->send(create()));

    QVERIFY(!reply);
    QCOMPARE(reply.error().status, 401);
    QCOMPARE(graphRequests().size(), 2);
}

void tst_RequestTokens::tokenIsThatOfTheTenantOfTheRequest()
{
    m_answers = {{.status = 201}, {.status = 401}, {.status = 201}};
    Request request = create();
    QVERIFY(awaited(m_client->send(request)));
    request.tenant = u"fabrikam.com"_s;
    QVERIFY(awaited(m_client->send(request)));

    QCOMPARE(m_server->count(u"/t/oauth2/v2.0/token"_s), 1);
    QCOMPARE(m_server->count(u"/fabrikam.com/oauth2/v2.0/token"_s), 2);
}

void tst_RequestTokens::withoutATokenNothingIsSent()
{
    m_secrets.keepForSession(u"Contoso"_s, {});
    qunsetenv("CALL_CONSOLE_CLIENT_SECRET");
    const auto reply = awaited(m_client->send(create()));

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Credential);
    QCOMPARE(m_server->requests().size(), 0);
    QCOMPARE(m_recorded.size(), 0);
}

void tst_RequestTokens::tokenLeavesForTheRootOfGraphOnly_data()
{
    QTest::addColumn<QString>("root");
    QTest::addColumn<QString>("path");
    QTest::newRow("user name") << QString() << u"@127.0.0.1:1/communications/calls"_s;
    QTest::newRow("longer port") << QString() << u"0/communications/calls"_s;
    QTest::newRow("way up") << u"/v1.0"_s << u"/../beta/communications/calls"_s;
    QTest::newRow("other version") << u"/v1.0"_s << u"1/communications/calls"_s;
    QTest::newRow("no path") << u"/v1.0"_s << QString();
}

void tst_RequestTokens::tokenLeavesForTheRootOfGraphOnly()
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

void tst_RequestTokens::tokenDoesNotFollowARedirect()
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

void tst_RequestTokens::tokenIsNotSentInTheClear()
{
    makeClient(QUrl(u"http://graph.invalid/v1.0"_s), m_server->url());
    const auto reply = awaited(m_client->send(create()));

    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Credential);
    QVERIFY2(reply.error().what.contains(u"https"), qPrintable(reply.error().what));
    QVERIFY(!m_recorded.last().wasSent);
}

void tst_RequestTokens::tokenEndpointThatHangsUpLeavesNothingUnknown()
{
    const RawServer rude([](QTcpSocket &socket) { socket.abort(); });
    makeClient(m_server->url(u"/v1.0"_s), rude.url());
    const auto reply = awaited(m_client->send(create()));

    QVERIFY(!reply);
    QVERIFY2(reply.error().kind != ErrorKind::OutcomeUnknown, "no call can have been placed");
    QCOMPARE(graphRequests().size(), 0);
}

QTEST_GUILESS_MAIN(tst_RequestTokens)
#include "tst_requesttokens.moc"
