#include "core/jsonwebtoken.h"
#include "core/testcertificate.h"
#include "identity/clientassertion.h"
#include "identity/profile.h"
#include "sandbox/sandboxbench.h"
#include "sandbox/sandboxthread.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

const auto assertionType = u"urn:ietf:params:oauth:client-assertion-type:jwt-bearer"_s;

//! What an assertion is made of, to be changed.
struct Assertion
{
    Certificate certificate;
    QString application;
    QUrl endpoint;
    QDateTime time = QDateTime::currentDateTimeUtc();
};

QMap<QString, QString> assertionForm(const SandboxBench &bench, const Assertion &assertion)
{
    QMap<QString, QString> form = bench.tokenForm();
    form.remove(u"client_secret"_s);
    form[u"client_assertion_type"_s] = assertionType;
    form[u"client_assertion"_s] = QString::fromLatin1(makeClientAssertion(
        assertion.certificate, assertion.application, assertion.endpoint, assertion.time));
    return form;
}

//! Follows a configuration to its keys.
QHash<QByteArray, RsaKey> keysOf(SandboxBench &bench, const QString &configuration)
{
    const HttpReply document = bench.send({.method = "GET", .url = QUrl(configuration)});
    const QString keySet = jsonOf(document.body)[u"jwks_uri"].toString();
    return readKeySet(jsonOf(bench.send({.method = "GET", .url = QUrl(keySet)}).body));
}

QByteArray keyIdOf(SandboxBench &bench)
{
    return readJsonWebToken(bench.token())->header[u"kid"].toString().toLatin1();
}

} // namespace

class tst_SandboxTokens : public QObject
{
    Q_OBJECT

private slots:
    void readyLineIsAProfile();
    void secretsAreNewForEachStart();
    void tokenReplyIsAsDocumented();
    void tokenSaysWhatTheServiceLooksAt();
    void refusalBearsTheNumberOfEntra_data();
    void refusalBearsTheNumberOfEntra();
    void certificateProvesTheApplication();
    void assertionIsChecked_data();
    void assertionIsChecked();
    void withoutCertificatesNoAssertionIsTaken();
    void getOfTheTokenEndpointIsRefused();
    void jsonIsNoTokenRequest();
    void configurationOfTheTenantLeadsToTheKeyOfAccessTokens();
    void configurationOfCallbacksIsTheLeastThatAListenerNeeds();
    void unknownPathIsNotFound();
    void keyFileIsMadeOnceForItsOwnerOnly();
    void brokenKeyFileIsNamed();
    void clockHasToGoForward();
    void threadRunsASandboxAndEndsIt();

private:
    [[nodiscard]] SandboxOptions withCertificate() const;
    [[nodiscard]] Assertion assertion(const SandboxBench &bench) const;
    [[nodiscard]] Certificate ofOther() const;

    QTemporaryDir m_folder;
    TestCertificate m_certificate;
    TestCertificate m_other;
};

SandboxOptions tst_SandboxTokens::withCertificate() const
{
    SandboxOptions options = SandboxBench::fast();
    options.certificatesFile = m_folder.filePath(u"bot.crt"_s);
    QFile file(options.certificatesFile);
    if (!file.open(QIODevice::WriteOnly) || file.write(m_certificate.certificatePem()) <= 0)
        qFatal("%s", qPrintable(file.errorString()));
    return options;
}

Assertion tst_SandboxTokens::assertion(const SandboxBench &bench) const
{
    return {.certificate =
                readCertificate(m_certificate.certificatePem(), m_certificate.keyPem()).value(),
            .application = bench.ready(u"applicationId"_s),
            .endpoint = QUrl(bench.ready(u"authority"_s) + u'/' + bench.ready(u"tenantId"_s)
                             + u"/oauth2/v2.0/token"_s)};
}

Certificate tst_SandboxTokens::ofOther() const
{
    return readCertificate(m_other.certificatePem(), m_other.keyPem()).value();
}

void tst_SandboxTokens::readyLineIsAProfile()
{
    SandboxBench bench;
    const Result<Profile> profile = readProfile(bench.readyLine());

    QVERIFY2(profile, qPrintable(profile ? QString() : profile.error().text()));
    QCOMPARE(bench.ready(u"event"_s), u"ready"_s);
    QCOMPARE(profile->name, u"Sandbox"_s);
    QCOMPARE(profile->endpoints.graphRoot.path(), u"/v1.0"_s);
    QCOMPARE(profile->endpoints.issuers, QStringList{u"https://api.botframework.com"_s});
    QCOMPARE(profile->endpoints.scope(), bench.tokenForm()[u"scope"_s]);
}

void tst_SandboxTokens::secretsAreNewForEachStart()
{
    SandboxBench one;
    SandboxBench other;

    for (const QString &member : {u"clientSecret"_s, u"controlToken"_s}) {
        QVERIFY(one.ready(member).size() >= 32);
        QVERIFY(one.ready(member) != other.ready(member));
    }
}

void tst_SandboxTokens::tokenReplyIsAsDocumented()
{
    SandboxBench bench;
    const HttpReply reply = bench.requestToken(bench.tokenForm());
    const QJsonObject body = jsonOf(reply.body);

    QCOMPARE(reply.status, 200);
    QCOMPARE(body[u"token_type"].toString(), u"Bearer"_s);
    QCOMPARE(body[u"expires_in"].toInt(), 3599);
    QCOMPARE(body[u"ext_expires_in"].toInt(), 3599);
    QVERIFY(readJsonWebToken(body[u"access_token"].toString().toLatin1()));
}

void tst_SandboxTokens::tokenSaysWhatTheServiceLooksAt()
{
    SandboxBench bench;
    const QJsonObject claims = readJsonWebToken(bench.token())->claims;

    QCOMPARE(claims[u"aud"].toString(), bench.ready(u"authority"_s));
    QCOMPARE(claims[u"appid"].toString(), bench.ready(u"applicationId"_s));
    QCOMPARE(claims[u"tid"].toString(), bench.ready(u"tenantId"_s));
    QCOMPARE(claims[u"exp"].toInteger() - claims[u"iat"].toInteger(), 3599);
    QVERIFY(claims[u"roles"].toArray().contains(u"Calls.Initiate.All"_s));
    QVERIFY(claims[u"roles"].toArray().contains(u"Calls.AccessMedia.All"_s));
}

void tst_SandboxTokens::refusalBearsTheNumberOfEntra_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("value");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("number");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const QString &field, const QString &value, int status,
                        int number, const QString &error) {
        QTest::newRow(name) << field << value << status << number << error;
    };
    row("wrong secret", u"client_secret"_s, u"guess"_s, 401, 7000215, u"invalid_client"_s);
    row("unknown application", u"client_id"_s, u"0efc74f7-41c3-47a4-8775-7259bfef4241"_s, 400,
        700016, u"unauthorized_client"_s);
    row("unknown tenant", u"tenant"_s, u"1fdd12d0-4620-44ed-baec-459b611f84b2"_s, 400, 90002,
        u"invalid_request"_s);
    row("scope of another cloud", u"scope"_s, u"https://graph.microsoft.com/.default"_s, 400, 70011,
        u"invalid_scope"_s);
    row("no grant", u"grant_type"_s, {}, 400, 900144, u"invalid_request"_s);
    row("no application", u"client_id"_s, {}, 400, 900144, u"invalid_request"_s);
    row("no secret", u"client_secret"_s, {}, 401, 7000216, u"invalid_client"_s);
    row("no scope", u"scope"_s, {}, 400, 900144, u"invalid_request"_s);
    row("another grant", u"grant_type"_s, u"password"_s, 400, 70003, u"unsupported_grant_type"_s);
}

void tst_SandboxTokens::refusalBearsTheNumberOfEntra()
{
    QFETCH(QString, field);
    QFETCH(QString, value);
    QFETCH(int, number);
    SandboxBench bench;
    QMap<QString, QString> form = bench.tokenForm();
    const QString tenant = field == u"tenant" ? value : QString();
    if (tenant.isEmpty())
        form[field] = value;
    const HttpReply reply = bench.requestToken(form, tenant);
    const QJsonObject body = jsonOf(reply.body);

    QTEST(reply.status, "status");
    QTEST(body[u"error"].toString(), "error");
    QCOMPARE(body[u"error_codes"].toArray(), QJsonArray{number});
    QVERIFY(body[u"error_description"].toString().startsWith(u"AADSTS%1: "_s.arg(number)));
    for (const QString &member : {u"timestamp"_s, u"trace_id"_s, u"correlation_id"_s})
        QVERIFY(body[u"error_description"].toString().contains(body[member].toString()));
}

void tst_SandboxTokens::certificateProvesTheApplication()
{
    SandboxBench bench(withCertificate());
    const HttpReply reply = bench.requestToken(assertionForm(bench, assertion(bench)));

    QCOMPARE(reply.status, 200);
    QVERIFY(readJsonWebToken(jsonOf(reply.body)[u"access_token"].toString().toLatin1()));
}

void tst_SandboxTokens::assertionIsChecked_data()
{
    using Change = std::function<void(Assertion &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<int>("number");
    const auto row = [](const char *name, int number, const Change &change) {
        QTest::newRow(name) << change << number;
    };
    const QDateTime now = QDateTime::currentDateTimeUtc();
    row("unknown certificate", 700027, [this](Assertion &a) { a.certificate = ofOther(); });
    row("thumbprint of another", 700027,
        [this](Assertion &a) { a.certificate.thumbprint = ofOther().thumbprint; });
    row("key of another", 700027, [this](Assertion &a) { a.certificate.key = ofOther().key; });
    row("other application", 700021, [](Assertion &a) { a.application = u"other"_s; });
    row("other audience", 700023,
        [](Assertion &a) { a.endpoint = QUrl(u"https://login.microsoftonline.com"_s); });
    row("expired", 700024, [now](Assertion &a) { a.time = now.addSecs(-3600); });
    row("not yet valid", 700024, [now](Assertion &a) { a.time = now.addSecs(3600); });
}

void tst_SandboxTokens::assertionIsChecked()
{
    QFETCH(std::function<void(Assertion &)>, change);
    QFETCH(int, number);
    SandboxBench bench(withCertificate());
    Assertion changed = assertion(bench);
    change(changed);
    const HttpReply reply = bench.requestToken(assertionForm(bench, changed));

    QCOMPARE(reply.status, 401);
    QCOMPARE(jsonOf(reply.body)[u"error_codes"].toArray(), QJsonArray{number});
}

void tst_SandboxTokens::withoutCertificatesNoAssertionIsTaken()
{
    SandboxBench bench;
    const HttpReply reply = bench.requestToken(assertionForm(bench, assertion(bench)));
    QCOMPARE(jsonOf(reply.body)[u"error_codes"].toArray(), QJsonArray{700027});

    QMap<QString, QString> form = assertionForm(bench, assertion(bench));
    form[u"client_assertion_type"_s] = u"saml"_s;
    QCOMPARE(jsonOf(bench.requestToken(form).body)[u"error_codes"].toArray(), QJsonArray{50027});
    form[u"client_assertion_type"_s] = assertionType;
    form[u"client_assertion"_s] = u"a.b"_s;
    QCOMPARE(jsonOf(bench.requestToken(form).body)[u"error_codes"].toArray(), QJsonArray{50027});
}

void tst_SandboxTokens::getOfTheTokenEndpointIsRefused()
{
    SandboxBench bench;
    const QUrl url(bench.ready(u"authority"_s) + u'/' + bench.ready(u"tenantId"_s)
                   + u"/oauth2/v2.0/token"_s);

    const HttpReply reply = bench.send({.method = "GET", .url = url});
    QCOMPARE(reply.status, 400);
    QCOMPARE(jsonOf(reply.body)[u"error_codes"].toArray(), QJsonArray{900561});
}

void tst_SandboxTokens::jsonIsNoTokenRequest()
{
    SandboxBench bench;
    const QUrl url(bench.ready(u"authority"_s) + u'/' + bench.ready(u"tenantId"_s)
                   + u"/oauth2/v2.0/token"_s);

    const HttpReply reply = bench.send({.method = "POST",
                                        .url = url,
                                        .headers = {{"Content-Type", "application/json"}},
                                        .body = R"({"grant_type":"client_credentials"})"});
    QCOMPARE(reply.status, 400);
    QCOMPARE(jsonOf(reply.body)[u"error_codes"].toArray(), QJsonArray{900144});
}

void tst_SandboxTokens::configurationOfTheTenantLeadsToTheKeyOfAccessTokens()
{
    SandboxBench bench;
    const QString tenant = bench.ready(u"authority"_s) + u'/' + bench.ready(u"tenantId"_s);
    const auto keys = keysOf(bench, tenant + u"/v2.0/.well-known/openid-configuration"_s);
    const Result<JsonWebToken> token = readJsonWebToken(bench.token());

    const auto key = keys.find(token->header[u"kid"].toString().toLatin1());
    QVERIFY(key != keys.end());
    QVERIFY(key->verifies(token->signedText, token->signature));
}

void tst_SandboxTokens::configurationOfCallbacksIsTheLeastThatAListenerNeeds()
{
    SandboxBench bench;
    const QString url = bench.ready(u"openIdConfiguration"_s);
    const QJsonObject document = jsonOf(bench.send({.method = "GET", .url = QUrl(url)}).body);

    QVERIFY(url.endsWith(u"/v1/.well-known/OpenIdConfiguration"));
    QCOMPARE(document[u"issuer"].toString(), u"https://api.botframework.com"_s);
    QCOMPARE(document[u"id_token_signing_alg_values_supported"].toArray(), QJsonArray{u"RS256"_s});
    QCOMPARE(keysOf(bench, url).size(), 1);
}

void tst_SandboxTokens::unknownPathIsNotFound()
{
    SandboxBench bench;

    QCOMPARE(bench.send({.method = "GET", .url = QUrl(bench.ready(u"authority"_s) + u"/nothing"_s)})
                 .status,
             404);
}

void tst_SandboxTokens::keyFileIsMadeOnceForItsOwnerOnly()
{
    const QTemporaryDir folder;
    const SandboxOptions options{.clockRate = 1000, .keyFile = folder.filePath(u"new/key.pem"_s)};
    SandboxBench first(options);
    SandboxBench second(options);
    SandboxBench withoutFile(SandboxOptions{.clockRate = 1000});

    QCOMPARE(keyIdOf(first), keyIdOf(second));
    QVERIFY(keyIdOf(first) != keyIdOf(withoutFile));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QCOMPARE(QFileInfo(options.keyFile).permissions() & others, QFile::Permissions());
}

void tst_SandboxTokens::brokenKeyFileIsNamed()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"key.pem"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no key");
    file.close();
    Sandbox sandbox({.keyFile = file.fileName()});
    const Result<QJsonObject> ready = sandbox.start();

    QVERIFY(!ready);
    QCOMPARE(ready.error().kind, ErrorKind::Credential);
    QVERIFY(ready.error().what.contains(file.fileName()));
}

void tst_SandboxTokens::clockHasToGoForward()
{
    for (const double rate : {0.0, -1.0, qInf(), qQNaN()}) {
        Sandbox sandbox({.clockRate = rate});
        const Result<QJsonObject> ready = sandbox.start();
        QVERIFY(!ready);
        QCOMPARE(ready.error().kind, ErrorKind::Input);
    }
}

void tst_SandboxTokens::threadRunsASandboxAndEndsIt()
{
    QUrl configuration;
    HttpClient http;
    {
        SandboxThread thread;
        const FutureResult<QJsonObject> ready = thread.start({});
        QTRY_VERIFY(ready.isFinished());
        QVERIFY(ready.result());
        configuration = QUrl(ready.result()->value(u"openIdConfiguration").toString());
        const FutureResult<HttpReply> reply = http.send({.method = "GET", .url = configuration});
        QTRY_VERIFY(reply.isFinished());
        QCOMPARE(reply.result()->status, 200);
    }
    const FutureResult<HttpReply> reply = http.send({.method = "GET", .url = configuration});
    QTRY_VERIFY(reply.isFinished());
    QVERIFY(!reply.result());
}

QTEST_GUILESS_MAIN(tst_SandboxTokens)
#include "tst_sandboxtokens.moc"
