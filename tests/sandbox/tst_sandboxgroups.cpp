#include "graph/notification.h"
#include "sandbox/sandboxbench.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto mateo = u"a712755f-6cac-44d5-99d5-269512e74f7b"_s;    // answers, leaves again
const auto hiroshi = u"2c63888f-28f0-4481-be6d-dce7a7ace732"_s;  // declines
const auto priya = u"8a119b9e-16bc-4732-8f7b-7676d015b0dc"_s;    // is busy
const auto amina = u"f6fadfa7-e5c1-4b62-9362-da5cc13da58a"_s;    // answers at once
const auto stranger = u"0efc74f7-41c3-47a4-8775-7259bfef4241"_s; // cannot be reached

//! The documented call to a group, for these people.
QJsonObject groupBody(const SandboxBench &bench, const QStringList &users)
{
    QJsonObject body = bench.documentedRequest(u"create-call-03-group-service-hosted"_s);
    QJsonArray targets;
    for (const QString &user : users) {
        const QJsonObject identity{{u"user"_s, QJsonObject{{u"id"_s, user}}}};
        targets.append(QJsonObject{
            {u"@odata.type"_s, u"#microsoft.graph.invitationParticipantInfo"_s},
            {u"identity"_s, identity},
        });
    }
    body[u"targets"] = targets;
    return body;
}

//! Who was in the call, for each full roster that was told.
QList<QStringList> rostersTold(const CallbackReceiver &callback)
{
    QList<QStringList> rosters;
    for (const QJsonObject &entry : callback.entriesAbout(u"participants"_s)) {
        QStringList ids;
        for (const Participant &participant : readParticipants(entry[u"resourceData"].toArray()))
            ids.append(participant.identity.id);
        rosters.append(ids);
    }
    return rosters;
}

QJsonValue lastResult(const CallbackReceiver &callback)
{
    return callback.entries().last()[u"resourceData"][u"resultInfo"];
}

} // namespace

class tst_SandboxGroups : public QObject
{
    Q_OBJECT

private slots:
    void firstAnswerEstablishesTheCall();
    void rosterFillsAndEmptiesAndThenTheCallEnds();
    void callThatNobodyAnswersEnds();
    void whoDoesNotAnswerIsNotInTheRoster();
    void applicationIsInTheRosterUnderItsOwnId();
    void rosterIsToldAsDocumented();
    void deltaRosterIsToldWhereItIsAskedFor();
    void whoLeavesIsRemovedFromTheDeltaRoster();
    void hangingUpEndsTheCall();
};

void tst_SandboxGroups::firstAnswerEstablishesTheCall()
{
    SandboxBench bench;
    bench.place(bench.documentedRequest(u"create-call-03-group-service-hosted"_s));
    const auto bot = u"dd3885da-f9ab-486b-bfae-85de3d445555"_s;
    const auto first = u"98da8a1a-1b87-452c-a713-65d3f10b5555"_s;
    const auto second = u"bf5aae9a-d11d-47a8-93b1-782504c95555"_s;

    QTRY_COMPARE(rostersTold(bench.callback()),
                 (QList<QStringList>{{first, bot}, {first, second, bot}, {first, bot}}));
    QCOMPARE(bench.callback().states(), (QStringList{u"establishing"_s, u"established"_s}));
    QCOMPARE(bench.callback().entries()[1][u"resourceData"][u"state"].toString(), u"established"_s);
}

void tst_SandboxGroups::rosterFillsAndEmptiesAndThenTheCallEnds()
{
    SandboxBench bench;
    const QString id = bench.place(groupBody(bench, {mateo, priya}));

    QTRY_COMPARE(bench.callback().states(),
                 (QStringList{u"establishing"_s, u"established"_s, u"terminated"_s}));
    QCOMPARE(rostersTold(bench.callback()).size(), 2);
    QCOMPARE(rostersTold(bench.callback()).first().first(), mateo);
    QCOMPARE(rostersTold(bench.callback()).last().size(), 1);
    QCOMPARE(lastResult(bench.callback())[u"code"].toInt(), 200);
    QCOMPARE(lastResult(bench.callback())[u"subcode"].toInt(), 5002);
    QCOMPARE(bench.graph("GET", u"/communications/calls/"_s + id).status, 404);
}

void tst_SandboxGroups::callThatNobodyAnswersEnds()
{
    SandboxBench bench;
    bench.place(groupBody(bench, {hiroshi, priya, stranger}));

    QTRY_COMPARE(bench.callback().states(), (QStringList{u"establishing"_s, u"terminated"_s}));
    QCOMPARE(lastResult(bench.callback())[u"code"].toInt(), 200);
    QCOMPARE(lastResult(bench.callback())[u"subcode"].toInt(), 5013);
    QCOMPARE(rostersTold(bench.callback()).size(), 0);
}

void tst_SandboxGroups::whoDoesNotAnswerIsNotInTheRoster()
{
    SandboxBench bench;
    const QString id = bench.place(groupBody(bench, {hiroshi, amina}));
    QTRY_COMPARE(rostersTold(bench.callback()).size(), 1);
    const HttpReply reply = bench.graph("GET", u"/communications/calls/%1/participants"_s.arg(id));
    const QList<Participant> present = readParticipants(jsonOf(reply.body)[u"value"].toArray());

    QCOMPARE(reply.status, 200);
    QCOMPARE(present.size(), 2);
    QCOMPARE(present.first().identity.id, amina);
}

void tst_SandboxGroups::applicationIsInTheRosterUnderItsOwnId()
{
    SandboxBench bench;
    const HttpReply reply = bench.graph("POST", u"/communications/calls"_s,
                                        groupBody(bench, {amina, mateo}));
    QTRY_VERIFY(!rostersTold(bench.callback()).isEmpty());
    const QJsonValue roster =
        bench.callback().entriesAbout(u"participants"_s).first()[u"resourceData"];

    const Participant bot = readParticipants(roster.toArray()).last();
    QCOMPARE(bot.id.text, jsonOf(reply.body)[u"myParticipantId"].toString());
    QCOMPARE(bot.identity.kind, IdentityKind::Application);
    QCOMPARE(bot.identity.displayName, u"TestBot"_s);
}

void tst_SandboxGroups::rosterIsToldAsDocumented()
{
    SandboxBench bench;
    const QString id = bench.place(groupBody(bench, {amina, mateo}));
    QTRY_VERIFY(!rostersTold(bench.callback()).isEmpty());
    const QJsonObject entry = bench.callback().entriesAbout(u"participants"_s).first();
    QJsonObject example = documented(u"notification-roster-full.json"_s)[u"value"][0].toObject();
    example.remove(u"resourceData"); // tst_sandboxroster compares that

    QCOMPARE(missingFrom(entry, example), QString());
    QCOMPARE(entry[u"changeType"], example[u"changeType"]);
    QCOMPARE(entry[u"callbackUri"].toString(), bench.callback().url());
    QCOMPARE(entry[u"resourceUrl"].toString(), u"/communications/calls/%1/participants"_s.arg(id));
    QVERIFY(entry[u"resourceData"].isArray());
}

void tst_SandboxGroups::deltaRosterIsToldWhereItIsAskedFor()
{
    SandboxBench bench;
    const QString id = bench.place(withOption(groupBody(bench, {amina, mateo}),
                                              u"isDeltaRosterEnabled"_s));
    QTRY_COMPARE(bench.callback().entriesAbout(u"participants"_s).size(), 3);
    const QJsonObject example =
        documented(u"notification-roster-delta.json"_s)[u"value"][0].toObject();

    qint64 expected = 1;
    for (const QJsonObject &entry : bench.callback().entriesAbout(u"participants"_s)) {
        QCOMPARE(entry.keys(), example.keys());
        QCOMPARE(entry[u"resource"].toString(), u"/app/calls/%1/participants"_s.arg(id));
        const QJsonArray data = entry[u"resourceData"].toArray();
        QCOMPARE(data.size(), 1);
        QCOMPARE(data[0][u"sequenceNumber"].toInteger(), expected++);
    }
}

void tst_SandboxGroups::whoLeavesIsRemovedFromTheDeltaRoster()
{
    SandboxBench bench;
    bench.place(withOption(groupBody(bench, {amina, mateo}), u"isDeltaRosterEnabled"_s));
    QTRY_COMPARE(bench.callback().entriesAbout(u"participants"_s).size(), 3);
    const QJsonValue last =
        bench.callback().entriesAbout(u"participants"_s).last()[u"resourceData"][0];

    const QList<Participant> changed = readParticipants(last[u"participants"].toArray());
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.first().identity.id, mateo);
    QCOMPARE(changed.first().removedReason, std::optional(u"Removed from roster"_s));
    const Call call = bench.callback().reduced();
    QCOMPARE(call.roster.present(), 2);
    QVERIFY(!call.roster.isResyncing());
}

void tst_SandboxGroups::hangingUpEndsTheCall()
{
    SandboxBench bench;
    const QString id = bench.place(groupBody(bench, {amina, hiroshi}));
    QTRY_COMPARE(rostersTold(bench.callback()).size(), 1);
    QCOMPARE(bench.graph("DELETE", u"/communications/calls/"_s + id).status, 204);

    QTRY_COMPARE(bench.callback().states().last(), u"terminated"_s);
    QCOMPARE(lastResult(bench.callback())[u"subcode"].toInt(), 7000);
}

QTEST_GUILESS_MAIN(tst_SandboxGroups)
#include "tst_sandboxgroups.moc"
