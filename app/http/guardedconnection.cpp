#include "http/guardedconnection.h"

#include "http/guardserver.h"
#include "http/requestsocket.h"

#include <QSslSocket>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 readBytes = 16 * 1024;

// A connection that is closed while bytes are still coming in is reset, and the answer may be lost
// (RFC 9112 §9.6): what comes is thrown away until the peer has been quiet for a while.
constexpr auto quietTime = 100ms;
constexpr auto longestClosing = 2s;

QByteArray reasonPhrase(int status)
{
    static const QHash<int, QByteArray> phrases{{400, "Bad Request"},
                                                {408, "Request Timeout"},
                                                {413, "Content Too Large"},
                                                {414, "URI Too Long"},
                                                {417, "Expectation Failed"},
                                                {429, "Too Many Requests"},
                                                {431, "Request Header Fields Too Large"},
                                                {501, "Not Implemented"},
                                                {503, "Service Unavailable"},
                                                {505, "HTTP Version Not Supported"}};
    return phrases.value(status);
}

} // namespace

GuardedConnection::GuardedConnection(QTcpSocket *socket, GuardServer *guard)
    : QObject(guard), m_socket(socket), m_guard(guard), m_reader(guard->limits()), m_timer(this)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(readBytes);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &GuardedConnection::endTime);
    connect(m_socket, &QTcpSocket::readyRead, this, &GuardedConnection::readMore);
    connect(m_socket, &QTcpSocket::bytesWritten, this, &GuardedConnection::readMoreLater);
    connect(m_socket, &QTcpSocket::disconnected, this, [this] {
        hold(0);
        emit closed();
        deleteLater();
    });
    enter(Phase::Head);
}

GuardedConnection::~GuardedConnection()
{
    if (m_request)
        m_request->leave();
}

void GuardedConnection::giveWay()
{
    if (hasBegun())
        sendRefusal({503, u"others needed the room"_s});
    m_socket->abort();
}

void GuardedConnection::readMore()
{
    if (m_phase == Phase::Closing)
        return throwAway();
    while (isReading()) {
        if (m_input.isEmpty())
            m_input = m_socket->read(std::min(readBytes, m_socket->bytesAvailable()));
        if (m_input.isEmpty())
            return;
        take(std::exchange(m_input, {}));
    }
}

//! Not at once: flush() may be under way, and one with many requests in a packet takes turns so.
void GuardedConnection::readMoreLater()
{
    if (!m_input.isEmpty() || m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &GuardedConnection::readMore, Qt::QueuedConnection);
}

void GuardedConnection::throwAway()
{
    m_input.clear();
    if (m_guard->uptime() - m_since >= longestClosing)
        return m_socket->abort();
    if (m_socket->isValid() && !m_socket->readAll().isEmpty())
        m_timer.start(quietTime);
}

void GuardedConnection::take(const QByteArray &bytes)
{
    if (m_phase == Phase::Idle)
        enter(Phase::Head);
    QByteArrayView rest(bytes);
    const RequestReader::Progress progress = m_reader.read(rest);
    m_input = rest.toByteArray();
    if (progress == RequestReader::Progress::Refused)
        return refuse(m_reader.refusal());
    hold(m_reader.size());
    if (!m_guard->makeRoom(this))
        return refuse({503, u"there is no room for another request"_s});
    const bool isComplete = progress == RequestReader::Progress::Complete;
    if (m_phase == Phase::Head && progress != RequestReader::Progress::Head)
        endHead(isComplete);
    if (isComplete && isReading())
        deliver();
}

void GuardedConnection::endHead(bool isComplete)
{
    if (!m_guard->admit())
        return refuse({429, u"there are too many requests in this second"_s});
    if (isComplete)
        return;
    if (m_reader.head().isContinueExpected)
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    enter(Phase::Body);
}

void GuardedConnection::deliver()
{
    enter(Phase::Answering);
    RequestSocket *request = requestSocket();
    request->offer(m_reader.head(), m_reader.takeBody());
    hold(0); // it is counted with the request from now on
    m_guard->deliver(request);
}

RequestSocket *GuardedConnection::requestSocket()
{
    if (m_request && m_request->isReusable())
        return m_request;
    m_request = new RequestSocket(*m_socket, m_guard);
    connect(m_request, &RequestSocket::written, m_socket,
            [socket = m_socket](const QByteArray &bytes) {
                if (socket->state() == QAbstractSocket::ConnectedState)
                    socket->write(bytes.constData(), bytes.size()); // adds to what was written
            });
    connect(m_request, &RequestSocket::finished, this, &GuardedConnection::endReply);
    m_guard->introduce(m_request);
    return m_request;
}

void GuardedConnection::endReply(bool isKeptAlive)
{
    m_reader = RequestReader(m_guard->limits());
    enter(isKeptAlive ? Phase::Idle : Phase::Closing);
    m_socket->flush();
    readMoreLater(); // all may have been written before, and nothing else calls then
}

void GuardedConnection::enter(Phase phase)
{
    m_phase = phase;
    m_since = m_guard->uptime();
    const HttpLimits &limits = m_guard->limits();
    switch (phase) {
    case Phase::Idle:
        return m_timer.start(limits.idleTime);
    case Phase::Head:
        return m_timer.start(limits.headTime);
    case Phase::Body:
        return m_timer.start(limits.bodyTime);
    case Phase::Answering:
        return m_timer.stop(); // every handler answers in the end
    case Phase::Closing:
        return m_timer.start(quietTime);
    }
}

void GuardedConnection::endTime()
{
    const bool isUnsent = m_socket->bytesToWrite() > 0;
    if (m_phase == Phase::Body)
        refuse({408, u"the body did not come in time"_s});
    else if (m_phase == Phase::Head && hasBegun())
        refuse({408, u"the header did not come in time"_s});
    else if (m_phase == Phase::Closing && isUnsent && m_guard->uptime() - m_since < longestClosing)
        m_timer.start(quietTime);
    else
        m_socket->abort();
}

void GuardedConnection::refuse(const HttpRefusal &refusal)
{
    enter(Phase::Closing);
    sendRefusal(refusal);
    m_reader = RequestReader(m_guard->limits());
    hold(0);
}

void GuardedConnection::sendRefusal(const HttpRefusal &refusal)
{
    const bool mayComeBack = refusal.status == 429 || refusal.status == 503;
    m_socket->write("HTTP/1.1 " + QByteArray::number(refusal.status) + ' '
                    + reasonPhrase(refusal.status)
                    + "\r\nContent-Length: 0\r\nConnection: close\r\n"
                    + (mayComeBack ? "Retry-After: 1\r\n\r\n" : "\r\n"));
    m_socket->flush();
    emit m_guard->refused(m_reader.head(), m_socket->peerAddress().toString(), refusal);
}

//! Tells the guard how much this connection keeps in memory.
void GuardedConnection::hold(qint64 bytes)
{
    m_guard->hold(bytes - std::exchange(m_heldBytes, bytes));
}

bool GuardedConnection::isReading() const
{
    const bool isPhase = m_phase != Phase::Answering && m_phase != Phase::Closing;
    return isPhase && m_socket->isValid() && m_socket->bytesToWrite() == 0;
}

//! Something of a request has come, so that there is something to be answered.
bool GuardedConnection::hasBegun() const
{
    return (m_phase == Phase::Head || m_phase == Phase::Body) && m_reader.size() > 0;
}
