#pragma once

#include "http/requestreader.h"

#include <QTcpSocket>

/*! What QHttpServer takes for the connection of a client: one request that has been read already,
    and a place to write the reply to.

    It has no descriptor; as QSslSocket does, it is a QTcpSocket that gets its bytes from elsewhere.
    QHttpServer reads a line, two headers and a body of a known length, which all its versions
    (6.4 to 6.11) frame alike, and nothing after them. It lives until the reply has been given, even
    if the client goes before, because QHttpServerResponder keeps raw pointers to what it writes to.
*/
class RequestSocket : public QTcpSocket
{
    Q_OBJECT
public:
    //! The request of \a head and \a body, sent by \a peer.
    RequestSocket(const RequestHead &head, const QByteArray &body, const QTcpSocket &peer,
                  QObject *parent);
    ~RequestSocket() override;

    [[nodiscard]] const RequestHead &head() const { return m_head; }

    //! The reply has been written; \a isKeptAlive says whether the connection may be used again.
    void finish(bool isKeptAlive);

    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] qint64 bytesToWrite() const override { return 0; }
    void disconnectFromHost() override { finish(false); }
    void close() override { finish(false); }

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
    bool m_isFinished = false;
};
