#include "console/console.h"
#include "core/awaited.h"
#include "doctor/consoledoctor.h"
#include "http/forwardingserver.h"
#include "identity/secretstore.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

//! A console with its listener, reached through a tunnel that is cut.
class tst_CallbackWatch : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void cutTunnelIsNoticedAndSoIsItsReturn();
    void tunnelThatLeadsNowhereIsNoticed();
    void tunnelThatFallsSilentIsNoticed();
    void pathThatIsNotThatOfTheListenerIsNoticed();
    void everyLookGoesTheWholeWay();
    void nothingOfItIsInTheJournal();
    void anotherUrlIsTriedOut();
    void proxyWithoutItsAuthorityIsSaid();

private:
    void open();
    [[nodiscard]] CheckState state() const
    {
        return m_watch->diagnosis() ? m_watch->diagnosis()->state : CheckState::Skipped;
    }
    [[nodiscard]] QString reason() const
    {
        return m_watch->diagnosis() ? m_watch->diagnosis()->reason : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ForwardingServer> m_tunnel;
    SecretStore m_secrets;
    Profile m_profile;
    std::unique_ptr<Console> m_console;
    std::unique_ptr<CallbackWatch> m_watch;
};

void tst_CallbackWatch::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_tunnel = std::make_unique<ForwardingServer>();
    const QUrl unused(u"http://127.0.0.1:1"_s);
    m_profile = {.name = u"Contoso"_s,
                 .cloud = u"custom"_s,
                 .endpoints = {.graphRoot = unused,
                               .authority = unused,
                               .openIdConfiguration = unused,
                               .issuers = {u"i"_s}},
                 .tenantId = u"aa67bd4c-8475-432d-bd41-39f255720e0a"_s,
                 .applicationId = u"2891555a-92ff-42e6-80fa-6e1300c6b5c6"_s,
                 .callbackUri = m_tunnel->url(u"/callback"_s).toString(),
                 .listener = {.port = 0, .segment = u"kR3vYp0mTz8-hQ2s"_s}};
}

void tst_CallbackWatch::cleanup()
{
    m_watch.reset();
    m_console.reset();
    m_tunnel.reset();
}

void tst_CallbackWatch::open()
{
    const Configuration configuration(m_folder->path());
    QVERIFY(configuration.prepare());
    m_console = std::make_unique<Console>(m_profile, configuration, m_secrets);
    QVERIFY(awaited(m_console->open()));
    m_console->listen();
    QTRY_COMPARE(m_console->listener().phase, ListenerState::Phase::Listening);
    m_tunnel->leadTo(static_cast<quint16>(m_console->listener().url.port()));
    m_watch = watchOf(*m_console);
}

void tst_CallbackWatch::cutTunnelIsNoticedAndSoIsItsReturn()
{
    open();
    m_watch->start(20ms);
    QTRY_COMPARE(state(), CheckState::Ok);
    for (int round = 0; round < 2; ++round) {
        m_tunnel->cut();
        QTRY_COMPARE(state(), CheckState::Failed);
        QTRY_COMPARE(reason(), u"127.0.0.1 cannot be reached."_s); // it may have been under way
        QVERIFY(m_watch->diagnosis()->next.contains(u"whether the service or tunnel runs"));
        m_tunnel->mend();
        QTRY_COMPARE(state(), CheckState::Ok);
    }
}

void tst_CallbackWatch::tunnelThatLeadsNowhereIsNoticed()
{
    open();
    m_watch->start(20ms);
    QTRY_COMPARE(state(), CheckState::Ok);
    m_tunnel->leadTo(1);
    QTRY_COMPARE(state(), CheckState::Failed);
    QVERIFY2(reason().contains(u"nothing stands behind the tunnel"), qPrintable(reason()));
}

//! The slowest of all: it takes the whole patience.
void tst_CallbackWatch::tunnelThatFallsSilentIsNoticed()
{
    open();
    m_watch->start(20ms);
    QTRY_COMPARE(state(), CheckState::Ok);
    m_tunnel->setSilent(true);
    QTRY_COMPARE_WITH_TIMEOUT(state(), CheckState::Failed, 15'000);
    QVERIFY2(reason().contains(u"does not answer"), qPrintable(reason()));
}

void tst_CallbackWatch::pathThatIsNotThatOfTheListenerIsNoticed()
{
    m_profile.callbackUri = m_tunnel->url(u"/elsewhere"_s).toString();
    open();
    m_watch->start();
    QTRY_COMPARE(state(), CheckState::Failed);
    QVERIFY2(reason().contains(u"there is nothing at /elsewhere"), qPrintable(reason()));
}

void tst_CallbackWatch::everyLookGoesTheWholeWay()
{
    open();
    const QSignalSpy connections(m_tunnel.get(), &QTcpServer::newConnection);
    const QSignalSpy looks(m_watch.get(), &CallbackWatch::looked);
    m_watch->start(20ms);
    QTRY_VERIFY(looks.size() >= 3);
    QVERIFY(connections.size() >= looks.size());
}

void tst_CallbackWatch::nothingOfItIsInTheJournal()
{
    open();
    const QSignalSpy recorded(m_console.get(), &Console::recorded);
    const QSignalSpy looks(m_watch.get(), &CallbackWatch::looked);
    m_watch->start(20ms);
    QTRY_VERIFY(looks.size() >= 3);
    QCOMPARE(state(), CheckState::Ok);
    QCOMPARE(recorded.size(), 0);
}

void tst_CallbackWatch::anotherUrlIsTriedOut()
{
    m_profile.callbackUri.clear();
    m_profile.proxy = {.kind = ProxyKind::Manual, .host = u"127.0.0.1"_s, .port = m_tunnel->port()};
    open();
    const QString path = callbackPath(m_profile.listener);
    const auto found = [this, &path](const QString &host) {
        return awaited(m_watch->lookAt(QUrl(host + path))).value_or(Diagnosis()).state;
    };
    QCOMPARE(found(u"http://bot.contoso.example"_s), CheckState::Ok);
    QCOMPARE(found(u"http://bot.contoso.example/more"_s), CheckState::Failed);
    QVERIFY(!m_watch->diagnosis());
}

void tst_CallbackWatch::proxyWithoutItsAuthorityIsSaid()
{
    open();
    m_profile.endpoints.caCertificate = m_folder->filePath(u"absent.pem"_s);
    m_watch = std::make_unique<CallbackWatch>(m_profile, m_secrets, ListenerUnderTest{});
    m_watch->start();
    QTRY_COMPARE(state(), CheckState::Failed);
    QVERIFY2(reason().contains(u"absent.pem"), qPrintable(reason()));
}

QTEST_GUILESS_MAIN(tst_CallbackWatch)
#include "tst_callbackwatch.moc"
