#pragma once

#include "http/httplimits.h"

#include <QElapsedTimer>
#include <QHash>
#include <QTcpServer>
#include <QTimer>

class QTcpSocket;

/*! Hands QHttpServer only sockets that are counted, capped and timed, so that a slow, idle or endless
    peer costs one socket for a while and nothing else.
*/
class GuardServer : public QTcpServer
{
    Q_OBJECT
public:
    explicit GuardServer(const HttpLimits &limits, QObject *parent = nullptr);

    //! The living connection from this port of the peer, or null.
    [[nodiscard]] QTcpSocket *connectionFrom(quint16 peerPort) const;

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void closeOverdue();
    void watch(QTcpSocket *socket, std::chrono::milliseconds time);

    HttpLimits m_limits;
    QElapsedTimer m_clock;
    QTimer m_sweep;
    QHash<QTcpSocket *, qint64> m_deadlines; // on m_clock, in ms
};
