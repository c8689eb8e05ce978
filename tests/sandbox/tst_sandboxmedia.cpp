#include "sandbox/operationsbench.h"

#include <QJsonArray>
#include <QtEndian>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto john = u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s;
const auto playPrompt = u"/playPrompt"_s;
const auto recordResponse = u"/recordResponse"_s;
const auto cancel = u"/cancelMediaProcessing"_s;
const auto sendTones = u"/sendDtmfTones"_s;

QJsonObject prompts(int count)
{
    QJsonObject body = documented(u"play-prompt.request.json"_s);
    const QJsonValue prompt = body[u"prompts"][0];
    QJsonArray all;
    for (int i = 0; i < count; ++i)
        all.append(prompt);
    body[u"prompts"] = all;
    return body;
}

QJsonObject appHosted()
{
    const QJsonObject body = documented(u"create-call-02-p2p-app-hosted.request.json"_s);
    return {{u"mediaConfig"_s, body[u"mediaConfig"]}};
}

QJsonValue documentedOutcome(const QString &file)
{
    QJsonObject data = documented(file)[u"value"][0][u"resourceData"].toObject();
    data.remove(u"@odata.etag"); // which no documentation gives a meaning
    return data;
}

//! So slow that something can be cancelled before it is over.
SandboxOptions slow()
{
    SandboxOptions options = OperationsBench::fast();
    options.clockRate = 100;
    return options;
}

HttpReply download(OperationsBench &bench, const QJsonObject &recorded, const QByteArray &token)
{
    return bench.send({.method = "GET",
                       .url = QUrl(recorded[u"recordingLocation"].toString()),
                       .headers = {{"Authorization", "Bearer " + token}}});
}

} // namespace

//! What the service plays, records and presses in a call.
class tst_SandboxMedia : public QObject
{
    Q_OBJECT

private slots:
    void promptIsPlayed();
    void promptsArePlayedInTheirOrder();
    void answerIsRecorded();
    void recordingIsDownloadedWithItsToken();
    void recordingGoesWithItsCall();
    void cancelledMediaFails();
    void cancelledRecordingHasNoLocation();
    void cancelledTonesAreCompleted();
    void bargingInCancelsWhatIsPlayed();
    void stopKeyEndsARecording_data();
    void stopKeyEndsARecording();
    void otherKeyEndsNoRecording();
    void operationFailsOnDemand_data();
    void operationFailsOnDemand();
    void tonesThatFailAreCompleted();
    void tonesArePressed();
    void tonesAreSubscribedTo();
    void wrongMediaIsRefused_data();
    void wrongMediaIsRefused();
    void silentCallPlaysNothing_data();
    void silentCallPlaysNothing();
    void badRequestIsRefused_data();
    void badRequestIsRefused();
};

void tst_SandboxMedia::promptIsPlayed()
{
    OperationsBench bench;
    const QString call = bench.callPerson();
    const HttpReply reply = bench.act(call, playPrompt, prompts(1));

    QCOMPARE(reply.status, 200);
    QCOMPARE(jsonOf(reply.body)[u"status"].toString(), u"running"_s);
    QTRY_COMPARE(bench.finished().size(), 1);
    const QJsonObject told = bench.finished().first();
    QCOMPARE(missingFrom(told, documentedOutcome(u"notification-play-prompt-completed.json"_s)),
             QString());
    QCOMPARE(told[u"status"].toString(), u"completed"_s);
    QCOMPARE(told[u"id"], jsonOf(reply.body)[u"id"]);
    QCOMPARE(told[u"resultInfo"][u"code"].toInt(), 200);
}

void tst_SandboxMedia::promptsArePlayedInTheirOrder()
{
    OperationsBench bench;
    const QString call = bench.callPerson();
    const HttpReply longer = bench.act(call, playPrompt, prompts(20));
    const HttpReply shorter = bench.act(call, playPrompt, prompts(1));

    QTRY_COMPARE(bench.finished().size(), 2);
    QCOMPARE(bench.finished().first()[u"id"], jsonOf(longer.body)[u"id"]);
    QCOMPARE(bench.finished().last()[u"id"], jsonOf(shorter.body)[u"id"]);
}

void tst_SandboxMedia::answerIsRecorded()
{
    OperationsBench bench;
    const QString call = bench.callPerson();
    const HttpReply reply = bench.act(call, recordResponse,
                                      documented(u"record-response.request.json"_s));

    QCOMPARE(reply.status, 200);
    QTRY_COMPARE(bench.finished().size(), 1);
    const QJsonObject told = bench.finished().first();
    QCOMPARE(missingFrom(told, documentedOutcome(u"notification-record-completed.json"_s)),
             QString());
    QCOMPARE(told[u"resultInfo"][u"subcode"].toInt(), 8515);
}

void tst_SandboxMedia::recordingIsDownloadedWithItsToken()
{
    OperationsBench bench;
    const QString call = bench.callPerson();
    bench.act(call, recordResponse, {{u"maxRecordDurationInSeconds"_s, 2}});
    QTRY_COMPARE(bench.finished().size(), 1);
    const QJsonObject told = bench.finished().first();
    const QByteArray token = told[u"recordingAccessToken"].toString().toLatin1();

    QCOMPARE(download(bench, told, bench.token()).status, 401);
    const HttpReply reply = download(bench, told, token);
    QCOMPARE(reply.status, 200);
    QCOMPARE(headerValue(reply.headers, "Content-Type"), "application/octet-stream");
    QCOMPARE(reply.body.left(4), "RIFF");
    QCOMPARE(reply.body.mid(8, 8), "WAVEfmt ");
    QCOMPARE(qFromLittleEndian<quint32>(reply.body.constData() + 4), reply.body.size() - 8);
    QCOMPARE(qFromLittleEndian<quint32>(reply.body.constData() + 24), 16'000);
    QCOMPARE(reply.body.size(), 44 + 2 * 2 * 16'000);
}

void tst_SandboxMedia::recordingGoesWithItsCall()
{
    OperationsBench bench;
    const QString call = bench.callPerson();
    bench.act(call, recordResponse, {{u"maxRecordDurationInSeconds"_s, 1}});
    QTRY_COMPARE(bench.finished().size(), 1);
    const QJsonObject told = bench.finished().first();
    bench.ask("DELETE", call, {});

    const QByteArray token = told[u"recordingAccessToken"].toString().toLatin1();
    QCOMPARE(download(bench, told, token).status, 404);
}

void tst_SandboxMedia::cancelledMediaFails()
{
    OperationsBench bench(slow());
    const QString call = bench.callPerson();
    bench.act(call, playPrompt, prompts(20));
    bench.act(call, playPrompt, prompts(20));
    const HttpReply reply = bench.act(call, cancel,
                                      documented(u"cancel-media-processing.request.json"_s));

    QCOMPARE(reply.status, 200);
    QCOMPARE(jsonOf(reply.body)[u"status"].toString(), u"completed"_s);
    QTRY_COMPARE(bench.finished().size(), 2);
    for (const QJsonObject &told : bench.finished()) {
        QCOMPARE(told[u"status"].toString(), u"failed"_s);
        QCOMPARE(told[u"resultInfo"][u"code"].toInt(), 400);
        QCOMPARE(told[u"resultInfo"][u"subcode"].toInt(), 8508);
    }
    bench.act(call, playPrompt, prompts(1));
    QTRY_COMPARE(bench.finished().size(), 3);
    QCOMPARE(bench.finished().last()[u"status"].toString(), u"completed"_s);
}

void tst_SandboxMedia::cancelledRecordingHasNoLocation()
{
    OperationsBench bench(slow());
    const QString call = bench.callPerson();
    bench.act(call, recordResponse, {{u"maxRecordDurationInSeconds"_s, 120}});
    bench.act(call, cancel);

    QTRY_COMPARE(bench.finished().size(), 1);
    const QJsonObject told = bench.finished().first();
    QCOMPARE(told[u"resultInfo"][u"subcode"].toInt(), 8508);
    QCOMPARE(told[u"completionReason"].toString(), u"operationCanceled"_s);
    QCOMPARE(told[u"recordingLocation"].toString(u"absent"_s), QString());
}

void tst_SandboxMedia::cancelledTonesAreCompleted()
{
    OperationsBench bench(slow());
    const QString call = bench.callPerson();
    bench.act(call, sendTones,
              documented(u"send-dtmf-tones.request.json"_s)
                  + QJsonObject{{u"delayBetweenTonesMs"_s, 60'000}});
    bench.act(call, cancel);

    QTRY_COMPARE(bench.finished().size(), 1);
    const QJsonValue example = documentedOutcome(u"notification-send-dtmf-canceled.json"_s);
    QCOMPARE(bench.finished().first()[u"status"], example[u"status"]);
    QCOMPARE(bench.finished().first()[u"completionReason"], example[u"completionReason"]);
}

void tst_SandboxMedia::bargingInCancelsWhatIsPlayed()
{
    OperationsBench bench(slow());
    const QString call = bench.callPerson();
    bench.act(call, playPrompt, prompts(20));
    bench.act(call, recordResponse, {{u"bargeInAllowed"_s, true}});

    QTRY_COMPARE(bench.finished().size(), 2);
    QCOMPARE(bench.finished().first()[u"resultInfo"][u"subcode"].toInt(), 8508);
    QCOMPARE(bench.finished().last()[u"resultInfo"][u"subcode"].toInt(), 8515);
}

void tst_SandboxMedia::stopKeyEndsARecording_data()
{
    QTest::addColumn<QString>("tone");
    QTest::addColumn<QString>("key");
    QTest::newRow("digit") << u"tone7"_s << u"7"_s;
    QTest::newRow("pound") << u"pound"_s << u"#"_s;
    QTest::newRow("star") << u"star"_s << u"*"_s;
    QTest::newRow("letter") << u"b"_s << u"b"_s;
}

void tst_SandboxMedia::stopKeyEndsARecording()
{
    QFETCH(QString, tone);
    QFETCH(QString, key);
    OperationsBench bench(slow());
    const QString call = bench.callPerson();
    bench.act(call, recordResponse,
              {{u"maxRecordDurationInSeconds"_s, 120}, {u"stopTones"_s, QJsonArray{u"1"_s, key}}});
    const HttpReply pressed = bench.control("POST", u"/tones"_s,
                                            {{u"callId"_s, call}, {u"tone"_s, tone}});

    QCOMPARE(pressed.status, 202);
    QTRY_COMPARE(bench.finished().size(), 1);
    const QJsonObject told = bench.finished().first();
    QCOMPARE(told[u"status"].toString(), u"completed"_s);
    QCOMPARE(told[u"resultInfo"][u"code"].toInt(), 200);
    QCOMPARE(told[u"resultInfo"][u"subcode"].toInt(), 8514);
    const QByteArray token = told[u"recordingAccessToken"].toString().toLatin1();
    QCOMPARE(download(bench, told, token).body.size(), 44 + 2 * 16'000);
}

void tst_SandboxMedia::otherKeyEndsNoRecording()
{
    OperationsBench bench(slow());
    const QString call = bench.callPerson();
    bench.act(call, recordResponse, {{u"stopTones"_s, QJsonArray{u"#"_s}}});
    const QJsonObject key{{u"callId"_s, call}, {u"tone"_s, u"tone1"_s}};
    QCOMPARE(bench.control("POST", u"/tones"_s, key).status, 409);

    QTRY_COMPARE(bench.finished().size(), 1);
    QCOMPARE(bench.finished().first()[u"resultInfo"][u"subcode"].toInt(), 8515);
}

void tst_SandboxMedia::operationFailsOnDemand_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<int>("subcode");
    QTest::newRow("nobody speaks") << recordResponse << QJsonObject() << 8510;
    QTest::newRow("not played") << playPrompt << prompts(1) << 8511;
    QTest::newRow("cancelled") << playPrompt << prompts(1) << 8508;
}

void tst_SandboxMedia::operationFailsOnDemand()
{
    QFETCH(QString, action);
    QFETCH(QJsonObject, body);
    QFETCH(int, subcode);
    OperationsBench bench;
    const QString call = bench.callPerson();
    const QJsonObject fault{{u"subcode"_s, subcode}, {u"times"_s, 1}};
    QCOMPARE(bench.control("PUT", u"/faults"_s, {{u"operations"_s, QJsonArray{fault}}}).status,
             200);
    bench.act(call, action, body);
    bench.act(call, action, body);

    QTRY_COMPARE(bench.finished().size(), 2);
    const QJsonObject told = bench.finished().first();
    QCOMPARE(told[u"status"].toString(), u"failed"_s);
    QCOMPARE(told[u"resultInfo"][u"code"].toInt(), 400);
    QCOMPARE(told[u"resultInfo"][u"subcode"].toInt(), subcode);
    QVERIFY(!told.contains(u"recordingLocation"));
    QCOMPARE(bench.finished().last()[u"status"].toString(), u"completed"_s);
}

void tst_SandboxMedia::tonesThatFailAreCompleted()
{
    OperationsBench bench;
    const QString call = bench.callPerson();
    const QJsonObject other{{u"type"_s, u"recordOperation"_s}, {u"subcode"_s, 8510}};
    const QJsonObject fault{{u"type"_s, u"sendDtmfTonesOperation"_s}, {u"subcode"_s, 9999}};
    QCOMPARE(
        bench.control("PUT", u"/faults"_s, {{u"operations"_s, QJsonArray{other, fault}}}).status,
        200);
    bench.act(call, sendTones, documented(u"send-dtmf-tones.request.json"_s));

    QTRY_COMPARE(bench.finished().size(), 1);
    QCOMPARE(bench.finished().first()[u"status"].toString(), u"completed"_s);
    QCOMPARE(bench.finished().first()[u"completionReason"].toString(), u"unknown"_s);
}

void tst_SandboxMedia::tonesArePressed()
{
    OperationsBench bench;
    const QString call = bench.callPerson();
    const HttpReply reply = bench.act(call, sendTones,
                                      documented(u"send-dtmf-tones.request.json"_s));

    QCOMPARE(reply.status, 200);
    QTRY_COMPARE(bench.finished().size(), 1);
    const QJsonValue example = documentedOutcome(u"notification-send-dtmf-completed.json"_s);
    QCOMPARE(missingFrom(bench.finished().first(), example), QString());
    QCOMPARE(bench.finished().first()[u"completionReason"], example[u"completionReason"]);
}

void tst_SandboxMedia::tonesAreSubscribedTo()
{
    OperationsBench bench;
    const HttpReply reply = bench.act(bench.callPerson(), u"/subscribeToTone"_s,
                                      documented(u"subscribe-to-tone.request.json"_s));
    QCOMPARE(reply.status, 200);
    QCOMPARE(jsonOf(reply.body)[u"status"].toString(), u"completed"_s);
}

void tst_SandboxMedia::wrongMediaIsRefused_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::newRow("play") << playPrompt << 400 << u"8500"_s;
    QTest::newRow("record") << recordResponse << 400 << u"8500"_s;
    QTest::newRow("cancel") << cancel << 400 << u"8500"_s;
    QTest::newRow("subscribe") << u"/subscribeToTone"_s << 500 << u"9999"_s;
}

void tst_SandboxMedia::wrongMediaIsRefused()
{
    QFETCH(QString, action);
    OperationsBench bench;
    const HttpReply reply = bench.act(bench.callPerson(john, appHosted()), action);

    QTEST(reply.status, "status");
    QTEST(codeOf(reply), "code");
}

void tst_SandboxMedia::silentCallPlaysNothing_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QJsonObject>("body");
    QTest::newRow("play") << playPrompt << prompts(1);
    QTest::newRow("record") << recordResponse << QJsonObject();
    QTest::newRow("subscribe") << u"/subscribeToTone"_s << QJsonObject();
}

void tst_SandboxMedia::silentCallPlaysNothing()
{
    QFETCH(QString, action);
    QFETCH(QJsonObject, body);
    OperationsBench bench(slow());
    const QJsonObject minute{{u"lateAudioMs"_s, 60'000}};
    QCOMPARE(bench.control("PUT", u"/faults"_s, minute).status, 200);
    const QString call = bench.callPerson();
    const auto audio = [&bench, &call] {
        return bench.lastTold(call)[u"resourceData"][u"mediaState"][u"audio"].toString();
    };
    QCOMPARE(audio(), u"inactive"_s);
    const HttpReply early = bench.act(call, action, body);
    QCOMPARE(early.status, 400);
    QCOMPARE(codeOf(early), u"8503"_s);
    QCOMPARE(bench.act(call, cancel).status, 200);

    QTRY_COMPARE(audio(), u"active"_s);
    QCOMPARE(bench.statesOf(call).last(), u"established"_s);
    QCOMPARE(bench.act(call, action, body).status, 200);
}

void tst_SandboxMedia::badRequestIsRefused_data()
{
    QTest::addColumn<QString>("action");
    QTest::addColumn<QJsonObject>("body");
    QTest::newRow("no prompt") << playPrompt << QJsonObject{{u"clientContext"_s, u"mine"_s}};
    QTest::newRow("21 prompts") << playPrompt << prompts(21);
    QTest::newRow("two prompts to record") << recordResponse << prompts(2);
    QTest::newRow("too long a recording")
        << recordResponse << QJsonObject{{u"maxRecordDurationInSeconds"_s, 121}};
    QTest::newRow("no time for silence")
        << recordResponse << QJsonObject{{u"initialSilenceTimeoutInSeconds"_s, 0}};
    QTest::newRow("no tone") << sendTones << QJsonObject{{u"tones"_s, QJsonArray{u"x"_s}}};
}

void tst_SandboxMedia::badRequestIsRefused()
{
    QFETCH(QString, action);
    QFETCH(QJsonObject, body);
    OperationsBench bench;
    const HttpReply reply = bench.act(bench.callPerson(), action, body);

    QCOMPARE(reply.status, 400);
    QCOMPARE(codeOf(reply), u"8523"_s);
}

QTEST_GUILESS_MAIN(tst_SandboxMedia)
#include "tst_sandboxmedia.moc"
