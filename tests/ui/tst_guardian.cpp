#include "callviews/hangupalldialog.h"
#include "callviews/operationmodel.h"
#include "console/callguardian.h"
#include "core/json.h"
#include "http/httpclient.h"
#include "sandbox/sandbox.h"
#include "scenarios/catalogue.h"
#include "shared/tableview.h"
#include "windowfixture.h"

#include <QAction>
#include <QJsonArray>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;

//! Living calls are looked after, seen in the window.
class tst_Guardian : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void countdownGoesOnToTheNextKeepAlive();
    void operationIsFollowedToItsEnd();
    void endThatStaysAwayIsOverdue();
    void countdownOfEveryLivingCallIsInItsRow();
    void useOfTheLimitsIsShown();
    void everythingIsHungUpAfterOneQuestion();
    void whatCannotBeHungUpIsNamedAndCanBeTriedAgain();
    void callThatIsBeingPlacedIsHungUpOnceItIsNamed();
    void callThatWasNotSentYetIsTakenBack();

private:
    void placeCalls(int count);
    void openDialog();
    [[nodiscard]] int open() const
    {
        return m_fixture->session().console()->guardian().quota().open();
    }
    void playPrompt();
    void setFaults(const QJsonObject &faults);
    [[nodiscard]] QString cell(int row, OperationModel::Column column) const
    {
        return m_fixture->cell(u"operations"_s, row, static_cast<int>(column));
    }

    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<WindowFixture> m_fixture;
    QJsonObject m_ready;
    HttpClient m_http;
};

void tst_Guardian::init()
{
    constexpr double quarterInThreeSeconds = 300;
    m_fixture = std::make_unique<WindowFixture>();
    m_sandbox = std::make_unique<Sandbox>(SandboxOptions{.clockRate = quarterInThreeSeconds});
    const Result<QJsonObject> ready = m_sandbox->start();
    QVERIFY(ready);
    m_ready = *ready;
    m_fixture->openOn(m_ready);
}

void tst_Guardian::cleanup()
{
    m_fixture->close();
    m_fixture.reset();
    m_sandbox.reset();
}

void tst_Guardian::placeCalls(int count)
{
    for (int number = 1; number <= count; ++number) {
        m_fixture->call(johnId, u"John"_s);
        QTRY_COMPARE(open(), number);
        QTRY_COMPARE(m_fixture->state(), u"Established"_s);
    }
}

void tst_Guardian::openDialog()
{
    for (QAction *action : m_fixture->window().findChildren<QAction *>()) {
        if (action->text() == u"Hang up &everything…")
            action->trigger();
    }
    QVERIFY(m_fixture->window().findChild<HangUpAllDialog *>());
}

void tst_Guardian::setFaults(const QJsonObject &faults)
{
    const auto answer = m_http.send(
        {.method = "PUT",
         .url = QUrl(m_ready[u"control"].toString() + u"/faults"_s),
         .headers = {{"Authorization", "Bearer " + m_ready[u"controlToken"].toString().toLatin1()},
                     {"Content-Type", "application/json"}},
         .body = compactJson(faults)});
    QTRY_VERIFY(answer.isFinished());
    QCOMPARE(answer.result()->status, 200);
}

void tst_Guardian::playPrompt()
{
    Console *console = m_fixture->session().console();
    const FieldValues values{{u"prompt"_s, {u"https://bot.contoso.example/hello.wav"_s}}};
    (void)console->send(buildRequest(*operations::find(u"play-prompt"_s),
                                     console->guardian().ownCalls().first().id, values));
}

void tst_Guardian::operationIsFollowedToItsEnd()
{
    placeCalls(1);
    setFaults({{u"notifications"_s, QJsonObject{{u"drop"_s, 1'000}}}});
    playPrompt();
    QTRY_COMPARE(cell(0, OperationModel::Column::State), u"running"_s);
    QVERIFY(cell(0, OperationModel::Column::Outcome).isEmpty());
    QTRY_COMPARE(cell(0, OperationModel::Column::State), u"completed"_s); // the service was asked
}

void tst_Guardian::endThatStaysAwayIsOverdue()
{
    placeCalls(1);
    const QJsonObject unknown{{u"path"_s, u"/operations/"_s},
                              {u"status"_s, 404},
                              {u"code"_s, u"8522"_s}};
    setFaults({{u"notifications"_s, QJsonObject{{u"drop"_s, 1'000}}},
               {u"responses"_s, QJsonArray{unknown}}});
    playPrompt();
    QTRY_COMPARE(cell(0, OperationModel::Column::State), u"overdue"_s);
    QVERIFY(cell(0, OperationModel::Column::Outcome).startsWith(u"Its end should have been told"));
    const QString age = cell(0, OperationModel::Column::Lasted);
    QTRY_VERIFY(cell(0, OperationModel::Column::Lasted) > age);
}

void tst_Guardian::countdownGoesOnToTheNextKeepAlive()
{
    placeCalls(1);
    auto *countdown = m_fixture->child<QLabel>(u"keepAlive"_s);
    QVERIFY(countdown->isVisible());
    QVERIFY2(countdown->text().startsWith(u"Keep alive in 00:0"), qPrintable(countdown->text()));
    QTRY_COMPARE(m_fixture->table(u"operations"_s)->model()->rowCount(), 1);
    QTRY_COMPARE(cell(0, OperationModel::Column::State), u"completed"_s);
    QVERIFY(countdown->isVisible());

    m_fixture->click(u"hangUp"_s);
    QTRY_COMPARE(m_fixture->state(), u"Terminated"_s);
    QVERIFY(!countdown->isVisible());
}

void tst_Guardian::countdownOfEveryLivingCallIsInItsRow()
{
    placeCalls(2);
    const int column = static_cast<int>(CallModel::Column::KeepAlive);
    const auto countdown = [this, column](int row) {
        return m_fixture->cell(u"calls"_s, row, column);
    };
    for (const int row : {0, 1})
        QVERIFY2(countdown(row).startsWith(u"in 00:0"_s), qPrintable(countdown(row)));
    const QString before = countdown(1); // which is not chosen
    QTRY_VERIFY(countdown(1) != before);
    const QAbstractItemModel *calls = m_fixture->table(u"calls"_s)->model();
    QVERIFY(calls->index(1, column).data(Qt::ToolTipRole).toString().contains(u"45 minutes"_s));

    m_fixture->click(u"hangUp"_s); // the chosen one, the first
    QTRY_COMPARE(m_fixture->state(), u"Terminated"_s);
    QCOMPARE(countdown(0), QString());
    QVERIFY(!countdown(1).isEmpty());
}

void tst_Guardian::useOfTheLimitsIsShown()
{
    const auto *use = m_fixture->child<QLabel>(u"quota"_s);
    QTRY_COMPARE(use->text(), u"0 of 100 at once, 0 of 10,000 this month"_s);
    placeCalls(2);
    QCOMPARE(use->text(), u"2 of 100 at once, 2 of 10,000 this month"_s);
}

void tst_Guardian::everythingIsHungUpAfterOneQuestion()
{
    placeCalls(3);
    openDialog();
    const auto *dialog = m_fixture->window().findChild<HangUpAllDialog *>();
    QVERIFY(!dialog->isModal());
    QCOMPARE(m_fixture->child<QListWidget>(u"hangUpAllCalls"_s)->count(), 3);
    QVERIFY(m_fixture->child<QProgressBar>(u"hangUpAllProgress"_s)->isHidden());
    m_fixture->click(u"hangUpAllGo"_s);
    QVERIFY(!m_fixture->child<QPushButton>(u"hangUpAllGo"_s)->isEnabled());

    QTRY_COMPARE(m_fixture->child<QLabel>(u"hangUpAllSentence"_s)->text(),
                 u"3 call(s) were hung up."_s);
    QTRY_COMPARE(open(), 0);
    QCOMPARE(m_fixture->column(u"calls"_s, static_cast<int>(CallModel::Column::State)),
             QStringList(3, u"Terminated"_s));
}

void tst_Guardian::whatCannotBeHungUpIsNamedAndCanBeTriedAgain()
{
    placeCalls(2);
    setFaults({{u"responses"_s,
                QJsonArray{QJsonObject{{u"method"_s, u"DELETE"_s},
                                       {u"status"_s, 403},
                                       {u"code"_s, u"7504"_s},
                                       {u"times"_s, 1}}}}});
    openDialog();
    m_fixture->click(u"hangUpAllGo"_s);
    auto *list = m_fixture->child<QListWidget>(u"hangUpAllCalls"_s);
    QTRY_COMPARE(list->count(), 1);
    QVERIFY2(list->item(0)->text().startsWith(u"John\n"), qPrintable(list->item(0)->text()));
    QVERIFY(list->item(0)->text().contains(u"7504"));
    QTRY_COMPARE(open(), 1);

    m_fixture->click(u"hangUpAllGo"_s);
    QTRY_COMPARE(open(), 0);
    QVERIFY(list->isHidden());
}

void tst_Guardian::callThatIsBeingPlacedIsHungUpOnceItIsNamed()
{
    placeCalls(1);
    setFaults({{u"latencyMs"_s, 1'500}});
    m_fixture->call(johnId, u"John"_s);
    QTRY_COMPARE(m_fixture->state(), u"Placing"_s);
    openDialog();
    const auto *sentence = m_fixture->child<QLabel>(u"hangUpAllSentence"_s);
    QVERIFY2(sentence->text().contains(u"This ends 1 call"), qPrintable(sentence->text()));
    QVERIFY2(sentence->text().contains(u"1 call(s) being placed"), qPrintable(sentence->text()));
    QCOMPARE(m_fixture->child<QListWidget>(u"hangUpAllCalls"_s)->item(1)->text(),
             u"John · Placing"_s);
    m_fixture->click(u"hangUpAllGo"_s);
    QCOMPARE(m_fixture->state(), u"Placing"_s);
    m_fixture->window().findChild<HangUpAllDialog *>()->close(); // it goes on all the same

    const QAbstractItemModel *calls = m_fixture->table(u"calls"_s)->model();
    QTRY_COMPARE(m_fixture->column(u"calls"_s, static_cast<int>(CallModel::Column::State)),
                 QStringList(calls->rowCount(), u"Terminated"_s));
    QCOMPARE(calls->rowCount(), 2);
}

void tst_Guardian::callThatWasNotSentYetIsTakenBack()
{
    const QJsonObject busy{{u"method"_s, u"POST"_s},
                           {u"path"_s, u"/communications/calls"_s},
                           {u"status"_s, 429},
                           {u"retryAfter"_s, u"100"_s}};
    setFaults({{u"responses"_s, QJsonArray{busy}}});
    m_fixture->call(johnId, u"John"_s);
    QTRY_COMPARE(m_fixture->state(), u"Failed"_s); // it will be tried again
    openDialog();
    m_fixture->click(u"hangUpAllGo"_s);
    QTRY_COMPARE(m_fixture->child<QLabel>(u"hangUpAllSentence"_s)->text(),
                 u"1 call(s) were not placed. 0 call(s) were hung up."_s);
    QTRY_VERIFY(m_fixture->child<QPushButton>(u"placeCall"_s)->isEnabled());
}

QTEST_MAIN(tst_Guardian)
#include "tst_guardian.moc"
