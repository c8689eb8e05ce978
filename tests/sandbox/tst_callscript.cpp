#include "sandbox/callscript.h"
#include "sandbox/sandboxdirectory.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Time = std::chrono::milliseconds;

namespace {

Identity user(const QString &id)
{
    return {.kind = IdentityKind::User, .id = id, .displayName = id};
}

Ending endingAfter(Time time)
{
    return {.after = time, .result = {.code = 200, .subcode = 4521, .message = u"Gone."_s}};
}

//! Somebody who answers, somebody who hangs up again, and somebody who declines.
SandboxDirectory directory()
{
    return {.people = {{.id = u"stays"_s, .temperament = {.answersAfter = 3s}},
                       {.id = u"leaves"_s,
                        .temperament = {.answersAfter = 2s, .ending = endingAfter(20s)}},
                       {.id = u"declines"_s, .temperament = {.ending = endingAfter(4s)}}}};
}

CallScript groupOf(const QStringList &ids)
{
    QList<Identity> targets;
    for (const QString &id : ids)
        targets.append(user(id));
    return CallScript::ofGroup(targets, directory());
}

//! All times at which a script changes, up to a day.
QList<Time> timesOf(const CallScript &script)
{
    QList<Time> times;
    for (auto next = script.nextAfter(0s); next && *next < 24h; next = script.nextAfter(*next))
        times.append(*next);
    return times;
}

QStringList namesAt(const CallScript &script, Time time)
{
    QStringList names;
    for (const SandboxParticipant &participant : script.presentAt(time))
        names.append(participant.identity.displayName);
    return names;
}

} // namespace

class tst_CallScript : public QObject
{
    Q_OBJECT

private slots:
    void eachTargetActsByItsTemperament();
    void groupEndsWhenTheLastOneHasLeft();
    void groupEndsWhenNobodyHasAnswered();
    void groupStaysAsLongAsAnybody();
    void targetWithoutANameHasThatOfTheDirectory();
    void attendeesComeAndGo();
    void attendeesDoWhatTheyDoAtTheirTime();
    void attendeeKeepsItsParticipantId();
    void meetingGoesOnUnlessItEnds();
};

void tst_CallScript::eachTargetActsByItsTemperament()
{
    const CallScript script = groupOf({u"stays"_s, u"leaves"_s, u"declines"_s});

    QCOMPARE(timesOf(script), (QList<Time>{2s, 3s, 22s}));
    QCOMPARE(namesAt(script, 0s), QStringList());
    QCOMPARE(namesAt(script, 2s), QStringList{u"leaves"_s});
    QCOMPARE(namesAt(script, 3s), (QStringList{u"stays"_s, u"leaves"_s}));
    QCOMPARE(namesAt(script, 22s), QStringList{u"stays"_s});
}

void tst_CallScript::groupEndsWhenTheLastOneHasLeft()
{
    const CallScript script = groupOf({u"leaves"_s, u"declines"_s});

    QVERIFY(!script.endAt(21s));
    QVERIFY(script.endAt(22s));
    QCOMPARE(script.endAt(22s)->code, 200);
    QCOMPARE(script.endAt(22s)->subcode, 5002);
}

void tst_CallScript::groupEndsWhenNobodyHasAnswered()
{
    const CallScript script = groupOf({u"declines"_s, u"stranger"_s});

    QCOMPARE(timesOf(script), QList<Time>{4s});
    QCOMPARE(namesAt(script, 4s), QStringList());
    QVERIFY(script.endAt(4s));
    QCOMPARE(script.endAt(4s)->subcode, 5013);
}

void tst_CallScript::groupStaysAsLongAsAnybody()
{
    QVERIFY(!groupOf({u"stays"_s, u"leaves"_s}).endAt(24h));
}

void tst_CallScript::targetWithoutANameHasThatOfTheDirectory()
{
    const SandboxDirectory named{
        .people = {{.id = u"1"_s, .displayName = u"Xenia"_s, .temperament = {.answersAfter = 0s}}}};
    const Identity nameless{.kind = IdentityKind::User, .id = u"1"_s};
    const Identity other{.kind = IdentityKind::User, .id = u"1"_s, .displayName = u"X"_s};

    QCOMPARE(namesAt(CallScript::ofGroup({nameless, other}, named), 0s),
             (QStringList{u"Xenia"_s, u"X"_s}));
}

void tst_CallScript::attendeesComeAndGo()
{
    const Attendee attendee{.identity = user(u"A"_s),
                            .present = {{.from = 2s, .to = 5s}, {.from = 9s}}};
    const CallScript script = CallScript::ofMeeting({.attendees = {attendee}});

    QCOMPARE(timesOf(script), (QList<Time>{2s, 5s, 9s}));
    QCOMPARE(script.presentAt(1s).size(), 0);
    QCOMPARE(script.presentAt(2s).size(), 1);
    QCOMPARE(script.presentAt(5s).size(), 0);
    QCOMPARE(script.presentAt(24h).size(), 1);
}

void tst_CallScript::attendeesDoWhatTheyDoAtTheirTime()
{
    const Attendee attendee{.identity = user(u"A"_s),
                            .role = u"presenter"_s,
                            .present = {{}},
                            .inLobby = {{.from = 0s, .to = 1s}},
                            .muted = {{.from = 2s, .to = 4s}},
                            .sharing = {{.from = 3s, .to = 5s}}};
    const CallScript script = CallScript::ofMeeting({.attendees = {attendee}});
    const auto at = [&script](Time time) { return script.presentAt(time).first(); };

    QCOMPARE(at(0s).role, u"presenter"_s);
    QVERIFY(at(0s).isInLobby && !at(1s).isInLobby);
    QVERIFY(!at(1s).isMuted && at(2s).isMuted && !at(4s).isMuted);
    QVERIFY(!at(2s).isSharing && at(3s).isSharing && !at(5s).isSharing);
}

void tst_CallScript::attendeeKeepsItsParticipantId()
{
    const Attendee attendee{.identity = user(u"A"_s), .present = {{}}};
    const SandboxMeeting meeting{.attendees = {attendee, attendee}};
    const CallScript script = CallScript::ofMeeting(meeting);

    QCOMPARE(script.presentAt(0s), script.presentAt(1s));
    QVERIFY(script.presentAt(0s).first().id != script.presentAt(0s).last().id);
    QVERIFY(script.presentAt(0s) != CallScript::ofMeeting(meeting).presentAt(0s));
}

void tst_CallScript::meetingGoesOnUnlessItEnds()
{
    QVERIFY(!CallScript::ofMeeting({}).endAt(24h));

    const CallScript script = CallScript::ofMeeting({.ending = endingAfter(30s)});
    QCOMPARE(timesOf(script), QList<Time>{30s});
    QVERIFY(!script.endAt(29s));
    QCOMPARE(script.endAt(30s)->subcode, 4521);
}

QTEST_GUILESS_MAIN(tst_CallScript)
#include "tst_callscript.moc"
