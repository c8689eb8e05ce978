#include "journal/journal.h"
#include "journal/journalmessages.h"
#include "journal/journalreader.h"
#include "journal/rawdatabase.h"
#include "journal/retention.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace journalmessages;

namespace {

const CallId oldCall{u"2e1a0b00-2db4-4022-9570-243709c565ab"_s};
const CallId newCall{u"57dab8b1-894c-409a-b240-bd8beae78896"_s};
const QByteArray twoEntries = R"({"value": [ {"n": 1},  {"n": 2} ]})";

bool nothingIsAlive(const CallId &)
{
    return false;
}

} // namespace

//! What goes goes whole and oldest first, and in steps that let the writer through.
class tst_Retention : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_journal.reset(); }

    void everythingIsKeptUnlessSomethingElseIsSaid();
    void callsGoWholeOnceTheirLastMessageIsOld();
    void callThatIsAliveStays();
    void callThatGoesOnAfterItWasRemovedIsFound();
    void callIsToldOfWithItsLastMessage();
    void oldestGoUntilTheRestFits();
    void stepsAreSmallAndTheWriterComesBetweenThem();

private:
    void add(const CallId &call, int daysAgo, int posts = 1);
    int sweep(const RetentionPolicy &policy, const Retention::IsAlive &isAlive = nothingIsAlive);
    [[nodiscard]] int count(const CallId &call) const
    {
        return static_cast<int>(
            JournalReader::open(m_path).value().read({.call = call, .limit = 5000}).value().size());
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Journal> m_journal;
};

void tst_Retention::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"journal.sqlite"_s);
    m_journal = std::move(Journal::open(m_path).value());
}

void tst_Retention::add(const CallId &call, int daysAgo, int posts)
{
    QList<Message> messages;
    for (int post = 0; post < posts; ++post)
        messages += notifications(twoEntries, call);
    for (Message &message : messages)
        message.time = journalmessages::time.addDays(-daysAgo);
    QVERIFY(m_journal->append(messages, acceptAll));
}

//! Steps to the end; gives their number.
int tst_Retention::sweep(const RetentionPolicy &policy, const Retention::IsAlive &isAlive)
{
    Retention retention(m_journal->file(), policy);
    int steps = 1;
    while (retention.step(journalmessages::time, isAlive).value())
        ++steps;
    return steps;
}

void tst_Retention::everythingIsKeptUnlessSomethingElseIsSaid()
{
    add(oldCall, 5000);
    QVERIFY(RetentionPolicy().keepsEverything());
    sweep({});
    QCOMPARE(count(oldCall), 2);
}

void tst_Retention::callsGoWholeOnceTheirLastMessageIsOld()
{
    add(oldCall, 40);
    add(newCall, 40);
    add({}, 40);
    add(oldCall, 31);
    add(newCall, 29);
    add({}, 1);
    sweep({.days = 30});
    QCOMPARE(count(oldCall), 0);
    QCOMPARE(count(newCall), 4);
    RawDatabase raw(m_path);
    QCOMPARE(raw.value(u"SELECT count(*) FROM message WHERE call_id = ''"_s).toInt(), 2);
    QCOMPARE(raw.value(u"SELECT count(*) FROM wire"_s).toInt(), 3);
    QVERIFY(JournalReader::open(m_path).value().checkIntegrity());
    QCOMPARE(appended(*m_journal, create()).seq, 13);
}

void tst_Retention::callThatIsAliveStays()
{
    add(oldCall, 40);
    add(newCall, 40);
    for (const RetentionPolicy policy : {RetentionPolicy{.days = 30}, RetentionPolicy{.bytes = 1}})
        sweep(policy, [](const CallId &call) { return call == oldCall; });
    QCOMPARE(count(oldCall), 2);
    QCOMPARE(count(newCall), 0);
}

void tst_Retention::callThatGoesOnAfterItWasRemovedIsFound()
{
    add(oldCall, 40);
    sweep({.days = 30});
    QCOMPARE(count(oldCall), 0);
    add(oldCall, 1);
    QCOMPARE(count(oldCall), 2);
    sweep({.days = 30});
    QCOMPARE(count(oldCall), 2);
}

void tst_Retention::callIsToldOfWithItsLastMessage()
{
    add(oldCall, 40, 80); // more than a step removes
    add(newCall, 1);
    Retention retention(m_journal->file(), {.days = 30});
    QVERIFY(retention.step(journalmessages::time, nothingIsAlive).value());
    QCOMPARE(retention.takeGone(), QList<CallId>());
    while (retention.step(journalmessages::time, nothingIsAlive).value()) { }
    QCOMPARE(retention.takeGone(), QList<CallId>{oldCall});
    QCOMPARE(retention.takeGone(), QList<CallId>());
}

void tst_Retention::oldestGoUntilTheRestFits()
{
    constexpr int calls = 30;
    const auto call = [](int number) { return CallId{u"call-%1"_s.arg(number)}; };
    const QByteArray large = R"({"value": [{"n": ")" + QByteArray(20'000, 'x') + R"("}]})";
    for (int number = 0; number < calls; ++number) {
        for (int post = 0; post < 5; ++post) {
            QList<Message> messages = notifications(large, call(number));
            QVERIFY(m_journal->append(messages, acceptAll));
        }
    }
    constexpr qint64 limit = 1024 * 1024;
    sweep({.bytes = limit});
    const qint64 used =
        RawDatabase(m_path)
            .value(u"SELECT (page_count - freelist_count) * page_size FROM pragma_page_count, "
                   "pragma_freelist_count, pragma_page_size"_s)
            .toLongLong();
    QVERIFY2(used <= limit, "it fits now");
    QVERIFY2(used > limit / 8, "and not more was removed than a step does");
    QCOMPARE(count(call(0)), 0);
    QCOMPARE(count(call(calls - 1)), 5);
    for (int number = 0; number < calls; ++number)
        QVERIFY2(count(call(number)) == 0 || count(call(number)) == 5, "calls go whole");
}

void tst_Retention::stepsAreSmallAndTheWriterComesBetweenThem()
{
    add(oldCall, 40, 300);
    Retention retention(m_journal->file(), {.days = 30});
    int before = count(oldCall);
    bool isMore = true;
    while (isMore) {
        isMore = retention.step(journalmessages::time, nothingIsAlive).value();
        const int left = count(oldCall);
        QVERIFY2(before - left <= 100, "a step is small");
        before = left;
        add(newCall, 0);
    }
    QCOMPARE(before, 0);
    QVERIFY(count(newCall) >= 12);
}

QTEST_GUILESS_MAIN(tst_Retention)
#include "tst_retention.moc"
