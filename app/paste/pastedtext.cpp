#include "paste/pastedtext.h"

#include "core/json.h"
#include "paste/mailtext.h"
#include "paste/pastedmeeting.h"
#include "paste/pastedperson.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUuid>

#include <array>

using namespace Qt::StringLiterals;

namespace {

class PastedTextWords
{
    Q_DECLARE_TR_FUNCTIONS(PastedText)
};

constexpr qsizetype longestText = 1024 * 1024;

/*! The documentation prints a comma after the last member. A blank in its place keeps line and
    column of what else may be wrong.
*/
QString withoutLastCommas(QString json)
{
    bool inText = false;
    qsizetype comma = -1;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const QChar character = json[i];
        if (inText && character == u'\\')
            ++i;
        else if (character == u'"')
            inText = !inText;
        else if (!inText && comma >= 0 && (character == u'}' || character == u']'))
            json[comma] = u' ';
        if (inText || !character.isSpace())
            comma = !inText && character == u',' ? i : -1;
    }
    return json;
}

Recognition jsonBody(const Pasted &pasted)
{
    const QString trimmed = pasted.original.trimmed();
    const bool isIdInBraces = !QUuid::fromString(trimmed.left(38)).isNull();
    if (!trimmed.startsWith(u'{') || isIdInBraces)
        return {};
    return readJsonObject(withoutLastCommas(pasted.original).toUtf8())
        .map([](const QJsonObject &body) {
            return PastedText{.recognised = PastedTextWords::tr("The JSON body of a request."),
                              .body = body};
        });
}

Pasted prepared(const QString &original)
{
    // Teams, Outlook and contact lists put marks without width around what is copied from them.
    static const QRegularExpression invisible(
        u"[\\x{200b}\\x{200e}\\x{200f}\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}\\x{feff}]"_s);
    static const QRegularExpression lineBreak(u"\\r\\n?"_s);
    QString text = QString(original).remove(invisible).replace(lineBreak, u"\n"_s);
    if (isCalendar(text))
        text = placesInCalendar(text);
    const QStringList readings = readingsOf(text);
    Pasted pasted{.original = original, .words = withoutLinks(readings.first()), .links = {}};
    for (const QString &reading : readings)
        pasted.links.append(linksIn(reading));
    return pasted;
}

} // namespace

Result<PastedText> recognise(const QString &text)
{
    // From what leaves no doubt to what stands in any signature.
    static constexpr std::array recognisers{
        &jsonBody,
        &pasted::meetingByLink,
        &pasted::meetingByShortLink,
        &pasted::personalMeeting,
        &pasted::meetingOfAnotherProduct,
        &pasted::meetingByNumber,
        &pasted::hiddenMeeting,
        &pasted::people,
        &pasted::phoneNumber,
        &pasted::principalName,
    };
    if (text.size() > longestText)
        return failure(
            {.kind = ErrorKind::Input,
             .what = PastedTextWords::tr("The pasted text is longer than any invitation."),
             .next = PastedTextWords::tr("Paste the link or the part with the meeting ID only.")});
    const Pasted pasted = prepared(text);
    for (const auto recogniser : recognisers) {
        if (const Recognition recognition = recogniser(pasted))
            return *recognition;
    }
    return failure(
        {.kind = ErrorKind::Input,
         .what = PastedTextWords::tr("There is nothing in the pasted text to call or to join."),
         .next = PastedTextWords::tr(
             "Paste the link or the invitation of a Teams meeting, a meeting "
             "ID, a calendar entry, a phone number with its country code, "
             "the object ids of people, or a JSON body.")});
}
