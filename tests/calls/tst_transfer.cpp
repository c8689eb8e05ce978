#include "calls/calltracker.h"
#include "core/json.h"
#include "core/utctime.h"
#include "graph/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Phase = Transfer::Phase;

const CallId callId{u"341a0500-d4bf-4224-8b19-1581168d328b"_s}; // of the documented notifications
const CallId otherId{u"57dab8b1-894c-409a-b240-bd8beae78896"_s};

} // namespace

//! Transfers as request, reply and notifications tell of them.
class tst_Transfer : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void blindTransferIsCompleted();
    void consultativeTransferIsCompleted();
    void completedIsASuccessWhateverTheCode_data();
    void completedIsASuccessWhateverTheCode();
    void failedTransferLeavesTheCall_data();
    void failedTransferLeavesTheCall();
    void failedTransferCanBeTriedAgain();
    void refusedTransferHasFailed();
    void endForAnotherReasonIsNoTransfer();
    void transferThatWasAskedForElsewhereIsSeen();
    void endsAreLinkedByTheReplacedCall();
    void endsAreLinkedByTheirChain();

private:
    Message next(MessageKind kind)
    {
        ++m_seq;
        return {.seq = m_seq,
                .exchange = m_seq,
                .time = utcTime(QDate(2026, 11, 24), QTime(14, 2)).addSecs(m_seq),
                .direction = kind == MessageKind::Request ? Direction::Out : Direction::In,
                .kind = kind,
                .call = callId,
                .method = "POST"};
    }
    void tell(const QJsonObject &entry)
    {
        Message message = next(MessageKind::Notification);
        message.content = entry;
        m_tracker.apply(message);
    }
    void tell(const QString &sample) { tell(samples::entry(u"notification-call-"_s + sample)); }
    //! Tells of a call with these members.
    void introduce(const CallId &call, const QJsonObject &members);
    //! Asks for the documented transfer; answers with \a status.
    void ask(const QString &sample = u"transfer-call-p2p.request"_s, int status = 202);
    [[nodiscard]] const Call &call() const { return *m_tracker.find(callId); }

    CallTracker m_tracker;
    qint64 m_seq = 0;
};

void tst_Transfer::init()
{
    m_tracker = CallTracker();
    introduce(callId, {{u"state"_s, u"established"_s}});
}

void tst_Transfer::introduce(const CallId &id, const QJsonObject &members)
{
    QJsonObject data = members;
    data[u"@odata.type"] = u"#microsoft.graph.call"_s;
    tell({{u"changeType"_s, u"updated"_s},
          {u"resourceUrl"_s, u"/communications/calls/"_s + id.text},
          {u"resourceData"_s, data}});
}

void tst_Transfer::ask(const QString &sample, int status)
{
    Message request = next(MessageKind::Request);
    request.url = u"https://graph.microsoft.com/v1.0/communications/calls/%1/transfer"_s.arg(
        callId.text);
    request.key = u"transfer"_s;
    request.body = samples::bytes(sample);
    request.content = contentOf(request.body, -1);
    m_tracker.apply(request);
    Message answer = request;
    answer.seq = ++m_seq;
    answer.direction = Direction::In;
    answer.kind = MessageKind::Response;
    answer.status = status;
    answer.body = {};
    answer.content = {};
    m_tracker.apply(answer);
}

void tst_Transfer::blindTransferIsCompleted()
{
    ask();
    QCOMPARE(call().transfer->phase, Phase::Asked);
    QCOMPARE(call().transfer->target.kind, IdentityKind::User);
    QVERIFY(!call().transfer->target.id.isEmpty());
    QVERIFY(call().transfer->replaced.isEmpty());
    tell(u"transferring"_s);
    QCOMPARE(call().transfer->phase, Phase::UnderWay);
    tell(u"transfer-accepted"_s);
    QCOMPARE(call().transfer->phase, Phase::Accepted);
    tell(u"transfer-completed"_s);
    QCOMPARE(call().transfer->phase, Phase::Completed);
    QVERIFY(!call().isOpen());
}

void tst_Transfer::consultativeTransferIsCompleted()
{
    ask(u"transfer-call-p2p-consultative.request"_s);
    QVERIFY(!call().transfer->replaced.isEmpty());
    tell(u"transferring"_s);
    tell(u"transfer-completed-consultative"_s);
    QCOMPARE(call().transfer->phase, Phase::Completed);
    QVERIFY(!call().result); // the documented one has none
}

void tst_Transfer::completedIsASuccessWhateverTheCode_data()
{
    QTest::addColumn<int>("code");
    for (const int code : {0, 200, 500})
        QTest::addRow("%d", code) << code;
}

void tst_Transfer::completedIsASuccessWhateverTheCode()
{
    QFETCH(int, code);
    ask();
    QJsonObject entry = samples::entry(u"notification-call-transfer-completed"_s);
    QJsonObject data = entry[u"resourceData"].toObject();
    data[u"resultInfo"] = QJsonObject{{u"code"_s, code}, {u"subcode"_s, 7015}};
    entry[u"resourceData"] = data;
    tell(entry);
    QCOMPARE(call().transfer->phase, Phase::Completed);
}

void tst_Transfer::failedTransferLeavesTheCall_data()
{
    QTest::addColumn<QString>("sample");
    QTest::addColumn<qint64>("subcode");
    QTest::newRow("blind") << u"transfer-failed"_s << Q_INT64_C(7000);
    QTest::newRow("consultative") << u"transfer-failed-consultative"_s << Q_INT64_C(7700);
}

void tst_Transfer::failedTransferLeavesTheCall()
{
    QFETCH(QString, sample);
    ask();
    tell(u"transferring"_s);
    tell(sample);
    QCOMPARE(call().state, CallState::Established);
    QCOMPARE(call().transfer->phase, Phase::Failed);
    QTEST(call().transfer->result->subcode, "subcode");
    QVERIFY(!call().result); // it has not ended
}

void tst_Transfer::failedTransferCanBeTriedAgain()
{
    for (int attempt = 0; attempt < 2; ++attempt) {
        ask();
        QCOMPARE(call().transfer->phase, Phase::Asked);
        tell(u"transferring"_s);
        QCOMPARE(call().state, CallState::Transferring);
        tell(u"transfer-failed"_s);
        QCOMPARE(call().state, CallState::Established);
        QCOMPARE(call().transfer->phase, Phase::Failed);
    }
    ask();
    tell(u"transferring"_s);
    tell(u"transfer-accepted"_s);
    QCOMPARE(call().state, CallState::TransferAccepted);
}

void tst_Transfer::refusedTransferHasFailed()
{
    ask(u"transfer-call-p2p.request"_s, 409);
    QCOMPARE(call().transfer->phase, Phase::Failed);
    QCOMPARE(call().state, CallState::Established);
}

void tst_Transfer::endForAnotherReasonIsNoTransfer()
{
    ask();
    tell(u"transferring"_s);
    QJsonObject entry = samples::entry(u"notification-call-transfer-completed"_s);
    QJsonObject data = entry[u"resourceData"].toObject();
    data[u"resultInfo"] = QJsonObject{{u"code"_s, 487}, {u"subcode"_s, 10004}};
    entry[u"resourceData"] = data;
    tell(entry);
    QCOMPARE(call().transfer->phase, Phase::Failed);
}

void tst_Transfer::transferThatWasAskedForElsewhereIsSeen()
{
    tell(u"transferring"_s);
    QCOMPARE(call().transfer->phase, Phase::UnderWay);
    QCOMPARE(call().transfer->exchange, 0);
    QCOMPARE(call().transfer->target.kind, IdentityKind::Unknown);
}

void tst_Transfer::endsAreLinkedByTheReplacedCall()
{
    introduce(otherId, {{u"state"_s, u"established"_s}});
    const Call other = *m_tracker.find(otherId);
    QVERIFY(!transfers::areEndsOfOne(call(), other));
    ask(u"transfer-call-p2p-consultative.request"_s);
    Call transferred = call();
    transferred.transfer->replaced = otherId;
    QVERIFY(transfers::areEndsOfOne(transferred, other));
    QVERIFY(transfers::areEndsOfOne(other, transferred));
    QVERIFY(!transfers::areEndsOfOne(transferred, transferred));
}

void tst_Transfer::endsAreLinkedByTheirChain()
{
    introduce(callId, {{u"callChainId"_s, u"0622673d-9f69-49b3-9d4f-5ec64f42ecce"_s}});
    introduce(otherId,
              {{u"state"_s, u"incoming"_s},
               {u"callChainId"_s, u"0622673D9F6949B39D4F5EC64F42ECCE"_s}});
    const Call other = *m_tracker.find(otherId);
    QVERIFY2(!transfers::areEndsOfOne(call(), other), "nobody was transferred");
    ask();
    QVERIFY(transfers::areEndsOfOne(call(), other));
    QVERIFY(transfers::areEndsOfOne(other, call()));
}

QTEST_GUILESS_MAIN(tst_Transfer)
#include "tst_transfer.moc"
