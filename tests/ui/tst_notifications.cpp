#include "core/json.h"
#include "http/httpclient.h"
#include "sandbox/sandbox.h"
#include "shared/desktopnotice.h"
#include "shared/messagemodel.h"
#include "shared/tableview.h"
#include "windowfixture.h"

#include <QAction>
#include <QDockWidget>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr int summaryColumn = static_cast<int>(MessageModel::Column::Summary);
constexpr int verdictColumn = static_cast<int>(MessageModel::Column::Verdict);
constexpr int stateColumn = static_cast<int>(CallModel::Column::State);
constexpr int resultColumn = static_cast<int>(CallModel::Column::Result);

QJsonObject stateEntry(const QString &call, const QString &state,
                       const QString &change = u"updated"_s)
{
    return {{u"@odata.type"_s, u"#microsoft.graph.commsNotification"_s},
            {u"changeType"_s, change},
            {u"resourceUrl"_s, u"/communications/calls/"_s + call},
            {u"resourceData"_s,
             QJsonObject{{u"@odata.type"_s, u"#microsoft.graph.call"_s}, {u"state"_s, state}}}};
}

} // namespace

//! What the wire really does, on a sandbox that misbehaves on request, seen in the window.
class tst_Notifications : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void anyOrderEndsInTheSameState_data();
    void anyOrderEndsInTheSameState();
    void aDuplicateIsMarked();
    void aLateStateIsMarkedAndNotApplied();
    void anUnknownCallGetsARowOfItsOwn();
    void anUnknownTypeIsKept();
    void severalEntriesOfOnePostDoNotCostEachOther();
    void whatIsNotProvenChangesNothing_data();
    void whatIsNotProvenChangesNothing();
    void aWrongPathIsShownAsRejected();
    void aBadBodyIsShownAsRejected();
    void rejectionsAreCountedAtAGlance();
    void theDesktopTellsOfAnErrorInTheBackground();
    void theDesktopDoesNotTellOfWhatIsTriedAgain();
    void aClickOnTheNoticeLeadsToItsCall();

private:
    void start(const QJsonObject &faults = {});
    void placeCall();
    //! Lets the sandbox send \a entries, signed, to the listener; gives the status of the answer.
    int notify(const QJsonArray &entries);
    void setFaults(const QJsonObject &faults);
    HttpReply send(const QByteArray &method, const QUrl &url, const QByteArray &body,
                   const Headers &headers);
    [[nodiscard]] QUrl listener() const { return m_fixture->session().console()->listener().url; }
    [[nodiscard]] QString callId() const;
    [[nodiscard]] bool hasVerdict(const QString &beginning) const;

    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<WindowFixture> m_fixture;
    QJsonObject m_ready;
    HttpClient m_http;
};

void tst_Notifications::init()
{
    m_fixture = std::make_unique<WindowFixture>();
}

void tst_Notifications::cleanup()
{
    m_fixture->close();
    m_fixture.reset();
    m_sandbox.reset();
}

void tst_Notifications::start(const QJsonObject &faults)
{
    m_sandbox = std::make_unique<Sandbox>(SandboxOptions{.clockRate = 10});
    const Result<QJsonObject> ready = m_sandbox->start();
    QVERIFY(ready);
    m_ready = *ready;
    if (!faults.isEmpty())
        setFaults({{u"notifications"_s, faults}});
    m_fixture->openOn(m_ready);
}

void tst_Notifications::placeCall()
{
    m_fixture->call(johnId, u"John"_s);
    QTRY_COMPARE(m_fixture->state(), u"Established"_s);
}

HttpReply tst_Notifications::send(const QByteArray &method, const QUrl &url, const QByteArray &body,
                                  const Headers &headers)
{
    const auto future = m_http.send(
        {.method = method, .url = url, .headers = headers, .body = body});
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }) || !future.result())
        return {};
    return *future.result();
}

void tst_Notifications::setFaults(const QJsonObject &faults)
{
    const HttpReply reply = send(
        "PUT", QUrl(m_ready[u"control"].toString() + u"/faults"_s), compactJson(faults),
        {{"Authorization", "Bearer " + m_ready[u"controlToken"].toString().toUtf8()},
         {"Content-Type", "application/json"}});
    QVERIFY2(reply.status / 100 == 2, reply.body.constData());
}

int tst_Notifications::notify(const QJsonArray &entries)
{
    const QJsonObject body{
        {u"callbackUri"_s, listener().toString()},
        {u"body"_s,
         QJsonObject{{u"@odata.type"_s, u"#microsoft.graph.commsNotifications"_s},
                     {u"value"_s, entries}}}};
    const HttpReply reply = send(
        "POST", QUrl(m_ready[u"control"].toString() + u"/notifications"_s), compactJson(body),
        {{"Authorization", "Bearer " + m_ready[u"controlToken"].toString().toUtf8()},
         {"Content-Type", "application/json"}});
    const Result<QJsonObject> answer = readJsonObject(reply.body);
    return answer ? answer->value(u"callbackStatus").toInt() : 0;
}

QString tst_Notifications::callId() const
{
    for (const QLabel *label : m_fixture->window().findChildren<QLabel *>()) {
        if (label->accessibleName() == u"Call id")
            return label->text();
    }
    return {};
}

bool tst_Notifications::hasVerdict(const QString &beginning) const
{
    const QStringList verdicts = m_fixture->column(u"activity"_s, verdictColumn);
    return std::ranges::any_of(verdicts, [&](const QString &verdict) {
        return verdict.startsWith(beginning);
    });
}

void tst_Notifications::anyOrderEndsInTheSameState_data()
{
    QTest::addColumn<QJsonObject>("faults");
    QTest::newRow("well behaved") << QJsonObject{{u"delayMs"_s, 0}};
    QTest::newRow("before the 201") << QJsonObject{{u"before201"_s, true}};
    QTest::newRow("in the wrong order") << QJsonObject{{u"reversed"_s, true}};
    QTest::newRow("each three times") << QJsonObject{{u"repeat"_s, 2}};
    QTest::newRow("late") << QJsonObject{{u"delayMs"_s, 2000}};
    QTest::newRow("with unknown types") << QJsonObject{{u"unknownType"_s, true}};
    QTest::newRow("all of it") << QJsonObject{{u"before201"_s, true},
                                              {u"reversed"_s, true},
                                              {u"repeat"_s, 1},
                                              {u"delayMs"_s, 500},
                                              {u"unknownType"_s, true}};
}

void tst_Notifications::anyOrderEndsInTheSameState()
{
    QFETCH(QJsonObject, faults);
    start(faults);
    m_fixture->call(johnId, u"John"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->state(), u"Established"_s, 10'000);
    m_fixture->click(u"hangUp"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->state(), u"Terminated"_s, 10'000);
    QTRY_VERIFY(m_fixture->cell(u"calls"_s, 0, resultColumn).endsWith(u"200/7000"));
    QCOMPARE(m_fixture->column(u"calls"_s, stateColumn).size(), 1);
}

void tst_Notifications::aDuplicateIsMarked()
{
    start({{u"repeat"_s, 1}});
    placeCall();
    QTRY_VERIFY(hasVerdict(u"duplicate"_s));
}

void tst_Notifications::aLateStateIsMarkedAndNotApplied()
{
    start();
    placeCall();
    const QString id = callId();
    QCOMPARE(notify({stateEntry(id, u"terminated"_s, u"deleted"_s)}), 202);
    QTRY_COMPARE(m_fixture->state(), u"Terminated"_s);
    QJsonObject late = stateEntry(id, u"establishing"_s);
    late[u"callbackUri"] = u"https://bot.contoso.com/late"_s;
    QCOMPARE(notify({late}), 202);
    QTRY_VERIFY(hasVerdict(u"late"_s));
    QCOMPARE(m_fixture->state(), u"Terminated"_s);
}

void tst_Notifications::anUnknownCallGetsARowOfItsOwn()
{
    start();
    placeCall();
    QCOMPARE(notify({stateEntry(u"57DAB8B1894C409AB240BD8BEAE78896"_s, u"established"_s)}), 202);
    QTRY_COMPARE(m_fixture->column(u"calls"_s, stateColumn).size(), 2);
    QVERIFY(hasVerdict(u"accepted · call not placed here"_s));
    QCOMPARE(m_fixture->cell(u"calls"_s, 0, static_cast<int>(CallModel::Column::Peer)),
             u"Call 57dab8b1…"_s);
}

void tst_Notifications::anUnknownTypeIsKept()
{
    start();
    placeCall();
    const QJsonObject entry{
        {u"changeType"_s, u"updated"_s},
        {u"resourceUrl"_s, u"/communications/calls/"_s + callId() + u"/surprises/1"_s},
        {u"resourceData"_s, QJsonObject{{u"@odata.type"_s, u"#microsoft.graph.surprise"_s}}}};
    QCOMPARE(notify({entry}), 202);
    QTRY_VERIFY(
        m_fixture->column(u"activity"_s, summaryColumn).contains(u"unknown kind · surprise"_s));
    QCOMPARE(m_fixture->state(), u"Established"_s);
}

void tst_Notifications::severalEntriesOfOnePostDoNotCostEachOther()
{
    start();
    placeCall();
    const int before = m_fixture->table(u"activity"_s)->model()->rowCount();
    QCOMPARE(notify({QJsonObject{{u"nonsense"_s, true}}, QJsonValue::Null,
                     stateEntry(callId(), u"terminated"_s, u"deleted"_s)}),
             202);
    QTRY_COMPARE(m_fixture->state(), u"Terminated"_s);
    QTRY_COMPARE(m_fixture->table(u"activity"_s)->model()->rowCount(), before + 3);
    QVERIFY(hasVerdict(u"rejected"_s));
}

void tst_Notifications::whatIsNotProvenChangesNothing_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no token") << u"missing"_s << u"no token"_s;
    QTest::newRow("forged") << u"unknownKey"_s << u"key"_s;
    QTest::newRow("for somebody else") << u"wrongAudience"_s << u"aud"_s;
    QTest::newRow("by somebody else") << u"wrongIssuer"_s << u"iss"_s;
    QTest::newRow("expired") << u"expired"_s << u"expired"_s;
    QTest::newRow("without tenant") << u"withoutTenant"_s << u"tid"_s;
}

void tst_Notifications::whatIsNotProvenChangesNothing()
{
    QFETCH(QString, token);
    QFETCH(QString, reason);
    start();
    placeCall();
    setFaults({{u"notifications"_s, QJsonObject{{u"token"_s, token}}}});
    QCOMPARE(notify({stateEntry(callId(), u"terminated"_s, u"deleted"_s)}), 401);
    QTRY_VERIFY(hasVerdict(u"rejected (401)"_s));
    QVERIFY(m_fixture->column(u"activity"_s, verdictColumn).first().contains(reason));
    QCOMPARE(m_fixture->state(), u"Established"_s);
}

void tst_Notifications::aWrongPathIsShownAsRejected()
{
    start();
    QUrl elsewhere = listener();
    elsewhere.setPath(u"/elsewhere"_s);
    QCOMPARE(send("POST", elsewhere, "{}", {{"Content-Type", "application/json"}}).status, 404);
    QTRY_VERIFY(hasVerdict(u"rejected (404)"_s));
    QCOMPARE(send("GET", listener(), {}, {}).status, 405);
    QTRY_VERIFY(hasVerdict(u"rejected (405)"_s));
}

void tst_Notifications::aBadBodyIsShownAsRejected()
{
    start();
    QCOMPARE(notify({}), 400);
    QTRY_VERIFY(hasVerdict(u"rejected (400)"_s));
    QCOMPARE(send("POST", listener(), "<xml/>", {{"Content-Type", "text/xml"}}).status, 415);
    QTRY_VERIFY(hasVerdict(u"rejected (415)"_s));
    QCOMPARE(m_fixture->column(u"calls"_s, stateColumn).size(), 0);
}

void tst_Notifications::rejectionsAreCountedAtAGlance()
{
    start();
    auto *rejected = m_fixture->child<QAction>(u"rejected"_s);
    QVERIFY(!rejected->isVisible());
    constexpr int flood = 30; // more than are kept in a second
    for (int i = 0; i < flood; ++i)
        QCOMPARE(send("GET", listener(), {}, {}).status, 405);
    QTRY_COMPARE(rejected->text(), u"30 rejected"_s);
    QVERIFY(rejected->isVisible());

    m_fixture->child<QDockWidget>(u"activityDock"_s)->close();
    m_fixture->child<QLineEdit>(u"searchActivity"_s)->setText(u"John"_s);
    rejected->trigger();
    QVERIFY(m_fixture->table(u"activity"_s)->isVisible());
    QTRY_VERIFY(m_fixture->table(u"activity"_s)->model()->rowCount() > 0);
    for (const QString &verdict : m_fixture->column(u"activity"_s, verdictColumn))
        QVERIFY2(verdict.startsWith(u"rejected"), qPrintable(verdict));
}

void tst_Notifications::theDesktopTellsOfAnErrorInTheBackground()
{
    start();
    QWidget other;
    other.show();
    other.activateWindow();
    QTRY_VERIFY(!m_fixture->window().isActiveWindow());
    QSignalSpy told(m_fixture->window().findChild<DesktopNotice *>(), &DesktopNotice::told);
    m_fixture->call(u"2c63888f-28f0-4481-be6d-dce7a7ace732"_s, u"Hiroshi"_s); // declines
    QTRY_COMPARE_WITH_TIMEOUT(m_fixture->state(), u"Terminated"_s, 15'000);
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(told.first().first().toString(), u"The call with Hiroshi ended in an error"_s);
    QCOMPARE(told.first().at(1).toString(), m_fixture->cell(u"calls"_s, 0, resultColumn));

    setFaults({{u"responses"_s,
                QJsonArray{QJsonObject{{u"method"_s, u"POST"_s}, {u"status"_s, 403}}}}});
    m_fixture->call(johnId, u"John"_s);
    QTRY_COMPARE(told.count(), 2);
}

void tst_Notifications::theDesktopDoesNotTellOfWhatIsTriedAgain()
{
    start();
    // The request for a token would take the fault that is meant for the call.
    QTRY_VERIFY(!m_fixture->session().console()->token().text.isEmpty());
    setFaults({{u"responses"_s,
                QJsonArray{QJsonObject{{u"method"_s, u"POST"_s},
                                       {u"status"_s, 429},
                                       {u"retryAfter"_s, u"0.5"_s},
                                       {u"times"_s, 1}}}}});
    QWidget other;
    other.show();
    other.activateWindow();
    QTRY_VERIFY(!m_fixture->window().isActiveWindow());
    const QSignalSpy told(m_fixture->window().findChild<DesktopNotice *>(), &DesktopNotice::told);
    placeCall();
    QVERIFY(hasVerdict(u"tried again"_s));
    QCOMPARE(told.count(), 0);

    setFaults({{u"responses"_s, // a wait that nobody waits for is the end
                QJsonArray{QJsonObject{
                    {u"method"_s, u"POST"_s}, {u"status"_s, 429}, {u"retryAfter"_s, u"3600"_s}}}}});
    m_fixture->call(johnId, u"John"_s);
    QTRY_COMPARE(told.count(), 1);
}

void tst_Notifications::aClickOnTheNoticeLeadsToItsCall()
{
    start();
    QWidget other;
    other.show();
    other.activateWindow();
    QTRY_VERIFY(!m_fixture->window().isActiveWindow());
    auto *desktop = m_fixture->child<DesktopNotice>({});
    const QSignalSpy told(desktop, &DesktopNotice::told);
    m_fixture->call(u"2c63888f-28f0-4481-be6d-dce7a7ace732"_s, u"Hiroshi"_s); // declines
    QTRY_COMPARE_WITH_TIMEOUT(told.count(), 1, 15'000);
    placeCall();
    const auto *table = m_fixture->table(u"calls"_s);
    const auto chosen = [this, table] {
        return m_fixture->cell(u"calls"_s, table->currentIndex().row(),
                               static_cast<int>(CallModel::Column::Peer));
    };
    QCOMPARE(chosen(), u"John"_s);
    QVERIFY(!m_fixture->window().isActiveWindow());

    desktop->bringUp();
    QCOMPARE(chosen(), u"Hiroshi"_s);
    QTRY_VERIFY(m_fixture->window().isActiveWindow());
}

QTEST_MAIN(tst_Notifications)
#include "tst_notifications.moc"
