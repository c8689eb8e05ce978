#include "core/awaited.h"
#include "http/httpclient.h"
#include "sandbox/sandbox.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

//! The sandbox over HTTPS, with a certificate that it makes.
class tst_SandboxTls : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void readyLineNamesTheAuthority();
    void authorityIsTrustedOnlyWhereItIsNamed();
    void authorityThatIsNoneIsSaid();

private:
    [[nodiscard]] Result<HttpReply> get(HttpClient &http) const;

    QTemporaryDir m_folder;
    Sandbox m_sandbox{{.tlsFolder = m_folder.filePath(u"new"_s)}};
    QJsonObject m_ready;
};

void tst_SandboxTls::initTestCase()
{
    const Result<QJsonObject> ready = m_sandbox.start();
    QVERIFY2(ready, ready ? "" : qPrintable(ready.error().text()));
    m_ready = *ready;
}

Result<HttpReply> tst_SandboxTls::get(HttpClient &http) const
{
    return awaited(http.send({.method = "GET",
                              .url = QUrl(m_ready[u"openIdConfiguration"].toString())}));
}

void tst_SandboxTls::readyLineNamesTheAuthority()
{
    for (const auto member : {u"graphRoot", u"authority", u"openIdConfiguration", u"control"})
        QVERIFY(m_ready[QStringView(member)].toString().startsWith(u"https://127.0.0.1:"));
    const QFileInfo file(m_ready[u"caCertificate"].toString());
    QVERIFY(file.isFile());
    QVERIFY(
        file.fileName().contains(QString::number(QUrl(m_ready[u"graphRoot"].toString()).port())));
}

void tst_SandboxTls::authorityIsTrustedOnlyWhereItIsNamed()
{
    HttpClient stranger;
    const Result<HttpReply> refused = get(stranger);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Untrusted);

    HttpClient friendly;
    QVERIFY(friendly.trust(m_ready[u"caCertificate"].toString()));
    const Result<HttpReply> reply = get(friendly);
    QVERIFY2(reply, reply ? "" : qPrintable(reply.error().text()));
    QCOMPARE(reply->status, 200);
    QVERIFY(reply->body.contains("https://127.0.0.1:"));
}

void tst_SandboxTls::authorityThatIsNoneIsSaid()
{
    HttpClient http;
    const Result<void> trusted = http.trust(u"/nowhere.pem"_s);
    QVERIFY(!trusted);
    QVERIFY(trusted.error().what.contains(u"/nowhere.pem"));
}

QTEST_GUILESS_MAIN(tst_SandboxTls)
#include "tst_sandboxtls.moc"
