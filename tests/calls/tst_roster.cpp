#include "calls/roster.h"
#include "core/utctime.h"
#include "graph/samples.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const QDateTime start = utcTime(QDate(2026, 11, 24), QTime(14, 2));

QDateTime after(int seconds)
{
    return start.addSecs(seconds);
}

Participant person(const QString &id, qint64 rosterSequenceNumber = 0)
{
    return {.id = {id}, .rosterSequenceNumber = rosterSequenceNumber};
}

Participant removed(const QString &id, qint64 rosterSequenceNumber)
{
    Participant participant = person(id, rosterSequenceNumber);
    participant.removedReason = u"Removed from roster"_s;
    return participant;
}

QStringList present(const Roster &roster)
{
    QStringList ids;
    for (const RosterEntry &entry : roster.entries()) {
        if (!entry.left.isValid())
            ids.append(entry.participant.id.text);
    }
    return ids;
}

RosterEntry entryOf(const Roster &roster, const QString &id)
{
    const auto found = std::ranges::find(roster.entries(), ParticipantId{id},
                                         [](const RosterEntry &entry) {
                                             return entry.participant.id;
                                         });
    return found == roster.entries().end() ? RosterEntry() : *found;
}

} // namespace

class tst_Roster : public QObject
{
    Q_OBJECT

private slots:
    void wholeListSaysWhoIsThere();
    void whoIsAbsentFromTheWholeListHasLeft();
    void whoLeftStaysWithTheTimeOfLeaving();
    void whoComesBackHasANewTimeOfJoining();
    void whoStaysKeepsTheTimeOfJoining();
    void wholeListReplacesWhatIsKnownOfSomebody();

    void deltaAddsAndChanges();
    void deltaWithRemovedStateRemoves();
    void documentedDeltaIsApplied();
    void deltaThatIsOldIsStaleAndChangesNothing_data();
    void deltaThatIsOldIsStaleAndChangesNothing();
    void deltaThatSkipsANumberIsAppliedAndAsksForTheWholeList();
    void wholeListEndsTheResync();
    void entryThatIsOlderThanTheKnownOneIsLeftOut();
    void whoWasRemovedByADeltaComesBackByOne();
    void aDeltaLeavesTheRestShared();
};

void tst_Roster::wholeListSaysWhoIsThere()
{
    Roster roster;
    roster.replace({person(u"anna"_s), person(u"ben"_s)}, start);

    QCOMPARE(present(roster), (QStringList{u"anna"_s, u"ben"_s}));
    QCOMPARE(roster.present(), 2);
    QCOMPARE(entryOf(roster, u"anna"_s).joined, start);
    QVERIFY(!roster.isResyncing());
}

void tst_Roster::whoIsAbsentFromTheWholeListHasLeft()
{
    Roster roster;
    roster.replace({person(u"anna"_s), person(u"ben"_s)}, start);
    roster.replace({person(u"ben"_s)}, after(10));

    QCOMPARE(present(roster), QStringList{u"ben"_s});
    QCOMPARE(roster.present(), 1);
    QCOMPARE(entryOf(roster, u"anna"_s).left, after(10));
}

void tst_Roster::whoLeftStaysWithTheTimeOfLeaving()
{
    Roster roster;
    roster.replace({person(u"anna"_s)}, start);
    roster.replace({}, after(10));
    roster.replace({}, after(20));

    QCOMPARE(roster.entries().size(), 1);
    QCOMPARE(roster.present(), 0);
    QCOMPARE(entryOf(roster, u"anna"_s).left, after(10));
}

void tst_Roster::whoComesBackHasANewTimeOfJoining()
{
    Roster roster;
    roster.replace({person(u"anna"_s)}, start);
    roster.replace({}, after(10));
    roster.replace({person(u"anna"_s)}, after(20));

    QCOMPARE(roster.entries().size(), 1);
    QCOMPARE(present(roster), QStringList{u"anna"_s});
    QCOMPARE(entryOf(roster, u"anna"_s).joined, after(20));
}

void tst_Roster::whoStaysKeepsTheTimeOfJoining()
{
    Roster roster;
    roster.replace({person(u"anna"_s)}, start);
    roster.replace({person(u"anna"_s), person(u"ben"_s)}, after(10));

    QCOMPARE(entryOf(roster, u"anna"_s).joined, start);
    QCOMPARE(entryOf(roster, u"ben"_s).joined, after(10));
}

void tst_Roster::wholeListReplacesWhatIsKnownOfSomebody()
{
    Roster roster;
    Participant anna = person(u"anna"_s);
    anna.isInLobby = true;
    roster.replace({anna}, start);
    anna.isInLobby = false;
    anna.isMuted = true;
    roster.replace({anna}, after(10));

    QCOMPARE(entryOf(roster, u"anna"_s).participant, anna);
}

void tst_Roster::deltaAddsAndChanges()
{
    Roster roster;
    QCOMPARE(roster.apply(1, {person(u"anna"_s, 1)}, start), Verdict::Accepted);
    Participant anna = person(u"anna"_s, 2);
    anna.isMuted = true;
    QCOMPARE(roster.apply(2, {anna, person(u"ben"_s, 2)}, after(10)), Verdict::Accepted);

    QCOMPARE(present(roster), (QStringList{u"anna"_s, u"ben"_s}));
    QVERIFY(entryOf(roster, u"anna"_s).participant.isMuted);
    QCOMPARE(entryOf(roster, u"anna"_s).joined, start);
    QCOMPARE(roster.sequenceNumber(), 2);
    QVERIFY(!roster.isResyncing());
}

void tst_Roster::deltaWithRemovedStateRemoves()
{
    Roster roster;
    QCOMPARE(roster.apply(1, {person(u"anna"_s, 1), person(u"ben"_s, 1)}, start),
             Verdict::Accepted);
    QCOMPARE(roster.apply(2, {removed(u"ben"_s, 2)}, after(10)), Verdict::Accepted);

    QCOMPARE(present(roster), QStringList{u"anna"_s});
    QCOMPARE(entryOf(roster, u"ben"_s).left, after(10));
    QCOMPARE(entryOf(roster, u"ben"_s).participant.removedReason, u"Removed from roster"_s);
}

void tst_Roster::documentedDeltaIsApplied()
{
    const QJsonValue delta = samples::entry(u"notification-roster-delta"_s)[u"resourceData"][0];
    Roster roster;
    QCOMPARE(roster.apply(delta[u"sequenceNumber"].toInteger(),
                          readParticipants(delta[u"participants"].toArray()), start),
             Verdict::Accepted);

    QCOMPARE(present(roster), QStringList{u"0d7664b6-6432-43ed-8d27-d9e7adec188c"_s});
    QCOMPARE(roster.entries().size(), 2);
}

void tst_Roster::deltaThatIsOldIsStaleAndChangesNothing_data()
{
    QTest::addColumn<qint64>("sequenceNumber");
    QTest::newRow("the same again") << 2LL;
    QTest::newRow("the one before") << 1LL;
    QTest::newRow("none") << 0LL;
    QTest::newRow("negative") << -1LL;
}

void tst_Roster::deltaThatIsOldIsStaleAndChangesNothing()
{
    QFETCH(qint64, sequenceNumber);
    Roster roster;
    QCOMPARE(roster.apply(1, {person(u"anna"_s, 1)}, start), Verdict::Accepted);
    QCOMPARE(roster.apply(2, {person(u"ben"_s, 2)}, start), Verdict::Accepted);
    const Roster before = roster;

    QCOMPARE(roster.apply(sequenceNumber, {removed(u"anna"_s, 9)}, after(10)), Verdict::Stale);
    QVERIFY(roster == before);
}

void tst_Roster::deltaThatSkipsANumberIsAppliedAndAsksForTheWholeList()
{
    Roster roster;
    QCOMPARE(roster.apply(1, {person(u"anna"_s, 1)}, start), Verdict::Accepted);
    QCOMPARE(roster.apply(3, {person(u"ben"_s, 3)}, after(10)), Verdict::Gap);

    QVERIFY(roster.isResyncing());
    QCOMPARE(present(roster), (QStringList{u"anna"_s, u"ben"_s}));

    QCOMPARE(roster.apply(4, {person(u"carl"_s, 4)}, after(20)), Verdict::Accepted);
    QVERIFY2(roster.isResyncing(), "what was missed is still missing");
}

void tst_Roster::wholeListEndsTheResync()
{
    Roster roster;
    QCOMPARE(roster.apply(1, {person(u"anna"_s, 1)}, start), Verdict::Accepted);
    QCOMPARE(roster.apply(3, {person(u"ben"_s, 3)}, after(10)), Verdict::Gap);
    roster.replace({person(u"ben"_s), person(u"carl"_s)}, after(20));

    QVERIFY(!roster.isResyncing());
    QCOMPARE(present(roster), (QStringList{u"ben"_s, u"carl"_s}));
    QCOMPARE(roster.apply(4, {removed(u"carl"_s, 4)}, after(30)), Verdict::Accepted);
    QCOMPARE(present(roster), QStringList{u"ben"_s});
}

void tst_Roster::entryThatIsOlderThanTheKnownOneIsLeftOut()
{
    Roster roster;
    Participant anna = person(u"anna"_s, 5);
    anna.isMuted = true;
    QCOMPARE(roster.apply(1, {anna}, start), Verdict::Accepted);
    QCOMPARE(roster.apply(2, {person(u"anna"_s, 4)}, after(10)), Verdict::Accepted);

    QVERIFY(entryOf(roster, u"anna"_s).participant.isMuted);
}

void tst_Roster::whoWasRemovedByADeltaComesBackByOne()
{
    Roster roster;
    QCOMPARE(roster.apply(1, {person(u"anna"_s, 1)}, start), Verdict::Accepted);
    QCOMPARE(roster.apply(2, {removed(u"anna"_s, 2)}, after(10)), Verdict::Accepted);
    QCOMPARE(roster.apply(3, {person(u"anna"_s, 3)}, after(20)), Verdict::Accepted);

    QCOMPARE(roster.entries().size(), 1);
    QCOMPARE(present(roster), QStringList{u"anna"_s});
    QCOMPARE(entryOf(roster, u"anna"_s).joined, after(20));
}

void tst_Roster::aDeltaLeavesTheRestShared()
{
    constexpr int many = 20'000;
    QList<Participant> everybody;
    for (int number = 0; number < many; ++number)
        everybody.append(person(QString::number(number), 1));
    Roster roster;
    roster.replace(everybody, start);
    QCOMPARE(roster.present(), many);

    const Roster shown = roster;
    QCOMPARE(roster.apply(1, {removed(u"7"_s, 2), person(u"new"_s, 2)}, after(1)),
             Verdict::Accepted);
    roster.replace(everybody, after(2));
    QCOMPARE(roster.present(), many);
    QCOMPARE(shown.present(), many);
    QVERIFY(!entryOf(shown, u"7"_s).left.isValid());
    qsizetype lookedAt = 0;
    shown.entries().forEachUnshared(roster.entries(), [&](qsizetype) { ++lookedAt; });
    QVERIFY2(lookedAt > 0 && lookedAt < 200, qPrintable(QString::number(lookedAt)));
}

QTEST_GUILESS_MAIN(tst_Roster)
#include "tst_roster.moc"
