#pragma once

#include "core/error.h"
#include "core/headers.h"
#include "http/httplimits.h"

#include <QObject>
#include <QStringList>

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
    QString peer = {}; //!< address of the peer

    /*! Its Host is one of \a names (spelt as in DNS) or a loopback name. A page of the web that a
        browser on this machine shows can send requests here as well, but only under a name of its own.
    */
    [[nodiscard]] bool isFor(const QStringList &names) const;
};

//! What the server refused by itself; of the request there is what had been read until then.
struct RefusedRequest
{
    ServedRequest request;
    int status = 0;
    QString reason = {}; //!< in English, as everything in a journal
};

//! Answers one request, at once or later on the server's thread; safe when the peer has gone.
class HttpResponder
{
public:
    explicit HttpResponder(std::shared_ptr<httpcompat::Reply> reply) : m_reply(std::move(reply)) { }

    //! A body is JSON unless \a headers name another type.
    void send(int status, const QByteArray &body = {}, Headers headers = {}) const;

private:
    std::shared_ptr<httpcompat::Reply> m_reply;
};

/*! An HTTP server on one address with one handler for every request, behind the limits of HttpLimits.

    Lives on the thread that made it. What is ambiguous, too large, too slow or too much is answered
    by the guard in front (GuardServer) and never reaches the handler.
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

signals:
    //! Has been answered already. A flood of requests is a flood of these.
    void refused(const RefusedRequest &refused);

private:
    GuardServer *m_guard;
    std::unique_ptr<QHttpServer> m_http;
    Handler m_handler;
};
