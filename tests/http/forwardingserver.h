#pragma once

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

/*! A tunnel to a port of this machine that can be cut and mended; it stands at the same port all the
    time. Also serves as the proxy on whose far side a public name lies.
*/
class ForwardingServer : public QTcpServer
{
public:
    ForwardingServer()
    {
        connect(this, &QTcpServer::newConnection, this, [this] { pass(*nextPendingConnection()); });
        mend();
        m_port = serverPort();
    }

    void leadTo(quint16 port) { m_end = port; }
    [[nodiscard]] quint16 port() const { return m_port; }
    [[nodiscard]] QUrl url(const QString &path) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(path));
    }

    void cut()
    {
        close();
        for (QTcpSocket *socket : findChildren<QTcpSocket *>())
            socket->abort();
    }
    void mend()
    {
        if (!listen(QHostAddress::LocalHost, m_port))
            qFatal("%s", qPrintable(errorString()));
    }
    //! Connections are taken, and nothing comes back.
    void setSilent(bool isSilent) { m_isSilent = isSilent; }

private:
    void pass(QTcpSocket &outside)
    {
        connect(&outside, &QTcpSocket::disconnected, &outside, &QObject::deleteLater);
        if (m_isSilent)
            return;
        auto *inside = new QTcpSocket(&outside);
        inside->connectToHost(QHostAddress(QHostAddress::LocalHost), m_end);
        connect(&outside, &QTcpSocket::readyRead, inside,
                [&outside, inside] { inside->write(asToAServer(outside.readAll())); });
        connect(inside, &QTcpSocket::readyRead, &outside,
                [&outside, inside] { outside.write(inside->readAll()); });
        connect(inside, &QTcpSocket::errorOccurred, &outside, [&outside, inside] {
            if (inside->error() == QAbstractSocket::ConnectionRefusedError)
                outside.write("HTTP/1.1 502 Nobody there\r\nContent-Length: 0\r\n\r\n");
            outside.disconnectFromHost();
        });
    }

    //! Proxies are asked for a whole URL, servers for its path.
    static QByteArray asToAServer(QByteArray bytes)
    {
        const qsizetype url = bytes.indexOf("http://");
        const bool isAsked = url >= 0 && url < bytes.indexOf("\r\n");
        return isAsked ? bytes.remove(url, bytes.indexOf('/', url + 7) - url) : bytes;
    }

    quint16 m_port = 0;
    quint16 m_end = 0;
    bool m_isSilent = false;
};
