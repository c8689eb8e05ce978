#include "doctor/checkup.h"
#include "http/forwardingserver.h"
#include "http/httpclient.h"
#include "http/secureserver.h"
#include "shared/desktopnotice.h"
#include "tunnels/tunnelswindow.h"
#include "windowfixture.h"

#include <QAccessible>
#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto segment = u"kR3vYp0mTz8-hQ2s"_s;
const auto publicHost = u"http://bot.contoso.example"_s;

} // namespace

/*! How a listener gets its public address, in the real window. The public name lies behind a proxy
    of the profile, which passes on to the listener: that is the tunnel.
*/
class tst_TunnelsView : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void sandboxNeedsNone();
    void textToCopyIsThatOfTheProfile();
    void addressThatLeadsHereIsSavedAtOnce();
    void addressInTheClearIsSavedOnWishOnly();
    void addressThatLeadsNowhereIsSavedOnWishOnly();
    void addressThatIsNoneIsRefused();
    void cutTunnelIsSeenWhileThePageIsClosed();
    void doctorLeadsHere();
    void everyControlHasAName();

private:
    //! A profile of one's own on the sandbox, with \a callbackUri and a fixed port.
    void open(const QString &callbackUri, const QString &authority = {});
    void showPage();
    [[nodiscard]] QString textOf(const QString &label) const
    {
        return m_fixture->child<QLabel>(label)->text();
    }
    [[nodiscard]] QString savedCallback() const
    {
        return m_fixture->session().profiles().describe(u"Contoso"_s)->callbackUri;
    }

    std::unique_ptr<ForwardingServer> m_tunnel;
    std::unique_ptr<WindowFixture> m_fixture;
};

void tst_TunnelsView::init()
{
    m_tunnel = std::make_unique<ForwardingServer>();
    m_fixture = std::make_unique<WindowFixture>();
    m_fixture->open();
    QTRY_VERIFY(m_fixture->isListening());
}

void tst_TunnelsView::cleanup()
{
    m_fixture.reset();
    m_tunnel.reset();
}

void tst_TunnelsView::open(const QString &callbackUri, const QString &authority)
{
    QTcpServer free; // a port that nobody has
    QVERIFY(free.listen(QHostAddress::LocalHost));
    Profile profile = m_fixture->session().console()->profile();
    profile.name = u"Contoso"_s;
    profile.cloud = u"custom"_s;
    profile.callbackUri = callbackUri;
    profile.endpoints.caCertificate = authority;
    profile.listener = {.port = free.serverPort(), .segment = segment};
    profile.proxy = {.kind = ProxyKind::Manual, .host = u"127.0.0.1"_s, .port = m_tunnel->port()};
    m_tunnel->leadTo(free.serverPort());
    free.close();
    QVERIFY(m_fixture->session().profiles().save(profile));
    m_fixture->secrets().keepForSession(u"Contoso"_s, u"s3cret"_s);
    m_fixture->session().open(u"Contoso"_s);
    QTRY_VERIFY(m_fixture->isListening()
                && m_fixture->session().console()->profile().name == u"Contoso");
}

void tst_TunnelsView::showPage()
{
    for (QAction *action : m_fixture->window().findChildren<QAction *>()) {
        if (action->text() == u"&Tunnels…")
            action->trigger();
    }
    const auto *page = m_fixture->child<TunnelsWindow>({});
    QVERIFY(page && page->isVisible());
}

void tst_TunnelsView::sandboxNeedsNone()
{
    showPage();
    QVERIFY(!m_fixture->child<QLineEdit>(u"publicUrl"_s)->isEnabled());
    QVERIFY(textOf(u"publicUrl.answer"_s).contains(u"built in"));
    QVERIFY(textOf(u"watchState"_s).startsWith(u"Nothing is watched"));
    QVERIFY(!m_fixture->child<QLabel>(u"callbackState"_s)->isVisible());
}

void tst_TunnelsView::textToCopyIsThatOfTheProfile()
{
    open({});
    showPage();
    auto *list = m_fixture->child<QListWidget>(u"tunnels"_s);
    QCOMPARE(list->count(), 5);
    const QString port = QString::number(m_fixture->session().console()->listener().url.port());
    const auto *first = m_fixture->child<QPlainTextEdit>(u"tunnel.text1"_s);
    QVERIFY2(first->toPlainText().contains(u"location = /callback/"_s + segment),
             qPrintable(first->toPlainText()));
    QVERIFY(first->toPlainText().contains(u"proxy_pass http://127.0.0.1:"_s + port));

    m_fixture->fill(u"publicUrl"_s, u"bot.fabrikam.example"_s);
    QVERIFY(first->toPlainText().contains(u"server_name bot.fabrikam.example;"));
    QTest::keyClick(list, Qt::Key_Down);
    m_fixture->click(u"tunnel.copy1"_s);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"bot.fabrikam.example {\n"));
    m_fixture->click(u"tunnel.copy4"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"https://bot.fabrikam.example/callback/"_s + segment);
}

//! Behind a server that speaks https in front of the listener, as a reverse proxy does.
void tst_TunnelsView::addressThatLeadsHereIsSavedAtOnce()
{
    QUrl listener;
    HttpClient http;
    const SecureServer server([&](const ServedRequest &request, const HttpResponder &responder) {
        listener.setPath(request.path);
        const auto passedOn = http.send({.method = request.method,
                                         .url = listener,
                                         .headers = request.headers,
                                         .body = request.body});
        whenDone(passedOn, &http, [responder](const Result<HttpReply> &reply) {
            responder.send(reply ? reply->status : 502);
        });
    });
    open({}, server.authorityFile());
    listener = m_fixture->session().console()->listener().url;
    showPage();
    m_fixture->fill(u"publicUrl"_s, server.url().authority());
    m_fixture->click(u"publicUrl.save"_s);
    QTRY_VERIFY2(!savedCallback().isEmpty(), qPrintable(textOf(u"publicUrl.answer"_s)));
    QCOMPARE(savedCallback(), server.url(u"/callback"_s).toString());
    const auto isOpen = [this] {
        const Console *console = m_fixture->session().console();
        return console && console->profile().callbackUri == savedCallback();
    };
    QTRY_VERIFY(isOpen());
    QCOMPARE(m_fixture->session().console()->callbackUri(), savedCallback() + u'/' + segment);
}

void tst_TunnelsView::addressInTheClearIsSavedOnWishOnly()
{
    open({});
    showPage();
    m_fixture->fill(u"publicUrl"_s, publicHost);
    m_fixture->click(u"publicUrl.save"_s);
    QTRY_VERIFY(m_fixture->child<QPushButton>(u"publicUrl.saveAnyway"_s)->isVisible());
    QVERIFY(textOf(u"publicUrl.answer"_s).contains(u"https only"));
    QCOMPARE(savedCallback(), QString());

    m_fixture->click(u"publicUrl.saveAnyway"_s);
    QCOMPARE(savedCallback(), publicHost + u"/callback"_s);
    QTRY_COMPARE(textOf(u"callbackState"_s), u"Callback reachable"_s);
    QTRY_VERIFY2(textOf(u"watchState"_s).startsWith(u"Reachable."),
                 qPrintable(textOf(u"watchState"_s)));
    QCOMPARE(m_fixture->child<QLineEdit>(u"publicUrl"_s)->text(), publicHost + u"/callback"_s);
}

void tst_TunnelsView::addressThatLeadsNowhereIsSavedOnWishOnly()
{
    open(publicHost + u"/callback"_s);
    showPage();
    m_tunnel->cut();
    m_fixture->fill(u"publicUrl"_s, u"https://bot.fabrikam.example"_s);
    m_fixture->click(u"publicUrl.save"_s);
    QTRY_VERIFY(m_fixture->child<QPushButton>(u"publicUrl.saveAnyway"_s)->isVisible());
    QVERIFY2(textOf(u"publicUrl.answer"_s).contains(u"Nothing was saved yet"),
             qPrintable(textOf(u"publicUrl.answer"_s)));
    QCOMPARE(savedCallback(), publicHost + u"/callback"_s);
}

void tst_TunnelsView::addressThatIsNoneIsRefused()
{
    open({});
    showPage();
    m_fixture->fill(u"publicUrl"_s, u"ftp://bot.contoso.example"_s);
    QTest::keyClick(m_fixture->child<QLineEdit>(u"publicUrl"_s), Qt::Key_Return);
    QVERIFY(textOf(u"publicUrl.answer"_s).contains(u"no address"));
    QVERIFY(!m_fixture->child<QPushButton>(u"publicUrl.saveAnyway"_s)->isVisible());
    QCOMPARE(savedCallback(), QString());
}

void tst_TunnelsView::cutTunnelIsSeenWhileThePageIsClosed()
{
    open(publicHost + u"/callback"_s);
    auto *checkup = m_fixture->child<Checkup>(u"checkup"_s);
    QTRY_COMPARE(textOf(u"callbackState"_s), u"Callback reachable"_s);
    QVERIFY(m_fixture->child<QLabel>(u"callbackState"_s)->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(!checkup->isRunning(), 15'000);
    QVERIFY(!checkup->failures().contains(u"Callback"_s));

    QWidget front; // the window is behind another one
    front.show();
    front.activateWindow();
    QTRY_VERIFY(!m_fixture->window().isActiveWindow());
    const QSignalSpy told(m_fixture->child<DesktopNotice>({}), &DesktopNotice::told);
    checkup->watch()->start(20ms);
    m_tunnel->cut();
    QTRY_COMPARE(textOf(u"callbackState"_s), u"Callback not reached"_s);
    QVERIFY(!m_fixture->child<QLabel>(u"callbackState"_s)->toolTip().isEmpty());
    QVERIFY(checkup->failures().contains(u"Callback"_s));
    QTRY_COMPARE(told.size(), 1);
    QVERIFY(textOf(u"furtherProblems"_s).contains(u"Callback"));

    m_tunnel->mend();
    QTRY_COMPARE(textOf(u"callbackState"_s), u"Callback reachable"_s);
    QVERIFY(!checkup->failures().contains(u"Callback"_s));
}

void tst_TunnelsView::doctorLeadsHere()
{
    m_tunnel->cut();
    open(publicHost + u"/callback"_s);
    auto *checkup = m_fixture->child<Checkup>(u"checkup"_s);
    QTRY_VERIFY_WITH_TIMEOUT(checkup->failures().contains(u"Callback"_s), 15'000);
    QTest::mouseClick(m_fixture->child<QToolButton>(u"doctor"_s), Qt::LeftButton);
    m_fixture->click(u"fix.callback"_s);
    const auto *page = m_fixture->child<TunnelsWindow>({});
    QVERIFY(page && page->isVisible());
    QVERIFY(textOf(u"watchState"_s).startsWith(u"Not reached."));
}

void tst_TunnelsView::everyControlHasAName()
{
    open({});
    showPage();
    QStringList nameless;
    for (QWidget *widget : m_fixture->child<TunnelsWindow>({})->findChildren<QWidget *>()) {
        const bool isControl = (widget->focusPolicy() & Qt::TabFocus) && widget->isVisible();
        const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        if (isControl && (!interface || interface->text(QAccessible::Name).isEmpty()))
            nameless.append(widget->objectName());
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u'\n')));
}

QTEST_MAIN(tst_TunnelsView)
#include "tst_tunnelsview.moc"
