#include "activity/activityview.h"
#include "console/history.h"
#include "journal/journal.h"
#include "journal/journalmessages.h"
#include "shared/messagepane.h"
#include "shared/roles.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace journalmessages;

namespace {

constexpr int stored = 5000;
const CallId john{u"57dab8b1-894c-409a-b240-bd8beae78896"_s};

} // namespace

//! Tables of messages on a real journal: everything can be reached, and nothing moves under the hand.
class tst_MessagePaging : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void onlyTheNewestAreLoadedAtFirst();
    void scrollingLeadsToTheOldest_data();
    void scrollingLeadsToTheOldest();
    void searchFindsWhatIsNotLoaded();
    void searchFindsTheNameOfACall();
    void choiceShowsProblemsOnly();
    void whatMatchesArrivesLive();
    void newestStaysInViewWhileItIs();
    void rowsAndSelectionHoldStillWhileBatchesArrive_data();
    void rowsAndSelectionHoldStillWhileBatchesArrive();
    void followLeadsBackToTheNewest();
    void pauseHoldsBackAndLosesNothing();
    void aFloodIsNotWaitedForByThePage();
    void openingReadsTheWholeMessage();
    void aJournalThatCannotBeReadIsTold();

private:
    QList<Message> record(int count, const QByteArray &body = "{}", const CallId &call = {});
    void showActivity();
    void showPane(MessageModel::Order order);
    [[nodiscard]] static qint64 seqAt(const TableView *table, int row);
    [[nodiscard]] static qint64 seqAtTop(const TableView *table);
    void scrollToOldest(TableView *table, Qt::Key key, qint64 oldest);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<History> m_history;
    std::unique_ptr<ActivityView> m_activity;
    std::unique_ptr<MessagePane> m_pane;
};

void tst_MessagePaging::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"journal.sqlite"_s);
    m_journal = std::move(Journal::open(m_path).value());
    record(1, R"({"displayName": "Needle"})", john);
    record(stored - 1);
    m_history = std::make_unique<History>(m_path);
}

void tst_MessagePaging::cleanup()
{
    m_activity.reset();
    m_pane.reset();
    m_history.reset();
    m_journal.reset();
}

QList<Message> tst_MessagePaging::record(int count, const QByteArray &body, const CallId &call)
{
    Message message = create(body);
    message.call = call;
    QList<Message> messages(count, message);
    if (!m_journal->append(messages, acceptAll))
        qFatal("The journal of the test cannot be written.");
    return messages;
}

void tst_MessagePaging::showActivity()
{
    m_activity = std::make_unique<ActivityView>();
    new QAbstractItemModelTester(m_activity->table()->model(), m_activity.get());
    m_activity->resize(900, 300);
    m_activity->show();
    m_activity->setHistory(m_history.get());
    QTRY_VERIFY(m_activity->table()->model()->rowCount() > 0);
}

void tst_MessagePaging::showPane(MessageModel::Order order)
{
    m_pane = std::make_unique<MessagePane>(order, u"Messages"_s, u"messages"_s, u"None."_s);
    new QAbstractItemModelTester(&m_pane->model(), m_pane.get());
    m_pane->resize(900, 300);
    m_pane->QWidget::show();
    m_pane->show(m_history.get(), {});
    QTRY_VERIFY(m_pane->model().rowCount() > 0);
}

qint64 tst_MessagePaging::seqAt(const TableView *table, int row)
{
    return table->model()->index(row, 0).data(KeyRole).toLongLong();
}

qint64 tst_MessagePaging::seqAtTop(const TableView *table)
{
    return table->indexAt({1, 1}).data(KeyRole).toLongLong();
}

//! As a person does it: to the end of what is there, again and again.
void tst_MessagePaging::scrollToOldest(TableView *table, Qt::Key key, qint64 oldest)
{
    const auto isThere = [&] {
        QTest::keyClick(table, key, Qt::ControlModifier);
        return table->currentIndex().data(KeyRole).toLongLong() == oldest;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isThere(), 20'000);
}

void tst_MessagePaging::onlyTheNewestAreLoadedAtFirst()
{
    showActivity();
    QCOMPARE(seqAt(m_activity->table(), 0), stored);
    QVERIFY(m_activity->table()->model()->rowCount() < 1000);
}

void tst_MessagePaging::scrollingLeadsToTheOldest_data()
{
    QTest::addColumn<MessageModel::Order>("order");
    QTest::addColumn<Qt::Key>("key");
    QTest::newRow("newest first") << MessageModel::Order::NewestFirst << Qt::Key_End;
    QTest::newRow("oldest first") << MessageModel::Order::OldestFirst << Qt::Key_Home;
}

void tst_MessagePaging::scrollingLeadsToTheOldest()
{
    QFETCH(MessageModel::Order, order);
    QFETCH(Qt::Key, key);
    showPane(order);
    scrollToOldest(m_pane->table(), key, 1);
    QCOMPARE(m_pane->model().rowCount(), stored);
    QCOMPARE(m_pane->model().oldest(), 1);
    QCOMPARE(m_pane->model().newest(), stored);
}

void tst_MessagePaging::searchFindsWhatIsNotLoaded()
{
    showActivity();
    auto *search = m_activity->findChild<QLineEdit *>(u"searchActivity"_s);
    QTest::keyClicks(search, u"needle"_s);
    QTRY_COMPARE(m_activity->table()->model()->rowCount(), 1);
    QCOMPARE(seqAt(m_activity->table(), 0), 1);
    search->setText(u"no such thing"_s);
    QTRY_COMPARE(m_activity->table()->model()->rowCount(), 0);
    QTRY_COMPARE(m_activity->table()->accessibleDescription(), u"No message matches."_s);
    search->clear();
    QTRY_VERIFY(m_activity->table()->model()->rowCount() > 1);
    QCOMPARE(seqAt(m_activity->table(), 0), stored);
}

void tst_MessagePaging::searchFindsTheNameOfACall()
{
    showActivity();
    m_activity->setCallNames({{john, u"John"_s}});
    m_activity->findChild<QLineEdit *>(u"searchActivity"_s)->setText(u"john"_s);
    QTRY_COMPARE(m_activity->table()->model()->rowCount(), 1);
    QCOMPARE(seqAt(m_activity->table(), 0), 1);
}

void tst_MessagePaging::choiceShowsProblemsOnly()
{
    appended(*m_journal, response(create(), 500));
    const qint64 problem = stored + 1;
    record(10);
    showActivity();
    auto *which = m_activity->findChild<QComboBox *>(u"whichActivity"_s);
    which->setCurrentIndex(which->findText(u"Problems"_s));
    QTRY_COMPARE(m_activity->table()->model()->rowCount(), 1);
    QCOMPARE(seqAt(m_activity->table(), 0), problem);
}

void tst_MessagePaging::whatMatchesArrivesLive()
{
    showActivity();
    m_activity->findChild<QLineEdit *>(u"searchActivity"_s)->setText(u"needle"_s);
    QTRY_COMPARE(m_activity->table()->model()->rowCount(), 1);
    m_activity->append(record(3));
    m_activity->append(record(2, R"({"displayName": "Needle"})"));
    m_activity->append(record(3));
    QTRY_COMPARE(m_activity->table()->model()->rowCount(), 3);
    QCOMPARE(seqAt(m_activity->table(), 0), stored + 5);
    QCOMPARE(seqAt(m_activity->table(), 2), 1);
}

void tst_MessagePaging::newestStaysInViewWhileItIs()
{
    showActivity();
    QSignalSpy inserted(m_activity->table()->model(), &QAbstractItemModel::rowsInserted);
    m_activity->append(record(40));
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(seqAtTop(m_activity->table()), stored + 40);

    showPane(MessageModel::Order::OldestFirst);
    const QScrollBar *bar = m_pane->table()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0 && bar->value() == bar->maximum());
    m_pane->feed().take(record(40));
    QTRY_COMPARE(m_pane->model().newest(), stored + 80);
    QCOMPARE(bar->value(), bar->maximum());
}

void tst_MessagePaging::rowsAndSelectionHoldStillWhileBatchesArrive_data()
{
    QTest::addColumn<MessageModel::Order>("order");
    QTest::newRow("newest first") << MessageModel::Order::NewestFirst;
    QTest::newRow("oldest first") << MessageModel::Order::OldestFirst;
}

void tst_MessagePaging::rowsAndSelectionHoldStillWhileBatchesArrive()
{
    QFETCH(MessageModel::Order, order);
    showPane(order);
    TableView *table = m_pane->table();
    QScrollBar *bar = table->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0);
    bar->setValue(bar->maximum() / 2 + 3);
    QTRY_VERIFY(!table->model()->index(0, 0).data().isNull());
    table->setCurrentIndex(table->indexAt({1, 60}));
    const qint64 selected = table->currentIndex().data(KeyRole).toLongLong();
    const qint64 top = seqAtTop(table);
    const int offset = table->visualRect(table->indexAt({1, 1})).top();
    const int before = m_pane->model().rowCount();

    qint64 told = stored;
    const auto batch = [&] {
        m_pane->feed().take(record(37));
        told += 37;
        return m_pane->model().newest() == told && m_pane->model().rowCount() > before + 400;
    };
    QTRY_VERIFY(batch()); // with pages of older ones between them
    QCOMPARE(seqAtTop(table), top);
    QCOMPARE(table->visualRect(table->indexAt({1, 1})).top(), offset);
    QCOMPARE(table->currentIndex().data(KeyRole).toLongLong(), selected);
    QCOMPARE(table->selectionModel()->selectedRows().size(), 1);
}

void tst_MessagePaging::followLeadsBackToTheNewest()
{
    showActivity();
    TableView *table = m_activity->table();
    auto *follow = m_activity->findChild<QPushButton *>(u"followActivity"_s);
    QVERIFY(follow->isChecked());
    table->verticalScrollBar()->setValue(500);
    QTRY_VERIFY(!follow->isChecked());
    m_activity->append(record(40));
    QVERIFY(seqAtTop(table) < stored);
    QTest::mouseClick(follow, Qt::LeftButton);
    QCOMPARE(seqAtTop(table), stored + 40);
    m_activity->append(record(1));
    QCOMPARE(seqAtTop(table), stored + 41);

    QTest::mouseClick(follow, Qt::LeftButton);
    QVERIFY(!follow->isChecked());
    m_activity->append(record(40));
    QCOMPARE(seqAtTop(table), stored + 41);
}

void tst_MessagePaging::pauseHoldsBackAndLosesNothing()
{
    showActivity();
    auto *pause = m_activity->findChild<QPushButton *>(u"pauseActivity"_s);
    QTest::mouseClick(pause, Qt::LeftButton);
    m_activity->append(record(3));
    m_activity->append(record(4));
    QCOMPARE(pause->text(), u"Res&ume (7 new)"_s);
    QCOMPARE(seqAt(m_activity->table(), 0), stored);
    QTest::mouseClick(pause, Qt::LeftButton);
    QTRY_COMPARE(seqAt(m_activity->table(), 0), stored + 7);
    QCOMPARE(seqAt(m_activity->table(), 7), stored);

    QTest::mouseClick(pause, Qt::LeftButton);
    m_activity->append(record(6000));
    QTest::mouseClick(pause, Qt::LeftButton);
    QTRY_COMPARE(seqAt(m_activity->table(), 0), stored + 6007);
}

//! What is recorded while the first page is under way is in the table once, and in its place.
void tst_MessagePaging::aFloodIsNotWaitedForByThePage()
{
    m_pane = std::make_unique<MessagePane>(MessageModel::Order::NewestFirst, u"Messages"_s,
                                           u"messages"_s, u"None."_s);
    m_pane->show(m_history.get(), {});
    qint64 told = stored;
    for (int batch = 0; batch < 10; ++batch) {
        m_pane->feed().take(record(100));
        told += 100;
    }
    QTRY_COMPARE(m_pane->model().newest(), told);
    const int count = m_pane->model().rowCount();
    QCOMPARE(m_pane->model().oldest(), told - count + 1);
}

void tst_MessagePaging::openingReadsTheWholeMessage()
{
    record(1, R"({"answer": 42})");
    showActivity();
    QSignalSpy wanted(m_activity.get(), &ActivityView::messageWanted);
    m_activity->table()->setCurrentIndex(m_activity->table()->model()->index(0, 0));
    QTest::keyClick(m_activity->table(), Qt::Key_Return);
    QTRY_COMPARE(wanted.count(), 1);
    const auto message = wanted.first().first().value<Message>();
    QCOMPARE(message.content[u"answer"].toInt(), 42);
}

void tst_MessagePaging::aJournalThatCannotBeReadIsTold()
{
    History broken(m_folder->filePath(u"missing/journal.sqlite"_s));
    m_activity = std::make_unique<ActivityView>();
    m_activity->show();
    m_activity->setHistory(&broken);
    auto *problem = m_activity->findChild<QLabel *>(u"activityProblem"_s);
    QTRY_VERIFY(problem->isVisible());
    QVERIFY(problem->text().contains(u"cannot be opened"_s));
    m_activity->setHistory(m_history.get());
    QTRY_VERIFY(m_activity->table()->model()->rowCount() > 0);
    QVERIFY(!problem->isVisible());
    m_activity->setHistory(nullptr);
}

QTEST_MAIN(tst_MessagePaging)
#include "tst_messagepaging.moc"
