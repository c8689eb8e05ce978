#include "core/awaited.h"
#include "http/rawserver.h"
#include "http/scriptedserver.h"
#include "media/promptserver.h"
#include "media/wavefile.h"
#include "sandbox/operationsbench.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto john = u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s;
const auto playPrompt = u"/playPrompt"_s;
const auto beep = u"/beep.wav"_s;
constexpr qsizetype second = 32'000; // bytes of it

QJsonObject media(const QUrl &uri, const QString &resourceId = {})
{
    QJsonObject info{{u"@odata.type"_s, u"#microsoft.graph.mediaInfo"_s},
                     {u"uri"_s, uri.toString()}};
    if (!resourceId.isEmpty())
        info[u"resourceId"] = resourceId;
    return info;
}

QJsonObject playing(const QList<QJsonObject> &all)
{
    QJsonArray prompts;
    for (const QJsonObject &info : all)
        prompts.append(QJsonObject{{u"@odata.type"_s, u"#microsoft.graph.mediaPrompt"_s},
                                   {u"mediaInfo"_s, info}});
    return {{u"prompts"_s, prompts}};
}

QJsonObject prefetching(const QJsonObject &info)
{
    return {{u"mediaConfig"_s,
             QJsonObject{{u"@odata.type"_s, u"#microsoft.graph.serviceHostedMediaConfig"_s},
                         {u"preFetchMedia"_s, QJsonArray{info}}}}};
}

QByteArray stereo()
{
    WaveFormat format = playedFormat;
    format.channels = 2;
    return waveFile(format);
}

HttpServer::Handler serving(const QByteArray &file)
{
    return [file](const ServedRequest &, const HttpResponder &responder) {
        responder.send(200, file, {{"Content-Type", "audio/wav"}});
    };
}

qint64 subcodeOf(const QJsonObject &told)
{
    return told[u"resultInfo"][u"subcode"].toInteger();
}

} // namespace

//! What is played is fetched first.
class tst_SandboxPrompts : public QObject
{
    Q_OBJECT

private slots:
    void promptIsPlayedAsLongAsItIs();
    void servedFileIsPlayed();
    void unplayablePromptFails_data();
    void unplayablePromptFails();
    void brokenTransferFails();
    void promptThatTakesTooLongFails_data();
    void promptThatTakesTooLongFails();
    void redirectIsNotFollowed();
    void oneUnplayablePromptFailsAll();
    void unplayablePromptKeepsNothingBack();
    void unplayablePromptFailsTheRecording();
    void knownPromptIsNotFetchedAgain();
    void prefetchedPromptIsNotFetchedAgain();
    void answeredCallPrefetches();
    void failedPrefetchIsTriedAgain();
    void examplesAreNotFetched_data();
    void examplesAreNotFetched();
    void cancelledWhileItIsFetched();
};

void tst_SandboxPrompts::promptIsPlayedAsLongAsItIs()
{
    const ScriptedServer server(serving(waveFile(playedFormat, 100 * second)));
    OperationsBench bench; // a second of the sandbox is a millisecond
    const QString call = bench.callPerson();
    QElapsedTimer time;
    time.start();
    bench.act(call, playPrompt, playing({media(server.url(beep)), media(server.url(beep))}));

    QTRY_COMPARE(bench.finished().size(), 1);
    QVERIFY(time.elapsed() >= 200);
    QCOMPARE(bench.finished().first()[u"status"].toString(), u"completed"_s);
    QCOMPARE(server.count(beep), 2);
    QCOMPARE(server.requests().first().method, "GET");
    QVERIFY(headerValue(server.requests().first().headers, "Authorization").isEmpty());
}

void tst_SandboxPrompts::servedFileIsPlayed()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"prompt.wav"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(waveFile(playedFormat));
    file.close();
    PromptServer server;
    const Result<QUrl> url = awaited(server.serve(file.fileName()));
    QVERIFY(url);
    OperationsBench bench;
    bench.act(bench.callPerson(), playPrompt, playing({media(*url)}));

    QTRY_COMPARE(bench.finished().size(), 1);
    QCOMPARE(bench.finished().first()[u"status"].toString(), u"completed"_s);
}

void tst_SandboxPrompts::unplayablePromptFails_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<qint64>("subcode");
    QTest::newRow("absent") << 404 << QByteArray("nothing") << qint64(8536);
    QTest::newRow("behind a sign-in") << 401 << waveFile(playedFormat) << qint64(8536);
    QTest::newRow("too large") << 200 << waveFile(playedFormat, 33 * 1024 * 1024) << qint64(8536);
    QTest::newRow("MP3") << 200 << QByteArray("ID3\x03") << qint64(8535);
    QTest::newRow("stereo") << 200 << stereo() << qint64(8535);
    QTest::newRow("no sound") << 200 << waveFile(playedFormat, 0) << qint64(8511);
    QTest::newRow("empty") << 200 << QByteArray() << qint64(8535);
}

void tst_SandboxPrompts::unplayablePromptFails()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const ScriptedServer server([&](const ServedRequest &, const HttpResponder &responder) {
        responder.send(status, body, {{"Content-Type", "audio/wav"}});
    });
    OperationsBench bench;
    const HttpReply reply = bench.act(bench.callPerson(), playPrompt,
                                      playing({media(server.url(beep))}));

    QCOMPARE(reply.status, 200);
    QTRY_COMPARE(bench.finished().size(), 1);
    const QJsonObject told = bench.finished().first();
    QCOMPARE(told[u"status"].toString(), u"failed"_s);
    QCOMPARE(told[u"id"], jsonOf(reply.body)[u"id"]);
    QCOMPARE(told[u"resultInfo"][u"code"].toInt(), 400);
    QTEST(subcodeOf(told), "subcode");
}

void tst_SandboxPrompts::brokenTransferFails()
{
    RawServer server([](QTcpSocket &socket) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 3244\r\n\r\n"
                     + waveFile(playedFormat).first(100));
        socket.disconnectFromHost();
    });
    OperationsBench bench;
    const QString call = bench.callPerson();
    bench.act(call, playPrompt, playing({media(server.url(beep))}));
    QTRY_COMPARE(bench.finished().size(), 1);
    QCOMPARE(subcodeOf(bench.finished().last()), 8536);

    server.close();
    bench.act(call, playPrompt, playing({media(server.url(beep))}));
    QTRY_COMPARE(bench.finished().size(), 2);
    QCOMPARE(subcodeOf(bench.finished().last()), 8536);
}

void tst_SandboxPrompts::promptThatTakesTooLongFails_data()
{
    QTest::addColumn<QByteArray>("begun");
    QTest::newRow("no answer") << QByteArray();
    QTest::newRow("half a file") << "HTTP/1.1 200 OK\r\nContent-Length: 3244\r\n\r\n"
            + waveFile(playedFormat).first(100);
}

void tst_SandboxPrompts::promptThatTakesTooLongFails()
{
    QFETCH(QByteArray, begun);
    const RawServer server([&](QTcpSocket &socket) { socket.write(begun); });
    SandboxOptions options = OperationsBench::fast();
    QCOMPARE(options.promptPatience, 10s);
    options.promptPatience = 300ms;
    OperationsBench bench(options);
    const QString call = bench.callPerson();
    QElapsedTimer time;
    time.start();
    bench.act(call, playPrompt, playing({media(server.url(beep))}));

    QTRY_COMPARE(bench.finished().size(), 1);
    QVERIFY(time.elapsed() >= options.promptPatience.count());
    QCOMPARE(subcodeOf(bench.finished().first()), 8536);
}

void tst_SandboxPrompts::redirectIsNotFollowed()
{
    const ScriptedServer elsewhere(serving(waveFile(playedFormat)));
    const ScriptedServer server([&](const ServedRequest &, const HttpResponder &responder) {
        responder.send(302, {}, {{"Location", elsewhere.url(beep).toEncoded()}});
    });
    OperationsBench bench;
    bench.act(bench.callPerson(), playPrompt, playing({media(server.url(beep))}));

    QTRY_COMPARE(bench.finished().size(), 1);
    QCOMPARE(subcodeOf(bench.finished().first()), 8536);
    QVERIFY(elsewhere.requests().isEmpty());
}

void tst_SandboxPrompts::oneUnplayablePromptFailsAll()
{
    const ScriptedServer bad(serving(stereo()));
    const ScriptedServer good(serving(waveFile(playedFormat)));
    OperationsBench bench;
    bench.act(bench.callPerson(), playPrompt,
              playing({media(good.url(beep)), media(bad.url(beep)),
                       media(good.url(u"/late.wav"_s))}));

    QTRY_COMPARE(bench.finished().size(), 1);
    QCOMPARE(subcodeOf(bench.finished().first()), 8535);
    QCOMPARE(good.count(beep), 1);
    QCOMPARE(good.count(u"/late.wav"_s), 0);
}

void tst_SandboxPrompts::unplayablePromptKeepsNothingBack()
{
    const ScriptedServer bad(serving(stereo()));
    const ScriptedServer good(serving(waveFile(playedFormat)));
    OperationsBench bench;
    const QString call = bench.callPerson();
    bench.act(call, playPrompt, playing({media(bad.url(beep))}));
    const HttpReply next = bench.act(call, playPrompt, playing({media(good.url(beep))}));

    QTRY_COMPARE(bench.finished().size(), 2);
    QCOMPARE(bench.finished().last()[u"id"], jsonOf(next.body)[u"id"]);
    QCOMPARE(bench.finished().last()[u"status"].toString(), u"completed"_s);
}

void tst_SandboxPrompts::unplayablePromptFailsTheRecording()
{
    const ScriptedServer server(serving(stereo()));
    OperationsBench bench;
    bench.act(bench.callPerson(), u"/recordResponse"_s, playing({media(server.url(beep))}));

    QTRY_COMPARE(bench.finished().size(), 1);
    const QJsonObject told = bench.finished().first();
    QCOMPARE(told[u"status"].toString(), u"failed"_s);
    QCOMPARE(subcodeOf(told), 8535);
    QCOMPARE(told[u"recordingLocation"].toString(u"absent"_s), QString());
    QVERIFY(!told.contains(u"completionReason"));
}

void tst_SandboxPrompts::knownPromptIsNotFetchedAgain()
{
    const ScriptedServer server(serving(waveFile(playedFormat)));
    OperationsBench bench;
    const QString call = bench.callPerson();
    const QUrl url = server.url(beep);
    for (const QString &id : {u"one"_s, u"one"_s, u"another"_s, QString(), QString()})
        bench.act(call, playPrompt, playing({media(url, id)}));
    QTRY_COMPARE(bench.finished().size(), 5);
    QCOMPARE(server.count(beep), 4);

    bench.act(bench.callPerson(), playPrompt, playing({media(url, u"one"_s)}));
    QTRY_COMPARE(bench.finished().size(), 6);
    QCOMPARE(server.count(beep), 5); // each call has its own
}

void tst_SandboxPrompts::prefetchedPromptIsNotFetchedAgain()
{
    const ScriptedServer server(serving(waveFile(playedFormat)));
    OperationsBench bench;
    const QJsonObject info = media(server.url(beep), u"one"_s);
    const QString call = bench.callPerson(john, prefetching(info));
    QTRY_COMPARE(server.count(beep), 1);
    bench.act(call, playPrompt, playing({info}));

    QTRY_COMPARE(bench.finished().size(), 1);
    QCOMPARE(bench.finished().first()[u"status"].toString(), u"completed"_s);
}

void tst_SandboxPrompts::answeredCallPrefetches()
{
    const ScriptedServer server(serving(waveFile(playedFormat)));
    SandboxOptions options = OperationsBench::fast();
    options.clockRate = 50; // so that there is time to answer
    OperationsBench bench(options);
    const QString call = bench.receiveCall(john);
    QJsonObject answer = documented(u"answer-call-service-hosted.request.json"_s);
    answer[u"callbackUri"] = bench.callback().url();
    bench.act(call, u"/answer"_s, answer + prefetching(media(server.url(beep), u"one"_s)));
    QTRY_COMPARE(server.count(beep), 1);
}

void tst_SandboxPrompts::failedPrefetchIsTriedAgain()
{
    int status = 503;
    const ScriptedServer server([&](const ServedRequest &, const HttpResponder &responder) {
        responder.send(status, waveFile(playedFormat));
    });
    OperationsBench bench;
    const QJsonObject info = media(server.url(beep), u"one"_s);
    const QString call = bench.callPerson(john, prefetching(info));
    QTRY_COMPARE(server.count(beep), 1);
    status = 200;
    bench.act(call, playPrompt, playing({info}));

    QTRY_COMPARE(bench.finished().size(), 1);
    QCOMPARE(bench.finished().first()[u"status"].toString(), u"completed"_s);
    QCOMPARE(server.count(beep), 2);
}

void tst_SandboxPrompts::examplesAreNotFetched_data()
{
    QTest::addColumn<QUrl>("prompt");
    QTest::addColumn<qint64>("subcode"); // 0 where nothing is wrong
    QTest::newRow("documented") << QUrl(u"https://cdn.contoso.com/beep.wav"_s) << qint64(0);
    QTest::newRow("the domain itself") << QUrl(u"https://contoso.com/beep.wav"_s) << qint64(0);
    QTest::newRow("reserved") << QUrl(u"https://bot.contoso.example/a.wav"_s) << qint64(0);
    QTest::newRow("reserved name") << QUrl(u"https://www.example.org/a.wav"_s) << qint64(0);
    QTest::newRow("ends alike") << QUrl(u"https://notcontoso.com.localhost:1/a.wav"_s)
                                << qint64(8536);
}

void tst_SandboxPrompts::examplesAreNotFetched()
{
    QFETCH(QUrl, prompt);
    OperationsBench bench;
    bench.act(bench.callPerson(), playPrompt, playing({media(prompt)}));
    QTRY_COMPARE(bench.finished().size(), 1);
    QTEST(subcodeOf(bench.finished().first()), "subcode");
}

void tst_SandboxPrompts::cancelledWhileItIsFetched()
{
    QList<HttpResponder> waiting;
    const ScriptedServer server([&](const ServedRequest &, const HttpResponder &responder) {
        waiting.append(responder);
    });
    OperationsBench bench;
    const QString call = bench.callPerson();
    bench.act(call, playPrompt, playing({media(server.url(beep))}));
    QTRY_COMPARE(waiting.size(), 1);
    bench.act(call, u"/cancelMediaProcessing"_s);
    QTRY_COMPARE(bench.finished().size(), 1);
    QCOMPARE(subcodeOf(bench.finished().first()), 8508);

    waiting.first().send(200, stereo());
    bench.act(call, playPrompt, playing({media(QUrl(u"https://cdn.contoso.com/beep.wav"_s))}));
    QTRY_COMPARE(bench.finished().size(), 2);
    QCOMPARE(bench.finished().last()[u"status"].toString(), u"completed"_s);
}

QTEST_GUILESS_MAIN(tst_SandboxPrompts)
#include "tst_sandboxprompts.moc"
