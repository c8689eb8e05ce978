#include "console/incomingdecision.h"
#include "core/json.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Call arrived(ArrivalKind kind)
{
    return {.id = {u"2e1a0b00-2db4-4022-9570-243709c565ab"_s},
            .placement = Placement::Incoming,
            .state = CallState::Incoming,
            .arrival = Arrival{.kind = kind}};
}

const Supplies supplies{{Supply::CallbackUri, u"https://bot.contoso.example/callback"_s}};
const QJsonObject someone{
    {u"identity"_s, QJsonObject{{u"user"_s, QJsonObject{{u"id"_s, u"u1"_s}}}}}};

QJsonObject bodyOf(const std::optional<Request> &request)
{
    return request ? readJsonObject(request->body).value_or(QJsonObject()) : QJsonObject();
}

} // namespace

//! What the rules of a profile do about a call that comes in.
class tst_IncomingDecision : public QObject
{
    Q_OBJECT

private slots:
    void withoutARuleAPersonDecides();
    void theFirstRuleForItsKindDecides_data();
    void theFirstRuleForItsKindDecides();
    void anAnswerIsWholeWithoutABody();
    void whatTheRuleSaysGoesBeforeThePresets();
    void aRedirectionGoesToItsTargets();
    void whatIsDecidedIsLeftAlone_data();
    void whatIsDecidedIsLeftAlone();
};

void tst_IncomingDecision::withoutARuleAPersonDecides()
{
    const Call call = arrived(ArrivalKind::PeerToPeer);
    QVERIFY(!decisionByRule(call, {}, supplies));
    const IncomingRule other{.kinds = {ArrivalKind::Phone}, .operation = u"answer"_s};
    QVERIFY(!decisionByRule(call, {other}, supplies));
}

void tst_IncomingDecision::theFirstRuleForItsKindDecides_data()
{
    QTest::addColumn<ArrivalKind>("kind");
    QTest::addColumn<QString>("key");
    QTest::newRow("phone") << ArrivalKind::Phone << u"reject"_s;
    QTest::newRow("recording") << ArrivalKind::PolicyRecording << u"answer"_s;
    QTest::newRow("the rest") << ArrivalKind::Group << u"redirect"_s;
}

void tst_IncomingDecision::theFirstRuleForItsKindDecides()
{
    QFETCH(ArrivalKind, kind);
    QFETCH(QString, key);
    const QList<IncomingRule> rules{
        {.kinds = {ArrivalKind::Phone}, .operation = u"reject"_s},
        {.kinds = {ArrivalKind::Phone, ArrivalKind::PolicyRecording}, .operation = u"answer"_s},
        {.operation = u"redirect"_s, .body = {{u"targets"_s, QJsonArray{someone}}}}};
    const auto request = decisionByRule(arrived(kind), rules, supplies);
    QVERIFY(request);
    QCOMPARE(request->key, key);
    QCOMPARE(request->path, u"/communications/calls/2e1a0b00-2db4-4022-9570-243709c565ab/"_s + key);
    QVERIFY(request->note.contains(u"rule"_s));
}

void tst_IncomingDecision::anAnswerIsWholeWithoutABody()
{
    const QJsonObject body = bodyOf(decisionByRule(arrived(ArrivalKind::PeerToPeer),
                                                   {{.operation = u"answer"_s}}, supplies));
    QCOMPARE(body[u"callbackUri"].toString(), supplies[Supply::CallbackUri]);
    QCOMPARE(body[u"mediaConfig"][u"@odata.type"].toString(),
             u"#microsoft.graph.serviceHostedMediaConfig"_s);
    QCOMPARE(body[u"acceptedModalities"].toArray(), QJsonArray{u"audio"_s});
}

void tst_IncomingDecision::whatTheRuleSaysGoesBeforeThePresets()
{
    const QJsonObject said{{u"acceptedModalities"_s, QJsonArray{u"audio"_s, u"video"_s}},
                           {u"participantCapacity"_s, 7}};
    const QJsonObject body = bodyOf(decisionByRule(arrived(ArrivalKind::PolicyRecording),
                                                   {{.operation = u"answer"_s, .body = said}}, {}));
    QCOMPARE(body[u"acceptedModalities"].toArray(), said[u"acceptedModalities"].toArray());
    QCOMPARE(body[u"participantCapacity"].toInt(), 7);
    QVERIFY(body[u"mediaConfig"].isObject());
}

void tst_IncomingDecision::aRedirectionGoesToItsTargets()
{
    const QJsonObject said{{u"targets"_s, QJsonArray{someone}}, {u"timeout"_s, 30}};
    const QJsonObject body = bodyOf(decisionByRule(
        arrived(ArrivalKind::Phone), {{.operation = u"redirect"_s, .body = said}}, {}));
    QCOMPARE(body, said);
}

void tst_IncomingDecision::whatIsDecidedIsLeftAlone_data()
{
    QTest::addColumn<Call>("call");
    Call call = arrived(ArrivalKind::Phone);
    call.state = CallState::Terminated;
    QTest::newRow("ended") << call;
    call = arrived(ArrivalKind::Phone);
    call.operations = {{.exchange = 7, .key = u"answer"_s}};
    QTest::newRow("being answered") << call;
    call = arrived(ArrivalKind::Phone);
    call.arrival.reset();
    QTest::newRow("placed") << call;
}

void tst_IncomingDecision::whatIsDecidedIsLeftAlone()
{
    QFETCH(Call, call);
    QVERIFY(!decisionByRule(call, {{.operation = u"reject"_s}}, supplies));
}

QTEST_GUILESS_MAIN(tst_IncomingDecision)
#include "tst_incomingdecision.moc"
