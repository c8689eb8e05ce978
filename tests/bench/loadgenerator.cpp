#include "loadgenerator.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <vector>

using Clock = std::chrono::steady_clock;

namespace {

struct Connection
{
    int descriptor = -1;
    Clock::time_point sent = {};
    QByteArray received = {};
};

int connectTo(quint16 port)
{
    const int descriptor = socket(AF_INET, SOCK_STREAM, 0);
    const int on = 1;
    setsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        qFatal("The server cannot be reached.");
    return descriptor;
}

void post(Connection &connection, const QByteArray &request)
{
    connection.sent = Clock::now();
    connection.received.clear();
    qsizetype written = 0; // requests are small: they fit the socket's buffer
    while (written < request.size()) {
        const auto part = write(connection.descriptor, request.constData() + written,
                                static_cast<std::size_t>(request.size() - written));
        if (part <= 0)
            qFatal("The server does not take requests.");
        written += part;
    }
}

//! The replies that are measured have no body.
bool isComplete(const QByteArray &reply)
{
    return reply.endsWith("\r\n\r\n");
}

} // namespace

double LoadResult::milliseconds(double quantile) const
{
    if (latencies.isEmpty())
        return 0;
    constexpr double microsecondsInOne = 1000;
    const auto last = double(latencies.size() - 1);
    return double(latencies[static_cast<qsizetype>(quantile * last)]) / microsecondsInOne;
}

LoadResult generateLoad(quint16 port, int connections, std::chrono::milliseconds time,
                        const std::function<QByteArray()> &next)
{
    std::vector<Connection> all(static_cast<std::size_t>(connections));
    std::vector<pollfd> polled;
    for (Connection &connection : all) {
        connection.descriptor = connectTo(port);
        polled.push_back({.fd = connection.descriptor, .events = POLLIN, .revents = 0});
        post(connection, next());
    }
    LoadResult result;
    const auto start = Clock::now();
    while (Clock::now() - start < time) {
        constexpr int patience = 1000;
        poll(polled.data(), static_cast<nfds_t>(polled.size()), patience);
        for (std::size_t i = 0; i < all.size(); ++i) {
            if ((polled[i].revents & (POLLIN | POLLHUP | POLLERR)) == 0)
                continue;
            char buffer[4096];
            const auto size = read(all[i].descriptor, buffer, sizeof buffer);
            if (size > 0)
                all[i].received.append(buffer, static_cast<qsizetype>(size));
            if (size > 0 && !isComplete(all[i].received))
                continue;
            const bool isGood = size > 0 && all[i].received.startsWith("HTTP/1.1 2");
            ++(isGood ? result.answered : result.failed);
            if (!isGood) {
                close(all[i].descriptor);
                polled[i].fd = all[i].descriptor = connectTo(port);
            } else {
                result.latencies.append(std::chrono::duration_cast<std::chrono::microseconds>(
                                            Clock::now() - all[i].sent)
                                            .count());
            }
            post(all[i], next());
        }
    }
    result.time = Clock::now() - start;
    for (const Connection &connection : all)
        close(connection.descriptor);
    std::ranges::sort(result.latencies);
    return result;
}
