#include "journal/journal.h"
#include "journal/journalmessages.h"
#include "journal/journalreader.h"
#include "journal/rawdatabase.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <array>

using namespace Qt::StringLiterals;
using namespace journalmessages;

namespace {

enum class Spoilt { Text, Noise, OtherDatabase, OtherDatabaseInWal, Newer, SchemaLost, CutShort };

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray sha256(const QString &path)
{
    return QCryptographicHash::hash(contents(path), QCryptographicHash::Sha256).toHex();
}

void makeJournal(const QString &path, int messages = 1)
{
    const auto journal = Journal::open(path).value();
    for (int i = 0; i < messages; ++i)
        appended(*journal, create(QByteArray(2000, 'x')));
}

//! A journal as an earlier version of the program left it.
void makeOld(const QString &path, const QString &version)
{
    RawDatabase old(path);
    QFile file(QStringLiteral(TEST_DATA "/journal/") + version);
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (!line.isEmpty() && !line.startsWith("--"))
            QVERIFY2(old.run(QString::fromUtf8(line)), line.constData());
    }
}

QString schemaOf(const QString &path)
{
    return RawDatabase(path)
        .value(u"SELECT group_concat(sql, '; ') FROM "
               "(SELECT sql FROM sqlite_master ORDER BY name)"_s)
        .toString();
}

int versionOf(const QString &path)
{
    return RawDatabase(path).value(u"PRAGMA user_version"_s).toInt();
}

void makeSpoilt(const QString &path, Spoilt spoilt)
{
    constexpr qsizetype header = 100;
    switch (spoilt) {
    case Spoilt::Text:
        return write(path, "These are notes about a call, not a journal of it.\n");
    case Spoilt::Noise:
        return write(path, QByteArray::fromHex("89504e470d0a1a0a").repeated(4096));
    case Spoilt::OtherDatabase:
    case Spoilt::OtherDatabaseInWal: {
        RawDatabase other(path);
        if (spoilt == Spoilt::OtherDatabaseInWal)
            QVERIFY(other.run(u"PRAGMA journal_mode = WAL"_s));
        QVERIFY(other.run(u"CREATE TABLE bookmark (url TEXT)"_s));
        return;
    }
    case Spoilt::Newer: {
        makeJournal(path);
        QVERIFY(RawDatabase(path).run(u"PRAGMA user_version = 1000"_s));
        return;
    }
    case Spoilt::SchemaLost: {
        makeJournal(path);
        const QByteArray good = contents(path);
        return write(path, good.first(header) + QByteArray(good.size() - header, '\xff'));
    }
    case Spoilt::CutShort:
        makeJournal(path, 20);
        return write(path, contents(path).first(9000));
    }
}

bool isSentence(const QString &text)
{
    return !text.isEmpty() && text.endsWith(u'.') && !text.contains(u"%1");
}

} // namespace

class tst_JournalFile : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void whatIsWrittenBesideOtherProcessesIsThere();

    void fileThatIsNoGoodIsRefusedAndNotTouched_data();
    void fileThatIsNoGoodIsRefusedAndNotTouched();
    void newerJournalNamesTheRemedy();
    void missingFileIsNotMadeByReading();
    void missingFolderIsAnError();
    void emptyFileBecomesAJournal();
    void readingLeavesTheFileAsItIs();
    void onlyTheOwnerMayReadIt();
    void damageBehindTheHeaderIsFoundByTheCheck();
    void journalOfAnyVersionIsBroughtUpToDate_data();
    void journalOfAnyVersionIsBroughtUpToDate();
    void oldJournalIsReadWithoutBeingChanged();
    void oldJournalIsReadOnWhileAnotherBringsItUpToDate();
    void migrationThatFailsLeavesTheJournalAsItWas();
    void soundJournalPassesTheCheck();
    void twoProcessesWriteAtOnce();

private:
    QStringList filesInFolder() const { return QDir(m_folder->path()).entryList(QDir::Files); }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
};

void tst_JournalFile::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_path = m_folder->filePath(u"journal.sqlite"_s);
}

void tst_JournalFile::fileThatIsNoGoodIsRefusedAndNotTouched_data()
{
    QTest::addColumn<Spoilt>("spoilt");
    QTest::addColumn<bool>("forReading");
    const QList<std::pair<const char *, Spoilt>> files{{"text", Spoilt::Text},
                                                       {"noise", Spoilt::Noise},
                                                       {"other database", Spoilt::OtherDatabase},
                                                       {"other database with a write-ahead log",
                                                        Spoilt::OtherDatabaseInWal},
                                                       {"newer version", Spoilt::Newer},
                                                       {"schema lost", Spoilt::SchemaLost},
                                                       {"cut short", Spoilt::CutShort}};
    for (const auto &[name, spoilt] : files) {
        QTest::addRow("%s, for writing", name) << spoilt << false;
        QTest::addRow("%s, for reading", name) << spoilt << true;
    }
}

void tst_JournalFile::fileThatIsNoGoodIsRefusedAndNotTouched()
{
    QFETCH(Spoilt, spoilt);
    QFETCH(bool, forReading);
    makeSpoilt(m_path, spoilt);
    const QByteArray before = sha256(m_path);
    QCOMPARE(filesInFolder(), QStringList{u"journal.sqlite"_s});

    std::optional<Error> error;
    if (forReading) {
        if (const auto reader = JournalReader::open(m_path); !reader)
            error = reader.error();
    } else if (const auto journal = Journal::open(m_path); !journal) {
        error = journal.error();
    }
    QVERIFY2(error, "it was opened");
    QCOMPARE(error->kind, ErrorKind::Storage);
    QVERIFY2(isSentence(error->what), qPrintable(error->what));
    QVERIFY2(error->what.contains(m_path), qPrintable(error->what));
    QVERIFY2(isSentence(error->next), qPrintable(error->next));
    QCOMPARE(sha256(m_path), before);
    QCOMPARE(filesInFolder(), QStringList{u"journal.sqlite"_s});
}

void tst_JournalFile::newerJournalNamesTheRemedy()
{
    makeSpoilt(m_path, Spoilt::Newer);
    const Error error = Journal::open(m_path).error();

    QVERIFY(error.what.contains(u"newer version of Call Console"));
    QVERIFY(error.next.contains(u"--config-dir"));
    QCOMPARE(error.detail, u"version 1000"_s);
}

void tst_JournalFile::missingFileIsNotMadeByReading()
{
    const auto reader = JournalReader::open(m_path);
    QVERIFY(!reader);
    QVERIFY(isSentence(reader.error().what));
    QCOMPARE(filesInFolder(), QStringList());
}

void tst_JournalFile::missingFolderIsAnError()
{
    const auto journal = Journal::open(m_folder->filePath(u"absent/journal.sqlite"_s));
    QVERIFY(!journal);
    QCOMPARE(journal.error().kind, ErrorKind::Storage);
    QVERIFY(journal.error().next.contains(u"--config-dir"));
}

void tst_JournalFile::emptyFileBecomesAJournal()
{
    write(m_path, {});
    makeJournal(m_path);
    QCOMPARE(JournalReader::open(m_path)->read({})->size(), 1);
}

void tst_JournalFile::readingLeavesTheFileAsItIs()
{
    makeJournal(m_path, 20);
    const QByteArray before = sha256(m_path);
    {
        const auto reader = JournalReader::open(m_path);
        QCOMPARE(reader->read({})->size(), 20);
        QVERIFY(reader->pseudonymKey());
    }
    QCOMPARE(sha256(m_path), before);
}

void tst_JournalFile::onlyTheOwnerMayReadIt()
{
    const auto journal = Journal::open(m_path).value();
    appended(*journal, create());
    constexpr auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther;
    QCOMPARE(filesInFolder().size(), 3);
    for (const QString &name : filesInFolder())
        QVERIFY2(!(QFile::permissions(m_folder->filePath(name)) & others), qPrintable(name));
}

void tst_JournalFile::damageBehindTheHeaderIsFoundByTheCheck()
{
    makeJournal(m_path, 200);
    QByteArray bytes = contents(m_path);
    const qsizetype middle = bytes.size() / 2;
    write(m_path, bytes.replace(middle, 8192, QByteArray(8192, '\xff')));
    const auto reader = JournalReader::open(m_path);
    QVERIFY(reader);
    const Result<void> checked = reader->checkIntegrity();

    QVERIFY(!checked);
    QCOMPARE(checked.error().kind, ErrorKind::Storage);
    QVERIFY(isSentence(checked.error().next));
}

void tst_JournalFile::journalOfAnyVersionIsBroughtUpToDate_data()
{
    QTest::addColumn<QString>("version");
    const QStringList versions =
        QDir(QStringLiteral(TEST_DATA "/journal")).entryList({u"version-*.sql"_s}, QDir::Files);
    for (const QString &version : versions)
        QTest::newRow(qPrintable(version)) << version;
    const QTemporaryDir folder;
    const QString fresh = folder.filePath(u"fresh.sqlite"_s);
    makeJournal(fresh);
    QVERIFY2(versions.size() >= versionOf(fresh) - 1, "each earlier version has its fixture");
}

void tst_JournalFile::journalOfAnyVersionIsBroughtUpToDate()
{
    QFETCH(QString, version);
    const QString fresh = m_path + u".fresh"_s;
    makeJournal(fresh);
    makeOld(m_path, version);
    const auto journal = Journal::open(m_path);
    QVERIFY2(journal, journal ? "" : qPrintable(journal.error().text()));
    QCOMPARE(versionOf(m_path), versionOf(fresh));
    QCOMPARE(schemaOf(m_path).remove(u' '), schemaOf(fresh).remove(u' '));

    const auto reader = JournalReader::open(m_path).value();
    QVERIFY(reader.checkIntegrity());
    const QList<Message> messages = reader.read({}).value();
    QCOMPARE(messages.size(), 4);
    QCOMPARE(messages[1].status, 201);
    QCOMPARE(messages[3].verdict, Verdict::Duplicate);
    QCOMPARE(messages[3].body, R"({"value": [ {"n": 1},  {"n": 2} ]})");
    QCOMPARE(messages[3].content[u"n"].toInt(), 2);
    QVERIFY(!messages[3].unknownCall);
    QCOMPARE(reader.read({.call = messages[0].call}).value().size(), 4);
    QCOMPARE(reader.pseudonymKey().value().toHex().first(8), "00010203");
    QCOMPARE(appended(**journal, create()).seq, 5);
}

void tst_JournalFile::oldJournalIsReadWithoutBeingChanged()
{
    makeOld(m_path, u"version-1.sql"_s);
    const QByteArray before = sha256(m_path);
    const auto reader = JournalReader::open(m_path);
    QVERIFY(reader);
    QCOMPARE(reader->read({}).value().size(), 4);
    const CallId call{u"2e1a0b00-2db4-4022-9570-243709c565ab"_s};
    QCOMPARE(reader->read({.call = call}).value().size(), 4);
    QCOMPARE(sha256(m_path), before);
}

void tst_JournalFile::oldJournalIsReadOnWhileAnotherBringsItUpToDate()
{
    makeOld(m_path, u"version-2.sql"_s);
    const auto reader = JournalReader::open(m_path);
    QVERIFY(reader);
    const CallId call{u"2e1a0b00-2db4-4022-9570-243709c565ab"_s};
    const CallId newCall{u"57dab8b1-894c-409a-b240-bd8beae78896"_s};
    QCOMPARE(reader->read({.call = call}).value().size(), 4);

    const auto journal = Journal::open(m_path).value();
    for (const CallId &each : {call, newCall})
        appended(*journal, request("GET", u"/communications/calls"_s, each));
    QCOMPARE(reader->read({.call = call}).value().size(), 5);
    QCOMPARE(reader->read({.call = newCall}).value().size(), 1);
}

void tst_JournalFile::migrationThatFailsLeavesTheJournalAsItWas()
{
    makeOld(m_path, u"version-1.sql"_s);
    QVERIFY(RawDatabase(m_path).run(u"CREATE TABLE message_of_exchange (in_the_way INTEGER)"_s));
    const auto journal = Journal::open(m_path);
    QVERIFY(!journal);
    QCOMPARE(journal.error().kind, ErrorKind::Storage);
    QCOMPARE(versionOf(m_path), 1);
    QCOMPARE(JournalReader::open(m_path).value().read({}).value().size(), 4);
}

void tst_JournalFile::soundJournalPassesTheCheck()
{
    makeJournal(m_path, 200);
    QVERIFY(JournalReader::open(m_path)->checkIntegrity());
}

void tst_JournalFile::twoProcessesWriteAtOnce()
{
    constexpr int messagesEach = 150;
    makeJournal(m_path);
    std::array<QProcess, 2> writers;
    for (QProcess &writer : writers) {
        writer.setProcessChannelMode(QProcess::ForwardedChannels);
        writer.start(QStringLiteral(JOURNAL_WRITER), {m_path, QString::number(messagesEach)});
    }
    for (QProcess &writer : writers) {
        QTRY_COMPARE_WITH_TIMEOUT(writer.state(), QProcess::NotRunning, 60'000);
        QCOMPARE(writer.exitCode(), 0);
    }

    const auto reader = JournalReader::open(m_path).value();
    qint64 last = 0;
    QVERIFY(reader.forEach({}, [&](const Message &message) {
        return message.seq == last + 1 && message.exchange == message.seq && ++last > 0;
    }));
    QCOMPARE(last, 1 + 2 * messagesEach);
    QVERIFY(reader.checkIntegrity());
}

//! Whoever comes and goes meanwhile must not take the log of a journal that is in use away.
void tst_JournalFile::whatIsWrittenBesideOtherProcessesIsThere()
{
    const auto journal = Journal::open(m_path).value();
    QVERIFY(JournalReader::open(m_path)); // gone at once, as every reader of the window is
    QProcess other;
    other.setProcessChannelMode(QProcess::ForwardedChannels);
    other.start(QStringLiteral(JOURNAL_WRITER), {m_path, u"1"_s});
    QTRY_COMPARE_WITH_TIMEOUT(other.state(), QProcess::NotRunning, 60'000);
    QCOMPARE(other.exitCode(), 0);

    const Message written = journalmessages::appended(*journal, journalmessages::create());
    other.start(QStringLiteral(JOURNAL_WRITER), {m_path, u"1"_s});
    QTRY_COMPARE_WITH_TIMEOUT(other.state(), QProcess::NotRunning, 60'000);
    const auto reader = JournalReader::open(m_path).value();
    const auto found = reader.message(written.seq);
    QVERIFY2(found, "it was said to be on disk");
    QCOMPARE(found->body, written.body);
    QCOMPARE(reader.read({}).value().size(), 3);
}

QTEST_GUILESS_MAIN(tst_JournalFile)
#include "tst_journalfile.moc"
