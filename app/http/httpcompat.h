#pragma once

#include "core/headers.h"
#include "http/guardserver.h"

#include <QHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QPointer>
#include <QTcpSocket>

#include <functional>
#include <memory>

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

inline Headers headersOf(const QHttpServerRequest &request)
{
    Headers headers;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    const QHttpHeaders &fields = request.headers();
    for (qsizetype i = 0; i < fields.size(); ++i)
        headers.append({QByteArray(fields.nameAt(i).data(), fields.nameAt(i).size()),
                        fields.valueAt(i).toByteArray()});
#else
    for (const auto &[name, value] : request.headers())
        headers.append({name, value});
#endif
    return headers;
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

    Qt 6.4 keeps a raw pointer to the socket in the responder, Qt 6.8 to 6.11 one to the stream;
    both dangle once the peer has gone, so the socket is watched from outside. On 6.8 and later a
    dead responder must not even be destroyed, and a living one not inside the handler.
*/
class Reply
{
public:
    Reply(ResponderArgument responder, const QHttpServerRequest &request, GuardServer *guard)
        : m_responder(std::make_unique<QHttpServerResponder>(std::move(responder))), m_guard(guard)
    {
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
        m_socket = guard->connectionFrom(request.remotePort());
#else
        Q_UNUSED(request)
        m_socket = m_responder->socket();
#endif
    }
    Q_DISABLE_COPY_MOVE(Reply)
    ~Reply()
    {
        if (!m_responder)
            return;
        if (isAlive())
            send(500, {}, {});
        else
            (void)m_responder.release();
    }

    [[nodiscard]] bool isAlive() const
    {
        return m_responder && m_socket && m_socket->state() == QAbstractSocket::ConnectedState;
    }

    void send(int status, const QByteArray &body, const Headers &headers)
    {
        if (!isAlive())
            return;
        write(*m_responder, status, body, headers);
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
        QMetaObject::invokeMethod(
            m_guard,
            [keep = std::shared_ptr<QHttpServerResponder>(std::move(m_responder)),
             socket = m_socket]() mutable {
                if (!socket)
                    new std::shared_ptr<QHttpServerResponder>(std::move(keep));
            },
            Qt::QueuedConnection);
#else
        m_responder.reset();
#endif
    }

    //! Sends what can be sent and drops the connection, so that nothing after it is ever parsed.
    void close()
    {
        if (!m_socket)
            return;
        m_socket->flush();
        m_socket->abort();
    }

private:
    std::unique_ptr<QHttpServerResponder> m_responder;
    QPointer<QTcpSocket> m_socket;
    QPointer<GuardServer> m_guard;
};

} // namespace httpcompat
