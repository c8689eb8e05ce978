#include "http/requestsocket.h"

#include <QHostAddress>
#include <QScopedValueRollback>

#include <algorithm>
#include <utility>

namespace {
// QHttpServer keeps the last request of a connection until the next one comes, if it ever does.
constexpr qint64 bytesWorthKeeping = 16 * 1024;

constexpr qsizetype bytesOfOtherParts = 256; // usually
} // namespace

RequestSocket::RequestSocket(const QTcpSocket &peer, QObject *parent) : QTcpSocket(parent)
{
    setPeerAddress(peer.peerAddress());
    setPeerPort(peer.peerPort());
    setLocalAddress(peer.localAddress());
    setLocalPort(peer.localPort());
    setOpenMode(ReadWrite);
    setSocketState(ConnectedState);
}

RequestSocket::~RequestSocket()
{
    setSocketState(UnconnectedState); // or ~QAbstractSocket would hang up
}

void RequestSocket::offer(const RequestHead &head, const QByteArray &body)
{
    m_head = head;
    m_unread.reserve(head.target.size() + body.size() + bytesOfOtherParts);
    m_unread.append(head.method).append(' ').append(head.target).append(" HTTP/1.1\r\nHost: ");
    m_unread.append(headerValue(head.headers, "Host")).append("\r\nContent-Length: ");
    m_unread.append(QByteArray::number(body.size())).append("\r\n\r\n").append(body);
    m_heldBytes = m_unread.size();
    for (const auto &[name, value] : head.headers)
        m_heldBytes += name.size() + value.size();
    m_isLast = m_unread.size() > bytesWorthKeeping;
    m_isFinished = false;
}

void RequestSocket::letRead()
{
    const QScopedValueRollback reading(m_isBeingRead, true);
    emit readyRead();
}

void RequestSocket::finish(bool isKeptAlive)
{
    if (std::exchange(m_isFinished, true))
        return;
    if (!isKeptAlive)
        m_isLast = true;
    if (m_isLast) // QHttpServer goes on using the socket after its handler has returned
        QMetaObject::invokeMethod(this, &RequestSocket::hangUp, Qt::QueuedConnection);
    m_head = {}; // the next one may be long in coming
    emit finished(isKeptAlive);
}

void RequestSocket::leave()
{
    m_isLast = true;
    if (m_isFinished)
        QMetaObject::invokeMethod(this, &RequestSocket::hangUp, Qt::QueuedConnection);
}

qint64 RequestSocket::bytesAvailable() const
{
    return m_unread.size() + QIODevice::bytesAvailable();
}

qint64 RequestSocket::readData(char *data, qint64 most)
{
    const qint64 size = std::min<qint64>(most, m_unread.size());
    std::copy_n(m_unread.cbegin(), size, data);
    m_unread.remove(0, size);
    if (m_unread.isEmpty())
        m_unread.clear(); // QHttpServer has its own copy now
    return size;
}

qint64 RequestSocket::writeData(const char *data, qint64 size)
{
    if (!m_isFinished)
        emit written(QByteArray(data, size));
    return size;
}

//! QHttpServer deletes its sockets once they say that they are disconnected.
void RequestSocket::hangUp()
{
    if (state() == UnconnectedState)
        return;
    setSocketState(UnconnectedState);
    emit disconnected();
}
