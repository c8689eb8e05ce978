#pragma once

#include <QHash>
#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>

//! A TCP server that knows no HTTP: it counts the heads that come and lets the test misbehave.
class RawServer : public QTcpServer
{
public:
    //! Called with the connection each time the head of a request is complete.
    using Misbehaviour = std::function<void(QTcpSocket &)>;

    explicit RawServer(Misbehaviour misbehaviour) : m_misbehaviour(std::move(misbehaviour))
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("%s", qPrintable(errorString()));
        connect(this, &QTcpServer::newConnection, this, [this] {
            QTcpSocket *socket = nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [this, socket] { received(*socket); });
            connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        });
    }

    [[nodiscard]] QUrl url(const QString &path = {}) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path));
    }
    [[nodiscard]] int heads() const { return m_heads; }

private:
    void received(QTcpSocket &socket)
    {
        QByteArray &bytes = m_received[&socket];
        bytes += socket.readAll();
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return;
        bytes.remove(0, end + 4);
        ++m_heads;
        m_misbehaviour(socket);
    }

    Misbehaviour m_misbehaviour;
    QHash<QTcpSocket *, QByteArray> m_received;
    int m_heads = 0;
};
