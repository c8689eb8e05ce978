#include "graph/errorbody.h"
#include "sandbox/operationsbench.h"

#include <QJsonArray>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

const auto john = u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s; // answers after 3 seconds
const auto lars = u"bc67ba94-637d-4efa-a09e-467ada679f81"_s; // never answers
const auto unknownId = u"2e1a0b00-2db4-4022-9570-243709c565ab"_s;

} // namespace

//! What all operations on calls have in common, and those that are about nothing else.
class tst_SandboxOperations : public QObject
{
    Q_OBJECT

private slots:
    void callThatNobodyKnowsIsNotFound();
    void callThatIsNotEstablishedIsRefused();
    void groupOperationIsRefusedFromPeerToPeer();
    void badBodyIsRefused_data();
    void badBodyIsRefused();
    void bodyHasToBeJson();
    void keepingAliveIsAnswered();
    void callThatIsNotKeptAliveEnds();
    void callThatIsKeptAliveLasts();
    void hundredCallsAreTheMostAtOnce();
    void operationCanBeRead();
    void operationThatNobodyKnowsIsNotFound();
};

void tst_SandboxOperations::callThatNobodyKnowsIsNotFound()
{
    OperationsBench bench;
    const HttpReply reply = bench.act(unknownId, u"/keepAlive"_s);

    QCOMPARE(reply.status, 404);
    QCOMPARE(codeOf(reply), u"8522"_s);
}

void tst_SandboxOperations::callThatIsNotEstablishedIsRefused()
{
    OperationsBench bench;
    const QString id = bench.createCall(lars);
    const HttpReply reply = bench.act(id, u"/participants/invite"_s);

    QCOMPARE(reply.status, 400);
    QCOMPARE(codeOf(reply), u"8501"_s);
}

void tst_SandboxOperations::groupOperationIsRefusedFromPeerToPeer()
{
    OperationsBench bench;
    const QString id = bench.callPerson();

    for (const QString &action : {u"/mute"_s, u"/unmute"_s, u"/participants/%1/mute"_s.arg(john)}) {
        const HttpReply reply = bench.act(id, action);
        QCOMPARE(reply.status, 400);
        QCOMPARE(codeOf(reply), u"8548"_s);
    }
}

void tst_SandboxOperations::badBodyIsRefused_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::newRow("of another type") << QJsonObject{{u"clientContext"_s, 1}};
    QTest::newRow("too long") << QJsonObject{{u"clientContext"_s, QString(257, u'x')}};
}

void tst_SandboxOperations::badBodyIsRefused()
{
    QFETCH(QJsonObject, body);
    OperationsBench bench;
    const HttpReply reply = bench.act(bench.joinMeeting(), u"/mute"_s, body);

    QCOMPARE(reply.status, 400);
    QCOMPARE(codeOf(reply), u"8523"_s);
    QVERIFY(readErrorBody(reply.body).message.contains(u"'clientContext'"));
}

void tst_SandboxOperations::bodyHasToBeJson()
{
    OperationsBench bench;
    const QString id = bench.joinMeeting();
    const HttpReply reply = bench.send(
        {.method = "POST",
         .url = QUrl(bench.ready(u"graphRoot"_s) + u"/communications/calls/%1/mute"_s.arg(id)),
         .headers = {{"Authorization", "Bearer " + bench.token()}, {"Content-Type", "text/plain"}},
         .body = "{}"});
    QCOMPARE(reply.status, 415);
}

void tst_SandboxOperations::keepingAliveIsAnswered()
{
    OperationsBench bench;
    const HttpReply reply = bench.act(bench.createCall(), u"/keepAlive"_s);

    QCOMPARE(reply.status, 200);
    QVERIFY(reply.body.isEmpty());
}

void tst_SandboxOperations::callThatIsNotKeptAliveEnds()
{
    SandboxOptions options = SandboxBench::fast();
    options.clockRate = 10'000;
    OperationsBench bench(options);
    const QString id = bench.createCall(john);

    QTRY_COMPARE(bench.callback().states().value(2), u"terminated"_s);
    const QJsonValue result = bench.callback().entries().last()[u"resourceData"][u"resultInfo"];
    QCOMPARE(result[u"code"].toInt(), 408);
    QCOMPARE(result[u"subcode"].toInt(), 8537);
    const HttpReply reply = bench.act(id, u"/keepAlive"_s);
    QCOMPARE(reply.status, 404);
    QCOMPARE(codeOf(reply), u"8522"_s);
}

void tst_SandboxOperations::callThatIsKeptAliveLasts()
{
    constexpr auto quarterOfAnHour = std::chrono::minutes(15);
    SandboxOptions options = SandboxBench::fast();
    options.clockRate = 10'000;
    OperationsBench bench(options);
    const QString id = bench.createCall(john);

    QTimer timer; // the advised interval, on the clock of the sandbox
    QList<int> statuses;
    timer.callOnTimeout(this, [&] { statuses.append(bench.act(id, u"/keepAlive"_s).status); });
    timer.start(std::chrono::milliseconds(quarterOfAnHour) / 10'000);
    QTRY_VERIFY(statuses.size() >= 6);
    timer.stop();
    QCOMPARE(statuses, QList<int>(statuses.size(), 200));
}

void tst_SandboxOperations::hundredCallsAreTheMostAtOnce()
{
    constexpr int most = 100;
    SandboxOptions options = OperationsBench::fast();
    options.clockRate = 10; // so that none ends meanwhile
    OperationsBench bench(options);
    QStringList calls;
    for (int i = 0; i < most; ++i)
        calls.append(bench.createCall(john));
    QVERIFY(!calls.contains(QString()));
    const HttpReply refused = bench.graph("POST", u"/communications/calls"_s,
                                          bench.createBody(john));
    QCOMPARE(refused.status, 429);
    QCOMPARE(codeOf(refused), u"8530"_s);

    bench.ask("DELETE", calls.first(), {});
    QVERIFY(!bench.createCall(john).isEmpty());
}

void tst_SandboxOperations::operationCanBeRead()
{
    OperationsBench bench;
    const QString id = bench.joinMeeting();
    const HttpReply muted = bench.act(id, u"/mute"_s, documented(u"mute-call.request.json"_s));
    const QString operation = jsonOf(muted.body)[u"id"].toString();
    const HttpReply reply = bench.ask("GET", id, u"/operations/"_s + operation);

    QCOMPARE(reply.status, 200);
    QCOMPARE(jsonOf(reply.body), jsonOf(muted.body));
    QCOMPARE(headerValue(muted.headers, "Location"),
             u"%1/communications/calls/%2/operations/%3"_s
                 .arg(bench.ready(u"graphRoot"_s), id, operation)
                 .toLatin1());
}

void tst_SandboxOperations::operationThatNobodyKnowsIsNotFound()
{
    OperationsBench bench;
    const HttpReply reply = bench.ask("GET", bench.joinMeeting(), u"/operations/"_s + unknownId);

    QCOMPARE(reply.status, 404);
    QCOMPARE(codeOf(reply), u"8522"_s);
}

QTEST_GUILESS_MAIN(tst_SandboxOperations)
#include "tst_sandboxoperations.moc"
