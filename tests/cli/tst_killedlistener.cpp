#include "journal/journalreader.h"
#include "listener/platform.h"
#include "program.h"

#include <QRandomGenerator>
#include <QTcpSocket>
#include <QTest>

#include <memory>
#include <vector>

using namespace Qt::StringLiterals;

namespace {

constexpr int senders = 8;
constexpr int entriesOfAPost = 2;
constexpr int mostAcknowledged = 150; // before a round ends
constexpr int patience = 60'000;      // a sanitizer on a busy machine is slow

int rounds()
{
    return qEnvironmentVariableIsSet("CALL_CONSOLE_LONG_TESTS") ? 200 : 10;
}

//! A POST like no other: \a name is in it.
QByteArray bodyOf(const QString &name)
{
    QJsonArray entries;
    for (int entry = 0; entry < entriesOfAPost; ++entry)
        entries.append(QJsonObject{
            {u"changeType"_s, u"updated"_s},
            {u"resourceUrl"_s, u"/communications/calls/57dab8b1-894c-409a-b240-bd8beae78896"_s},
            {u"resourceData"_s,
             QJsonObject{{u"@odata.type"_s, u"#microsoft.graph.call"_s},
                         {u"state"_s, u"established"_s},
                         {u"subject"_s, u"%1 entry %2"_s.arg(name).arg(entry)}}}});
    return compactJson({{u"value"_s, entries}});
}

//! Posts one body after the other on one connection, each as soon as the one before is answered.
class Sender : public QObject
{
public:
    Sender(const QUrl &url, const QByteArray &authorization, const QString &name)
        : m_url(url), m_authorization(authorization), m_name(name)
    {
        connect(&m_socket, &QTcpSocket::connected, this, &Sender::send);
        connect(&m_socket, &QTcpSocket::readyRead, this, &Sender::receive);
        m_socket.connectToHost(url.host(), static_cast<quint16>(url.port()));
    }

    [[nodiscard]] bool isOver() const
    {
        return m_socket.state() == QAbstractSocket::UnconnectedState;
    }

    QByteArrayList acknowledged;
    QByteArrayList sent;

private:
    void send()
    {
        const QByteArray body = bodyOf(u"%1 %2"_s.arg(m_name).arg(sent.size()));
        sent.append(body);
        m_socket.write("POST " + m_url.path().toLatin1()
                       + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: " + m_authorization
                       + "\r\nContent-Type: application/json\r\nContent-Length: "
                       + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }

    void receive()
    {
        m_received += m_socket.readAll();
        if (!m_received.contains("\r\n\r\n")) // the reply has no body
            return;
        QVERIFY2(m_received.startsWith("HTTP/1.1 202 "), m_received.constData());
        m_received.clear();
        acknowledged.append(sent.last());
        send();
    }

    QUrl m_url;
    QByteArray m_authorization;
    QString m_name;
    QTcpSocket m_socket;
    QByteArray m_received;
};

} // namespace

/*! What was acknowledged is on disk, whenever the program dies: SIGKILL in the middle of the load.

    CALL_CONSOLE_LONG_TESTS in the environment makes it many times as many rounds.
*/
class tst_KilledListener : public QObject
{
    Q_OBJECT

private slots:
    void whatWasAcknowledgedIsJournaledExactlyOnce();

private:
    void loadAndKill(const Program &program, const Platform &platform, int round);
    void check(const QString &journal);

    QHash<QByteArray, bool> m_isAcknowledged; // of every body that was sent
    QHash<QByteArray, int> m_entries;         // in the journal, by body
    qint64 m_lastRead = 0;
};

void tst_KilledListener::loadAndKill(const Program &program, const Platform &platform, int round)
{
    const auto listener = program.start({u"--profile"_s, u"Platform"_s, u"listen"_s, u"--port"_s,
                                         u"0"_s, u"--json"_s},
                                        program.filePath(u"output"_s));
    QString ready;
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            QFile output(program.filePath(u"output"_s));
            return output.open(QIODevice::ReadOnly)
                && !(ready = QString::fromUtf8(output.readLine())).isEmpty();
        }(),
        patience);
    const QUrl url(readJsonObject(ready.toUtf8()).value()[u"url"].toString());

    std::vector<std::unique_ptr<Sender>> load;
    for (int sender = 0; sender < senders; ++sender)
        load.push_back(std::make_unique<Sender>(url, platform.authorization(),
                                                u"round %1 sender %2"_s.arg(round).arg(sender)));
    const auto acknowledged = [&load] {
        qsizetype count = 0;
        for (const auto &sender : load)
            count += sender->acknowledged.size();
        return count;
    };
    const int enough = QRandomGenerator::global()->bounded(1, mostAcknowledged);
    QVERIFY(QTest::qWaitFor([&] { return acknowledged() >= enough; }, patience));
    listener->kill();
    QVERIFY(listener->waitForFinished(patience));
    for (const auto &sender : load) {
        QTRY_VERIFY_WITH_TIMEOUT(sender->isOver(), patience);
        for (const QByteArray &body : sender->sent)
            m_isAcknowledged[body] = sender->acknowledged.contains(body);
    }
}

//! Reads what has come since the last time, as the next start of the program would.
void tst_KilledListener::check(const QString &journal)
{
    const Result<JournalReader> reader = JournalReader::open(journal);
    QVERIFY(reader);
    QVERIFY(reader->checkIntegrity());
    constexpr int page = 1000;
    while (true) {
        const Result<QList<Message>> messages = reader->read({.after = m_lastRead, .limit = page});
        QVERIFY(messages);
        for (const Message &message : *messages) {
            QVERIFY2(m_isAcknowledged.contains(message.body), message.body.constData());
            ++m_entries[message.body];
            m_lastRead = message.seq;
        }
        if (messages->size() < page)
            break;
    }
    for (auto body = m_isAcknowledged.cbegin(); body != m_isAcknowledged.cend(); ++body) {
        const int entries = m_entries.value(body.key());
        const bool isWhole = entries == entriesOfAPost;
        const bool mayBeMissing = !*body; // the program died between commit and reply, or before
        QVERIFY2(isWhole || (mayBeMissing && entries == 0), body.key().constData());
    }
}

void tst_KilledListener::whatWasAcknowledgedIsJournaledExactlyOnce()
{
    const Program program;
    const Platform platform;
    const Outcome imported = program.run({u"profile"_s, u"import"_s, u"-"_s},
                                         compactJson(platform.profile(u"Platform"_s)));
    QVERIFY2(imported.exitCode == 0, imported.words.constData());
    for (int round = 0; round < rounds(); ++round) {
        loadAndKill(program, platform, round);
        if (!QTest::currentTestFailed())
            check(program.directory() + u"/journal/Platform.sqlite"_s);
        if (QTest::currentTestFailed())
            return;
    }
    qInfo("%lld posts in %d rounds, %lld of them acknowledged", qint64(m_isAcknowledged.size()),
          rounds(), qint64(std::ranges::count(m_isAcknowledged, true)));
}

QTEST_GUILESS_MAIN(tst_KilledListener)
#include "tst_killedlistener.moc"
