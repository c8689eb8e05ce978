#include "core/json.h"
#include "program.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto john = u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s;
const auto hiroshi = u"2c63888f-28f0-4481-be6d-dce7a7ace732"_s; // declines

QByteArray contentOfFile(const QString &name)
{
    QFile file(name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

//! Two calls are in the journal: one to John that is established, one that was declined.
class tst_JournalVerb : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();

    void callsAreReduced();
    void newestMessagesAreListed();
    void messagesOfOneCallAreListed();
    void linesAreRedactedUnlessRaw();
    void messageIsShown();
    void messageThatIsNotThereIsAFailure();
    void searchFindsWhatIsRedacted();
    void exportsKeepPeoplePrivate_data();
    void exportsKeepPeoplePrivate();
    void exportOfOneCallHasItsMessagesOnly();
    void exportGoesToAFile();
    void exportThatCannotBeWrittenIsAFailure();
    void replayComesToTheSame();
    void noSecretIsInTheJournal();

    void journalThatIsNotThereYetIsEmpty_data();
    void journalThatIsNotThereYetIsEmpty();
    void journalOfNobodyIsAFailure();
    void damagedJournalStaysAsItIs_data();
    void damagedJournalStaysAsItIs();

private:
    [[nodiscard]] Outcome journal(const QString &action, const QStringList &more = {}) const
    {
        return m_program.run(QStringList{u"journal"_s, action} + more);
    }
    [[nodiscard]] QString callId(qsizetype number) const
    {
        return journal(u"calls"_s, {u"--json"_s}).values(u"callId"_s).value(number);
    }

    Program m_program;
    std::unique_ptr<QProcess> m_sandbox;
    QJsonObject m_ready;
};

void tst_JournalVerb::initTestCase()
{
    m_sandbox = m_program.start({u"sandbox"_s, u"--port"_s, u"0"_s, u"--clock-rate"_s, u"60"_s});
    m_ready = nextLine(*m_sandbox);
    QCOMPARE(m_program.run({u"profile"_s, u"import"_s, u"-"_s}, compactJson(m_ready)).exitCode, 0);
    m_program.setVariable(u"CALL_CONSOLE_CLIENT_SECRET"_s, m_ready[u"clientSecret"].toString());
    const auto call = [this](const QString &user, const QString &state) {
        return m_program.run({u"call"_s, u"p2p-service-hosted"_s, u"--user"_s, user, u"--wait"_s,
                              state});
    };
    QCOMPARE(call(john + u",John"_s, u"established"_s).exitCode, 0);
    QCOMPARE(call(hiroshi, u"terminated"_s).exitCode, 0);
}

void tst_JournalVerb::cleanupTestCase()
{
    QCOMPARE(endOf(*m_sandbox), 0);
}

void tst_JournalVerb::callsAreReduced()
{
    const Outcome outcome = journal(u"calls"_s, {u"--json"_s});

    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.values(u"state"_s), (QStringList{u"established"_s, u"terminated"_s}));
    QCOMPARE(outcome.values(u"scenario"_s).value(0), u"p2p-service-hosted"_s);
    const QList<QJsonObject> lines = outcome.lines();
    QVERIFY(lines[0][u"result"].isNull());
    QCOMPARE(lines[1][u"result"].toObject(), (QJsonObject{{u"code"_s, 603}, {u"subcode"_s, 0}}));
    QVERIFY(lines[0][u"participants"].isArray());
    QCOMPARE(lines[0].keys(),
             (QStringList{u"callId"_s, u"participants"_s, u"result"_s, u"scenario"_s, u"state"_s}));
    QVERIFY(journal(u"calls"_s).output.contains("603/0"));
}

void tst_JournalVerb::newestMessagesAreListed()
{
    const QStringList all = journal(u"list"_s, {u"--json"_s}).values(u"seq"_s);
    QVERIFY(all.size() > 6);
    QCOMPARE(all.first(), u"1"_s);

    const Outcome newest = journal(u"list"_s, {u"--json"_s, u"--limit"_s, u"2"_s});
    QCOMPARE(newest.values(u"seq"_s), all.last(2));
    const QByteArray readable = journal(u"list"_s, {u"--limit"_s, u"2"_s}).output;
    QCOMPARE(readable.count('\n'), 2);
    QVERIFY2(readable.contains("  in  notification  POST  /callback  202  accepted  "),
             readable.constData());
}

void tst_JournalVerb::messagesOfOneCallAreListed()
{
    const Outcome outcome = journal(u"list"_s, {u"--json"_s, u"--call"_s, callId(1).toUpper()});

    QCOMPARE(outcome.exitCode, 0);
    const QStringList calls = outcome.values(u"callId"_s);
    QVERIFY(calls.size() >= 4);
    QCOMPARE(calls.count(callId(1)), calls.size());
}

void tst_JournalVerb::linesAreRedactedUnlessRaw()
{
    QVERIFY(!journal(u"list"_s, {u"--json"_s}).output.contains(john.toUtf8()));
    QVERIFY(journal(u"list"_s, {u"--json"_s, u"--raw"_s}).output.contains(john.toUtf8()));
}

void tst_JournalVerb::messageIsShown()
{
    const Outcome line = journal(u"show"_s, {u"2"_s, u"--json"_s});
    QCOMPARE(line.values(u"seq"_s), QStringList{u"2"_s});
    QCOMPARE(line.values(u"status"_s), QStringList{u"201"_s});
    QVERIFY(!line.output.contains(john.toUtf8()));

    const Outcome readable = journal(u"show"_s, {u"2"_s});
    QCOMPARE(readJsonObject(readable.output).value_or(QJsonObject()), line.lines().value(0));
    QVERIFY(journal(u"show"_s, {u"2"_s, u"--raw"_s}).output.contains(john.toUtf8()));
}

void tst_JournalVerb::messageThatIsNotThereIsAFailure()
{
    const Outcome outcome = journal(u"show"_s, {u"4711"_s});

    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.words.contains("4711"), outcome.words.constData());
}

void tst_JournalVerb::searchFindsWhatIsRedacted()
{
    const Outcome found = journal(u"search"_s, {u"JOHN"_s, u"--json"_s});
    QCOMPARE(found.values(u"seq"_s).first(2), (QStringList{u"1"_s, u"2"_s}));
    QVERIFY(!found.output.contains("John"));

    const Outcome nothing = journal(u"search"_s, {u"xylophone"_s});
    QCOMPARE(nothing.exitCode, 0);
    QCOMPARE(nothing.output, QByteArray());
}

void tst_JournalVerb::exportsKeepPeoplePrivate_data()
{
    QTest::addColumn<QString>("format");
    for (const auto &format : {u"jsonl"_s, u"har"_s, u"csv"_s})
        QTest::newRow(qPrintable(format)) << format;
}

void tst_JournalVerb::exportsKeepPeoplePrivate()
{
    QFETCH(QString, format);
    const Outcome outcome = journal(u"export"_s, {u"--format"_s, format});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.output.contains("/communications/calls"));
    QVERIFY(!outcome.output.contains("John"));
    QVERIFY(!outcome.output.contains(john.toUtf8()));
    QVERIFY(!outcome.output.contains(hiroshi.toUtf8()));

    const Outcome raw = journal(u"export"_s, {u"--format"_s, format, u"--raw"_s});
    QVERIFY(raw.output.contains("John"));
    QVERIFY(raw.output.contains(john.toUtf8()));
}

void tst_JournalVerb::exportOfOneCallHasItsMessagesOnly()
{
    const QStringList calls = journal(u"export"_s, {u"--call"_s, callId(0)}).values(u"callId"_s);

    QVERIFY(calls.size() >= 4);
    QCOMPARE(calls.count(callId(0)), calls.size());
}

void tst_JournalVerb::exportGoesToAFile()
{
    const QString file = m_program.filePath(u"export.jsonl"_s);
    const Outcome outcome = journal(u"export"_s, {u"--output"_s, file});

    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.output, QByteArray());
    QCOMPARE(contentOfFile(file), journal(u"export"_s).output);
}

void tst_JournalVerb::exportThatCannotBeWrittenIsAFailure()
{
    const Outcome outcome = journal(u"export"_s, {u"--output"_s, u"/nowhere/export.jsonl"_s});

    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.words.contains("/nowhere/export.jsonl"), outcome.words.constData());
}

void tst_JournalVerb::replayComesToTheSame()
{
    const Outcome outcome = journal(u"verify"_s, {u"--json"_s});

    QCOMPARE(outcome.exitCode, 0);
    const QJsonObject summary = outcome.lines().value(0);
    QCOMPARE(summary[u"calls"].toInt(), 2);
    QCOMPARE(summary[u"differences"].toInt(), 0);
    QCOMPARE(summary[u"messages"].toInt(), journal(u"list"_s, {u"--json"_s}).lines().size());
    QVERIFY(journal(u"verify"_s).output.contains("calls: 2"));
}

void tst_JournalVerb::noSecretIsInTheJournal()
{
    const QByteArray raw = journal(u"export"_s, {u"--raw"_s}).output;
    const QByteArray secret = m_ready[u"clientSecret"].toString().toUtf8();

    QVERIFY(!secret.isEmpty());
    QVERIFY(!raw.contains("eyJ")); // how every token begins
    QVERIFY(!raw.contains(secret));
    QVERIFY(!m_program.everythingOnDisk().contains(secret));
}

void tst_JournalVerb::journalThatIsNotThereYetIsEmpty_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("output");
    QTest::newRow("calls") << QStringList{u"calls"_s} << QByteArray();
    QTest::newRow("list") << QStringList{u"list"_s} << QByteArray();
    QTest::newRow("search") << QStringList{u"search"_s, u"x"_s} << QByteArray();
    QTest::newRow("jsonl") << QStringList{u"export"_s} << QByteArray();
    QTest::newRow("csv")
        << QStringList{u"export"_s, u"--format"_s, u"csv"_s}
        << QByteArray("seq,time,direction,kind,callId,method,url,status,verdict,body\r\n");
    QTest::newRow("verify") << QStringList{u"verify"_s}
                            << QByteArray("Messages: 0, calls: 0, differences: 0.\n");
}

void tst_JournalVerb::journalThatIsNotThereYetIsEmpty()
{
    QFETCH(QStringList, arguments);
    const Program program;
    const Outcome outcome = program.run(QStringList{u"journal"_s} + arguments);

    QCOMPARE(outcome.exitCode, 0);
    QTEST(outcome.output, "output");
    QCOMPARE(outcome.words, QByteArray());
    QVERIFY(!QFile::exists(program.directory())); // looking leaves nothing behind
}

void tst_JournalVerb::journalOfNobodyIsAFailure()
{
    const Outcome outcome = journal(u"list"_s, {u"--profile"_s, u"Nobody"_s});

    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.words.contains("Nobody"), outcome.words.constData());
}

void tst_JournalVerb::damagedJournalStaysAsItIs_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("list") << QStringList{u"journal"_s, u"list"_s};
    QTest::newRow("calls") << QStringList{u"journal"_s, u"calls"_s};
    QTest::newRow("export") << QStringList{u"journal"_s, u"export"_s};
    QTest::newRow("verify") << QStringList{u"journal"_s, u"verify"_s};
    QTest::newRow("call") << QStringList{u"call"_s, u"p2p-service-hosted"_s, u"--user"_s, john};
    QTest::newRow("listen") << QStringList{u"listen"_s, u"--port"_s, u"0"_s};
}

void tst_JournalVerb::damagedJournalStaysAsItIs()
{
    QFETCH(QStringList, arguments);
    const Program program;
    QVERIFY(QDir().mkpath(program.directory() + u"/journal"_s));
    const QByteArray damaged(20'000, 'x');
    const QString file = program.writeFile(u"configuration/journal/Sandbox.sqlite"_s, damaged);
    const Outcome outcome = program.run(arguments);

    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.words.contains("damaged or not a journal"), outcome.words.constData());
    QCOMPARE(outcome.output, QByteArray());
    QCOMPARE(contentOfFile(file), damaged);
}

QTEST_GUILESS_MAIN(tst_JournalVerb)
#include "tst_journalverb.moc"
