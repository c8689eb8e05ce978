#include "http/guardserver.h"

#include "http/guardedconnection.h"
#include "http/requestsocket.h"

#include <QSslSocket>
#include <QTimer>

#include <algorithm>
#include <utility>

using namespace std::chrono_literals;

namespace {
// The default of 50 makes a burst of clients wait a second for a repeated SYN.
constexpr int backlog = 1024;

// A new connection has at least so many turns of the event loop before it has to give way.
constexpr int turnsOfAConnection = 4;
} // namespace

GuardServer::GuardServer(const HttpLimits &limits, QObject *parent)
    : QTcpServer(parent), m_limits(limits)
{
    setListenBacklogSize(backlog);
    m_clock.start();
}

GuardServer::~GuardServer()
{
    // They tell the guard of their end, so they go while it is whole.
    qDeleteAll(std::exchange(m_connections, {}));
}

RequestSocket *GuardServer::takeDelivered()
{
    return std::exchange(m_delivered, nullptr);
}

std::chrono::milliseconds GuardServer::uptime() const
{
    return std::chrono::milliseconds(m_clock.elapsed());
}

bool GuardServer::admit()
{
    if (uptime() - m_secondBegan >= 1s) {
        m_secondBegan = uptime();
        m_requestsInSecond = 0;
    }
    return ++m_requestsInSecond <= m_limits.requestsPerSecond;
}

bool GuardServer::makeRoom(const GuardedConnection *keeper)
{
    while (m_heldBytes > m_limits.allBytes) {
        GuardedConnection *slowest = longestWaiting(keeper, 1);
        if (!slowest)
            return false;
        slowest->giveWay();
    }
    return true;
}

void GuardServer::introduce(RequestSocket *socket)
{
    connect(socket, &RequestSocket::finished, this, [this, socket] { hold(-socket->heldBytes()); });
    addPendingConnection(socket); // QHttpServer takes it at once
}

void GuardServer::deliver(RequestSocket *socket)
{
    hold(socket->heldBytes());
    m_delivered = socket;
    socket->letRead();
    if (takeDelivered())
        socket->finish(false); // it understood something else than was written there
}

void GuardServer::incomingConnection(qintptr descriptor)
{
    if (++m_acceptedInTurn >= std::max(1, m_limits.connections / turnsOfAConnection))
        acceptNoMoreInThisTurn();
    if (m_connections.size() >= m_limits.connections) {
        if (GuardedConnection *slowest = longestWaiting(nullptr, 0))
            slowest->giveWay();
    }
    QTcpSocket *socket = newSocket();
    if (!socket->setSocketDescriptor(descriptor) || m_connections.size() >= m_limits.connections) {
        socket->abort(); // all others are being answered
        delete socket;
        return;
    }
    auto *connection = new GuardedConnection(socket, this);
    m_connections.append(connection);
    connect(connection, &GuardedConnection::closed, this,
            [this, connection] { m_connections.removeOne(connection); });
    if (auto *secure = qobject_cast<QSslSocket *>(socket))
        secure->startServerEncryption();
}

/*! QTcpServer accepts all that have queued up in one go. In a flood, those that it accepts first would
    have to give way to the last ones before anybody has looked at what they sent.
*/
void GuardServer::acceptNoMoreInThisTurn()
{
    setMaxPendingConnections(0);
    QTimer::singleShot(1ms, this, [this] { // not 0: GLib lets that wait for all that is busy
        m_acceptedInTurn = 0;
        setMaxPendingConnections(m_limits.connections);
        resumeAccepting();
    });
}

QTcpSocket *GuardServer::newSocket()
{
    if (!m_tls)
        return new QTcpSocket(this);
    auto *socket = new QSslSocket(this);
    socket->setSslConfiguration(*m_tls);
    return socket;
}

GuardedConnection *GuardServer::longestWaiting(const GuardedConnection *keeper,
                                               qint64 leastBytes) const
{
    GuardedConnection *found = nullptr;
    for (GuardedConnection *connection : m_connections) {
        if (connection == keeper || !connection->isWaiting()
            || connection->heldBytes() < leastBytes)
            continue;
        if (!found || connection->waitsSince() < found->waitsSince())
            found = connection;
    }
    return found;
}
