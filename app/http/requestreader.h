#pragma once

#include "core/headers.h"
#include "http/httplimits.h"

#include <QByteArrayView>
#include <QString>

#include <utility>

//! Why a request goes no further; the reason is in English, as everything in a journal.
struct HttpRefusal
{
    int status = 0;
    QString reason;
};

struct RequestHead
{
    QByteArray method;
    QByteArray target; //!< begins with "/", in the one spelling that RFC 3986 §6.2.2.2 prefers
    Headers headers;
    bool isKeptAlive = true;         //!< the peer wants to send another one on this connection
    bool isContinueExpected = false; //!< the peer waits for a 100 before it sends the body
};

/*! Reads one request from the bytes of a peer, in pieces of any size, or refuses it.

    Strict where RFC 9112 lets a server be lenient: two readers that understand the same bytes
    differently are how requests are smuggled past a proxy (§11.2). So whatever can be framed in two
    ways is refused with 400: line ends other than CRLF, NUL, folded or malformed fields, Content-Length
    that is no plain number or stands beside another one or beside Transfer-Encoding, a coding other
    than chunked, a target in absolute form or with more than one spelling.
*/
class RequestReader
{
public:
    enum class Progress { Head, Body, Complete, Refused };

    explicit RequestReader(const HttpLimits &limits);

    //! Takes from the front of \a input what belongs to this request.
    Progress read(QByteArrayView &input);

    //! What is known so far; complete from Progress::Body on.
    [[nodiscard]] const RequestHead &head() const { return m_head; }
    [[nodiscard]] QByteArray takeBody() { return std::exchange(m_body, {}); }
    [[nodiscard]] const HttpRefusal &refusal() const { return m_refusal; }
    //! The bytes that are kept in memory for this request.
    [[nodiscard]] qint64 size() const { return m_headBytes + m_line.size() + m_body.size(); }

private:
    enum class Step { RequestLine, Field, Data, ChunkSize, ChunkEnd, Trailer, Complete, Refused };

    [[nodiscard]] bool takeLine(QByteArrayView &input);
    void takeData(QByteArrayView &input);
    void readLine(const QByteArray &line);
    void readRequestLine(const QByteArray &line);
    void readField(const QByteArray &line);
    void readChunkSize(const QByteArray &line);
    void endHead();
    void endData();
    void startBody();
    void refuse(int status, const QString &reason);
    void refuseLongLine();

    HttpLimits m_limits;
    Step m_step = Step::RequestLine;
    RequestHead m_head;
    QByteArray m_line;
    QByteArray m_body;
    HttpRefusal m_refusal;
    qint64 m_headBytes = 0;
    qint64 m_lineRoom = 0; // what the lines of this step may still take
    qint64 m_dataLeft = 0; // of the body, or of this chunk
    bool m_isChunked = false;
    bool m_isOldVersion = false;
    bool m_hasBlankLine = false;
};
