#include "scenarios/pastedlinks.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace {

// Far more than any mail has; they keep the time for a hostile text short.
constexpr qsizetype longestLink = 16 * 1024;
constexpr int deepestEncoding = 8;
constexpr int deepestWrapping = 4;
constexpr int mostLinksInLink = 16;

const QRegularExpression &linkExpression()
{
    // It begins with a scheme, the colon encoded however often, or with a host and a slash. It goes
    // on to a blank or a quotation mark, except within the braces of a meeting's context. What may
    // be long never gives anything back, so that the time is linear.
    static const QRegularExpression expression(
        u"(?:(?:https?|msteams)(?::|%(?:25){0,8}3a)"
        "|(?<![\\w.@/%-])(?:[a-z0-9-]{1,63}\\.){1,6}[a-z]{2,24}/)"
        "(?:[^\\s<>\"{}]++|\\{[^{}<>\\n]{0,2048}+\\}){1,64}+"_s,
        QRegularExpression::CaseInsensitiveOption);
    return expression;
}

QString withoutEncoding(QString text)
{
    for (int round = 0; round < deepestEncoding && text.contains(u'%'); ++round) {
        const QString decoded = QUrl::fromPercentEncoding(text.toUtf8());
        if (decoded == text)
            break;
        text = decoded;
    }
    return text;
}

//! The desktop client's own scheme and a bare host, as https.
QString withScheme(const QString &link)
{
    static const QRegularExpression scheme(u"^https?:"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression client(u"^msteams:(?://(?:teams\\.microsoft\\.com)?)?/?"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    if (link.contains(scheme))
        return link;
    if (link.contains(client))
        return QString(link).replace(client, u"https://teams.microsoft.com/"_s);
    return u"https://"_s + link;
}

/*! Proofpoint's third way: each `*` of the target stands for one character of \a substitutes, `**`
    and a letter for as many as the place of the letter in base64 says, counted from two.
*/
QString withSubstitutes(const QString &target, const QString &substitutes)
{
    static const QString lengths =
        u"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"_s;
    QString original;
    qsizetype taken = 0;
    for (qsizetype i = 0; i < target.size(); ++i) {
        if (target[i] != u'*') {
            original += target[i];
            continue;
        }
        qsizetype length = 1;
        if (i + 2 < target.size() && target[i + 1] == u'*') {
            length = lengths.indexOf(target[i + 2]) + 2;
            i += 2;
        }
        original += substitutes.mid(taken, length);
        taken += length;
    }
    return original;
}

QString fromThirdProofpoint(const QString &link)
{
    static const QRegularExpression shape(u"/v3/__(.+)__;([\\w-]*)"_s);
    static const QRegularExpression singleSlash(u"^(https?:/)(?!/)"_s);
    const QRegularExpressionMatch match = shape.match(link);
    const QByteArray substitutes = QByteArray::fromBase64(match.captured(2).toLatin1(),
                                                          QByteArray::Base64UrlEncoding);
    return withSubstitutes(match.captured(1), QString::fromUtf8(substitutes))
        .replace(singleSlash, u"\\1/"_s);
}

QString fromSecondProofpoint(const QUrl &url)
{
    return QUrlQuery(url).queryItemValue(u"u"_s).replace(u'-', u'%').replace(u'_', u'/');
}

//! The target of a link that Proofpoint encoded in a way of its own; empty for any other link.
QString proofpointTarget(const QString &link)
{
    static const QStringList hosts{u"urldefense.com"_s, u"urldefense.us"_s,
                                   u"urldefense.proofpoint.com"_s};
    const QUrl url(link);
    if (!hosts.contains(url.host()))
        return {};
    if (url.path().startsWith(u"/v2/"))
        return fromSecondProofpoint(url);
    if (url.path().startsWith(u"/v3/"))
        return fromThirdProofpoint(link);
    return {};
}

/*! The other mail filters hold the target in a parameter of their link. Once nothing is encoded, it
    does not matter in which one.
*/
void collect(const QString &encoded, int depth, QList<PastedLink> *links)
{
    static const QRegularExpression start(u"https?://"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    const QString text = withScheme(withoutEncoding(encoded));
    auto starts = start.globalMatch(text);
    for (int count = 0; count < mostLinksInLink && starts.hasNext(); ++count) {
        const QString link = text.mid(starts.next().capturedStart());
        links->append({.host = QUrl(link).host(), .text = link});
        const QString target = proofpointTarget(link);
        if (target.isEmpty())
            continue;
        if (depth < deepestWrapping)
            collect(target, depth + 1, links);
        return;
    }
}

} // namespace

QList<PastedLink> linksIn(const QString &text)
{
    QList<PastedLink> links;
    auto matches = linkExpression().globalMatch(text);
    while (matches.hasNext())
        collect(matches.next().captured().left(longestLink), 0, &links);
    return links;
}

QString withoutLinks(const QString &text)
{
    return QString(text).replace(linkExpression(), u" "_s);
}
