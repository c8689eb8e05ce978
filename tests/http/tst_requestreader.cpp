#include "http/hostilerequests.h"
#include "http/requestreader.h"

#include <QTest>

using namespace Qt::StringLiterals;
using Progress = RequestReader::Progress;

//! From bytes to a request or a refusal, without a socket.
class tst_RequestReader : public QObject
{
    Q_OBJECT

private slots:
    void goodRequestIsComplete_data();
    void goodRequestIsComplete();
    void whatComesAfterARequestIsLeft();
    void hostileRequestIsRefused_data();
    void hostileRequestIsRefused();
    void nothingIsTakenAfterARefusal();
    void connectionEndsWhereThePeerSaysSo_data();
    void connectionEndsWhereThePeerSaysSo();
    void noPrefixOfARequestIsComplete();
};

namespace {

Progress readBytewise(RequestReader &reader, const QByteArray &bytes)
{
    Progress progress = Progress::Head;
    for (qsizetype at = 0; at < bytes.size() && progress < Progress::Complete; ++at) {
        QByteArrayView one = QByteArrayView(bytes).sliced(at, 1);
        progress = reader.read(one);
    }
    return progress;
}

} // namespace

void tst_RequestReader::goodRequestIsComplete_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("body");
    const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &body) {
        QTest::newRow(name) << bytes << body;
    };
    row("length", post("Host: x\r\nContent-Length: 4\r\n", "body"), "body");
    row("length of zero", post("Host: x\r\nContent-Length: 0\r\n"), "");
    row("body of NUL, CR and LF",
        post("Host: x\r\nContent-Length: 4\r\n", QByteArray("\0\r\n\r", 4)),
        QByteArray("\0\r\n\r", 4));
    row("chunked", postChunked("2\r\nbo\r\n2\r\ndy\r\n0\r\n\r\n"), "body");
    row("chunked in capitals", post("Host: x\r\nTRANSFER-ENCODING: Chunked\r\n", "0\r\n\r\n"), "");
    row("chunk with zeros before its size", postChunked("0004\r\nbody\r\n000\r\n\r\n"), "body");
    row("chunk extension", postChunked("4;a=\"b\"\r\nbody\r\n0;c\r\n\r\n"), "body");
    row("trailer", postChunked("4\r\nbody\r\n0\r\nA: b\r\n\r\n"), "body");
    row("blank line in front", "\r\n" + getTarget("/"), "");
    row("HTTP/1.0", "GET / HTTP/1.0\r\nHost: x\r\n\r\n", "");
    row("host with a port", post("Host: [::1]:80\r\nContent-Length: 1\r\n", "1"), "1");
    row("header with a tabulator", "GET / HTTP/1.1\r\nHost: x\r\nA:\tb\tc\r\n\r\n", "");
    row("encoded slash and query", getTarget("/a%2Fb?%63=http://x/%2e"), "");
    row("16 KiB of headers",
        post("Host: x\r\nContent-Length: 1\r\nA: " + QByteArray(16'000, 'a') + "\r\n", "1"), "1");
}

void tst_RequestReader::goodRequestIsComplete()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, body);
    RequestReader whole({});
    QByteArrayView input(bytes);
    QCOMPARE(whole.read(input), Progress::Complete);
    QVERIFY(input.isEmpty());
    QCOMPARE(whole.takeBody(), body);

    RequestReader bytewise({});
    QCOMPARE(readBytewise(bytewise, bytes), Progress::Complete);
    QCOMPARE(bytewise.takeBody(), body);
    QCOMPARE(bytewise.head().target, whole.head().target);
    QCOMPARE(bytewise.head().headers, whole.head().headers);
}

void tst_RequestReader::whatComesAfterARequestIsLeft()
{
    for (const QByteArray &first : {post("Host: x\r\nContent-Length: 4\r\n", "body"),
                                    postChunked("4\r\nbody\r\n0\r\n\r\n"), getTarget("/")}) {
        const QByteArray both = first + "GET /next";
        RequestReader reader({});
        QByteArrayView input(both);
        QCOMPARE(reader.read(input), Progress::Complete);
        QCOMPARE(input.toByteArray(), QByteArray("GET /next"));
    }
}

void tst_RequestReader::hostileRequestIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    for (const HostileRequest &request : hostileRequests())
        QTest::newRow(request.name) << request.bytes << request.status;
}

void tst_RequestReader::hostileRequestIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    RequestReader whole({});
    QByteArrayView input(bytes);
    QCOMPARE(whole.read(input), Progress::Refused);
    QCOMPARE(whole.refusal().status, status);
    QVERIFY(!whole.refusal().reason.isEmpty());

    RequestReader bytewise({});
    QCOMPARE(readBytewise(bytewise, bytes), Progress::Refused);
    QCOMPARE(bytewise.refusal().status, status);
    QVERIFY2(bytewise.size() < 40'000, "what is refused was never kept");
}

void tst_RequestReader::nothingIsTakenAfterARefusal()
{
    RequestReader reader({});
    QByteArrayView bad("BREW / HTTP/1.1\r\n");
    QCOMPARE(reader.read(bad), Progress::Refused);
    QByteArrayView good("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
    QCOMPARE(reader.read(good), Progress::Refused);
    QCOMPARE(reader.refusal().status, 501);
}

void tst_RequestReader::connectionEndsWhereThePeerSaysSo_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isKeptAlive");
    QTest::newRow("nothing said") << getTarget("/") << true;
    QTest::newRow("keep-alive") << QByteArray(
        "GET / HTTP/1.1\r\nHost: x\r\nConnection: keep-alive\r\n\r\n")
                                << true;
    QTest::newRow("close") << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nConnection: Close\r\n\r\n")
                           << false;
    QTest::newRow("close in a list")
        << QByteArray("GET / HTTP/1.1\r\nHost: x\r\nConnection: te, close\r\n\r\n") << false;
    QTest::newRow("HTTP/1.0") << QByteArray("GET / HTTP/1.0\r\nHost: x\r\n\r\n") << false;
}

void tst_RequestReader::connectionEndsWhereThePeerSaysSo()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isKeptAlive);
    RequestReader reader({});
    QByteArrayView input(bytes);
    QCOMPARE(reader.read(input), Progress::Complete);
    QCOMPARE(reader.head().isKeptAlive, isKeptAlive);
}

void tst_RequestReader::noPrefixOfARequestIsComplete()
{
    const QByteArray bytes = postChunked("4;x\r\nbody\r\n0\r\nA: b\r\n\r\n");
    for (qsizetype size = 1; size < bytes.size(); ++size) {
        RequestReader reader({});
        QByteArrayView input = QByteArrayView(bytes).first(size);
        const Progress progress = reader.read(input);
        QVERIFY(progress == Progress::Head || progress == Progress::Body);
    }
}

QTEST_APPLESS_MAIN(tst_RequestReader)
#include "tst_requestreader.moc"
