#include "graph/identityset.h"
#include "sandbox/operationsbench.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto john = u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s;
const auto amina = u"f6fadfa7-e5c1-4b62-9362-da5cc13da58a"_s;
const auto elena = u"98da8a1a-1b87-452c-a713-65d3f10b5555"_s;
const auto mateo = u"a712755f-6cac-44d5-99d5-269512e74f7b"_s; // leaves after 20 seconds
const auto joining = u"participantJoiningNotification"_s;
const auto left = u"participantLeftNotification"_s;

//! So slow that there is time to decide.
SandboxOptions slow()
{
    SandboxOptions options = OperationsBench::fast();
    options.clockRate = 50;
    return options;
}

QJsonObject response(const QString &type, const QJsonObject &more = {})
{
    return QJsonObject{{u"@odata.type"_s, u"#microsoft.graph."_s + type}} + more;
}

//! Who is to be recorded asks for a call, or for room in one.
QString recordSomebody(OperationsBench &bench, const QString &user, const QJsonObject &more = {})
{
    const QJsonObject body{{u"callbackUri"_s, bench.callback().url()},
                           {u"source"_s, QJsonObject{{u"id"_s, user}}},
                           {u"policyRecording"_s, true}};
    const HttpReply reply = bench.control("POST", u"/calls/incoming"_s, body + more);
    return jsonOf(reply.body)[u"callId"].toString();
}

//! A call that records John and has room for as many.
QString recordJohn(OperationsBench &bench, int capacity)
{
    const QString call = bench.receiveCall(john, {{u"policyRecording"_s, true}});
    const QJsonObject answer = bench.documentedRequest(u"answer-call-service-hosted"_s)
        + QJsonObject{{u"participantCapacity"_s, capacity}};
    const bool isAnswered = bench.act(call, u"/answer"_s, answer).status == 202;
    const bool isRecorded = QTest::qWaitFor([&] { return bench.roster(call).size() == 2; });
    return isAnswered && isRecorded ? call : QString();
}

//! What the callback was told of this type.
QList<QJsonObject> told(OperationsBench &bench, const QString &type)
{
    QList<QJsonObject> found;
    for (const QJsonObject &entry : bench.callback().entries()) {
        if (entry[u"resourceData"][u"@odata.type"] == u"#microsoft.graph."_s + type)
            found.append(entry);
    }
    return found;
}

} // namespace

//! Several people whom a policy has recorded by one call.
class tst_SandboxPolicyGroups : public QObject
{
    Q_OBJECT

private slots:
    void botIsAskedWhoJoins();
    void acceptedParticipantIsThere();
    void rejectedParticipantLeavesTheRoom_data();
    void rejectedParticipantLeavesTheRoom();
    void otherBotIsCalled();
    void wrongReplyEndsTheCall_data();
    void wrongReplyEndsTheCall();
    void unansweredQuestionEndsTheCall();
    void fullCallIsNotAsked();
    void otherGroupIsNotAsked_data();
    void otherGroupIsNotAsked();
    void whoLeavesMakesRoom();
};

void tst_SandboxPolicyGroups::botIsAskedWhoJoins()
{
    OperationsBench bench(slow());
    const QString call = recordJohn(bench, 2);
    bench.callback().joinResponses = {response(u"acceptJoinResponse"_s)};
    QCOMPARE(recordSomebody(bench, amina), call);

    QTRY_COMPARE(told(bench, joining).size(), 1);
    const QJsonObject entry = told(bench, joining).first();
    QCOMPARE(entry[u"resourceUrl"].toString(), u"/communications/calls/"_s + call);
    const QJsonValue described = entry[u"resourceData"][u"call"];
    QCOMPARE(described[u"@odata.type"].toString(), u"#microsoft.graph.call"_s);
    QCOMPARE(readParticipantIdentity(described[u"source"]).id, amina);
    QVERIFY(described[u"incomingContext"][u"observedParticipantId"].isString());
    QVERIFY(described[u"applicationMetadata"][u"botData"].isObject());
}

void tst_SandboxPolicyGroups::acceptedParticipantIsThere()
{
    OperationsBench bench(slow());
    const QString call = recordJohn(bench, 2);
    bench.callback().joinResponses = {response(u"acceptJoinResponse"_s)};
    recordSomebody(bench, amina);

    QTRY_COMPARE(bench.roster(call).size(), 3);
    const QJsonValue described = told(bench, joining).first()[u"resourceData"][u"call"];
    QCOMPARE(bench.participantId(call, amina),
             described[u"incomingContext"][u"observedParticipantId"].toString());
    QCOMPARE(bench.ask("GET", call, {}).status, 200);
}

void tst_SandboxPolicyGroups::rejectedParticipantLeavesTheRoom_data()
{
    QTest::addColumn<QJsonObject>("answer");
    for (const char *reason : {"none", "busy", "forbidden"})
        QTest::newRow(reason) << response(u"rejectJoinResponse"_s,
                                          {{u"reason"_s, QString::fromLatin1(reason)}});
    QTest::newRow("no reason") << response(u"rejectJoinResponse"_s);
}

void tst_SandboxPolicyGroups::rejectedParticipantLeavesTheRoom()
{
    QFETCH(QJsonObject, answer);
    OperationsBench bench(slow());
    const QString call = recordJohn(bench, 2);
    bench.callback().joinResponses = {answer, response(u"acceptJoinResponse"_s)};
    recordSomebody(bench, amina);

    // Only with the place free again, another one is asked about.
    QVERIFY(QTest::qWaitFor([&] { return recordSomebody(bench, elena) == call; }));
    QTRY_COMPARE(bench.roster(call).size(), 3);
    QVERIFY(bench.participantId(call, amina).isEmpty());
    QVERIFY(!bench.participantId(call, elena).isEmpty());
}

void tst_SandboxPolicyGroups::otherBotIsCalled()
{
    OperationsBench bench(slow());
    CallbackReceiver other;
    const QString call = recordJohn(bench, 2);
    bench.callback().joinResponses = {
        response(u"inviteNewBotResponse"_s, {{u"inviteUri"_s, other.url()}})};
    recordSomebody(bench, amina);

    QTRY_COMPARE(other.states(), QStringList{u"incoming"_s});
    const QJsonValue data = other.entries().first()[u"resourceData"];
    QCOMPARE(readParticipantIdentity(data[u"source"]).id, amina);
    QVERIFY(data[u"id"].toString() != call);
    QCOMPARE(bench.roster(call).size(), 2);
    QCOMPARE(bench.ask("GET", call, {}).status, 200);
}

void tst_SandboxPolicyGroups::wrongReplyEndsTheCall_data()
{
    QTest::addColumn<QJsonObject>("answer");
    QTest::newRow("nothing") << QJsonObject();
    QTest::newRow("of no type") << QJsonObject{{u"reason"_s, u"busy"_s}};
    QTest::newRow("of an unknown type") << response(u"perhapsJoinResponse"_s);
    QTest::newRow("for no reason of the API")
        << response(u"rejectJoinResponse"_s, {{u"reason"_s, u"tired"_s}});
    QTest::newRow("to nowhere") << response(u"inviteNewBotResponse"_s);
}

void tst_SandboxPolicyGroups::wrongReplyEndsTheCall()
{
    QFETCH(QJsonObject, answer);
    OperationsBench bench(slow());
    const QString call = recordJohn(bench, 2);
    bench.callback().joinResponses = {answer};
    recordSomebody(bench, amina);

    QTRY_COMPARE(bench.statesOf(call).last(), u"terminated"_s);
    QCOMPARE(bench.lastTold(call)[u"resourceData"][u"resultInfo"][u"subcode"].toInt(), 8609);
}

void tst_SandboxPolicyGroups::unansweredQuestionEndsTheCall()
{
    OperationsBench bench(slow());
    const QString call = recordJohn(bench, 2);
    bench.callback().statuses = {500};
    recordSomebody(bench, amina);

    QTRY_COMPARE(bench.statesOf(call).last(), u"terminated"_s);
    QCOMPARE(bench.lastTold(call)[u"resourceData"][u"resultInfo"][u"subcode"].toInt(), 8610);
}

void tst_SandboxPolicyGroups::fullCallIsNotAsked()
{
    OperationsBench bench(slow());
    const QString call = recordJohn(bench, 1);
    const QString another = recordSomebody(bench, amina);

    QVERIFY(another != call);
    QTRY_COMPARE(bench.statesOf(another), QStringList{u"incoming"_s});
    QVERIFY(told(bench, joining).isEmpty());
}

void tst_SandboxPolicyGroups::otherGroupIsNotAsked_data()
{
    QTest::addColumn<QJsonObject>("more");
    QTest::newRow("another meeting") << QJsonObject{{u"threadId"_s, u"19:other@thread.v2"_s}};
    QTest::newRow("no policy") << QJsonObject{{u"policyRecording"_s, false}};
}

void tst_SandboxPolicyGroups::otherGroupIsNotAsked()
{
    QFETCH(QJsonObject, more);
    OperationsBench bench(slow());
    const QString call = recordJohn(bench, 2);
    const QString another = recordSomebody(bench, amina, more);

    QVERIFY(another != call);
    QTRY_COMPARE(bench.statesOf(another), QStringList{u"incoming"_s});
    QVERIFY(told(bench, joining).isEmpty());
}

void tst_SandboxPolicyGroups::whoLeavesMakesRoom()
{
    OperationsBench bench(slow());
    const QString call = recordJohn(bench, 2);
    bench.callback().joinResponses = {response(u"acceptJoinResponse"_s),
                                      response(u"acceptJoinResponse"_s)};
    recordSomebody(bench, mateo);
    QTRY_COMPARE(told(bench, left).size(), 1);
    const QJsonValue described = told(bench, joining).first()[u"resourceData"][u"call"];
    const QJsonValue data = told(bench, left).first()[u"resourceData"];
    QCOMPARE(data[u"participantId"], described[u"incomingContext"][u"observedParticipantId"]);
    QVERIFY(bench.rosterSizes(call).contains(3));
    QCOMPARE(data[u"call"][u"id"].toString(), call);
    QCOMPARE(recordSomebody(bench, amina), call);
}

QTEST_GUILESS_MAIN(tst_SandboxPolicyGroups)
#include "tst_sandboxpolicygroups.moc"
