#include "core/csv.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QByteArray encoded(QStringConverter::Encoding encoding, const QString &text)
{
    return QStringEncoder(encoding, QStringConverter::Flag::WriteBom)(text);
}

} // namespace

//! Cells come back as they were written, whichever spreadsheet was in between.
class tst_Csv : public QObject
{
    Q_OBJECT

private slots:
    void cellComesBackAsItWas_data();
    void cellComesBackAsItWas();
    void cellIsNeverAFormula_data();
    void cellIsNeverAFormula();
    void apostropheOfANameStays();
    void dialectIsUnderstood_data();
    void dialectIsUnderstood();
    void rowKnowsItsLine();
    void mistakeIsNamedWithItsPlace_data();
    void mistakeIsNamedWithItsPlace();
    void megabytesAreReadOnce_data();
    void megabytesAreReadOnce();
};

void tst_Csv::cellComesBackAsItWas_data()
{
    QTest::addColumn<QString>("text");
    for (const auto &text :
         {u"+4930123456"_s, u"=1+1"_s, u"'=1"_s, u"''=1"_s, u"'t Hart"_s, u"'"_s, u"-"_s, u"@a"_s,
          u"\t=1"_s, u"a\"b"_s, u"\""_s, u"a,b;c\td"_s, u"two\nlines"_s, u"two\r\nlines"_s,
          u"\rx"_s, u" blanks "_s, u"Zoë 🎧"_s, u"＝1"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void tst_Csv::cellComesBackAsItWas()
{
    QFETCH(QString, text);
    const auto rows = readCsv(csvCell(u"first"_s) + ',' + csvCell(text) + "\r\n");
    QVERIFY(rows);
    QCOMPARE(rows->size(), 1);
    QCOMPARE(rows->first().cells, (QStringList{u"first"_s, text}));
}

void tst_Csv::cellIsNeverAFormula_data()
{
    QTest::addColumn<QString>("text");
    for (const auto &text : {u"=HYPERLINK(\"https://x\")"_s, u"+1+1"_s, u"-1"_s, u"@SUM(A1)"_s,
                             u"\t=1"_s, u"\r=1"_s, u"\n=1"_s, u"＝1"_s})
        QTest::newRow(qPrintable(text)) << text;
}

void tst_Csv::cellIsNeverAFormula()
{
    QFETCH(QString, text);
    QVERIFY(csvCell(text).startsWith("\"'"));
}

void tst_Csv::apostropheOfANameStays()
{
    QCOMPARE(csvCell(u"'t Hart"_s), "\"'t Hart\"");
    QCOMPARE(readCsv("'t Hart")->first().cells, QStringList{u"'t Hart"_s});
}

void tst_Csv::dialectIsUnderstood_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto text = u"a;b\r\n\"x;é\";y\r\n"_s;
    QTest::newRow("commas") << QByteArray("a,b\r\nx;é,y\r\n");
    QTest::newRow("semicolons") << text.toUtf8();
    QTest::newRow("tabs") << QByteArray("a\tb\nx;é\ty\n");
    QTest::newRow("old line ends") << QByteArray("a,b\rx;é,y");
    QTest::newRow("no line end at the end") << QByteArray("a,b\nx;é,y");
    QTest::newRow("blank lines") << QByteArray("\n,\na,b\n\n,,,\nx;é,y\n\n");
    QTest::newRow("separator in a quoted name") << QByteArray("\"a\",b\n\"x;é\",\"y\"\n");
    QTest::newRow("UTF-8 with mark") << encoded(QStringConverter::Utf8, text);
    QTest::newRow("UTF-16, little") << encoded(QStringConverter::Utf16LE, text);
    QTest::newRow("UTF-16, big") << encoded(QStringConverter::Utf16BE, text);
}

void tst_Csv::dialectIsUnderstood()
{
    QFETCH(QByteArray, bytes);
    const auto rows = readCsv(bytes);
    QVERIFY2(rows, rows ? "" : qPrintable(rows.error().text()));
    QCOMPARE(rows->size(), 2);
    QCOMPARE(rows->first().cells, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(rows->last().cells, (QStringList{u"x;é"_s, u"y"_s}));
}

void tst_Csv::rowKnowsItsLine()
{
    const auto rows = readCsv("a,b\r\n\r\n\"two\r\nlines\",x\r\nc,d");
    QVERIFY(rows);
    QCOMPARE(rows->size(), 3);
    QCOMPARE(rows->at(0).line, 1);
    QCOMPARE(rows->at(1).line, 3);
    QCOMPARE(rows->at(2).line, 5);
}

void tst_Csv::mistakeIsNamedWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    QTest::newRow("quote that is not closed")
        << QByteArray("a,b\r\nx,\"y\r\nz,1\r\n") << u"Line 2, column 3: "_s;
    QTest::newRow("text after a quote") << QByteArray("a,b\nx,\"y\"z") << u"Line 2, column 6: "_s;
    QTest::newRow("null") << QByteArray("a,b\nx\0,y", 8) << u"Line 2, column 2: "_s;
    QTest::newRow("Windows-1252") << QByteArray("a,b\nZo\xeb,y") << u"Line 2, column 3: "_s;
    QTest::newRow("UTF-16 without mark") << QByteArray("a\0,\0b\0", 6) << u"Line 1, column 2: "_s;
    QTest::newRow("half a character of UTF-16") << QByteArray("\xff\xfe"
                                                              "a\0b",
                                                              5)
                                                << u"Line 1, column 2: "_s;
    QTest::newRow("half a pair") << QByteArray("\xff\xfe"
                                               "a\0\x00\xd8",
                                               6)
                                 << u"Line 1, "_s;
}

void tst_Csv::mistakeIsNamedWithItsPlace()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    const auto rows = readCsv(bytes);
    QVERIFY(!rows);
    QCOMPARE(rows.error().kind, ErrorKind::Input);
    QVERIFY2(rows.error().what.startsWith(place), qPrintable(rows.error().what));
    QVERIFY(!rows.error().next.isEmpty());
}

void tst_Csv::megabytesAreReadOnce_data()
{
    QTest::addColumn<QByteArray>("bytes");
    constexpr qsizetype size = 4 * 1024 * 1024;
    QTest::newRow("separators") << QByteArray(size, ',');
    QTest::newRow("line ends") << QByteArray(size, '\n');
    QTest::newRow("quotes") << QByteArray(size + 1, '"');
    QTest::newRow("apostrophes") << QByteArray(size, '\'');
    QTest::newRow("one cell") << '"' + QByteArray(size, 'x');
    QTest::newRow("one character a row") << QByteArray("x\n").repeated(size / 2);
}

void tst_Csv::megabytesAreReadOnce()
{
    QFETCH(QByteArray, bytes);
    // Reading again from every quote or line would take hours; the test's time limit notices.
    const auto rows = readCsv(bytes);
    QVERIFY(!rows || rows->size() <= bytes.size());
}

QTEST_GUILESS_MAIN(tst_Csv)
#include "tst_csv.moc"
