#include "tunnels/tunnel.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const auto segment = u"kR3vYp0mTz8-hQ2s"_s;
const ListenerAddress address{.port = 8445, .segment = segment};

} // namespace

//! What is to be copied leads to the listener, whichever way is taken.
class tst_Tunnels : public QObject
{
    Q_OBJECT

private slots:
    void everyWayHasFourSteps_data();
    void everyWayHasFourSteps();
    void everyWayLeadsToThePort_data();
    void everyWayLeadsToThePort();
    void proxiesPassOnNothingButThePath();
    void exampleStandsForWhatIsNotKnown();
    void endIsReachedFromThisMachine_data();
    void endIsReachedFromThisMachine();
    void callbackIsCompleted_data();
    void callbackIsCompleted();

private:
    static void addWays()
    {
        QTest::addColumn<Tunnel>("tunnel");
        for (const Tunnel &tunnel : tunnels())
            QTest::newRow(qPrintable(tunnel.id)) << tunnel;
    }
    static QString everythingToCopy(const Tunnel &tunnel, const QUrl &callback)
    {
        QStringList all;
        for (const TunnelStep &step : tunnel.steps)
            all.append(textToCopy(step, endOfTunnel(address, address.port), callback));
        return all.join(u'\n');
    }
};

void tst_Tunnels::everyWayHasFourSteps_data()
{
    addWays();
}

void tst_Tunnels::everyWayHasFourSteps()
{
    QFETCH(Tunnel, tunnel);
    QCOMPARE(tunnel.steps.size(), 4);
    QVERIFY(!QByteArray(tunnel.title).isEmpty() && !QByteArray(tunnel.help).isEmpty());
    QCOMPARE(std::ranges::count(tunnels(), tunnel.id, &Tunnel::id), 1);
}

void tst_Tunnels::everyWayLeadsToThePort_data()
{
    addWays();
}

void tst_Tunnels::everyWayLeadsToThePort()
{
    QFETCH(Tunnel, tunnel);
    const QString host = u"bot.fabrikam.example"_s;
    const QUrl callback(u"https://"_s + host + u"/callback/"_s + segment);
    const QString all = everythingToCopy(tunnel, callback);
    static const QRegularExpression left(u"\\{[a-z]+\\}"_s);

    QVERIFY2(all.contains(u"8445"), qPrintable(all));
    QVERIFY2(all.endsWith(callback.toString()), qPrintable(all));
    QVERIFY2(!all.contains(left), qPrintable(all));
    QVERIFY2(!all.contains(u"contoso"), qPrintable(all));
}

void tst_Tunnels::proxiesPassOnNothingButThePath()
{
    const QUrl callback(u"https://bot.fabrikam.example/callback"_s);
    const QString nginx = everythingToCopy(tunnels().at(0), callback);
    QVERIFY2(nginx.contains(u"location = /callback/"_s + segment + u" {\n"_s), qPrintable(nginx));
    QVERIFY2(nginx.contains(u"proxy_pass http://127.0.0.1:8445;"), qPrintable(nginx));
    QVERIFY2(nginx.contains(u"ssh -N -R 127.0.0.1:8445:127.0.0.1:8445 bot.fabrikam.example"),
             qPrintable(nginx));
    const QString caddy = everythingToCopy(tunnels().at(1), callback);
    QVERIFY2(caddy.contains(u"handle /callback/"_s + segment + u" {\n"_s), qPrintable(caddy));
    QVERIFY2(caddy.contains(u"reverse_proxy http://127.0.0.1:8445\n"), qPrintable(caddy));
}

void tst_Tunnels::exampleStandsForWhatIsNotKnown()
{
    const QString all = everythingToCopy(tunnels().first(), {});
    QVERIFY2(all.endsWith(u"https://bot.contoso.example/callback/"_s + segment), qPrintable(all));
}

void tst_Tunnels::endIsReachedFromThisMachine_data()
{
    QTest::addColumn<QString>("listens");
    QTest::addColumn<QString>("url");
    QTest::newRow("here") << u"127.0.0.1"_s << u"http://127.0.0.1:1/callback"_s;
    QTest::newRow("here, IPv6") << u"::1"_s << u"http://[::1]:1/callback"_s;
    QTest::newRow("everywhere") << u"0.0.0.0"_s << u"http://127.0.0.1:1/callback"_s;
    QTest::newRow("everywhere, IPv6") << u"::"_s << u"http://[::1]:1/callback"_s;
    QTest::newRow("elsewhere") << u"192.0.2.1"_s << u"http://192.0.2.1:1/callback"_s;
}

void tst_Tunnels::endIsReachedFromThisMachine()
{
    QFETCH(QString, listens);
    QTEST(endOfTunnel({.address = listens}, 1).toString(), "url");
}

void tst_Tunnels::callbackIsCompleted_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");
    const auto whole = u"https://bot.contoso.example/callback"_s;
    QTest::newRow("nothing") << u" "_s << QString();
    QTest::newRow("whole") << whole << whole;
    QTest::newRow("host alone") << u" bot.contoso.example "_s << whole;
    QTest::newRow("without a path") << u"https://bot.contoso.example/"_s << whole;
    QTest::newRow("with a port") << u"bot.contoso.example:8443"_s
                                 << u"https://bot.contoso.example:8443/callback"_s;
    QTest::newRow("path of a proxy")
        << u"https://bot.contoso.example/bot"_s << u"https://bot.contoso.example/bot"_s;
    QTest::newRow("in the clear") << u"http://bot.contoso.example"_s
                                  << u"http://bot.contoso.example/callback"_s;
    QTest::newRow("no address") << u"not an address"_s << u"not an address"_s;
}

void tst_Tunnels::callbackIsCompleted()
{
    QFETCH(QString, typed);
    QTEST(callbackMeantBy(typed, address), "meant");
}

QTEST_GUILESS_MAIN(tst_Tunnels)
#include "tst_tunnels.moc"
