#include "core/json.h"

#include <QJsonArray>
#include <QTest>

#include <limits>

using namespace Qt::StringLiterals;

class tst_Json : public QObject
{
    Q_OBJECT

private slots:
    void objectIsRead();
    void errorNamesLineAndColumn_data();
    void errorNamesLineAndColumn();
    void whatIsNoObjectIsRefused_data();
    void whatIsNoObjectIsRefused();
    void membersOfTheSameNameAreFound_data();
    void membersOfTheSameNameAreFound();
    void equalObjectsGiveEqualText();
    void textForPeopleHasALineAMember();
    void numberIsReadHoweverItIsWritten_data();
    void numberIsReadHoweverItIsWritten();
    void nullsAreLeftOutAtEveryDepth();
};

void tst_Json::objectIsRead()
{
    QCOMPARE(readJsonObject(R"( {"a": 1} )").value(), (QJsonObject{{u"a"_s, 1}}));
    QCOMPARE(readJsonObject("{}").value(), QJsonObject());
}

void tst_Json::errorNamesLineAndColumn_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("place");
    QTest::newRow("first line") << QByteArray(R"({"a": x})") << u"Line 1, column 7: "_s;
    QTest::newRow("third line") << QByteArray("{\n  \"a\": 1,\n  \"b\": x\n}")
                                << u"Line 3, column 8: "_s;
    QTest::newRow("Windows line ends")
        << QByteArray("{\r\n\"b\": x\r\n}") << u"Line 2, column 6: "_s;
}

void tst_Json::errorNamesLineAndColumn()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, place);
    const auto object = readJsonObject(text);

    QVERIFY(!object);
    QCOMPARE(object.error().kind, ErrorKind::Input);
    QVERIFY2(object.error().what.startsWith(place), qPrintable(object.error().what));
    QVERIFY(object.error().what.endsWith(u'.'));
    QVERIFY(!object.error().next.isEmpty());
}

void tst_Json::whatIsNoObjectIsRefused_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("spaces") << QByteArray("  \n");
    QTest::newRow("array") << QByteArray("[{}]");
    QTest::newRow("number") << QByteArray("1");
    QTest::newRow("text") << QByteArray("\"{}\"");
    QTest::newRow("null") << QByteArray("null");
    QTest::newRow("cut off") << QByteArray("{\"a\": {");
    QTest::newRow("more behind it") << QByteArray("{} {}");
    QTest::newRow("comment") << QByteArray("{} // done");
    QTest::newRow("trailing comma") << QByteArray("{\"a\": 1,}");
    QTest::newRow("single quotes") << QByteArray("{'a': 1}");
    QTest::newRow("not UTF-8") << QByteArray("{\"a\": \"\xff\"}");
    QTest::newRow("zero byte") << QByteArray("{\"a\": 1}\0", 9);
    QTest::newRow("HTML") << QByteArray("<html></html>");
    QTest::newRow("very deep") << QByteArray("{\"a\":").repeated(100'000);
}

void tst_Json::whatIsNoObjectIsRefused()
{
    QFETCH(QByteArray, text);
    const auto object = readJsonObject(text);

    QVERIFY(!object);
    QCOMPARE(object.error().kind, ErrorKind::Input);
    QVERIFY(!object.error().what.isEmpty());
}

void tst_Json::membersOfTheSameNameAreFound_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("areThere");
    QTest::newRow("none") << QByteArray(R"({"a": 1, "b": 2})") << false;
    QTest::newRow("two") << QByteArray(R"({"a": 1, "a": 2})") << true;
    QTest::newRow("first and last") << QByteArray(R"({"a": 1, "b": {}, "a": []})") << true;
    QTest::newRow("in another spelling") << QByteArray(R"({"a": 1, "\u0061": 2})") << true;
    QTest::newRow("in an object of an array") << QByteArray(R"([{"a": 1, "a": 2}])") << true;
    QTest::newRow("in objects beside each other") << QByteArray(R"([{"a": 1}, {"a": 2}])") << false;
    QTest::newRow("in an object and one in it") << QByteArray(R"({"a": {"a": {"a": 1}}})") << false;
    QTest::newRow("equal values") << QByteArray(R"({"a": "c", "b": "c", "c": ["c", "c"]})")
                                  << false;
    QTest::newRow("in a text") << QByteArray(R"({"a": "{\"b\":1,\"b\":2}", "b": 1})") << false;
    QTest::newRow("text that ends in a backslash")
        << QByteArray(R"({"a": "\\", "a": "\\"})") << true;
    QTest::newRow("cut off in a text") << QByteArray(R"({"a": "\)") << false;
    QTest::newRow("too many ends") << QByteArray(R"(}]"a":1)") << false;
}

void tst_Json::membersOfTheSameNameAreFound()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, areThere);
    QCOMPARE(hasDuplicateMembers(text), areThere);
}

void tst_Json::equalObjectsGiveEqualText()
{
    const auto one = readJsonObject(R"({"b": [1, 2], "a": {"y": 1, "x": null}})").value();
    const auto other = readJsonObject(R"({"a":{"x":null,"y":1},"b":[1,2]})").value();
    QCOMPARE(compactJson(one), compactJson(other));
    QCOMPARE(compactJson(one), R"({"a":{"x":null,"y":1},"b":[1,2]})");
}

void tst_Json::textForPeopleHasALineAMember()
{
    QCOMPARE(indentedJson({{u"a"_s, QJsonObject{{u"b"_s, 1}}}}),
             "{\n    \"a\": {\n        \"b\": 1\n    }\n}\n");
}

void tst_Json::numberIsReadHoweverItIsWritten_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<qint64>("expected");
    const qint64 fallback = -1;
    QTest::newRow("number") << QByteArray("200") << 200LL;
    QTest::newRow("text") << QByteArray("\"200\"") << 200LL;
    QTest::newRow("negative text") << QByteArray("\"-200\"") << -200LL;
    QTest::newRow("whole number with a point") << QByteArray("200.0") << 200LL;
    QTest::newRow("large") << QByteArray("9007199254740993") << 9007199254740993LL;
    QTest::newRow("largest") << QByteArray("9223372036854775807")
                             << std::numeric_limits<qint64>::max();
    QTest::newRow("beyond") << QByteArray("1e300") << fallback;
    QTest::newRow("beyond, negative") << QByteArray("-1e300") << fallback;
    QTest::newRow("beyond, as text") << QByteArray("\"9223372036854775808\"") << fallback;
    QTest::newRow("word") << QByteArray("\"many\"") << fallback;
    QTest::newRow("empty text") << QByteArray("\"\"") << fallback;
    QTest::newRow("null") << QByteArray("null") << fallback;
    QTest::newRow("truth") << QByteArray("true") << fallback;
    QTest::newRow("array") << QByteArray("[200]") << fallback;
    QTest::newRow("object") << QByteArray("{\"code\": 200}") << fallback;
}

void tst_Json::numberIsReadHoweverItIsWritten()
{
    QFETCH(QByteArray, value);
    QFETCH(qint64, expected);
    const auto object = readJsonObject("{\"value\": " + value + "}");
    QVERIFY(object);
    QCOMPARE(lenientInteger(object->value(u"value"), -1), expected);
    QCOMPARE(lenientInteger(object->value(u"absent"), -1), -1);
}

void tst_Json::nullsAreLeftOutAtEveryDepth()
{
    const auto object = readJsonObject(R"({
        "a": null, "b": {"c": null, "d": 0, "e": {}}, "f": [{"g": null, "h": ""}, null, 1]})");
    QCOMPARE(compactJson(withoutNulls(object.value())),
             R"({"b":{"d":0,"e":{}},"f":[{"h":""},null,1]})");
}

QTEST_GUILESS_MAIN(tst_Json)
#include "tst_json.moc"
