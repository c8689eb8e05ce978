#include "core/json.h"
#include "core/jsonwebtoken.h"

#include <QJsonArray>
#include <QTest>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

using namespace Qt::StringLiterals;

namespace {

//! The PEM of a new private key, as openssl(1) would make it.
QByteArray pemOf(EVP_PKEY *key)
{
    BIO *file = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr);
    char *text = nullptr;
    const long length = BIO_get_mem_data(file, &text);
    const QByteArray pem(text, static_cast<qsizetype>(length));
    BIO_free_all(file);
    EVP_PKEY_free(key);
    return pem;
}

QByteArray part(const QJsonObject &object)
{
    return toBase64Url(compactJson(object));
}

} // namespace

class tst_JsonWebToken : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void tokenThatIsSignedIsReadBack();
    void tokenThatWasChangedDoesNotVerify_data();
    void tokenThatWasChangedDoesNotVerify();
    void signatureOfAnotherKeyDoesNotVerify();
    void malformedTokenIsRefused_data();
    void malformedTokenIsRefused();
    void tokenMayHave16KiBAndNoByteMore();

    void keySetGivesItsKeysById();
    void unfitKeyIsLeftOutOfAKeySet_data();
    void unfitKeyIsLeftOutOfAKeySet();
    void keySetThatIsNoneHasNoKeys();

    void privateKeyComesBackFromItsPem();
    void keyThatIsTooShortIsRefused();
    void keyThatIsNoRsaKeyIsRefused();
    void keyThatIsUnreadableIsRefused_data();
    void keyThatIsUnreadableIsRefused();
    void publicNumbersOfAShortKeyAreRefused();

    void base64UrlComesBack_data();
    void base64UrlComesBack();
    void base64UrlThatIsNotCanonicalIsRefused_data();
    void base64UrlThatIsNotCanonicalIsRefused();

private:
    QByteArray token(const QJsonObject &claims = {{u"tid"_s, u"1"_s}}) const
    {
        return makeJsonWebToken(claims, "key-1", *m_key);
    }

    std::optional<RsaKey> m_key;
};

void tst_JsonWebToken::initTestCase()
{
    m_key = RsaKey::generate().value();
}

void tst_JsonWebToken::tokenThatIsSignedIsReadBack()
{
    const QJsonObject claims{{u"iss"_s, u"https://api.botframework.com"_s}, {u"exp"_s, 1466745340}};
    const auto read = readJsonWebToken(token(claims));

    QVERIFY(read);
    QCOMPARE(read->claims, claims);
    QCOMPARE(read->header[u"alg"], u"RS256"_s);
    QCOMPARE(read->header[u"kid"], u"key-1"_s);
    QVERIFY(m_key->verifies(read->signedText, read->signature));
}

void tst_JsonWebToken::tokenThatWasChangedDoesNotVerify_data()
{
    QTest::addColumn<int>("changed");
    QTest::newRow("header") << 0;
    QTest::newRow("claims") << 1;
    QTest::newRow("signature") << 2;
    QTest::newRow("no signature") << 3;
}

void tst_JsonWebToken::tokenThatWasChangedDoesNotVerify()
{
    QFETCH(int, changed);
    QByteArrayList parts = token().split('.');
    if (changed == 0)
        parts[0] = part({{u"alg"_s, u"RS256"_s}, {u"kid"_s, u"key-2"_s}});
    else if (changed == 1)
        parts[1] = part({{u"tid"_s, u"2"_s}});
    else if (changed == 2)
        parts[2][40] = parts[2][40] == 'A' ? 'B' : 'A';
    else
        parts[2].clear();
    const auto read = readJsonWebToken(parts.join('.'));

    QVERIFY(read);
    QVERIFY(!m_key->verifies(read->signedText, read->signature));
}

void tst_JsonWebToken::signatureOfAnotherKeyDoesNotVerify()
{
    const auto other = RsaKey::generate();
    const auto read = readJsonWebToken(makeJsonWebToken({}, "key-1", *other));

    QVERIFY(other->verifies(read->signedText, read->signature));
    QVERIFY(!m_key->verifies(read->signedText, read->signature));
}

void tst_JsonWebToken::malformedTokenIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    const QByteArrayList parts = token().split('.');
    const QByteArray head = parts[0];
    const QByteArray body = parts[1];
    const QByteArray signature = parts[2];
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("dots") << QByteArray("..");
    QTest::newRow("one part") << head;
    QTest::newRow("two parts") << head + '.' + body;
    QTest::newRow("four parts") << head + '.' + body + '.' + signature + '.' + signature;
    QTest::newRow("padded") << head + '.' + toBase64Url(R"({"a":1})") + "==." + signature;
    QTest::newRow("padded signature") << head + '.' + body + '.' + signature + "==";
    QTest::newRow("other alphabet") << head + '.' + body + ".+/+/";
    QTest::newRow("space") << head + ". " + body + '.' + signature;
    QTest::newRow("line end") << head + '.' + body + '.' + signature + '\n';
    QTest::newRow("not canonical") << head + '.' + body + ".QUJDRB";
    QTest::newRow("header is no JSON") << toBase64Url("alg") + '.' + body + '.' + signature;
    QTest::newRow("header is an array") << toBase64Url("[]") + '.' + body + '.' + signature;
    QTest::newRow("claims are a text") << head + '.' + toBase64Url("\"x\"") + '.' + signature;
    const auto withHeader = [&](const QByteArray &header) {
        return toBase64Url(header) + '.' + body + '.' + signature;
    };
    QTest::newRow("two algorithms") << withHeader(R"({"alg":"none","alg":"RS256"})");
    QTest::newRow("algorithm in another spelling")
        << withHeader(R"({"alg":"RS256","\u0061lg":"none"})");
    QTest::newRow("two tenants") << head + '.' + toBase64Url(R"({"tid":"a","iss":"b","tid":"c"})")
            + '.' + signature;
    QTest::newRow("two members, deep below")
        << head + '.' + toBase64Url(R"({"a":[1,{"b":{"c":"\"{","c" : 2}}]})") + '.' + signature;
    QTest::newRow("encrypted token")
        << head + '.' + body + '.' + body + '.' + body + '.' + signature;
}

void tst_JsonWebToken::malformedTokenIsRefused()
{
    QFETCH(QByteArray, text);
    const auto read = readJsonWebToken(text);

    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::Credential);
    QCOMPARE(read.error().what, u"This is not a JSON Web Token."_s);
    QVERIFY(!read.error().detail.isEmpty());
    QVERIFY2(text.isEmpty() || !read.error().text().contains(QString::fromLatin1(text)),
             "an error does not repeat the token");
}

void tst_JsonWebToken::tokenMayHave16KiBAndNoByteMore()
{
    const QByteArray head = part({{u"alg"_s, u"RS256"_s}});
    const QByteArray claims = part({{u"tid"_s, u"1"_s}});
    constexpr qsizetype most = 16 * 1024;
    // A group of four base64url digits stands for three whole bytes: such a part is canonical.
    QByteArray text = head + '.' + claims + '.';
    const qsizetype room = most - text.size();
    text += QByteArray(room / 4 * 4, 'A');
    QVERIFY(text.size() > most - 4);
    QVERIFY(readJsonWebToken(text));
    QVERIFY(!readJsonWebToken(text + "AAAA"));
}

void tst_JsonWebToken::keySetGivesItsKeysById()
{
    const auto other = RsaKey::generate();
    QJsonArray keys = makeKeySet("key-1", *m_key)[u"keys"].toArray();
    keys.append(makeKeySet("key-2", *other)[u"keys"][0]);
    keys.append(QJsonObject{{u"kty"_s, u"EC"_s}, {u"kid"_s, u"key-3"_s}, {u"crv"_s, u"P-256"_s}});
    const auto read = readKeySet({{u"keys"_s, keys}});
    const auto signedToken = readJsonWebToken(token());

    QCOMPARE(read.size(), 2);
    QVERIFY(read.find("key-1")->verifies(signedToken->signedText, signedToken->signature));
    QVERIFY(!read.find("key-2")->verifies(signedToken->signedText, signedToken->signature));
}

void tst_JsonWebToken::unfitKeyIsLeftOutOfAKeySet_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("other type") << u"kty"_s << QJsonValue(u"oct"_s);
    QTest::newRow("for encryption") << u"use"_s << QJsonValue(u"enc"_s);
    QTest::newRow("other algorithm") << u"alg"_s << QJsonValue(u"RS512"_s);
    QTest::newRow("no id") << u"kid"_s << QJsonValue();
    QTest::newRow("empty id") << u"kid"_s << QJsonValue(u""_s);
    QTest::newRow("no modulus") << u"n"_s << QJsonValue();
    QTest::newRow("modulus is a number") << u"n"_s << QJsonValue(12345);
    QTest::newRow("short modulus") << u"n"_s << QJsonValue(u"wX7d"_s);
    QTest::newRow("modulus of 1024 bits")
        << u"n"_s << QJsonValue(QString::fromLatin1(toBase64Url(QByteArray(128, '\xff'))));
    QTest::newRow("endless modulus")
        << u"n"_s << QJsonValue(QString::fromLatin1(toBase64Url(QByteArray(100'000, '\xff'))));
    QTest::newRow("padded modulus") << u"n"_s << QJsonValue(u"wX7dAA=="_s);
    QTest::newRow("no exponent") << u"e"_s << QJsonValue();
}

void tst_JsonWebToken::unfitKeyIsLeftOutOfAKeySet()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    const QJsonValue good = makeKeySet("key-1", *m_key)[u"keys"][0];
    QJsonObject unfit = makeKeySet("key-2", *m_key)[u"keys"][0].toObject();
    unfit[member] = value;

    QCOMPARE(readKeySet({{u"keys"_s, QJsonArray{unfit, 7, QJsonValue(), good}}}).keys(),
             QByteArrayList{"key-1"});
}

void tst_JsonWebToken::keySetThatIsNoneHasNoKeys()
{
    QVERIFY(readKeySet({}).isEmpty());
    QVERIFY(readKeySet({{u"keys"_s, u"none"_s}}).isEmpty());
    QVERIFY(readKeySet({{u"keys"_s, QJsonObject()}}).isEmpty());
}

void tst_JsonWebToken::privateKeyComesBackFromItsPem()
{
    const auto back = RsaKey::fromPrivatePem(m_key->privatePem());

    QVERIFY(back);
    QCOMPARE(back->modulus(), m_key->modulus());
    QCOMPARE(back->exponent(), m_key->exponent());
    QVERIFY(m_key->verifies("text", back->sign("text")));
    QVERIFY(!m_key->verifies("other text", back->sign("text")));
}

void tst_JsonWebToken::keyThatIsTooShortIsRefused()
{
    const auto key = RsaKey::fromPrivatePem(pemOf(EVP_RSA_gen(1024)));
    QVERIFY(!key);
    QCOMPARE(key.error().kind, ErrorKind::Credential);
    QVERIFY(key.error().next.contains(u"2048"));
}

void tst_JsonWebToken::keyThatIsNoRsaKeyIsRefused()
{
    QVERIFY(!RsaKey::fromPrivatePem(pemOf(EVP_EC_gen("P-256"))));
}

void tst_JsonWebToken::keyThatIsUnreadableIsRefused_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("not a key");
    QTest::newRow("cut off") << m_key->privatePem().first(400);
    QTest::newRow("encrypted") << QByteArray("-----BEGIN ENCRYPTED PRIVATE KEY-----\nMIIFHDBOBgkq\n"
                                             "-----END ENCRYPTED PRIVATE KEY-----\n");
}

void tst_JsonWebToken::keyThatIsUnreadableIsRefused()
{
    QFETCH(QByteArray, pem);
    const auto key = RsaKey::fromPrivatePem(pem);
    QVERIFY(!key);
    QCOMPARE(key.error().kind, ErrorKind::Credential);
}

void tst_JsonWebToken::publicNumbersOfAShortKeyAreRefused()
{
    const QByteArray exponent = QByteArray::fromHex("010001");
    QVERIFY(RsaKey::fromPublicNumbers(m_key->modulus(), exponent));
    QVERIFY(!RsaKey::fromPublicNumbers(m_key->modulus().first(255), exponent));
    QVERIFY(!RsaKey::fromPublicNumbers(QByteArray(256, '\0'), exponent));
    QVERIFY(!RsaKey::fromPublicNumbers({}, exponent));
    QVERIFY(!RsaKey::fromPublicNumbers(m_key->modulus(), {}));
}

void tst_JsonWebToken::base64UrlComesBack_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("one byte") << QByteArray("a") << QByteArray("YQ");
    QTest::newRow("two bytes") << QByteArray("ab") << QByteArray("YWI");
    QTest::newRow("three bytes") << QByteArray("abc") << QByteArray("YWJj");
    QTest::newRow("url alphabet") << QByteArray("\xfb\xff\xfe") << QByteArray("-__-");
}

void tst_JsonWebToken::base64UrlComesBack()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    QCOMPARE(toBase64Url(bytes), text);
    QCOMPARE(fromBase64Url(text).value(), bytes);
}

void tst_JsonWebToken::base64UrlThatIsNotCanonicalIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("padded") << QByteArray("YQ==");
    QTest::newRow("trailing bits") << QByteArray("YR");
    QTest::newRow("one digit over") << QByteArray("YWJjY");
    QTest::newRow("other alphabet") << QByteArray("+/+/");
    QTest::newRow("space") << QByteArray("YW Jj");
    QTest::newRow("zero byte") << QByteArray("YWJj\0", 5);
}

void tst_JsonWebToken::base64UrlThatIsNotCanonicalIsRefused()
{
    QFETCH(QByteArray, text);
    QVERIFY(!fromBase64Url(text));
}

QTEST_GUILESS_MAIN(tst_JsonWebToken)
#include "tst_jsonwebtoken.moc"
