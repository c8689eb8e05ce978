#pragma once

#include <QTcpSocket>
#include <QTest>

//! A client that says anything at all.
class RawClient
{
public:
    explicit RawClient(quint16 port)
    {
        m_socket.connectToHost(QStringLiteral("127.0.0.1"), port);
        isOpen = QTest::qWaitFor(
            [this] { return m_socket.state() == QAbstractSocket::ConnectedState; }, 10'000);
        QObject::connect(&m_socket, &QTcpSocket::readyRead, &m_socket,
                         [this] { m_received += m_socket.readAll(); });
    }

    void send(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
    }
    void vanish() { m_socket.abort(); }

    [[nodiscard]] bool isClosed() const
    {
        return m_socket.state() == QAbstractSocket::UnconnectedState;
    }
    [[nodiscard]] QByteArray received() const { return m_received; }
    [[nodiscard]] qsizetype replies() const { return m_received.count("HTTP/1.1 "); }
    //! The status of the first reply, 0 if there is none.
    [[nodiscard]] int status() const { return m_received.mid(9, 3).toInt(); }

    bool isOpen = false;

private:
    QTcpSocket m_socket;
    QByteArray m_received;
};
