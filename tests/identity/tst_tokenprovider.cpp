#include "core/awaited.h"
#include "core/json.h"
#include "core/jsonwebtoken.h"
#include "core/testcertificate.h"
#include "http/httpclient.h"
#include "http/rawserver.h"
#include "http/scriptedserver.h"
#include "identity/secretstore.h"
#include "identity/tokenprovider.h"

#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace {

const auto secret = u"a+b&c=d %ü"_s;

QMap<QString, QString> formOf(const QByteArray &body)
{
    QMap<QString, QString> form;
    for (const auto &[name, value] :
         QUrlQuery(QString::fromLatin1(body)).queryItems(QUrl::FullyDecoded))
        form.insert(name, value);
    return form;
}

} // namespace

class tst_TokenProvider : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

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

    void certificateSignsAnAssertion_data();
    void certificateSignsAnAssertion();
    void everyAssertionIsNew();
    void certificateThatCannotBeUsedIsAnErrorBeforeAnythingIsSent_data();
    void certificateThatCannotBeUsedIsAnErrorBeforeAnythingIsSent();

    void pastedTokenIsUsedAsItIs_data();
    void pastedTokenIsUsedAsItIs();
    void pastedTokenThatCannotBeUsedIsAnError_data();
    void pastedTokenThatCannotBeUsedIsAnError();
    void newlyPastedTokenCountsAtOnce();

    void everyTenantHasATokenOfItsOwn();
    void whatIsNoTenantMeansThatOfTheProfile_data();
    void whatIsNoTenantMeansThatOfTheProfile();
    void failureForAnotherTenantConcernsNobodyElse();

private:
    void answerWith(int status, const QJsonObject &body);
    void makeTokens(const QUrl &authority, const Credential &credential = {});
    QByteArray makeToken(const QJsonObject &claims) const;
    QString writeFile(const QString &name, const QByteArray &content) const;
    Credential writeCertificate(const TestCertificate &certificate) const;

    HttpClient m_http;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<TokenProvider> m_tokens;
    HttpServer::Handler m_answer;
    QTemporaryDir m_folder;
    TestCertificate m_certificate;
    RsaKey m_key = RsaKey::generate().value();
};

void tst_TokenProvider::init()
{
    m_server = std::make_unique<ScriptedServer>([this](const ServedRequest &request,
                                                       const HttpResponder &responder) {
        m_answer(request, responder);
    });
    m_secrets = std::make_unique<SecretStore>();
    m_secrets->keepForSession(u"Contoso"_s, secret);
    makeTokens(m_server->url());
    answerWith(200, {{u"access_token"_s, u"token"_s}, {u"expires_in"_s, 3600}});
}

void tst_TokenProvider::cleanup()
{
    m_tokens.reset();
    m_secrets.reset();
    m_server.reset();
}

void tst_TokenProvider::makeTokens(const QUrl &authority, const Credential &credential)
{
    const Profile profile{.name = u"Contoso"_s,
                          .cloud = u"custom"_s,
                          .endpoints = {.graphRoot = QUrl(u"https://graph.microsoft.com/v1.0"_s),
                                        .authority = authority},
                          .tenantId = u"tenant-1"_s,
                          .applicationId = u"application-1"_s,
                          .credential = credential};
    m_tokens = std::make_unique<TokenProvider>(profile, *m_secrets, m_http);
}

void tst_TokenProvider::answerWith(int status, const QJsonObject &body)
{
    m_answer = [status, body](const ServedRequest &, const HttpResponder &responder) {
        responder.send(status, compactJson(body));
    };
}

QByteArray tst_TokenProvider::makeToken(const QJsonObject &claims) const
{
    QJsonObject all{{u"aud"_s, u"https://graph.microsoft.com"_s},
                    {u"exp"_s, QDateTime::currentSecsSinceEpoch() + 3600}};
    for (auto claim = claims.begin(); claim != claims.end(); ++claim)
        all[claim.key()] = *claim;
    return makeJsonWebToken(all, "k", m_key);
}

QString tst_TokenProvider::writeFile(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s", qPrintable(file.errorString()));
    return file.fileName();
}

Credential tst_TokenProvider::writeCertificate(const TestCertificate &certificate) const
{
    return {.kind = CredentialKind::Certificate,
            .certificateFile = writeFile(u"bot.crt"_s, certificate.certificatePem()),
            .keyFile = writeFile(u"bot.key"_s, certificate.keyPem())};
}

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

void tst_TokenProvider::certificateSignsAnAssertion_data()
{
    QTest::addColumn<Credential>("credential");
    QTest::addColumn<QString>("password");
    QTest::newRow("PEM") << writeCertificate(m_certificate) << QString();
    QTest::newRow("PKCS#12") << Credential{.kind = CredentialKind::Certificate,
                                           .file = writeFile(u"a.p12"_s,
                                                             m_certificate.pkcs12("p4ssword"))}
                             << u"p4ssword"_s;
    QTest::newRow("PKCS#12 without a password")
        << Credential{.kind = CredentialKind::Certificate,
                      .file = writeFile(u"b.p12"_s, m_certificate.pkcs12(""))}
        << QString();
}

//! The other side is OpenSSL and the certificate, as it is at Microsoft Entra.
void tst_TokenProvider::certificateSignsAnAssertion()
{
    QFETCH(Credential, credential);
    QFETCH(QString, password);
    m_secrets->keepForSession(u"Contoso"_s, password);
    makeTokens(m_server->url(), credential);
    QCOMPARE(awaited(m_tokens->token()).value().text, "token");

    const QMap<QString, QString> form = formOf(m_server->requests().first().body);
    QCOMPARE(form.keys(),
             (QStringList{u"client_assertion"_s, u"client_assertion_type"_s, u"client_id"_s,
                          u"grant_type"_s, u"scope"_s}));
    QCOMPARE(form[u"client_assertion_type"_s],
             u"urn:ietf:params:oauth:client-assertion-type:jwt-bearer"_s);
    const auto assertion = readJsonWebToken(form[u"client_assertion"_s].toLatin1());
    QVERIFY(assertion);
    const QString thumbprint = QString::fromLatin1(toBase64Url(m_certificate.thumbprint()));
    QCOMPARE(
        assertion->header,
        (QJsonObject{{u"alg"_s, u"PS256"_s}, {u"typ"_s, u"JWT"_s}, {u"x5t#S256"_s, thumbprint}}));
    QVERIFY(isPs256(m_certificate.key(), assertion->signedText, assertion->signature));
    const QJsonObject &claims = assertion->claims;
    QCOMPARE(claims[u"aud"].toString(), m_server->url(u"/tenant-1/oauth2/v2.0/token"_s).toString());
    QCOMPARE(claims[u"iss"], u"application-1"_s);
    QCOMPARE(claims[u"sub"], u"application-1"_s);
    const qint64 age = QDateTime::currentSecsSinceEpoch() - claims[u"nbf"].toInteger();
    QVERIFY(age >= 0 && age < 60);
    QCOMPARE(claims[u"exp"].toInteger() - claims[u"nbf"].toInteger(), 600);
}

void tst_TokenProvider::everyAssertionIsNew()
{
    makeTokens(m_server->url(), writeCertificate(m_certificate));
    QStringList ids;
    for (int i = 0; i < 2; ++i) {
        m_tokens->discard();
        QVERIFY(awaited(m_tokens->token()));
        const QString text = formOf(m_server->requests().last().body)[u"client_assertion"_s];
        ids.append(readJsonWebToken(text.toLatin1())->claims[u"jti"].toString());
    }
    QVERIFY(!ids.first().isEmpty());
    QVERIFY(ids.first() != ids.last());
}

void tst_TokenProvider::certificateThatCannotBeUsedIsAnErrorBeforeAnythingIsSent_data()
{
    QTest::addColumn<Credential>("credential");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QString>("word");
    const auto row = [](const char *name, const Credential &credential, const QString &password,
                        const QString &word) {
        QTest::newRow(name) << credential << password << word;
    };
    const auto container = [](const QString &file) {
        return Credential{.kind = CredentialKind::Certificate, .file = file};
    };
    const QString file = writeFile(u"c.p12"_s, m_certificate.pkcs12("p4ssword"));
    const QString expired = writeFile(u"d.p12"_s,
                                      TestCertificate(EVP_RSA_gen(2048), -60).pkcs12("p4ssword"));
    row("no file", container(m_folder.filePath(u"absent.p12"_s)), u"p4ssword"_s, u"absent.p12"_s);
    row("wrong password", container(file), u"guess"_s, u"password"_s);
    row("no password", container(file), {}, u"“Contoso”"_s);
    row("expired", container(expired), u"p4ssword"_s, u"expired"_s);
}

void tst_TokenProvider::certificateThatCannotBeUsedIsAnErrorBeforeAnythingIsSent()
{
    QFETCH(Credential, credential);
    QFETCH(QString, password);
    QFETCH(QString, word);
    qunsetenv("CALL_CONSOLE_CERTIFICATE_PASSWORD");
    m_secrets->keepForSession(u"Contoso"_s, password);
    makeTokens(m_server->url(), credential);
    const auto token = awaited(m_tokens->token());

    QVERIFY(!token);
    QCOMPARE(token.error().kind, ErrorKind::Credential);
    QVERIFY(!token.error().next.isEmpty());
    const bool isKeychainMissing = word.startsWith(u'“')
        && token.error().what.contains(u"keychain");
    QVERIFY2(token.error().what.contains(word) || isKeychainMissing,
             qPrintable(token.error().text()));
    QVERIFY(!token.error().text().contains(u"p4ssword"));
    QCOMPARE(m_server->requests().size(), 0);
}

void tst_TokenProvider::pastedTokenIsUsedAsItIs_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<bool>("isFromEnvironment");
    QTest::newRow("pasted") << QString() << false;
    QTest::newRow("with its scheme") << u" Bearer "_s << false;
    QTest::newRow("from the environment") << QString() << true;
}

void tst_TokenProvider::pastedTokenIsUsedAsItIs()
{
    QFETCH(QString, before);
    QFETCH(bool, isFromEnvironment);
    const QByteArray text = makeToken({{u"roles"_s, QJsonArray{u"Calls.Initiate.All"_s}},
                                       {u"tid"_s, u"tenant-7"_s},
                                       {u"appid"_s, u"application-7"_s}});
    const QString pasted = before + QString::fromLatin1(text) + u'\n';
    m_secrets->keepForSession(u"Contoso"_s, isFromEnvironment ? QString() : pasted);
    if (isFromEnvironment)
        qputenv("CALL_CONSOLE_TOKEN", pasted.toLatin1());
    makeTokens(m_server->url(), {.kind = CredentialKind::Token});
    const auto token = awaited(m_tokens->token(u"fabrikam.com"_s));
    qunsetenv("CALL_CONSOLE_TOKEN");

    QVERIFY2(token, token ? "" : qPrintable(token.error().text()));
    QCOMPARE(token->text, text);
    QCOMPARE(token->roles, QStringList{u"Calls.Initiate.All"_s});
    QCOMPARE(token->tenantId, u"tenant-7"_s);
    QCOMPARE(token->applicationId, u"application-7"_s);
    QVERIFY(qAbs(QDateTime::currentDateTimeUtc().secsTo(token->expires) - 3600) < 60);
    QCOMPARE(m_tokens->current().text, text);
    QCOMPARE(m_server->requests().size(), 0);
}

void tst_TokenProvider::pastedTokenThatCannotBeUsedIsAnError_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("word");
    const auto expired = QJsonObject{{u"exp"_s, QDateTime::currentSecsSinceEpoch() - 1}};
    const auto foreign = QJsonObject{{u"aud"_s, u"https://graph.microsoft.us"_s}};
    QTest::newRow("nothing") << QByteArray() << u"No token was pasted"_s;
    QTest::newRow("secret") << QByteArray("x8Q~abc_DEF.ghi-jkl") << u"not an access token"_s;
    QTest::newRow("half of it") << makeToken({}).chopped(400) << u"not an access token"_s;
    QTest::newRow("expired") << makeToken(expired) << u"The pasted token expired at"_s;
    QTest::newRow("without an end") << makeToken({{u"exp"_s, QJsonValue()}}) << u"expired"_s;
    QTest::newRow("of another cloud") << makeToken(foreign) << u"graph.microsoft.us"_s;
}

void tst_TokenProvider::pastedTokenThatCannotBeUsedIsAnError()
{
    QFETCH(QByteArray, token);
    QFETCH(QString, word);
    qunsetenv("CALL_CONSOLE_TOKEN");
    m_secrets->keepForSession(u"Contoso"_s, QString::fromLatin1(token));
    makeTokens(m_server->url(), {.kind = CredentialKind::Token});
    const auto result = awaited(m_tokens->token());

    QVERIFY(!result);
    QCOMPARE(result.error().kind, ErrorKind::Credential);
    QVERIFY2(result.error().what.contains(word), qPrintable(result.error().text()));
    QVERIFY(!result.error().next.isEmpty());
    QVERIFY(token.isEmpty() || !result.error().text().contains(QString::fromLatin1(token)));
}

void tst_TokenProvider::newlyPastedTokenCountsAtOnce()
{
    makeTokens(m_server->url(), {.kind = CredentialKind::Token});
    for (const QString &role : {u"one"_s, u"other"_s}) {
        const QByteArray text = makeToken({{u"roles"_s, QJsonArray{role}}});
        m_secrets->keepForSession(u"Contoso"_s, QString::fromLatin1(text));
        QCOMPARE(awaited(m_tokens->token()).value().roles, QStringList{role});
    }
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
