#pragma once

#include "core/error.h"
#include "graph/message.h"
#include "identity/profile.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

class CallbackAuthenticator;
class HttpResponder;
class HttpServer;
struct ServedRequest;

/*! Takes the notifications of the calling service in.

    Guard, path, token, then the store, and only when that says that they are on disk a 202. What
    is refused is answered at once, changes nothing, and is stored as rejected with its reason, in
    English, as everything in a journal; in a flood only some of it, with the number of the rest.
    Statuses: 200 with the response to a participantJoiningNotification, 202 taken, 204 older format
    or expected probe, 400 framing, JSON or envelope, 401 token, 403 tenant or
    Host, 404 path, 405 method, 415, 503 cannot be stored; and those of the guard: 400, 408, 413,
    414, 417, 429, 431, 501, 503, 505.
*/
class CallbackListener : public QObject
{
    Q_OBJECT
public:
    using Stored = std::function<void(const Result<void> &)>;
    //! Writes the messages of one POST to disk, all or none, and calls back.
    using Store = std::function<void(const QList<Message> &, const Stored &)>;

    /*! Only a POST to callbackPath(\a address) is taken, within its limits. \a publicHost is the host of the public callback URL, which a tunnel may leave in the Host
        header; loopback names are always taken. \a joinResponse is said to everybody who joins a
        policy group (participantJoiningResponse).
    */
    CallbackListener(const ListenerAddress &address, const QString &publicHost,
                     const QJsonObject &joinResponse, CallbackAuthenticator &authenticator,
                     Store store, QObject *parent = nullptr);
    ~CallbackListener() override;

    //! Starts to listen and gives the port.
    [[nodiscard]] Result<quint16> listen();

    //! The header of a probe, with which the doctor of this program sees whether the way is open.
    static constexpr auto probeHeader = "Call-Console-Probe";

    /*! Calls \a arrived when a POST brings \a nonce in that header, once. Such a POST is answered
        204, and nothing of it is stored, not even where it is refused; everybody else is asked for a token as ever. It may come
        under the name \a host, which a callback URL to try out may have. Of nonces that never
        come, the newest few are remembered.
    */
    void expectProbe(const QByteArray &nonce, const QString &host,
                     const std::function<void()> &arrived);

signals:
    /*! So many requests, and entries of requests that were taken, have been rejected since it
        listens, whether or not they were stored; told a few times in a second at most.
    */
    void rejected(qint64 count);

private:
    struct Refusal
    {
        int status = 0;
        QString reason;
    };

    void handle(const ServedRequest &request, const HttpResponder &responder);
    //! \a host is a further name that it may be for.
    [[nodiscard]] Refusal refusalOf(const ServedRequest &request, const QString &host) const;
    void take(const ServedRequest &request, const HttpResponder &responder);
    void refuse(const ServedRequest &request, const HttpResponder &responder,
                const Refusal &refusal);
    void keepRejected(const ServedRequest &request, const Refusal &refusal);
    void countRejected(qint64 more);

    ListenerAddress m_address;
    QString m_publicHost;
    QJsonObject m_joinResponse;
    CallbackAuthenticator &m_authenticator;
    Store m_store;
    struct Probe
    {
        QByteArray nonce;
        QString host;
        std::function<void()> arrived;
    };
    QList<Probe> m_probes; // those that are expected, oldest first
    std::unique_ptr<HttpServer> m_server;
    QElapsedTimer m_second;
    int m_keptInSecond = 0;
    qint64 m_untold = 0; // rejected since the last one that was kept
    qint64 m_rejected = 0;
    QTimer m_telling;
};
