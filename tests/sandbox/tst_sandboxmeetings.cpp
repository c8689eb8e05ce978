#include "graph/errorbody.h"
#include "graph/notification.h"
#include "sandbox/sandboxbench.h"

#include <QFile>
#include <QJsonArray>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

const auto calls = u"/communications/calls"_s;
const auto weeklySync = u"create-call-05-join-meeting-service-hosted"_s;
const auto john = u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s;

const QStringList admitted{u"establishing"_s, u"established"_s};

//! The documented request to join by id, for another meeting.
QJsonObject joinBody(const SandboxBench &bench, const QString &joinMeetingId,
                     const QString &passcode = {})
{
    QJsonObject body = bench.documentedRequest(u"create-call-08-join-by-id-without-passcode"_s);
    QJsonObject info = body[u"meetingInfo"].toObject();
    info[u"joinMeetingId"] = joinMeetingId;
    if (!passcode.isEmpty())
        info[u"passcode"] = passcode;
    body[u"meetingInfo"] = info;
    return body;
}

QList<QJsonObject> rostersTold(SandboxBench &bench)
{
    return bench.callback().entriesAbout(u"participants"_s);
}

QList<Participant> rosterIn(const QJsonObject &entry)
{
    return readParticipants(entry[u"resourceData"].toArray());
}

//! What John does in each full roster: A is away, P is present, M is muted.
QString lettersOfJohn(SandboxBench &bench)
{
    QString letters;
    for (const QJsonObject &entry : rostersTold(bench)) {
        QChar letter = u'A';
        for (const Participant &participant : rosterIn(entry)) {
            if (participant.identity.id == john)
                letter = participant.isMuted ? u'M' : u'P';
        }
        letters.append(letter);
    }
    return letters;
}

QStringList sharingTold(SandboxBench &bench)
{
    QStringList changes;
    for (const QJsonObject &entry : bench.callback().entriesAbout(u"contentsharingsessions"_s))
        changes.append(entry[u"changeType"].toString());
    return changes;
}

//! Participants as far as full rosters, delta rosters and lists agree on them, by their ids.
QMap<QString, Participant> comparable(const QList<Participant> &participants)
{
    QMap<QString, Participant> found;
    for (Participant participant : participants) {
        participant.rosterSequenceNumber = 0;
        found[participant.id.text] = participant;
    }
    return found;
}

QList<Participant> presentIn(const Roster &roster)
{
    QList<Participant> present;
    for (const RosterEntry &entry : roster.entries()) {
        if (!entry.left.isValid())
            present.append(entry.participant);
    }
    return present;
}

} // namespace

class tst_SandboxMeetings : public QObject
{
    Q_OBJECT

private slots:
    void documentedRequestIsAdmitted_data();
    void documentedRequestIsAdmitted();
    void joiningByIdAnswersWithTheChat();
    void wrongIdOrPasscodeIsRefused_data();
    void wrongIdOrPasscodeIsRefused();
    void stateIsToldAsDocumented();
    void threadThatNobodyKnowsIsAnEmptyMeeting();
    void joinTokenIsAdmitted();
    void lockedMeetingLetsNobodyIn();
    void lobbyLetsIn();
    void guestWaitsInTheLobby();
    void lobbyThatNeverLetsInEndsTheCall();
    void waitInTheLobbyCanBeGivenUp();
    void attendeesComeAndGoAndMute();
    void everyKindOfIdentityIsThere();
    void guestsOfOthersWaitInTheLobby();
    void meetingEndsForAll();
    void sharingIsToldAsDocumented();
    void sharingIsToldOnlyWhereItIsAskedFor();
    void reducerKnowsTheSameRoster_data();
    void reducerKnowsTheSameRoster();
    void hangingUpIsQuiet();
};

void tst_SandboxMeetings::documentedRequestIsAdmitted_data()
{
    QTest::addColumn<QString>("request");
    for (const QString &request : {weeklySync, u"create-call-06-join-meeting-app-hosted"_s,
                                   u"create-call-07-join-by-id-with-passcode"_s,
                                   u"create-call-08-join-by-id-without-passcode"_s})
        QTest::newRow(qPrintable(request)) << request;
}

void tst_SandboxMeetings::documentedRequestIsAdmitted()
{
    QFETCH(QString, request);
    SandboxBench bench;
    const HttpReply reply = bench.graph("POST", calls, bench.documentedRequest(request));

    QCOMPARE(reply.status, 201);
    QTRY_VERIFY(!rostersTold(bench).isEmpty());
    QCOMPARE(bench.callback().states(), admitted);
    const QList<Participant> roster = rosterIn(rostersTold(bench).first());
    QVERIFY(roster.size() > 1);
    QCOMPARE(roster.first().meetingRole, u"organizer"_s);
    QCOMPARE(roster.last().id.text, jsonOf(reply.body)[u"myParticipantId"].toString());
    QCOMPARE(roster.last().identity.id, bench.ready(u"applicationId"_s));
    QVERIFY(!roster.last().isInLobby);
}

void tst_SandboxMeetings::joiningByIdAnswersWithTheChat()
{
    SandboxBench bench;
    const auto threadOf = [&bench](const QJsonObject &body) {
        const QJsonObject call = jsonOf(bench.graph("POST", calls, body).body);
        return call[u"chatInfo"][u"threadId"].toString();
    };
    const QString closed = threadOf(joinBody(bench, u"1234567"_s, u"psw123"_s));
    const QString open = threadOf(joinBody(bench, u"1234567"_s));

    QVERIFY(closed.startsWith(u"19:meeting_"));
    QVERIFY(open.startsWith(u"19:meeting_"));
    QVERIFY(open != closed);
}

void tst_SandboxMeetings::wrongIdOrPasscodeIsRefused_data()
{
    QTest::addColumn<QString>("joinMeetingId");
    QTest::addColumn<QString>("passcode");
    QTest::newRow("unknown id") << u"7654321"_s << QString();
    QTest::newRow("wrong passcode") << u"1234567"_s << u"psw124"_s;
    QTest::newRow("no passcode where there is one") << u"3456789"_s << QString();
    QTest::newRow("passcode where there is none") << u"2345678"_s << u"psw123"_s;
}

void tst_SandboxMeetings::wrongIdOrPasscodeIsRefused()
{
    QFETCH(QString, joinMeetingId);
    QFETCH(QString, passcode);
    SandboxBench bench;
    const HttpReply reply = bench.graph("POST", calls, joinBody(bench, joinMeetingId, passcode));

    QCOMPARE(reply.status, 400);
    QCOMPARE(readErrorBody(reply.body).code, u"8561"_s);
}

void tst_SandboxMeetings::stateIsToldAsDocumented()
{
    SandboxBench bench;
    bench.place(bench.documentedRequest(weeklySync));
    QTRY_COMPARE(bench.callback().states(), admitted);

    const QList<QJsonObject> entries = bench.callback().entries();
    for (const auto &[index, name] : {std::pair(0, u"notification-meeting-establishing.json"_s),
                                      std::pair(1, u"notification-meeting-established.json"_s)}) {
        const QJsonObject example = documented(name)[u"value"][0].toObject();
        QCOMPARE(missingFrom(entries[index], example), QString());
        QCOMPARE(entries[index][u"resourceData"].toObject().keys(),
                 example[u"resourceData"].toObject().keys());
        QCOMPARE(entries[index][u"resourceData"][u"chatInfo"],
                 example[u"resourceData"][u"chatInfo"]);
    }
}

void tst_SandboxMeetings::threadThatNobodyKnowsIsAnEmptyMeeting()
{
    SandboxBench bench;
    QJsonObject body = bench.documentedRequest(weeklySync);
    QJsonObject chat = body[u"chatInfo"].toObject();
    chat[u"threadId"] = u"19:meeting_NobodyWasHere@thread.v2"_s;
    body[u"chatInfo"] = chat;
    bench.place(body);

    QTRY_COMPARE(rostersTold(bench).size(), 1);
    QCOMPARE(bench.callback().states(), admitted);
    QCOMPARE(rosterIn(rostersTold(bench).first()).size(), 1);
}

void tst_SandboxMeetings::joinTokenIsAdmitted()
{
    SandboxBench bench;
    QJsonObject body = joinBody(bench, {});
    QJsonObject info{{u"@odata.type"_s, u"#microsoft.graph.tokenMeetingInfo"_s},
                     {u"token"_s, u"join-token-of-the-invitation"_s}};
    body[u"meetingInfo"] = info;
    const HttpReply reply = bench.graph("POST", calls, body);
    QCOMPARE(reply.status, 201);
    QVERIFY(jsonOf(reply.body)[u"chatInfo"][u"threadId"].toString().startsWith(u"19:meeting_"));
    QTRY_COMPARE(rostersTold(bench).size(), 1);
    QCOMPARE(rosterIn(rostersTold(bench).first()).size(), 2);

    info[u"token"] = u"of another"_s;
    body[u"meetingInfo"] = info;
    const HttpReply refused = bench.graph("POST", calls, body);
    QCOMPARE(refused.status, 400);
    QCOMPARE(readErrorBody(refused.body).code, u"8526"_s);
}

void tst_SandboxMeetings::lockedMeetingLetsNobodyIn()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"directory.json"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(R"({"people": [{"id": "5810cede-f3cc-42eb-b2c1-e9bd5d53ec96", "displayName": "Bob",
                               "temperament": {"answersAfterSeconds": 1}}],
                   "meetings": [{"subject": "Board", "threadId": "19:board@thread.v2",
                                 "joinMeetingId": "99", "locked": true,
                                 "organizerId": "5810cede-f3cc-42eb-b2c1-e9bd5d53ec96"}]})");
    file.close();
    SandboxOptions options = SandboxBench::fast();
    options.directoryFile = file.fileName();
    SandboxBench bench(options);
    const HttpReply reply = bench.graph("POST", calls, joinBody(bench, u"99"_s, {}));

    QCOMPARE(reply.status, 400);
    QCOMPARE(readErrorBody(reply.body).code, u"8560"_s);
}

void tst_SandboxMeetings::lobbyLetsIn()
{
    SandboxBench bench;
    bench.place(joinBody(bench, u"2345678"_s));
    QTRY_COMPARE(rostersTold(bench).size(), 3);
    const QList<QJsonObject> entries = bench.callback().entries();
    const QList<Participant> waiting = rosterIn(entries[1]);
    const QList<Participant> inside = rosterIn(entries[3]);

    QCOMPARE(entries[0][u"resourceData"][u"state"].toString(), u"establishing"_s);
    QCOMPARE(waiting.size(), 1);
    QVERIFY(waiting.first().isInLobby);
    QCOMPARE(entries[2][u"resourceData"][u"state"].toString(), u"established"_s);
    QCOMPARE(inside.size(), 3);
    QCOMPARE(inside.last().id, waiting.first().id);
    QVERIFY(!inside.last().isInLobby);
}

void tst_SandboxMeetings::guestWaitsInTheLobby()
{
    SandboxBench bench;
    QJsonObject body = bench.documentedRequest(weeklySync);
    const QJsonObject guest{{u"id"_s, u"3f5a1c0e-7b2d-4e8f-9a6c-1d0b2c3e4f5a"_s},
                            {u"displayName"_s, u"Visitor"_s}};
    body[u"source"] = QJsonObject{{u"@odata.type"_s, u"#microsoft.graph.participantInfo"_s},
                                  {u"identity"_s, QJsonObject{{u"guest"_s, guest}}}};
    bench.place(body);
    QTRY_VERIFY(rostersTold(bench).size() >= 2);
    const Participant waiting = rosterIn(rostersTold(bench)[0]).last();
    const Participant inside = rosterIn(rostersTold(bench)[1]).last();

    QCOMPARE(waiting.identity.kind, IdentityKind::Guest);
    QCOMPARE(waiting.identity.displayName, u"Visitor"_s);
    QVERIFY(waiting.isInLobby);
    QVERIFY(!inside.isInLobby);
}

void tst_SandboxMeetings::lobbyThatNeverLetsInEndsTheCall()
{
    SandboxBench bench;
    bench.place(joinBody(bench, u"3456789"_s, u"board1"_s));

    QTRY_COMPARE(bench.callback().states(), (QStringList{u"establishing"_s, u"terminated"_s}));
    const QJsonValue result = bench.callback().entries().last()[u"resourceData"][u"resultInfo"];
    QCOMPARE(result[u"code"].toInt(), 200);
    QCOMPARE(result[u"subcode"].toInt(), 5855);
    QCOMPARE(rostersTold(bench).size(), 1);
}

void tst_SandboxMeetings::waitInTheLobbyCanBeGivenUp()
{
    SandboxBench bench(SandboxOptions{.clockRate = 10});
    const QString id = bench.place(joinBody(bench, u"3456789"_s, u"board1"_s));
    QTRY_COMPARE(rostersTold(bench).size(), 1);
    QCOMPARE(bench.graph("GET", calls + u'/' + id + u"/participants"_s).status, 400);
    QCOMPARE(bench.graph("DELETE", calls + u'/' + id).status, 204);

    QTRY_COMPARE(bench.callback().states(),
                 (QStringList{u"establishing"_s, u"terminating"_s, u"terminated"_s}));
    QCOMPARE(bench.callback().entries().last()[u"resourceData"][u"resultInfo"][u"subcode"].toInt(),
             7000);
}

void tst_SandboxMeetings::attendeesComeAndGoAndMute()
{
    SandboxBench bench;
    bench.place(bench.documentedRequest(weeklySync));

    // He comes, Amina comes, he mutes, Bob shares, he unmutes, he leaves, …, he is back.
    QTRY_COMPARE(lettersOfJohn(bench), u"APPMMPAAAAPP"_s);
}

void tst_SandboxMeetings::everyKindOfIdentityIsThere()
{
    SandboxBench bench;
    bench.place(joinBody(bench, u"4567890"_s));
    const auto kinds = [&bench] {
        QSet<IdentityKind> found;
        for (const QJsonObject &entry : rostersTold(bench)) {
            for (const Participant &participant : rosterIn(entry))
                found.insert(participant.identity.kind);
        }
        return found;
    };

    QTRY_COMPARE(kinds().size(), 10);
    QVERIFY(!kinds().contains(IdentityKind::Unknown));
}

void tst_SandboxMeetings::guestsOfOthersWaitInTheLobby()
{
    SandboxBench bench;
    bench.place(joinBody(bench, u"1234567"_s, u"psw123"_s));
    const auto inLobby = [&bench] {
        QList<int> counts;
        for (const QJsonObject &entry : rostersTold(bench)) {
            const QList<Participant> roster = rosterIn(entry);
            counts.append(static_cast<int>(std::ranges::count(roster, true,
                                                              &Participant::isInLobby)));
        }
        return counts;
    };

    // One comes, another comes, Priya shares, the first is let in, the other gives up, Priya stops.
    QTRY_COMPARE(inLobby(), (QList<int>{0, 1, 2, 2, 1, 0, 0}));
}

void tst_SandboxMeetings::meetingEndsForAll()
{
    SandboxBench bench;
    bench.place(joinBody(bench, u"5678901"_s));

    QTRY_COMPARE(bench.callback().states(), admitted + QStringList{u"terminated"_s});
    const QJsonObject last = bench.callback().entries().last();
    QCOMPARE(last[u"changeType"].toString(), u"deleted"_s);
    QCOMPARE(last[u"resourceData"][u"resultInfo"][u"subcode"].toInt(), 4097);
}

void tst_SandboxMeetings::sharingIsToldAsDocumented()
{
    SandboxBench bench;
    bench.place(withOption(bench.documentedRequest(weeklySync),
                           u"isContentSharingNotificationEnabled"_s));
    QTRY_COMPARE(sharingTold(bench), (QStringList{u"created"_s, u"updated"_s, u"deleted"_s}));

    const QList<QJsonObject> told = bench.callback().entriesAbout(u"contentsharingsessions"_s);
    qsizetype index = 0;
    for (const QString &name : {u"started"_s, u"updated"_s, u"ended"_s}) {
        const QJsonObject example =
            documented(u"notification-content-sharing-%1.json"_s.arg(name))[u"value"][0].toObject();
        QCOMPARE(told[index].keys(), example.keys());
        QCOMPARE(missingFrom(told[index], example), QString());
        QCOMPARE(told[index][u"changeType"], example[u"changeType"]);
        QCOMPARE(told[index][u"resourceData"], told.first()[u"resourceData"]); // one session
        ++index;
    }
    QCOMPARE(bench.callback().reduced().contentSharing, QStringList());
}

void tst_SandboxMeetings::sharingIsToldOnlyWhereItIsAskedFor()
{
    SandboxBench bench;
    bench.place(bench.documentedRequest(weeklySync));

    QTRY_COMPARE(rostersTold(bench).size(), 12);
    QCOMPARE(sharingTold(bench), QStringList());
}

void tst_SandboxMeetings::reducerKnowsTheSameRoster_data()
{
    QTest::addColumn<bool>("isDelta");
    QTest::newRow("full roster") << false;
    QTest::newRow("delta roster") << true;
}

void tst_SandboxMeetings::reducerKnowsTheSameRoster()
{
    QFETCH(bool, isDelta);
    SandboxBench bench;
    const QJsonObject body = bench.documentedRequest(weeklySync);
    const QString id = bench.place(isDelta ? withOption(body, u"isDeltaRosterEnabled"_s) : body);
    QTRY_COMPARE(rostersTold(bench).size(), 12);
    const HttpReply reply = bench.graph("GET", calls + u'/' + id + u"/participants"_s);
    const Roster roster = bench.callback().reduced().roster;

    QCOMPARE(reply.status, 200);
    const QList<Participant> listed = readParticipants(jsonOf(reply.body)[u"value"].toArray());
    QCOMPARE(listed.size(), 4);
    QVERIFY(comparable(presentIn(roster)) == comparable(listed));
    QVERIFY(!roster.isResyncing());
    QCOMPARE(roster.sequenceNumber(), isDelta ? 12 : 0);
}

void tst_SandboxMeetings::hangingUpIsQuiet()
{
    SandboxBench bench(SandboxOptions{.clockRate = 100});
    const QString id = bench.place(bench.documentedRequest(weeklySync));
    QTRY_VERIFY(!rostersTold(bench).isEmpty());
    QCOMPARE(bench.graph("DELETE", calls + u'/' + id).status, 204);
    QTRY_COMPARE(bench.callback().states().last(), u"terminated"_s);

    const qsizetype told = bench.callback().entries().size();
    const QString other = bench.place(joinBody(bench, u"5678901"_s)); // which takes 30 seconds
    QTRY_COMPARE(bench.callback().states().last(), u"terminated"_s);
    for (const QJsonObject &entry : bench.callback().entries().mid(told))
        QVERIFY(entry[u"resourceUrl"].toString().contains(other));
}

QTEST_GUILESS_MAIN(tst_SandboxMeetings)
#include "tst_sandboxmeetings.moc"
