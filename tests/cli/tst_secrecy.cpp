#include "core/awaited.h"
#include "core/json.h"
#include "core/jsonwebtoken.h"
#include "core/rsakey.h"
#include "http/httpclient.h"
#include "program.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QUrl>

#include <csignal>

using namespace Qt::StringLiterals;

namespace {

const auto amina = u"f6fadfa7-e5c1-4b62-9362-da5cc13da58a"_s; // answers at once
const auto passcode = u"Seed-Passcode-5512"_s;
const auto blob = u"seed media session configuration 7741, made for this call"_s;
const auto proxyPassword = u"Seed-Proxy-9903"_s;
const auto certificatePassword = u"Seed-Certificate-3316"_s;

//! The first seed that \a text has; empty if it has none. Any signed token counts as one.
QByteArray seedIn(const QByteArray &text, const QByteArrayList &seeds)
{
    for (const QByteArray &seed : seeds) {
        if (text.contains(seed))
            return seed;
    }
    static const QRegularExpression token(uR"(eyJ[\w-]{8,}\.eyJ[\w-]{8,})"_s);
    return token.match(QString::fromLatin1(text)).captured().toLatin1();
}

} // namespace

//! Secrets that the program was given are in nothing that it writes.
class tst_Secrecy : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void secretsAreSearchedFor();
    void verbsKeepSecrets();
    void listenerKeepsTokens();
    void exportsKeepWhatOpensMeetings();
    void windowThatCrashesKeepsSecrets();

private:
    [[nodiscard]] QByteArrayList secrets() const;
    void verify(const Outcome &outcome);

    Program m_service; // with a folder of its own: there are keys of the sandbox in it
    Program m_program;
    std::unique_ptr<QProcess> m_sandbox;
    QJsonObject m_ready;
};

void tst_Secrecy::initTestCase()
{
    m_sandbox = m_service.start({u"sandbox"_s, u"--port"_s, u"0"_s});
    m_ready = nextLine(*m_sandbox);
    QVERIFY(!m_ready[u"clientSecret"].toString().isEmpty());
    m_program.setVariable(u"CALL_CONSOLE_CLIENT_SECRET"_s, m_ready[u"clientSecret"].toString());
    m_program.setVariable(u"CALL_CONSOLE_PROXY_PASSWORD"_s, proxyPassword);
    m_program.setVariable(u"CALL_CONSOLE_CERTIFICATE_PASSWORD"_s, certificatePassword);
    QJsonObject profile = m_ready;
    profile[u"listener"] = QJsonObject{{u"port"_s, 0}};
    profile[u"proxy"] = QJsonObject{{u"kind"_s, u"none"_s}, {u"password"_s, proxyPassword}};
    profile[u"credential"] = QJsonObject{{u"kind"_s, u"secret"_s},
                                         {u"password"_s, certificatePassword}};
    verify(m_program.run({u"profile"_s, u"import"_s, u"-"_s}, compactJson(profile)));
}

void tst_Secrecy::cleanupTestCase()
{
    QCOMPARE(endOf(*m_sandbox), 0);
}

QByteArrayList tst_Secrecy::secrets() const
{
    return {m_ready[u"clientSecret"].toString().toUtf8(),
            m_ready[u"controlToken"].toString().toUtf8(), proxyPassword.toUtf8(),
            certificatePassword.toUtf8()};
}

//! That it did what it was for, and kept the secrets: in its words, and in every file.
void tst_Secrecy::verify(const Outcome &outcome)
{
    QVERIFY2(outcome.exitCode == 0, outcome.words.constData());
    QCOMPARE(seedIn(outcome.output + outcome.words, secrets()), QByteArray());
    QCOMPARE(seedIn(m_program.everythingOnDisk(), secrets()), QByteArray());
}

//! A search that finds nothing must be able to find something.
void tst_Secrecy::secretsAreSearchedFor()
{
    QFile planted(m_program.directory() + u"/planted"_s);
    for (const QByteArray &secret : secrets()
             + QByteArrayList{
                 makeJsonWebToken({{u"aud"_s, u"anybody"_s}}, "k", *RsaKey::generate())}) {
        QVERIFY(planted.open(QIODevice::WriteOnly));
        planted.write("x" + secret);
        planted.close();
        QVERIFY2(!seedIn(m_program.everythingOnDisk(), secrets()).isEmpty(), secret.constData());
    }
    QVERIFY(planted.remove());
    QCOMPARE(seedIn(m_program.everythingOnDisk(), secrets()), QByteArray());
}

void tst_Secrecy::verbsKeepSecrets()
{
    const QString name = m_ready[u"name"].toString();
    verify(m_program.run({u"call"_s, u"p2p-service-hosted"_s, u"--user"_s, amina, u"--wait"_s,
                          u"established"_s, u"--json"_s}));
    verify(m_program.run({u"doctor"_s}));
    verify(m_program.run({u"profile"_s, u"show"_s, name}));
    verify(m_program.run({u"profile"_s, u"export"_s, name}));
    verify(m_program.run({u"journal"_s, u"list"_s}));
    verify(m_program.run({u"journal"_s, u"verify"_s}));
}

void tst_Secrecy::listenerKeepsTokens()
{
    const auto listener = m_program.start({u"listen"_s, u"--port"_s, u"0"_s, u"--json"_s});
    const QUrl url(nextLine(*listener)[u"url"].toString());
    const QByteArray forged = makeJsonWebToken({{u"aud"_s, m_ready[u"applicationId"]},
                                                {u"iss"_s, u"https://api.botframework.com"_s}},
                                               "unknown", *RsaKey::generate());
    HttpClient http;
    const Result<HttpReply> reply = awaited(http.send(
        {.method = "POST",
         .url = url,
         .headers = {{"Content-Type", "application/json"}, {"Authorization", "Bearer " + forged}},
         .body = R"({"value": []})"}));
    QVERIFY(reply);
    QCOMPARE(reply->status, 401);
    const QByteArray event = compactJson(nextLine(*listener));
    QVERIFY(event.contains("rejected"));
    QCOMPARE(seedIn(event, secrets()), QByteArray());
    QCOMPARE(endOf(*listener), 0);
    QCOMPARE(seedIn(listener->readAll() + listener->readAllStandardError(), secrets()),
             QByteArray());
    QCOMPARE(seedIn(m_program.everythingOnDisk(), secrets()), QByteArray());
}

void tst_Secrecy::exportsKeepWhatOpensMeetings()
{
    // Whether the meeting is there does not matter: the request is in the journal, as it was sent.
    (void)m_program.run({u"call"_s, u"join-meeting-id-passcode"_s, u"--join-meeting-id"_s,
                         u"1234567"_s, u"--passcode"_s, passcode});
    (void)m_program.run({u"call"_s, u"p2p-app-hosted"_s, u"--user"_s, amina, u"--blob"_s, blob});
    const QByteArrayList seeds = secrets() + QByteArrayList{passcode.toUtf8(), blob.toUtf8()};
    QVERIFY(m_program.run({u"journal"_s, u"export"_s, u"--raw"_s})
                .output.contains(passcode.toUtf8())); // it is there to be hidden
    for (const QString &format : {u"jsonl"_s, u"har"_s, u"csv"_s}) {
        const Outcome exported = m_program.run({u"journal"_s, u"export"_s, u"--format"_s, format});
        QVERIFY2(exported.exitCode == 0, exported.words.constData());
        QVERIFY(exported.output.contains("communications/calls"));
        QCOMPARE(seedIn(exported.output + exported.words, seeds), QByteArray());
    }
    const Outcome raw = m_program.run({u"journal"_s, u"export"_s, u"--raw"_s});
    QCOMPARE(seedIn(raw.output, secrets()), QByteArray());
}

void tst_Secrecy::windowThatCrashesKeepsSecrets()
{
    m_program.setVariable(u"QT_QPA_PLATFORM"_s, u"offscreen"_s); // nobody looks at it
    const qsizetype before = m_program.run({u"journal"_s, u"list"_s}).output.size();
    const auto window = m_program.start({u"--profile"_s, m_ready[u"name"].toString()});
    // It is at work once it has asked about the calls that the runs before have left.
    QTRY_VERIFY_WITH_TIMEOUT(m_program.run({u"journal"_s, u"list"_s}).output.size() > before,
                             20'000);
    QCOMPARE(window->state(), QProcess::Running);
    ::kill(static_cast<pid_t>(window->processId()), SIGABRT);
    QVERIFY(window->waitForFinished());
    QCOMPARE(window->exitStatus(), QProcess::CrashExit);
    QCOMPARE(seedIn(window->readAllStandardOutput() + window->readAllStandardError(), secrets()),
             QByteArray());
    QCOMPARE(seedIn(m_program.everythingOnDisk(), secrets()), QByteArray());
}

QTEST_GUILESS_MAIN(tst_Secrecy)
#include "tst_secrecy.moc"
