#include "sandbox/operationsbench.h"

#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const auto john = u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s;    // answers after 3 seconds
const auto amina = u"f6fadfa7-e5c1-4b62-9362-da5cc13da58a"_s;   // answers at once
const auto mateo = u"a712755f-6cac-44d5-99d5-269512e74f7b"_s;   // answers, leaves again
const auto elena = u"98da8a1a-1b87-452c-a713-65d3f10b5555"_s;   // answers after 2 seconds
const auto hiroshi = u"2c63888f-28f0-4481-be6d-dce7a7ace732"_s; // declines
const auto bob = u"5810cede-f3cc-42eb-b2c1-e9bd5d53ec96"_s;     // organizes the meetings
const auto reception = u"+12345678901"_s;                       // answers
const auto unknownId = u"2e1a0b00-2db4-4022-9570-243709c565ab"_s;

QJsonObject invited(const QString &kind, const QString &id, const QString &replacedCall = {})
{
    const QJsonObject identity{{u"@odata.type"_s, u"#microsoft.graph.identitySet"_s},
                               {kind, QJsonObject{{u"id"_s, id}}}};
    QJsonObject participant{{u"@odata.type"_s, u"#microsoft.graph.invitationParticipantInfo"_s},
                            {u"identity"_s, identity}};
    if (!replacedCall.isEmpty())
        participant[u"replacesCallId"] = replacedCall;
    return participant;
}

QJsonObject invitation(const QList<QJsonObject> &participants)
{
    QJsonArray array;
    for (const QJsonObject &participant : participants)
        array.append(participant);
    return {{u"participants"_s, array}, {u"clientContext"_s, u"mine"_s}};
}

bool isMuted(OperationsBench &bench, const QString &call, const QString &participant)
{
    const QList<Participant> roster = bench.roster(call);
    return std::ranges::any_of(roster, [&participant](const Participant &entry) {
        return entry.id.text == participant && entry.isMuted;
    });
}

QString myParticipantId(OperationsBench &bench, const QString &call)
{
    return jsonOf(bench.ask("GET", call, {}).body)[u"myParticipantId"].toString();
}

} // namespace

//! Operations on those who are in a call.
class tst_SandboxParticipants : public QObject
{
    Q_OBJECT

private slots:
    void mutingShowsInTheRoster();
    void mutedParticipantShowsInTheRoster();
    void participantCanBeRead();
    void whoIsNotThereIsNotFound();
    void removedParticipantLeavesTheRoster();
    void organizerCannotBeRemoved();
    void groupCallThatIsEmptiedEnds();
    void invitedPersonJoins();
    void invitedPhoneJoins();
    void outcomeIsToldBeforeTheRoster();
    void invitedPersonLeavesByItsTemperament();
    void invitationThatIsDeclinedFails();
    void invitationMakesAGroupCall();
    void peerOfAnEscalatedCallMayLeave();
    void severalAreInvitedWhereThereIsAChat();
    void onlyTheFirstIsInvitedWithoutAChat();
    void replacedCallEnds();
    void phoneIsInvitedByAnInstanceOnly();
    void phoneIsNotInvitedWhereATokenLed();
    void whoLacksThePermissionInvitesNobody();
    void wrongInvitationIsRefused_data();
    void wrongInvitationIsRefused();
    void onlyOneBotCanBeInvited();
    void whoIsThereCannotBeInvited();
};

void tst_SandboxParticipants::mutingShowsInTheRoster()
{
    OperationsBench bench;
    const QString call = bench.joinMeeting();
    const QString me = myParticipantId(bench, call);

    const HttpReply muted = bench.act(call, u"/mute"_s);
    QCOMPARE(muted.status, 200);
    QCOMPARE(jsonOf(muted.body)[u"status"].toString(), u"completed"_s);
    QTRY_VERIFY(isMuted(bench, call, me));
    QCOMPARE(bench.act(call, u"/unmute"_s).status, 200);
    QTRY_VERIFY(!isMuted(bench, call, me));
    QVERIFY(bench.finished().isEmpty());
}

void tst_SandboxParticipants::mutedParticipantShowsInTheRoster()
{
    OperationsBench bench;
    const QString call = bench.joinMeeting();
    const QString participant = bench.participantId(call, bob);
    const HttpReply reply = bench.act(call, u"/participants/%1/mute"_s.arg(participant));

    QCOMPARE(reply.status, 200);
    QTRY_VERIFY(isMuted(bench, call, participant));
}

void tst_SandboxParticipants::participantCanBeRead()
{
    OperationsBench bench;
    const QString call = bench.joinMeeting();
    const QString id = bench.participantId(call, bob);
    const HttpReply reply = bench.ask("GET", call, u"/participants/"_s + id.toUpper());
    const Participant participant = readParticipant(jsonOf(reply.body));

    QCOMPARE(reply.status, 200);
    QCOMPARE(participant.id.text, id);
    QCOMPARE(participant.identity.id, bob);
}

void tst_SandboxParticipants::whoIsNotThereIsNotFound()
{
    OperationsBench bench;
    const QString call = bench.joinMeeting();
    const QString participant = u"/participants/"_s + unknownId;

    for (const HttpReply &reply :
         {bench.ask("GET", call, participant), bench.ask("DELETE", call, participant),
          bench.act(call, participant + u"/mute"_s)}) {
        QCOMPARE(reply.status, 404);
        QCOMPARE(codeOf(reply), u"8558"_s);
    }
}

void tst_SandboxParticipants::removedParticipantLeavesTheRoster()
{
    OperationsBench bench;
    const QString call = bench.joinMeeting();
    QTRY_VERIFY(!bench.participantId(call, john).isEmpty());
    const QString id = bench.participantId(call, john);
    const HttpReply reply = bench.ask("DELETE", call, u"/participants/"_s + id);

    QCOMPARE(reply.status, 204);
    QTRY_VERIFY(bench.participantId(call, john).isEmpty());
    QCOMPARE(bench.ask("GET", call, u"/participants/"_s + id).status, 404);
}

void tst_SandboxParticipants::organizerCannotBeRemoved()
{
    OperationsBench bench;
    const QString call = bench.joinMeeting();
    const HttpReply reply = bench.ask("DELETE", call,
                                      u"/participants/"_s + bench.participantId(call, bob));

    QCOMPARE(reply.status, 400);
    QCOMPARE(codeOf(reply), u"8552"_s);
}

void tst_SandboxParticipants::groupCallThatIsEmptiedEnds()
{
    OperationsBench bench;
    const QString call = bench.callPerson();
    bench.act(call, u"/participants/invite"_s, invitation({invited(u"user"_s, amina)}));
    QTRY_COMPARE(bench.roster(call).size(), 3);

    for (const QString &who : {john, amina})
        bench.ask("DELETE", call, u"/participants/"_s + bench.participantId(call, who));
    QTRY_COMPARE(bench.statesOf(call).last(), u"terminated"_s);
    const QJsonValue result = bench.lastTold(call)[u"resourceData"][u"resultInfo"];
    QCOMPARE(result[u"subcode"].toInt(), 5002);
}

void tst_SandboxParticipants::invitedPersonJoins()
{
    OperationsBench bench;
    const QString call = bench.joinMeeting();
    const HttpReply reply = bench.act(call, u"/participants/invite"_s,
                                      invitation({invited(u"user"_s, hiroshi)}));
    const HttpReply other = bench.act(call, u"/participants/invite"_s,
                                      invitation({invited(u"user"_s, elena)}));

    QCOMPARE(reply.status, 200);
    QCOMPARE(jsonOf(other.body)[u"status"].toString(), u"Running"_s);
    QTRY_VERIFY(!bench.participantId(call, elena).isEmpty());
    QVERIFY(bench.participantId(call, hiroshi).isEmpty());
}

void tst_SandboxParticipants::invitedPhoneJoins()
{
    OperationsBench bench;
    const QString call = bench.joinMeeting(
        bench.documentedRequest(u"create-call-05-join-meeting-service-hosted"_s) + asInstance());
    const QJsonObject body = documented(u"invite-participants-pstn.request.json"_s);
    QCOMPARE(bench.act(call, u"/participants/invite"_s, body).status, 200);

    QTRY_VERIFY(!bench.participantId(call, reception).isEmpty());
    QCOMPARE(bench.finished().size(), 1);
    const QJsonObject told = bench.finished().first();
    const QJsonObject example = documented(u"notification-invite-pstn-completed.json"_s);
    QCOMPARE(missingFrom(told, example[u"value"][0][u"resourceData"]), QString());
    QCOMPARE(told[u"clientContext"], body[u"clientContext"]);
}

void tst_SandboxParticipants::outcomeIsToldBeforeTheRoster()
{
    OperationsBench bench;
    const QString call = bench.callPerson();
    bench.act(call, u"/participants/invite"_s, invitation({invited(u"user"_s, amina)}));

    QTRY_COMPARE(bench.roster(call).size(), 3);
    const QList<QJsonObject> entries = bench.callback().entries();
    const QJsonObject outcome = entries[entries.size() - 2];
    QCOMPARE(outcome[u"changeType"].toString(), u"deleted"_s);
    QCOMPARE(outcome[u"resourceData"][u"status"].toString(), u"completed"_s);
}

void tst_SandboxParticipants::invitedPersonLeavesByItsTemperament()
{
    OperationsBench bench;
    const QString call = bench.callPerson();
    bench.act(call, u"/participants/invite"_s, invitation({invited(u"user"_s, mateo)}));

    QTRY_COMPARE(bench.rosterSizes(call), (QList<qsizetype>{3, 2}));
    QVERIFY(bench.participantId(call, mateo).isEmpty());
}

void tst_SandboxParticipants::invitationThatIsDeclinedFails()
{
    OperationsBench bench;
    const QString call = bench.callPerson();
    bench.act(call, u"/participants/invite"_s, invitation({invited(u"user"_s, hiroshi)}));

    QTRY_COMPARE(bench.finished().size(), 1);
    QCOMPARE(bench.finished().first()[u"status"].toString(), u"failed"_s);
    QCOMPARE(bench.finished().first()[u"resultInfo"][u"code"].toInt(), 603);
    QVERIFY(bench.roster(call).isEmpty());
    QCOMPARE(codeOf(bench.act(call, u"/mute"_s)), u"8548"_s);
}

void tst_SandboxParticipants::invitationMakesAGroupCall()
{
    OperationsBench bench;
    const QString call = bench.callPerson(john, asInstance());
    bench.act(call, u"/participants/invite"_s, invitation({invited(u"phone"_s, reception)}));

    QTRY_COMPARE(bench.roster(call).size(), 3);
    QVERIFY(!bench.participantId(call, john).isEmpty());
    QVERIFY(!bench.participantId(call, reception).isEmpty());
    QCOMPARE(bench.act(call, u"/mute"_s).status, 200);
}

void tst_SandboxParticipants::peerOfAnEscalatedCallMayLeave()
{
    SandboxOptions options = OperationsBench::fast();
    options.clockRate = 100; // so that he is there for long enough
    OperationsBench bench(options);
    const QString call = bench.callPerson(mateo);
    bench.act(call, u"/participants/invite"_s, invitation({invited(u"user"_s, amina)}));

    QTRY_COMPARE(bench.rosterSizes(call), (QList<qsizetype>{3, 2}));
    QVERIFY(bench.participantId(call, mateo).isEmpty());
    QCOMPARE(bench.statesOf(call).last(), u"established"_s);
}

void tst_SandboxParticipants::severalAreInvitedWhereThereIsAChat()
{
    OperationsBench bench;
    const QString call = bench.joinMeeting(
        bench.documentedRequest(u"create-call-05-join-meeting-service-hosted"_s) + asInstance());
    bench.act(call, u"/participants/invite"_s,
              invitation({invited(u"user"_s, elena), invited(u"phone"_s, reception)}));

    QTRY_COMPARE(bench.finished().size(), 1);
    QTRY_VERIFY(!bench.participantId(call, reception).isEmpty());
    QVERIFY(!bench.participantId(call, elena).isEmpty());
    QCOMPARE(bench.finished().first()[u"participants"].toArray().size(), 2);
}

void tst_SandboxParticipants::onlyTheFirstIsInvitedWithoutAChat()
{
    OperationsBench bench;
    const QString call = bench.callPerson(john, asInstance());
    bench.act(call, u"/participants/invite"_s,
              invitation({invited(u"user"_s, amina), invited(u"phone"_s, reception)}));

    QTRY_COMPARE(bench.roster(call).size(), 3);
    QVERIFY(bench.participantId(call, reception).isEmpty());
}

void tst_SandboxParticipants::replacedCallEnds()
{
    OperationsBench bench;
    const QString replaced = bench.callPerson(amina);
    const QString call = bench.callPerson();
    bench.act(call, u"/participants/invite"_s, invitation({invited(u"user"_s, amina, replaced)}));

    QTRY_COMPARE(bench.statesOf(replaced),
                 (QStringList{u"establishing"_s, u"established"_s, u"terminating"_s,
                              u"terminated"_s}));
    QTRY_COMPARE(bench.roster(call).size(), 3);
}

void tst_SandboxParticipants::phoneIsInvitedByAnInstanceOnly()
{
    OperationsBench bench;
    const HttpReply reply = bench.act(bench.callPerson(), u"/participants/invite"_s,
                                      invitation({invited(u"phone"_s, reception)}));

    QCOMPARE(reply.status, 403);
    QCOMPARE(codeOf(reply), u"7507"_s);
}

void tst_SandboxParticipants::phoneIsNotInvitedWhereATokenLed()
{
    OperationsBench bench;
    QJsonObject body = bench.documentedRequest(u"create-call-05-join-meeting-service-hosted"_s);
    body.remove(u"chatInfo"_s);
    body[u"meetingInfo"] = QJsonObject{{u"@odata.type"_s, u"#microsoft.graph.tokenMeetingInfo"_s},
                                       {u"token"_s, u"join-token-of-the-invitation"_s}};
    const HttpReply reply = bench.act(bench.joinMeeting(body + asInstance()),
                                      u"/participants/invite"_s,
                                      invitation({invited(u"phone"_s, reception)}));

    QCOMPARE(reply.status, 405);
    QCOMPARE(codeOf(reply), u"8520"_s);
}

void tst_SandboxParticipants::whoLacksThePermissionInvitesNobody()
{
    OperationsBench bench;
    const QString call = bench.callPerson();
    const QJsonArray withheld{u"Calls.InitiateGroupCall.All"_s};
    QCOMPARE(bench.control("PUT", u"/faults"_s, {{u"withheldPermissions"_s, withheld}}).status,
             200);
    bench.renewToken();
    const HttpReply reply = bench.act(call, u"/participants/invite"_s,
                                      invitation({invited(u"user"_s, amina)}));

    QCOMPARE(reply.status, 403);
    QCOMPARE(codeOf(reply), u"7504"_s);
}

void tst_SandboxParticipants::wrongInvitationIsRefused_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("code");
    const QJsonObject one = invited(u"user"_s, amina);
    const QJsonObject replacing = invited(u"user"_s, mateo, unknownId);
    QTest::newRow("nobody") << invitation({}) << u"8523"_s;
    QTest::newRow("six") << invitation({one, one, one, one, one, one}) << u"8523"_s;
    QTest::newRow("nobody in particular") << invitation({QJsonObject()}) << u"8523"_s;
    QTest::newRow("no id") << invitation({invited(u"user"_s, u"Amina"_s)}) << u"8523"_s;
    QTest::newRow("no number") << invitation({invited(u"phone"_s, u"112"_s)}) << u"8523"_s;
    QTest::newRow("several with replacement") << invitation({one, replacing}) << u"8505"_s;
}

void tst_SandboxParticipants::wrongInvitationIsRefused()
{
    QFETCH(QJsonObject, body);
    OperationsBench bench;
    const HttpReply reply = bench.act(bench.joinMeeting(), u"/participants/invite"_s, body);

    QCOMPARE(reply.status, 400);
    QTEST(codeOf(reply), "code");
}

void tst_SandboxParticipants::onlyOneBotCanBeInvited()
{
    OperationsBench bench;
    const QString call = bench.joinMeeting();
    const QJsonObject one = invited(u"application"_s, amina);
    const QJsonObject another = invited(u"application"_s, mateo);
    const HttpReply both = bench.act(call, u"/participants/invite"_s, invitation({one, another}));
    QCOMPARE(both.status, 409);
    QCOMPARE(codeOf(both), u"8519"_s);
    QCOMPARE(bench.act(call, u"/participants/invite"_s, invitation({one})).status, 200);
}

void tst_SandboxParticipants::whoIsThereCannotBeInvited()
{
    OperationsBench bench;
    const HttpReply reply = bench.act(bench.joinMeeting(), u"/participants/invite"_s,
                                      invitation({invited(u"user"_s, bob)}));

    QCOMPARE(reply.status, 409);
    QCOMPARE(codeOf(reply), u"8519"_s);
}

QTEST_GUILESS_MAIN(tst_SandboxParticipants)
#include "tst_sandboxparticipants.moc"
