#pragma once

#include <QByteArray>
#include <QList>

#include <cstddef>

//! What a peer may send, and the status that it is refused with; 200 for what is good.
struct HostileRequest
{
    const char *name;
    int status;
    QByteArray bytes;
};

//! A literal that may have a NUL in it.
template <std::size_t Size>
QByteArray literal(const char (&text)[Size])
{
    return QByteArray(text, Size - 1);
}

inline QByteArray post(const QByteArray &headers, const QByteArray &body = {})
{
    return "POST /callback HTTP/1.1\r\n" + headers + "\r\n" + body;
}

inline QByteArray postChunked(const QByteArray &body)
{
    return post("Host: x\r\nTransfer-Encoding: chunked\r\n", body);
}

inline QByteArray getTarget(const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: x\r\n\r\n";
}

inline QList<HostileRequest> hostileLengths()
{
    const QByteArray seven("1234567");
    const auto withLength = [&](const QByteArray &field) {
        return post("Host: x\r\n" + field + "\r\n", seven);
    };
    return {
        {"length and chunked", 400,
         post("Host: x\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n")},
        {"chunked and length", 400,
         post("Host: x\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n", "0\r\n\r\n")},
        {"neither length nor chunked", 400, post("Host: x\r\n")},
        {"two lengths", 400, withLength("Content-Length: 0\r\nContent-Length: 36")},
        {"two equal lengths", 400, withLength("Content-Length: 7\r\nContent-Length: 7")},
        {"list of lengths", 400, withLength("Content-Length: 7, 7")},
        {"length with a letter", 400, withLength("Content-Length: 7x")},
        {"length with a plus", 400, withLength("Content-Length: +7")},
        {"negative length", 400, withLength("Content-Length: -1")},
        {"length without digits", 400, withLength("Content-Length: ")},
        {"length in hexadecimal", 400, withLength("Content-Length: 0x7")},
        {"length of 2^63", 413, withLength("Content-Length: 9223372036854775808")},
        {"length of 2^64 - 1", 413, withLength("Content-Length: 18446744073709551615")},
        {"length of 2^64 + 7", 413, withLength("Content-Length: 18446744073709551623")},
        {"length of 5 MiB", 413, withLength("Content-Length: 5242880")},
        {"space before the colon", 400, withLength("Content-Length : 7")},
        {"unknown coding", 400, withLength("Transfer-Encoding: xchunked")},
        {"compressed and chunked", 400, withLength("Transfer-Encoding: gzip, chunked")},
        {"chunked with a parameter", 400, withLength("Transfer-Encoding: chunked;a=b")},
        {"two codings", 400,
         withLength("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity")},
        {"chunked in HTTP/1.0", 400,
         "POST /callback HTTP/1.0\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"},
    };
}

inline QList<HostileRequest> hostileChunks()
{
    return {
        {"chunk size zz", 400, postChunked("zz\r\n")},
        {"chunk size -5", 400, postChunked("-5\r\nbody")},
        {"chunk size 0x4", 400, postChunked("0x4\r\nbody\r\n0\r\n\r\n")},
        {"chunk without a size", 400, postChunked("\r\nbody")},
        {"space after the chunk size", 400, postChunked("4 \r\nbody\r\n0\r\n\r\n")},
        {"chunk size 2^64 - 1", 413, postChunked("ffffffffffffffff\r\n")},
        {"chunk of 4 GiB", 413, postChunked("ffffffff\r\n")},
        {"chunk not ended by CRLF", 400, postChunked("4\r\nbody0\r\n\r\n")},
        {"chunk ended by LF", 400, postChunked("4\r\nbody\n0\r\n\r\n")},
        {"chunk size ended by LF", 400, postChunked("4\nbody\r\n0\r\n\r\n")},
        {"endless chunk size", 400, postChunked(QByteArray(1000, '0'))},
        {"endless extension", 400, postChunked("4;" + QByteArray(1000, 'x'))},
        {"malformed trailer", 400, postChunked("0\r\nno field\r\n\r\n")},
        {"endless trailer", 431, postChunked("0\r\n" + QByteArray("A: b\r\n").repeated(5000))},
        {"NUL in a chunk size", 400, postChunked(literal("4\0\r\nbody\r\n0\r\n\r\n"))},
    };
}

inline QList<HostileRequest> hostileHeads()
{
    const QByteArray megabyte(1024 * 1024, 'a');
    return {
        {"two hosts", 400, post("Host: x\r\nHost: y\r\nContent-Length: 1\r\n", "1")},
        {"no host", 400, post("Content-Length: 1\r\n", "1")},
        {"host with a user", 400, post("Host: a@127.0.0.1\r\nContent-Length: 1\r\n", "1")},
        {"host with a path", 400, post("Host: x/y\r\nContent-Length: 1\r\n", "1")},
        {"upgrade", 400,
         post("Host: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nContent-Length: 1\r\n",
              "1")},
        {"unknown expectation", 417, post("Host: x\r\nExpect: tea\r\nContent-Length: 1\r\n", "1")},
        {"NUL in the request line", 400, literal("GET /\0 HTTP/1.1\r\nHost: x\r\n\r\n")},
        {"NUL in a header", 400, literal("GET / HTTP/1.1\r\nHost: x\0y\r\n\r\n")},
        {"bare CR in a header", 400, "GET / HTTP/1.1\r\nHost: x\r\nA: b\rc\r\n\r\n"},
        {"bare CR as line end", 400, "GET / HTTP/1.1\rHost: x\r\r\n"},
        {"bare LF as line end", 400, "GET / HTTP/1.1\nHost: x\n\n"},
        {"control character in a header", 400, "GET / HTTP/1.1\r\nHost: x\r\nA: b\x01\r\n\r\n"},
        {"folded header", 400, "GET / HTTP/1.1\r\nHost: x\r\nA: b\r\n c\r\n\r\n"},
        {"header without a colon", 400, "GET / HTTP/1.1\r\nHost: x\r\nnothing\r\n\r\n"},
        {"header without a name", 400, "GET / HTTP/1.1\r\nHost: x\r\n: b\r\n\r\n"},
        {"65 headers", 431,
         "GET / HTTP/1.1\r\nHost: x\r\n" + QByteArray("A: b\r\n").repeated(64) + "\r\n"},
        {"10,000 headers", 431,
         "GET / HTTP/1.1\r\nHost: x\r\n" + QByteArray("A: b\r\n").repeated(10'000) + "\r\n"},
        {"header of 1 MiB", 431, "GET / HTTP/1.1\r\nHost: x\r\nA: " + megabyte + "\r\n\r\n"},
        {"NUL behind a header of 1 MiB", 431,
         "GET / HTTP/1.1\r\nHost: x\r\nA: " + megabyte + literal("\0\r\n\r\n")},
        {"header without end", 431, "GET / HTTP/1.1\r\nHost: x\r\nA: " + megabyte},
    };
}

inline QList<HostileRequest> hostileRequestLines()
{
    const QByteArray megabyte(1024 * 1024, 'a');
    return {
        {"target of 1 MiB", 414, getTarget('/' + megabyte)},
        {"request line without end", 414, megabyte},
        {"blank lines", 400, QByteArray("\r\n").repeated(1000)},
        {"HTTP/9.9", 505, "GET / HTTP/9.9\r\nHost: x\r\n\r\n"},
        {"HTTP/2 with prior knowledge", 505, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"},
        {"HTTPxyzw", 400, "GET / HTTPxyzw\r\nHost: x\r\n\r\n"},
        {"no version", 400, "GET /\r\n\r\n"},
        {"two spaces", 400, "GET  / HTTP/1.1\r\nHost: x\r\n\r\n"},
        {"tabulators", 400, "GET\t/\tHTTP/1.1\r\nHost: x\r\n\r\n"},
        {"leading space", 400, " GET / HTTP/1.1\r\nHost: x\r\n\r\n"},
        {"TLS to a server without", 400, literal("\x16\x03\x01\x02\x00\x01\x00\x01")},
        {"unknown method", 501, "BREW / HTTP/1.1\r\nHost: x\r\n\r\n"},
        {"CONNECT", 501, "CONNECT x:443 HTTP/1.1\r\nHost: x\r\n\r\n"},
        {"TRACE", 501, "TRACE / HTTP/1.1\r\nHost: x\r\n\r\n"},
        {"absolute target", 400, getTarget("http://evil/callback")},
        {"target *", 400, getTarget("*")},
        {"two slashes", 400, getTarget("//callback")},
        {"encoded letter", 400, getTarget("/%63allback")},
        {"encoded dots", 400, getTarget("/x/%2e%2e/callback")},
        {"broken encoding", 400, getTarget("/callback%zz")},
        {"encoding cut off", 400, getTarget("/callback%2")},
        {"fragment", 400, getTarget("/callback#x")},
        {"byte above ASCII", 400,
         getTarget("/callb\xe4"
                   "ck")},
    };
}

//! All of them, each to be refused.
inline QList<HostileRequest> hostileRequests()
{
    return hostileLengths() + hostileChunks() + hostileHeads() + hostileRequestLines();
}
