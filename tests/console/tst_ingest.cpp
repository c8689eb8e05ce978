#include "console/ingest.h"
#include "console/replay.h"
#include "core/json.h"
#include "journal/journalreader.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Message createRequest()
{
    return {.time = QDateTime::currentDateTimeUtc(),
            .direction = Direction::Out,
            .kind = MessageKind::Request,
            .method = "POST",
            .url = u"http://127.0.0.1/v1.0/communications/calls"_s,
            .key = u"p2p-service-hosted"_s,
            .body = "{}"};
}

Message createResponse(qint64 exchange)
{
    const QByteArray body =
        R"({"id":"57dab8b1-894c-409a-b240-bd8beae78896","state":"establishing"})";
    Message message = createRequest();
    message.exchange = exchange;
    message.direction = Direction::In;
    message.kind = MessageKind::Response;
    message.status = 201;
    message.call = {u"57dab8b1-894c-409a-b240-bd8beae78896"_s};
    message.body = body;
    message.content = contentOf(body, -1);
    return message;
}

} // namespace

//! Written first, then told; and what cannot be written has not happened.
class tst_Ingest : public QObject
{
    Q_OBJECT

private slots:
    void whatArrivesInOneTurnIsOneCommit();
    void callsComeBackFromTheJournal();
    void aFailedCommitTellsNobodyAndLeavesTheStateAsItWas();
    void aReplayFindsNoDifference();
    void readingALongJournalIsToldAndCanBeStopped();
    void whatIsTooOldIsRemovedByAndBy();

private:
    static qint64 record(Ingest &ingest, const Message &message);
};

qint64 tst_Ingest::record(Ingest &ingest, const Message &message)
{
    const Completion<qint64> completion;
    const auto future = completion.future();
    ingest.record(message, completion);
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }) || !future.result())
        return 0;
    return *future.result();
}

void tst_Ingest::whatArrivesInOneTurnIsOneCommit()
{
    QTemporaryDir directory;
    Ingest ingest(directory.filePath(u"journal.sqlite"_s));
    QVERIFY(ingest.open());
    QSignalSpy recorded(&ingest, &Ingest::recorded);
    for (int i = 0; i < 5; ++i)
        ingest.record(createRequest(), Completion<qint64>());
    QTRY_COMPARE(recorded.count(), 1);
    QCOMPARE(recorded.first().first().value<Batch>().messages.size(), 5);
    QCOMPARE(recorded.first().first().value<Batch>().calls.size(), 5);
}

void tst_Ingest::callsComeBackFromTheJournal()
{
    QTemporaryDir directory;
    const QString file = directory.filePath(u"journal.sqlite"_s);
    QList<Call> before;
    {
        Ingest ingest(file);
        QVERIFY(ingest.open());
        QSignalSpy recorded(&ingest, &Ingest::recorded);
        QVERIFY(record(ingest, createResponse(record(ingest, createRequest()))) > 0);
        before = recorded.last().first().value<Batch>().calls;
    }
    Ingest ingest(file);
    const Result<QList<Call>> after = ingest.open();
    QVERIFY(after);
    QCOMPARE(after->size(), 1);
    QCOMPARE(after->first(), before.first());
    QVERIFY(after->first().isOpen());
}

void tst_Ingest::aFailedCommitTellsNobodyAndLeavesTheStateAsItWas()
{
    QTemporaryDir directory;
    const QString file = directory.filePath(u"journal.sqlite"_s);
    Ingest ingest(file);
    QVERIFY(ingest.open());
    const qint64 exchange = record(ingest, createRequest());
    QSignalSpy recorded(&ingest, &Ingest::recorded);
    QSignalSpy failed(&ingest, &Ingest::failed);
    {
        // A trigger makes SQLite refuse the insertion in the middle of a transaction.
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        other.setDatabaseName(file);
        QVERIFY(other.open());
        QVERIFY(
            QSqlQuery(other).exec(u"CREATE TRIGGER full BEFORE INSERT ON message WHEN new.status "
                                  "= 201 BEGIN SELECT RAISE(ABORT, 'disk full'); END"_s));
        other.close();
    }
    QSqlDatabase::removeDatabase(u"other"_s);

    QCOMPARE(record(ingest, createResponse(exchange)), 0);
    QCOMPARE(recorded.count(), 0);
    QCOMPARE(failed.count(), 1);
    Message refused = createResponse(exchange);
    refused.status = 503;
    refused.call = {};
    QVERIFY(record(ingest, refused) > 0);
    const QList<Call> calls = recorded.last().first().value<Batch>().calls;
    QCOMPARE(calls.size(), 1);
    QCOMPARE(calls.first().placement, Placement::Refused);
    QVERIFY(calls.first().id.isEmpty());
}

void tst_Ingest::aReplayFindsNoDifference()
{
    QTemporaryDir directory;
    const QString file = directory.filePath(u"journal.sqlite"_s);
    Ingest ingest(file);
    QVERIFY(ingest.open());
    QVERIFY(record(ingest, createResponse(record(ingest, createRequest()))) > 0);
    const Result<JournalReader> reader = JournalReader::open(file);
    QVERIFY(reader);
    const Result<Replay> replay = replayJournal(*reader);
    QVERIFY(replay);
    QCOMPARE(replay->messages, 2);
    QVERIFY(replay->differences.isEmpty());
}

void tst_Ingest::readingALongJournalIsToldAndCanBeStopped()
{
    constexpr qint64 many = 5000;
    QTemporaryDir directory;
    const QString file = directory.filePath(u"journal.sqlite"_s);
    {
        Ingest ingest(file);
        QVERIFY(ingest.open());
        qint64 last = 0;
        ingest.store(QList<Message>(many, createRequest()),
                     [&last](const Result<qint64> &first) { last = first.value_or(0) + many - 1; });
        QTRY_COMPARE(last, many);
    }
    Ingest ingest(file);
    QSignalSpy reading(&ingest, &Ingest::reading);
    QVERIFY(ingest.open());
    QVERIFY(reading.count() > 1);
    QVERIFY(reading.first().first().toLongLong() < many);
    QCOMPARE(reading.last(), (QVariantList{many, many}));

    reading.clear();
    connect(&ingest, &Ingest::reading, &ingest, &Ingest::stopReading);
    const Result<QList<Call>> calls = ingest.open();
    QVERIFY(!calls);
    QCOMPARE(reading.count(), 1);
}

void tst_Ingest::whatIsTooOldIsRemovedByAndBy()
{
    QTemporaryDir directory;
    const QString file = directory.filePath(u"journal.sqlite"_s);
    Message old = createResponse(0);
    old.time = QDateTime::currentDateTimeUtc().addDays(-31);
    old.content = {{u"id"_s, old.call.text}, {u"state"_s, u"terminated"_s}};
    old.body = compactJson(old.content);
    {
        Ingest ingest(file);
        QVERIFY(ingest.open());
        QVERIFY(record(ingest, old) > 0);
    }
    Ingest ingest(file, {.days = 30});
    QSignalSpy forgotten(&ingest, &Ingest::forgotten);
    QVERIFY(ingest.open());
    QTRY_COMPARE(forgotten.count(), 1);
    QCOMPARE(forgotten.first().first().value<CallId>(), old.call);
    const Result<JournalReader> reader = JournalReader::open(file);
    QVERIFY(reader);
    QVERIFY(reader->read({.call = old.call}).value().isEmpty());
}

QTEST_GUILESS_MAIN(tst_Ingest)
#include "tst_ingest.moc"
