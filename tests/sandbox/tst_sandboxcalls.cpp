#include "core/json.h"
#include "core/jsonwebtoken.h"
#include "graph/errorbody.h"
#include "sandbox/sandboxbench.h"
#include "sandbox/signingkey.h"

#include <QDateTime>
#include <QJsonArray>
#include <QLocale>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QUuid>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

const auto calls = u"/communications/calls"_s;

//! What is wrong with the labels that every reply of Graph bears; empty if nothing is.
QString labelProblem(const HttpReply &reply)
{
    for (const QByteArrayView name : {"request-id", "client-request-id", "Date"}) {
        const QByteArrayList values = headerValues(reply.headers, name);
        if (values.size() != 1)
            return u"%1 headers %2"_s.arg(values.size()).arg(QString::fromLatin1(name));
    }
    if (QUuid::fromString(QString::fromLatin1(headerValue(reply.headers, "request-id"))).isNull())
        return u"request-id is no GUID"_s;
    const QString date = QString::fromLatin1(headerValue(reply.headers, "Date"));
    if (!QLocale::c().toDateTime(date, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).isValid())
        return u"Date is "_s + date;
    return {};
}

//! The same for the body of an error.
QString envelopeProblem(const HttpReply &reply)
{
    const QJsonValue error = jsonOf(reply.body)[u"error"];
    if (error[u"code"].toString().isEmpty() || error[u"message"].toString().isEmpty())
        return u"code or message is missing"_s;
    const QJsonValue inner = error[u"innerError"];
    for (const QByteArray &name : {QByteArray("request-id"), QByteArray("client-request-id")}) {
        if (inner[QString::fromLatin1(name)].toString().toLatin1()
            != headerValue(reply.headers, name))
            return QString::fromLatin1(name) + u" differs from the header"_s;
    }
    const QDateTime date = QDateTime::fromString(inner[u"date"].toString(),
                                                 u"yyyy-MM-ddTHH:mm:ss"_s);
    return date.isValid() ? QString() : u"date is "_s + inner[u"date"].toString();
}

//! The claims of a good token, and the key to sign others.
struct Forge
{
    QTemporaryDir folder;
    SandboxBench bench{SandboxOptions{.clockRate = 1000, .keyFile = folder.filePath(u"key.pem"_s)}};

    HttpReply get(const std::function<void(QJsonObject &)> &change, const QString &path = {},
                  const QByteArray &method = "GET", const QByteArray &body = {})
    {
        QJsonObject claims = readJsonWebToken(bench.token())->claims;
        change(claims);
        const QByteArray token = SigningKey::open(folder.filePath(u"key.pem"_s))->sign(claims);
        return bench.send({.method = method,
                           .url = QUrl(bench.ready(u"graphRoot"_s) + calls + path),
                           .headers = {{"Authorization", "Bearer " + token},
                                       {"Content-Type", "application/json"}},
                           .body = body});
    }
};

} // namespace

class tst_SandboxCalls : public QObject
{
    Q_OBJECT

private slots:
    void documentedRequestIsAnsweredAsDocumented_data();
    void documentedRequestIsAnsweredAsDocumented();
    void createEchoesTheRequest();
    void firstNotificationComesAfterTheReply();
    void getTellsTheStateOfACall();
    void participantsOfAPeerToPeerCallAreNone();
    void participantsNeedAnEstablishedCall();
    void hangingUpEndsTheCallAndItIsGone();
    void callIdsAreComparedNormalised();
    void everyReplyBearsItsIds_data();
    void everyReplyBearsItsIds();
    void clientRequestIdIsEchoed();
    void bodyThatBreaksARuleIsRefused_data();
    void bodyThatBreaksARuleIsRefused();
    void bodyHasToBeJson();
    void tokenIsChecked_data();
    void tokenIsChecked();
    void schemeIsReadInAnyCase();
    void missingPermissionIsRefusedWhereACallIsMade();
    void tenantOfAnotherIsRefused();
    void tenantThatIsNoGuidIsIgnored();
    void misframedRequestIsRefusedAndItsConnectionClosed();
    void requestForAnotherHostIsRefused();
};

void tst_SandboxCalls::documentedRequestIsAnsweredAsDocumented_data()
{
    QTest::addColumn<QString>("name");
    for (const QString &name :
         {u"01-p2p-service-hosted"_s, u"02-p2p-app-hosted"_s, u"03-group-service-hosted"_s,
          u"04-group-app-hosted"_s, u"05-join-meeting-service-hosted"_s,
          u"06-join-meeting-app-hosted"_s, u"07-join-by-id-with-passcode"_s,
          u"08-join-by-id-without-passcode"_s, u"09-p2p-pstn-service-hosted"_s,
          u"10-p2p-pstn-app-hosted"_s})
        QTest::newRow(qPrintable(name)) << QString(u"create-call-"_s + name);
}

void tst_SandboxCalls::documentedRequestIsAnsweredAsDocumented()
{
    QFETCH(QString, name);
    SandboxBench bench;
    const HttpReply reply = bench.graph("POST", calls, bench.documentedRequest(name));
    const QJsonObject call = jsonOf(reply.body);
    const QJsonObject example = documented(name + u".response.json"_s);

    QCOMPARE(reply.status, 201);
    QVERIFY(!example.isEmpty());
    QCOMPARE(missingFrom(call, example), QString());
    for (const QString &member : {u"state"_s, u"direction"_s, u"requestedModalities"_s})
        QCOMPARE(call[member], example[member]);
    QCOMPARE(call[u"mediaConfig"][u"@odata.type"], example[u"mediaConfig"][u"@odata.type"]);
    QVERIFY(call[u"@odata.context"].toString().endsWith(u"$metadata#app/calls/$entity"));
    QCOMPARE(QString::fromLatin1(headerValue(reply.headers, "Location")),
             bench.ready(u"graphRoot"_s) + calls + u'/' + call[u"id"].toString());
}

void tst_SandboxCalls::createEchoesTheRequest()
{
    SandboxBench bench;
    QJsonObject body = bench.createBody();
    const QJsonArray media{
        QJsonObject{{u"uri"_s, u"https://cdn.contoso.com/beep.wav"_s},
                    {u"resourceId"_s, u"f8971b04-b53e-418c-9222-c82ce681a582"_s}}};
    body[u"subject"] = u"Test"_s;
    body[u"mediaConfig"] = QJsonObject{{u"@odata.type"_s,
                                        u"#microsoft.graph.serviceHostedMediaConfig"_s},
                                       {u"preFetchMedia"_s, media}};
    const QJsonObject call = jsonOf(bench.graph("POST", calls, body).body);

    for (const QString &member : {u"callbackUri"_s, u"subject"_s, u"requestedModalities"_s,
                                  u"callOptions"_s, u"mediaConfig"_s})
        QCOMPARE(call[member], body[member]);
    QCOMPARE(call[u"targets"][0][u"identity"], body[u"targets"][0][u"identity"]);
    QCOMPARE(call[u"source"][u"identity"][u"application"][u"id"].toString(),
             bench.ready(u"applicationId"_s));
}

void tst_SandboxCalls::firstNotificationComesAfterTheReply()
{
    SandboxBench bench(SandboxOptions{});
    HttpClient http;
    qsizetype before = -1;
    const HttpRequest request{.method = "POST",
                              .url = QUrl(bench.ready(u"graphRoot"_s) + calls),
                              .headers = {{"Authorization", "Bearer " + bench.token()},
                                          {"Content-Type", "application/json"}},
                              .body = compactJson(bench.createBody())};
    whenDone(http.send(request), this, [&bench, &before](const Result<HttpReply> &) {
        before = bench.callback().requests().size();
    });

    QTRY_COMPARE(before, 0);
    QTRY_COMPARE(bench.callback().states(), QStringList{u"establishing"_s});
}

void tst_SandboxCalls::getTellsTheStateOfACall()
{
    SandboxBench bench;
    const QString id = bench.createCall();
    QTRY_COMPARE(bench.callback().requests().size(), 2);
    const HttpReply reply = bench.graph("GET", calls + u'/' + id);
    const QJsonObject call = jsonOf(reply.body);

    QCOMPARE(reply.status, 200);
    QCOMPARE(call[u"id"].toString(), id);
    QCOMPARE(call[u"state"].toString(), u"established"_s);
    for (const QString &member : documented(u"get-call-p2p.response.json"_s).keys())
        QVERIFY2(call.contains(member), qPrintable(member));
    QVERIFY(call[u"@odata.context"].toString().endsWith(u"$metadata#communications/calls/$entity"));
}

void tst_SandboxCalls::participantsOfAPeerToPeerCallAreNone()
{
    SandboxBench bench;
    const QString id = bench.createCall();
    QTRY_COMPARE(bench.callback().requests().size(), 2);
    const HttpReply reply = bench.graph("GET", calls + u'/' + id + u"/participants"_s);

    QCOMPARE(reply.status, 200);
    QCOMPARE(jsonOf(reply.body)[u"value"], QJsonValue(QJsonArray()));
}

void tst_SandboxCalls::participantsNeedAnEstablishedCall()
{
    SandboxBench bench(SandboxOptions{});
    const QString id = bench.createCall();
    const HttpReply reply = bench.graph("GET", calls + u'/' + id + u"/participants"_s);

    QCOMPARE(reply.status, 400);
    QCOMPARE(readErrorBody(reply.body).code, u"8501"_s);
}

void tst_SandboxCalls::hangingUpEndsTheCallAndItIsGone()
{
    SandboxBench bench;
    const QString path = calls + u'/' + bench.createCall();
    QTRY_COMPARE(bench.callback().requests().size(), 2);
    const HttpReply reply = bench.graph("DELETE", path);

    QCOMPARE(reply.status, 204);
    QCOMPARE(reply.body, QByteArray());
    QTRY_COMPARE(bench.callback().states().mid(2),
                 (QStringList{u"terminating"_s, u"terminated"_s}));
    const QList<QJsonObject> entries = bench.callback().entries();
    QCOMPARE(entries[2][u"changeType"].toString(), u"updated"_s);
    QCOMPARE(entries[3][u"changeType"].toString(), u"deleted"_s);
    const QJsonValue result = entries[3][u"resourceData"][u"resultInfo"];
    QCOMPARE(result[u"code"].toInt(), 200);
    QCOMPARE(result[u"subcode"].toInt(), 7000);
    for (const QByteArray &method : {QByteArray("GET"), QByteArray("DELETE")}) {
        const HttpReply after = bench.graph(method, path);
        QCOMPARE(after.status, 404);
        QCOMPARE(readErrorBody(after.body).code, u"8522"_s);
        QCOMPARE(readErrorBody(after.body).message, u"Call not found."_s);
    }
}

void tst_SandboxCalls::callIdsAreComparedNormalised()
{
    SandboxBench bench;
    const QString id = bench.createCall();

    QCOMPARE(bench.graph("GET", calls + u'/' + id.toUpper().remove(u'-')).status, 200);
}

void tst_SandboxCalls::everyReplyBearsItsIds_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const auto unknown = calls + u"/2e1a0b00-2db4-4022-9570-243709c565ab"_s;
    QTest::newRow("created") << QByteArray("POST") << calls << 201 << QString();
    QTest::newRow("unknown call") << QByteArray("GET") << unknown << 404 << u"8522"_s;
    QTest::newRow("participants of an unknown call")
        << QByteArray("GET") << QString(unknown + u"/participants"_s) << 404 << u"8522"_s;
    QTest::newRow("hang up an unknown call") << QByteArray("DELETE") << unknown << 404 << u"8522"_s;
    QTest::newRow("unknown path") << QByteArray("GET") << u"/communications/nothing"_s << 404
                                  << u"NotFound"_s;
    QTest::newRow("wrong method") << QByteArray("PUT") << unknown << 405 << u"8520"_s;
    QTest::newRow("list of calls") << QByteArray("GET") << calls << 405 << u"8520"_s;
}

void tst_SandboxCalls::everyReplyBearsItsIds()
{
    QFETCH(QByteArray, method);
    QFETCH(QString, path);
    QFETCH(int, status);
    SandboxBench bench;
    const bool hasBody = method != "GET" && method != "DELETE";
    const HttpReply reply = bench.graph(method, path, hasBody ? bench.createBody() : QJsonObject());

    QCOMPARE(reply.status, status);
    QCOMPARE(labelProblem(reply), QString());
    if (status < 400)
        return;
    QCOMPARE(envelopeProblem(reply), QString());
    QTEST(readErrorBody(reply.body).code, "code");
}

void tst_SandboxCalls::clientRequestIdIsEchoed()
{
    SandboxBench bench;
    const QByteArray id("1d2c3b4a-0000-4000-8000-00000000000f");
    const HttpReply reply = bench.send({.method = "GET",
                                        .url = QUrl(bench.ready(u"graphRoot"_s) + calls),
                                        .headers = {{"client-request-id", id}}});

    QCOMPARE(reply.status, 401);
    QCOMPARE(headerValue(reply.headers, "client-request-id"), id);
    QCOMPARE(envelopeProblem(reply), QString());
}

void tst_SandboxCalls::bodyThatBreaksARuleIsRefused_data()
{
    QTest::addColumn<QString>("member");
    QTest::addColumn<QJsonValue>("value");
    QTest::newRow("no callback") << u"callbackUri"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("callback without host") << u"callbackUri"_s << QJsonValue(u"https:///x"_s);
    QTest::newRow("callback in the clear")
        << u"callbackUri"_s << QJsonValue(u"http://bot.contoso.com/callback"_s);
    QTest::newRow("no media") << u"mediaConfig"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("media of no type") << u"mediaConfig"_s << QJsonValue(QJsonObject());
    QTest::newRow("nobody to call") << u"targets"_s << QJsonValue(QJsonValue::Undefined);
    QTest::newRow("empty targets") << u"targets"_s << QJsonValue(QJsonArray());
    QTest::newRow("no modalities") << u"requestedModalities"_s << QJsonValue(QJsonArray());
    QTest::newRow("unknown modality")
        << u"requestedModalities"_s << QJsonValue(QJsonArray{u"smell"_s});
}

void tst_SandboxCalls::bodyThatBreaksARuleIsRefused()
{
    QFETCH(QString, member);
    QFETCH(QJsonValue, value);
    SandboxBench bench;
    QJsonObject body = bench.createBody();
    body[member] = value; // Undefined takes it out
    const HttpReply reply = bench.graph("POST", calls, body);
    const ErrorBody error = readErrorBody(reply.body);

    QCOMPARE(reply.status, 400);
    QCOMPARE(error.code, u"8523"_s);
    QVERIFY2(error.message.contains(member), qPrintable(error.message));
    QCOMPARE(envelopeProblem(reply), QString());
}

void tst_SandboxCalls::bodyHasToBeJson()
{
    SandboxBench bench;
    const auto statusOf = [&bench](const QByteArray &type, const QByteArray &body) {
        return bench
            .send({.method = "POST",
                   .url = QUrl(bench.ready(u"graphRoot"_s) + calls),
                   .headers = {{"Authorization", "Bearer " + bench.token()},
                               {"Content-Type", type}},
                   .body = body})
            .status;
    };

    QCOMPARE(statusOf("text/plain", "{}"), 415);
    QCOMPARE(statusOf("application/json; charset=utf-8", "{"), 400);
    QCOMPARE(statusOf("application/json", "[]"), 400);
    QCOMPARE(statusOf("application/json", ""), 400);
}

void tst_SandboxCalls::tokenIsChecked_data()
{
    QTest::addColumn<QByteArray>("claim");
    QTest::addColumn<QJsonValue>("value");
    QTest::addColumn<QString>("message");
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    QTest::newRow("expired") << QByteArray("exp") << QJsonValue(now - 1) << u"expired"_s;
    QTest::newRow("without end") << QByteArray("exp") << QJsonValue() << u"expired"_s;
    QTest::newRow("not yet valid") << QByteArray("nbf") << QJsonValue(now + 600) << u"not yet"_s;
    QTest::newRow("for another service")
        << QByteArray("aud") << QJsonValue(u"https://graph.microsoft.com"_s) << u"audience"_s;
    QTest::newRow("of another authority")
        << QByteArray("iss") << QJsonValue(u"https://issuer.example"_s) << u"issuer"_s;
}

void tst_SandboxCalls::tokenIsChecked()
{
    QFETCH(QByteArray, claim);
    QFETCH(QJsonValue, value);
    QFETCH(QString, message);
    Forge forge;
    const HttpReply reply = forge.get([&](QJsonObject &claims) {
        claims[QString::fromLatin1(claim)] = value;
    });

    QCOMPARE(reply.status, 401);
    QCOMPARE(readErrorBody(reply.body).code, u"InvalidAuthenticationToken"_s);
    QVERIFY(readErrorBody(reply.body).message.contains(message));
    QCOMPARE(envelopeProblem(reply), QString());
}

void tst_SandboxCalls::schemeIsReadInAnyCase()
{
    SandboxBench bench;
    const QUrl url(bench.ready(u"graphRoot"_s) + calls + u"/unknown"_s);
    const auto statusOf = [&](const QByteArray &authorization) {
        return bench
            .send({.method = "GET", .url = url, .headers = {{"Authorization", authorization}}})
            .status;
    };

    QCOMPARE(statusOf("bearer " + bench.token()), 404);
    QCOMPARE(statusOf("Basic " + bench.token()), 401);
    QCOMPARE(statusOf("Bearer " + bench.token() + "x"), 401);
    QCOMPARE(statusOf("Bearer nonsense"), 401);
    QCOMPARE(bench.send({.method = "GET", .url = url}).status, 401);
}

void tst_SandboxCalls::missingPermissionIsRefusedWhereACallIsMade()
{
    Forge forge;
    const auto withoutRoles = [](QJsonObject &claims) {
        claims[u"roles"] = QJsonArray{u"Calls.JoinGroupCall.All"_s};
    };
    const QByteArray body = compactJson(forge.bench.createBody());
    const HttpReply reply = forge.get(withoutRoles, {}, "POST", body);

    QCOMPARE(reply.status, 403);
    QCOMPARE(readErrorBody(reply.body).code, u"7504"_s);
    QCOMPARE(forge.get(withoutRoles, u'/' + forge.bench.createCall()).status, 200);
}

void tst_SandboxCalls::tenantOfAnotherIsRefused()
{
    SandboxBench bench;
    QJsonObject body = bench.createBody();
    body[u"tenantId"] = u"1fdd12d0-4620-44ed-baec-459b611f84b2"_s;
    const HttpReply reply = bench.graph("POST", calls, body);

    QCOMPARE(reply.status, 403);
    QCOMPARE(readErrorBody(reply.body).code, u"7505"_s);
    body[u"tenantId"] = bench.ready(u"tenantId"_s).toUpper();
    QCOMPARE(bench.graph("POST", calls, body).status, 201);
}

void tst_SandboxCalls::tenantThatIsNoGuidIsIgnored()
{
    SandboxBench bench;
    QJsonObject body = bench.createBody();
    body[u"tenantId"] =
        u"86dc81db-c112-4228-9222-63f3esaa1edb"_s; // as three documented requests have it

    QCOMPARE(bench.graph("POST", calls, body).status, 201);
}

void tst_SandboxCalls::misframedRequestIsRefusedAndItsConnectionClosed()
{
    SandboxBench bench;
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s,
                         static_cast<quint16>(QUrl(bench.ready(u"authority"_s)).port()));
    QTRY_COMPARE(socket.state(), QAbstractSocket::ConnectedState);
    socket.write("POST /v1.0/communications/calls HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");

    QTRY_COMPARE(socket.state(), QAbstractSocket::UnconnectedState);
    QVERIFY(socket.readAll().startsWith("HTTP/1.1 400"));
}

void tst_SandboxCalls::requestForAnotherHostIsRefused()
{
    SandboxBench bench;
    const HttpReply reply = bench.send({.method = "GET",
                                        .url = QUrl(bench.ready(u"openIdConfiguration"_s)),
                                        .headers = {{"Host", "evil.example"}}});
    QCOMPARE(reply.status, 403);
}

QTEST_GUILESS_MAIN(tst_SandboxCalls)
#include "tst_sandboxcalls.moc"
