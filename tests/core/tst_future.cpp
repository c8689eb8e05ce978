#include "core/future.h"

#include <QObject>
#include <QTest>

#include <optional>
#include <thread>

using namespace Qt::StringLiterals;

class tst_Future : public QObject
{
    Q_OBJECT

private slots:
    void resultIsHandedOver();
    void errorIsHandedOver();
    void futureThatIsFinishedIsHandedOverFromTheEventLoop();
    void everybodyWhoWaitsIsTold();
    void resultIsForgottenWhenTheContextGoesFirst();
    void contextMayGoWhileItIsTold();
    void completionMayBeCopied();
    void promiseThatIsDroppedTellsNobody();
    void resultOfAnotherThreadArrivesInTheThreadOfTheContext();
};

void tst_Future::resultIsHandedOver()
{
    const Completion<int> completion;
    std::optional<int> given;
    whenDone(completion.future(), this,
             [&given](const Result<int> &result) { given = result.value(); });
    QCoreApplication::processEvents();
    QVERIFY(!given);

    completion.finish(42);
    QTRY_COMPARE(given, 42);
}

void tst_Future::errorIsHandedOver()
{
    const Completion<int> completion;
    std::optional<Error> given;
    whenDone(completion.future(), this,
             [&given](const Result<int> &result) { given = result.error(); });
    completion.finish(failure({.kind = ErrorKind::Network, .what = u"No answer."_s}));

    QTRY_VERIFY(given);
    QCOMPARE(given->kind, ErrorKind::Network);
    QCOMPARE(given->text(), u"No answer."_s);
}

void tst_Future::futureThatIsFinishedIsHandedOverFromTheEventLoop()
{
    bool isTold = false;
    whenDone(finishedFuture<int>(42), this, [&isTold](const Result<int> &) { isTold = true; });
    QVERIFY2(!isTold, "who asks is not told before it is done asking");
    QTRY_VERIFY(isTold);
}

void tst_Future::everybodyWhoWaitsIsTold()
{
    const Completion<int> completion;
    int sum = 0;
    for (int i = 0; i < 3; ++i)
        whenDone(completion.future(), this,
                 [&sum](const Result<int> &result) { sum += result.value(); });
    completion.finish(14);
    QTRY_COMPARE(sum, 42);
}

void tst_Future::resultIsForgottenWhenTheContextGoesFirst()
{
    const Completion<int> completion;
    int told = 0;
    auto window = std::make_unique<QObject>();
    whenDone(completion.future(), window.get(), [&told](const Result<int> &) { told += 100; });
    whenDone(completion.future(), this, [&told](const Result<int> &) { ++told; });
    window.reset();
    completion.finish(42);

    QTRY_COMPARE(told, 1);
    QCoreApplication::processEvents();
    QCOMPARE(told, 1);
}

void tst_Future::contextMayGoWhileItIsTold()
{
    const Completion<int> completion;
    auto window = std::make_unique<QObject>();
    bool isTold = false;
    whenDone(completion.future(), window.get(), [&](const Result<int> &) {
        isTold = true;
        window.release()->deleteLater();
    });
    completion.finish(42);
    QTRY_VERIFY(isTold);
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
}

void tst_Future::completionMayBeCopied()
{
    std::function<void()> finish;
    FutureResult<void> future;
    {
        const Completion<void> completion;
        future = completion.future();
        finish = [completion] { completion.finish({}); };
    }
    QVERIFY(!future.isFinished());
    finish();
    QVERIFY(future.isFinished());
    QVERIFY(future.result());
}

void tst_Future::promiseThatIsDroppedTellsNobody()
{
    bool isTold = false;
    FutureResult<int> future;
    {
        const Completion<int> completion;
        future = completion.future();
        whenDone(future, this, [&isTold](const Result<int> &) { isTold = true; });
    }
    QTRY_VERIFY(future.isFinished());
    QCoreApplication::processEvents();
    QVERIFY(!isTold);
}

void tst_Future::resultOfAnotherThreadArrivesInTheThreadOfTheContext()
{
    const Completion<int> completion;
    QThread *toldIn = nullptr;
    whenDone(completion.future(), this,
             [&toldIn](const Result<int> &) { toldIn = QThread::currentThread(); });
    std::thread worker([completion] { completion.finish(42); });
    worker.join();
    QTRY_COMPARE(toldIn, thread());
}

QTEST_GUILESS_MAIN(tst_Future)
#include "tst_future.moc"
