#include "incomingbench.h"
#include "shared/desktopnotice.h"
#include "shared/tableview.h"

#include <QDialog>
#include <QDockWidget>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

//! A call that waits is seen in time, and takes nobody away from what he does.
class tst_IncomingAttention : public IncomingBench
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void formOfADecisionLeavesActivityItsRoom();
    void theMostUrgentCardComesFirst();
    void focusStaysWhereItIs();
    void keyboardDecides();
    void keyboardDecidesInAnyWindow();
    void desktopTellsOfItInTheBackground();
};

void tst_IncomingAttention::formOfADecisionLeavesActivityItsRoom()
{
    start();
    const auto *activity = m_fixture->child<QDockWidget>(u"activityDock"_s);
    const int before = activity->height();
    m_fixture->fill(u"user.name"_s, u"Ann"_s);
    receive(john);
    QTRY_COMPARE(cards().size(), 1);
    m_fixture->click(u"redirectIncoming"_s);
    m_fixture->window().grab(); // lays everything out
    QCOMPARE(activity->height(), before);

    m_fixture->click(u"newCall"_s);
    QCOMPARE(m_fixture->child<QLineEdit>(u"user.name"_s)->text(), u"Ann"_s);
}

void tst_IncomingAttention::theMostUrgentCardComesFirst()
{
    start();
    for (int i = 0; i < 3; ++i)
        receive(john);
    receive(phone, {{u"policyRecording"_s, true}});
    QTRY_COMPARE(text(u"moreIncoming"_s), u"1 more call(s) wait for a decision."_s);
    QCOMPARE(cards().size(), 3);
    const auto top = std::ranges::min(cards(), {},
                                      [](const IncomingCard *card) { return card->y(); });
    QTRY_COMPARE(top->call().arrival->kind, ArrivalKind::PolicyRecording);
}

void tst_IncomingAttention::focusStaysWhereItIs()
{
    start();
    auto *field = m_fixture->child<QLineEdit>(u"user.name"_s);
    m_fixture->window().activateWindow();
    field->setFocus();
    const QWidget *before = m_fixture->window().focusWidget();
    receive(john);
    QTRY_COMPARE(cards().size(), 1);
    QCOMPARE(m_fixture->window().focusWidget(), before);
}

void tst_IncomingAttention::keyboardDecides()
{
    start();
    receive(john);
    receive(phone);
    QTRY_COMPARE(cards().size(), 2);
    m_fixture->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_fixture->window()));
    QTest::keyClick(&m_fixture->window(), Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(cards().size(), 1);
    QTest::keyClick(&m_fixture->window(), Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(cards().size(), 0);
    QTRY_COMPARE(m_fixture->state(), u"Established"_s);
}

void tst_IncomingAttention::keyboardDecidesInAnyWindow()
{
    start();
    receive(john);
    QTRY_COMPARE(cards().size(), 1);
    QDialog other(&m_fixture->window());
    other.show();
    other.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&other));
    QTest::keyClick(&other, Qt::Key_A, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(cards().size(), 0);
    QTRY_COMPARE(m_fixture->state(), u"Established"_s);
}

void tst_IncomingAttention::desktopTellsOfItInTheBackground()
{
    start();
    QWidget other;
    other.show();
    other.activateWindow();
    QTRY_VERIFY(!m_fixture->window().isActiveWindow());
    QSignalSpy told(m_fixture->window().findChild<DesktopNotice *>(), &DesktopNotice::told);
    receive(john);
    QTRY_COMPARE(told.count(), 1);
    QCOMPARE(told.first().first().toString(), u"John calls"_s);

    auto *table = m_fixture->table(u"calls"_s);
    table->setCurrentIndex({});
    m_fixture->child<DesktopNotice>({})->bringUp();
    QCOMPARE(m_fixture->cell(u"calls"_s, table->currentIndex().row(),
                             static_cast<int>(CallModel::Column::Peer)),
             u"John"_s);
    QTRY_VERIFY(m_fixture->window().isActiveWindow());
}

QTEST_MAIN(tst_IncomingAttention)
#include "tst_incomingattention.moc"
