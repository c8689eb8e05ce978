#include "calls/calloperation.h"
#include "core/utctime.h"
#include "graph/samples.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Phase = CallOperation::Phase;

const QDateTime noon = utcTime(QDate(2026, 11, 24), QTime(12, 0));

Message requestOf(qint64 exchange, const QString &key, const QString &context = {})
{
    return {.exchange = exchange,
            .time = noon,
            .kind = MessageKind::Request,
            .method = "POST",
            .key = key,
            .content = {{u"clientContext"_s, context}}};
}

Message answerTo(qint64 exchange, int status, const QJsonObject &content = {})
{
    return {.exchange = exchange,
            .time = noon.addSecs(1),
            .direction = Direction::In,
            .kind = MessageKind::Response,
            .status = status,
            .body = QJsonDocument(content).toJson(),
            .content = content};
}

OperationFinished finishedOf(const QString &file)
{
    return std::get<OperationFinished>(readNotification(samples::entry(file))->content);
}

} // namespace

//! Operations as their request, reply and notification tell of them.
class tst_CallOperation : public QObject
{
    Q_OBJECT

private slots:
    void replyIsTheEndOrNot_data();
    void replyIsTheEndOrNot();
    void askingIsNoOperation();
    void anotherAttemptIsTheSame();
    void notificationIsMatched_data();
    void notificationIsMatched();
    void notificationBeforeTheReplyCounts();
    void failureSaysWhy();
    void tonesTellTheirEndByItsReason_data();
    void tonesTellTheirEndByItsReason();
    void replyToAskingIsTheEndOrNot_data();
    void replyToAskingIsTheEndOrNot();
    void unknownToTheServiceIsNoEnd();
};

void tst_CallOperation::replyIsTheEndOrNot_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QJsonObject>("content");
    QTest::addColumn<Phase>("phase");
    const auto row = [](const char *name, int status, const QJsonObject &content, Phase phase) {
        QTest::newRow(name) << status << content << phase;
    };
    row("no body", 202, {}, Phase::Completed);
    row("running", 200, {{u"id"_s, u"1"_s}, {u"status"_s, u"running"_s}}, Phase::Running);
    row("in capitals", 200, {{u"id"_s, u"1"_s}, {u"status"_s, u"Running"_s}}, Phase::Running);
    row("not started", 200, {{u"status"_s, u"notStarted"_s}}, Phase::Running);
    row("no status", 200, {{u"id"_s, u"1"_s}}, Phase::Running);
    row("completed", 200, {{u"id"_s, u"1"_s}, {u"status"_s, u"Completed"_s}}, Phase::Completed);
    row("failed", 200, {{u"id"_s, u"1"_s}, {u"status"_s, u"failed"_s}}, Phase::Failed);
    row("refused", 400, {}, Phase::Failed);
    row("no answer", 0, {}, Phase::Failed);
    row("documented, mute", 200, samples::object(u"mute-call.response"_s), Phase::Completed);
    row("documented, prompt", 200, samples::object(u"play-prompt.response"_s), Phase::Running);
    row("documented, invite", 200, samples::object(u"invite-participants-one.response"_s),
        Phase::Running);
}

void tst_CallOperation::replyIsTheEndOrNot()
{
    QFETCH(int, status);
    QFETCH(QJsonObject, content);
    QList<CallOperation> operations;
    calloperations::begin(operations, requestOf(7, u"mute"_s));
    QCOMPARE(operations.first().phase, Phase::Sent);
    calloperations::answer(operations, answerTo(7, status, content));
    QTEST(operations.first().phase, "phase");
    const bool isOver = operations.first().phase != Phase::Running;
    QCOMPARE(operations.first().finished.isValid(), isOver);
}

void tst_CallOperation::askingIsNoOperation()
{
    QList<CallOperation> operations;
    Message request = requestOf(7, u"get"_s);
    request.method = "GET";
    calloperations::begin(operations, request);
    QVERIFY(operations.isEmpty());
}

void tst_CallOperation::anotherAttemptIsTheSame()
{
    QList<CallOperation> operations;
    calloperations::begin(operations, requestOf(7, u"mute"_s));
    calloperations::begin(operations, requestOf(7, u"mute"_s));
    QCOMPARE(operations.size(), 1);
}

void tst_CallOperation::notificationIsMatched_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("context");
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("isMatched");
    const auto row = [](const char *name, const QString &id, const QString &context,
                        const QString &url, bool isMatched) {
        QTest::newRow(name) << id << context << url << isMatched;
    };
    const auto own = u"0fe0623f-d628-42ed-b4bd-8ac290072cc5"_s;
    row("by its id", own, {}, {}, true);
    row("by the end of the URL", {}, {}, u"/communications/calls/1/operations/"_s + own, true);
    row("by a URL in capitals, without hyphens", {}, {},
        u"communications/calls/1/operations/0FE0623FD62842EDB4BD8AC290072CC5"_s, true);
    row("by its context", {}, u"mine"_s, u"/communications/calls/1/operations/participants"_s,
        true);
    row("of another", u"11111111-2222-4333-8444-555555555555"_s, u"another"_s, {}, false);
}

void tst_CallOperation::notificationIsMatched()
{
    QFETCH(QString, id);
    QFETCH(QString, context);
    QFETCH(QString, url);
    QList<CallOperation> operations;
    calloperations::begin(operations, requestOf(7, u"invite"_s, u"mine"_s));
    calloperations::answer(operations,
                           answerTo(7, 200,
                                    {{u"id"_s, u"0fe0623f-d628-42ed-b4bd-8ac290072cc5"_s},
                                     {u"status"_s, u"Running"_s}}));
    calloperations::finish(operations,
                           {.id = {id}, .status = u"Completed"_s, .clientContext = context}, url,
                           noon.addSecs(2));
    QTEST(operations.first().phase == Phase::Completed, "isMatched");
}

void tst_CallOperation::notificationBeforeTheReplyCounts()
{
    const OperationFinished finished = finishedOf(u"notification-play-prompt-completed"_s);
    QList<CallOperation> operations;
    calloperations::begin(operations, requestOf(7, u"play-prompt"_s, finished.clientContext));
    calloperations::finish(operations, finished, {}, noon.addSecs(1));
    QCOMPARE(operations.first().phase, Phase::Completed);
    calloperations::answer(operations, answerTo(7, 200, {{u"status"_s, u"running"_s}}));
    QCOMPARE(operations.first().phase, Phase::Completed);
}

void tst_CallOperation::failureSaysWhy()
{
    QList<CallOperation> operations;
    calloperations::begin(operations, requestOf(7, u"play-prompt"_s, u"mine"_s));
    calloperations::answer(operations, answerTo(7, 200, {{u"status"_s, u"running"_s}}));
    calloperations::finish(operations,
                           {.status = u"failed"_s,
                            .clientContext = u"mine"_s,
                            .result = ResultInfo{.code = 400, .subcode = 8508}},
                           {}, noon.addSecs(2));
    QCOMPARE(operations.first().phase, Phase::Failed);
    QCOMPARE(operations.first().result->subcode, 8508);

    calloperations::begin(operations, requestOf(8, u"mute"_s));
    calloperations::answer(operations, answerTo(8, 403, samples::object(u"error-7504.response"_s)));
    QCOMPARE(operations.last().refusal->status, 403);
    QCOMPARE(operations.last().refusal->code, u"7504"_s);
}

void tst_CallOperation::tonesTellTheirEndByItsReason_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<Phase>("phase");
    QTest::newRow("completed") << u"notification-send-dtmf-completed"_s << Phase::Completed;
    QTest::newRow("cancelled") << u"notification-send-dtmf-canceled"_s << Phase::Failed;
}

void tst_CallOperation::tonesTellTheirEndByItsReason()
{
    QFETCH(QString, file);
    const OperationFinished finished = finishedOf(file);
    QList<CallOperation> operations;
    calloperations::begin(operations, requestOf(7, u"send-dtmf-tones"_s, finished.clientContext));
    calloperations::finish(operations, finished, {}, noon.addSecs(1));
    QTEST(operations.first().phase, "phase");
    QCOMPARE(operations.first().completionReason, finished.completionReason);
    QVERIFY(!finished.completionReason.isEmpty());
}

void tst_CallOperation::replyToAskingIsTheEndOrNot_data()
{
    QTest::addColumn<QString>("status");
    QTest::addColumn<Phase>("phase");
    QTest::newRow("still running") << u"running"_s << Phase::Running;
    QTest::newRow("completed") << u"Completed"_s << Phase::Completed;
    QTest::newRow("failed") << u"failed"_s << Phase::Failed;
}

void tst_CallOperation::replyToAskingIsTheEndOrNot()
{
    QFETCH(QString, status);
    QList<CallOperation> operations;
    calloperations::begin(operations, requestOf(7, u"add-large-gallery-view"_s));
    calloperations::answer(operations,
                           answerTo(7, 202, {{u"id"_s, u"1"_s}, {u"status"_s, u"running"_s}}));
    Message reply = answerTo(9, 200, {{u"id"_s, u"1"_s}, {u"status"_s, status}});
    reply.time = noon.addSecs(90);
    calloperations::asked(operations, reply);
    QTEST(operations.first().phase, "phase");
    QCOMPARE(operations.first().isPending(), operations.first().phase == Phase::Running);
    if (!operations.first().isPending())
        QCOMPARE(operations.first().finished, reply.time);
}

void tst_CallOperation::unknownToTheServiceIsNoEnd()
{
    QList<CallOperation> operations;
    calloperations::begin(operations, requestOf(7, u"play-prompt"_s));
    calloperations::answer(operations,
                           answerTo(7, 200, {{u"id"_s, u"1"_s}, {u"status"_s, u"running"_s}}));
    calloperations::asked(operations, answerTo(9, 404, samples::object(u"error-8522.response"_s)));
    QCOMPARE(operations.first().phase, Phase::Running);
}

QTEST_GUILESS_MAIN(tst_CallOperation)
#include "tst_calloperation.moc"
