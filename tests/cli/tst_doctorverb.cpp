#include "http/scriptedserver.h"
#include "program.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QStringList doctor{u"doctor"_s, u"--json"_s};

QJsonObject findingOf(const Outcome &outcome, const QString &id)
{
    const QList<QJsonObject> lines = outcome.lines();
    const auto found = std::ranges::find_if(lines, [&id](const QJsonObject &line) {
        return line[u"id"] == id;
    });
    return found == lines.end() ? QJsonObject() : *found;
}

} // namespace

class tst_DoctorVerb : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsWrongWithTheSandbox();
    void peopleGetALineForEachCheck();
    void whatIsWrongIsAFailureWithItsNextStep();
    void damagedJournalIsAFinding();
    void takenPortIsAFinding();
    void unknownProfileIsAFailure();

private:
    //! A profile whose services cannot be reached; \a more goes into it.
    static QByteArray lonely(const QByteArray &more);
};

QByteArray tst_DoctorVerb::lonely(const QByteArray &more)
{
    return R"({"name": "A", "cloud": "custom", "tenantId": "b", "applicationId": "c",
               "graphRoot": "http://127.0.0.1:1/v1.0", "authority": "http://127.0.0.1:1",
               "openIdConfiguration": "http://127.0.0.1:1/openid", "issuers": ["i"], )"
        + more + '}';
}

void tst_DoctorVerb::nothingIsWrongWithTheSandbox()
{
    const Program program;
    const Outcome outcome = program.run(doctor);

    QVERIFY2(outcome.exitCode == 0, outcome.output.constData());
    QCOMPARE(outcome.values(u"id"_s),
             (QStringList{u"graph"_s, u"authority"_s, u"tls"_s, u"clock"_s, u"certificate"_s,
                          u"secret"_s, u"token"_s, u"permissions"_s, u"listener"_s,
                          u"callback-address"_s, u"callback"_s, u"keys"_s, u"journal"_s,
                          u"disk"_s}));
    for (const QJsonObject &line : outcome.lines()) {
        const QString state = line[u"state"].toString();
        QVERIFY2(state == u"ok" || state == u"skipped", qPrintable(line[u"reason"].toString()));
    }
    QCOMPARE(findingOf(outcome, u"clock"_s)[u"state"].toString(), u"ok"_s);
    QCOMPARE(program.run({u"journal"_s, u"list"_s, u"--json"_s}).output, QByteArray());
}

void tst_DoctorVerb::peopleGetALineForEachCheck()
{
    const Outcome outcome = Program().run({u"doctor"_s});

    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.output.count('\n'), 14);
    QVERIFY2(outcome.output.startsWith("ok       Graph: 127.0.0.1 answers.\n"),
             outcome.output.constData());
}

void tst_DoctorVerb::whatIsWrongIsAFailureWithItsNextStep()
{
    Program program;
    const QByteArray file = lonely(R"("listener": {"port": 0})");
    QCOMPARE(program.run({u"profile"_s, u"import"_s, u"-"_s}, file).exitCode, 0);
    program.setVariable(u"CALL_CONSOLE_CLIENT_SECRET"_s, u"s3cret"_s);
    const Outcome outcome = program.run(doctor + QStringList{u"--profile"_s, u"A"_s});

    QCOMPARE(outcome.exitCode, 1);
    for (const QString &id : {u"graph"_s, u"authority"_s, u"token"_s, u"keys"_s}) {
        const QJsonObject finding = findingOf(outcome, id);
        QCOMPARE(finding[u"state"].toString(), u"failed"_s);
        QVERIFY(!finding[u"next"].toString().isEmpty());
    }
    QCOMPARE(findingOf(outcome, u"callback"_s)[u"state"].toString(), u"ok"_s);
    QVERIFY(!outcome.output.contains("s3cret"));
}

void tst_DoctorVerb::damagedJournalIsAFinding()
{
    const Program program;
    QCOMPARE(program.run({u"doctor"_s}).exitCode, 0);
    (void)program.writeFile(u"configuration/journal/Sandbox.sqlite"_s, QByteArray(8192, 'x'));
    const Outcome outcome = program.run(doctor);

    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(findingOf(outcome, u"journal"_s)[u"state"].toString(), u"failed"_s);
    QCOMPARE(findingOf(outcome, u"token"_s)[u"state"].toString(), u"ok"_s);
}

void tst_DoctorVerb::takenPortIsAFinding()
{
    const ScriptedServer other([](const ServedRequest &, const HttpResponder &responder) {
        responder.send(404);
    });
    const Program program;
    const QByteArray file = lonely(
        R"("callbackUri": "https://bot.invalid/callback", "listener": {"port": )"
        + QByteArray::number(other.port()) + '}');
    QCOMPARE(program.run({u"profile"_s, u"import"_s, u"-"_s}, file).exitCode, 0);
    const Outcome outcome = program.run(doctor + QStringList{u"--profile"_s, u"A"_s});

    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(findingOf(outcome, u"listener"_s)[u"state"].toString(), u"failed"_s);
    QCOMPARE(findingOf(outcome, u"callback"_s)[u"state"].toString(), u"skipped"_s);
}

void tst_DoctorVerb::unknownProfileIsAFailure()
{
    const Outcome outcome = Program().run({u"doctor"_s, u"--profile"_s, u"Nobody"_s});
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.words.contains("There is no profile"), outcome.words.constData());
}

QTEST_GUILESS_MAIN(tst_DoctorVerb)
#include "tst_doctorverb.moc"
