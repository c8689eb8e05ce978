#include "graph/errorbody.h"
#include "graph/samples.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_ErrorBody : public QObject
{
    Q_OBJECT

private slots:
    void documentedErrorIsRead_data();
    void documentedErrorIsRead();
    void mostPreciseCodeIsFound_data();
    void mostPreciseCodeIsFound();
    void errorOfTheTokenEndpointIsRead();
    void bodyThatIsNoErrorIsEmpty_data();
    void bodyThatIsNoErrorIsEmpty();
};

void tst_ErrorBody::documentedErrorIsRead_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("message");
    QTest::addColumn<QString>("requestId");
    const QHash<QString, QStringList> expected{
        {u"error-7503-wrapped.response.json"_s,
         {u"7503"_s, u"Application is not registered in our store."_s,
          u"00000000-0000-0000-0000-000000000001"_s}},
        {u"error-7504.response.json"_s,
         {u"7504"_s, u"Insufficient enterprise tenant permissions, cannot access this API."_s,
          u"2df32658-90f2-4b97-a39e-5f18ed3d2063"_s}},
        {u"error-8522.response.json"_s,
         {u"8522"_s, u"Call not found."_s, u"00000000-0000-0000-0000-000000000003"_s}},
        {u"error-generic.response.json"_s,
         {u"invalidRange"_s, u"Uploaded fragment overlaps with existing data."_s,
          u"request-id"_s}}};
    for (const QString &name : samples::names(u"error-*.json"_s)) {
        const QStringList values = expected.value(name);
        QVERIFY2(values.size() == 3, qPrintable(name + u" is not expected"_s));
        QTest::newRow(qPrintable(name)) << name << values[0] << values[1] << values[2];
    }
}

void tst_ErrorBody::documentedErrorIsRead()
{
    QFETCH(QString, name);
    QFETCH(QString, code);
    QFETCH(QString, message);
    QFETCH(QString, requestId);
    const ErrorBody body = readErrorBody(samples::bytes(name));

    QCOMPARE(body.code, code);
    QCOMPARE(body.message, message);
    QCOMPARE(body.requestId, requestId);
    QVERIFY(!body.isEmpty());
}

void tst_ErrorBody::mostPreciseCodeIsFound_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &body, const QString &code) {
        QTest::newRow(name) << body << code;
    };
    row("number as text", R"({"error":{"code":"7504","message":"m"}})", u"7504"_s);
    row("number", R"({"error":{"code":7504,"message":"m"}})", u"7504"_s);
    row("word", R"({"error":{"code":"Forbidden","message":"m"}})", u"Forbidden"_s);
    row("inner code", R"({"error":{"code":"Forbidden","innerError":{"code":"7504"}}})", u"7504"_s);
    row("inner code in lower case",
        R"({"error":{"code":"Forbidden","innererror":{"code":"7504"}}})", u"7504"_s);
    row("inner number", R"({"error":{"code":"Forbidden","innerError":{"code":7504}}})", u"7504"_s);
    row("nested twice",
        R"({"error":{"code":"a","innerError":{"code":"b","innererror":{"code":"7505"}}}})",
        u"7505"_s);
    row("nested without a code", R"({"error":{"code":"a","innerError":{"innerError":{}}}})",
        u"a"_s);
    row("wrapped in the message", R"({"error":{"code":"UnknownError",
        "message":"{\"errorCode\":\"7505\",\"message\":\"m\"}"}})",
        u"7505"_s);
    row("wrapped number", R"({"error":{"code":"UnknownError","message":"{\"errorCode\":7505}"}})",
        u"7505"_s);
    row("JSON that wraps no code", R"({"error":{"code":"UnknownError","message":"{\"a\":1}"}})",
        u"UnknownError"_s);
    row("no code", R"({"error":{"message":"m"}})", {});
    row("code is null", R"({"error":{"code":null,"message":"m"}})", {});
    row("code is an object", R"({"error":{"code":{},"message":"m"}})", {});
}

void tst_ErrorBody::mostPreciseCodeIsFound()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, code);
    QCOMPARE(readErrorBody(body).code, code);
}

void tst_ErrorBody::errorOfTheTokenEndpointIsRead()
{
    const ErrorBody body = readErrorBody(R"({"error":"invalid_client",
        "error_description":"AADSTS7000215: Invalid client secret provided.",
        "error_codes":[7000215],"trace_id":"t-1","correlation_id":"c-1"})");

    QCOMPARE(body.code, u"invalid_client"_s);
    QCOMPARE(body.message, u"AADSTS7000215: Invalid client secret provided."_s);
    QCOMPARE(body.requestId, u"t-1"_s);
}

void tst_ErrorBody::bodyThatIsNoErrorIsEmpty_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("HTML") << QByteArray("<html>502</html>");
    QTest::newRow("no error") << QByteArray(R"({"value":[]})");
    QTest::newRow("error is null") << QByteArray(R"({"error":null})");
    QTest::newRow("error is an array") << QByteArray(R"({"error":[{"code":"1"}]})");
    QTest::newRow("error is a number") << QByteArray(R"({"error":7})");
    QTest::newRow("array") << QByteArray("[]");
    QTest::newRow("deep") << QByteArray("{\"error\":").repeated(100'000);
}

void tst_ErrorBody::bodyThatIsNoErrorIsEmpty()
{
    QFETCH(QByteArray, body);
    const ErrorBody read = readErrorBody(body);
    QVERIFY(read.isEmpty());
    QCOMPARE(read.requestId, QString());
}

QTEST_GUILESS_MAIN(tst_ErrorBody)
#include "tst_errorbody.moc"
