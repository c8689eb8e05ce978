#pragma once

#include "http/httplimits.h"

#include <QElapsedTimer>
#include <QHash>
#include <QSslConfiguration>
#include <QTcpServer>
#include <QTimer>

#include <optional>

class QTcpSocket;

/*! Hands QHttpServer only sockets that are counted, capped and timed, so that a slow, idle or endless
    peer costs one socket for a while and nothing else.
*/
class GuardServer : public QTcpServer
{
    Q_OBJECT
public:
    explicit GuardServer(const HttpLimits &limits, QObject *parent = nullptr);

    //! Speaks HTTPS from now on; a handshake counts as part of the first request.
    void setTls(const QSslConfiguration &tls) { m_tls = tls; }

    //! The living connection from this port of the peer, or null.
    [[nodiscard]] QTcpSocket *connectionFrom(quint16 peerPort) const;

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    [[nodiscard]] QTcpSocket *newSocket();
    void closeOverdue();
    void watch(QTcpSocket *socket, std::chrono::milliseconds time);

    HttpLimits m_limits;
    std::optional<QSslConfiguration> m_tls;
    QElapsedTimer m_clock;
    QTimer m_sweep;
    QHash<QTcpSocket *, qint64> m_deadlines; // on m_clock, in ms
};
