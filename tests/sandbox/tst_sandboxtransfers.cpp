#include "sandbox/operationsbench.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto john = u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s;    // answers after 3 seconds
const auto amina = u"f6fadfa7-e5c1-4b62-9362-da5cc13da58a"_s;   // answers at once
const auto hiroshi = u"2c63888f-28f0-4481-be6d-dce7a7ace732"_s; // declines after 4 seconds
const auto bob = u"5810cede-f3cc-42eb-b2c1-e9bd5d53ec96"_s;     // is in the meeting
const auto unknownId = u"2e1a0b00-2db4-4022-9570-243709c565ab"_s;

QJsonObject transferTo(const QString &user, const QString &replacedCall = {})
{
    QJsonObject body = documented(u"transfer-call-p2p.request.json"_s);
    QJsonObject target = body[u"transferTarget"].toObject();
    target[u"identity"] = QJsonObject{{u"user"_s, QJsonObject{{u"id"_s, user}}}};
    if (!replacedCall.isEmpty())
        target[u"replacesCallId"] = replacedCall;
    body[u"transferTarget"] = target;
    return body;
}

} // namespace

//! Transfers, blind and consultative.
class tst_SandboxTransfers : public QObject
{
    Q_OBJECT

private slots:
    void blindTransferEndsTheCall();
    void consultativeTransferEndsBothCalls();
    void targetThatDoesNotAnswerLeavesTheCall();
    void replacedCallThatIsNotThereLeavesTheCall();
    void callThatWasNotTransferredEndsForItsOwnReason();
    void secondTransferIsAConflict();
    void groupNeedsWhomToTransfer();
    void participantOfAGroupIsTransferred();
    void targetHasToBeNamed();
};

void tst_SandboxTransfers::blindTransferEndsTheCall()
{
    OperationsBench bench;
    const QString call = bench.callPerson();
    const HttpReply reply = bench.act(call, u"/transfer"_s, transferTo(amina));

    QCOMPARE(reply.status, 202);
    QVERIFY(reply.body.isEmpty());
    QTRY_COMPARE(bench.statesOf(call),
                 (QStringList{u"establishing"_s, u"established"_s, u"transferring"_s,
                              u"transferAccepted"_s, u"terminated"_s}));
    const QJsonValue example = documented(u"notification-call-transfer-completed.json"_s);
    QCOMPARE(bench.lastTold(call)[u"resourceData"][u"resultInfo"],
             example[u"value"][0][u"resourceData"][u"resultInfo"]);
}

void tst_SandboxTransfers::consultativeTransferEndsBothCalls()
{
    OperationsBench bench;
    const QString call = bench.callPerson();
    const QString other = bench.callPerson(amina);
    QCOMPARE(bench.act(call, u"/transfer"_s, transferTo(amina, other)).status, 202);

    QTRY_COMPARE(bench.statesOf(call).last(), u"terminated"_s);
    QCOMPARE(bench.statesOf(other).last(), u"terminated"_s);
    const QJsonValue told = bench.lastTold(call)[u"resourceData"];
    const QJsonValue example = documented(
        u"notification-call-transfer-completed-consultative.json"_s);
    QCOMPARE(told[u"terminationReason"],
             example[u"value"][0][u"resourceData"][u"terminationReason"]);
    QVERIFY(told[u"resultInfo"].isUndefined());
}

void tst_SandboxTransfers::targetThatDoesNotAnswerLeavesTheCall()
{
    OperationsBench bench;
    const QString call = bench.callPerson();
    bench.act(call, u"/transfer"_s, transferTo(hiroshi));

    QTRY_COMPARE(bench.statesOf(call),
                 (QStringList{u"establishing"_s, u"established"_s, u"transferring"_s,
                              u"established"_s}));
    const QJsonValue result = bench.lastTold(call)[u"resourceData"][u"resultInfo"];
    QCOMPARE(result[u"code"].toInt(), 500);
    QCOMPARE(result[u"subcode"].toInt(), 7000);
}

void tst_SandboxTransfers::replacedCallThatIsNotThereLeavesTheCall()
{
    OperationsBench bench;
    const QString call = bench.callPerson();
    bench.act(call, u"/transfer"_s, transferTo(amina, unknownId));

    QTRY_COMPARE(bench.statesOf(call).size(), 4);
    QCOMPARE(bench.statesOf(call).last(), u"established"_s);
    const QJsonValue result = bench.lastTold(call)[u"resourceData"][u"resultInfo"];
    QCOMPARE(result[u"subcode"].toInt(), 7700);
}

void tst_SandboxTransfers::callThatWasNotTransferredEndsForItsOwnReason()
{
    OperationsBench bench;
    const QString call = bench.callPerson();
    bench.act(call, u"/transfer"_s, transferTo(hiroshi));
    QTRY_COMPARE(bench.statesOf(call).size(), 4);
    bench.ask("DELETE", call, {});

    QTRY_COMPARE(bench.statesOf(call).last(), u"terminated"_s);
    const QJsonValue result = bench.lastTold(call)[u"resourceData"][u"resultInfo"];
    QCOMPARE(result[u"subcode"].toInt(), 7000);
    QCOMPARE(result[u"code"].toInt(), 200);
}

void tst_SandboxTransfers::secondTransferIsAConflict()
{
    SandboxOptions options = OperationsBench::fast();
    options.clockRate = 20; // so that the first one takes its time
    OperationsBench bench(options);
    const QString call = bench.callPerson(amina);
    bench.act(call, u"/transfer"_s, transferTo(hiroshi));
    const HttpReply reply = bench.act(call, u"/transfer"_s, transferTo(john));

    QCOMPARE(reply.status, 409);
    QCOMPARE(codeOf(reply), u"8607"_s);
}

void tst_SandboxTransfers::groupNeedsWhomToTransfer()
{
    OperationsBench bench;
    const QString call = bench.joinMeeting();
    const HttpReply nobody = bench.act(call, u"/transfer"_s, transferTo(hiroshi));
    const HttpReply stranger = bench.act(
        call, u"/transfer"_s,
        transferTo(hiroshi)
            + QJsonObject{{u"transferee"_s, QJsonObject{{u"participantId"_s, unknownId}}}});

    QCOMPARE(nobody.status, 400);
    QCOMPARE(codeOf(nobody), u"8523"_s);
    QCOMPARE(stranger.status, 404);
    QCOMPARE(codeOf(stranger), u"8558"_s);
}

void tst_SandboxTransfers::participantOfAGroupIsTransferred()
{
    OperationsBench bench;
    const QString call = bench.joinMeeting();
    const QJsonObject transferee{{u"participantId"_s, bench.participantId(call, bob)}};
    QCOMPARE(bench
                 .act(call, u"/transfer"_s,
                      transferTo(amina) + QJsonObject{{u"transferee"_s, transferee}})
                 .status,
             202);
    QTRY_COMPARE(bench.statesOf(call).last(), u"terminated"_s);
}

void tst_SandboxTransfers::targetHasToBeNamed()
{
    OperationsBench bench;
    const HttpReply reply = bench.act(bench.callPerson(), u"/transfer"_s);

    QCOMPARE(reply.status, 400);
    QCOMPARE(codeOf(reply), u"8523"_s);
}

QTEST_GUILESS_MAIN(tst_SandboxTransfers)
#include "tst_sandboxtransfers.moc"
