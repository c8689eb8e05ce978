#pragma once

#include <QtGlobal>

#include <chrono>

//! What one server grants its peers; QHttpServer itself has no limits before Qt 6.11.
struct HttpLimits
{
    int connections = 256;
    qint64 headBytes = 16 * 1024;       //!< request line and headers
    qint64 bodyBytes = 4 * 1024 * 1024; //!< without the framing of chunks
    qint64 requestBytes = (4 * 1024 + 16) * 1024;                 //!< head and body together
    std::chrono::milliseconds request = std::chrono::seconds(15); //!< from connect to the reply
    std::chrono::milliseconds idle = std::chrono::seconds(30);    //!< between two requests
};
