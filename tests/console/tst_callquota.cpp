#include "console/callquota.h"
#include "core/utctime.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QDateTime noon = utcTime(QDate(2026, 11, 24), QTime(12, 0));

Call callOf(int number, const QDateTime &started, CallState state = CallState::Established)
{
    return {.number = number,
            .id = {QString::number(number)},
            .placement = Placement::Placed,
            .state = state,
            .started = started};
}

QList<Call> callsOf(int count)
{
    QList<Call> calls;
    for (int number = 1; number <= count; ++number)
        calls.append(callOf(number, noon));
    return calls;
}

} // namespace

//! What is used of the limits of an application.
class tst_CallQuota : public QObject
{
    Q_OBJECT

private slots:
    void openCallsAndThoseOfTheMonthCount();
    void refusedCallsDoNotCount();
    void aNewMonthBeginsWithNothing();
    void callsThatVanishWereNone();
    void levelIsTheWorseOfBoth_data();
    void levelIsTheWorseOfBoth();
};

void tst_CallQuota::openCallsAndThoseOfTheMonthCount()
{
    CallQuota quota;
    quota.update({callOf(1, noon.addMonths(-1)), callOf(2, noon), callOf(3, noon),
                  callOf(4, noon.addDays(-5), CallState::Terminated)},
                 {}, noon);
    QCOMPARE(quota.open(), 3);
    QCOMPARE(quota.ofMonth(), 3);
    quota.update({callOf(2, noon, CallState::Terminated)}, {}, noon);
    QCOMPARE(quota.open(), 2);
    QCOMPARE(quota.ofMonth(), 3);
}

void tst_CallQuota::refusedCallsDoNotCount()
{
    Call refused = callOf(1, noon);
    refused.id = {};
    refused.placement = Placement::Refused;
    CallQuota quota;
    quota.update({refused}, {}, noon);
    QCOMPARE(quota.open(), 0);
    QCOMPARE(quota.ofMonth(), 0);
}

void tst_CallQuota::aNewMonthBeginsWithNothing()
{
    CallQuota quota;
    quota.update(callsOf(3), {}, noon);
    quota.update({callOf(4, noon.addDays(7))}, {}, noon.addDays(7));
    QCOMPARE(quota.open(), 4);
    QCOMPARE(quota.ofMonth(), 1);
}

void tst_CallQuota::callsThatVanishWereNone()
{
    CallQuota quota;
    quota.update(callsOf(2), {}, noon);
    quota.update({}, {2}, noon);
    QCOMPARE(quota.open(), 1);
    QCOMPARE(quota.ofMonth(), 1);
}

void tst_CallQuota::levelIsTheWorseOfBoth_data()
{
    QTest::addColumn<int>("calls");
    QTest::addColumn<CallState>("state");
    QTest::addColumn<CallQuota::Level>("level");
    QTest::newRow("none") << 0 << CallState::Established << CallQuota::Level::Fine;
    QTest::newRow("few") << 89 << CallState::Established << CallQuota::Level::Fine;
    QTest::newRow("many at once") << 90 << CallState::Established << CallQuota::Level::Near;
    QTest::newRow("all at once") << 100 << CallState::Established << CallQuota::Level::Reached;
    QTest::newRow("many, over") << 8'999 << CallState::Terminated << CallQuota::Level::Fine;
    QTest::newRow("near the month") << 9'000 << CallState::Terminated << CallQuota::Level::Near;
    QTest::newRow("the month") << 10'000 << CallState::Terminated << CallQuota::Level::Reached;
}

void tst_CallQuota::levelIsTheWorseOfBoth()
{
    QFETCH(int, calls);
    QFETCH(CallState, state);
    QList<Call> all = callsOf(calls);
    for (Call &call : all)
        call.state = state;
    CallQuota quota;
    quota.update(all, {}, noon);
    QTEST(quota.level(), "level");
}

QTEST_GUILESS_MAIN(tst_CallQuota)
#include "tst_callquota.moc"
