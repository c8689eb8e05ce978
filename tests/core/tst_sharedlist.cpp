#include "core/sharedlist.h"

#include <QTest>

#include <algorithm>

namespace {

SharedList<int> numbers(int count)
{
    SharedList<int> list;
    for (int number = 0; number < count; ++number)
        list.append(number);
    return list;
}

QList<qsizetype> unshared(const SharedList<int> &list, const SharedList<int> &other)
{
    QList<qsizetype> positions;
    list.forEachUnshared(other, [&](qsizetype position) { positions.append(position); });
    return positions;
}

} // namespace

//! Copies are values: they share what is equal, and never what differs.
class tst_SharedList : public QObject
{
    Q_OBJECT

private slots:
    void elementsComeInTheirOrder();
    void aCopyKeepsWhatItHad();
    void onlyWhatChangedIsLookedAt();
    void equalListsAreEqualSharedOrNot();
};

void tst_SharedList::elementsComeInTheirOrder()
{
    const SharedList<int> list = numbers(1000);
    QCOMPARE(list.size(), 1000);
    QCOMPARE(list.first(), 0);
    QCOMPARE(list[999], 999);
    QVERIFY(std::ranges::is_sorted(list));
    QCOMPARE(std::ranges::distance(list), 1000);
    QVERIFY(SharedList<int>().isEmpty());
}

void tst_SharedList::aCopyKeepsWhatItHad()
{
    SharedList<int> list = numbers(1000);
    const SharedList<int> before = list;
    list.edit(500) = -1;
    list.append(1000);
    QCOMPARE(list[500], -1);
    QCOMPARE(list.size(), 1001);
    QCOMPARE(before[500], 500);
    QCOMPARE(before.size(), 1000);
}

void tst_SharedList::onlyWhatChangedIsLookedAt()
{
    SharedList<int> list = numbers(20'000);
    const SharedList<int> before = list;
    QCOMPARE(unshared(before, list), QList<qsizetype>());
    list.edit(500) = -1;
    const QList<qsizetype> changed = unshared(before, list);
    QVERIFY(changed.contains(500));
    QVERIFY(changed.size() < 100);
}

void tst_SharedList::equalListsAreEqualSharedOrNot()
{
    SharedList<int> list = numbers(1000);
    QVERIFY(list == numbers(1000));
    QVERIFY(!(list == numbers(999)));
    const SharedList<int> before = list;
    list.edit(500) = -1;
    QVERIFY(!(list == before));
    list.edit(500) = 500;
    QVERIFY(list == before);
}

QTEST_GUILESS_MAIN(tst_SharedList)
#include "tst_sharedlist.moc"
