#include "http/hostilerequests.h"
#include "http/httpserver.h"
#include "http/rawclient.h"

#include <QElapsedTimer>
#include <QFile>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int clientsOfAKind = 80;
constexpr int goodRequests = 100;
constexpr qint64 mostMemory = 64 * 1024 * 1024;

// A sanitizer makes everything several times slower, and keeps what was freed to watch over it.
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool isSanitized = true;
#else
constexpr bool isSanitized = false;
#endif
constexpr qint64 longestMs = isSanitized ? 5000 : 1000;

//! Waits less than the program does, so that the deadlines are part of the test. The requests in a
//! second have a test of their own: what exceeds them is refused whoever sent it.
constexpr HttpLimits limits{.allBytes = 24 * 1024 * 1024,
                            .requestsPerSecond = 100'000,
                            .headTime = 500ms,
                            .bodyTime = 700ms,
                            .idleTime = 1s};

//! A value of /proc/self/status in bytes; 0 where there is none.
qint64 memory(QByteArrayView name)
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith(name))
            return line.simplified().split(' ').value(1).toLongLong() * 1024;
    }
    return 0;
}

//! Sends its request in pieces for ever, and starts anew whenever it is thrown out.
class Attacker : public QObject
{
public:
    Attacker(quint16 port, const QByteArray &start, const QByteArray &piece,
             std::chrono::milliseconds pause, bool isVanishing)
        : m_port(port), m_start(start), m_piece(piece), m_isVanishing(isVanishing)
    {
        connect(&m_timer, &QTimer::timeout, this, &Attacker::step);
        connect(&m_socket, &QTcpSocket::readyRead, this, [this] { m_socket.readAll(); });
        connect(&m_socket, &QTcpSocket::connected, this, [this] { m_socket.write(m_start); });
        m_timer.start(pause);
    }

    [[nodiscard]] int rounds() const { return m_rounds; }

private:
    void step()
    {
        if (m_socket.state() == QAbstractSocket::UnconnectedState) {
            ++m_rounds;
            m_socket.connectToHost(u"127.0.0.1"_s, m_port);
        } else if (m_socket.state() != QAbstractSocket::ConnectedState) {
            return;
        } else if (m_isVanishing) {
            m_socket.abort();
        } else if (m_socket.bytesToWrite() == 0) {
            m_socket.write(m_piece);
        }
    }

    quint16 m_port;
    QByteArray m_start;
    QByteArray m_piece;
    bool m_isVanishing;
    int m_rounds = 0;
    QTimer m_timer{this};
    QTcpSocket m_socket{this};
};

//! Some hundred of them, on a thread of their own, as if they were other machines.
class Attack
{
public:
    explicit Attack(quint16 port)
    {
        m_context.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(
            &m_context, [this, port] { begin(port); }, Qt::BlockingQueuedConnection);
    }
    Q_DISABLE_COPY_MOVE(Attack)
    ~Attack()
    {
        QMetaObject::invokeMethod(
            &m_context, [this] { m_attackers.clear(); }, Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }

    //! How often an attacker had to start anew.
    [[nodiscard]] int rounds()
    {
        int sum = 0;
        QMetaObject::invokeMethod(
            &m_context,
            [this, &sum] {
                for (const auto &attacker : m_attackers)
                    sum += attacker->rounds();
            },
            Qt::BlockingQueuedConnection);
        return sum;
    }

private:
    void begin(quint16 port)
    {
        const QByteArray block(8 * 1024, 'x');
        const QByteArray half = post("Host: x\r\nContent-Length: 4000000\r\n");
        const QList<HostileRequest> broken = hostileLengths() + hostileChunks();
        for (int i = 0; i < clientsOfAKind; ++i) {
            add(port, "POST / HTTP/1.1\r\nA: ", "x", 50ms);               // slow head
            add(port, {}, {}, 100ms);                                     // idle
            add(port, half, block, 2ms);                                  // huge, and refused
            add(port, postChunked({}), "2000\r\n" + block + "\r\n", 5ms); // huge, without end
            add(port, broken[i % broken.size()].bytes, {}, 20ms);         // broken
            add(port, half + block, {}, 30ms, true);                      // vanishes in a body
            add(port, getTarget("/later").repeated(20), {}, 100ms, true); // before its replies
        }
    }

    void add(quint16 port, const QByteArray &start, const QByteArray &piece,
             std::chrono::milliseconds pause, bool isVanishing = false)
    {
        m_attackers.push_back(std::make_unique<Attacker>(port, start, piece, pause, isVanishing));
    }

    QThread m_thread;
    QObject m_context;
    std::vector<std::unique_ptr<Attacker>> m_attackers;
};

} // namespace

//! Hundreds of clients that mean harm, and one that does not and hardly notices.
class tst_Torture : public QObject
{
    Q_OBJECT

private slots:
    void goodClientIsServedWithinASecondAndMemoryStays();
};

void tst_Torture::goodClientIsServedWithinASecondAndMemoryStays()
{
    HttpServer server(limits, [this](const ServedRequest &request, const HttpResponder &responder) {
        if (request.path == u"/later")
            QTimer::singleShot(50ms, this, [responder] { responder.send(202); });
        else
            responder.send(200);
    });
    int refused = 0;
    connect(&server, &HttpServer::refused, this, [&refused] { ++refused; });
    const Result<quint16> port = server.listen(u"127.0.0.1"_s, 0);
    QVERIFY(port);
    const qint64 before = memory("VmRSS:");
    Attack attack(*port);
    QTRY_VERIFY(attack.rounds() > 10 * clientsOfAKind);

    qint64 slowest = 0;
    const QByteArray body(10'000, 'x');
    for (int i = 0; i < goodRequests; ++i) {
        QElapsedTimer time;
        time.start();
        RawClient client(*port);
        client.send(post("Host: x\r\nContent-Length: 10000\r\n", body));
        QTRY_COMPARE(client.status(), 200);
        slowest = std::max(slowest, time.elapsed());
    }
    const qint64 growth = memory("VmHWM:") - before;
    qInfo("slowest good request %lld ms, memory grew by %lld KiB, %d attackers' rounds, %d refused",
          slowest, growth / 1024, attack.rounds(), refused);
    QVERIFY(slowest < longestMs);
    QVERIFY(isSanitized || growth < mostMemory);
}

QTEST_GUILESS_MAIN(tst_Torture)
#include "tst_torture.moc"
