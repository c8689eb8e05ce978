#pragma once

#include <QtGlobal>

#include <chrono>

/*! What one server grants all its peers together: behind a tunnel they share one address, so there
    is no limit for each of them. QHttpServer itself has no limits before Qt 6.11.
*/
struct HttpLimits
{
    int connections = 256;
    qint64 headBytes = 16 * 1024;       //!< request line and headers
    qint64 bodyBytes = 4 * 1024 * 1024; //!< without the framing of chunks
    qint64 allBytes = 64 * 1024 * 1024; //!< of all requests not yet answered
    int requestsPerSecond = 10'000;     //!< more are answered with 429
    std::chrono::milliseconds headTime = std::chrono::seconds(
        5); //!< from the first byte, or connect
    std::chrono::milliseconds bodyTime = std::chrono::seconds(15); //!< from the end of the head
    std::chrono::milliseconds idleTime = std::chrono::seconds(30); //!< between two requests

    bool operator==(const HttpLimits &) const = default;
};
