#include "graph/arrival.h"
#include "graph/notification.h"
#include "sandbox/operationsbench.h"
#include "sandbox/sandboxidentity.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto john = u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s;
const auto mateo = u"a712755f-6cac-44d5-99d5-269512e74f7b"_s; // hangs up after 20 seconds
const auto bob = u"5810cede-f3cc-42eb-b2c1-e9bd5d53ec96"_s;   // is in the meeting
const auto weeklySync = u"19:meeting_Win6Ydo4wsMijFjZS00ZGVjLTk5MGUtOTRjNWY2NmNkYTFm@thread.v2"_s;

//! So slow that there is time to decide.
SandboxOptions slow()
{
    SandboxOptions options = OperationsBench::fast();
    options.clockRate = 50;
    return options;
}

QJsonObject answerBody(const OperationsBench &bench)
{
    return bench.documentedRequest(u"answer-call-service-hosted"_s);
}

int subcodeOf(const QJsonObject &entry)
{
    return entry[u"resourceData"][u"resultInfo"][u"subcode"].toInt();
}

} // namespace

//! Calls that others place to the application.
class tst_SandboxIncoming : public QObject
{
    Q_OBJECT

private slots:
    void incomingCallIsToldAsDocumented();
    void answeredCallIsEstablished();
    void wayOfTheCallIsTold();
    void policyRecordingIsToldAsDocumented();
    void instanceMayBeCalled();
    void callerMayHangUp();
    void ownMediaNeedItsPermission();
    void laterNotificationsGoWhereTheAnswerSays();
    void invitationToAMeetingHasItsRoster();
    void rejectedCallIsDeleted();
    void redirectedCallIsTerminated();
    void callThatNobodyDecidesOnEnds();
    void callThatIsNotAcknowledgedEnds();
    void legacyFormatComesFirst();
    void decisionIsMadeOnce();
    void outgoingCallCannotBeAnswered();
    void redirectionNeedsATarget_data();
    void redirectionNeedsATarget();
    void policyRecordingTellsItsStatus();
    void keysAreToldToWhoSubscribes();
    void wrongCallIsRefused_data();
    void wrongCallIsRefused();
};

void tst_SandboxIncoming::incomingCallIsToldAsDocumented()
{
    OperationsBench bench(slow());
    const QString call = bench.receiveCall(john);
    const QJsonObject told = bench.lastTold(call);

    const QJsonValue example = documented(u"notification-incoming-before-redirect.json"_s);
    QCOMPARE(missingFrom(told, example[u"value"][0]), QString());
    QCOMPARE(told[u"changeType"].toString(), u"created"_s);
    const QJsonValue data = told[u"resourceData"];
    QCOMPARE(data[u"state"].toString(), u"incoming"_s);
    QCOMPARE(data[u"direction"].toString(), u"incoming"_s);
    QCOMPARE(readParticipantIdentity(data[u"source"]).displayName, u"John"_s);
    QVERIFY(data[u"meetingInfo"].isUndefined());
}

void tst_SandboxIncoming::answeredCallIsEstablished()
{
    OperationsBench bench(slow());
    const QString call = bench.receiveCall(john);
    const HttpReply reply = bench.act(call, u"/answer"_s, answerBody(bench));

    QCOMPARE(reply.status, 202);
    QVERIFY(reply.body.isEmpty());
    QTRY_COMPARE(bench.statesOf(call),
                 (QStringList{u"incoming"_s, u"establishing"_s, u"established"_s}));
    QCOMPARE(bench.act(call, u"/keepAlive"_s).status, 200);
    const QJsonObject resource = jsonOf(bench.ask("GET", call, {}).body);
    QCOMPARE(resource[u"direction"].toString(), u"incoming"_s);
    QVERIFY(bench.roster(call).isEmpty());
}

void tst_SandboxIncoming::wayOfTheCallIsTold()
{
    OperationsBench bench(slow());
    const QJsonObject phone{{u"kind"_s, u"phone"_s}, {u"id"_s, u"+12345678901"_s}};
    const QJsonObject assistant{{u"id"_s, mateo}, {u"displayName"_s, u"Mateo"_s}};
    const QJsonArray routes{QJsonObject{{u"original"_s, assistant}},
                            QJsonObject{{u"routingType"_s, u"lookup"_s},
                                        {u"original"_s, phone},
                                        {u"final"_s, assistant}}};
    const QJsonObject context{{u"sourceParticipantId"_s, bob},
                              {u"onBehalfOf"_s, assistant},
                              {u"transferor"_s, phone}};
    const QString call = bench.receiveCall(
        john, {{u"callRoutes"_s, routes}, {u"incomingContext"_s, context}});

    const QJsonObject told = bench.lastTold(call)[u"resourceData"].toObject();
    const Identity mateoThere{IdentityKind::User, mateo, u"Mateo"_s};
    const Identity phoneThere{IdentityKind::Phone, u"+12345678901"_s, u"Reception"_s};
    const Identity application = readParticipantIdentity(told[u"targets"][0]);
    QCOMPARE(application.kind, IdentityKind::Application);
    const QList<ArrivalRoute> expected{{u"forwarded"_s, mateoThere, application},
                                       {u"lookup"_s, phoneThere, mateoThere},
                                       {u"transferor"_s, phoneThere},
                                       {u"onBehalfOf"_s, mateoThere},
                                       {u"sourceParticipantId"_s, {.id = bob}}};
    QCOMPARE(readArrival(told).routes, expected);
    QVERIFY(told[u"incomingContext"][u"observedParticipantId"].isUndefined());
}

void tst_SandboxIncoming::policyRecordingIsToldAsDocumented()
{
    OperationsBench bench(slow());
    const QString call = bench.receiveCall(john, {{u"policyRecording"_s, true}});
    QJsonObject data =
        documented(u"notification-incoming-policy-recording.json"_s)[u"value"][0][u"resourceData"]
            .toObject();
    QJsonObject metadata = data[u"applicationMetadata"].toObject();
    QJsonObject bot = metadata[u"botData"].toObject();
    bot.remove(u"otherSideUser"_s); // nobody calls whom the policy records
    metadata[u"botData"] = bot;
    data[u"applicationMetadata"] = metadata;
    data[u"source"] = QJsonObject{{u"identity"_s, QJsonObject{{u"user"_s, QJsonObject()}}}};
    data[u"targets"] = QJsonArray();

    const QJsonValue told = bench.lastTold(call)[u"resourceData"];
    QCOMPARE(missingFrom(told, data), QString());
    bench.act(call, u"/answer"_s, answerBody(bench));
    const QString observed = told[u"incomingContext"][u"observedParticipantId"].toString();
    QTRY_COMPARE(bench.participantId(call, john), observed);
}

void tst_SandboxIncoming::instanceMayBeCalled()
{
    OperationsBench bench(slow());
    const QString call = bench.receiveCall(john, {{u"target"_s, u"applicationInstance"_s}});
    const QJsonValue data = bench.lastTold(call)[u"resourceData"];
    const Identity called = readParticipantIdentity(data[u"targets"][0]);

    QCOMPARE(called.kind, IdentityKind::ApplicationInstance);
    QCOMPARE(called.id, SandboxIdentity().applicationInstanceId);
}

void tst_SandboxIncoming::callerMayHangUp()
{
    OperationsBench bench(slow());
    const QString call = bench.receiveCall(mateo);
    bench.act(call, u"/answer"_s, answerBody(bench));

    QTRY_COMPARE(bench.statesOf(call).last(), u"terminated"_s);
    QCOMPARE(subcodeOf(bench.lastTold(call)), 4521);
}

void tst_SandboxIncoming::ownMediaNeedItsPermission()
{
    OperationsBench bench(slow());
    const QJsonArray withheld{u"Calls.AccessMedia.All"_s};
    QCOMPARE(bench.control("PUT", u"/faults"_s, {{u"withheldPermissions"_s, withheld}}).status,
             200);
    bench.renewToken();
    const QString call = bench.receiveCall(john);
    const HttpReply reply = bench.act(call, u"/answer"_s,
                                      bench.documentedRequest(u"answer-call-app-hosted"_s));

    QCOMPARE(reply.status, 403);
    QCOMPARE(codeOf(reply), u"7504"_s);
    QCOMPARE(bench.act(call, u"/answer"_s, answerBody(bench)).status, 202);
}

void tst_SandboxIncoming::laterNotificationsGoWhereTheAnswerSays()
{
    OperationsBench bench(slow());
    CallbackReceiver later;
    const QString call = bench.receiveCall(john);
    bench.act(call, u"/answer"_s, answerBody(bench) + QJsonObject{{u"callbackUri"_s, later.url()}});

    QTRY_COMPARE(later.states(), (QStringList{u"establishing"_s, u"established"_s}));
    QCOMPARE(bench.statesOf(call), QStringList{u"incoming"_s});
}

void tst_SandboxIncoming::invitationToAMeetingHasItsRoster()
{
    OperationsBench bench(slow());
    const QString call = bench.receiveCall(john, {{u"threadId"_s, weeklySync}});
    const QJsonValue told = bench.lastTold(call)[u"resourceData"];
    QCOMPARE(told[u"chatInfo"][u"threadId"].toString(), weeklySync);
    bench.act(call, u"/answer"_s, answerBody(bench));

    QTRY_VERIFY(!bench.participantId(call, bob).isEmpty());
    QCOMPARE(bench.act(call, u"/mute"_s).status, 200);
}

void tst_SandboxIncoming::rejectedCallIsDeleted()
{
    OperationsBench bench(slow());
    const QString call = bench.receiveCall(john);
    const HttpReply reply = bench.act(call, u"/reject"_s,
                                      documented(u"reject-call-busy.request.json"_s));

    QCOMPARE(reply.status, 202);
    QTRY_COMPARE(bench.lastTold(call)[u"changeType"].toString(), u"deleted"_s);
    const QJsonValue data = bench.lastTold(call)[u"resourceData"];
    QVERIFY(data[u"state"].isUndefined());
    QVERIFY(data[u"resultInfo"].isUndefined());
    QCOMPARE(bench.ask("GET", call, {}).status, 404);
}

void tst_SandboxIncoming::redirectedCallIsTerminated()
{
    OperationsBench bench(slow());
    const QString call = bench.receiveCall(john);
    const HttpReply reply = bench.act(call, u"/redirect"_s,
                                      bench.documentedRequest(u"redirect-call-one-target"_s));

    QCOMPARE(reply.status, 202);
    QTRY_COMPARE(bench.lastTold(call)[u"changeType"].toString(), u"deleted"_s);
    const QJsonValue example = documented(u"notification-call-terminated-after-redirect.json"_s);
    QCOMPARE(missingFrom(bench.lastTold(call), example[u"value"][0]), QString());
    QCOMPARE(bench.statesOf(call).last(), u"terminated"_s);
}

void tst_SandboxIncoming::callThatNobodyDecidesOnEnds()
{
    OperationsBench bench;
    const QString call = bench.receiveCall(john);

    QTRY_COMPARE(bench.statesOf(call), (QStringList{u"incoming"_s, u"terminated"_s}));
    QCOMPARE(subcodeOf(bench.lastTold(call)), 8587);
    const HttpReply reply = bench.act(call, u"/answer"_s, answerBody(bench));
    QCOMPARE(reply.status, 404);
    QCOMPARE(codeOf(reply), u"8522"_s);
}

void tst_SandboxIncoming::callThatIsNotAcknowledgedEnds()
{
    OperationsBench bench;
    bench.callback().statuses = {500};
    const QString call = bench.receiveCall(john);

    QTRY_COMPARE(bench.statesOf(call).last(), u"terminated"_s);
    QCOMPARE(subcodeOf(bench.lastTold(call)), 8586);
}

void tst_SandboxIncoming::legacyFormatComesFirst()
{
    OperationsBench bench(slow());
    bench.callback().statuses = {204};
    const QString call = bench.receiveCall(john, {{u"legacyFirst"_s, true}});

    QCOMPARE(bench.callback().requests().size(), 2);
    const auto legacy = readNotificationEnvelope(bench.callback().requests().first().body);
    QVERIFY(legacy && legacy->isLegacy);
    QCOMPARE(bench.statesOf(call), QStringList{u"incoming"_s});
}

void tst_SandboxIncoming::decisionIsMadeOnce()
{
    OperationsBench bench(slow());
    const QString call = bench.receiveCall(john);
    QCOMPARE(bench.act(call, u"/answer"_s, answerBody(bench)).status, 202);
    const HttpReply reply = bench.act(call, u"/reject"_s,
                                      documented(u"reject-call-none.request.json"_s));

    QCOMPARE(reply.status, 400);
    QCOMPARE(codeOf(reply), u"8585"_s);
}

void tst_SandboxIncoming::outgoingCallCannotBeAnswered()
{
    OperationsBench bench;
    const HttpReply reply = bench.act(bench.callPerson(), u"/answer"_s, answerBody(bench));

    QCOMPARE(reply.status, 400);
    QCOMPARE(codeOf(reply), u"8585"_s);
}

void tst_SandboxIncoming::redirectionNeedsATarget_data()
{
    QTest::addColumn<QJsonObject>("body");
    const QJsonObject nobody{{u"identity"_s, QJsonObject()}};
    QTest::newRow("none") << QJsonObject();
    QTest::newRow("nobody") << QJsonObject{{u"targets"_s, QJsonArray{nobody}}};
}

void tst_SandboxIncoming::redirectionNeedsATarget()
{
    QFETCH(QJsonObject, body);
    OperationsBench bench(slow());
    const HttpReply reply = bench.act(bench.receiveCall(john), u"/redirect"_s, body);

    QCOMPARE(reply.status, 400);
    QCOMPARE(codeOf(reply), u"8523"_s);
}

void tst_SandboxIncoming::policyRecordingTellsItsStatus()
{
    OperationsBench bench(slow());
    const QString call = bench.receiveCall(john, {{u"policyRecording"_s, true}});
    bench.act(call, u"/answer"_s, answerBody(bench));
    QTRY_VERIFY(!bench.participantId(call, john).isEmpty());
    const HttpReply reply = bench.act(call, u"/updateRecordingStatus"_s,
                                      documented(u"update-recording-status.request.json"_s));

    QCOMPARE(reply.status, 200);
    QCOMPARE(missingFrom(jsonOf(reply.body),
                         documented(u"update-recording-status.response.json"_s)),
             QString());
    QTRY_COMPARE(bench.callback()
                     .entriesAbout(u"participants"_s)
                     .last()[u"resourceData"]
                     .toArray()
                     .last()[u"recordingInfo"][u"recordingStatus"]
                     .toString(),
                 u"recording"_s);
}

void tst_SandboxIncoming::keysAreToldToWhoSubscribes()
{
    OperationsBench bench;
    const QString call = bench.callPerson();
    const QJsonObject key{{u"callId"_s, call}, {u"tone"_s, u"tone1"_s}};
    QCOMPARE(bench.control("POST", u"/tones"_s, key).status, 409);
    bench.act(call, u"/subscribeToTone"_s);
    QCOMPARE(bench.control("POST", u"/tones"_s, key).status, 202);

    QTRY_VERIFY(bench.lastTold(call)[u"resourceData"][u"toneInfo"].isObject());
    const QJsonValue example = documented(u"notification-tone.json"_s)[u"value"][0];
    QCOMPARE(bench.lastTold(call)[u"resourceData"], example[u"resourceData"]);
}

void tst_SandboxIncoming::wrongCallIsRefused_data()
{
    QTest::addColumn<QJsonObject>("body");
    const QJsonObject source{{u"id"_s, john}};
    const QJsonObject address{{u"callbackUri"_s, u"http://127.0.0.1/callback"_s}};
    QTest::newRow("nobody") << address;
    QTest::newRow("nowhere") << QJsonObject{{u"source"_s, source}};
    QTest::newRow("no address") << QJsonObject{{u"source"_s, source},
                                               {u"callbackUri"_s, u"callback"_s}};
    QTest::newRow("of no kind") << address
            + QJsonObject{{u"source"_s, source + QJsonObject{{u"kind"_s, u"cat"_s}}}};
    QTest::newRow("to nothing that exists")
        << address + QJsonObject{{u"source"_s, source}, {u"target"_s, u"user"_s}};
    const QJsonObject called = address + QJsonObject{{u"source"_s, source}};
    const QJsonObject noRoute{{u"routingType"_s, u"sideways"_s}, {u"original"_s, source}};
    QTest::newRow("on no way") << called + QJsonObject{{u"callRoutes"_s, QJsonArray{noRoute}}};
    QTest::newRow("forwarded by nobody")
        << called + QJsonObject{{u"callRoutes"_s, QJsonArray{QJsonObject()}}};
    QTest::newRow("transferred by nobody") << called
            + QJsonObject{{u"incomingContext"_s, QJsonObject{{u"transferor"_s, QJsonObject()}}}};
    QTest::newRow("unknown member")
        << address + QJsonObject{{u"source"_s, source}, {u"extra"_s, true}};
}

void tst_SandboxIncoming::wrongCallIsRefused()
{
    QFETCH(QJsonObject, body);
    OperationsBench bench;
    QCOMPARE(bench.control("POST", u"/calls/incoming"_s, body).status, 400);
}

QTEST_GUILESS_MAIN(tst_SandboxIncoming)
#include "tst_sandboxincoming.moc"
