#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

QStringList placesIn(const QString &text)
{
    static const QRegularExpression place(u"%(?:\\d|n)"_s);
    QStringList places;
    for (const auto &match : place.globalMatch(text))
        places.append(match.captured());
    places.sort();
    places.removeDuplicates();
    return places;
}

} // namespace

//! French says everything that the sources say, and nothing else; English has the plurals.
class tst_Translations : public QObject
{
    Q_OBJECT

private slots:
    void everySentenceIsTranslated_data();
    void everySentenceIsTranslated();
};

void tst_Translations::everySentenceIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QStringList>("which");
    QTest::addColumn<int>("least");
    QTest::newRow("French") << u"fr"_s << QStringList() << 100;
    QTest::newRow("plurals in English") << u"en"_s << QStringList{u"-pluralonly"_s} << 10;
}

void tst_Translations::everySentenceIsTranslated()
{
    // A copy is brought up to date: what the sources say and the file does not is unfinished then,
    // and what only the file says has vanished.
    QFETCH(const QString, language);
    QFETCH(const QStringList, which);
    const QTemporaryDir folder;
    const QString updated = folder.filePath(u"updated_%1.ts"_s.arg(language));
    const auto present = u"" SOURCE_DIR "/resources/translations/call-console_%1.ts"_s;
    QVERIFY(QFile::copy(present.arg(language), updated));
    QProcess update;
    update.setWorkingDirectory(u"" SOURCE_DIR ""_s);
    update.start(u"" LUPDATE ""_s,
                 QStringList{u"-silent"_s, u"-locations"_s, u"none"_s, u"app"_s, u"ui"_s} + which
                     + QStringList{u"-ts"_s, updated});
    QVERIFY(update.waitForFinished());
    QCOMPARE(update.exitCode(), 0);
    QFile file(updated);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QXmlStreamReader reader(&file);
    QString source;
    int sentences = 0;
    QStringList problems;
    while (!reader.atEnd()) {
        if (reader.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (reader.name() == u"source") {
            source = reader.readElementText();
        } else if (reader.name() == u"translation") {
            const bool isLeft = reader.attributes().hasAttribute(u"type"_s);
            const QString text = reader.readElementText(QXmlStreamReader::IncludeChildElements);
            ++sentences;
            if (isLeft || text.trimmed().isEmpty() || placesIn(source) != placesIn(text))
                problems.append(source);
        }
    }
    QVERIFY(!reader.hasError());
    QFETCH(const int, least);
    QVERIFY(sentences > least);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_translations.moc"
