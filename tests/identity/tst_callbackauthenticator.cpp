#include "core/json.h"
#include "http/httpclient.h"
#include "http/scriptedserver.h"
#include "identity/callbackauthenticator.h"
#include "identity/openidkeys.h"

#include <QJsonArray>
#include <QMessageAuthenticationCode>
#include <QTest>

#include <openssl/evp.h>
#include <openssl/pem.h>

#include <limits>

using namespace Qt::StringLiterals;

namespace {

const auto application = u"0efc74f7-41c3-47a4-8775-7259bfef4241"_s;
const auto tenant = u"1fdd12d0-4620-44ed-baec-459b611f84b2"_s;

enum class Signer { Platform, Stranger, PublicKeyAsSecret, Sha512, Nobody };

qint64 now()
{
    return QDateTime::currentSecsSinceEpoch();
}

QJsonObject goodHeader()
{
    return {{u"typ"_s, u"JWT"_s}, {u"alg"_s, u"RS256"_s}, {u"kid"_s, u"key-1"_s}};
}

//! The claims that the documentation prints, valid now.
QJsonObject goodClaims()
{
    return {{u"iss"_s, u"https://api.botframework.com"_s},
            {u"aud"_s, application},
            {u"tid"_s, tenant},
            {u"iat"_s, now()},
            {u"nbf"_s, now()},
            {u"exp"_s, now() + 3900}};
}

//! \a object with \a member changed, or without it where \a value is undefined.
QJsonObject with(QJsonObject object, const QString &member, const QJsonValue &value)
{
    object.remove(member);
    if (!value.isUndefined())
        object[member] = value;
    return object;
}

QByteArray sha512Signature(const RsaKey &key, const QByteArray &text)
{
    const QByteArray pem = key.privatePem();
    BIO *file = BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size()));
    EVP_PKEY *pkey = PEM_read_bio_PrivateKey(file, nullptr, nullptr, nullptr);
    EVP_MD_CTX *context = EVP_MD_CTX_new();
    QByteArray signature(1024, Qt::Uninitialized);
    auto length = static_cast<size_t>(signature.size());
    EVP_DigestSignInit(context, nullptr, EVP_sha512(), nullptr, pkey);
    EVP_DigestSign(context, reinterpret_cast<uchar *>(signature.data()), &length,
                   reinterpret_cast<const uchar *>(text.constData()),
                   static_cast<size_t>(text.size()));
    EVP_MD_CTX_free(context);
    EVP_PKEY_free(pkey);
    BIO_free(file);
    return signature.first(static_cast<qsizetype>(length));
}

} // namespace

Q_DECLARE_METATYPE(Signer)

class tst_CallbackAuthenticator : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void tokenOfThePlatformIsAccepted_data();
    void tokenOfThePlatformIsAccepted();
    void headerThatIsNoneIsRefused_data();
    void headerThatIsNoneIsRefused();
    void tokenThatProvesNothingIsRefused_data();
    void tokenThatProvesNothingIsRefused();
    void emptyAudienceProvesNothing();
    void addressOfAKeyInATokenIsIgnored_data();
    void addressOfAKeyInATokenIsIgnored();

    void keysAreFetchedOnceHoweverManyWait();
    void onlySoManyMayWaitForAKey();
    void keyThatIsKnownNeedsNoFetch();
    void newKeyIsFetchedAtOnce();
    void madeUpKeysAreNotFetchedTimeAndAgain();
    void keysAreFetchedAnewAfterTwoHours();
    void unknownKeyIsAskedForOnceAMinute();
    void keyServerThatFailsIsAskedOnceAMinute();
    void tokenIsTakenAgainUntilItExpires();
    void tokenOfAKeyThatWasWithdrawnIsRefused();
    void tokenWithAnotherSignatureIsNotTheSame();
    void keyServerThatIsDownIsNotTheFaultOfTheToken_data();
    void keyServerThatIsDownIsNotTheFaultOfTheToken();
    void keyThatIsKnownOutlivesTheKeyServer();

private:
    QByteArray token(const QJsonObject &header, const QJsonObject &claims, Signer signer) const;
    QByteArray bearer(const QJsonObject &header = goodHeader(),
                      const QJsonObject &claims = goodClaims(),
                      Signer signer = Signer::Platform) const
    {
        return "Bearer " + token(header, claims, signer);
    }
    Result<void> authenticate(const QByteArrayList &authorization);
    void serve(const ServedRequest &request, const HttpResponder &responder) const;

    std::optional<RsaKey> m_key;
    std::optional<RsaKey> m_stranger;
    QJsonArray m_published;
    qint64 m_later = 0; // seconds that the clock is ahead
    int m_keysStatus = 200;
    int m_configurationStatus = 200;
    HttpClient m_http;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<OpenIdKeys> m_keys;
    std::unique_ptr<CallbackAuthenticator> m_authenticator;
};

void tst_CallbackAuthenticator::initTestCase()
{
    m_key = RsaKey::generate().value();
    m_stranger = RsaKey::generate().value();
}

void tst_CallbackAuthenticator::init()
{
    m_published = makeKeySet("key-1", *m_key)[u"keys"].toArray();
    m_keysStatus = 200;
    m_configurationStatus = 200;
    m_server = std::make_unique<ScriptedServer>([this](const ServedRequest &request,
                                                       const HttpResponder &responder) {
        serve(request, responder);
    });
    m_later = 0;
    m_keys = std::make_unique<OpenIdKeys>(m_server->url(u"/configuration"_s), m_http, [this] {
        return QDateTime::currentDateTimeUtc().addSecs(m_later);
    });
    const CallbackPolicy policy{.issuers = {u"https://api.botframework.com"_s,
                                            u"https://graph.microsoft.com"_s},
                                .audience = application,
                                .tenantId = tenant};
    m_authenticator = std::make_unique<CallbackAuthenticator>(policy, *m_keys);
}

void tst_CallbackAuthenticator::cleanup()
{
    m_authenticator.reset();
    m_keys.reset();
    m_server.reset();
}

void tst_CallbackAuthenticator::serve(const ServedRequest &request,
                                      const HttpResponder &responder) const
{
    if (request.path == u"/configuration")
        return responder.send(m_configurationStatus,
                              compactJson({{u"issuer"_s, u"https://api.botframework.com"_s},
                                           {u"jwks_uri"_s, m_server->url(u"/keys"_s).toString()}}));
    responder.send(m_keysStatus, compactJson({{u"keys"_s, m_published}}));
}

QByteArray tst_CallbackAuthenticator::token(const QJsonObject &header, const QJsonObject &claims,
                                            Signer signer) const
{
    const QByteArray text = toBase64Url(compactJson(header)) + '.'
        + toBase64Url(compactJson(claims));
    QByteArray signature;
    switch (signer) {
    case Signer::Platform:
        signature = m_key->sign(text);
        break;
    case Signer::Stranger:
        signature = m_stranger->sign(text);
        break;
    case Signer::PublicKeyAsSecret:
        signature = QMessageAuthenticationCode::hash(text, m_key->modulus(),
                                                     QCryptographicHash::Sha256);
        break;
    case Signer::Sha512:
        signature = sha512Signature(*m_key, text);
        break;
    case Signer::Nobody:
        break;
    }
    return text + '.' + toBase64Url(signature);
}

Result<void> tst_CallbackAuthenticator::authenticate(const QByteArrayList &authorization)
{
    std::optional<Result<void>> answer;
    m_authenticator->authenticate(authorization,
                                  [&answer](const Result<void> &result) { answer = result; });
    if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20'000))
        return failure({.what = u"Nobody answered."_s});
    return *answer;
}

void tst_CallbackAuthenticator::tokenOfThePlatformIsAccepted_data()
{
    QTest::addColumn<QByteArray>("authorization");
    QTest::newRow("as documented") << bearer();
    QTest::newRow("scheme in lower case") << "bearer " + bearer().sliced(7);
    QTest::newRow("scheme in capitals") << "BEARER " + bearer().sliced(7);
    QTest::newRow("issued by Graph")
        << bearer(goodHeader(), with(goodClaims(), u"iss"_s, u"https://graph.microsoft.com"_s));
    QTest::newRow("ids in capitals") << bearer(
        goodHeader(),
        with(with(goodClaims(), u"aud"_s, application.toUpper()), u"tid"_s, tenant.toUpper()));
    QTest::newRow("expired four minutes ago")
        << bearer(goodHeader(), with(goodClaims(), u"exp"_s, now() - 240));
    QTest::newRow("valid in four minutes")
        << bearer(goodHeader(), with(goodClaims(), u"nbf"_s, now() + 240));
    QTest::newRow("valid for ever")
        << bearer(goodHeader(), with(goodClaims(), u"exp"_s, std::numeric_limits<qint64>::max()));
    QTest::newRow("no start") << bearer(goodHeader(),
                                        with(goodClaims(), u"nbf"_s, QJsonValue::Undefined));
    QTest::newRow("further claims") << bearer(goodHeader(), with(goodClaims(), u"ver"_s, 7));
}

void tst_CallbackAuthenticator::tokenOfThePlatformIsAccepted()
{
    QFETCH(QByteArray, authorization);
    const Result<void> answer = authenticate({authorization});
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().text()));
}

void tst_CallbackAuthenticator::headerThatIsNoneIsRefused_data()
{
    QTest::addColumn<QByteArrayList>("authorization");
    const QByteArray good = bearer();
    QTest::newRow("no header") << QByteArrayList();
    QTest::newRow("two headers") << QByteArrayList{good, good};
    QTest::newRow("two headers joined") << QByteArrayList{good + ", " + good};
    QTest::newRow("empty") << QByteArrayList{""};
    QTest::newRow("scheme only") << QByteArrayList{"Bearer "};
    QTest::newRow("token only") << QByteArrayList{good.sliced(7)};
    QTest::newRow("other scheme") << QByteArrayList{"Basic " + good.sliced(7)};
    QTest::newRow("no space") << QByteArrayList{"Bearer" + good.sliced(7)};
    QTest::newRow("two tokens") << QByteArrayList{good + ' ' + good.sliced(7)};
    QTest::newRow("two parts") << QByteArrayList{good.first(good.lastIndexOf('.'))};
    QTest::newRow("padded") << QByteArrayList{good + "="};
    QTest::newRow("too long") << QByteArrayList{"Bearer " + QByteArray(20'000, 'a') + ".b.c"};
}

void tst_CallbackAuthenticator::headerThatIsNoneIsRefused()
{
    QFETCH(QByteArrayList, authorization);
    const Result<void> answer = authenticate(authorization);

    QVERIFY2(!answer, "it was accepted");
    QCOMPARE(answer.error().kind, ErrorKind::Credential);
    QCOMPARE(answer.error().status, 401);
    QCOMPARE(m_server->requests().size(), 0);
}

void tst_CallbackAuthenticator::tokenThatProvesNothingIsRefused_data()
{
    QTest::addColumn<QJsonObject>("header");
    QTest::addColumn<QJsonObject>("claims");
    QTest::addColumn<Signer>("signer");
    QTest::addColumn<int>("status");
    const auto signedBy = [](const char *name, const QString &algorithm, Signer signer) {
        QTest::newRow(name) << with(goodHeader(), u"alg"_s, algorithm) << goodClaims() << signer
                            << 401;
    };
    signedBy("no signature", u"RS256"_s, Signer::Nobody);
    signedBy("algorithm none", u"none"_s, Signer::Nobody);
    signedBy("algorithm none, signed all the same", u"none"_s, Signer::Platform);
    signedBy("HS256 with the public key", u"HS256"_s, Signer::PublicKeyAsSecret);
    signedBy("RS256 that is HS256", u"RS256"_s, Signer::PublicKeyAsSecret);
    signedBy("RS512", u"RS512"_s, Signer::Sha512);
    signedBy("RS256 that is RS512", u"RS256"_s, Signer::Sha512);
    signedBy("algorithm in lower case", u"rs256"_s, Signer::Platform);
    signedBy("signed by a stranger", u"RS256"_s, Signer::Stranger);

    const auto header = [](const char *name, const QString &member, const QJsonValue &value) {
        QTest::newRow(name) << with(goodHeader(), member, value) << goodClaims() << Signer::Platform
                            << 401;
    };
    header("unknown key", u"kid"_s, u"key-2"_s);
    header("no key named", u"kid"_s, QJsonValue::Undefined);
    header("key is a number", u"kid"_s, 1);
    header("no algorithm", u"alg"_s, QJsonValue::Undefined);
    header("algorithms", u"alg"_s, QJsonArray{u"RS256"_s});
    header("extension demanded", u"crit"_s, QJsonArray{u"b64"_s});
    header("empty extension", u"crit"_s, QJsonArray());

    const auto claim = [](const char *name, const QString &member, const QJsonValue &value,
                          int status = 401) {
        QTest::newRow(name) << goodHeader() << with(goodClaims(), member, value) << Signer::Platform
                            << status;
    };
    claim("wrong issuer", u"iss"_s, u"https://evil.example"_s);
    claim("no issuer", u"iss"_s, QJsonValue::Undefined);
    claim("issuers", u"iss"_s, QJsonArray{u"https://api.botframework.com"_s});
    claim("wrong audience", u"aud"_s, u"2891555a-92ff-42e6-80fa-6e1300c6b5c6"_s);
    claim("audiences", u"aud"_s, QJsonArray{application});
    claim("no audience", u"aud"_s, QJsonValue::Undefined);
    claim("expired six minutes ago", u"exp"_s, now() - 360);
    claim("expired at the beginning of time", u"exp"_s, std::numeric_limits<qint64>::min());
    claim("expired beyond all numbers", u"exp"_s, -1e300);
    claim("no end", u"exp"_s, QJsonValue::Undefined);
    claim("end is a text", u"exp"_s, QString::number(now() + 3900));
    claim("valid in six minutes", u"nbf"_s, now() + 360);
    claim("no tenant", u"tid"_s, QJsonValue::Undefined);
    claim("foreign tenant", u"tid"_s, u"00000000-1111-2222-3333-444444444444"_s, 403);
}

void tst_CallbackAuthenticator::tokenThatProvesNothingIsRefused()
{
    QFETCH(QJsonObject, header);
    QFETCH(QJsonObject, claims);
    QFETCH(Signer, signer);
    QFETCH(int, status);
    const QByteArray authorization = bearer(header, claims, signer);
    const Result<void> answer = authenticate({authorization});

    QVERIFY2(!answer, "it was accepted");
    QCOMPARE(answer.error().kind, ErrorKind::Credential);
    QCOMPARE(answer.error().status, status);
    QVERIFY2(answer.error().what.endsWith(u'.'), qPrintable(answer.error().what));
    QVERIFY(!answer.error().text().contains(QString::fromLatin1(authorization.split('.').at(1))));
}

void tst_CallbackAuthenticator::emptyAudienceProvesNothing()
{
    CallbackAuthenticator careless(
        {.issuers = {u"https://api.botframework.com"_s}, .tenantId = tenant}, *m_keys);
    std::optional<Result<void>> answer;
    careless.authenticate({bearer(goodHeader(), with(goodClaims(), u"aud"_s, u""_s))},
                          [&answer](const Result<void> &result) { answer = result; });
    QTRY_VERIFY(answer);
    QVERIFY(!*answer);
}

void tst_CallbackAuthenticator::addressOfAKeyInATokenIsIgnored_data()
{
    QTest::addColumn<QString>("member");
    QTest::newRow("jku") << u"jku"_s;
    QTest::newRow("x5u") << u"x5u"_s;
    QTest::newRow("jwk") << u"jwk"_s;
    QTest::newRow("x5c") << u"x5c"_s;
}

void tst_CallbackAuthenticator::addressOfAKeyInATokenIsIgnored()
{
    QFETCH(QString, member);
    const ScriptedServer strangers([this](const ServedRequest &, const HttpResponder &responder) {
        responder.send(200, compactJson(makeKeySet("key-1", *m_stranger)));
    });
    QJsonValue address = strangers.url(u"/keys"_s).toString();
    if (member == u"jwk")
        address = makeKeySet("key-1", *m_stranger)[u"keys"][0];
    else if (member == u"x5c")
        address = QJsonArray{QString::fromLatin1(m_stranger->modulus().toBase64())};
    const QJsonObject header = with(goodHeader(), member, address);

    const Result<void> forged = authenticate({bearer(header, goodClaims(), Signer::Stranger)});
    QVERIFY(!forged);
    QCOMPARE(forged.error().status, 401);
    QVERIFY(authenticate({bearer(header, goodClaims(), Signer::Platform)}));
    QCOMPARE(strangers.requests().size(), 0);
}

void tst_CallbackAuthenticator::keysAreFetchedOnceHoweverManyWait()
{
    constexpr int many = 20;
    int accepted = 0;
    for (int i = 0; i < many; ++i)
        m_authenticator->authenticate({bearer()}, [&accepted](const Result<void> &result) {
            accepted += !!result;
        });
    QCOMPARE(accepted, 0);
    QTRY_COMPARE(accepted, many);
    QCOMPARE(m_server->count(u"/configuration"_s), 1);
    QCOMPARE(m_server->count(u"/keys"_s), 1);
}

void tst_CallbackAuthenticator::onlySoManyMayWaitForAKey()
{
    constexpr int most = 64;
    constexpr int tooMany = 6;
    int accepted = 0;
    int refused = 0;
    for (int i = 0; i < most + tooMany; ++i)
        m_authenticator->authenticate({bearer()}, [&](const Result<void> &result) {
            ++(result ? accepted : refused);
            QVERIFY(result || result.error().status == 503);
        });
    QCOMPARE(refused, tooMany);
    QTRY_COMPARE(accepted, most);
    QVERIFY(authenticate({bearer()}));
}

void tst_CallbackAuthenticator::keyThatIsKnownNeedsNoFetch()
{
    QVERIFY(authenticate({bearer()}));
    std::optional<Result<void>> answer;
    m_authenticator->authenticate({bearer()},
                                  [&answer](const Result<void> &result) { answer = result; });

    QVERIFY2(answer, "it is answered at once");
    QVERIFY(*answer);
    QCOMPARE(m_server->count(u"/keys"_s), 1);
}

void tst_CallbackAuthenticator::newKeyIsFetchedAtOnce()
{
    const auto fetched = m_keys->fetch();
    QTRY_VERIFY(fetched.isFinished());
    m_published.append(makeKeySet("key-2", *m_stranger)[u"keys"][0]);

    QVERIFY(authenticate({bearer(with(goodHeader(), u"kid"_s, u"key-2"_s), goodClaims(),
                                 Signer::Stranger)}));
    QCOMPARE(m_server->count(u"/keys"_s), 2);
}

void tst_CallbackAuthenticator::madeUpKeysAreNotFetchedTimeAndAgain()
{
    const auto fetched = m_keys->fetch();
    QTRY_VERIFY(fetched.isFinished());
    for (int i = 0; i < 5; ++i) {
        const QString madeUp = u"made-up-%1"_s.arg(i);
        const Result<void> answer = authenticate({bearer(with(goodHeader(), u"kid"_s, madeUp))});
        QVERIFY(!answer);
        QCOMPARE(answer.error().status, 401);
        QVERIFY(answer.error().what.contains(madeUp));
    }
    QCOMPARE(m_server->count(u"/keys"_s), 2);
    QVERIFY(authenticate({bearer()}));
}

void tst_CallbackAuthenticator::keysAreFetchedAnewAfterTwoHours()
{
    constexpr qint64 twoHours = 2 * 60 * 60;
    const auto inTime = [this] {
        return bearer(goodHeader(), with(goodClaims(), u"exp"_s, now() + 2 * twoHours));
    };
    QVERIFY(authenticate({inTime()}));
    m_later = twoHours - 60;
    QVERIFY(authenticate({inTime()}));
    QCOMPARE(m_server->count(u"/keys"_s), 1);
    m_later = twoHours;
    QVERIFY2(authenticate({inTime()}), "nobody waits for keys that are known");
    QTRY_COMPARE(m_server->count(u"/keys"_s), 2);
}

void tst_CallbackAuthenticator::unknownKeyIsAskedForOnceAMinute()
{
    const auto unknown = bearer(with(goodHeader(), u"kid"_s, u"key-2"_s), goodClaims(),
                                Signer::Stranger);
    QVERIFY(!authenticate({unknown}));
    QCOMPARE(m_server->count(u"/keys"_s), 1);
    m_published.append(makeKeySet("key-2", *m_stranger)[u"keys"][0]);
    m_later = 59;
    QVERIFY(!authenticate({unknown}));
    QCOMPARE(m_server->count(u"/keys"_s), 1);
    m_later = 61;
    QVERIFY(authenticate({unknown}));
    QCOMPARE(m_server->count(u"/keys"_s), 2);
}

void tst_CallbackAuthenticator::keyServerThatFailsIsAskedOnceAMinute()
{
    constexpr qint64 threeHours = 3 * 60 * 60;
    QVERIFY(authenticate({bearer()}));
    m_configurationStatus = 500;
    m_later = threeHours;
    for (int i = 0; i < 5; ++i) {
        QVERIFY2(!authenticate({bearer()}), "it has expired by now");
        QTRY_COMPARE(m_server->count(u"/configuration"_s), 2);
        QTRY_VERIFY(!m_keys->problem().isEmpty());
    }
    m_later += 61;
    QVERIFY(!authenticate({bearer()}));
    QTRY_COMPARE(m_server->count(u"/configuration"_s), 3);
}

void tst_CallbackAuthenticator::tokenIsTakenAgainUntilItExpires()
{
    const QByteArray token = bearer();
    for (int i = 0; i < 3; ++i)
        QVERIFY(authenticate({token}));
    m_later = 3900 + 299;
    QVERIFY(authenticate({token}));
    m_later = 3900 + 310;
    const Result<void> answer = authenticate({token});
    QVERIFY(!answer);
    QVERIFY2(answer.error().what.contains(u"expired"), qPrintable(answer.error().what));
    QVERIFY2(!authenticate({token, token}), "two are never one");
}

void tst_CallbackAuthenticator::tokenOfAKeyThatWasWithdrawnIsRefused()
{
    QVERIFY(authenticate({bearer()}));
    m_published = makeKeySet("key-2", *m_stranger)[u"keys"].toArray();
    const auto fetched = m_keys->fetch();
    QTRY_VERIFY(fetched.isFinished());
    const Result<void> answer = authenticate({bearer()});
    QVERIFY(!answer);
    QCOMPARE(answer.error().status, 401);
}

void tst_CallbackAuthenticator::tokenWithAnotherSignatureIsNotTheSame()
{
    QByteArray token = bearer();
    QVERIFY(authenticate({token}));
    char &inSignature = token[token.lastIndexOf('.') + 10];
    inSignature = inSignature == 'A' ? 'B' : 'A';
    QVERIFY(!authenticate({token}));
}

void tst_CallbackAuthenticator::keyServerThatIsDownIsNotTheFaultOfTheToken_data()
{
    QTest::addColumn<int>("configurationStatus");
    QTest::addColumn<int>("keysStatus");
    QTest::newRow("configuration fails") << 500 << 200;
    QTest::newRow("configuration is missing") << 404 << 200;
    QTest::newRow("keys fail") << 200 << 503;
}

void tst_CallbackAuthenticator::keyServerThatIsDownIsNotTheFaultOfTheToken()
{
    QFETCH(int, configurationStatus);
    QFETCH(int, keysStatus);
    m_configurationStatus = configurationStatus;
    m_keysStatus = keysStatus;
    for (const char *attempt : {"first", "second"}) {
        const Result<void> answer = authenticate({bearer()});
        QVERIFY(!answer);
        QVERIFY2(answer.error().status == 503, attempt);
        QVERIFY(answer.error().what.endsWith(u'.'));
    }
}

void tst_CallbackAuthenticator::keyThatIsKnownOutlivesTheKeyServer()
{
    QVERIFY(authenticate({bearer()}));
    m_configurationStatus = 500;
    const auto fetched = m_keys->fetch();
    QTRY_VERIFY(fetched.isFinished());
    QVERIFY(!fetched.result());

    QVERIFY(authenticate({bearer()}));
}

QTEST_GUILESS_MAIN(tst_CallbackAuthenticator)
#include "tst_callbackauthenticator.moc"
