#include "journal/journalfixture.h"
#include "journal/rawdatabase.h"

using namespace Qt::StringLiterals;
using namespace journalmessages;

namespace {
constexpr auto newestFirst = MessageQuery::Order::NewestFirst;
} // namespace

class tst_JournalReader
    : public QObject
    , private JournalFixture
{
    Q_OBJECT

private slots:
    void init() { open(); }
    void cleanup() { close(); }

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
};

void tst_JournalReader::pagesGoByKeyInBothDirections()
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

void tst_JournalReader::pageIsOfOneCallOrExchange()
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

void tst_JournalReader::callIsFoundInEveryBlock()
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
void tst_JournalReader::callIsFoundWhoeverWroteAboutIt()
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

void tst_JournalReader::callIsSearchedForBlockByBlock()
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

void tst_JournalReader::callOfABatchThatFailedIsFoundWhenItComesAgain()
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

void tst_JournalReader::filterIsOfKindOrTrouble()
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

void tst_JournalReader::textIsFoundWhereverItStands_data()
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

void tst_JournalReader::textIsFoundWhereverItStands()
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

void tst_JournalReader::whatLikeTakesForItselfIsMeantAsItStands()
{
    appended(*m_journal, create("50 of 100"));
    appended(*m_journal, create(R"(50 % of \ and user_name)"));
    for (const QString &text : {u"%"_s, u"r_n"_s, u"\\"_s})
        QCOMPARE(seqs(read({.texts = {text}})), QList<qint64>{2});
}

void tst_JournalReader::messagesOfACallLikeTheTextAreFound()
{
    QList<Message> messages = notifications(R"({"value": [{"n": 1}]})", callId)
        + notifications(R"({"value": [{"n": 2}]})", otherId);
    QVERIFY(m_journal->append(messages, acceptAll));
    QCOMPARE(seqs(read({.texts = {u"John"_s}, .callsLikeText = {otherId}})), QList<qint64>{2});
}

void tst_JournalReader::newestIsTold()
{
    QCOMPARE(m_reader->newest().value(), 0);
    fill(3);
    QCOMPARE(m_reader->newest().value(), 3);
}

void tst_JournalReader::messageThatIsNotThereIsAnError()
{
    const Result<Message> message = m_reader->message(42);
    QVERIFY(!message);
    QCOMPARE(message.error().what, u"There is no message 42."_s);
}

void tst_JournalReader::everyMessageIsReadOverAllPages()
{
    fill(1100);
    qint64 last = 0;
    QVERIFY(m_reader->forEach({}, [&](const Message &message) {
        return message.seq == last + 1 && ++last > 0;
    }));
    QCOMPARE(last, 1100);
}

void tst_JournalReader::readingCanEndEarly()
{
    fill(5);
    int count = 0;
    QVERIFY(m_reader->forEach({}, [&](const Message &) { return ++count < 3; }));
    QCOMPARE(count, 3);
}

void tst_JournalReader::readerDoesNotWaitForTheWriter()
{
    fill(2);
    RawDatabase writer(m_path);
    QVERIFY(writer.run(u"BEGIN IMMEDIATE"_s));
    QVERIFY(writer.run(u"DELETE FROM message"_s));
    QCOMPARE(read().size(), 2);
}

QTEST_GUILESS_MAIN(tst_JournalReader)
#include "tst_journalreader.moc"
