#include "core/json.h"
#include "graph/samples.h"
#include "http/scriptedserver.h"
#include "program.h"
#include "scenarios/catalogue.h"
#include "scenarios/createrequests.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto john = u"112f7296-5fa4-42ca-bae8-6a692b15d4b8,John"_s;
const auto amina = u"f6fadfa7-e5c1-4b62-9362-da5cc13da58a"_s;   // answers at once
const auto hiroshi = u"2c63888f-28f0-4481-be6d-dce7a7ace732"_s; // declines

QStringList callTo(const QString &user, const QStringList &more = {})
{
    return QStringList{u"call"_s, u"p2p-service-hosted"_s, u"--user"_s, user, u"--json"_s} + more;
}

/*! A program whose profile is a sandbox of its own: a minute passes in a second, and the mistakes
    of \a faults are made.
*/
struct Bench
{
    explicit Bench(const QByteArray &faults = "{}")
    {
        sandbox = program.start({u"sandbox"_s, u"--port"_s, u"0"_s, u"--clock-rate"_s, u"60"_s,
                                 u"--faults"_s, program.writeFile(u"faults.json"_s, faults)});
        const QJsonObject ready = nextLine(*sandbox);
        imported = program.run({u"profile"_s, u"import"_s, u"-"_s}, compactJson(ready));
        program.setVariable(u"CALL_CONSOLE_CLIENT_SECRET"_s, ready[u"clientSecret"].toString());
    }
    ~Bench() { (void)endOf(*sandbox); }
    Q_DISABLE_COPY_MOVE(Bench)

    Program program;
    std::unique_ptr<QProcess> sandbox;
    Outcome imported;
};

} // namespace

class tst_CallVerb : public QObject
{
    Q_OBJECT

private slots:
    void scenariosAreListedFromTheCatalogue();
    void listIsReadable();
    void helpHasEveryFieldAndTheExample_data();
    void helpHasEveryFieldAndTheExample();
    void dryRunPrintsTheDocumentedBodyAndStartsNothing_data();
    void dryRunPrintsTheDocumentedBodyAndStartsNothing();
    void dryRunFillsInTheCallback();
    void emptyValueTakesAPresetOut();
    void bodyMadeElsewhereStaysUnchanged_data();
    void bodyMadeElsewhereStaysUnchanged();
    void bodyThatIsUnusualIsWarnedAbout();
    void bodyThatIsNotThereIsAFailure();
    void valuesThatWillBeRefusedAreNotSent();
    void valuesThatWillBeRefusedAreSentOnDemand();
    void warningsStopNothing();
    void badPromptIsSaidAndNotSent();
    void unknownProfileIsAFailure();

    void callOnTheBuiltInSandboxIsEstablished();
    void withoutWaitingTheAnswerIsTheEnd();
    void callOnAnotherSandboxIsEstablished();
    void readableLinesAreForPeople();
    void callThatIsDeclinedIsExplained();
    void endThatIsAwaitedIsNoFailure();
    void earlyNotificationsAreNotLost();
    void refusalIsExplained();
    void stateThatDoesNotComeIsAFailure();
    void secretThatIsMissingIsExplained();
};

void tst_CallVerb::scenariosAreListedFromTheCatalogue()
{
    const Outcome outcome = Program().run({u"call"_s, u"--list"_s, u"--json"_s});

    QCOMPARE(outcome.exitCode, 0);
    const QList<QJsonObject> lines = outcome.lines();
    QCOMPARE(lines.size(), scenarioCatalogue().size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const Scenario &scenario = scenarioCatalogue().at(i);
        QCOMPARE(lines[i][u"id"].toString(), scenario.id);
        QCOMPARE(lines[i][u"group"].toString(), QString::fromUtf8(scenario.group));
        QCOMPARE(lines[i][u"title"].toString(), QString::fromUtf8(scenario.title));
        QCOMPARE(lines[i][u"fields"].toArray().size(), scenario.fields.size());
        for (qsizetype j = 0; j < scenario.fields.size(); ++j) {
            const QJsonObject line = lines[i][u"fields"][j].toObject();
            const Field &field = scenario.fields[j];
            QCOMPARE(line[u"key"].toString(), field.key);
            QCOMPARE(line[u"required"].toBool(), field.required);
            QCOMPARE(line[u"repeatable"].toBool(), field.repeatable);
            QCOMPARE(line[u"help"].toString(), QString::fromUtf8(field.help));
            QVERIFY(!line[u"kind"].toString().isEmpty());
        }
    }
}

void tst_CallVerb::listIsReadable()
{
    const Outcome outcome = Program().run({u"call"_s, u"--list"_s});

    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.output.startsWith("p2p-service-hosted "));
    QVERIFY(outcome.output.contains("Peer to peer: Teams user\n"));
}

void tst_CallVerb::helpHasEveryFieldAndTheExample_data()
{
    QTest::addColumn<QString>("id");
    for (const Scenario &scenario : scenarioCatalogue())
        QTest::newRow(qPrintable(scenario.id)) << scenario.id;
}

void tst_CallVerb::helpHasEveryFieldAndTheExample()
{
    QFETCH(QString, id);
    const Outcome outcome = Program().run({u"call"_s, id, u"--help"_s});

    QCOMPARE(outcome.exitCode, 0);
    for (const Field &field : findScenario(id)->fields)
        QVERIFY2(outcome.output.contains("\n  --" + field.key.toUtf8() + ' '),
                 qPrintable(field.key));
    QVERIFY(outcome.output.contains("\n  call-console call " + id.toUtf8() + ' '));
}

void tst_CallVerb::dryRunPrintsTheDocumentedBodyAndStartsNothing_data()
{
    samples::addCreateRequests();
}

void tst_CallVerb::dryRunPrintsTheDocumentedBodyAndStartsNothing()
{
    QFETCH(QString, scenario);
    QFETCH(QJsonObject, body);
    QStringList arguments{u"call"_s, scenario, u"--dry-run"_s, u"--json"_s};
    const FieldValues documented = readBody(*findScenario(scenario), body);
    for (auto field = documented.begin(); field != documented.end(); ++field) {
        for (const QString &value : *field)
            arguments += {u"--"_s + field.key(), value};
    }
    const Program program;
    const Outcome outcome = program.run(arguments);

    QVERIFY2(outcome.exitCode == 0, outcome.words.constData());
    QCOMPARE(withoutNulls(outcome.lines().value(0)), withoutNulls(body));
    QVERIFY(!QFile::exists(program.directory()));
}

void tst_CallVerb::dryRunFillsInTheCallback()
{
    const Program program;
    const auto body = [&program] {
        return program.run(callTo(john, {u"--dry-run"_s})).lines().value(0);
    };
    QCOMPARE(body()[u"callbackUri"].toString(), u"http://127.0.0.1:8445/callback"_s);

    const Outcome imported = program.run({u"profile"_s, u"import"_s, u"-"_s}, R"({
        "name": "Sandbox", "tenantId": "a", "applicationId": "b",
        "callbackUri": "https://bot.contoso.example/here"})");
    QCOMPARE(imported.exitCode, 0);
    QCOMPARE(body()[u"callbackUri"].toString(), u"https://bot.contoso.example/here"_s);
}

void tst_CallVerb::emptyValueTakesAPresetOut()
{
    const Outcome outcome = Program().run(callTo(
        john,
        {u"--delta-roster"_s, QString(), u"--content-sharing"_s, u"false"_s, u"--dry-run"_s}));

    const QJsonObject options = outcome.lines().value(0)[u"callOptions"].toObject();
    QVERIFY(!options.contains(u"isDeltaRosterEnabled"));
    QCOMPARE(options[u"isContentSharingNotificationEnabled"], QJsonValue(false));
}

void tst_CallVerb::bodyMadeElsewhereStaysUnchanged_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("documented") << samples::bytes(u"create-call-01-p2p-service-hosted.request"_s);
    QTest::newRow("odd") << QByteArray("{ \"future\" :1 }\r\n\r\n");
    QTest::newRow("not JSON") << QByteArray("hello");
}

void tst_CallVerb::bodyMadeElsewhereStaysUnchanged()
{
    QFETCH(QByteArray, body);
    const Program program;
    const QString file = program.writeFile(u"body.json"_s, body);
    const QStringList arguments{u"call"_s, u"p2p-service-hosted"_s, u"--dry-run"_s, u"--body"_s};

    const Outcome fromFile = program.run(arguments + QStringList{file});
    QCOMPARE(fromFile.exitCode, 0);
    QCOMPARE(fromFile.output, body);

    const Outcome fromInput = program.run(arguments + QStringList{u"-"_s}, body);
    QCOMPARE(fromInput.exitCode, 0);
    QCOMPARE(fromInput.output, body);
}

void tst_CallVerb::bodyThatIsUnusualIsWarnedAbout()
{
    const QStringList arguments{u"call"_s, u"p2p-service-hosted"_s, u"--dry-run"_s, u"--body"_s,
                                u"-"_s};

    QVERIFY(Program().run(arguments, "{}").words.contains("Warning"));
    QVERIFY(Program().run(arguments, "hello").words.contains("Warning"));
    QCOMPARE(Program()
                 .run(arguments, samples::bytes(u"create-call-01-p2p-service-hosted.request"_s))
                 .words,
             QByteArray());
}

void tst_CallVerb::bodyThatIsNotThereIsAFailure()
{
    const Outcome outcome = Program().run({u"call"_s, u"p2p-service-hosted"_s, u"--body"_s,
                                           u"/nowhere/body.json"_s});

    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.words.contains("/nowhere/body.json"), outcome.words.constData());
}

void tst_CallVerb::valuesThatWillBeRefusedAreNotSent()
{
    const Program program;
    const Outcome outcome = program.run(callTo(u"John"_s, {u"--delta-roster"_s, u"maybe"_s}));

    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.words.contains("--user: An id looks like"), outcome.words.constData());
    QVERIFY2(outcome.words.contains("--delta-roster: "), outcome.words.constData());
    QCOMPARE(outcome.output, QByteArray());
    QVERIFY(!QFile::exists(program.directory()));
}

void tst_CallVerb::valuesThatWillBeRefusedAreSentOnDemand()
{
    const Program program;
    const Outcome outcome = program.run(callTo(u"John"_s, {u"--send-anyway"_s, u"--dry-run"_s}));

    QCOMPARE(outcome.exitCode, 0);
    QVERIFY(outcome.words.contains("--user: "));
    QVERIFY(outcome.output.contains("John"));
}

void tst_CallVerb::warningsStopNothing()
{
    const Outcome outcome = Program().run(callTo(
        john, {u"--modalities"_s, u"audio"_s, u"--modalities"_s, u"video"_s, u"--dry-run"_s}));

    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.words.contains("Warning, --modalities: "), outcome.words.constData());
    QCOMPARE(outcome.lines().value(0)[u"requestedModalities"].toArray(),
             (QJsonArray{u"audio"_s, u"video"_s}));
}

void tst_CallVerb::badPromptIsSaidAndNotSent()
{
    const Bench bench;
    ScriptedServer server([](const ServedRequest &, const HttpResponder &responder) {
        responder.send(200, "ID3", {{"Content-Type", "audio/mpeg"}});
    });
    const QString prompt = server.url(u"/beep.wav"_s).toString()
        + u",11111111-2222-4333-8444-555555555555"_s;
    const auto called = bench.program.start(callTo(john, {u"--prefetch-media"_s, prompt}));
    QTRY_COMPARE(called->state(), QProcess::NotRunning); // which keeps the server answering
    QCOMPARE(called->exitCode(), 2);
    QVERIFY(called->readAllStandardOutput().isEmpty());
    QVERIFY(called->readAllStandardError().contains("--prefetch-media: beep.wav: "));
    QCOMPARE(server.requests().size(), 1);
}

void tst_CallVerb::unknownProfileIsAFailure()
{
    const Program program;
    const Outcome outcome = program.run(callTo(john, {u"--profile"_s, u"Contoso"_s}));

    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.words.contains("Contoso"), outcome.words.constData());
    QVERIFY(!QFile::exists(program.directory()));
}

void tst_CallVerb::callOnTheBuiltInSandboxIsEstablished()
{
    const Outcome outcome = Program().run(callTo(john, {u"--wait"_s, u"established"_s}));

    QVERIFY2(outcome.exitCode == 0, outcome.words.constData());
    QCOMPARE(outcome.values(u"state"_s), (QStringList{u"establishing"_s, u"established"_s}));
    QCOMPARE(outcome.values(u"event"_s), (QStringList{u"state"_s, u"state"_s}));
    const QJsonObject line = outcome.lines().first();
    QVERIFY(!line[u"callId"].toString().isEmpty());
    QVERIFY(QDateTime::fromString(line[u"time"].toString(), Qt::ISODateWithMs).isValid());
    QVERIFY(line[u"time"].toString().endsWith(u'Z'));
}

void tst_CallVerb::withoutWaitingTheAnswerIsTheEnd()
{
    const Outcome outcome = Program().run(callTo(john));

    QVERIFY2(outcome.exitCode == 0, outcome.words.constData());
    QCOMPARE(outcome.values(u"state"_s), QStringList{u"establishing"_s});
}

void tst_CallVerb::callOnAnotherSandboxIsEstablished()
{
    const Bench bench;
    QVERIFY2(bench.imported.exitCode == 0, bench.imported.words.constData());
    const Outcome outcome = bench.program.run(callTo(john, {u"--wait"_s, u"established"_s}));

    QVERIFY2(outcome.exitCode == 0, outcome.words.constData());
    QCOMPARE(outcome.values(u"state"_s), (QStringList{u"establishing"_s, u"established"_s}));
}

void tst_CallVerb::readableLinesAreForPeople()
{
    const Bench bench;
    const Outcome outcome = bench.program.run({u"call"_s, u"p2p-service-hosted"_s, u"--user"_s,
                                               amina, u"--wait"_s, u"established"_s});

    QVERIFY2(outcome.exitCode == 0, outcome.words.constData());
    QVERIFY(outcome.output.contains("  establishing\n"));
    QVERIFY(outcome.output.endsWith("  established\n"));
}

void tst_CallVerb::callThatIsDeclinedIsExplained()
{
    const Bench bench;
    const Outcome outcome = bench.program.run(callTo(hiroshi, {u"--wait"_s, u"established"_s}));

    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.values(u"state"_s), (QStringList{u"establishing"_s, u"terminated"_s}));
    QVERIFY2(outcome.words.contains("code 603 and subcode 0: The callee declined the call."),
             outcome.words.constData());
    QVERIFY2(outcome.words.contains("established"), outcome.words.constData());
}

void tst_CallVerb::endThatIsAwaitedIsNoFailure()
{
    const Bench bench;
    const Outcome outcome = bench.program.run(callTo(hiroshi, {u"--wait"_s, u"terminated"_s}));

    QVERIFY2(outcome.exitCode == 0, outcome.words.constData());
    QCOMPARE(outcome.values(u"state"_s), (QStringList{u"establishing"_s, u"terminated"_s}));
}

void tst_CallVerb::earlyNotificationsAreNotLost()
{
    const Bench bench(R"({"notifications": {"before201": true, "repeat": 1}})");
    const Outcome outcome = bench.program.run(callTo(amina, {u"--wait"_s, u"established"_s}));

    QVERIFY2(outcome.exitCode == 0, outcome.words.constData());
    QCOMPARE(outcome.values(u"state"_s), (QStringList{u"establishing"_s, u"established"_s}));
}

void tst_CallVerb::refusalIsExplained()
{
    const Bench bench(R"({"responses": [{"method": "POST", "path": "/communications/calls$",
        "status": 403, "code": "7504", "message": "Insufficient enterprise tenant permissions."}]})");
    const Outcome outcome = bench.program.run(callTo(john));

    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.output, QByteArray());
    for (const auto word : {"Insufficient enterprise tenant permissions", "code 7504",
                            "HTTP status 403", "request id ", "lacks a permission"})
        QVERIFY2(outcome.words.contains(word), outcome.words.constData());
}

void tst_CallVerb::stateThatDoesNotComeIsAFailure()
{
    const Bench bench;
    const Outcome outcome = bench.program.run(
        callTo(amina, {u"--wait"_s, u"transferring"_s, u"--timeout"_s, u"1"_s}));

    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.words.contains("transferring within 1 second"), outcome.words.constData());
    QVERIFY2(outcome.words.contains("--timeout"), outcome.words.constData());
}

void tst_CallVerb::secretThatIsMissingIsExplained()
{
    Bench bench;
    bench.program.setVariable(u"CALL_CONSOLE_CLIENT_SECRET"_s, {});
    const Outcome outcome = bench.program.run(callTo(john));

    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.words.contains("CALL_CONSOLE_CLIENT_SECRET"), outcome.words.constData());
}

QTEST_GUILESS_MAIN(tst_CallVerb)
#include "tst_callverb.moc"
