#include "core/certificate.h"
#include "core/testcertificate.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray message = "to be signed";

} // namespace

class tst_Certificate : public QObject
{
    Q_OBJECT

private slots:
    void pairOfPemFilesIsRead();
    void pkcs12FileIsRead_data();
    void pkcs12FileIsRead();
    void whatCannotBeUsedIsSaid_data();
    void whatCannotBeUsedIsSaid();
    void keyOfAnotherCertificateIsRefused();
    void certificatesAreReadWithoutTheirKeys();
    void signatureIsPs256WithASaltAsLongAsTheDigest();
    void ps256AndRs256AreNotTakenForEachOther();

private:
    TestCertificate m_made;
    TestCertificate m_other;
};

void tst_Certificate::pairOfPemFilesIsRead()
{
    const auto certificate = readCertificate(m_made.certificatePem(), m_made.keyPem());

    QVERIFY(certificate);
    QCOMPARE(certificate->thumbprint, m_made.thumbprint());
    QCOMPARE(certificate->thumbprint.size(), 32);
    QCOMPARE(certificate->subject, u"CN=Calling Bot"_s);
    const qint64 left = QDateTime::currentDateTimeUtc().secsTo(certificate->validUntil);
    QVERIFY(left > 3500 && left <= 3600);
    QVERIFY(certificate->validFrom < QDateTime::currentDateTimeUtc());
}

void tst_Certificate::pkcs12FileIsRead_data()
{
    QTest::addColumn<QString>("password");
    QTest::newRow("ordinary") << u"s3cret"_s;
    QTest::newRow("none") << QString();
    QTest::newRow("other letters") << u"Zoë's pässword"_s;
}

void tst_Certificate::pkcs12FileIsRead()
{
    QFETCH(QString, password);
    const auto certificate = readPkcs12(m_made.pkcs12(password.toUtf8()), password);

    QCOMPARE(needsPassword(m_made.pkcs12(password.toUtf8())), !password.isEmpty());
    QVERIFY2(certificate, certificate ? "" : qPrintable(certificate.error().text()));
    QCOMPARE(certificate->thumbprint, m_made.thumbprint());
    QVERIFY(isPs256(m_made.key(), message, certificate->key.signPss(message)));
}

void tst_Certificate::whatCannotBeUsedIsSaid_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("word");
    const TestCertificate elliptic(EVP_EC_gen("P-256"));
    QTest::newRow("nothing") << QByteArray() << u"not a PKCS#12 file"_s;
    QTest::newRow("PEM") << m_made.certificatePem() << u"not a PKCS#12 file"_s;
    QTest::newRow("cut off") << m_made.pkcs12("right").chopped(20) << u"not a PKCS#12 file"_s;
    QTest::newRow("another password") << m_made.pkcs12("wrong") << u"password"_s;
    QTest::newRow("no key") << m_made.pkcs12("right", false) << u"private key"_s;
    QTest::newRow("elliptic key") << elliptic.pkcs12("right") << u"RSA key"_s;
}

void tst_Certificate::whatCannotBeUsedIsSaid()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, word);
    const auto certificate = readPkcs12(file, u"right"_s);

    QVERIFY(!certificate);
    QVERIFY(needsPassword(file) || word != u"password");
    QCOMPARE(certificate.error().kind, ErrorKind::Credential);
    QVERIFY2(certificate.error().what.contains(word), qPrintable(certificate.error().what));
    QVERIFY(!certificate.error().next.isEmpty());
}

void tst_Certificate::keyOfAnotherCertificateIsRefused()
{
    const auto certificate = readCertificate(m_made.certificatePem(), m_other.keyPem());

    QVERIFY(!certificate);
    QCOMPARE(certificate.error().what, u"The private key is not that of the certificate."_s);
    QVERIFY(!readCertificate(m_made.keyPem(), m_made.keyPem()));
    QVERIFY(!readCertificate(m_made.certificatePem(), m_made.certificatePem()));
}

void tst_Certificate::certificatesAreReadWithoutTheirKeys()
{
    const TestCertificate elliptic(EVP_EC_gen("P-256"));
    const QList<Certificate> certificates = readCertificates(
        m_made.certificatePem() + elliptic.certificatePem() + m_other.certificatePem());

    QCOMPARE(certificates.size(), 2);
    QCOMPARE(certificates.first().thumbprint, m_made.thumbprint());
    QCOMPARE(certificates.last().thumbprint, m_other.thumbprint());
    QVERIFY(readCertificates("no PEM").isEmpty());
}

void tst_Certificate::signatureIsPs256WithASaltAsLongAsTheDigest()
{
    const RsaKey key = RsaKey::fromPrivatePem(m_made.keyPem()).value();
    const QByteArray signature = key.signPss(message);

    QVERIFY(isPs256(m_made.key(), message, signature));
    QVERIFY(!isPs256(m_other.key(), message, signature));
    QVERIFY(key.verifiesPss(message, signature));
    QVERIFY(!key.verifiesPss(message + '.', signature));
    QVERIFY2(signature != key.signPss(message), "there is no salt in it");
}

void tst_Certificate::ps256AndRs256AreNotTakenForEachOther()
{
    const RsaKey key = RsaKey::fromPrivatePem(m_made.keyPem()).value();

    QVERIFY(!key.verifies(message, key.signPss(message)));
    QVERIFY(!key.verifiesPss(message, key.sign(message)));
}

QTEST_GUILESS_MAIN(tst_Certificate)
#include "tst_certificate.moc"
