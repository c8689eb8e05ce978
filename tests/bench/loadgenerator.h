#pragma once

#include <QByteArray>
#include <QList>

#include <chrono>
#include <functional>

//! What a load brought. Latencies are of whole exchanges.
struct LoadResult
{
    qint64 answered = 0;
    qint64 failed = 0; //!< another status than 2xx, or a connection that was lost
    std::chrono::duration<double> time{};
    QList<qint64> latencies = {}; //!< microseconds, sorted

    [[nodiscard]] double perSecond() const { return double(answered) / time.count(); }
    [[nodiscard]] double milliseconds(double quantile) const;
};

/*! Posts to 127.0.0.1:\a port for \a time over \a connections that are kept alive, each with one
    request under way, all in this thread. \a next gives the bytes of the next request.

    Plain sockets and poll(), so that the load takes as little as it can from what is measured.
*/
[[nodiscard]] LoadResult generateLoad(quint16 port, int connections, std::chrono::milliseconds time,
                                      const std::function<QByteArray()> &next);
