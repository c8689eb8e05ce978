#include "console/history.h"
#include "core/awaited.h"
#include "journal/journal.h"
#include "journal/journalmessages.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace journalmessages;

namespace {

constexpr auto newestFirst = MessageQuery::Order::NewestFirst;

} // namespace

//! Pages are complete, in order, without an overlap, and a search goes on where it stopped.
class tst_History : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void pagesLeadToTheOldest();
    void pagesLeadToTheNewest();
    void aSearchLooksAtAPartAtATime();
    void anEmptyJournalIsComplete();
    void aMessageIsReadWhole();
    void aJournalThatCannotBeReadIsAnErrorUntilItCan();

private:
    void fill(int count, const QByteArray &body = "{}");
    QList<qint64> everything(MessageQuery query, int *pages);

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void tst_History::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"journal.sqlite"_s);
    QVERIFY(Journal::open(m_path));
}

void tst_History::fill(int count, const QByteArray &body)
{
    QList<Message> messages(count, create(body));
    QVERIFY(Journal::open(m_path).value()->append(messages, acceptAll));
}

//! All pages of a query, in the order in which they came.
QList<qint64> tst_History::everything(MessageQuery query, int *pages)
{
    History history(m_path);
    QList<qint64> seqs;
    for (*pages = 1; *pages < 100; ++*pages) {
        const MessagePage page = awaited(history.page(query)).value();
        for (const Message &message : page.messages)
            seqs.append(message.seq);
        if (page.isComplete)
            break;
        (query.order == newestFirst ? query.before : query.after) = page.next;
    }
    return seqs;
}

void tst_History::pagesLeadToTheOldest()
{
    fill(5);
    int pages = 0;
    QCOMPARE(everything({.order = newestFirst, .limit = 2}, &pages),
             (QList<qint64>{4, 5, 2, 3, 1}));
    QCOMPARE(pages, 3);
}

void tst_History::pagesLeadToTheNewest()
{
    fill(5);
    int pages = 0;
    QCOMPARE(everything({.after = 1, .limit = 2}, &pages), (QList<qint64>{2, 3, 4, 5}));
    QCOMPARE(pages, 3); // only the third one tells that there is no more
}

void tst_History::aSearchLooksAtAPartAtATime()
{
    fill(1, "needle");
    fill(25'000);
    fill(1, "needle");
    int pages = 0;
    const QList<qint64> found{25'002, 1};
    QCOMPARE(everything({.order = newestFirst, .texts = {u"needle"_s}}, &pages), found);
    QCOMPARE(pages, 3);
    QCOMPARE(everything({.texts = {u"needle"_s}}, &pages), (QList<qint64>{1, 25'002}));
    QCOMPARE(pages, 3);
}

void tst_History::anEmptyJournalIsComplete()
{
    int pages = 0;
    QCOMPARE(everything({.order = newestFirst}, &pages), QList<qint64>());
    QCOMPARE(pages, 1);
    QCOMPARE(everything({.order = newestFirst, .texts = {u"a"_s}}, &pages), QList<qint64>());
    QCOMPARE(pages, 1);
    QCOMPARE(everything({}, &pages), QList<qint64>());
    QCOMPARE(pages, 1);
}

void tst_History::aMessageIsReadWhole()
{
    fill(1, R"({"a": 1})");
    History history(m_path);
    QCOMPARE(awaited(history.message(1)).value().body, R"({"a": 1})"_ba);
    QVERIFY(!awaited(history.message(2)));
}

void tst_History::aJournalThatCannotBeReadIsAnErrorUntilItCan()
{
    const QString later = m_folder->filePath(u"later.sqlite"_s);
    History history(later);
    QVERIFY(!awaited(history.page({})));
    QVERIFY(Journal::open(later));
    QVERIFY(awaited(history.page({})));
}

QTEST_GUILESS_MAIN(tst_History)
#include "tst_history.moc"
