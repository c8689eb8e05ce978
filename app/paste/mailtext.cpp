#include "paste/mailtext.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

//! Soft line breaks, or two bytes that are one accented letter.
bool isQuotedPrintable(const QString &text)
{
    static const QRegularExpression sign(u"=(?:\\n|C[23]=[89AB][0-9A-F])"_s);
    return text.contains(sign);
}

QString fromQuotedPrintable(QString text)
{
    // An equals sign that encodes nothing may be the link's own, and stays.
    static const QRegularExpression bare(u"=(?![0-9A-F]{2})"_s);
    text.remove(u"=\n"_s).replace(bare, u"=3D"_s);
    return QString::fromUtf8(QByteArray::fromPercentEncoding(text.toUtf8(), '='));
}

bool endsInLink(const QString &line)
{
    const QString lastWord = line.mid(line.lastIndexOf(u' ') + 1);
    return lastWord.contains(u"http"_s, Qt::CaseInsensitive) && !lastWord.endsWith(u'>');
}

//! A word with the marks of a link in it, or the only one of its line.
bool beginsInLink(const QString &line)
{
    static const QRegularExpression mark(u"[%/?=&]"_s);
    const QString firstWord = line.section(u' ', 0, 0);
    const bool isNewLink = firstWord.contains(u"://"_s);
    return !isNewLink && (firstWord == line || firstWord.contains(mark));
}

QString withLinksInOneLine(const QString &text)
{
    static const QRegularExpression quoteMarks(u"^[>\\s]+"_s);
    QString joined;
    bool inLink = false;
    for (QString line : text.split(u'\n')) {
        line = line.remove(quoteMarks).trimmed();
        const bool continuesLink = inLink && !line.isEmpty() && beginsInLink(line);
        joined += continuesLink ? line : u'\n' + line;
        inLink = endsInLink(line) || (continuesLink && !line.contains(u' '));
    }
    return joined;
}

QString unescaped(const QString &value)
{
    QString plain;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (value[i] != u'\\' || i + 1 == value.size()) {
            plain += value[i];
            continue;
        }
        ++i;
        plain += value[i].toLower() == u'n' ? QChar(u'\n') : value[i];
    }
    return plain;
}

} // namespace

QStringList readingsOf(const QString &text)
{
    QStringList readings{text};
    if (isQuotedPrintable(text))
        readings.prepend(fromQuotedPrintable(text));
    if (text.contains(u'\n'))
        readings.append(withLinksInOneLine(text));
    return readings;
}

bool isCalendar(const QString &text)
{
    static const QRegularExpression begin(u"^BEGIN:VCALENDAR\\b"_s,
                                          QRegularExpression::MultilineOption
                                              | QRegularExpression::CaseInsensitiveOption);
    return text.contains(begin);
}

QString placesInCalendar(const QString &text)
{
    // Attendees and organizers are left out: they are invited, not called.
    static const QStringList properties{u"X-MICROSOFT-SKYPETEAMSMEETINGURL"_s, u"URL"_s,
                                        u"LOCATION"_s, u"DESCRIPTION"_s};
    static const QRegularExpression folding(u"\\n[ \\t]"_s);
    // A parameter may have a colon in it when it is quoted, as in ALTREP="cid:1".
    static const QRegularExpression property(u"^([A-Z-]+)(?:;(?:[^\":;]|\"[^\"]*\")*+)*+:(.*)$"_s,
                                             QRegularExpression::CaseInsensitiveOption);

    QStringList places;
    for (const QString &line : QString(text).remove(folding).split(u'\n')) {
        const QRegularExpressionMatch match = property.match(line);
        if (properties.contains(match.captured(1), Qt::CaseInsensitive))
            places.append(unescaped(match.captured(2)));
    }
    return places.join(u'\n');
}
