#include "graph/samples.h"
#include "journal/journal.h"
#include "journal/journalmessages.h"
#include "journal/journalreader.h"
#include "journal/rawdatabase.h"

#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <sys/resource.h>

#include <csignal>
#endif

using namespace Qt::StringLiterals;
using namespace journalmessages;

namespace {

const CallId callId{u"2e1a0b00-2db4-4022-9570-243709c565ab"_s};
const CallId otherId{u"57dab8b1-894c-409a-b240-bd8beae78896"_s};
constexpr auto newestFirst = MessageQuery::Order::NewestFirst;
const QByteArray twoEntries = R"({"value": [ {"n": 1},  {"n": 2} ]})";

QList<qint64> seqs(const QList<Message> &messages)
{
    QList<qint64> all;
    for (const Message &message : messages)
        all.append(message.seq);
    return all;
}

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

class tst_Journal : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

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

    void pagesGoByKeyInBothDirections();
    void pageIsOfOneCallOrExchange();
    void callIsFoundInEveryBlock();
    void callIsFoundWhoeverWroteAboutIt();
    void callIsSearchedForBlockByBlock();
    void callOfABatchThatFailedIsFoundWhenItComesAgain();
    void filterIsOfKindOrTrouble();
    void textIsFoundWhereverItStands_data();
    void textIsFoundWhereverItStands();
    void whatLikeTakesForItselfIsMeantAsItStands();
    void messagesOfACallLikeTheTextAreFound();
    void newestIsTold();
    void messageThatIsNotThereIsAnError();
    void everyMessageIsReadOverAllPages();
    void readingCanEndEarly();
    void readerDoesNotWaitForTheWriter();

private:
    void fill(int count);
    QList<Message> read(const MessageQuery &query = {}) const
    {
        return m_reader->read(query).value();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Journal> m_journal;
    std::optional<JournalReader> m_reader;
};

void tst_Journal::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"journal.sqlite"_s);
    m_journal = std::move(Journal::open(m_path).value());
    m_reader.emplace(JournalReader::open(m_path).value());
}

void tst_Journal::cleanup()
{
    m_reader.reset();
    m_journal.reset();
}

void tst_Journal::fill(int count)
{
    QList<Message> messages(count, create());
    QVERIFY(m_journal->append(messages, acceptAll));
}

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

void tst_Journal::pagesGoByKeyInBothDirections()
{
    fill(5);

    QCOMPARE(seqs(read({.limit = 2})), (QList<qint64>{1, 2}));
    QCOMPARE(seqs(read({.after = 2, .limit = 2})), (QList<qint64>{3, 4}));
    QCOMPARE(seqs(read({.after = 4, .limit = 2})), QList<qint64>{5});
    QCOMPARE(seqs(read({.after = 5, .limit = 2})), QList<qint64>());
    QCOMPARE(seqs(read({.before = 6, .order = newestFirst, .limit = 2})), (QList<qint64>{5, 4}));
    QCOMPARE(seqs(read({.before = 4, .order = newestFirst, .limit = 2})), (QList<qint64>{3, 2}));
    QCOMPARE(seqs(read({.before = 1, .order = newestFirst, .limit = 2})), QList<qint64>());
    QCOMPARE(seqs(read({.after = 1, .before = 4})), (QList<qint64>{2, 3}));
}

void tst_Journal::pageIsOfOneCallOrExchange()
{
    const Message request = appended(*m_journal, create());
    QList<Message> messages = notifications(twoEntries, callId)
        + notifications(twoEntries, otherId);
    QVERIFY(m_journal->append(messages, acceptAll));
    appended(*m_journal, response(request, 201, "{}", callId));

    QCOMPARE(seqs(read({.call = callId})), (QList<qint64>{1, 2, 3, 6}));
    QCOMPARE(seqs(read({.before = 6, .order = newestFirst, .call = callId})),
             (QList<qint64>{3, 2, 1}));
    QCOMPARE(seqs(read({.exchange = 1})), (QList<qint64>{1, 6}));
    QCOMPARE(seqs(read({.call = otherId, .exchange = 4})), (QList<qint64>{4, 5}));
}

void tst_Journal::callIsFoundInEveryBlock()
{
    constexpr qint64 border = JournalFile::messagesOfABlock;
    constexpr auto oneEntry = R"({"value": [{"n": 1}]})";
    const Message request = appended(*m_journal, create());
    QList<Message> others(2 * border, notifications(oneEntry, otherId).first());
    QVERIFY(m_journal->append(others, acceptAll));
    const qint64 last = appended(*m_journal, response(request, 201, "{}", callId)).seq;

    QCOMPARE(last / border, 2);
    QCOMPARE(seqs(read({.call = callId})), (QList<qint64>{1, last}));
    QCOMPARE(seqs(read({.order = newestFirst, .call = callId})), (QList<qint64>{last, 1}));
    QCOMPARE(seqs(read({.after = 1, .call = callId})), QList<qint64>{last});
    QCOMPARE(seqs(read({.before = last, .call = callId})), QList<qint64>{1});
    QCOMPARE(seqs(read({.after = border - 2, .call = otherId, .limit = 3})),
             (QList<qint64>{border - 1, border, border + 1}));
    QCOMPARE(seqs(read({.before = border + 2, .order = newestFirst, .call = otherId, .limit = 3})),
             (QList<qint64>{border + 1, border, border - 1}));
}

//! Two processes may write one journal.
void tst_Journal::callIsFoundWhoeverWroteAboutIt()
{
    constexpr qint64 border = JournalFile::messagesOfABlock;
    constexpr auto oneEntry = R"({"value": [{"n": 1}]})";
    const auto other = Journal::open(m_path).value();
    const Message request = appended(*m_journal, create());
    QList<Message> others(border - 3, notifications(oneEntry, otherId).first());
    QVERIFY(other->append(others, acceptAll));
    for (Journal *journal : {m_journal.get(), other.get(), m_journal.get(), other.get()})
        appended(*journal, notifications(oneEntry, callId).first());
    const qint64 last = appended(*other, response(request, 201, "{}", callId)).seq;

    QCOMPARE(seqs(read({.call = callId})),
             (QList<qint64>{1, border - 1, border, border + 1, border + 2, last}));
    QCOMPARE(seqs(read({.after = border, .order = newestFirst, .call = callId})),
             (QList<qint64>{last, border + 2, border + 1}));
}

void tst_Journal::callIsSearchedForBlockByBlock()
{
    RawDatabase raw(m_path);
    for (const QString &direction : {u""_s, u" DESC"_s}) {
        const QStringList plan = raw.values(
            u"EXPLAIN QUERY PLAN SELECT seq FROM "_s + JournalFile::messagesOfCall()
                + u" WHERE call_block.call_id = 'x' ORDER BY block%1, seq%1"_s.arg(direction),
            u"detail"_s);
        QCOMPARE(
            plan,
            (QStringList{u"SEARCH call_block USING PRIMARY KEY (call_id=?)"_s,
                         u"SEARCH message USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)"_s}));
    }
}

void tst_Journal::callOfABatchThatFailedIsFoundWhenItComesAgain()
{
    QVERIFY(
        RawDatabase(m_path).run(u"CREATE TRIGGER no_second BEFORE INSERT ON message "
                                "WHEN new.seq = 2 BEGIN SELECT RAISE(ABORT, 'no second'); END"_s));
    QList<Message> failing = notifications(twoEntries, callId);
    QVERIFY(!m_journal->append(failing, acceptAll));
    QVERIFY(RawDatabase(m_path).run(u"DROP TRIGGER no_second"_s));

    QList<Message> again = notifications(twoEntries, callId);
    QVERIFY(m_journal->append(again, acceptAll));
    QCOMPARE(seqs(read({.call = callId})), (QList<qint64>{1, 2}));
}

void tst_Journal::filterIsOfKindOrTrouble()
{
    const Message request = appended(*m_journal, create());
    appended(*m_journal, response(request, 403, "{}"));
    QList<Message> late = notifications(R"({"value": [{"n": 1}]})", callId, Verdict::Late);
    QList<Message> accepted = notifications(twoEntries, callId);
    QVERIFY(m_journal->append(late, acceptAll));
    QVERIFY(m_journal->append(accepted, acceptAll));

    using Which = MessageQuery::Which;
    QCOMPARE(seqs(read({.which = Which::Exchanges})), (QList<qint64>{1, 2}));
    QCOMPARE(seqs(read({.which = Which::Notifications})), (QList<qint64>{3, 4, 5}));
    QCOMPARE(seqs(read({.which = Which::Problems})), (QList<qint64>{2, 3}));
    QCOMPARE(seqs(read({.order = newestFirst, .which = Which::Notifications, .limit = 1})),
             QList<qint64>{5});
}

void tst_Journal::textIsFoundWhereverItStands_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("address") << u"/communications/CALLS"_s;
    QTest::newRow("method") << u"patch"_s;
    QTest::newRow("status") << u"418"_s;
    QTest::newRow("call") << u"2E1A0B00"_s;
    QTest::newRow("verdict") << u"duplicate"_s;
    QTest::newRow("note") << u"tea only"_s;
    QTest::newRow("body") << u"Zoë"_s;
}

void tst_Journal::textIsFoundWhereverItStands()
{
    QFETCH(QString, text);
    Message odd = create(R"({"displayName": "Zoë"})");
    odd.method = "PATCH";
    odd.call = callId;
    odd.status = 418;
    odd.verdict = Verdict::Duplicate;
    odd.note = u"Tea only."_s;
    Message plain = create();
    plain.url = u"/callback"_s;
    appended(*m_journal, plain);
    appended(*m_journal, odd);
    appended(*m_journal, plain);

    QCOMPARE(seqs(read({.texts = {text}})), QList<qint64>{2});
    QCOMPARE(seqs(read({.texts = {u"nowhere"_s, text}})), QList<qint64>{2});
    QCOMPARE(seqs(read({.after = 2, .texts = {text}})), QList<qint64>());
    QCOMPARE(seqs(read({.texts = {u"nowhere"_s}})), QList<qint64>());
}

void tst_Journal::whatLikeTakesForItselfIsMeantAsItStands()
{
    appended(*m_journal, create("50 of 100"));
    appended(*m_journal, create(R"(50 % of \ and user_name)"));
    for (const QString &text : {u"%"_s, u"r_n"_s, u"\\"_s})
        QCOMPARE(seqs(read({.texts = {text}})), QList<qint64>{2});
}

void tst_Journal::messagesOfACallLikeTheTextAreFound()
{
    QList<Message> messages = notifications(R"({"value": [{"n": 1}]})", callId)
        + notifications(R"({"value": [{"n": 2}]})", otherId);
    QVERIFY(m_journal->append(messages, acceptAll));
    QCOMPARE(seqs(read({.texts = {u"John"_s}, .callsLikeText = {otherId}})), QList<qint64>{2});
}

void tst_Journal::newestIsTold()
{
    QCOMPARE(m_reader->newest().value(), 0);
    fill(3);
    QCOMPARE(m_reader->newest().value(), 3);
}

void tst_Journal::messageThatIsNotThereIsAnError()
{
    const Result<Message> message = m_reader->message(42);
    QVERIFY(!message);
    QCOMPARE(message.error().what, u"There is no message 42."_s);
}

void tst_Journal::everyMessageIsReadOverAllPages()
{
    fill(1100);
    qint64 last = 0;
    QVERIFY(m_reader->forEach({}, [&](const Message &message) {
        return message.seq == last + 1 && ++last > 0;
    }));
    QCOMPARE(last, 1100);
}

void tst_Journal::readingCanEndEarly()
{
    fill(5);
    int count = 0;
    QVERIFY(m_reader->forEach({}, [&](const Message &) { return ++count < 3; }));
    QCOMPARE(count, 3);
}

void tst_Journal::readerDoesNotWaitForTheWriter()
{
    fill(2);
    RawDatabase writer(m_path);
    QVERIFY(writer.run(u"BEGIN IMMEDIATE"_s));
    QVERIFY(writer.run(u"DELETE FROM message"_s));
    QCOMPARE(read().size(), 2);
}

QTEST_GUILESS_MAIN(tst_Journal)
#include "tst_journal.moc"
