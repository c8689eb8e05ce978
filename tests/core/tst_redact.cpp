#include "core/redact.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_Redact : public QObject
{
    Q_OBJECT

private slots:
    void secretVanishes_data();
    void secretVanishes();
    void allSecretsOfATextVanish();
    void restOfTheTextStays_data();
    void restOfTheTextStays();
    void secretHeaderIsKnownInAnyCase_data();
    void secretHeaderIsKnownInAnyCase();
};

void tst_Redact::secretVanishes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("secret");
    QTest::newRow("bearer token") << u"Authorization: Bearer abc.DEF-123_~+/="_s << u"abc"_s;
    QTest::newRow("bearer token in lower case") << u"authorization: bearer abc"_s << u"abc"_s;
    QTest::newRow("bearer token in quotes") << u"{\"Authorization\":\"Bearer abc\"}"_s << u"abc"_s;
    QTest::newRow("JSON Web Token")
        << u"token eyJhbGciOiJSUzI1NiJ9.eyJ0aWQiOiIxIn0.c2lnbmF0dXJl refused"_s
        << u"c2lnbmF0dXJl"_s;
    QTest::newRow("JSON Web Token without a signature")
        << u"eyJhbGciOiJub25lIn0.eyJ0aWQiOiIxIn0."_s << u"eyJ0aWQi"_s;
    QTest::newRow("form") << u"client_id=1&client_secret=s3cr3t%2B&scope=x"_s << u"s3cr3t"_s;
    QTest::newRow("client assertion") << u"client_assertion=s3cr3t"_s << u"s3cr3t"_s;
    QTest::newRow("JSON") << u"{\"clientSecret\": \"s3cr3t\"}"_s << u"s3cr3t"_s;
    QTest::newRow("JSON with other characters")
        << u"{\"clientSecret\":\"a&b,c;d}e f-s3cr3t\"}"_s << u"s3cr3t"_s;
    QTest::newRow("JSON in a quoted text")
        << uR"("{\"client_secret\":\"s3cr3t\"}")"_s << u"s3cr3t"_s;
    QTest::newRow("access token") << u"{\"access_token\":\"s3cr3t\"}"_s << u"s3cr3t"_s;
    QTest::newRow("control token") << u"\"controlToken\":\"s3cr3t\""_s << u"s3cr3t"_s;
    QTest::newRow("password") << u"password: s3cr3t"_s << u"s3cr3t"_s;
}

void tst_Redact::secretVanishes()
{
    QFETCH(QString, text);
    QFETCH(QString, secret);
    const QString clean = redacted(text);
    QVERIFY2(!clean.contains(secret), qPrintable(clean));
}

void tst_Redact::allSecretsOfATextVanish()
{
    const QString clean = redacted(u"Bearer one, then Bearer two\nclient_secret=three "
                                   "access_token=four eyJh.eyJi.c2ln eyJj.eyJk.c2lo"_s);
    for (const auto secret : {u"one", u"two", u"three", u"four", u"c2ln", u"c2lo"})
        QVERIFY2(!clean.contains(QStringView(secret)), qPrintable(clean));
}

void tst_Redact::restOfTheTextStays_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("clean");
    QTest::newRow("nothing secret")
        << u"Call 2e1a0b00 is established."_s << u"Call 2e1a0b00 is established."_s;
    QTest::newRow("bearer") << u"Authorization: Bearer abc, Host: x"_s
                            << u"Authorization: Bearer [token], Host: x"_s;
    QTest::newRow("form") << u"client_id=1&client_secret=abc&scope=x"_s
                          << u"client_id=1&client_secret=[secret]&scope=x"_s;
    QTest::newRow("bearer without a token") << u"The bearer"_s << u"The bearer"_s;
    QTest::newRow("empty") << QString() << QString();
}

void tst_Redact::restOfTheTextStays()
{
    QFETCH(QString, text);
    QFETCH(QString, clean);
    QCOMPARE(redacted(text), clean);
    QCOMPARE(redacted(clean), clean);
}

void tst_Redact::secretHeaderIsKnownInAnyCase_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("isSecret");
    QTest::newRow("Authorization") << QByteArray("Authorization") << true;
    QTest::newRow("AUTHORIZATION") << QByteArray("AUTHORIZATION") << true;
    QTest::newRow("Authentication") << QByteArray("Authentication") << true;
    QTest::newRow("Proxy-Authorization") << QByteArray("Proxy-Authorization") << true;
    QTest::newRow("set-cookie") << QByteArray("set-cookie") << true;
    QTest::newRow("Host") << QByteArray("Host") << false;
    QTest::newRow("client-request-id") << QByteArray("client-request-id") << false;
}

void tst_Redact::secretHeaderIsKnownInAnyCase()
{
    QFETCH(QByteArray, name);
    QFETCH(bool, isSecret);
    QCOMPARE(isSecretHeader(name), isSecret);
}

QTEST_GUILESS_MAIN(tst_Redact)
#include "tst_redact.moc"
