#include "core/json.h"
#include "core/jsonwebtoken.h"
#include "sandbox/sandboxbench.h"
#include "sandbox/sandboxdirectory.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

const QStringList stays{u"establishing"_s, u"established"_s};
const QStringList endsUnanswered{u"establishing"_s, u"terminated"_s};
const QStringList endsAnswered{u"establishing"_s, u"established"_s, u"terminated"_s};

//! What everybody in the built-in directory does.
struct Expected
{
    QString name;
    QStringList states;
    int code = 0;
    int subcode = 0;
};

QList<Expected> everybody()
{
    return {
        {u"John"_s, stays},
        {u"Amina Diallo"_s, stays},
        {u"Hiroshi Tanaka"_s, endsUnanswered, 603, 0},
        {u"Priya Raman"_s, endsUnanswered, 486, 10321},
        {u"Lars Johansson"_s, endsUnanswered, 487, 10004},
        {u"Sofia Rossi"_s, endsUnanswered, 480, 10037},
        {u"Mateo García"_s, endsAnswered, 200, 4521},
        {u"Ngozi Okafor"_s, endsUnanswered, 480, 10134},
        {u"Leila Haddad"_s, endsUnanswered, 408, 10057},
        {u"Elena Novak"_s, stays},
        {u"Omar Farouk"_s, endsAnswered, 200, 4521},
    };
}

QString idOf(const QString &name)
{
    const Result<SandboxDirectory> directory = readSandboxDirectory({});
    for (const SandboxPerson &person : directory->people) {
        if (person.displayName == name)
            return person.id;
    }
    return {};
}

//! The keys to which the ready line leads.
QHash<QByteArray, RsaKey> publishedKeys(SandboxBench &bench)
{
    const QUrl configuration(bench.ready(u"openIdConfiguration"_s));
    const HttpReply document = bench.send({.method = "GET", .url = configuration});
    const QUrl keySet(jsonOf(document.body)[u"jwks_uri"].toString());
    return readKeySet(jsonOf(bench.send({.method = "GET", .url = keySet}).body));
}

QString writeFile(const QTemporaryDir &folder, const QByteArray &text)
{
    QFile file(folder.filePath(u"directory.json"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
    return file.fileName();
}

} // namespace

class tst_SandboxTemperaments : public QObject
{
    Q_OBJECT

private slots:
    void everybodyInTheSampleIsTested();
    void personActsAsDescribed_data();
    void personActsAsDescribed();
    void stateIsToldAsDocumented();
    void endIsToldAsDocumented();
    void notificationIsSignedWithAPublishedKey();
    void notificationHasTheHeadersOfTheService();
    void scenarioIdOfTheRequestGoesWithItsNotifications();
    void strangerCannotBeReached();
    void callerMayGiveUp();
    void clockRateSetsThePace();
    void callbackThatFailsIsAskedAgain();
    void callbackThatKeepsFailingIsGivenUp();
    void directoryFileReplacesTheSample();
    void badDirectoryIsExplained_data();
    void badDirectoryIsExplained();
};

void tst_SandboxTemperaments::everybodyInTheSampleIsTested()
{
    const Result<SandboxDirectory> directory = readSandboxDirectory({});
    QVERIFY2(directory, qPrintable(directory ? QString() : directory.error().text()));

    QSet<QString> names;
    for (const Expected &expected : everybody())
        names.insert(expected.name);
    QCOMPARE(directory->people.size(), names.size());
    for (const SandboxPerson &person : directory->people) {
        QVERIFY2(names.contains(person.displayName), qPrintable(person.displayName));
        QVERIFY(!QUuid::fromString(person.id).isNull());
        QVERIFY(person.userPrincipalName.endsWith(u"@contoso.example"));
        QVERIFY(person.hint.endsWith(u'.'));
    }
    QCOMPARE(idOf(u"John"_s), u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s);
}

void tst_SandboxTemperaments::personActsAsDescribed_data()
{
    QTest::addColumn<QString>("user");
    QTest::addColumn<QStringList>("states");
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("subcode");
    for (const Expected &expected : everybody())
        QTest::newRow(qPrintable(expected.name))
            << idOf(expected.name) << expected.states << expected.code << expected.subcode;
}

void tst_SandboxTemperaments::personActsAsDescribed()
{
    QFETCH(QString, user);
    QFETCH(QStringList, states);
    SandboxBench bench;
    const QString id = bench.createCall(user);

    QTRY_COMPARE(bench.callback().states(), states);
    const QJsonObject last = bench.callback().entries().last();
    QCOMPARE(last[u"resourceData"][u"id"].toString(), id);
    const bool isOver = states.last() == u"terminated";
    QCOMPARE(last[u"changeType"].toString(), isOver ? u"deleted"_s : u"updated"_s);
    const QJsonValue result = last[u"resourceData"][u"resultInfo"];
    QCOMPARE(result.isObject(), isOver);
    QTEST(result[u"code"].toInt(), "code");
    QTEST(result[u"subcode"].toInt(), "subcode");
    QCOMPARE(result[u"message"].toString().endsWith(u'.'), isOver);
    QCOMPARE(bench.graph("GET", u"/communications/calls/"_s + id).status, isOver ? 404 : 200);
}

void tst_SandboxTemperaments::stateIsToldAsDocumented()
{
    SandboxBench bench;
    const QString id = bench.createCall();
    QTRY_COMPARE(bench.callback().requests().size(), 2);

    QJsonObject expected = documented(u"notification-call-established.json"_s);
    QJsonObject entry = expected[u"value"][0].toObject();
    QJsonObject data = entry[u"resourceData"].toObject();
    data[u"id"] = id;
    entry[u"resourceData"] = data;
    entry[u"resourceUrl"] = QString(u"/communications/calls/"_s + id);
    entry[u"callbackUri"] = bench.callback().url();
    expected[u"value"] = QJsonArray{entry};
    QCOMPARE(jsonOf(bench.callback().requests().last().body), expected);
}

void tst_SandboxTemperaments::endIsToldAsDocumented()
{
    SandboxBench bench;
    bench.createCall(idOf(u"Priya Raman"_s));
    QTRY_COMPARE(bench.callback().requests().size(), 2);

    const QJsonObject example =
        documented(u"notification-call-terminated.json"_s)[u"value"][0].toObject();
    const QJsonObject entry = bench.callback().entries().last();
    for (const QString &member : example.keys())
        QVERIFY2(entry.contains(member), qPrintable(member));
    for (const QString &member : example[u"resourceData"].toObject().keys())
        QVERIFY2(entry[u"resourceData"].toObject().contains(member), qPrintable(member));
    for (const QString &member : example[u"resourceData"][u"resultInfo"].toObject().keys())
        QVERIFY2(entry[u"resourceData"][u"resultInfo"].toObject().contains(member),
                 qPrintable(member));
}

void tst_SandboxTemperaments::notificationIsSignedWithAPublishedKey()
{
    SandboxBench bench;
    bench.createCall();
    QTRY_VERIFY(!bench.callback().requests().isEmpty());
    const QByteArrayList authorization = headerValues(bench.callback().requests().first().headers,
                                                      "Authorization");

    QCOMPARE(authorization.size(), 1);
    QVERIFY(authorization.first().startsWith("Bearer "));
    const Result<JsonWebToken> token = readJsonWebToken(authorization.first().mid(7));
    QVERIFY(token);
    const auto keys = publishedKeys(bench);
    const auto key = keys.find(token->header[u"kid"].toString().toLatin1());
    QVERIFY(key != keys.end());
    QVERIFY(key->verifies(token->signedText, token->signature));
    QCOMPARE(token->header[u"alg"].toString(), u"RS256"_s);
    QCOMPARE(token->claims.keys(), documented(u"callback-token-claims.json"_s).keys());
    QCOMPARE(token->claims[u"aud"].toString(), bench.ready(u"applicationId"_s));
    QCOMPARE(token->claims[u"iss"].toString(), u"https://api.botframework.com"_s);
    QCOMPARE(token->claims[u"tid"].toString(), bench.ready(u"tenantId"_s));
    QCOMPARE(token->claims[u"exp"].toInteger() - token->claims[u"iat"].toInteger(), 65 * 60);
}

void tst_SandboxTemperaments::notificationHasTheHeadersOfTheService()
{
    SandboxBench bench;
    const HttpReply created = bench.graph("POST", u"/communications/calls"_s, bench.createBody());
    QTRY_COMPARE(bench.callback().requests().size(), 2);
    const Headers first = bench.callback().requests().first().headers;
    const Headers second = bench.callback().requests().last().headers;

    QCOMPARE(headerValue(first, "User-Agent"), QByteArray("Microsoft-Skype/3.0,(Calling/1.0)"));
    QCOMPARE(headerValue(first, "Content-Type"), QByteArray("application/json"));
    QCOMPARE(QString::fromLatin1(headerValue(first, "X-Microsoft-Skype-Chain-ID")),
             jsonOf(created.body)[u"callChainId"].toString());
    QCOMPARE(headerValue(first, "Scenario-Id"), headerValue(second, "Scenario-Id"));
    QVERIFY(headerValue(first, "X-Microsoft-Skype-Message-ID")
            != headerValue(second, "X-Microsoft-Skype-Message-ID"));
}

void tst_SandboxTemperaments::scenarioIdOfTheRequestGoesWithItsNotifications()
{
    SandboxBench bench;
    const QByteArray scenario("6b0f2a51-7c2e-4c1e-9f6a-3f1d2c4b5a69");
    const HttpReply reply = bench.send(
        {.method = "POST",
         .url = QUrl(bench.ready(u"graphRoot"_s) + u"/communications/calls"_s),
         .headers = {{"Authorization", "Bearer " + bench.token()},
                     {"Content-Type", "application/json"},
                     {"Scenario-Id", scenario}},
         .body = compactJson(bench.createBody())});

    QCOMPARE(reply.status, 201);
    QTRY_VERIFY(!bench.callback().requests().isEmpty());
    QCOMPARE(headerValue(bench.callback().requests().first().headers, "Scenario-Id"), scenario);
}

void tst_SandboxTemperaments::strangerCannotBeReached()
{
    SandboxBench bench;
    bench.createCall(u"0efc74f7-41c3-47a4-8775-7259bfef4241"_s);

    QTRY_COMPARE(bench.callback().states(), endsUnanswered);
    const QJsonValue result = bench.callback().entries().last()[u"resourceData"][u"resultInfo"];
    QCOMPARE(result[u"code"].toInt(), 480);
    QCOMPARE(result[u"subcode"].toInt(), 10134);
}

void tst_SandboxTemperaments::callerMayGiveUp()
{
    SandboxBench bench(SandboxOptions{.clockRate = 10});
    const QString id = bench.createCall(idOf(u"Lars Johansson"_s));
    QTRY_COMPARE(bench.callback().states(), QStringList{u"establishing"_s});
    QCOMPARE(bench.graph("DELETE", u"/communications/calls/"_s + id).status, 204);

    QTRY_COMPARE(bench.callback().states(),
                 (QStringList{u"establishing"_s, u"terminating"_s, u"terminated"_s}));
    const QJsonValue result = bench.callback().entries().last()[u"resourceData"][u"resultInfo"];
    QCOMPARE(result[u"subcode"].toInt(), 7000);
}

void tst_SandboxTemperaments::clockRateSetsThePace()
{
    SandboxBench bench(SandboxOptions{.clockRate = 20});
    QElapsedTimer timer;
    timer.start();
    bench.createCall();
    QTRY_COMPARE(bench.callback().states(), stays);

    QVERIFY2(timer.elapsed() >= 140, "John takes 3 seconds, which are 150 milliseconds here");
}

void tst_SandboxTemperaments::callbackThatFailsIsAskedAgain()
{
    SandboxBench bench;
    bench.callback().statuses = {500, 404, 302};
    bench.createCall();

    QTRY_COMPARE(bench.callback().states(),
                 (QStringList{u"establishing"_s, u"establishing"_s, u"establishing"_s,
                              u"establishing"_s, u"established"_s}));
}

void tst_SandboxTemperaments::callbackThatKeepsFailingIsGivenUp()
{
    static const QRegularExpression line(u"given up after 4 attempts: status 503"_s);
    SandboxBench bench;
    bench.callback().statuses = {503, 503, 503, 503};
    QTest::ignoreMessage(QtWarningMsg, line);
    bench.createCall();

    QTRY_COMPARE(bench.callback().states().size(), 5);
    QCOMPARE(bench.callback().states().last(), u"established"_s);
}

void tst_SandboxTemperaments::directoryFileReplacesTheSample()
{
    const QTemporaryDir folder;
    const QString file = writeFile(folder, R"({"people": [{
        "id": "112F7296-5FA4-42CA-BAE8-6A692B15D4B8", "displayName": "Chidi",
        "temperament": {"answersAfterSeconds": 0.5, "ends": {"afterSeconds": 1, "code": 500,
                        "subcode": 1005, "message": "No media."}}}]})");
    SandboxBench bench(SandboxOptions{.clockRate = 1000, .directoryFile = file});
    bench.createCall();

    QTRY_COMPARE(bench.callback().states(), endsAnswered);
    QCOMPARE(bench.callback().entries().last()[u"resourceData"][u"resultInfo"][u"subcode"].toInt(),
             1005);
}

void tst_SandboxTemperaments::badDirectoryIsExplained_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("named");
    QTest::newRow("no JSON") << QByteArray("{\n]") << u"Line 2"_s;
    QTest::newRow("no people") << QByteArray("{}") << u"“people”"_s;
    QTest::newRow("people is no array") << QByteArray(R"({"people": {}})") << u"“people”"_s;
    QTest::newRow("slip of the pen") << QByteArray(R"({"peopel": []})") << u"“peopel”"_s;
    QTest::newRow("no id") << QByteArray(R"({"people": [{"displayName": "A"}]})")
                           << u"“people/0/id”"_s;
    QTest::newRow("id is no GUID") << QByteArray(R"({"people": [{"id": "1", "displayName": "A",
                          "temperament": {"answersAfterSeconds": 1}}]})")
                                   << u"“people/0/id”"_s;
    QTest::newRow("no temperament")
        << QByteArray(R"({"people": [{"id": "112f7296-5fa4-42ca-bae8-6a692b15d4b8",
                          "displayName": "A"}]})")
        << u"“people/0/temperament”"_s;
    QTest::newRow("negative time")
        << QByteArray(R"({"people": [{"id": "112f7296-5fa4-42ca-bae8-6a692b15d4b8",
                          "displayName": "A", "temperament": {"answersAfterSeconds": -1}}]})")
        << u"“people/0/temperament/answersAfterSeconds”"_s;
    QTest::newRow("end without words")
        << QByteArray(R"({"people": [{"id": "112f7296-5fa4-42ca-bae8-6a692b15d4b8",
                          "displayName": "A", "temperament": {"ends": {"afterSeconds": 1}}}]})")
        << u"“people/0/temperament/ends/message”"_s;
}

void tst_SandboxTemperaments::badDirectoryIsExplained()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, named);
    const QTemporaryDir folder;
    const QString file = writeFile(folder, text);
    const Result<SandboxDirectory> directory = readSandboxDirectory(file);

    QVERIFY(!directory);
    QVERIFY2(directory.error().what.contains(named), qPrintable(directory.error().what));
    QVERIFY(directory.error().what.contains(file));
    QVERIFY(!Sandbox({.directoryFile = file}).start());
}

QTEST_GUILESS_MAIN(tst_SandboxTemperaments)
#include "tst_sandboxtemperaments.moc"
