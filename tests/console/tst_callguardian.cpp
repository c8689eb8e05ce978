#include "console/callguardian.h"
#include "console/consolebench.h"
#include "console/hangupall.h"
#include "console/overdue.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto john = u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s; // answers after 3 seconds and stays
constexpr double quarterInASecond = 900;
constexpr double minuteInASecond = 60;

} // namespace

//! Living calls are looked after, on a sandbox whose time passes faster.
class tst_CallGuardian : public QObject
{
    Q_OBJECT

private slots:
    void livingCallIsKeptAlive();
    void lostEndIsFoundByKeepingAlive();
    void silentCallIsAskedFor();
    void failedKeepAliveIsTriedAgain();
    void overdueOperationIsAskedFor();
    void catalogueSaysWhenAnOperationIsOverdue();
    void callsLeftOpenAreLookedAfterAtTheNextStart();
    void callsLeftOpenThatEndedMeanwhileAreClosed();
    void everythingIsHungUp();
    void whatCannotBeHungUpIsNamed();
};

void tst_CallGuardian::livingCallIsKeptAlive()
{
    ConsoleBench bench(quarterInASecond);
    QVERIFY(bench.open());
    QTRY_VERIFY(bench.isListening());
    const CallId call = bench.place(john);
    QTRY_COMPARE(bench.call(call).state, CallState::Established);
    const QDateTime due = bench.console().guardian().keepAliveDue(call);
    QVERIFY(due.isValid());
    QCOMPARE(bench.call(call).started.msecsTo(due), 1'000);

    // The service ends a call of which it hears nothing for 45 minutes.
    QTRY_VERIFY(bench.completed(call, u"keep-alive"_s) > 3);
    QCOMPARE(bench.call(call).state, CallState::Established);
    QVERIFY(bench.console().guardian().keepAliveDue(call) > due);
}

void tst_CallGuardian::lostEndIsFoundByKeepingAlive()
{
    ConsoleBench bench(quarterInASecond);
    QVERIFY(bench.open());
    QTRY_VERIFY(bench.isListening());
    const CallId call = bench.place(john);
    QTRY_COMPARE(bench.call(call).state, CallState::Established);
    QVERIFY(bench.endUnnoticed(call));

    QTRY_COMPARE(bench.call(call).state, CallState::Terminated);
    QVERIFY(bench.call(call).endWasMissed);
    QVERIFY(!bench.console().guardian().keepAliveDue(call).isValid());
    const CallOperation last = bench.call(call).operations.last();
    QCOMPARE(last.key, u"keep-alive"_s);
    QCOMPARE(last.refusal->status, 404);
    QCOMPARE(last.refusal->code, u"8522"_s);
}

void tst_CallGuardian::silentCallIsAskedFor()
{
    ConsoleBench bench(minuteInASecond);
    QVERIFY(bench.open());
    QTRY_VERIFY(bench.isListening());
    QVERIFY(bench.setFaults({{u"notifications"_s, QJsonObject{{u"drop"_s, 10}}}}));
    const CallId call = bench.place(john);
    QTRY_COMPARE(bench.call(call).state, CallState::Establishing);
    QTRY_COMPARE(bench.call(call).state, CallState::Established);
    QVERIFY(bench.call(call).operations.isEmpty());
}

void tst_CallGuardian::failedKeepAliveIsTriedAgain()
{
    ConsoleBench bench(quarterInASecond);
    QVERIFY(bench.open());
    QTRY_VERIFY(bench.isListening());
    const CallId call = bench.place(john);
    QTRY_COMPARE(bench.call(call).state, CallState::Established);
    QVERIFY(bench.setFaults({{u"responses"_s,
                              QJsonArray{QJsonObject{{u"path"_s, u"keepAlive"_s},
                                                     {u"status"_s, 500},
                                                     {u"code"_s, u"UnknownError"_s},
                                                     {u"times"_s, 2}}}}}));

    QTRY_VERIFY(bench.completed(call, u"keep-alive"_s) > 0);
    const QList<CallOperation> tries = bench.call(call).operations;
    QCOMPARE(tries[0].phase, CallOperation::Phase::Failed);
    QCOMPARE(tries[1].phase, CallOperation::Phase::Failed);
    QCOMPARE(tries[2].phase, CallOperation::Phase::Completed);
    QCOMPARE(bench.call(call).state, CallState::Established);
}

void tst_CallGuardian::overdueOperationIsAskedFor()
{
    ConsoleBench bench(quarterInASecond);
    QVERIFY(bench.open());
    QTRY_VERIFY(bench.isListening());
    const CallId call = bench.place(john);
    QTRY_COMPARE(bench.call(call).state, CallState::Established);
    QVERIFY(bench.setFaults({{u"notifications"_s, QJsonObject{{u"drop"_s, 1'000}}}}));
    const Operation &play = *operations::find(u"play-prompt"_s);
    const FieldValues values{{u"prompt"_s, {u"https://bot.contoso.example/hello.wav"_s}}};
    QVERIFY(awaited(bench.console().send(buildRequest(play, call, values))));

    QTRY_COMPARE(bench.completed(call, play.key), 1);
    const CallOperation operation = bench.call(call).operations.first();
    QVERIFY(operation.finished
            >= overdueFrom({.key = play.key, .started = operation.started}, quarterInASecond));
}

void tst_CallGuardian::catalogueSaysWhenAnOperationIsOverdue()
{
    CallOperation operation{.key = u"add-large-gallery-view"_s,
                            .started = QDateTime::currentDateTimeUtc().addSecs(-59),
                            .phase = CallOperation::Phase::Running};
    QVERIFY(!isOverdue(operation, 1));
    QVERIFY(isOverdue(operation, 2));
    operation.started = operation.started.addSecs(-1);
    QVERIFY(isOverdue(operation, 1));
    operation.phase = CallOperation::Phase::Completed;
    QVERIFY(!isOverdue(operation, 1));
}

void tst_CallGuardian::callsLeftOpenAreLookedAfterAtTheNextStart()
{
    ConsoleBench bench(minuteInASecond);
    QVERIFY(bench.open());
    QTRY_VERIFY(bench.isListening());
    const CallId call = bench.place(john);
    QTRY_COMPARE(bench.call(call).state, CallState::Established);
    bench.close(); // as a crash would: nobody hangs up

    QVERIFY(bench.open());
    CallGuardian &guardian = bench.console().guardian();
    QVERIFY(guardian.isUnconfirmed(call));
    QVERIFY(!guardian.keepAliveDue(call).isValid());
    QTRY_VERIFY(!guardian.isUnconfirmed(call));
    QCOMPARE(bench.call(call).state, CallState::Established);
    QVERIFY(guardian.keepAliveDue(call).isValid());
    QCOMPARE(guardian.ownCalls().size(), 1);
}

void tst_CallGuardian::callsLeftOpenThatEndedMeanwhileAreClosed()
{
    ConsoleBench bench(minuteInASecond);
    QVERIFY(bench.open());
    QTRY_VERIFY(bench.isListening());
    const CallId call = bench.place(john);
    QTRY_COMPARE(bench.call(call).state, CallState::Established);
    QVERIFY(bench.endUnnoticed(call));
    bench.close();

    QVERIFY(bench.open());
    QTRY_COMPARE(bench.call(call).state, CallState::Terminated);
    QVERIFY(bench.call(call).endWasMissed);
    QVERIFY(!bench.console().guardian().isUnconfirmed(call));
}

void tst_CallGuardian::everythingIsHungUp()
{
    ConsoleBench bench(minuteInASecond);
    QVERIFY(bench.open());
    QTRY_VERIFY(bench.isListening());
    QList<CallId> calls;
    for (int i = 0; i < 3; ++i)
        calls.append(bench.place(john));
    CallGuardian &guardian = bench.console().guardian();
    QTRY_COMPARE(guardian.ownCalls().size(), 3);
    QCOMPARE(guardian.quota().open(), 3);
    QCOMPARE(guardian.quota().ofMonth(), 3);

    HangUpAll hangUp(guardian.ownCalls(), {},
                     [&bench](const Request &request) { return bench.console().send(request); });
    QSignalSpy progressed(&hangUp, &HangUpAll::progressed);
    QSignalSpy finished(&hangUp, &HangUpAll::finished);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(progressed.count(), 3);
    QVERIFY(hangUp.failed().isEmpty());
    for (const CallId &call : calls)
        QTRY_COMPARE(bench.call(call).state, CallState::Terminated);
    QTRY_COMPARE(guardian.quota().open(), 0);
    QCOMPARE(guardian.quota().ofMonth(), 3);
}

void tst_CallGuardian::whatCannotBeHungUpIsNamed()
{
    ConsoleBench bench(minuteInASecond);
    QVERIFY(bench.open());
    QTRY_VERIFY(bench.isListening());
    const CallId stubborn = bench.place(john);
    const CallId other = bench.place(john);
    CallGuardian &guardian = bench.console().guardian();
    QTRY_COMPARE(guardian.ownCalls().size(), 2);
    QVERIFY(bench.setFaults({{u"responses"_s,
                              QJsonArray{QJsonObject{{u"method"_s, u"DELETE"_s},
                                                     {u"path"_s, stubborn.text},
                                                     {u"status"_s, 403},
                                                     {u"code"_s, u"7504"_s}}}}}));

    HangUpAll hangUp(guardian.ownCalls(), {},
                     [&bench](const Request &request) { return bench.console().send(request); });
    QSignalSpy finished(&hangUp, &HangUpAll::finished);
    QTRY_COMPARE(finished.count(), 1);
    QCOMPARE(hangUp.failed().size(), 1);
    QCOMPARE(hangUp.failed().first().call.id, stubborn);
    QCOMPARE(hangUp.failed().first().error.code, u"7504"_s);
    QTRY_COMPARE(bench.call(other).state, CallState::Terminated);
    QVERIFY(bench.call(stubborn).isOpen());
}

QTEST_GUILESS_MAIN(tst_CallGuardian)
#include "tst_callguardian.moc"
