#include "core/awaited.h"
#include "core/jsonwebtoken.h"
#include "core/testcertificate.h"
#include "identity/tokenbench.h"

#include <QFile>
#include <QMap>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace {

QMap<QString, QString> formOf(const QByteArray &body)
{
    QMap<QString, QString> form;
    for (const auto &[name, value] :
         QUrlQuery(QString::fromLatin1(body)).queryItems(QUrl::FullyDecoded))
        form.insert(name, value);
    return form;
}

} // namespace

//! A certificate instead of a secret: what it signs, and what is said where it cannot.
class tst_CertificateCredential : public TokenBench
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void certificateSignsAnAssertion_data();
    void certificateSignsAnAssertion();
    void everyAssertionIsNew();
    void certificateThatCannotBeUsedIsAnErrorBeforeAnythingIsSent_data();
    void certificateThatCannotBeUsedIsAnErrorBeforeAnythingIsSent();

private:
    QString writeFile(const QString &name, const QByteArray &content) const;
    Credential writeCertificate(const TestCertificate &certificate) const;

    QTemporaryDir m_folder;
    TestCertificate m_certificate;
};

QString tst_CertificateCredential::writeFile(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s", qPrintable(file.errorString()));
    return file.fileName();
}

Credential tst_CertificateCredential::writeCertificate(const TestCertificate &certificate) const
{
    return {.kind = CredentialKind::Certificate,
            .certificateFile = writeFile(u"bot.crt"_s, certificate.certificatePem()),
            .keyFile = writeFile(u"bot.key"_s, certificate.keyPem())};
}

void tst_CertificateCredential::certificateSignsAnAssertion_data()
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
void tst_CertificateCredential::certificateSignsAnAssertion()
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

void tst_CertificateCredential::everyAssertionIsNew()
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

void tst_CertificateCredential::certificateThatCannotBeUsedIsAnErrorBeforeAnythingIsSent_data()
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

void tst_CertificateCredential::certificateThatCannotBeUsedIsAnErrorBeforeAnythingIsSent()
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

QTEST_GUILESS_MAIN(tst_CertificateCredential)
#include "tst_certificatecredential.moc"
