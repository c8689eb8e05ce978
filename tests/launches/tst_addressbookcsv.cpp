#include "launches/addressbookcsv.h"

#include <QStringEncoder>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

using Kind = AddressBookEntry::Kind;

const auto annId = u"112f7296-5fa4-42ca-bae8-6a692b15d4b8"_s;

QList<AddressBookEntry> sample()
{
    return {{.kind = Kind::Person,
             .name = u"Lee, \"Ann\""_s,
             .id = annId,
             .note = u"two\nlines; one\ttab"_s},
            {.kind = Kind::Phone, .name = u"'t Hart"_s, .id = u"+12025550123"_s},
            {.kind = Kind::Meeting,
             .name = u"=HYPERLINK(\"https://evil.example\")"_s,
             .id = u"1234567"_s,
             .tenantId = annId,
             .note = u"'-1"_s},
            {.kind = Kind::Instance, .name = u"Zoë 🎧"_s, .id = annId, .note = u"@a"_s}};
}

QByteArray utf16(QStringConverter::Encoding encoding, const QString &text)
{
    return QStringEncoder(encoding, QStringConverter::Flag::WriteBom)(text);
}

} // namespace

//! The address book goes into a spreadsheet and comes back; what is no address book stays out.
class tst_AddressBookCsv : public QObject
{
    Q_OBJECT

private slots:
    void headerIsDocumented();
    void entriesComeBackAsTheyWere();
    void noCellIsAFormula();
    void whatSpreadsheetsWriteIsRead_data();
    void whatSpreadsheetsWriteIsRead();
    void everyLineThatIsWrongIsNamed();
    void manyProblemsAreCounted();
    void whatIsNoAddressBookIsRefused_data();
    void whatIsNoAddressBookIsRefused();
    void hugeFilesAreRefused_data();
    void hugeFilesAreRefused();
};

void tst_AddressBookCsv::headerIsDocumented()
{
    QCOMPARE(exportCsv({}), "kind,name,id,tenantId,note\r\n");
    QCOMPARE(importCsv(exportCsv({}))->size(), 0);
}

void tst_AddressBookCsv::entriesComeBackAsTheyWere()
{
    const auto imported = importCsv(exportCsv(sample()));
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().text()));
    QVERIFY(*imported == sample());
}

void tst_AddressBookCsv::noCellIsAFormula()
{
    const QByteArray csv = exportCsv(sample());
    for (const auto &cell : {u"'=HYPERLINK(\"\"https://evil.example\"\")"_s, u"'+12025550123"_s,
                             u"''-1"_s, u"'@a"_s, u"'t Hart"_s})
        QVERIFY2(csv.contains('"' + cell.toUtf8() + '"'), qPrintable(cell));
    for (const char first : {'=', '+', '-', '@', '\t'})
        QVERIFY(!csv.contains(QByteArray(",\"") + first));
}

void tst_AddressBookCsv::whatSpreadsheetsWriteIsRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto text = u"kind;name;id\r\nphone;Zoë;+12025550123\r\n"_s;
    QTest::newRow("semicolons") << text.toUtf8();
    QTest::newRow("UTF-8 with mark") << "\xef\xbb\xbf" + text.toUtf8();
    QTest::newRow("UTF-16 text of Excel")
        << utf16(QStringConverter::Utf16LE, QString(text).replace(u';', u'\t'));
    QTest::newRow("UTF-16, big") << utf16(QStringConverter::Utf16BE, text);
    QTest::newRow("other order, other columns, capitals")
        << QByteArray("Company,ID,Name,KIND\n\"A, Inc.\",'+12025550123, Zoë ,Phone\n");
    QTest::newRow("blank rows and cells at the end")
        << QByteArray(",,,\nkind,name,id,,\nphone,Zoë,+12025550123,,\n,,,,\n");
    QTest::newRow("short row") << QByteArray("kind,name,id,note\nphone,Zoë,+12025550123");
}

void tst_AddressBookCsv::whatSpreadsheetsWriteIsRead()
{
    QFETCH(QByteArray, bytes);
    const auto imported = importCsv(bytes);
    QVERIFY2(imported, imported ? "" : qPrintable(imported.error().text()));
    QCOMPARE(imported->size(), 1);
    const AddressBookEntry zoe{.kind = Kind::Phone, .name = u"Zoë"_s, .id = u"+12025550123"_s};
    QVERIFY(imported->first() == zoe);
}

void tst_AddressBookCsv::everyLineThatIsWrongIsNamed()
{
    const auto imported = importCsv("kind,name,id,note\n"
                                    "phone,Ann,12025550123,\"two\nlines\"\n"
                                    "phone,Bob,+12025550123,\n"
                                    "person,Carl,Carl,\n"
                                    "robot,Dora,1,\n"
                                    "meeting,Eve,,\n");
    QVERIFY(!imported);
    QCOMPARE(imported.error().kind, ErrorKind::Input);
    const QStringList lines = imported.error().what.split(u'\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines[0].startsWith(u"Line 2, column “id”: A number"));
    QVERIFY(lines[1].startsWith(u"Line 5, column “id”: An "));
    QVERIFY(lines[2].startsWith(u"Line 6, column “kind”: “robot”"));
    QVERIFY(lines[3].startsWith(u"Line 7, column “id”: "));
    QVERIFY(imported.error().next.contains(u"nothing was taken over"));
}

void tst_AddressBookCsv::manyProblemsAreCounted()
{
    const auto imported = importCsv("kind,id\n" + QByteArray("phone,1\n").repeated(100));
    QVERIFY(!imported);
    const QStringList lines = imported.error().what.split(u'\n');
    QCOMPARE(lines.size(), 21);
    QVERIFY(lines.last().contains(u"80"));
}

void tst_AddressBookCsv::whatIsNoAddressBookIsRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("place");
    QTest::newRow("nothing") << QByteArray() << u"Line 1, column “kind”: "_s;
    QTest::newRow("no header") << QByteArray("phone,Ann,+12025550123\n")
                               << u"Line 1, column “kind”: "_s;
    QTest::newRow("no id") << QByteArray("\nkind,name\n") << u"Line 2, column “id”: "_s;
    QTest::newRow("id twice") << QByteArray("kind,id,ID\n") << u"Line 1, column “id”: "_s;
    QTest::newRow("open quote") << QByteArray("kind,id\nphone,\"+1202\n")
                                << u"Line 2, column 7: "_s;
    QTest::newRow("null") << QByteArray("kind,id\npho\0ne,1", 15) << u"Line 2, column 4: "_s;
    QTest::newRow("Windows-1252") << QByteArray("kind,id,name\nphone,1,Zo\xeb\n")
                                  << u"Line 2, column 11: "_s;
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16)
                             << u"Line 1, column 1: "_s;
}

void tst_AddressBookCsv::whatIsNoAddressBookIsRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, place);
    const auto imported = importCsv(bytes);
    QVERIFY(!imported);
    QVERIFY2(imported.error().what.startsWith(place), qPrintable(imported.error().what));
    QVERIFY(imported.error().next.contains(u"nothing was taken over"));
}

void tst_AddressBookCsv::hugeFilesAreRefused_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("reason");
    const QByteArray header = "kind,id\n";
    QTest::newRow("bytes") << header + QByteArray(5 * 1024 * 1024, 'x') << u"4 megabytes"_s;
    QTest::newRow("rows") << header + QByteArray("phone,+12025550123\n").repeated(20'000)
                          << u"10000 entries"_s;
    QTest::newRow("open quote") << header + '"' + QByteArray(4'000'000, '\n')
                                << u"Line 2, column 1: "_s;
    QTest::newRow("one row of separators")
        << header + QByteArray(4'000'000, ',') + 'x' << u"Line 2, column “kind”: "_s;
}

void tst_AddressBookCsv::hugeFilesAreRefused()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, reason);
    const auto imported = importCsv(bytes);
    QVERIFY(!imported);
    QVERIFY2(imported.error().what.contains(reason), qPrintable(imported.error().what.left(200)));
    QVERIFY(imported.error().what.size() < 4000);
}

QTEST_GUILESS_MAIN(tst_AddressBookCsv)
#include "tst_addressbookcsv.moc"
