#include "core/awaited.h"
#include "core/json.h"
#include "core/jsonwebtoken.h"
#include "http/rawserver.h"
#include "identity/tokenbench.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

//! A token is asked for with the secret of the profile, once for all who need it.
class tst_TokenProvider : public TokenBench
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void requestIsThatOfClientCredentials();
    void tokenIsAskedForOnceHoweverManyWait();
    void tokenIsUsedUntilFiveMinutesBeforeItsEnd_data();
    void tokenIsUsedUntilFiveMinutesBeforeItsEnd();
    void discardedTokenIsAskedForAgain();
    void rolesAreThoseOfTheToken();
    void refusalCarriesTheCodeOfEntra_data();
    void refusalCarriesTheCodeOfEntra();
    void everybodyWhoWaitsLearnsOfAFailureAndTheNextAsksAgain();
    void answerWithoutATokenIsAnError_data();
    void answerWithoutATokenIsAnError();
    void missingSecretIsAnErrorBeforeAnythingIsSent();
    void serverThatCannotBeReachedIsNamed();
    void serverThatHangsUpLeavesNothingUnknown();
    void refusalIsExplained_data();
    void refusalIsExplained();
    void secretIsNotSentInTheClear();
    void everyTenantHasATokenOfItsOwn();
    void whatIsNoTenantMeansThatOfTheProfile_data();
    void whatIsNoTenantMeansThatOfTheProfile();
    void failureForAnotherTenantConcernsNobodyElse();
};

void tst_TokenProvider::requestIsThatOfClientCredentials()
{
    const auto token = awaited(m_tokens->token());

    QVERIFY(token);
    QCOMPARE(token->text, "token");
    QCOMPARE(m_server->requests().size(), 1);
    const ServedRequest &request = m_server->requests().first();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.path, u"/tenant-1/oauth2/v2.0/token"_s);
    QCOMPARE(headerValue(request.headers, "Content-Type"), "application/x-www-form-urlencoded");
    const QUrlQuery form(QString::fromLatin1(request.body));
    const auto field = [&form](const QString &name) {
        return form.queryItemValue(name, QUrl::FullyDecoded);
    };
    QCOMPARE(field(u"client_id"_s), u"application-1"_s);
    QCOMPARE(field(u"client_secret"_s), secret);
    QCOMPARE(field(u"scope"_s), u"https://graph.microsoft.com/.default"_s);
    QCOMPARE(field(u"grant_type"_s), u"client_credentials"_s);
    QVERIFY2(!request.body.contains('+'), "a form means a space by it");
}

void tst_TokenProvider::tokenIsAskedForOnceHoweverManyWait()
{
    QSignalSpy changed(m_tokens.get(), &TokenProvider::changed);
    QList<FutureResult<AccessToken>> waiting;
    for (int i = 0; i < 10; ++i)
        waiting.append(m_tokens->token());
    for (const auto &future : waiting)
        QCOMPARE(awaited(future)->text, "token");

    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(changed.size(), 1);
    QCOMPARE(m_tokens->current().text, "token");
}

void tst_TokenProvider::tokenIsUsedUntilFiveMinutesBeforeItsEnd_data()
{
    QTest::addColumn<QJsonValue>("seconds");
    QTest::addColumn<int>("requests");
    QTest::newRow("an hour") << QJsonValue(3600) << 1;
    QTest::newRow("an hour, as text") << QJsonValue(u"3600"_s) << 1;
    QTest::newRow("six minutes") << QJsonValue(360) << 1;
    QTest::newRow("four minutes") << QJsonValue(240) << 2;
    QTest::newRow("nothing") << QJsonValue() << 2;
    QTest::newRow("the past") << QJsonValue(-3600) << 2;
}

void tst_TokenProvider::tokenIsUsedUntilFiveMinutesBeforeItsEnd()
{
    QFETCH(QJsonValue, seconds);
    QFETCH(int, requests);
    answerWith(200, {{u"access_token"_s, u"token"_s}, {u"expires_in"_s, seconds}});
    QVERIFY(awaited(m_tokens->token()));
    QVERIFY(awaited(m_tokens->token()));
    QCOMPARE(m_server->requests().size(), requests);
}

void tst_TokenProvider::discardedTokenIsAskedForAgain()
{
    QVERIFY(awaited(m_tokens->token()));
    QSignalSpy changed(m_tokens.get(), &TokenProvider::changed);
    m_tokens->discard();
    QCOMPARE(m_tokens->current().text, QByteArray());
    QCOMPARE(changed.size(), 1);

    answerWith(200, {{u"access_token"_s, u"other"_s}, {u"expires_in"_s, 3600}});
    QCOMPARE(awaited(m_tokens->token())->text, "other");
    QCOMPARE(m_server->requests().size(), 2);
}

void tst_TokenProvider::rolesAreThoseOfTheToken()
{
    const RsaKey key = RsaKey::generate().value();
    const QByteArray text = makeJsonWebToken(
        {{u"roles"_s, QJsonArray{u"Calls.Initiate.All"_s, u"Calls.AccessMedia.All"_s}}}, "k", key);
    answerWith(200, {{u"access_token"_s, QString::fromLatin1(text)}, {u"expires_in"_s, 3600}});

    QCOMPARE(awaited(m_tokens->token())->roles,
             (QStringList{u"Calls.Initiate.All"_s, u"Calls.AccessMedia.All"_s}));
}

void tst_TokenProvider::refusalCarriesTheCodeOfEntra_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("error");
    QTest::addColumn<QString>("description");
    QTest::addColumn<QString>("code");
    QTest::newRow("wrong secret")
        << 401 << u"invalid_client"_s
        << u"AADSTS7000215: Invalid client secret provided.\r\nTrace ID: t-1"_s
        << u"AADSTS7000215"_s;
    QTest::newRow("unknown tenant") << 400 << u"invalid_request"_s
                                    << u"AADSTS90002: Tenant 'x' not found."_s << u"AADSTS90002"_s;
    QTest::newRow("no number") << 400 << u"invalid_scope"_s << u"The scope is wrong."_s
                               << u"invalid_scope"_s;
}

void tst_TokenProvider::refusalCarriesTheCodeOfEntra()
{
    QFETCH(int, status);
    QFETCH(QString, error);
    QFETCH(QString, description);
    QFETCH(QString, code);
    answerWith(
        status,
        {{u"error"_s, error}, {u"error_description"_s, description}, {u"trace_id"_s, u"t-1"_s}});
    QSignalSpy failed(m_tokens.get(), &TokenProvider::failed);
    const auto token = awaited(m_tokens->token());

    QVERIFY(!token);
    QCOMPARE(token.error().kind, ErrorKind::Credential);
    QCOMPARE(token.error().code, code);
    QCOMPARE(token.error().status, status);
    QCOMPARE(token.error().requestId, u"t-1"_s);
    QVERIFY(!token.error().detail.contains(u'\n'));
    QVERIFY(!token.error().next.isEmpty());
    QCOMPARE(failed.size(), 1);
    QVERIFY(m_tokens->current().text.isEmpty());
}

void tst_TokenProvider::everybodyWhoWaitsLearnsOfAFailureAndTheNextAsksAgain()
{
    answerWith(500, {});
    const auto first = m_tokens->token();
    const auto second = m_tokens->token();
    QVERIFY(!awaited(first));
    QVERIFY(!awaited(second));
    QCOMPARE(m_server->requests().size(), 1);

    answerWith(200, {{u"access_token"_s, u"token"_s}, {u"expires_in"_s, 3600}});
    QVERIFY(awaited(m_tokens->token()));
}

void tst_TokenProvider::answerWithoutATokenIsAnError_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html>Sign in to the network</html>");
    QTest::newRow("empty object") << QByteArray("{}");
    QTest::newRow("empty token") << QByteArray(R"({"access_token": "", "expires_in": 3600})");
    QTest::newRow("token is a number") << QByteArray(R"({"access_token": 7, "expires_in": 3600})");
}

void tst_TokenProvider::answerWithoutATokenIsAnError()
{
    QFETCH(QByteArray, body);
    m_answer = [body](const ServedRequest &, const HttpResponder &responder) {
        responder.send(200, body);
    };
    const auto token = awaited(m_tokens->token());

    QVERIFY2(!token, "an empty token was taken for one");
    QVERIFY(!token.error().what.isEmpty());
}

void tst_TokenProvider::missingSecretIsAnErrorBeforeAnythingIsSent()
{
    qunsetenv("CALL_CONSOLE_CLIENT_SECRET");
    m_secrets->keepForSession(u"Contoso"_s, {});
    const auto token = awaited(m_tokens->token());

    QVERIFY(!token);
    QCOMPARE(token.error().kind, ErrorKind::Credential);
    QCOMPARE(m_server->requests().size(), 0);
}

void tst_TokenProvider::serverThatCannotBeReachedIsNamed()
{
    m_server.reset();
    const auto token = awaited(m_tokens->token());

    QVERIFY(!token);
    QCOMPARE(token.error().kind, ErrorKind::Network);
    QVERIFY(token.error().what.contains(u"127.0.0.1"));
}

//! Asking for a token changes nothing at the service: there is no outcome to look for.
void tst_TokenProvider::serverThatHangsUpLeavesNothingUnknown()
{
    const RawServer rude([](QTcpSocket &socket) { socket.abort(); });
    makeTokens(rude.url());
    const auto token = awaited(m_tokens->token());

    QVERIFY(!token);
    QVERIFY(token.error().kind != ErrorKind::OutcomeUnknown);
}

void tst_TokenProvider::refusalIsExplained_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("next");
    QTest::newRow("id in place of the value")
        << u"AADSTS7000215"_s << u"The client secret is wrong."_s << u"not its id"_s;
    QTest::newRow("expired") << u"AADSTS7000222"_s << u"The client secret has expired."_s
                             << u"create a new secret"_s;
    QTest::newRow("wrong tenant") << u"AADSTS700016"_s
                                  << u"The application is not known in this tenant."_s
                                  << u"consent"_s;
    QTest::newRow("wrong cloud")
        << u"AADSTS90038"_s << u"The tenant and the cloud of the profile do not belong together."_s
        << u"Choose the cloud"_s;
    QTest::newRow("unknown certificate")
        << u"AADSTS700027"_s
        << u"Microsoft Entra does not know the certificate, or it has expired."_s << u"upload"_s;
    QTest::newRow("unlisted") << u"AADSTS50034"_s
                              << u"Microsoft Entra gave no token, with the code AADSTS50034."_s
                              << u"https://login.microsoftonline.com/error"_s;
}

void tst_TokenProvider::refusalIsExplained()
{
    QFETCH(QString, code);
    QFETCH(QString, next);
    answerWith(401,
               {{u"error"_s, u"invalid_client"_s},
                {u"error_description"_s, code + u": Words.\r\nTrace ID: t-1"_s}});
    const auto token = awaited(m_tokens->token());

    QVERIFY(!token);
    QTEST(token.error().what, "what");
    QVERIFY2(token.error().next.contains(next), qPrintable(token.error().next));
    QCOMPARE(token.error().detail, code + u": Words."_s);
}

void tst_TokenProvider::secretIsNotSentInTheClear()
{
    makeTokens(QUrl(u"http://login.invalid"_s));
    const auto token = awaited(m_tokens->token());

    QVERIFY(!token);
    QCOMPARE(token.error().kind, ErrorKind::Credential);
    QVERIFY2(token.error().what.contains(u"https"), qPrintable(token.error().what));
}

void tst_TokenProvider::everyTenantHasATokenOfItsOwn()
{
    m_answer = [](const ServedRequest &request, const HttpResponder &responder) {
        responder.send(200,
                       compactJson({{u"access_token"_s, u"token of "_s + request.path},
                                    {u"expires_in"_s, 3600}}));
    };
    const auto guid = u"1fdd12d0-4620-44ed-baec-459b611f84b2"_s;
    QList<FutureResult<AccessToken>> waiting;
    for (const QString &tenant : {QString(), guid, u"Fabrikam.com"_s, guid.toUpper(), guid})
        waiting.append(m_tokens->token(tenant));
    QStringList texts;
    for (const auto &future : waiting)
        texts.append(QString::fromLatin1(awaited(future).value().text));

    const QString other = u"token of /%1/oauth2/v2.0/token"_s;
    QCOMPARE(texts,
             (QStringList{other.arg(u"tenant-1"_s), other.arg(guid), other.arg(u"fabrikam.com"_s),
                          other.arg(guid), other.arg(guid)}));
    QCOMPARE(m_server->requests().size(), 3);
    QCOMPARE(m_tokens->current().text, other.arg(u"tenant-1"_s).toLatin1());

    m_tokens->discard(guid);
    QVERIFY(awaited(m_tokens->token()));
    QCOMPARE(m_server->requests().size(), 3);
    QVERIFY(awaited(m_tokens->token(guid)));
    QCOMPARE(m_server->requests().size(), 4);
}

void tst_TokenProvider::whatIsNoTenantMeansThatOfTheProfile_data()
{
    QTest::addColumn<QString>("tenant");
    for (const char *tenant :
         {"", "TENANT-1", "86dc81db-c112-4228-9222-63f3esaa1edb", "common", "../tenant-2", "a.b/c",
          "tenant.com?x=", "{1fdd12d0-4620-44ed-baec-459b611f84b2}", "..", "a.com\n"})
        QTest::newRow(tenant) << QString::fromLatin1(tenant);
}

void tst_TokenProvider::whatIsNoTenantMeansThatOfTheProfile()
{
    QFETCH(QString, tenant);
    QVERIFY(awaited(m_tokens->token(tenant)));

    QCOMPARE(m_server->requests().size(), 1);
    QCOMPARE(m_server->requests().first().path, u"/tenant-1/oauth2/v2.0/token"_s);
    QVERIFY(!m_tokens->current().text.isEmpty());
}

void tst_TokenProvider::failureForAnotherTenantConcernsNobodyElse()
{
    answerWith(400, {{u"error"_s, u"invalid_request"_s}});
    QSignalSpy failed(m_tokens.get(), &TokenProvider::failed);
    QVERIFY(!awaited(m_tokens->token(u"fabrikam.com"_s)));
    QCOMPARE(failed.size(), 0);
    QVERIFY(!awaited(m_tokens->token()));
    QCOMPARE(failed.size(), 1);
}

QTEST_GUILESS_MAIN(tst_TokenProvider)
#include "tst_tokenprovider.moc"
