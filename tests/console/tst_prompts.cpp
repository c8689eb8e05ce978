#include "console/prompts.h"
#include "core/awaited.h"
#include "http/httpclient.h"
#include "http/rawserver.h"
#include "http/scriptedserver.h"
#include "identity/profile.h"
#include "media/wavefile.h"
#include "scenarios/catalogue.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

Profile profileAt(const QString &root)
{
    Profile profile;
    profile.endpoints.graphRoot = QUrl(root);
    return profile;
}

const Operation &playPrompt()
{
    return *operations::find(u"play-prompt"_s);
}

FieldValues playing(const QUrl &prompt)
{
    return {{u"prompt"_s, {prompt.toString()}}};
}

} // namespace

//! What is to be played is looked at first.
class tst_Prompts : public QObject
{
    Q_OBJECT

private slots:
    void promptIsJudgedByItsBeginning_data();
    void promptIsJudgedByItsBeginning();
    void onlyTheBeginningIsFetched();
    void silenceIsAWarning();
    void whatNobodyFetchesIsLeftToTheRules();
    void serviceElsewhereCannotReachThisMachine();

private:
    [[nodiscard]] QList<Problem> problemsWith(const QUrl &prompt)
    {
        const auto checked = awaited(m_prompts.check(playPrompt(), playing(prompt)));
        return checked ? *checked : QList<Problem>{{.field = u"failed"_s}};
    }

    HttpClient m_http;
    Prompts m_prompts{profileAt(u"http://127.0.0.1:1/v1.0"_s), m_http};
};

void tst_Prompts::promptIsJudgedByItsBeginning_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("isError");
    QTest::addColumn<QString>("word"); // empty for nothing wrong
    WaveFormat stereo = playedFormat;
    stereo.channels = 2;
    QTest::newRow("whole file") << 200 << waveFile(playedFormat) << false << QString();
    QTest::newRow("part") << 206 << waveFile(playedFormat).first(60) << false << QString();
    QTest::newRow("stereo") << 206 << waveFile(stereo) << true << u"stereo"_s;
    QTest::newRow("MP3") << 200 << QByteArray("ID3\x03") << true << u"MP3"_s;
    QTest::newRow("empty") << 416 << QByteArray() << true << u"empty"_s;
    QTest::newRow("absent") << 404 << QByteArray() << true << u"404"_s;
    QTest::newRow("behind a sign-in") << 302 << QByteArray() << false << u"another"_s;
}

void tst_Prompts::promptIsJudgedByItsBeginning()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(bool, isError);
    QFETCH(QString, word);
    ScriptedServer server([&](const ServedRequest &, const HttpResponder &responder) {
        responder.send(status, body, {{"Content-Type", "audio/wav"}});
    });
    const QList<Problem> problems = problemsWith(server.url(u"/beep.wav"_s));
    QCOMPARE(headerValues(server.requests().first().headers, "Range"),
             QByteArrayList{"bytes=0-4095"});
    QCOMPARE(problems.size(), word.isEmpty() ? 0 : 1);
    if (word.isEmpty())
        return;
    QCOMPARE(problems.first().field, u"prompt"_s);
    QCOMPARE(problems.first().severity, isError ? Severity::Error : Severity::Warning);
    QVERIFY(problems.first().text.startsWith(u"beep.wav: "_s));
    QVERIFY2(problems.first().text.contains(word), qPrintable(problems.first().text));
}

void tst_Prompts::onlyTheBeginningIsFetched()
{
    // A stream without an end, of a server that knows no ranges.
    RawServer server([](QTcpSocket &socket) {
        const QByteArray stream = waveFile(playedFormat, 64 * 1024);
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 4000000000\r\n\r\n" + stream);
        QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket,
                         [&socket, stream] { socket.write(stream); });
    });
    QCOMPARE(problemsWith(server.url(u"/endless.wav"_s)), QList<Problem>());
}

void tst_Prompts::silenceIsAWarning()
{
    RawServer server([](QTcpSocket &socket) { socket.abort(); });
    const QList<Problem> problems = problemsWith(server.url(u"/beep.wav"_s));
    QCOMPARE(problems.size(), 1);
    QCOMPARE(problems.first().severity, Severity::Warning);
}

void tst_Prompts::whatNobodyFetchesIsLeftToTheRules()
{
    for (const auto &prompt :
         {u"http://prompts.contoso.com/beep.wav"_s, u"file:///etc/passwd"_s, u"beep.wav"_s})
        QCOMPARE(problemsWith(QUrl(prompt)), QList<Problem>());
}

void tst_Prompts::serviceElsewhereCannotReachThisMachine()
{
    QVERIFY(m_prompts.reasonAgainstServing().isEmpty());
    Prompts elsewhere(profileAt(u"https://graph.microsoft.com/v1.0"_s), m_http);
    QVERIFY(!elsewhere.reasonAgainstServing().isEmpty());

    const QTemporaryDir folder;
    QFile file(folder.filePath(u"prompt.wav"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(waveFile(playedFormat));
    file.close();
    const Result<QUrl> served = awaited(m_prompts.serve(file.fileName()));
    QVERIFY(served);
    QCOMPARE(problemsWith(*served), QList<Problem>());
    QVERIFY(!awaited(elsewhere.serve(file.fileName())));
    const auto checked = awaited(elsewhere.check(playPrompt(), playing(*served)));
    QVERIFY(checked);
    QVERIFY(hasErrors(*checked));
}

QTEST_GUILESS_MAIN(tst_Prompts)
#include "tst_prompts.moc"
