#pragma once

#include "http/httplimits.h"

#include <QElapsedTimer>
#include <QList>
#include <QSslConfiguration>
#include <QTcpServer>

#include <optional>

class GuardedConnection;
class QTcpSocket;
class RequestSocket;
struct HttpRefusal;
struct RequestHead;

/*! The guard in front of QHttpServer, which has hardly any limits and frames hostile input wrongly on
    every version: it silently drops headers that it finds too many, takes the body of such a request
    for the next request, and its deferred replies can be crashed by a client that leaves.

    The guard reads each request itself (GuardedConnection, RequestReader) and hands it on complete
    and rewritten, on a connection between the two alone (RequestSocket). Checking the bytes and
    passing them on as they are would have to agree with the parser of each Qt version byte for byte.

    If there is no room for another connection or for more bytes, the one that has waited longest for
    its peer goes, so that those who are slow never shut out those who are not.
*/
class GuardServer : public QTcpServer
{
    Q_OBJECT
public:
    explicit GuardServer(const HttpLimits &limits, QObject *parent = nullptr);
    ~GuardServer() override;

    //! Speaks HTTPS from now on; a handshake counts as part of the first head.
    void setTls(const QSslConfiguration &tls) { m_tls = tls; }

    //! The request that QHttpServer is given at this moment, to be asked for once; null at others.
    [[nodiscard]] RequestSocket *takeDelivered();

    // For the connections:
    [[nodiscard]] const HttpLimits &limits() const { return m_limits; }
    [[nodiscard]] std::chrono::milliseconds uptime() const;
    //! Counts another request; false if there have been too many in this second.
    [[nodiscard]] bool admit();
    //! So many bytes more, or fewer, are kept in memory.
    void hold(qint64 bytes) { m_heldBytes += bytes; }
    //! Drops other connections until there is room; false if that does not help.
    [[nodiscard]] bool makeRoom(const GuardedConnection *keeper);
    //! Lets QHttpServer have \a socket as one of its connections.
    void introduce(RequestSocket *socket);
    //! Lets QHttpServer handle what \a socket offers.
    void deliver(RequestSocket *socket);

signals:
    //! \a head is what had been read of the request.
    void refused(const RequestHead &head, const QString &peer, const HttpRefusal &refusal);

protected:
    void incomingConnection(qintptr descriptor) override;

private:
    void acceptNoMoreInThisTurn();
    [[nodiscard]] QTcpSocket *newSocket();
    [[nodiscard]] GuardedConnection *longestWaiting(const GuardedConnection *keeper,
                                                    qint64 leastBytes) const;

    HttpLimits m_limits;
    std::optional<QSslConfiguration> m_tls;
    QElapsedTimer m_clock;
    QList<GuardedConnection *> m_connections;
    RequestSocket *m_delivered = nullptr;
    qint64 m_heldBytes = 0;
    std::chrono::milliseconds m_secondBegan{};
    int m_requestsInSecond = 0;
    int m_acceptedInTurn = 0;
};
