#include "graph/samples.h"
#include "journal/journalfixture.h"
#include "journal/rawdatabase.h"

#ifdef Q_OS_UNIX
#include <sys/resource.h>

#include <csignal>
#endif

using namespace Qt::StringLiterals;
using namespace journalmessages;

namespace {

//! Files may grow by \a bytes only while this lives: what SQLite then meets is a full disk.
class DiskLimit
{
public:
    explicit DiskLimit(qint64 bytes)
    {
#ifdef Q_OS_UNIX
        std::signal(SIGXFSZ, SIG_IGN);
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit limit{.rlim_cur = static_cast<rlim_t>(bytes), .rlim_max = m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &limit);
#endif
    }
    Q_DISABLE_COPY_MOVE(DiskLimit)
    ~DiskLimit()
    {
#ifdef Q_OS_UNIX
        setrlimit(RLIMIT_FSIZE, &m_before);
#endif
    }

private:
#ifdef Q_OS_UNIX
    rlimit m_before = {};
#endif
};

} // namespace

class tst_Journal
    : public QObject
    , private JournalFixture
{
    Q_OBJECT

private slots:
    void init() { open(); }
    void cleanup() { close(); }

    void bodyComesBackByteForByte_data();
    void bodyComesBackByteForByte();
    void everythingElseComesBackToo();
    void headersComeBackWhateverIsInThem();
    void entriesOfOnePostShareExchangeAndBytes();
    void postsWithEqualBodiesHaveTheirOwnExchange();
    void numbersGoOnAfterTheJournalWasClosed();
    void exchangeThatIsGivenStays();

    void judgeRunsInsideTheTransaction();
    void whatTheJudgeSaysIsWrittenDown();
    void batchThatFailsInTheMiddleLeavesNothing();
    void lockedJournalIsAnErrorAndTakesNothing();
    void fullDiskIsAnErrorAndTakesNothing();

    void newestThousandRejectionsAreKept();
    void bytesOfARejectionStayWithWhoSharesThem();
    void callThatWePlacedIsKnown();
    void callThatWeOnlyAskedForStaysUnknown();
    void replyGivesItsRequestTheCall();
    void replyGivesEveryAttemptTheCall();
};

void tst_Journal::bodyComesBackByteForByte_data()
{
    QTest::addColumn<QByteArray>("body");
    QByteArray everyByte;
    for (int byte = 0; byte < 256; ++byte)
        everyByte.append(static_cast<char>(byte));
    QTest::newRow("none") << QByteArray();
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("every byte") << everyByte;
    QTest::newRow("zero first") << QByteArray("\0{}", 3);
    QTest::newRow("spaces and line ends") << QByteArray(" {\r\n\t\"a\" : 1.50 }\n\n");
    QTest::newRow("not UTF-8") << QByteArray("{\"name\":\"J\xf6rg\"}");
    QTest::newRow("UTF-8") << u"{\"name\":\"Zoë 🎧\"}"_s.toUtf8();
    QTest::newRow("quotes") << QByteArray("'; DROP TABLE message; --");
    QTest::newRow("a megabyte") << everyByte.repeated(4096);
}

void tst_Journal::bodyComesBackByteForByte()
{
    QFETCH(QByteArray, body);
    const Message message = appended(*m_journal, create(body));
    QCOMPARE(m_reader->message(message.seq).value().body, body);
}

void tst_Journal::everythingElseComesBackToo()
{
    Message message = create(samples::bytes(u"create-call-01-p2p-service-hosted.request"_s));
    message.direction = Direction::In;
    message.kind = MessageKind::Notification;
    message.call = callId;
    message.status = 202;
    message.wasSent = false;
    message.verdict = Verdict::Late;
    message.unknownCall = true;
    message.key = u"p2p-service-hosted"_s;
    message.note = u"Zoë’s “reason”"_s;
    message.headers = {{"Scenario-Id", "1"}, {"x", ""}, {"Scenario-Id", "2"}};
    message = appended(*m_journal, message);
    const Message back = m_reader->message(message.seq).value();

    QCOMPARE(back.seq, message.seq);
    QCOMPARE(back.exchange, message.exchange);
    QCOMPARE(back.time, message.time);
    QCOMPARE(back.time.timeSpec(), Qt::UTC);
    QCOMPARE(back.direction, message.direction);
    QCOMPARE(back.kind, message.kind);
    QCOMPARE(back.call.text, message.call.text);
    QCOMPARE(back.method, message.method);
    QCOMPARE(back.url, message.url);
    QCOMPARE(back.status, message.status);
    QCOMPARE(back.wasSent, message.wasSent);
    QCOMPARE(back.verdict, message.verdict);
    QCOMPARE(back.unknownCall, message.unknownCall);
    QCOMPARE(back.key, message.key);
    QCOMPARE(back.note, message.note);
    QCOMPARE(back.headers, message.headers);
    QCOMPARE(back.content, message.content);
    QCOMPARE(back.entry, message.entry);
}

void tst_Journal::headersComeBackWhateverIsInThem()
{
    Message message = create();
    message.headers = {
        {"a", "plain"}, {"b", "\"quoted\""}, {"c", "\\"}, {"d", "a\tb"}, {"e", "Zo\xc3\xab"}};
    message = appended(*m_journal, message);
    QCOMPARE(m_reader->message(message.seq).value().headers, message.headers);
}

void tst_Journal::entriesOfOnePostShareExchangeAndBytes()
{
    appended(*m_journal, create());
    QList<Message> messages = notifications(twoEntries, callId);
    QVERIFY(m_journal->append(messages, acceptAll));
    QCOMPARE(seqs(messages), (QList<qint64>{2, 3}));

    const QList<Message> back = read({.after = 1});
    QCOMPARE(back.size(), 2);
    for (int entry = 0; entry < 2; ++entry) {
        QCOMPARE(back[entry].exchange, 2);
        QCOMPARE(back[entry].entry, entry);
        QCOMPARE(back[entry].body, twoEntries);
        QCOMPARE(back[entry].content, (QJsonObject{{u"n"_s, entry + 1}}));
        QCOMPARE(back[entry].headers, messages.first().headers);
    }
    QCOMPARE(RawDatabase(m_path).value(u"SELECT count(*) FROM wire"_s).toInt(), 2);
}

void tst_Journal::postsWithEqualBodiesHaveTheirOwnExchange()
{
    QList<Message> messages = notifications(twoEntries, callId) + notifications(twoEntries, callId);
    QVERIFY(m_journal->append(messages, acceptAll));

    QList<qint64> exchanges;
    for (const Message &message : read())
        exchanges.append(message.exchange);
    QCOMPARE(exchanges, (QList<qint64>{1, 1, 3, 3}));
}

void tst_Journal::numbersGoOnAfterTheJournalWasClosed()
{
    fill(3);
    m_journal.reset();
    m_journal = std::move(Journal::open(m_path).value());

    QCOMPARE(appended(*m_journal, create()).seq, 4);
}

void tst_Journal::exchangeThatIsGivenStays()
{
    const Message request = appended(*m_journal, create());
    QCOMPARE(request.exchange, request.seq);
    fill(2);
    QCOMPARE(appended(*m_journal, response(request, 201)).exchange, request.seq);
}

void tst_Journal::judgeRunsInsideTheTransaction()
{
    RawDatabase other(m_path);
    QList<Message> messages = notifications(twoEntries, callId);
    QList<qint64> judged;
    const Result<void> done = m_journal->append(messages, [&](Message &message) {
        judged.append(message.seq);
        QVERIFY(message.exchange != 0);
        QVERIFY2(!other.run(u"BEGIN IMMEDIATE"_s), "nobody else may write now");
        QCOMPARE(other.value(u"SELECT count(*) FROM message"_s).toInt(), 0);
    });

    QVERIFY(done);
    QCOMPARE(judged, (QList<qint64>{1, 2}));
    QCOMPARE(other.value(u"SELECT count(*) FROM message"_s).toInt(), 2);
}

void tst_Journal::whatTheJudgeSaysIsWrittenDown()
{
    QList<Message> messages = notifications(twoEntries, callId);
    QVERIFY(m_journal->append(messages, [](Message &message) {
        message.verdict = message.entry == 0 ? Verdict::Gap : Verdict::Stale;
    }));

    QCOMPARE(read()[0].verdict, Verdict::Gap);
    QCOMPARE(read()[1].verdict, Verdict::Stale);
}

void tst_Journal::batchThatFailsInTheMiddleLeavesNothing()
{
    fill(1);
    QVERIFY(
        RawDatabase(m_path).run(u"CREATE TRIGGER no_third BEFORE INSERT ON message "
                                "WHEN new.seq = 3 BEGIN SELECT RAISE(ABORT, 'no third'); END"_s));
    QList<Message> messages(3, create());
    const Result<void> done = m_journal->append(messages, acceptAll);

    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Storage);
    QVERIFY(done.error().detail.contains(u"no third"));
    QCOMPARE(seqs(read()), QList<qint64>{1});
    QCOMPARE(RawDatabase(m_path).value(u"SELECT count(*) FROM wire"_s).toInt(), 1);

    QVERIFY(RawDatabase(m_path).run(u"DROP TRIGGER no_third"_s));
    fill(1);
    QCOMPARE(seqs(read()), (QList<qint64>{1, 2}));
}

void tst_Journal::lockedJournalIsAnErrorAndTakesNothing()
{
    RawDatabase other(m_path);
    QVERIFY(other.run(u"BEGIN IMMEDIATE"_s));
    QList<Message> messages{create()};
    const Result<void> done = m_journal->append(messages, acceptAll);

    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Storage);
    QVERIFY(other.run(u"COMMIT"_s));
    QCOMPARE(read().size(), 0);
    fill(1);
    QCOMPARE(read().size(), 1);
}

void tst_Journal::fullDiskIsAnErrorAndTakesNothing()
{
#ifndef Q_OS_UNIX
    QSKIP("Only Unix can limit the size of files.");
#endif
    fill(1);
    const QByteArray large(200 * 1024, 'x');
    QList<Message> messages{create(), create(large), create(large), create(large)};
    {
        const DiskLimit limit(300 * 1024);
        const Result<void> done = m_journal->append(messages, acceptAll);
        QVERIFY(!done);
        QCOMPARE(done.error().kind, ErrorKind::Storage);
    }
    QCOMPARE(seqs(read()), QList<qint64>{1});
    QVERIFY(m_reader->checkIntegrity());

    QVERIFY(m_journal->append(messages, acceptAll));
    QCOMPARE(read().size(), 5);
}

void tst_Journal::newestThousandRejectionsAreKept()
{
    Message rejected = create("forged");
    rejected.verdict = Verdict::Rejected;
    fill(1);
    for (int batch = 0; batch < 13; ++batch) {
        QList<Message> messages(100, rejected);
        QVERIFY(m_journal->append(messages, acceptAll));
    }
    fill(1);

    const QList<Message> all = read({.limit = 2000});
    QCOMPARE(all.size(), 1002);
    QCOMPARE(all.first().seq, 1);
    QCOMPARE(all[1].seq, 302);
    QCOMPARE(all.last().seq, 1302);
    QCOMPARE(RawDatabase(m_path).value(u"SELECT count(*) FROM wire"_s).toInt(), 1002);
}

void tst_Journal::bytesOfARejectionStayWithWhoSharesThem()
{
    constexpr int posts = 1001;
    QList<Message> messages;
    for (int post = 0; post < posts; ++post) {
        messages += notifications(twoEntries, callId);
        messages.last().verdict = Verdict::Rejected;
    }
    QVERIFY(m_journal->append(messages, acceptAll));

    const QList<Message> all = read({.limit = 3 * posts});
    QCOMPARE(all.size(), 2 * posts - 1);
    QCOMPARE(all.first().body, twoEntries);
    QCOMPARE(seqs(all).mid(0, 3), (QList<qint64>{1, 3, 4}));
    QCOMPARE(RawDatabase(m_path).value(u"SELECT count(*) FROM wire"_s).toInt(), posts);
}

void tst_Journal::callThatWePlacedIsKnown()
{
    QList<Message> early = notifications(twoEntries, callId);
    const Message request = appended(*m_journal, create());
    QVERIFY(m_journal->append(early, acceptAll));
    QVERIFY(m_reader->message(2).value().unknownCall);
    QVERIFY(!m_reader->message(1).value().unknownCall);

    appended(*m_journal, response(request, 201, "{}", callId));
    QVERIFY(!m_reader->message(2).value().unknownCall);
}

void tst_Journal::callThatWeOnlyAskedForStaysUnknown()
{
    QList<Message> foreign = notifications(twoEntries, otherId);
    QVERIFY(m_journal->append(foreign, acceptAll));
    const Message question = appended(
        *m_journal, request("GET", u"/communications/calls/"_s + otherId.text, otherId));
    appended(*m_journal, response(question, 200, "{}"));

    QVERIFY2(m_reader->message(1).value().unknownCall, "we did not place or answer it");
}

void tst_Journal::replyGivesItsRequestTheCall()
{
    const Message first = appended(*m_journal, create());
    const Message second = appended(*m_journal, create());
    appended(*m_journal, response(second, 201, "{}", callId));
    appended(*m_journal, response(first, 403));

    QCOMPARE(seqs(read({.call = callId})), (QList<qint64>{2, 3}));
    QVERIFY(m_reader->message(1).value().call.isEmpty());
}

void tst_Journal::replyGivesEveryAttemptTheCall()
{
    const Message first = appended(*m_journal, create());
    appended(*m_journal, response(first, 429));
    Message second = create();
    second.exchange = first.exchange;
    appended(*m_journal, second);
    appended(*m_journal, response(first, 201, "{}", callId));

    QCOMPARE(seqs(read({.call = callId})), (QList<qint64>{1, 2, 3, 4}));
    QCOMPARE(seqs(read({.exchange = first.exchange})), (QList<qint64>{1, 2, 3, 4}));
}

QTEST_GUILESS_MAIN(tst_Journal)
#include "tst_journal.moc"
