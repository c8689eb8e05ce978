#include "console/callguardian.h"
#include "console/console.h"
#include "core/awaited.h"
#include "core/json.h"
#include "http/httpclient.h"
#include "http/scriptedserver.h"
#include "identity/secretstore.h"
#include "scenarios/catalogue.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {
const CallId callId{u"2e1a0b00-2db4-4022-9570-243709c565ab"_s};
}

class tst_Console : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void laterRequestsGoToTheTenantOfTheirCall();
    void requestsGoThroughTheProxyOfTheProfile();
    void rejectionsAreCountedFromTheStartOfTheListener();

private:
    void serve(const ServedRequest &request, const HttpResponder &responder);
    std::unique_ptr<Console> makeConsole();

    std::unique_ptr<QTemporaryDir> m_folder;
    SecretStore m_secrets;
    ScriptedServer m_server{[this](const ServedRequest &request, const HttpResponder &responder) {
        serve(request, responder);
    }};
};

void tst_Console::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_secrets.keepForSession(u"Contoso"_s, u"s3cret"_s);
}

//! The token says for which tenant it is.
void tst_Console::serve(const ServedRequest &request, const HttpResponder &responder)
{
    const QString tenant = request.path.section(u'/', 1, 1);
    if (request.path.endsWith(u"/token"))
        return responder.send(200,
                              compactJson({{u"access_token"_s, tenant}, {u"expires_in"_s, 3600}}));
    if (request.method != "POST")
        return responder.send(204);
    QJsonObject call = readJsonObject(request.body).value();
    call[u"id"] = callId.text;
    call[u"state"] = u"establishing"_s;
    responder.send(201, compactJson(call));
}

std::unique_ptr<Console> tst_Console::makeConsole()
{
    const Profile profile{.name = u"Contoso"_s,
                          .cloud = u"custom"_s,
                          .endpoints = {.graphRoot = m_server.url(u"/v1.0"_s),
                                        .authority = m_server.url()},
                          .tenantId = u"contoso.com"_s,
                          .applicationId = u"a"_s,
                          .listener = {.port = 0}};
    const Configuration configuration(m_folder->path());
    if (!configuration.prepare())
        qFatal("The test cannot write to its folder.");
    return std::make_unique<Console>(profile, configuration, m_secrets);
}

void tst_Console::laterRequestsGoToTheTenantOfTheirCall()
{
    const auto authorization = [this] {
        return headerValue(m_server.requests().last().headers, "Authorization");
    };
    const Request create = buildCreateRequest(*findScenario(u"p2p-service-hosted"_s),
                                              R"({"tenantId": "fabrikam.com"})");
    const Request hangUp = buildRequest(operations::hangUp(), callId);
    {
        const auto console = makeConsole();
        QVERIFY(awaited(console->open()));
        QVERIFY(awaited(console->send(create)));
        QCOMPARE(authorization(), "Bearer fabrikam.com");
        bool isRecorded = false;
        connect(console.get(), &Console::recorded, this,
                [&isRecorded](const Batch &batch) { isRecorded |= !batch.calls.isEmpty(); });
        QTRY_VERIFY(isRecorded);
        QVERIFY(awaited(console->send(hangUp)));
        QCOMPARE(authorization(), "Bearer fabrikam.com");
    }
    const auto next = makeConsole();
    const auto calls = awaited(next->open());
    QVERIFY(calls);
    next->reconcile(*calls);
    QTRY_VERIFY(!next->guardian().isUnconfirmed(callId));
    QCOMPARE(authorization(), "Bearer fabrikam.com");
}

//! Sign-in, and everything else that goes out, takes the proxy of the profile.
void tst_Console::requestsGoThroughTheProxyOfTheProfile()
{
    QTcpServer proxy;
    QVERIFY(proxy.listen(QHostAddress::LocalHost));
    QByteArray asked;
    connect(&proxy, &QTcpServer::newConnection, this, [&] {
        QTcpSocket *client = proxy.nextPendingConnection();
        connect(client, &QTcpSocket::readyRead, &proxy, [&asked, client] {
            asked += client->readAll();
            client->write("HTTP/1.1 403 No\r\nContent-Length: 0\r\n\r\n");
        });
    });
    Profile profile{.name = u"Contoso"_s,
                    .cloud = u"custom"_s,
                    .endpoints = {.graphRoot = QUrl(u"https://graph.invalid/v1.0"_s),
                                  .authority = QUrl(u"https://sign-in.invalid"_s)},
                    .tenantId = u"contoso.com"_s,
                    .applicationId = u"a"_s,
                    .proxy = {.kind = ProxyKind::Manual,
                              .host = u"127.0.0.1"_s,
                              .port = proxy.serverPort(),
                              .user = u"sam"_s}};
    m_secrets.keepProxyPasswordForSession(u"Contoso"_s, u"pr0xy"_s);
    const Configuration configuration(m_folder->path());
    QVERIFY(configuration.prepare());
    Console console(profile, configuration, m_secrets);
    QSignalSpy failed(&console, &Console::tokenFailed);
    QVERIFY(awaited(console.open()));
    console.warmUp();
    QTRY_COMPARE(failed.size(), 1);
    QVERIFY2(asked.startsWith("CONNECT sign-in.invalid:443 "), asked.constData());
}

void tst_Console::rejectionsAreCountedFromTheStartOfTheListener()
{
    const auto console = makeConsole();
    QVERIFY(awaited(console->open()));
    const auto listen = [&console] {
        console->listen();
        return QTest::qWaitFor([&console] {
            return console->listener().phase == ListenerState::Phase::Listening;
        });
    };
    QVERIFY(listen());
    const QSignalSpy rejected(console.get(), &Console::notificationsRejected);
    HttpClient http;
    const Result<HttpReply> reply = awaited(
        http.send({.method = "POST", .url = console->listener().url, .headers = {}, .body = "{}"}));
    QVERIFY(reply);
    QCOMPARE(reply->status, 415);
    QTRY_COMPARE(rejected.size(), 1);
    QCOMPARE(console->listener().rejected, 1);

    QVERIFY(listen());
    QCOMPARE(console->listener().rejected, 0);
}

QTEST_GUILESS_MAIN(tst_Console)
#include "tst_console.moc"
