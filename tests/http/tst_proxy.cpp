#include "core/awaited.h"
#include "http/httpclient.h"
#include "http/scriptedserver.h"
#include "http/secureserver.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto user = u"clerk"_s;
const auto password = u"s3cret"_s;

/*! A small proxy: it answers plain requests itself, opens a tunnel to \a tunnelPort of this machine
    for the others, and asks for a password where it has one.
*/
class TestProxy : public QTcpServer
{
public:
    explicit TestProxy(const QByteArray &credentials = {}, quint16 tunnelPort = 0)
        : m_credentials(credentials), m_tunnelPort(tunnelPort)
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("%s", qPrintable(errorString()));
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *client = nextPendingConnection();
            connect(client, &QTcpSocket::readyRead, this, [this, client] { received(*client); });
        });
    }

    [[nodiscard]] Proxy address(const QString &name = {}) const
    {
        return {
            .kind = ProxyKind::Manual, .host = u"127.0.0.1"_s, .port = serverPort(), .user = name};
    }
    [[nodiscard]] QByteArrayList requestLines() const { return m_requestLines; }

private:
    void received(QTcpSocket &client)
    {
        if (QTcpSocket *server = m_tunnels.value(&client)) {
            server->write(client.readAll());
            return;
        }
        m_heads[&client] += client.readAll();
        if (!m_heads[&client].contains("\r\n\r\n"))
            return;
        const QByteArray head = m_heads.take(&client);
        m_requestLines.append(head.left(head.indexOf("\r\n")));
        if (!isAllowed(head))
            client.write("HTTP/1.1 407 Who are you\r\nProxy-Authenticate: Basic realm=\"p\"\r\n"
                         "Content-Length: 0\r\n\r\n");
        else if (head.startsWith("CONNECT "))
            openTunnel(client);
        else
            client.write("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nby proxy!");
    }

    //! Whether \a head has the credentials; Qt 6.8 sends the names of fields in small letters.
    [[nodiscard]] bool isAllowed(const QByteArray &head) const
    {
        static constexpr QByteArrayView field = "proxy-authorization: basic ";
        const qsizetype begin = head.toLower().indexOf(field);
        return m_credentials.isEmpty()
            || (begin >= 0
                && head.mid(begin + field.size()).startsWith(m_credentials.toBase64() + '\r'));
    }

    void openTunnel(QTcpSocket &client)
    {
        auto *server = new QTcpSocket(&client);
        m_tunnels[&client] = server;
        connect(server, &QTcpSocket::connected, &client,
                [&client] { client.write("HTTP/1.1 200 Go on\r\n\r\n"); });
        connect(server, &QTcpSocket::readyRead, &client,
                [&client, server] { client.write(server->readAll()); });
        server->connectToHost(QHostAddress(QHostAddress::LocalHost), m_tunnelPort);
    }

    QByteArray m_credentials;
    quint16 m_tunnelPort;
    QByteArrayList m_requestLines;
    QHash<QTcpSocket *, QByteArray> m_heads;
    QHash<QTcpSocket *, QTcpSocket *> m_tunnels;
};

HttpRequest get(const QString &url)
{
    return {.method = "GET", .url = QUrl(url)};
}

} // namespace

//! Requests through a proxy that really listens.
class tst_Proxy : public QObject
{
    Q_OBJECT

private slots:
    void plainRequestIsAnsweredByTheProxy();
    void secureRequestGoesThroughATunnel();
    void certificateBehindATunnelIsTheReason_data();
    void certificateBehindATunnelIsTheReason();
    void thisMachineIsReachedWithoutAProxy();
    void passwordIsAwaited();
    void passwordThatIsMissingIsTheReason();
    void passwordThatIsWrongIsSaid();
    void proxyThatIsNotThereIsSaid();

private:
    void use(const Proxy &proxy) { m_client->useProxy(proxy, finishedFuture<QString>(QString())); }

    std::unique_ptr<HttpClient> m_client = std::make_unique<HttpClient>();
};

void tst_Proxy::plainRequestIsAnsweredByTheProxy()
{
    const TestProxy proxy;
    use(proxy.address());
    const auto reply = awaited(m_client->send(get(u"http://graph.example/v1.0?a=b"_s)));
    QVERIFY(reply);
    QCOMPARE(reply->body, "by proxy!");
    QCOMPARE(proxy.requestLines(), QByteArrayList{"GET http://graph.example/v1.0?a=b HTTP/1.1"});
}

void tst_Proxy::secureRequestGoesThroughATunnel()
{
    const SecureServer server;
    const TestProxy proxy({}, static_cast<quint16>(server.url().port()));
    HttpClient client;
    QVERIFY(client.trust(server.authorityFile()));
    client.useProxy(proxy.address(), finishedFuture<QString>(QString()));
    const auto reply = awaited(client.send(get(u"https://graph.example/v1.0"_s)));
    QCOMPARE(proxy.requestLines(), QByteArrayList{"CONNECT graph.example:443 HTTP/1.1"});
    QVERIFY2(!reply, "the certificate at the end of the tunnel is for another name");
    QCOMPARE(reply.error().kind, ErrorKind::Untrusted);
    QCOMPARE(server.requests(), 0);
}

void tst_Proxy::certificateBehindATunnelIsTheReason_data()
{
    QTest::addColumn<bool>("hasPassword");
    QTest::newRow("open proxy") << false;
    QTest::newRow("proxy with a password") << true;
}

//! Nothing is said of the proxy: it did its part.
void tst_Proxy::certificateBehindATunnelIsTheReason()
{
    QFETCH(bool, hasPassword);
    const SecureServer server;
    const TestProxy proxy(hasPassword ? (user + u':' + password).toUtf8() : QByteArray(),
                          static_cast<quint16>(server.url().port()));
    m_client->useProxy(proxy.address(hasPassword ? user : QString()),
                       finishedFuture<QString>(password));
    const auto reply = awaited(m_client->send(get(u"https://graph.example/v1.0"_s)));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Untrusted);
    QCOMPARE(reply.error().what, u"The certificate of graph.example cannot be trusted."_s);
    QVERIFY2(reply.error().next.contains(u"caCertificate"), qPrintable(reply.error().text()));
    QVERIFY2(reply.error().detail.contains(u"issuer"), qPrintable(reply.error().text()));
    QVERIFY2(!reply.error().text().contains(u"proxy"_s, Qt::CaseInsensitive),
             qPrintable(reply.error().text()));
    QCOMPARE(proxy.requestLines().last(), "CONNECT graph.example:443 HTTP/1.1");
    QCOMPARE(server.requests(), 0);
}

void tst_Proxy::thisMachineIsReachedWithoutAProxy()
{
    const ScriptedServer server([](const ServedRequest &, const HttpResponder &responder) {
        responder.send(200, "here");
    });
    const TestProxy proxy;
    use(proxy.address());
    const auto reply = awaited(m_client->send({.method = "GET", .url = server.url(u"/"_s)}));
    QVERIFY(reply);
    QCOMPARE(reply->body, "here");
    QVERIFY(proxy.requestLines().isEmpty());
}

void tst_Proxy::passwordIsAwaited()
{
    const TestProxy proxy((user + u':' + password).toUtf8());
    const Completion<QString> keychain;
    m_client->useProxy(proxy.address(user), keychain.future());
    const FutureResult<HttpReply> first = m_client->send(get(u"http://graph.example/1"_s));
    const FutureResult<HttpReply> second = m_client->send(get(u"http://graph.example/2"_s));
    QVERIFY(!first.isFinished());
    keychain.finish(password);
    for (const FutureResult<HttpReply> &each : {first, second}) {
        const auto reply = awaited(each);
        QVERIFY(reply);
        QCOMPARE(reply->status, 200);
    }
}

void tst_Proxy::passwordThatIsMissingIsTheReason()
{
    const TestProxy proxy((user + u':' + password).toUtf8());
    m_client->useProxy(proxy.address(user),
                       finishedFuture<QString>(failure({.kind = ErrorKind::Credential,
                                                        .what = u"No password."_s})));
    const auto reply = awaited(m_client->send(get(u"http://graph.example/"_s)));
    QVERIFY(!reply);
    QCOMPARE(reply.error().what, u"No password."_s);
    QVERIFY(proxy.requestLines().isEmpty());
}

void tst_Proxy::passwordThatIsWrongIsSaid()
{
    const TestProxy proxy((user + u':' + password).toUtf8());
    m_client->useProxy(proxy.address(user), finishedFuture<QString>(u"other"_s));
    for (const QString &url : {u"http://graph.example/"_s, u"https://graph.example/"_s}) {
        const auto reply = awaited(m_client->send(get(url)));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, ErrorKind::Network);
        QVERIFY2(reply.error().next.startsWith(u"The proxy wants another name or password"_s),
                 qPrintable(reply.error().text()));
    }
}

void tst_Proxy::proxyThatIsNotThereIsSaid()
{
    Proxy gone;
    {
        const TestProxy proxy;
        gone = proxy.address();
    }
    use(gone);
    const auto reply = awaited(m_client->send(get(u"https://graph.example/"_s)));
    QVERIFY(!reply);
    QCOMPARE(reply.error().kind, ErrorKind::Network);
    QVERIFY2(reply.error().text().contains(u"Proxy connection refused"_s), // Qt tells it so only
             qPrintable(reply.error().text()));
    QVERIFY(reply.error().next.contains(u"proxy"_s));
}

QTEST_GUILESS_MAIN(tst_Proxy)
#include "tst_proxy.moc"
