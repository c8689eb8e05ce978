#include "core/json.h"
#include "identity/profile.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonObject object(const QByteArray &text)
{
    return readJsonObject(text).value();
}

} // namespace

class tst_ListenerAddress : public QObject
{
    Q_OBJECT

private slots:
    void limitsAreAsDocumentedUnlessTheFileSaysOtherwise();
    void everyLimitComesFromTheFileAndGoesBackThere();
    void limitThatCannotBeMeantIsRefused_data();
    void limitThatCannotBeMeantIsRefused();
    void segmentIsPartOfPathAndUrls();
    void segmentThatIsThereAlreadyIsNotPutThereTwice();
    void newSegmentsAreUnguessable();
    void segmentIsMadeUpWhereTheFileAsksForOne();
    void segmentThatCanBeGuessedIsRefused_data();
    void segmentThatCanBeGuessedIsRefused();
    void segmentIsNotHandedOut();
};

void tst_ListenerAddress::limitsAreAsDocumentedUnlessTheFileSaysOtherwise()
{
    const HttpLimits limits = readLimits({}).value();
    QCOMPARE(limits.connections, 256);
    QCOMPARE(limits.headBytes, 16 * 1024);
    QCOMPARE(limits.bodyBytes, 4 * 1024 * 1024);
    QCOMPARE(limits.allBytes, 64 * 1024 * 1024);
    QCOMPARE(limits.requestsPerSecond, 10'000);
    QCOMPARE(limits.headTime, 5000ms);
    QCOMPARE(limits.bodyTime, 15'000ms);
    QCOMPARE(limits.idleTime, 30'000ms);
    QVERIFY2(!toJson(ListenerAddress()).contains(u"limits"), "a later version may know better");
}

void tst_ListenerAddress::everyLimitComesFromTheFileAndGoesBackThere()
{
    const QJsonObject file = object(R"({
        "connections": 100, "headBytes": 8192, "bodyBytes": 1048576, "allBytes": 8388608,
        "requestsPerSecond": 50, "headSeconds": 2, "bodySeconds": 3, "idleSeconds": 4})");
    const ListenerAddress address{.limits = readLimits(file).value()};
    const HttpLimits expected{.connections = 100,
                              .headBytes = 8192,
                              .bodyBytes = 1024 * 1024,
                              .allBytes = 8 * 1024 * 1024,
                              .requestsPerSecond = 50,
                              .headTime = 2s,
                              .bodyTime = 3s,
                              .idleTime = 4s};
    QVERIFY(address.limits == expected);
    QCOMPARE(toJson(address)[u"limits"].toObject(), file);
}

void tst_ListenerAddress::limitThatCannotBeMeantIsRefused_data()
{
    QTest::addColumn<QByteArray>("limits");
    QTest::addColumn<QString>("named");
    const auto row = [](const char *name, const QByteArray &limits, const QString &named) {
        QTest::newRow(name) << limits << named;
    };
    row("no connections", R"({"connections": 0})", u"connections"_s);
    row("more than descriptors", R"({"connections": 100000})", u"connections"_s);
    row("a text", R"({"headBytes": "16384"})", u"headBytes"_s);
    row("half a byte", R"({"headBytes": 2048.5})", u"headBytes"_s);
    row("negative", R"({"bodySeconds": -1})", u"bodySeconds"_s);
    row("a day", R"({"idleSeconds": 86400})", u"idleSeconds"_s);
    row("all smaller than one", R"({"allBytes": 2097152})", u"allBytes"_s);
}

void tst_ListenerAddress::limitThatCannotBeMeantIsRefused()
{
    QFETCH(QByteArray, limits);
    QFETCH(QString, named);
    const auto read = readLimits(object(limits));
    QVERIFY2(!read, "it was taken");
    QVERIFY2(read.error().what.contains(named), qPrintable(read.error().what));
}

void tst_ListenerAddress::segmentIsPartOfPathAndUrls()
{
    const ListenerAddress address{.segment = u"0123456789abcdef"_s};
    QCOMPARE(callbackPath(address), u"/callback/0123456789abcdef"_s);
    QCOMPARE(urlOf(address, 80).toString(), u"http://127.0.0.1:80/callback/0123456789abcdef"_s);
    const Profile profile{.callbackUri = u"https://bot.contoso.example/hook/?a=b"_s,
                          .listener = address};
    QCOMPARE(publicCallback(profile), u"https://bot.contoso.example/hook/0123456789abcdef?a=b"_s);
    QCOMPARE(publicCallback({.listener = address}), QString());
}

void tst_ListenerAddress::segmentThatIsThereAlreadyIsNotPutThereTwice()
{
    const Profile profile{.callbackUri = u"https://bot.contoso.example/0123456789abcdef"_s,
                          .listener = {.segment = u"0123456789abcdef"_s}};
    QCOMPARE(publicCallback(profile), profile.callbackUri);
}

void tst_ListenerAddress::newSegmentsAreUnguessable()
{
    QSet<QString> segments;
    constexpr int many = 100;
    for (int i = 0; i < many; ++i)
        segments.insert(newSegment());
    QCOMPARE(segments.size(), many);
    for (const QString &segment : std::as_const(segments))
        QCOMPARE(segment.size(), 22); // 128 bits
}

void tst_ListenerAddress::segmentIsMadeUpWhereTheFileAsksForOne()
{
    const QString segment = readSegment(true).value();
    QCOMPARE(segment.size(), 22);
    QCOMPARE(readSegment(segment).value(), segment);
    QCOMPARE(readSegment(QJsonValue::Undefined).value(), QString());
}

void tst_ListenerAddress::segmentThatCanBeGuessedIsRefused_data()
{
    QTest::addColumn<QByteArray>("listener");
    QTest::newRow("short") << QByteArray(R"({"segment": "callback"})");
    QTest::newRow("with a slash") << QByteArray(R"({"segment": "0123456789/abcdef"})");
    QTest::newRow("encoded") << QByteArray(R"({"segment": "0123456789%41bcdef"})");
    QTest::newRow("with a line end") << QByteArray(R"({"segment": "0123456789abcdef\n"})");
    QTest::newRow("a number") << QByteArray(R"({"segment": 1234567890123456})");
    QTest::newRow("false") << QByteArray(R"({"segment": false})");
}

void tst_ListenerAddress::segmentThatCanBeGuessedIsRefused()
{
    QFETCH(QByteArray, listener);
    const auto segment = readSegment(object(listener)[u"segment"]);
    QVERIFY2(!segment, "it was taken");
    QVERIFY2(segment.error().what.contains(u"segment"), qPrintable(segment.error().what));
}

void tst_ListenerAddress::segmentIsNotHandedOut()
{
    const Profile profile{.callbackUri = u"https://bot.contoso.example/callback/0123456789abcdef"_s,
                          .listener = {.segment = u"0123456789abcdef"_s}};
    const QJsonObject file = toHandOut(profile);
    QVERIFY(!compactJson(file).contains("0123456789abcdef"));
    QCOMPARE(file[u"callbackUri"].toString(), u"https://bot.contoso.example/callback"_s);
    const auto taken = readSegment(file[u"listener"][u"segment"]);
    QVERIFY(taken);
    QCOMPARE(taken->size(), 22);
}

QTEST_APPLESS_MAIN(tst_ListenerAddress)
#include "tst_listeneraddress.moc"
