#include "core/mailbox.h"

#include <QTest>
#include <QThread>

#include <memory>

//! What is put in on one thread comes out on another, in order, and nothing comes out too late.
class tst_Mailbox : public QObject
{
    Q_OBJECT

private slots:
    void whatIsThereAlreadyComesTogether();
    void itemsOfAThreadKeepTheirOrder();
    void itemsAreTakenOnTheThreadOfTheOwner();
    void whatComesAfterTheBoxIsDropped();
};

void tst_Mailbox::whatIsThereAlreadyComesTogether()
{
    QList<QList<int>> taken;
    const Mailbox<int> box(this, [&taken](const QList<int> &items) { taken.append(items); });
    QVERIFY(box.isEmpty());
    for (int i = 0; i < 3; ++i)
        box.slot().put(i);
    QVERIFY(taken.isEmpty());
    QVERIFY(!box.isEmpty());
    QTRY_COMPARE(taken, (QList<QList<int>>{{0, 1, 2}}));
    box.slot().put(3);
    QTRY_COMPARE(taken, (QList<QList<int>>{{0, 1, 2}, {3}}));
    QVERIFY(box.isEmpty());
}

void tst_Mailbox::itemsOfAThreadKeepTheirOrder()
{
    constexpr int many = 100'000;
    QList<int> even;
    QList<int> odd;
    const Mailbox<int> box(this, [&](const QList<int> &items) {
        for (const int item : items)
            (item % 2 == 0 ? even : odd).append(item);
    });
    const auto putFrom = [slot = box.slot()](int first) {
        return [slot, first] {
            for (int i = first; i < many; i += 2)
                slot.put(i);
        };
    };
    const std::unique_ptr<QThread> evens(QThread::create(putFrom(0)));
    const std::unique_ptr<QThread> odds(QThread::create(putFrom(1)));
    evens->start();
    odds->start();
    QTRY_COMPARE(even.size() + odd.size(), many);
    QVERIFY(evens->wait() && odds->wait());
    for (int i = 0; i < many; ++i)
        QCOMPARE((i % 2 == 0 ? even : odd)[i / 2], i);
}

void tst_Mailbox::itemsAreTakenOnTheThreadOfTheOwner()
{
    QThread thread;
    auto *owner = new QObject;
    owner->moveToThread(&thread);
    connect(&thread, &QThread::finished, owner, &QObject::deleteLater);
    std::atomic<QThread *> takenOn = nullptr;
    const Mailbox<int> box(owner,
                           [&takenOn](const QList<int> &) { takenOn = QThread::currentThread(); });
    thread.start();
    box.slot().put(1);
    QTRY_COMPARE(takenOn.load(), &thread);
    thread.quit();
    QVERIFY(thread.wait());
}

void tst_Mailbox::whatComesAfterTheBoxIsDropped()
{
    int taken = 0;
    auto box = std::make_unique<Mailbox<std::shared_ptr<int>>>(
        this, [&taken](const QList<std::shared_ptr<int>> &) { ++taken; });
    const auto slot = box->slot();
    const auto waiting = std::make_shared<int>(1);
    slot.put(waiting);
    box.reset();
    slot.put(waiting);
    QTRY_COMPARE(waiting.use_count(), 1L);
    QCOMPARE(taken, 0);
}

QTEST_GUILESS_MAIN(tst_Mailbox)
#include "tst_mailbox.moc"
