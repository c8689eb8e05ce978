#include "http/guardserver.h"

#include <QSslSocket>
#include <QTcpSocket>

using namespace std::chrono_literals;

namespace {
// The default of 50 makes a burst of clients wait a second for a repeated SYN.
constexpr int backlog = 1024;
} // namespace

GuardServer::GuardServer(const HttpLimits &limits, QObject *parent)
    : QTcpServer(parent), m_limits(limits), m_sweep(this)
{
    setListenBacklogSize(backlog);
    setMaxPendingConnections(limits.connections);
    m_clock.start();
    connect(&m_sweep, &QTimer::timeout, this, &GuardServer::closeOverdue);
    m_sweep.start(1s);
}

QTcpSocket *GuardServer::connectionFrom(quint16 peerPort) const
{
    for (auto entry = m_deadlines.begin(); entry != m_deadlines.end(); ++entry) {
        if (entry.key()->peerPort() == peerPort)
            return entry.key();
    }
    return nullptr;
}

void GuardServer::incomingConnection(qintptr descriptor)
{
    QTcpSocket *socket = newSocket();
    if (!socket->setSocketDescriptor(descriptor) || m_deadlines.size() >= m_limits.connections) {
        socket->abort();
        delete socket;
        return;
    }
    socket->setReadBufferSize(m_limits.requestBytes);
    watch(socket, m_limits.request);
    connect(socket, &QTcpSocket::bytesWritten, this,
            [this, socket] { watch(socket, m_limits.idle); });
    connect(socket, &QObject::destroyed, this, [this, socket] { m_deadlines.remove(socket); });
    auto *secure = qobject_cast<QSslSocket *>(socket);
    if (!secure)
        return addPendingConnection(socket);
    connect(secure, &QSslSocket::encrypted, this, [this, secure] { addPendingConnection(secure); });
    connect(secure, &QAbstractSocket::disconnected, secure, &QObject::deleteLater);
    secure->startServerEncryption();
}

QTcpSocket *GuardServer::newSocket()
{
    if (!m_tls)
        return new QTcpSocket(this);
    auto *socket = new QSslSocket(this);
    socket->setSslConfiguration(*m_tls);
    return socket;
}

void GuardServer::closeOverdue()
{
    const qint64 now = m_clock.elapsed();
    QList<QTcpSocket *> overdue;
    for (auto entry = m_deadlines.begin(); entry != m_deadlines.end(); ++entry) {
        if (now > entry.value())
            overdue.append(entry.key());
    }
    for (QTcpSocket *socket : overdue)
        socket->abort();
}

void GuardServer::watch(QTcpSocket *socket, std::chrono::milliseconds time)
{
    m_deadlines[socket] = m_clock.elapsed() + time.count();
}
