#include "benchserver.h"
#include "graph/samples.h"
#include "loadgenerator.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFile>
#include <QProcess>

#include <algorithm>
#include <cstdio>
#include <memory>
#include <numeric>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int connections = 64;
constexpr int rounds = 5;
constexpr auto timeOfARound = 3s;
constexpr auto warmUp = 500ms;
constexpr int calls = 500;
constexpr qsizetype usualBytes = 2871; // of a notification that was seen

/*! One notification after the other, of many calls in turn, no two alike: each a documented one,
    made as long as they usually are. Only digits are written anew, as that takes next to no time.
*/
class Notifications
{
public:
    explicit Notifications(const QByteArray &authorization)
    {
        QByteArray body = samples::bytes(u"notification-call-established"_s);
        const QByteArray call = samples::entry(
                                    u"notification-call-established"_s)[u"resourceData"][u"id"]
                                    .toString()
                                    .toLatin1();
        body.replace(call, "57dab8b1-894c-409a-b240-" + callDigits);
        body.replace("\"state\"", "\"subject\": \"" + countDigits + "\", \"state\"");
        body.append(QByteArray(std::max<qsizetype>(usualBytes - body.size(), 0), ' '));
        m_request = "POST /callback HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: " + authorization
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + QByteArray::number(body.size()) + "\r\n\r\n" + body;
        for (qsizetype at = 0; (at = m_request.indexOf(callDigits, at)) >= 0; ++at)
            m_callAt.append(at);
        m_countAt = m_request.indexOf(countDigits);
        if (m_callAt.isEmpty() || m_countAt < 0)
            qFatal("The documented notification has changed.");
    }

    const QByteArray &next()
    {
        for (const qsizetype at : std::as_const(m_callAt))
            write(at, callDigits.size(), m_count % calls);
        write(m_countAt, countDigits.size(), m_count++);
        return m_request;
    }

private:
    void write(qsizetype at, qsizetype size, qint64 number)
    {
        m_request.replace(at, size, QByteArray::number(number).rightJustified(size, '0'));
    }

    const QByteArray callDigits = "cccccccccccc";
    const QByteArray countDigits = "################";
    QByteArray m_request;
    QList<qsizetype> m_callAt;
    qsizetype m_countAt = 0;
    qint64 m_count = 0;
};

//! A stage in a process of its own, so that its memory can be told.
class Server
{
public:
    explicit Server(const QString &stage) : name(stage)
    {
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QCoreApplication::applicationFilePath(), {u"serve"_s, stage});
        while (!m_process.canReadLine() && m_process.waitForReadyRead()) { }
        const QByteArrayList words = m_process.readLine().trimmed().split(' ');
        m_port = words.value(0).toUShort();
        if (m_port == 0)
            qFatal("The stage %s does not start.", qPrintable(stage));
        m_notifications = std::make_unique<Notifications>(words.value(1) + ' ' + words.value(2));
    }
    ~Server()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Server)

    LoadResult load(std::chrono::milliseconds time)
    {
        return generateLoad(m_port, connections, time, [this] { return m_notifications->next(); });
    }

    //! The most memory that it ever had, in KiB; 0 where the system does not tell.
    [[nodiscard]] qint64 peakMemory() const
    {
        QFile status(u"/proc/%1/status"_s.arg(m_process.processId()));
        if (!status.open(QIODevice::ReadOnly))
            return 0;
        for (const QByteArray &line : status.readAll().split('\n')) {
            if (line.startsWith("VmHWM:"))
                return line.simplified().split(' ').value(1).toLongLong();
        }
        return 0;
    }

    //! What each of its threads has used of processors so far, in microseconds, by its name; nothing
    //! where the system does not tell.
    [[nodiscard]] QMap<QByteArray, qint64> processorTimes() const
    {
        QMap<QByteArray, qint64> times;
        QDirIterator threads(u"/proc/%1/task"_s.arg(m_process.processId()),
                             QDir::Dirs | QDir::NoDotAndDotDot);
        while (threads.hasNext()) {
            QFile stat(threads.next() + u"/stat"_s);
            if (!stat.open(QIODevice::ReadOnly))
                continue;
            const QByteArrayList fields = stat.readAll().split(' '); // proc(5)
            constexpr int threadName = 1;
            constexpr int userTime = 13;
            constexpr int systemTime = 14;
            constexpr qint64 microsecondsOfATick = 10'000;
            times[fields.value(threadName)] += (fields.value(userTime).toLongLong()
                                                + fields.value(systemTime).toLongLong())
                * microsecondsOfATick;
        }
        return times;
    }

    QString name;
    QList<LoadResult> results;
    QMap<QByteArray, qint64> processorTimesBefore;

private:
    QProcess m_process;
    quint16 m_port = 0;
    std::unique_ptr<Notifications> m_notifications;
};

template <typename Get>
double median(const QList<LoadResult> &results, Get get)
{
    QList<double> values;
    for (const LoadResult &result : results)
        values.append(get(result));
    std::ranges::sort(values);
    return values[values.size() / 2];
}

double rate(const Server &server)
{
    return median(server.results, [](const LoadResult &result) { return result.perSecond(); });
}

double latency(const Server &server, double quantile)
{
    return median(server.results,
                  [quantile](const LoadResult &result) { return result.milliseconds(quantile); });
}

//! Of each thread that has used any, in microseconds a request.
QMap<QByteArray, qint64> processorTimes(const Server &server, qint64 answered)
{
    QMap<QByteArray, qint64> times;
    const QMap<QByteArray, qint64> now = server.processorTimes();
    for (auto thread = now.begin(); thread != now.end(); ++thread) {
        const qint64 used = *thread - server.processorTimesBefore.value(thread.key());
        if (const qint64 each = used / std::max<qint64>(answered, 1); each > 0)
            times.insert(thread.key(), each);
    }
    return times;
}

void print(const Server &server, const Server &bare)
{
    constexpr double half = 0.5;
    constexpr double almostAll = 0.99;
    qint64 failed = 0;
    qint64 answered = 0;
    for (const LoadResult &result : server.results) {
        failed += result.failed;
        answered += result.answered;
    }
    const QMap<QByteArray, qint64> times = processorTimes(server, answered);
    std::printf("%-6s %9.0f %6.2f %8.2f %8.2f %6.2f %8lld %8lld %7lld ", qPrintable(server.name),
                rate(server), rate(server) / rate(bare), latency(server, half),
                latency(server, almostAll), latency(server, almostAll) / latency(bare, almostAll),
                std::accumulate(times.begin(), times.end(), 0LL), server.peakMemory() / 1024,
                failed);
    for (auto thread = times.begin(); times.size() > 1 && thread != times.end(); ++thread)
        std::printf(" %s %lld", thread.key().constData(), *thread);
    std::printf("\n");
}

} // namespace

/*! How much of the speed of a bare QHttpServer the whole way of a notification leaves: the stages run
    in turn, round after round, so that what else the machine does meets all of them alike. Names of
    stages leave the others out, but for the first, which they are compared with.
*/
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"serve")
        return serveStage(arguments.value(2));

    const QStringList chosen = arguments.mid(1);
    std::vector<std::unique_ptr<Server>> servers;
    for (const QString &stage : benchStages()) {
        if (servers.empty() || chosen.isEmpty() || chosen.contains(stage))
            servers.push_back(std::make_unique<Server>(stage));
    }
    for (const auto &server : servers) {
        (void)server->load(warmUp);
        server->processorTimesBefore = server->processorTimes();
    }
    for (int round = 0; round < rounds; ++round) {
        for (const auto &server : servers)
            server->results.append(server->load(timeOfARound));
    }
    std::printf("%d connections, notifications of %lld bytes; medians of %d rounds in turn\n\n",
                connections, static_cast<long long>(usualBytes), rounds);
    std::printf("stage      req/s  ratio  p50(ms)  p99(ms)  ratio  CPU(us)  MiB(max)  failed  "
                "(CPU by thread)\n");
    for (const auto &server : servers)
        print(*server, *servers.front());
    return 0;
}
