#include "benchserver.h"

#include "console/console.h"
#include "http/httpclient.h"
#include "http/httpcompat.h"
#include "http/httpserver.h"
#include "identity/callbackauthenticator.h"
#include "identity/openidkeys.h"
#include "identity/secretstore.h"
#include "listener/callbacklistener.h"
#include "listener/platform.h"

#include <QCoreApplication>
#include <QSocketNotifier>
#include <QTemporaryDir>
#include <QTest>

#include <unistd.h>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

//! More than anybody can send here: what is measured is not to be refused.
QJsonObject profileOf(const Platform &platform)
{
    QJsonObject profile = platform.profile(u"Bench"_s);
    profile[u"listener"] = QJsonObject{
        {u"port"_s, 0}, {u"limits"_s, QJsonObject{{u"requestsPerSecond"_s, 1'000'000}}}};
    return profile;
}

class Stage
{
public:
    Result<void> start(const QString &stage)
    {
        m_profile = readProfile(profileOf(m_platform)).value();
        if (stage == u"bare")
            startBare();
        else if (stage == u"guard")
            startGuard();
        else if (stage == u"token")
            startToken();
        else
            startWhole();
        if (m_port == 0)
            return failure({.what = u"The stage does not start."_s});
        tellPort();
        return {};
    }

private:
    void startBare()
    {
        httpcompat::handleAll(
            m_bare, [](const QHttpServerRequest &, httpcompat::ResponderArgument responder) {
                httpcompat::write(responder, 202, {}, {});
            });
        auto *tcp = new QTcpServer(&m_bare);
        constexpr int backlog = 1024;
        tcp->setListenBacklogSize(backlog);
        if (tcp->listen(QHostAddress::LocalHost) && httpcompat::bind(m_bare, tcp))
            m_port = tcp->serverPort();
    }

    void startGuard()
    {
        m_guard = std::make_unique<HttpServer>(
            m_profile.listener.limits,
            [](const ServedRequest &, const HttpResponder &responder) { responder.send(202); });
        m_port = m_guard->listen(u"127.0.0.1"_s, 0).value_or(0);
    }

    void startToken()
    {
        m_http = std::make_unique<HttpClient>();
        m_keys = std::make_unique<OpenIdKeys>(m_profile.endpoints.openIdConfiguration, *m_http);
        m_authenticator = std::make_unique<CallbackAuthenticator>(
            CallbackPolicy{.issuers = m_profile.endpoints.issuers,
                           .audience = m_profile.applicationId,
                           .tenantId = m_profile.tenantId},
            *m_keys);
        m_listener = std::make_unique<CallbackListener>(
            m_profile.listener, QString(), QJsonObject(), *m_authenticator,
            [](const QList<Message> &, const CallbackListener::Stored &stored) { stored({}); });
        m_port = m_listener->listen().value_or(0);
    }

    void startWhole()
    {
        const Configuration configuration(m_folder.path());
        if (!configuration.prepare())
            return;
        m_console = std::make_unique<Console>(m_profile, configuration, m_secrets);
        const auto opened = m_console->open();
        if (!QTest::qWaitFor([&opened] { return opened.isFinished(); }) || !opened.result())
            return;
        m_console->listen();
        if (QTest::qWaitFor([this] {
                return m_console->listener().phase == ListenerState::Phase::Listening;
            }))
            m_port = static_cast<quint16>(m_console->listener().url.port());
    }

    void tellPort() const
    {
        std::printf("%d %s\n", m_port, m_platform.authorization().constData());
        std::fflush(stdout);
    }

    Platform m_platform;
    Profile m_profile;
    quint16 m_port = 0;
    QTemporaryDir m_folder;
    SecretStore m_secrets;
    QHttpServer m_bare;
    std::unique_ptr<HttpServer> m_guard;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<OpenIdKeys> m_keys;
    std::unique_ptr<CallbackAuthenticator> m_authenticator;
    std::unique_ptr<CallbackListener> m_listener;
    std::unique_ptr<Console> m_console;
};

} // namespace

QStringList benchStages()
{
    return {u"bare"_s, u"guard"_s, u"token"_s, u"whole"_s};
}

int serveStage(const QString &stage)
{
    Stage server;
    if (const Result<void> started = server.start(stage); !started) {
        std::fprintf(stderr, "%s\n", qPrintable(started.error().text()));
        return 1;
    }
    QSocketNotifier end(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(&end, &QSocketNotifier::activated, &end, &QCoreApplication::quit);
    return QCoreApplication::exec();
}
