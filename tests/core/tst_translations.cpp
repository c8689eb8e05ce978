#include <QDir>
#include <QFile>
#include <QRegularExpression>
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

//! French says everything that English says.
class tst_Translations : public QObject
{
    Q_OBJECT

private slots:
    void everySentenceIsTranslated();
};

void tst_Translations::everySentenceIsTranslated()
{
    QFile file(QStringLiteral(SOURCE_DIR "/resources/translations/call-console_fr.ts"));
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
            const bool isUnfinished = reader.attributes().hasAttribute(u"type"_s);
            const QString text = reader.readElementText(QXmlStreamReader::IncludeChildElements);
            ++sentences;
            if (isUnfinished || text.trimmed().isEmpty() || placesIn(source) != placesIn(text))
                problems.append(source);
        }
    }
    QVERIFY(!reader.hasError());
    QVERIFY(sentences > 100);
    QVERIFY2(problems.isEmpty(), qPrintable(problems.join(u'\n')));
}

QTEST_GUILESS_MAIN(tst_Translations)
#include "tst_translations.moc"
