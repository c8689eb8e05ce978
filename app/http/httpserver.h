#pragma once

#include "core/error.h"
#include "core/headers.h"
#include "http/httplimits.h"

#include <QObject>

#include <functional>
#include <memory>

class GuardServer;
class QHttpServer;
class QHttpServerRequest;
namespace httpcompat {
class Reply;
}

//! A request as it came in, complete and unambiguously framed.
struct ServedRequest
{
    QByteArray method;
    QString path; //!< percent-encoded where the peer encoded it
    QString query = {};
    Headers headers = {};
    QByteArray body = {};
    QString peer = {};    //!< address of the peer
    QString problem = {}; //!< not empty: mis-framed or malformed; answer 400, trust nothing else
};

//! Answers one request, at once or later on the server's thread; safe when the peer has gone.
class HttpResponder
{
public:
    explicit HttpResponder(std::shared_ptr<httpcompat::Reply> reply) : m_reply(std::move(reply)) { }

    //! A body is JSON unless \a headers name another type.
    void send(int status, const QByteArray &body = {}, Headers headers = {}) const;
    //! Answers and drops the connection: for what cannot be trusted to end where it says.
    void sendAndClose(int status) const;

private:
    std::shared_ptr<httpcompat::Reply> m_reply;
};

/*! An HTTP server on one address with one handler for every request, behind the limits of HttpLimits.

    Lives on the thread that made it. QtHttpServer mis-frames hostile input on every version; such a
    request reaches the handler with \a problem set and its connection is closed after the answer.
*/
class HttpServer : public QObject
{
    Q_OBJECT
public:
    using Handler = std::function<void(const ServedRequest &, const HttpResponder &)>;

    HttpServer(const HttpLimits &limits, Handler handler, QObject *parent = nullptr);
    ~HttpServer() override;

    //! Speaks HTTPS with this certificate (PEM, with what stands between it and its authority).
    [[nodiscard]] Result<void> useTls(const QByteArray &certificate, const QByteArray &key);

    //! Listens on \a address (an IP address) and \a port, 0 for a free one; gives the port.
    [[nodiscard]] Result<quint16> listen(const QString &address, quint16 port);

private:
    GuardServer *m_guard;
    std::unique_ptr<QHttpServer> m_http;
    Handler m_handler;
};
