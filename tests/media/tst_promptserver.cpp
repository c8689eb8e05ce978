#include "core/awaited.h"
#include "http/httpclient.h"
#include "media/promptserver.h"
#include "media/wavefile.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

//! A file is served to this machine, and nothing else is.
class tst_PromptServer : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void fileIsServedAsItIsNow();
    void nothingElseIsServed_data();
    void nothingElseIsServed();
    void foreignNameGetsNothing();
    void unreadableFileIsRefused();
    void nothingIsServedAfterwards();

private:
    [[nodiscard]] Result<HttpReply> fetch(const QUrl &url, const QByteArray &method = "GET",
                                          const Headers &headers = {})
    {
        return awaited(m_http.send({.method = method, .url = url, .headers = headers}));
    }
    void write(const QByteArray &content)
    {
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

    HttpClient m_http;
    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(u"prompt.wav"_s);
    std::unique_ptr<PromptServer> m_server;
};

void tst_PromptServer::init()
{
    write(waveFile(playedFormat));
    m_server = std::make_unique<PromptServer>();
}

void tst_PromptServer::fileIsServedAsItIsNow()
{
    const Result<QUrl> url = awaited(m_server->serve(m_file));
    QVERIFY(url);
    QCOMPARE(url->host(), u"127.0.0.1"_s);
    QVERIFY(!url->path().contains(u"prompt"_s));
    for (const QByteArray &content : {waveFile(playedFormat), waveFile(playedFormat, 32'000)}) {
        write(content);
        const Result<HttpReply> reply = fetch(*url);
        QVERIFY(reply);
        QCOMPARE(reply->status, 200);
        QCOMPARE(reply->body, content);
        QCOMPARE(headerValues(reply->headers, "Content-Type"), QByteArrayList{"audio/wav"});
        QCOMPARE(headerValues(reply->headers, "Content-Length"),
                 QByteArrayList{QByteArray::number(content.size())});
    }
}

void tst_PromptServer::nothingElseIsServed_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path"); // empty for that of the file
    QTest::addColumn<int>("status");
    QTest::newRow("root") << QByteArray("GET") << u"/"_s << 404;
    QTest::newRow("name of the file") << QByteArray("GET") << u"/prompt.wav"_s << 404;
    QTest::newRow("way up") << QByteArray("GET") << u"/../../etc/passwd"_s << 404;
    QTest::newRow("another method") << QByteArray("PUT") << QString() << 405;
    QTest::newRow("deletion") << QByteArray("DELETE") << QString() << 405;
}

void tst_PromptServer::nothingElseIsServed()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(int, status);
    Result<QUrl> url = awaited(m_server->serve(m_file));
    QVERIFY(url);
    if (!path.isEmpty())
        url->setPath(path);
    const Result<HttpReply> reply = fetch(*url, method);
    QVERIFY(reply);
    QCOMPARE(reply->status, status);
}

void tst_PromptServer::foreignNameGetsNothing()
{
    const Result<QUrl> url = awaited(m_server->serve(m_file));
    QVERIFY(url);
    const Result<HttpReply> reply = fetch(*url, "GET", {{"Host", "rebound.example"}});
    QVERIFY(reply);
    QCOMPARE(reply->status, 404);
}

void tst_PromptServer::unreadableFileIsRefused()
{
    const Result<QUrl> url = awaited(m_server->serve(m_folder.filePath(u"absent.wav"_s)));
    QVERIFY(!url);
    QCOMPARE(url.error().kind, ErrorKind::Storage);
}

void tst_PromptServer::nothingIsServedAfterwards()
{
    const Result<QUrl> url = awaited(m_server->serve(m_file));
    QVERIFY(url);
    m_server.reset();
    const Result<HttpReply> reply = fetch(*url);
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Network);
}

QTEST_GUILESS_MAIN(tst_PromptServer)
#include "tst_promptserver.moc"
