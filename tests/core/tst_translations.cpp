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

//! French says everything that English says, and nothing else.
class tst_Translations : public QObject
{
    Q_OBJECT

private slots:
    void everySentenceIsTranslated();
};

void tst_Translations::everySentenceIsTranslated()
{
    // A copy is brought up to date: what the sources say and the file does not is unfinished then,
    // and what only the file says has vanished.
    const QTemporaryDir folder;
    const QString updated = folder.filePath(u"updated_fr.ts"_s);
    QVERIFY(QFile::copy(u"" SOURCE_DIR "/resources/translations/call-console_fr.ts"_s, updated));
    QProcess update;
    update.setWorkingDirectory(u"" SOURCE_DIR ""_s);
    update.start(u"" LUPDATE ""_s,
                 {u"-silent"_s, u"-locations"_s, u"none"_s, u"app"_s, u"ui"_s, u"-ts"_s, updated});
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
    QVERIFY(sentences > 100);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_translations.moc"
