#include "http/requestsocket.h"

#include <QHostAddress>

#include <algorithm>
#include <utility>

RequestSocket::RequestSocket(const RequestHead &head, const QByteArray &body,
                             const QTcpSocket &peer, QObject *parent)
    : QTcpSocket(parent), m_head(head),
      m_unread(head.method + ' ' + head.target
               + " HTTP/1.1\r\nHost: " + headerValue(head.headers, "Host")
               + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body)
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

void RequestSocket::finish(bool isKeptAlive)
{
    if (std::exchange(m_isFinished, true))
        return;
    emit finished(isKeptAlive);
    // QHttpServer goes on using the socket after its handler has returned.
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
    setSocketState(UnconnectedState);
    emit disconnected();
}
