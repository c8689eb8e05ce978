#include "core/awaited.h"
#include "core/json.h"
#include "core/testcertificate.h"
#include "http/httpclient.h"
#include "http/scriptedserver.h"
#include "program.h"

#include <QJsonArray>
#include <QTest>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

const auto amina = u"f6fadfa7-e5c1-4b62-9362-da5cc13da58a"_s; // answers at once

QString portOf(const QJsonObject &ready, const QString &member)
{
    return QString::number(QUrl(ready[member].toString()).port());
}

} // namespace

//! `sandbox` and `listen`: what runs until somebody ends it.
class tst_Services : public QObject
{
    Q_OBJECT

private slots:
    void sandboxSaysThatItIsReadyAndEndsOnASignal();
    void sandboxOverHttpsIsAProfileLikeAnyOther();
    void sandboxLetsSomebodyCallOnceItRuns_data();
    void sandboxLetsSomebodyCallOnceItRuns();
    void badCallIsExplained();
    void certificateOpensTheSandbox();
    void keyOfTheSandboxStays();
    void takenPortOfTheSandboxIsAFailure();
    void fileThatIsNotThereIsAFailure_data();
    void fileThatIsNotThereIsAFailure();

    void listenerSaysThatItIsReadyAndEndsOnASignal();
    void takenPortOfTheListenerIsAFailure();
    void listenerTellsOfNotifications();
    void listenerTellsOfRejectedPosts();
    void listenerIsReadableForPeople();
};

void tst_Services::sandboxSaysThatItIsReadyAndEndsOnASignal()
{
    const Program program;
    const auto sandbox = program.start({u"sandbox"_s, u"--port"_s, u"0"_s});
    const QJsonObject ready = nextLine(*sandbox);

    QCOMPARE(ready[u"event"].toString(), u"ready"_s);
    for (const auto member :
         {u"name", u"cloud", u"graphRoot", u"authority", u"openIdConfiguration", u"tenantId",
          u"applicationId", u"clientSecret", u"control", u"controlToken"})
        QVERIFY(!ready[QStringView(member)].toString().isEmpty());
    HttpClient http;
    const Result<HttpReply> keys = awaited(
        http.send({.method = "GET", .url = QUrl(ready[u"openIdConfiguration"].toString())}));
    QVERIFY(keys);
    QCOMPARE(keys->status, 200);

    QCOMPARE(endOf(*sandbox), 0);
    QCOMPARE(sandbox->readAllStandardError(), QByteArray());
}

void tst_Services::sandboxOverHttpsIsAProfileLikeAnyOther()
{
    Program program;
    const auto sandbox = program.start({u"sandbox"_s, u"--port"_s, u"0"_s, u"--tls"_s});
    const QJsonObject profile = nextLine(*sandbox);
    QVERIFY(profile[u"graphRoot"].toString().startsWith(u"https://"));
    QCOMPARE(program.run({u"profile"_s, u"import"_s, u"-"_s}, compactJson(profile)).exitCode, 0);
    program.setVariable(u"CALL_CONSOLE_CLIENT_SECRET"_s, profile[u"clientSecret"].toString());

    const Outcome call = program.run({u"call"_s, u"p2p-service-hosted"_s, u"--user"_s, amina,
                                      u"--wait"_s, u"established"_s});
    QVERIFY2(call.exitCode == 0, call.words.constData());
    QCOMPARE(endOf(*sandbox), 0);
}

void tst_Services::sandboxLetsSomebodyCallOnceItRuns_data()
{
    QTest::addColumn<QStringList>("more");
    QTest::newRow("http") << QStringList();
    QTest::newRow("https") << QStringList{u"--tls"_s};
}

void tst_Services::sandboxLetsSomebodyCallOnceItRuns()
{
    QFETCH(QStringList, more);
    const Program program;
    const ScriptedServer callback([](const ServedRequest &, const HttpResponder &responder) {
        responder.send(202);
    });
    const QJsonObject source{{u"id"_s, amina}};
    const QJsonObject call{{u"callbackUri"_s, callback.url(u"/callback"_s).toString()},
                           {u"source"_s, source},
                           {u"callRoutes"_s, QJsonArray{QJsonObject{{u"original"_s, source}}}}};
    const QString file = program.writeFile(u"call.json"_s, compactJson(call));
    const auto sandbox = program.start(
        QStringList{u"sandbox"_s, u"--port"_s, u"0"_s, u"--incoming"_s, file} + more);
    QCOMPARE(nextLine(*sandbox)[u"event"].toString(), u"ready"_s);
    const QJsonObject placed = nextLine(*sandbox);
    QCOMPARE(placed[u"event"].toString(), u"incoming"_s);

    QTRY_COMPARE(callback.requests().size(), 1);
    const QByteArray told = callback.requests().first().body;
    QVERIFY(told.contains(placed[u"callId"].toString().toLatin1()));
    QVERIFY(told.contains("forwarded"));
    QCOMPARE(endOf(*sandbox), 0);
}

void tst_Services::badCallIsExplained()
{
    const Program program;
    const QString file = program.writeFile(u"call.json"_s, R"({"source": {"id": "john"}})");
    const Outcome outcome = program.run({u"sandbox"_s, u"--port"_s, u"0"_s, u"--incoming"_s, file});

    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.words.contains("did not place the call"), outcome.words.constData());
    QVERIFY2(outcome.words.contains("callbackUri"), outcome.words.constData());
}

void tst_Services::certificateOpensTheSandbox()
{
    Program program;
    const TestCertificate certificate;
    const QString known = program.writeFile(u"bot.crt"_s, certificate.certificatePem());
    const QString container = program.writeFile(u"bot.p12"_s, certificate.pkcs12("p4ssword"));
    const auto sandbox = program.start({u"sandbox"_s, u"--port"_s, u"0"_s, u"--certificates"_s,
                                        known});
    QJsonObject profile = nextLine(*sandbox);
    profile.remove(u"clientSecret"_s);
    profile[u"credential"] = QJsonObject{{u"kind"_s, u"certificate"_s}, {u"file"_s, container}};
    QCOMPARE(program.run({u"profile"_s, u"import"_s, u"-"_s}, compactJson(profile)).exitCode, 0);
    const QStringList call{u"call"_s,   u"p2p-service-hosted"_s, u"--user"_s, amina,
                           u"--wait"_s, u"established"_s};

    const Outcome locked = program.run(call);
    QCOMPARE(locked.exitCode, 1);
    QVERIFY2(locked.words.contains("CALL_CONSOLE_CERTIFICATE_PASSWORD"), locked.words.constData());
    program.setVariable(u"CALL_CONSOLE_CERTIFICATE_PASSWORD"_s, u"p4ssword"_s);
    const Outcome placed = program.run(call);
    QVERIFY2(placed.exitCode == 0, placed.words.constData());
    for (const auto secret : {"p4ssword", "client_assertion"})
        QVERIFY2(!program.everythingOnDisk().contains(secret), secret);
    QCOMPARE(endOf(*sandbox), 0);
}

void tst_Services::keyOfTheSandboxStays()
{
    const Program program;
    QByteArrayList keys;
    for (int run = 0; run < 2; ++run) {
        const auto sandbox = program.start({u"sandbox"_s, u"--port"_s, u"0"_s});
        QCOMPARE(nextLine(*sandbox)[u"event"].toString(), u"ready"_s);
        QCOMPARE(endOf(*sandbox), 0);
        keys.append(program.everythingOnDisk());
    }
    QVERIFY(keys.first().contains("PRIVATE KEY"));
    QCOMPARE(keys.first(), keys.last());
}

void tst_Services::takenPortOfTheSandboxIsAFailure()
{
    const Program program;
    const auto first = program.start({u"sandbox"_s, u"--port"_s, u"0"_s});
    const QString port = portOf(nextLine(*first), u"graphRoot"_s);
    const Outcome second = program.run({u"sandbox"_s, u"--port"_s, port});

    QCOMPARE(second.exitCode, 1);
    QVERIFY2(second.words.contains(port.toUtf8()), second.words.constData());
    QCOMPARE(second.output, QByteArray());
    QCOMPARE(endOf(*first), 0);
}

void tst_Services::fileThatIsNotThereIsAFailure_data()
{
    QTest::addColumn<QString>("option");
    QTest::newRow("faults") << u"--faults"_s;
    QTest::newRow("directory") << u"--directory"_s;
    QTest::newRow("certificates") << u"--certificates"_s;
    QTest::newRow("incoming") << u"--incoming"_s;
}

void tst_Services::fileThatIsNotThereIsAFailure()
{
    QFETCH(QString, option);
    const Outcome outcome = Program().run({u"sandbox"_s, u"--port"_s, u"0"_s, option,
                                           u"/nowhere.json"_s});

    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.words.contains("/nowhere.json"), outcome.words.constData());
}

void tst_Services::listenerSaysThatItIsReadyAndEndsOnASignal()
{
    const Program program;
    const auto listener = program.start({u"listen"_s, u"--port"_s, u"0"_s});
    const QJsonObject ready = nextLine(*listener);

    QCOMPARE(ready[u"event"].toString(), u"ready"_s);
    const QUrl url(ready[u"url"].toString());
    QCOMPARE(url.host(), u"127.0.0.1"_s);
    QCOMPARE(url.path(), u"/callback"_s);
    QVERIFY(url.port() > 0);
    QCOMPARE(endOf(*listener), 0);
    QCOMPARE(listener->readAllStandardError(), QByteArray());
}

void tst_Services::takenPortOfTheListenerIsAFailure()
{
    const Program program;
    const auto first = program.start({u"listen"_s, u"--port"_s, u"0"_s});
    const QString port = portOf(nextLine(*first), u"url"_s);
    const Outcome second = program.run({u"listen"_s, u"--port"_s, port});

    QCOMPARE(second.exitCode, 1);
    QVERIFY2(second.words.contains("Port " + port.toUtf8() + " is in use"),
             second.words.constData());
    QCOMPARE(endOf(*first), 0);
}

void tst_Services::listenerTellsOfNotifications()
{
    Program program;
    const auto sandbox = program.start({u"sandbox"_s, u"--port"_s, u"0"_s, u"--clock-rate"_s,
                                        u"60"_s});
    const QJsonObject profile = nextLine(*sandbox);
    QCOMPARE(program.run({u"profile"_s, u"import"_s, u"-"_s}, compactJson(profile)).exitCode, 0);
    program.setVariable(u"CALL_CONSOLE_CLIENT_SECRET"_s, profile[u"clientSecret"].toString());
    const auto listener = program.start({u"listen"_s, u"--port"_s, u"0"_s, u"--json"_s});
    const QString url = nextLine(*listener)[u"url"].toString();
    const Outcome call = program.run({u"call"_s, u"p2p-service-hosted"_s, u"--user"_s, amina,
                                      u"--callback-uri"_s, url, u"--json"_s});
    QVERIFY2(call.exitCode == 0, call.words.constData());

    const QJsonObject event = nextLine(*listener);
    QCOMPARE(event[u"event"].toString(), u"notification"_s);
    QCOMPARE(event[u"callId"].toString(), call.values(u"callId"_s).value(0));
    QCOMPARE(event[u"kind"].toString(), u"call"_s);
    QCOMPARE(event[u"changeType"].toString(), u"updated"_s);
    QCOMPARE(event[u"verdict"].toString(), u"accepted"_s);
    QVERIFY(event[u"unknownCall"].isBool());
    QVERIFY(event[u"receivedAt"].toString().endsWith(u'Z'));

    const QString seq = QString::number(event[u"seq"].toInteger()); // it is on disk already
    const Outcome shown = program.run({u"journal"_s, u"show"_s, seq, u"--json"_s});
    QCOMPARE(shown.values(u"kind"_s), QStringList{u"notification"_s});

    QCOMPARE(endOf(*listener), 0);
    QCOMPARE(endOf(*sandbox), 0);
}

void tst_Services::listenerTellsOfRejectedPosts()
{
    const Program program;
    const auto listener = program.start({u"listen"_s, u"--port"_s, u"0"_s, u"--json"_s});
    const QUrl url(nextLine(*listener)[u"url"].toString());
    HttpClient http;
    const Result<HttpReply> reply = awaited(
        http.send({.method = "POST",
                   .url = url,
                   .headers = {{"Content-Type", "application/json"}},
                   .body = R"({"value": []})"}));
    QVERIFY(reply);
    QCOMPARE(reply->status, 401);

    const QJsonObject event = nextLine(*listener);
    QCOMPARE(event[u"event"].toString(), u"rejected"_s);
    QCOMPARE(event[u"status"].toInt(), 401);
    QVERIFY(!event[u"reason"].toString().isEmpty());
    QCOMPARE(endOf(*listener), 0);
}

void tst_Services::listenerIsReadableForPeople()
{
    const Program program;
    const auto listener = program.start({u"listen"_s, u"--port"_s, u"0"_s});
    QUrl url(nextLine(*listener)[u"url"].toString());
    url.setPath(u"/elsewhere"_s);
    HttpClient http;
    const Result<HttpReply> reply = awaited(http.send({.method = "GET", .url = url}));
    QVERIFY(reply);

    QTRY_VERIFY(listener->canReadLine());
    const QByteArray line = listener->readLine();
    QVERIFY2(line.contains("  rejected  404  "), line.constData());
    QCOMPARE(endOf(*listener), 0);
}

QTEST_GUILESS_MAIN(tst_Services)
#include "tst_services.moc"
