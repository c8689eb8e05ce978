#pragma once

#include "http/requestreader.h"

#include <QTcpSocket>

/*! What QHttpServer takes for the connection of a client: requests that have been read already, one
    after another, and a place to write the replies to.

    It has no descriptor; as QSslSocket does, it is a QTcpSocket that gets its bytes from elsewhere.
    QHttpServer reads a line, two headers and a body of a known length, which all its versions
    (6.4 to 6.11) frame alike, and nothing after them. It lives until the reply has been given, even
    if the client goes before, because QHttpServerResponder keeps raw pointers to what it writes to.
*/
class RequestSocket : public QTcpSocket
{
    Q_OBJECT
public:
    //! The connection of \a peer.
    RequestSocket(const QTcpSocket &peer, QObject *parent);
    ~RequestSocket() override;

    //! Has the request of \a head and \a body to be read; the one before has been finished.
    void offer(const RequestHead &head, const QByteArray &body);
    [[nodiscard]] const RequestHead &head() const { return m_head; }
    //! What the request takes in memory, until it is finished.
    [[nodiscard]] qint64 heldBytes() const { return m_heldBytes; }

    //! QHttpServer reads, and may be inside its handler.
    void letRead();
    [[nodiscard]] bool isBeingRead() const { return m_isBeingRead; }

    //! The reply has been written; \a isKeptAlive says whether the connection may be used again.
    void finish(bool isKeptAlive);
    //! The client has gone: nothing follows the request that is being answered, if there is one.
    void leave();
    //! Whether another request can be offered, once this one is finished.
    [[nodiscard]] bool isReusable() const { return !m_isLast; }

    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] qint64 bytesToWrite() const override { return 0; }
    void disconnectFromHost() override { close(); }
    void close() override { m_isFinished ? leave() : finish(false); }

signals:
    void written(const QByteArray &bytes);
    void finished(bool isKeptAlive);

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 skipData(qint64 most) override { return QIODevice::skipData(most); }
    qint64 writeData(const char *data, qint64 size) override;

private:
    void hangUp();

    RequestHead m_head;
    QByteArray m_unread;
    qint64 m_heldBytes = 0;
    bool m_isBeingRead = false;
    bool m_isFinished = true;
    bool m_isLast = false;
};
