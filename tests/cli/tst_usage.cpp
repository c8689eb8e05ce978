#include "program.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_Usage : public QObject
{
    Q_OBJECT

private slots:
    void wrongUsageIsExplainedAndEndsWith2_data();
    void wrongUsageIsExplainedAndEndsWith2();
    void everyVerbExplainsItself_data();
    void everyVerbExplainsItself();
    void programListsItsVerbs();
    void versionIsPrinted();
    void commonOptionsStandBeforeOrBehindTheVerb();
    void folderThatCannotBeWrittenIsAFailure_data();
    void folderThatCannotBeWrittenIsAFailure();
    void outputThatCannotBeWrittenIsAFailure();
};

void tst_Usage::wrongUsageIsExplainedAndEndsWith2_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("word");
    const auto add = [](const char *name, const QString &arguments, const QString &word) {
        QTest::newRow(name) << arguments.split(u' ') << word;
    };
    add("unknown verb", u"dance"_s, u"dance"_s);
    add("operation of a later version", u"operate hang-up"_s, u"operate"_s);
    add("unknown option without a verb", u"--nonsense"_s, u"--nonsense"_s);
    add("unknown option", u"listen --nonsense"_s, u"--nonsense"_s);
    add("option with one dash", u"listen -port 0"_s, u"“-p”"_s);
    add("missing value", u"listen --port"_s, u"port"_s);
    add("value too many", u"listen --json=yes"_s, u"json"_s);
    add("port that is none", u"listen --port 70000"_s, u"--port"_s);
    add("word too many", u"listen here"_s, u"here"_s);
    add("clock that stands still", u"sandbox --clock-rate 0"_s, u"--clock-rate"_s);
    add("no scenario", u"call"_s, u"--list"_s);
    add("unknown scenario", u"call nobody"_s, u"nobody"_s);
    add("unknown scenario and help", u"call nobody --help"_s, u"nobody"_s);
    add("unknown field", u"call p2p-service-hosted --colour red"_s, u"--colour"_s);
    add("missing field", u"call p2p-service-hosted"_s, u"--user"_s);
    add("field twice", u"call p2p-service-hosted --user 1 --user 2"_s, u"only once"_s);
    add("unknown state", u"call p2p-service-hosted --wait happy"_s, u"happy"_s);
    add("endless time", u"call p2p-service-hosted --timeout 0"_s, u"--timeout"_s);
    add("field beside a body", u"call p2p-service-hosted --body - --user 1"_s, u"--user"_s);
    add("no action", u"journal"_s, u"--help"_s);
    add("unknown action", u"journal burn"_s, u"burn"_s);
    add("action without its word", u"journal show"_s, u"SEQ"_s);
    add("number that is none", u"journal show first"_s, u"first"_s);
    add("unknown format", u"journal export --format pdf"_s, u"pdf"_s);
    add("option of another action", u"journal list --format csv"_s, u"--format"_s);
    add("no file", u"profile import"_s, u"FILE"_s);
    QTest::newRow("empty folder") << QStringList{u"listen"_s, u"--profile"_s, QString()}
                                  << u"--profile"_s;
}

void tst_Usage::wrongUsageIsExplainedAndEndsWith2()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, word);
    const Program program;
    const Outcome outcome = program.run(arguments);

    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.words.contains(word.toUtf8()), outcome.words.constData());
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY(!QFile::exists(program.directory()));
}

void tst_Usage::everyVerbExplainsItself_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("option");
    QTest::newRow("sandbox") << QStringList{u"sandbox"_s} << QByteArray("--clock-rate");
    QTest::newRow("listen") << QStringList{u"listen"_s} << QByteArray("--port");
    QTest::newRow("call") << QStringList{u"call"_s} << QByteArray("--dry-run");
    QTest::newRow("profile") << QStringList{u"profile"_s} << QByteArray("import FILE");
    QTest::newRow("journal") << QStringList{u"journal"_s} << QByteArray("--format");
    QTest::newRow("action") << QStringList{u"journal"_s, u"export"_s} << QByteArray("--format");
}

void tst_Usage::everyVerbExplainsItself()
{
    QFETCH(QStringList, arguments);
    const Outcome outcome = Program().run(arguments + QStringList{u"--help"_s});

    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.output.startsWith("Usage: call-console " + arguments.first().toUtf8()));
    QFETCH(QByteArray, option);
    QVERIFY(outcome.output.contains(option));
    QVERIFY(outcome.output.contains("--config-dir"));
    QCOMPARE(outcome.words, QByteArray());
}

void tst_Usage::programListsItsVerbs()
{
    const Outcome outcome = Program().run({u"--help"_s});

    QCOMPARE(outcome.exitCode, 0);
    for (const auto verb : {"call ", "listen ", "journal ", "profile ", "sandbox "})
        QVERIFY2(outcome.output.contains(verb), verb);
}

void tst_Usage::versionIsPrinted()
{
    const Outcome outcome = Program().run({u"--version"_s});

    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.output.startsWith("call-console "));
    QCOMPARE(Program().run({u"listen"_s, u"--version"_s}).output, outcome.output);
}

void tst_Usage::commonOptionsStandBeforeOrBehindTheVerb()
{
    const Program program;
    const Outcome behind = program.run({u"profile"_s, u"list"_s, u"--json"_s});
    const Outcome before = program.run({u"--json"_s, u"--profile"_s, u"Sandbox"_s, u"profile"_s,
                                        u"list"_s});

    QCOMPARE(behind.exitCode, 0);
    QCOMPARE(behind.values(u"name"_s), QStringList{u"Sandbox"_s});
    QCOMPARE(before.output, behind.output);
}

void tst_Usage::folderThatCannotBeWrittenIsAFailure_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("sandbox") << QStringList{u"sandbox"_s, u"--port"_s, u"0"_s};
    QTest::newRow("listen") << QStringList{u"listen"_s, u"--port"_s, u"0"_s};
    QTest::newRow("call") << QStringList{u"call"_s, u"p2p-service-hosted"_s, u"--user"_s,
                                         u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s};
    QTest::newRow("profile") << QStringList{u"profile"_s, u"import"_s, u"-"_s};
}

void tst_Usage::folderThatCannotBeWrittenIsAFailure()
{
    Program program;
    program.setDirectory(program.writeFile(u"file"_s, "no folder") + u"/below"_s);
    QFETCH(QStringList, arguments);
    const Outcome outcome = program.run(arguments,
                                        R"({"name":"Contoso","tenantId":"a","applicationId":"b"})");

    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.words.contains("Nothing can be written"), outcome.words.constData());
    QVERIFY2(outcome.words.contains("--config-dir"), outcome.words.constData());
    QCOMPARE(outcome.output, QByteArray());
}

void tst_Usage::outputThatCannotBeWrittenIsAFailure()
{
    const QString full = u"/dev/full"_s;
    if (!QFile::exists(full))
        return; // only Linux has a device that is always full
    const Program program;
    const auto process = program.start({u"journal"_s, u"export"_s, u"--format"_s, u"csv"_s}, full);
    QVERIFY(process->waitForFinished());

    QCOMPARE(process->exitCode(), 1);
    QVERIFY(process->readAllStandardError().contains("cannot be written"));
}

QTEST_GUILESS_MAIN(tst_Usage)
#include "tst_usage.moc"
