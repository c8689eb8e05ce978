#include "core/json.h"
#include "program.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QByteArray contoso =
    R"({)"
    "\n"
    R"(    "name": "Contoso test", "cloud": "usGovL4",)"
    "\n"
    R"(    "tenantId": "aa67bd4c-8475-432d-bd41-39f255720e0a",)"
    "\n"
    R"(    "applicationId": "2891555a-92ff-42e6-80fa-6e1300c6b5c6",)"
    "\n"
    R"(    "callbackUri": "https://bot.contoso.example/callback",)"
    "\n"
    R"(    "controlToken": "not-a-member-of-profiles",)"
    "\n"
    R"(    "credential": {"kind": "secret", "clientSecret": "inner-s3cret"},)"
    "\n"
    R"(    "clientSecret": "outer-s3cret")"
    "\n"
    R"(})"
    "\n";

QStringList profile(const QString &action, const QString &argument = {})
{
    QStringList arguments{u"profile"_s, action};
    if (!argument.isEmpty())
        arguments.append(argument);
    return arguments;
}

} // namespace

class tst_ProfileVerb : public QObject
{
    Q_OBJECT

private slots:
    void builtInSandboxIsListed();
    void importedProfileIsListedAndShown();
    void secretWithoutAKeychainIsSaidAndKeptNowhere();
    void importReadsFilesAndStandardInput();
    void exportCanBeImportedElsewhere();
    void profileThatCannotBeUsedIsRefused_data();
    void profileThatCannotBeUsedIsRefused();
    void damagedProfileDoesNotHideTheOthers();
    void damagedProfileIsNotEdited();
    void builtInSandboxHasNoFile_data();
    void builtInSandboxHasNoFile();
    void unknownProfileIsAFailure_data();
    void unknownProfileIsAFailure();
    void removedProfileIsGone();
    void secretIsChecked_data();
    void secretIsChecked();
    void secretNeedsAKeychain();
    void secretIsThatOfTheCredential_data();
    void secretIsThatOfTheCredential();
    void profileIsMadeChangedAndDuplicated();
    void badValueIsSaidByItsOptionAndChangesNothing();
    void noSecretIsTakenFromTheCommandLine_data();
    void noSecretIsTakenFromTheCommandLine();
    void openListenerIsWarnedOf();
};

void tst_ProfileVerb::builtInSandboxIsListed()
{
    const Outcome outcome = Program().run({u"profile"_s, u"list"_s, u"--json"_s});

    QCOMPARE(outcome.exitCode, 0);
    QCOMPARE(outcome.lines(),
             (QList<QJsonObject>{
                 {{u"name"_s, u"Sandbox"_s}, {u"cloud"_s, u"custom"_s}, {u"isCurrent"_s, true}}}));
}

void tst_ProfileVerb::importedProfileIsListedAndShown()
{
    const Program program;
    QCOMPARE(program.run(profile(u"import"_s, u"-"_s), contoso).exitCode, 0);

    const Outcome list = program.run({u"profile"_s, u"list"_s, u"--json"_s});
    QCOMPARE(list.values(u"name"_s), (QStringList{u"Sandbox"_s, u"Contoso test"_s}));
    QCOMPARE(list.values(u"cloud"_s), (QStringList{u"custom"_s, u"usGovL4"_s}));
    QCOMPARE(list.values(u"isCurrent"_s), (QStringList{u"true"_s, u"false"_s}));
    QVERIFY(program.run(profile(u"list"_s)).output.startsWith("* Sandbox"));

    const Outcome shown = program.run(profile(u"show"_s, u"Contoso test"_s)
                                      + QStringList{u"--json"_s});
    QCOMPARE(shown.exitCode, 0);
    const QJsonObject object = shown.lines().value(0);
    QCOMPARE(object[u"callbackUri"].toString(), u"https://bot.contoso.example/callback"_s);
    QCOMPARE(object[u"credential"].toObject(), (QJsonObject{{u"kind"_s, u"secret"_s}}));
    QVERIFY(!object.contains(u"controlToken"));
    QCOMPARE(readJsonObject(program.run(profile(u"show"_s, u"Contoso test"_s)).output)
                 .value_or(QJsonObject()),
             object);
}

void tst_ProfileVerb::secretWithoutAKeychainIsSaidAndKeptNowhere()
{
    const Program program;
    const Outcome outcome = program.run(profile(u"import"_s, u"-"_s), contoso);

    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.words.contains("without its client secret"), outcome.words.constData());
    QVERIFY2(outcome.words.contains("without the control token"), outcome.words.constData());
    QVERIFY(!outcome.words.contains("not-a-member-of-profiles"));
    QVERIFY2(outcome.words.contains("keychain"), outcome.words.constData());
    QVERIFY(!outcome.words.contains("s3cret"));
    QVERIFY(program.everythingOnDisk().contains("Contoso test"));
    for (const auto secret : {"inner-s3cret", "outer-s3cret", "not-a-member-of-profiles"})
        QVERIFY2(!program.everythingOnDisk().contains(secret), secret);
}

void tst_ProfileVerb::importReadsFilesAndStandardInput()
{
    const Program program;
    const QByteArray text = R"({"name": "A", "tenantId": "b", "applicationId": "c"})";
    const QString file = program.writeFile(u"a.json"_s, text);

    const Outcome imported = program.run(profile(u"import"_s, file));
    QCOMPARE(imported.exitCode, 0);
    QVERIFY(imported.words.contains("was imported"));
    const Outcome missing = program.run(profile(u"import"_s, program.filePath(u"b.json"_s)));
    QCOMPARE(missing.exitCode, 1);
    QVERIFY2(missing.words.contains("b.json"), missing.words.constData());
}

void tst_ProfileVerb::exportCanBeImportedElsewhere()
{
    const Program here;
    const Program there;
    QCOMPARE(here.run(profile(u"import"_s, u"-"_s), contoso).exitCode, 0);
    const Outcome exported = here.run(profile(u"export"_s, u"Contoso test"_s));
    QCOMPARE(exported.exitCode, 0);
    QVERIFY(!exported.output.contains("s3cret"));

    QCOMPARE(there.run(profile(u"import"_s, u"-"_s), exported.output).exitCode, 0);
    QCOMPARE(there.run(profile(u"export"_s, u"Contoso test"_s)).output, exported.output);
}

void tst_ProfileVerb::profileThatCannotBeUsedIsRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("not JSON") << QByteArray("{\n  \"name\": oops") << QByteArray("Line 2");
    QTest::newRow("no name") << QByteArray(R"({"tenantId": "b", "applicationId": "c"})")
                             << QByteArray("name");
    QTest::newRow("unknown cloud")
        << QByteArray(R"({"name": "A", "cloud": "moon", "tenantId": "b", "applicationId": "c"})")
        << QByteArray("moon");
    QTest::newRow("nothing") << QByteArray() << QByteArray("Line 1");
}

void tst_ProfileVerb::profileThatCannotBeUsedIsRefused()
{
    QFETCH(QByteArray, file);
    QFETCH(QByteArray, word);
    const Program program;
    const Outcome outcome = program.run(profile(u"import"_s, u"-"_s), file);

    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.words.contains(word), outcome.words.constData());
    QCOMPARE(program.run({u"profile"_s, u"list"_s, u"--json"_s}).lines().size(), 1);
}

void tst_ProfileVerb::damagedProfileDoesNotHideTheOthers()
{
    const Program program;
    QCOMPARE(program.run(profile(u"import"_s, u"-"_s), contoso).exitCode, 0);
    (void)program.writeFile(u"configuration/profiles/Broken.json"_s, "{");
    const Outcome outcome = program.run({u"profile"_s, u"list"_s, u"--json"_s});

    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.words.contains("Broken"), outcome.words.constData());
    QCOMPARE(outcome.values(u"name"_s), (QStringList{u"Sandbox"_s, u"Contoso test"_s}));
    QCOMPARE(program.run(profile(u"remove"_s, u"Broken"_s)).exitCode, 0);
    QCOMPARE(program.run(profile(u"list"_s)).exitCode, 0);
}

void tst_ProfileVerb::damagedProfileIsNotEdited()
{
    const Program program;
    QCOMPARE(program.run(profile(u"import"_s, u"-"_s), contoso).exitCode, 0);
    const QString path = program.writeFile(u"configuration/profiles/Broken.json"_s,
                                           R"({"name": "Broken", "tenantId": "t", )");
    const Outcome outcome = program.run(profile(u"edit"_s, u"Broken"_s)
                                        + QStringList{u"--tenant-id"_s, u"another"_s});

    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.words.contains("damaged"), outcome.words.constData());
    QVERIFY2(outcome.words.contains("Broken.json"), outcome.words.constData());
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), R"({"name": "Broken", "tenantId": "t", )");
}

void tst_ProfileVerb::builtInSandboxHasNoFile_data()
{
    QTest::addColumn<QString>("action");
    for (const auto &action : {u"export"_s, u"remove"_s, u"secret"_s})
        QTest::newRow(qPrintable(action)) << action;
}

void tst_ProfileVerb::builtInSandboxHasNoFile()
{
    QFETCH(QString, action);
    const Outcome outcome = Program().run(profile(action, u"Sandbox"_s), "a secret\n");

    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.words.contains("built in"), outcome.words.constData());
}

void tst_ProfileVerb::unknownProfileIsAFailure_data()
{
    QTest::addColumn<QString>("action");
    for (const auto &action : {u"show"_s, u"export"_s, u"remove"_s, u"secret"_s})
        QTest::newRow(qPrintable(action)) << action;
}

void tst_ProfileVerb::unknownProfileIsAFailure()
{
    QFETCH(QString, action);
    const Outcome outcome = Program().run(profile(action, u"Nobody"_s), "a secret\n");

    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.words.contains("There is no profile “Nobody”"), outcome.words.constData());
}

void tst_ProfileVerb::removedProfileIsGone()
{
    const Program program;
    QCOMPARE(program.run(profile(u"import"_s, u"-"_s), contoso).exitCode, 0);
    QCOMPARE(program.run(profile(u"remove"_s, u"Contoso test"_s)).exitCode, 0);

    QCOMPARE(program.run({u"profile"_s, u"list"_s, u"--json"_s}).values(u"name"_s),
             QStringList{u"Sandbox"_s});
}

void tst_ProfileVerb::secretIsChecked_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("nothing") << QByteArray() << QByteArray("no secret");
    QTest::newRow("empty line") << QByteArray("\nsecond line\n") << QByteArray("no secret");
    QTest::newRow("its id") << QByteArray("57dab8b1-894c-409a-b240-bd8beae78896\r\n")
                            << QByteArray("the id of a secret");
}

void tst_ProfileVerb::secretIsChecked()
{
    QFETCH(QByteArray, input);
    QFETCH(QByteArray, word);
    const Program program;
    QCOMPARE(program.run(profile(u"import"_s, u"-"_s), contoso).exitCode, 0);
    const Outcome outcome = program.run(profile(u"secret"_s, u"Contoso test"_s), input);

    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.words.contains(word), outcome.words.constData());
}

void tst_ProfileVerb::secretNeedsAKeychain()
{
    const Program program;
    QCOMPARE(program.run(profile(u"import"_s, u"-"_s), contoso).exitCode, 0);
    const Outcome outcome = program.run(profile(u"secret"_s, u"Contoso test"_s), "s3cret value\n");

    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.words.contains("keychain"), outcome.words.constData());
    QVERIFY(!outcome.words.contains("s3cret"));
    QVERIFY(!program.everythingOnDisk().contains("s3cret"));
}

void tst_ProfileVerb::secretIsThatOfTheCredential_data()
{
    QTest::addColumn<QByteArray>("credential");
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("password may be a GUID")
        << QByteArray(R"({"kind": "certificate", "file": "a.p12"})")
        << QByteArray("CALL_CONSOLE_CERTIFICATE_PASSWORD");
    QTest::newRow("token is never stored")
        << QByteArray(R"({"kind": "token"})") << QByteArray("A pasted token is never stored");
}

void tst_ProfileVerb::secretIsThatOfTheCredential()
{
    QFETCH(QByteArray, credential);
    QFETCH(QByteArray, word);
    const Program program;
    const QByteArray file = R"({"name": "A", "tenantId": "b", "applicationId": "c", "credential": )"
        + credential + '}';
    QCOMPARE(program.run(profile(u"import"_s, u"-"_s), file).exitCode, 0);
    const Outcome outcome = program.run(profile(u"secret"_s, u"A"_s),
                                        "57dab8b1-894c-409a-b240-bd8beae78896\n");

    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.words.contains(word), outcome.words.constData());
}

void tst_ProfileVerb::profileIsMadeChangedAndDuplicated()
{
    const Program program;
    const auto shown = [&program](const QString &name) {
        return program.run(profile(u"show"_s, name) + QStringList{u"--json"_s}).lines().value(0);
    };
    QCOMPARE(program
                 .run(profile(u"create"_s, u"Contoso"_s)
                      + QStringList{u"--tenant-id"_s, u"t"_s, u"--application-id"_s, u"a"_s,
                                    u"--listener-port"_s, u"9000"_s, u"--proxy-kind"_s, u"none"_s})
                 .exitCode,
             0);
    QCOMPARE(shown(u"Contoso"_s)[u"listener"][u"port"].toInt(), 9000);
    QCOMPARE(shown(u"Contoso"_s)[u"proxy"][u"kind"].toString(), u"none"_s);
    QCOMPARE(program.run(profile(u"create"_s, u"Contoso"_s)).exitCode, 1);

    QCOMPARE(program
                 .run(profile(u"edit"_s, u"Contoso"_s)
                      + QStringList{u"--callback-uri"_s, u"https://bot.example/callback"_s})
                 .exitCode,
             0);
    QCOMPARE(program
                 .run(profile(u"duplicate"_s, u"Contoso"_s)
                      + QStringList{u"--as"_s, u"Fabrikam"_s, u"--tenant-id"_s, u"u"_s})
                 .exitCode,
             0);
    QCOMPARE(shown(u"Fabrikam"_s)[u"callbackUri"].toString(), u"https://bot.example/callback"_s);
    QCOMPARE(shown(u"Fabrikam"_s)[u"tenantId"].toString(), u"u"_s);
    QCOMPARE(shown(u"Contoso"_s)[u"tenantId"].toString(), u"t"_s);
    QCOMPARE(program.run(profile(u"duplicate"_s, u"Contoso"_s)).exitCode, 2);
    QCOMPARE(
        program.run(profile(u"edit"_s, u"Contoso"_s) + QStringList{u"--callback-uri"_s, QString()})
            .exitCode,
        0);
    QVERIFY(!shown(u"Contoso"_s).contains(u"callbackUri"));

    const auto decide = [&program](const QString &incoming) {
        return program.run(profile(u"edit"_s, u"Contoso"_s)
                           + QStringList{u"--incoming"_s, incoming});
    };
    QCOMPARE(decide(uR"({"rules": [{"operation": "answer"}]})"_s).exitCode, 0);
    QCOMPARE(shown(u"Contoso"_s)[u"incoming"][u"rules"][0][u"operation"].toString(), u"answer"_s);
    QVERIFY(decide(uR"({"rules": [{"operation": "dance"}]})"_s).words.contains("--incoming: "));
    QVERIFY(decide(u"answer"_s).words.contains("--incoming: "));
    QCOMPARE(shown(u"Contoso"_s)[u"incoming"][u"rules"][0][u"operation"].toString(), u"answer"_s);
}

void tst_ProfileVerb::badValueIsSaidByItsOptionAndChangesNothing()
{
    const Program program;
    QCOMPARE(program.run(profile(u"import"_s, u"-"_s), contoso).exitCode, 0);
    const QByteArray before = program.everythingOnDisk();
    const Outcome outcome = program.run(profile(u"edit"_s, u"Contoso test"_s)
                                        + QStringList{u"--cloud"_s, u"china"_s,
                                                      u"--listener-port"_s, u"eighty"_s});

    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.words.contains("--cloud: This cloud has no calling API."),
             outcome.words.constData());
    QVERIFY2(outcome.words.contains("--listener-port: "), outcome.words.constData());
    QCOMPARE(program.everythingOnDisk(), before);
}

void tst_ProfileVerb::noSecretIsTakenFromTheCommandLine_data()
{
    QTest::addColumn<QString>("option");
    for (const auto &option : {u"--credential-client-secret"_s, u"--credential-password"_s,
                               u"--credential-token"_s, u"--proxy-password"_s})
        QTest::newRow(qPrintable(option)) << option;
}

void tst_ProfileVerb::noSecretIsTakenFromTheCommandLine()
{
    QFETCH(QString, option);
    const Outcome outcome = Program().run(profile(u"create"_s, u"A"_s)
                                          + QStringList{option, u"s3cret"_s});
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY(!outcome.words.contains("s3cret"));
}

void tst_ProfileVerb::openListenerIsWarnedOf()
{
    const Outcome outcome = Program().run(profile(u"create"_s, u"A"_s)
                                          + QStringList{u"--tenant-id"_s, u"t"_s,
                                                        u"--application-id"_s, u"a"_s,
                                                        u"--listener-address"_s, u"0.0.0.0"_s});
    QCOMPARE(outcome.exitCode, 0);
    QVERIFY2(outcome.words.contains("Other machines"), outcome.words.constData());
}

QTEST_GUILESS_MAIN(tst_ProfileVerb)
#include "tst_profileverb.moc"
