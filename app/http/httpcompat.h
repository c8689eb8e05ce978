#pragma once

#include "core/headers.h"
#include "http/requestsocket.h"

#include <QHttpServer>
#include <QHttpServerResponder>
#include <QPointer>
#include <QTcpServer>

#include <functional>
#include <memory>
#include <utility>

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
#include <QHttpHeaders>
#endif

/*! The one file that knows how QtHttpServer changed from Qt 6.4 to 6.11. */
namespace httpcompat {

#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
using ResponderArgument = QHttpServerResponder &;
#else
using ResponderArgument = QHttpServerResponder &&;
#endif

using Handler = std::function<void(const QHttpServerRequest &, ResponderArgument)>;

inline bool bind(QHttpServer &http, QTcpServer *server)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    return http.bind(server);
#else
    http.bind(server);
    return true;
#endif
}

//! Lets \a handler have every request: no route is ever declared.
inline void handleAll(QHttpServer &http, const Handler &handler)
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    http.setMissingHandler(&http, handler);
#else
    http.setMissingHandler(handler);
#endif
}

inline void write(QHttpServerResponder &responder, int status, const QByteArray &body,
                  const Headers &headers)
{
    const auto code = static_cast<QHttpServerResponder::StatusCode>(status);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QHttpHeaders fields;
    for (const auto &[name, value] : headers)
        fields.append(name, value);
    responder.write(body, fields, code);
#else
    responder.writeStatusLine(code);
    for (const auto &[name, value] : headers)
        responder.writeHeader(name, value);
    if (status != 204)
        responder.writeHeader("Content-Length", QByteArray::number(body.size()));
    responder.writeBody(body);
#endif
}

/*! A reply that may be given later, on the server's thread.

    Qt 6.4 keeps a raw pointer to the socket in the responder, Qt 6.8 to 6.11 one to the stream that
    owns the socket. A RequestSocket outlives its reply, whatever its client does, so they dangle
    only when the server itself has gone. On 6.8 and later a responder must not even be destroyed
    then, and never inside the handler, where each would slow down all requests after it.
*/
class Reply
{
public:
    Reply(ResponderArgument responder, RequestSocket *socket)
        : m_socket(socket), m_responder(new QHttpServerResponder(std::move(responder)),
                                        [socket = m_socket](QHttpServerResponder *last) {
                                            if (socket)
                                                delete last;
                                        })
    {
    }
    Q_DISABLE_COPY_MOVE(Reply)
    ~Reply() { send(500, {}, {}); }

    //! Only the first one counts.
    void send(int status, const QByteArray &body, Headers headers)
    {
        if (!m_socket || !m_responder)
            return;
        const RequestHead &head = m_socket->head();
        if (!head.isKeptAlive)
            headers.emplaceBack("Connection", "close");
        write(*m_responder, status, head.method == "HEAD" ? QByteArray() : body, headers);
        auto finish = [socket = m_socket, last = std::exchange(m_responder, nullptr)]() mutable {
            last.reset(); // only then QHttpServer is ready for the next request
            socket->finish(socket->head().isKeptAlive);
        };
        if (m_socket->isBeingRead())
            QMetaObject::invokeMethod(m_socket, std::move(finish), Qt::QueuedConnection);
        else
            finish();
    }

private:
    QPointer<RequestSocket> m_socket;
    std::shared_ptr<QHttpServerResponder> m_responder;
};

} // namespace httpcompat
