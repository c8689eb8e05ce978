#include "http/requestreader.h"

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 chunkLineBytes = 256;
constexpr qsizetype chunkDigits = 8; // 4 GiB; keeps the sum below from overflowing
constexpr qsizetype mostFields = 64; // QHttpServer drops all of them where there are more than 100

bool isAlphanumeric(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

//! A token of RFC 9110 §5.6.2: a method, the name of a field.
bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) {
        return isAlphanumeric(c) || QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    });
}

//! A field's value of RFC 9110 §5.5: no control characters but the tabulator.
bool isFieldValue(QByteArrayView text)
{
    return std::ranges::none_of(text, [](char c) {
        return (static_cast<uchar>(c) < 0x20 && c != '\t') || c == 0x7f;
    });
}

bool isDigits(QByteArrayView text, bool (*isDigit)(char))
{
    return !text.isEmpty() && std::ranges::all_of(text, isDigit);
}

bool isDecimal(char c)
{
    return c >= '0' && c <= '9';
}

bool isHexadecimal(char c)
{
    return isDecimal(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

//! The host and port of RFC 9110 §7.2, without the user that a URL could have.
bool isHost(QByteArrayView text)
{
    return !text.isEmpty() && std::ranges::all_of(text, [](char c) {
        return isAlphanumeric(c) || QByteArrayView("-._~:[]").contains(c);
    });
}

/*! Where "%68ook" and "hook" name the same thing, a proxy's rules hold for one of them only. The
    query is spelt as the peer likes.
*/
bool isInOneSpelling(const QByteArray &path)
{
    for (qsizetype at = path.indexOf('%'); at >= 0; at = path.indexOf('%', at + 1)) {
        const QByteArray code = path.mid(at + 1, 2);
        if (code.size() < 2 || !isDigits(code, isHexadecimal))
            return false;
        const char decoded = static_cast<char>(code.toInt(nullptr, 16));
        if (isAlphanumeric(decoded) || QByteArrayView("-._~").contains(decoded))
            return false;
    }
    return true;
}

//! A target in origin-form (RFC 9112 §3.2.1) that every reader takes for the same.
bool isTarget(const QByteArray &target)
{
    const bool isText = std::ranges::all_of(target, [](char c) {
        return c > 0x20 && c < 0x7f && !QByteArrayView("\"#<>\\^`{|}").contains(c);
    });
    return isText && target.startsWith('/') && !target.startsWith("//")
        && isInOneSpelling(target.split('?').first());
}

bool isVersion(QByteArrayView text)
{
    return text.size() == 8 && text.startsWith("HTTP/") && isDecimal(text[5]) && text[6] == '.'
        && isDecimal(text[7]);
}

} // namespace

RequestReader::RequestReader(const HttpLimits &limits)
    : m_limits(limits), m_lineRoom(limits.headBytes)
{
}

RequestReader::Progress RequestReader::read(QByteArrayView &input)
{
    while (!input.isEmpty() && m_step != Step::Complete && m_step != Step::Refused) {
        if (m_step == Step::Data)
            takeData(input);
        else if (takeLine(input))
            readLine(std::exchange(m_line, {}));
    }
    switch (m_step) {
    case Step::RequestLine:
    case Step::Field:
        return Progress::Head;
    case Step::Complete:
        return Progress::Complete;
    case Step::Refused:
        return Progress::Refused;
    default:
        return Progress::Body;
    }
}

//! Adds to the line; true once it is complete and well-formed, and then it stands without its CRLF.
bool RequestReader::takeLine(QByteArrayView &input)
{
    const qsizetype end = input.indexOf('\n');
    const QByteArrayView part = input.first(end < 0 ? input.size() : end + 1);
    input = input.sliced(part.size());
    // What comes first decides, so that the answer does not depend on how the bytes were cut.
    const qint64 looked = std::min<qint64>(part.size(), m_lineRoom);
    m_lineRoom -= part.size();
    if (part.first(looked).contains('\0'))
        refuse(400, u"a line has a NUL in it"_s);
    else if (m_lineRoom < 0)
        refuseLongLine();
    else
        m_line += part;
    if (end < 0 || m_step == Step::Refused)
        return false;
    if (!m_line.endsWith("\r\n") || m_line.indexOf('\r') != m_line.size() - 2) {
        refuse(400, u"a line does not end with CRLF, or has a bare CR in it"_s);
        return false;
    }
    m_line.chop(2);
    return true;
}

void RequestReader::takeData(QByteArrayView &input)
{
    const QByteArrayView part = input.first(std::min<qint64>(input.size(), m_dataLeft));
    input = input.sliced(part.size());
    if (m_body.isEmpty()) // no more than is there: that much is only promised
        m_body.reserve(part.size());
    m_body += part;
    m_dataLeft -= part.size();
    if (m_dataLeft == 0)
        endData();
}

void RequestReader::readLine(const QByteArray &line)
{
    switch (m_step) {
    case Step::RequestLine:
        return readRequestLine(line);
    case Step::Field:
        return line.isEmpty() ? endHead() : readField(line);
    case Step::ChunkSize:
        return readChunkSize(line);
    case Step::ChunkEnd:
        if (!line.isEmpty())
            return refuse(400, u"a chunk is longer than it says"_s);
        m_lineRoom = chunkLineBytes;
        m_step = Step::ChunkSize;
        return;
    case Step::Trailer: // checked as other fields, then forgotten (RFC 9110 §6.5.1)
        return line.isEmpty() ? void(m_step = Step::Complete) : readField(line);
    default:
        Q_UNREACHABLE();
    }
}

void RequestReader::readRequestLine(const QByteArray &line)
{
    if (line.isEmpty() && !std::exchange(m_hasBlankLine, true)) // RFC 9112 §2.2
        return;
    static const QByteArrayList methods{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
    const QByteArrayList words = line.split(' ');
    if (words.size() != 3 || !isToken(words[0]) || !isVersion(words[2]))
        return refuse(400, u"the request line is malformed"_s);
    m_head.method = words[0];
    if (words[2] != "HTTP/1.1" && words[2] != "HTTP/1.0")
        return refuse(505, u"the version is neither HTTP/1.1 nor HTTP/1.0"_s);
    if (!methods.contains(words[0]))
        return refuse(501, u"no such method is known here"_s);
    if (!isTarget(words[1]))
        return refuse(400, u"the target is no plain path"_s);
    m_head.target = words[1];
    m_isOldVersion = words[2] == "HTTP/1.0";
    m_head.isKeptAlive = !m_isOldVersion;
    m_headBytes += line.size();
    m_step = Step::Field;
}

void RequestReader::readField(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.first(std::max<qsizetype>(colon, 0));
    const QByteArray value = line.sliced(colon + 1);
    if (!isToken(name)
        || !isFieldValue(value)) // also what is folded, or has a space before the colon
        return refuse(400, u"a header field is malformed"_s);
    if (m_step == Step::Trailer)
        return;
    if (m_head.headers.size() == mostFields)
        return refuse(431, u"there are more than %1 header fields"_s.arg(mostFields));
    m_head.headers.append({name, value.trimmed()});
    m_headBytes += line.size();
}

void RequestReader::endHead()
{
    const Headers &headers = m_head.headers;
    const QByteArrayList hosts = headerValues(headers, "Host");
    const QByteArrayList lengths = headerValues(headers, "Content-Length");
    const QByteArrayList codings = headerValues(headers, "Transfer-Encoding");
    if (hosts.size() != 1 || !isHost(hosts.first()))
        return refuse(400, u"exactly one Host header is needed"_s);
    if (!headerValues(headers, "Upgrade").isEmpty())
        return refuse(400, u"this server does not upgrade"_s);
    if (lengths.size() + codings.size() > 1)
        return refuse(400, u"more than one header gives the length of the body"_s);
    if (!codings.isEmpty() && (m_isOldVersion || codings.first().toLower() != "chunked"))
        return refuse(400, u"unknown Transfer-Encoding"_s);
    if (!lengths.isEmpty() && !isDigits(lengths.first(), isDecimal))
        return refuse(400, u"Content-Length is no number"_s);
    const bool hasBody = m_head.method.startsWith('P'); // POST, PUT, PATCH
    if (hasBody && lengths.isEmpty() && codings.isEmpty())
        return refuse(400, u"neither Content-Length nor chunked"_s);
    startBody();
}

void RequestReader::startBody()
{
    const Headers &headers = m_head.headers;
    const QByteArray expectation = headerValue(headers, "Expect").toLower();
    if (!expectation.isEmpty() && expectation != "100-continue")
        return refuse(417, u"only 100-continue can be expected"_s);
    for (const QByteArray &option : headerValues(headers, "Connection"))
        m_head.isKeptAlive = m_head.isKeptAlive && !option.toLower().contains("close");
    m_isChunked = !headerValues(headers, "Transfer-Encoding").isEmpty();
    const QByteArray length = headerValue(headers, "Content-Length");
    bool fits = true;
    m_dataLeft = length.isEmpty() ? 0 : length.toLongLong(&fits);
    if (!fits || m_dataLeft > m_limits.bodyBytes)
        return refuse(413, u"the body is larger than %1 bytes"_s.arg(m_limits.bodyBytes));
    m_head.isContinueExpected = !expectation.isEmpty();
    m_lineRoom = chunkLineBytes;
    m_step = m_isChunked ? Step::ChunkSize : m_dataLeft > 0 ? Step::Data : Step::Complete;
}

//! The hexadecimal size of RFC 9112 §7.1; its extensions are ignored, as that says.
void RequestReader::readChunkSize(const QByteArray &line)
{
    const QByteArray size = line.split(';').first();
    if (!isDigits(size, isHexadecimal) || !isFieldValue(line))
        return refuse(400, u"the size of a chunk is no number"_s);
    const bool fits = size.size() <= chunkDigits;
    m_dataLeft = fits ? size.toLongLong(nullptr, 16) : 0;
    if (!fits || m_body.size() + m_dataLeft > m_limits.bodyBytes)
        return refuse(413, u"the body is larger than %1 bytes"_s.arg(m_limits.bodyBytes));
    m_lineRoom = m_limits.headBytes;
    m_step = m_dataLeft > 0 ? Step::Data : Step::Trailer;
}

void RequestReader::endData()
{
    m_lineRoom = chunkLineBytes;
    m_step = m_isChunked ? Step::ChunkEnd : Step::Complete;
}

void RequestReader::refuse(int status, const QString &reason)
{
    m_refusal = {.status = status, .reason = reason};
    m_step = Step::Refused;
}

void RequestReader::refuseLongLine()
{
    if (m_step == Step::RequestLine)
        refuse(414, u"the request line is longer than %1 bytes"_s.arg(m_limits.headBytes));
    else if (m_step == Step::Field || m_step == Step::Trailer)
        refuse(431, u"the header is larger than %1 bytes"_s.arg(m_limits.headBytes));
    else
        refuse(400, u"a chunk is malformed"_s);
}
