#pragma once

#include "http/requestreader.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <chrono>

class GuardServer;
class QTcpSocket;
class RequestSocket;

/*! One peer: reads its requests one after another, each within its limits of size and time, and hands
    each on when it is complete. The next one is not read before the last one has been answered, so
    that replies keep their order and a peer that does not read them is not served any more.

    What is refused is answered, if anything of a request has come at all, and the connection is
    closed then: nothing after a refused request is ever read as another one.
*/
class GuardedConnection : public QObject
{
    Q_OBJECT
public:
    //! Takes over \a socket, which is connected; encrypted it may become later.
    GuardedConnection(QTcpSocket *socket, GuardServer *guard);
    ~GuardedConnection() override;

    //! It waits for its peer: it can be dropped without losing a request that was taken.
    [[nodiscard]] bool isWaiting() const { return m_phase != Phase::Answering; }
    [[nodiscard]] std::chrono::milliseconds waitsSince() const { return m_since; }
    [[nodiscard]] qint64 heldBytes() const { return m_heldBytes; }

    //! Goes at once, for one that may be worth more.
    void giveWay();

signals:
    void closed();

private:
    enum class Phase { Idle, Head, Body, Answering, Closing };

    void readMore();
    void readMoreLater();
    void throwAway();
    void take(const QByteArray &bytes);
    void endHead(bool isComplete);
    void deliver();
    [[nodiscard]] RequestSocket *requestSocket();
    void endReply(bool isKeptAlive);
    void enter(Phase phase);
    void endTime();
    void refuse(const HttpRefusal &refusal);
    void sendRefusal(const HttpRefusal &refusal);
    void hold(qint64 bytes);
    [[nodiscard]] bool isReading() const;
    [[nodiscard]] bool hasBegun() const;

    QTcpSocket *m_socket;
    GuardServer *m_guard;
    QPointer<RequestSocket> m_request; // to be used again, as long as it can be
    RequestReader m_reader;
    QTimer m_timer;
    QByteArray m_input; // came with the last request, belongs to the next
    Phase m_phase = Phase::Head;
    std::chrono::milliseconds m_since{};
    qint64 m_heldBytes = 0;
};
