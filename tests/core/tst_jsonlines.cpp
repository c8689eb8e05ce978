#include "core/jsonlines.h"

#include <QTest>

using namespace Qt::StringLiterals;

//! In which line of a JSON text something is.
class tst_JsonLines : public QObject
{
    Q_OBJECT

private slots:
    void memberIsFound_data();
    void memberIsFound();
    void errorIsFound_data();
    void errorIsFound();
};

void tst_JsonLines::memberIsFound_data()
{
    QTest::addColumn<QStringList>("path");
    QTest::addColumn<int>("line");
    QTest::newRow("whole text") << QStringList() << 1;
    QTest::newRow("first member") << QStringList{u"a"_s} << 2;
    QTest::newRow("member of an object") << QStringList{u"b"_s, u"c"_s} << 4;
    QTest::newRow("same name elsewhere") << QStringList{u"c"_s} << 9;
    QTest::newRow("element of a list") << QStringList{u"b"_s, u"list"_s, u"1"_s} << 6;
    QTest::newRow("member of an element") << QStringList{u"b"_s, u"list"_s, u"1"_s, u"d"_s} << 6;
    QTest::newRow("name with an escape") << QStringList{u"é\"}"_s} << 8;
    QTest::newRow("absent: its parent") << QStringList{u"b"_s, u"absent"_s} << 3;
    QTest::newRow("absent altogether") << QStringList{u"absent"_s} << 1;
}

void tst_JsonLines::memberIsFound()
{
    QFETCH(QStringList, path);
    const QByteArray json = R"({
  "a": "text, with { [ \" and } ]",
  "b": {
    "c": -1.5e3,
    "list": [ {},
      {"d": null} ]
  },
  "\u00e9\"}": true,
  "c": []
})";
    QTEST(lineOfMember(json, path), "line");
}

void tst_JsonLines::errorIsFound_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<int>("line");
    QTest::newRow("none") << QByteArray("{\n}") << 0;
    QTest::newRow("first line") << QByteArray("x\n\n") << 1;
    QTest::newRow("value missing") << QByteArray("{\n \"a\": ,\n}") << 2;
    QTest::newRow("end missing") << QByteArray("{\n \"a\": 1\n") << 3;
}

void tst_JsonLines::errorIsFound()
{
    QFETCH(QByteArray, json);
    QTEST(lineOfJsonError(json), "line");
}

QTEST_GUILESS_MAIN(tst_JsonLines)
#include "tst_jsonlines.moc"
