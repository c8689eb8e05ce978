#include "graph/errorbody.h"
#include "identity/callbackauthenticator.h"
#include "identity/openidkeys.h"
#include "sandbox/sandboxbench.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;

namespace {

const auto calls = u"/communications/calls"_s;

QJsonObject responses(const QJsonObject &fault)
{
    return {{u"responses"_s, QJsonArray{fault}}};
}

QJsonObject notifications(const QJsonObject &faults)
{
    return {{u"notifications"_s, faults}};
}

QString writeFile(const QTemporaryDir &folder, const QByteArray &text)
{
    QFile file(folder.filePath(u"faults.json"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write(text);
    return file.fileName();
}

} // namespace

class tst_SandboxFaults : public QObject
{
    Q_OBJECT

private slots:
    void faultyResponseComesAsOftenAsAsked();
    void faultMeetsMethodAndPathOnly();
    void retryAfterIsSentAsWritten_data();
    void retryAfterIsSentAsWritten();
    void tokenEndpointFailsInItsOwnForm();
    void latencyHoldsRepliesBack();
    void hangingUpTwiceWhileRepliesWaitEndsOnce();
    void notificationMayComeBefore201();
    void notificationsMayChangePlaces();
    void notificationsMayBeRepeated();
    void notificationsMayBeLost();
    void notificationsMayBeLate();
    void unknownTypeMayComeAlong();
    void unknownTypeLeavesABodyWithoutEntriesAlone();
    void badTokenIsRefusedByAListener_data();
    void badTokenIsRefusedByAListener();
    void faultsCanBeReadAndWrittenBack();
    void badFaultsChangeNothing_data();
    void badFaultsChangeNothing();
    void faultsFileCountsFromTheStart();
    void badFaultsFileIsNamed();
    void controlNeedsItsToken();
    void controlTakesJsonOnly();
    void controlListsDirectoryAndCalls();
    void controlSendsAnyNotificationToACall();
    void controlSendsToAnAddress();
    void controlRefusesANotificationForNobody_data();
    void controlRefusesANotificationForNobody();
};

void tst_SandboxFaults::faultyResponseComesAsOftenAsAsked()
{
    SandboxBench bench;
    QCOMPARE(bench
                 .control("PUT", u"/faults"_s,
                          responses({{u"path"_s, u"/calls$"_s},
                                     {u"status"_s, 429},
                                     {u"times"_s, 2},
                                     {u"message"_s, u"Too many."_s}}))
                 .status,
             200);

    for (int i = 0; i < 2; ++i) {
        const HttpReply reply = bench.graph("POST", calls, bench.createBody());
        QCOMPARE(reply.status, 429);
        QCOMPARE(readErrorBody(reply.body).code, u"TooManyRequests"_s);
        QCOMPARE(readErrorBody(reply.body).message, u"Too many."_s);
        QVERIFY(!readErrorBody(reply.body).requestId.isEmpty());
        QVERIFY(headerValues(reply.headers, "Retry-After").isEmpty());
    }
    QCOMPARE(bench.graph("POST", calls, bench.createBody()).status, 201);
}

void tst_SandboxFaults::faultMeetsMethodAndPathOnly()
{
    SandboxBench bench;
    const QString path = calls + u'/' + bench.createCall();
    QCOMPARE(bench
                 .control("PUT", u"/faults"_s,
                          responses({{u"method"_s, u"delete"_s},
                                     {u"path"_s, u"/calls/"_s},
                                     {u"status"_s, 500},
                                     {u"code"_s, u"9998"_s}}))
                 .status,
             200);

    QCOMPARE(bench.graph("GET", path).status, 200);
    const HttpReply reply = bench.graph("DELETE", path);
    QCOMPARE(reply.status, 500);
    QCOMPARE(readErrorBody(reply.body).code, u"9998"_s);
    QCOMPARE(bench.graph("GET", path).status, 200);
}

void tst_SandboxFaults::retryAfterIsSentAsWritten_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("whole") << u"2"_s;
    QTest::newRow("fractional") << u"2.128"_s;
    QTest::newRow("date") << u"Mon, 23 Nov 2026 14:02:13 GMT"_s;
}

void tst_SandboxFaults::retryAfterIsSentAsWritten()
{
    QFETCH(QString, text);
    SandboxBench bench;
    QCOMPARE(
        bench.control("PUT", u"/faults"_s, responses({{u"status"_s, 503}, {u"retryAfter"_s, text}}))
            .status,
        200);

    const HttpReply reply = bench.send({.method = "GET",
                                        .url = QUrl(bench.ready(u"graphRoot"_s) + calls)});
    QCOMPARE(reply.status, 503);
    QCOMPARE(QString::fromLatin1(headerValue(reply.headers, "Retry-After")), text);
}

void tst_SandboxFaults::tokenEndpointFailsInItsOwnForm()
{
    SandboxBench bench;
    QCOMPARE(bench
                 .control("PUT", u"/faults"_s,
                          responses({{u"path"_s, u"/token$"_s},
                                     {u"status"_s, 503},
                                     {u"code"_s, u"temporarily_unavailable"_s},
                                     {u"message"_s, u"AADSTS90033: Try again."_s}}))
                 .status,
             200);

    const HttpReply reply = bench.requestToken(bench.tokenForm());
    QCOMPARE(reply.status, 503);
    QCOMPARE(jsonOf(reply.body)[u"error"].toString(), u"temporarily_unavailable"_s);
    QVERIFY(readErrorBody(reply.body).message.startsWith(u"AADSTS90033: Try again."));
}

void tst_SandboxFaults::latencyHoldsRepliesBack()
{
    SandboxBench bench;
    QVERIFY(!bench.token().isEmpty());
    QCOMPARE(bench.control("PUT", u"/faults"_s, {{u"latencyMs"_s, 60'000}}).status, 200);
    QElapsedTimer timer;
    timer.start();

    QVERIFY(!bench.createCall().isEmpty());
    QVERIFY2(timer.elapsed() >= 55, "a minute lasts 60 milliseconds here");
    QTRY_COMPARE(bench.callback().states().size(), 2);
}

void tst_SandboxFaults::hangingUpTwiceWhileRepliesWaitEndsOnce()
{
    SandboxBench bench;
    const QUrl url(bench.ready(u"graphRoot"_s) + calls + u'/' + bench.createCall());
    QTRY_COMPARE(bench.callback().states().size(), 2);
    QCOMPARE(bench.control("PUT", u"/faults"_s, {{u"latencyMs"_s, 300'000}}).status, 200);
    const HttpRequest request{.method = "DELETE",
                              .url = url,
                              .headers = {{"Authorization", "Bearer " + bench.token()}}};
    HttpClient http;
    const FutureResult<HttpReply> first = http.send(request);
    const FutureResult<HttpReply> second = http.send(request);

    QTRY_VERIFY(first.isFinished() && second.isFinished());
    QCOMPARE(first.result()->status, 204);
    QCOMPARE(second.result()->status, 204);
    QTRY_COMPARE(bench.callback().states().mid(2),
                 (QStringList{u"terminating"_s, u"terminated"_s}));
}

void tst_SandboxFaults::notificationMayComeBefore201()
{
    SandboxBench bench;
    QCOMPARE(bench.control("PUT", u"/faults"_s, notifications({{u"before201"_s, true}})).status,
             200);
    const QString id = bench.createCall();

    QVERIFY(!id.isEmpty());
    QVERIFY(!bench.callback().requests().isEmpty());
    QCOMPARE(bench.callback().entries().first()[u"resourceData"][u"id"].toString(), id);
}

void tst_SandboxFaults::notificationsMayChangePlaces()
{
    SandboxBench bench;
    QCOMPARE(bench.control("PUT", u"/faults"_s, notifications({{u"reversed"_s, true}})).status,
             200);
    const QString id = bench.createCall();

    QTRY_COMPARE(bench.callback().states(), (QStringList{u"established"_s, u"establishing"_s}));
    QCOMPARE(bench.graph("DELETE", calls + u'/' + id).status, 204);
    QTRY_COMPARE(bench.callback().states().mid(2),
                 (QStringList{u"terminated"_s, u"terminating"_s}));
}

void tst_SandboxFaults::notificationsMayBeRepeated()
{
    SandboxBench bench;
    QCOMPARE(bench.control("PUT", u"/faults"_s, notifications({{u"repeat"_s, 2}})).status, 200);
    bench.createCall();

    QTRY_COMPARE(bench.callback().states(),
                 (QStringList{u"establishing"_s, u"establishing"_s, u"establishing"_s,
                              u"established"_s, u"established"_s, u"established"_s}));
    QCOMPARE(bench.callback().requests()[0].body, bench.callback().requests()[1].body);
}

void tst_SandboxFaults::notificationsMayBeLost()
{
    SandboxBench bench;
    QCOMPARE(bench.control("PUT", u"/faults"_s, notifications({{u"drop"_s, 1}})).status, 200);
    const QString id = bench.createCall();

    QTRY_COMPARE(bench.callback().states(), QStringList{u"established"_s});
    const QJsonObject left = jsonOf(bench.control("GET", u"/faults"_s).body);
    QCOMPARE(left[u"notifications"][u"drop"].toInt(-1), 0);
}

void tst_SandboxFaults::notificationsMayBeLate()
{
    SandboxBench bench;
    QCOMPARE(bench.control("PUT", u"/faults"_s, notifications({{u"delayMs"_s, 100'000}})).status,
             200);
    QElapsedTimer timer;
    timer.start();
    bench.createCall();

    QTRY_COMPARE(bench.callback().states().size(), 1);
    QVERIFY2(timer.elapsed() >= 95, "100 seconds are 100 milliseconds here");
}

void tst_SandboxFaults::unknownTypeMayComeAlong()
{
    SandboxBench bench;
    QCOMPARE(bench.control("PUT", u"/faults"_s, notifications({{u"unknownType"_s, true}})).status,
             200);
    bench.createCall();

    QTRY_COMPARE(bench.callback().requests().size(), 2);
    const QList<QJsonObject> entries = bench.callback().entries();
    QCOMPARE(entries.size(), 4);
    QCOMPARE(entries[0][u"resourceData"][u"@odata.type"].toString(),
             u"#microsoft.graph.unheardOf"_s);
    QCOMPARE(entries[1][u"resourceData"][u"state"].toString(), u"establishing"_s);
}

void tst_SandboxFaults::unknownTypeLeavesABodyWithoutEntriesAlone()
{
    SandboxBench bench;
    const QJsonObject older{{u"eventType"_s, u"incomingCall"_s}};
    QCOMPARE(bench.control("PUT", u"/faults"_s, notifications({{u"unknownType"_s, true}})).status,
             200);
    const QJsonObject order{{u"callbackUri"_s, bench.callback().url()}, {u"body"_s, older}};

    QCOMPARE(bench.control("POST", u"/notifications"_s, order).status, 202);
    QCOMPARE(jsonOf(bench.callback().requests().first().body), older);
}

void tst_SandboxFaults::badTokenIsRefusedByAListener_data()
{
    QTest::addColumn<QString>("token");
    QTest::addColumn<bool>("taken");
    QTest::addColumn<QString>("reason");
    QTest::newRow("valid") << u"valid"_s << true << QString();
    QTest::newRow("missing") << u"missing"_s << false << u"no token"_s;
    QTest::newRow("unknown key") << u"unknownKey"_s << false << u"does not publish"_s;
    QTest::newRow("wrong audience") << u"wrongAudience"_s << false << u"“aud”"_s;
    QTest::newRow("wrong issuer") << u"wrongIssuer"_s << false << u"“iss”"_s;
    QTest::newRow("expired") << u"expired"_s << false << u"expired"_s;
    QTest::newRow("without tenant") << u"withoutTenant"_s << false << u"“tid”"_s;
}

void tst_SandboxFaults::badTokenIsRefusedByAListener()
{
    QFETCH(QString, token);
    QFETCH(bool, taken);
    QFETCH(QString, reason);
    SandboxBench bench;
    QCOMPARE(bench.control("PUT", u"/faults"_s, notifications({{u"token"_s, token}})).status, 200);
    bench.createCall();
    QTRY_VERIFY(!bench.callback().requests().isEmpty());

    HttpClient http;
    OpenIdKeys keys(QUrl(bench.ready(u"openIdConfiguration"_s)), http);
    CallbackAuthenticator listener({.issuers = {u"https://api.botframework.com"_s},
                                    .audience = bench.ready(u"applicationId"_s),
                                    .tenantId = bench.ready(u"tenantId"_s)},
                                   keys);
    std::optional<Result<void>> verdict;
    listener.authenticate(headerValues(bench.callback().requests().first().headers,
                                       "Authorization"),
                          [&verdict](const Result<void> &result) { verdict = result; });
    QTRY_VERIFY(verdict);
    QCOMPARE(verdict->has_value(), taken);
    if (!taken)
        QVERIFY2(verdict->error().what.contains(reason), qPrintable(verdict->error().what));
}

void tst_SandboxFaults::faultsCanBeReadAndWrittenBack()
{
    SandboxBench bench;
    const QJsonObject faults{{u"latencyMs"_s, 5},
                             {u"lateAudioMs"_s, 7},
                             {u"responses"_s,
                              QJsonArray{QJsonObject{{u"method"_s, u"GET"_s},
                                                     {u"path"_s, u"^/v2"_s},
                                                     {u"status"_s, 404},
                                                     {u"code"_s, u"8558"_s},
                                                     {u"message"_s, u"Gone."_s},
                                                     {u"retryAfter"_s, u"1"_s},
                                                     {u"times"_s, 3}}}},
                             {u"operations"_s,
                              QJsonArray{QJsonObject{{u"type"_s, u"recordOperation"_s},
                                                     {u"code"_s, 400},
                                                     {u"subcode"_s, 8510},
                                                     {u"message"_s, u"Silence."_s},
                                                     {u"times"_s, 2}}}},
                             {u"notifications"_s,
                              QJsonObject{{u"before201"_s, true},
                                          {u"reversed"_s, true},
                                          {u"repeat"_s, 1},
                                          {u"delayMs"_s, 10},
                                          {u"drop"_s, 4},
                                          {u"unknownType"_s, true},
                                          {u"token"_s, u"expired"_s}}},
                             {u"oddities"_s,
                              QJsonObject{{u"capitalStatus"_s, true},
                                          {u"noOperationId"_s, true},
                                          {u"noLeadingSlash"_s, true},
                                          {u"upperCaseIds"_s, true},
                                          {u"numbersAsText"_s, true},
                                          {u"participantsPath"_s, true},
                                          {u"capitalSubcode"_s, true}}},
                             {u"withheldPermissions"_s, QJsonArray{u"Calls.Initiate.All"_s}}};

    QCOMPARE(jsonOf(bench.control("PUT", u"/faults"_s, faults).body), faults);
    QCOMPARE(jsonOf(bench.control("GET", u"/faults"_s).body), faults);
    const QJsonObject none = jsonOf(bench.control("PUT", u"/faults"_s, {}).body);
    QCOMPARE(none[u"responses"], QJsonValue(QJsonArray()));
    QCOMPARE(none[u"notifications"][u"token"].toString(), u"valid"_s);
    QCOMPARE(jsonOf(bench.control("PUT", u"/faults"_s, none).body), none);
}

void tst_SandboxFaults::badFaultsChangeNothing_data()
{
    QTest::addColumn<QJsonObject>("faults");
    QTest::addColumn<QString>("named");
    QTest::newRow("slip of the pen") << QJsonObject{{u"latency"_s, 1}} << u"“latency”"_s;
    QTest::newRow("text for a number") << QJsonObject{{u"latencyMs"_s, u"1"_s}} << u"“latencyMs”"_s;
    QTest::newRow("negative") << QJsonObject{{u"latencyMs"_s, -1}} << u"“latencyMs”"_s;
    QTest::newRow("fraction") << QJsonObject{{u"latencyMs"_s, 1.5}} << u"“latencyMs”"_s;
    QTest::newRow("unheard-of oddity")
        << QJsonObject{{u"oddities"_s, QJsonObject{{u"odd"_s, true}}}} << u"“oddities/odd”"_s;
    QTest::newRow("no status") << responses({{u"path"_s, u"/x"_s}}) << u"“responses/0/status”"_s;
    QTest::newRow("status of success")
        << responses({{u"status"_s, 200}}) << u"“responses/0/status”"_s;
    QTest::newRow("no expression")
        << responses({{u"status"_s, 500}, {u"path"_s, u"("_s}}) << u"“responses/0/path”"_s;
    QTest::newRow("two headers in one")
        << responses({{u"status"_s, 500}, {u"retryAfter"_s, u"1\r\nX: y"_s}})
        << u"“responses/0/retryAfter”"_s;
    QTest::newRow("operation that fails for no reason")
        << QJsonObject{{u"operations"_s, QJsonArray{QJsonObject{{u"code"_s, 400}}}}}
        << u"“operations/0/subcode”"_s;
    QTest::newRow("unknown token fault")
        << notifications({{u"token"_s, u"odd"_s}}) << u"“notifications/token”"_s;
    QTest::newRow("number for a switch")
        << notifications({{u"reversed"_s, 1}}) << u"“notifications/reversed”"_s;
    QTest::newRow("responses is no array")
        << QJsonObject{{u"responses"_s, QJsonObject()}} << u"“responses”"_s;
    QTest::newRow("notifications is no object")
        << QJsonObject{{u"notifications"_s, true}} << u"“notifications”"_s;
}

void tst_SandboxFaults::badFaultsChangeNothing()
{
    QFETCH(QJsonObject, faults);
    QFETCH(QString, named);
    SandboxBench bench;
    QCOMPARE(bench.control("PUT", u"/faults"_s, notifications({{u"drop"_s, 7}})).status, 200);
    const HttpReply reply = bench.control("PUT", u"/faults"_s, faults);

    QCOMPARE(reply.status, 400);
    const QString message = readErrorBody(reply.body).message;
    QVERIFY2(message.contains(named), qPrintable(message));
    const QJsonObject kept = jsonOf(bench.control("GET", u"/faults"_s).body);
    QCOMPARE(kept[u"notifications"][u"drop"].toInt(), 7);
}

void tst_SandboxFaults::faultsFileCountsFromTheStart()
{
    const QTemporaryDir folder;
    const QString file = writeFile(folder, R"({"responses": [{"status": 504, "times": 1}]})");
    SandboxBench bench(SandboxOptions{.clockRate = 1000, .faultsFile = file});

    QCOMPARE(bench.requestToken(bench.tokenForm()).status, 504);
    QCOMPARE(bench.requestToken(bench.tokenForm()).status, 200);
}

void tst_SandboxFaults::badFaultsFileIsNamed()
{
    const QTemporaryDir folder;
    const QString bad = writeFile(folder, R"({"notifications": {"drop": "all"}})");
    for (const QString &file : {bad, folder.filePath(u"none.json"_s)}) {
        const Result<QJsonObject> ready = Sandbox({.faultsFile = file}).start();
        QVERIFY(!ready);
        QVERIFY2(ready.error().what.contains(file), qPrintable(ready.error().what));
    }
}

void tst_SandboxFaults::controlNeedsItsToken()
{
    SandboxBench bench;
    const auto statusOf = [&bench](const Headers &headers) {
        const QUrl url(bench.ready(u"control"_s) + u"/faults"_s);
        return bench.send({.method = "GET", .url = url, .headers = headers}).status;
    };

    QCOMPARE(statusOf({}), 401);
    QCOMPARE(statusOf({{"Authorization", "Bearer guess"}}), 401);
    QCOMPARE(statusOf({{"Authorization", "Bearer " + bench.token()}}), 401);
    QCOMPARE(statusOf({{"Authorization", "Bearer " + bench.ready(u"controlToken"_s).toLatin1()}}),
             200);
}

void tst_SandboxFaults::controlTakesJsonOnly()
{
    SandboxBench bench;
    const auto statusOf = [&bench](const QByteArray &type, const QByteArray &body) {
        return bench
            .send({.method = "PUT",
                   .url = QUrl(bench.ready(u"control"_s) + u"/faults"_s),
                   .headers = {{"Authorization",
                                "Bearer " + bench.ready(u"controlToken"_s).toLatin1()},
                               {"Content-Type", type}},
                   .body = body})
            .status;
    };

    QCOMPARE(statusOf("text/plain", "{}"), 415);
    QCOMPARE(statusOf("application/json", "nonsense"), 400);
    QCOMPARE(bench.control("DELETE", u"/faults"_s).status, 405);
    QCOMPARE(bench.control("GET", u"/nothing"_s).status, 404);
}

void tst_SandboxFaults::controlListsDirectoryAndCalls()
{
    SandboxBench bench;
    const QString id = bench.createCall();
    QTRY_COMPARE(bench.callback().requests().size(), 2);
    const QJsonArray people =
        jsonOf(bench.control("GET", u"/directory"_s).body)[u"people"].toArray();
    const QJsonArray known = jsonOf(bench.control("GET", u"/calls"_s).body)[u"calls"].toArray();

    QVERIFY(people.size() >= 8);
    QCOMPARE(people[0][u"id"].toString(), u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s);
    QCOMPARE(people[0][u"temperament"][u"answersAfterSeconds"].toInt(), 3);
    QCOMPARE(known.size(), 1);
    QCOMPARE(known[0][u"callId"].toString(), id);
    QCOMPARE(known[0][u"state"].toString(), u"established"_s);
}

void tst_SandboxFaults::controlSendsAnyNotificationToACall()
{
    SandboxBench bench;
    const QString id = bench.createCall();
    QTRY_COMPARE(bench.callback().requests().size(), 2);
    const QJsonObject body = documented(u"notification-tone.json"_s);
    bench.callback().statuses = {204};
    const HttpReply reply = bench.control("POST", u"/notifications"_s,
                                          {{u"callId"_s, id}, {u"body"_s, body}});

    QCOMPARE(reply.status, 202);
    QCOMPARE(jsonOf(reply.body)[u"callbackStatus"].toInt(), 204);
    QCOMPARE(bench.callback().requests().size(), 3);
    QCOMPARE(jsonOf(bench.callback().requests().last().body), body);
    QVERIFY(!headerValue(bench.callback().requests().last().headers, "Authorization").isEmpty());
}

void tst_SandboxFaults::controlSendsToAnAddress()
{
    SandboxBench bench;
    CallbackReceiver other;
    const QJsonObject body{{u"value"_s, QJsonArray()}};
    const HttpReply reply = bench.control("POST", u"/notifications"_s,
                                          {{u"callbackUri"_s, other.url()}, {u"body"_s, body}});

    QCOMPARE(reply.status, 202);
    QCOMPARE(jsonOf(reply.body)[u"callbackStatus"].toInt(), 202);
    QCOMPARE(other.requests().size(), 1);
}

void tst_SandboxFaults::controlRefusesANotificationForNobody_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<int>("status");
    QTest::newRow("no body") << QJsonObject{{u"callbackUri"_s, u"http://127.0.0.1/"_s}} << 400;
    QTest::newRow("nobody") << QJsonObject{{u"body"_s, QJsonObject()}} << 400;
    QTest::newRow("no address") << QJsonObject{{u"callbackUri"_s, u"file:///x"_s},
                                               {u"body"_s, QJsonObject()}}
                                << 400;
    QTest::newRow("unknown call") << QJsonObject{{u"callId"_s, u"x"_s}, {u"body"_s, QJsonObject()}}
                                  << 404;
}

void tst_SandboxFaults::controlRefusesANotificationForNobody()
{
    QFETCH(QJsonObject, body);
    SandboxBench bench;

    QTEST(bench.control("POST", u"/notifications"_s, body).status, "status");
}

QTEST_GUILESS_MAIN(tst_SandboxFaults)
#include "tst_sandboxfaults.moc"
