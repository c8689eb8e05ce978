#include "scenarios/rules.h"

#include "scenarios/phonenumbers.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

bool isLoopback(const QString &host)
{
    return host == u"localhost" || host == u"127.0.0.1" || host == u"::1";
}

bool matches(const QString &text, const QString &pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
}

//! Five groups, whatever their characters: what somebody meant to be a GUID.
bool hasShapeOfGuid(const QString &text)
{
    return text != QUuid().toString(QUuid::WithoutBraces)
        && matches(text, u"\\w{8}(-\\w{4}){3}-\\w{12}"_s);
}

bool isGuid(const QString &text)
{
    constexpr qsizetype length = 36; // QUuid alone also takes braces
    return text.size() == length && !QUuid::fromString(text).isNull();
}

//! The id in `ID[,DISPLAY NAME]`, or the value where there is no name.
QString idOf(const QString &value)
{
    return IdentityValue::fromText(value).id;
}

} // namespace

QList<Rule> rules::guid()
{
    return {
        {.severity = Severity::Error,
         .text = QT_TRANSLATE_NOOP("Scenario",
                                   "An id looks like 112f7296-5fa4-42ca-bae8-6a692b15d4b8: "
                                   "32 hexadecimal digits in five groups."),
         .source = "identity, id",
         .holds = [](const QString &value) { return hasShapeOfGuid(idOf(value)); }},
        {.severity = Severity::Warning,
         .text = QT_TRANSLATE_NOOP("Scenario",
                                   "There is a character in it that is no hexadecimal digit. The "
                                   "documentation prints one such id; look for a slip of the pen."),
         .source = "Create call, example 5",
         .holds = [](const QString &value) {
             return isGuid(idOf(value)) || !hasShapeOfGuid(idOf(value));
         }}};
}

Rule rules::noPrincipalName()
{
    return {.severity = Severity::Error,
            .text = QT_TRANSLATE_NOOP("Scenario",
                                      "This is a user principal name; the service does not take "
                                      "one here. Enter the object id of the resource account."),
            .source = "Create call, phone flows",
            .holds = [](const QString &value) { return !idOf(value).contains(u'@'); }};
}

Rule rules::phoneNumber()
{
    return {
        .severity = Severity::Error,
        .text = QT_TRANSLATE_NOOP("Scenario",
                                  "A number begins with + and the country code and has up to 15 "
                                  "digits, without spaces: +12345678901."),
        .source = "Create call, example 9",
        .holds = [](const QString &value) { return matches(idOf(value), u"\\+[1-9]\\d{6,14}"_s); }};
}

Rule rules::noEmergencyNumber()
{
    return {.severity = Severity::Refusal,
            .text = QT_TRANSLATE_NOOP("Scenario",
                                      "This is an emergency number: a test call to it keeps people "
                                      "from help, so it is never placed."),
            .source = "3GPP TS 22.101, 10.1",
            .holds = [](const QString &value) { return !isEmergencyNumber(idOf(value)); }};
}

Rule rules::callbackUri()
{
    return {.severity = Severity::Error,
            .text = QT_TRANSLATE_NOOP("Scenario",
                                      "The callback has to be a whole https address, such as "
                                      "https://bot.contoso.com/callback."),
            .source = "Create call, callbackUri",
            .holds = [](const QString &value) {
                const QUrl url(value, QUrl::StrictMode);
                return url.isValid() && !url.host().isEmpty()
                    && (url.scheme() == u"https"
                        || (url.scheme() == u"http" && isLoopback(url.host())));
            }};
}

Rule rules::audioOnly()
{
    return {.severity = Severity::Warning,
            .text = QT_TRANSLATE_NOOP("Scenario",
                                      "With service-hosted media only audio is of use to the "
                                      "application."),
            .source = "Media, service-hosted",
            .holds = [](const QString &value) { return value == u"audio"; }};
}

Rule rules::promptUri()
{
    return {.severity = Severity::Warning,
            .text = QT_TRANSLATE_NOOP(
                "Scenario", "The service fetches prompts over https, without signing in."),
            .source = "mediaInfo, uri",
            .holds = [](const QString &value) {
                const QUrl uri(MediaValue::fromText(value).uri);
                return uri.scheme() == u"https" || uri.host() == u"127.0.0.1"; // of the sandbox
            }};
}

Rule rules::promptFormat()
{
    return {.severity = Severity::Warning,
            .text = QT_TRANSLATE_NOOP("Scenario",
                                      "This looks like another format: prompts are WAV files with "
                                      "PCM, one channel, 16 bit and 16 kHz."),
            .source = "Media, prompts",
            .holds = [](const QString &value) {
                static const QStringList others{u"mp3"_s,  u"m4a"_s,  u"aac"_s, u"mp4"_s, u"ogg"_s,
                                                u"opus"_s, u"flac"_s, u"wma"_s, u"webm"_s};
                const QString path = QUrl(MediaValue::fromText(value).uri).path();
                return !others.contains(path.section(u'.', -1).toLower());
            }};
}

Rule rules::mediaBlob()
{
    return {.severity = Severity::Warning,
            .text = QT_TRANSLATE_NOOP("Scenario",
                                      "This looks like a placeholder or an address. The blob is a "
                                      "long text that the media library of the bot makes anew for "
                                      "each call."),
            .source = "appHostedMediaConfig, blob",
            .holds = [](const QString &value) {
                constexpr qsizetype shortest = 40;
                const bool isAddress = matches(value, u"\\w+://\\S*"_s);
                return value.size() >= shortest && !value.startsWith(u'<') && !isAddress;
            }};
}

Rule rules::threadId()
{
    return {.severity = Severity::Warning,
            .text = QT_TRANSLATE_NOOP("Scenario",
                                      "The thread of a meeting looks like 19:meeting_…@thread.v2."),
            .source = "chatInfo, threadId",
            .holds = [](const QString &value) {
                return matches(value, u"19:\\S+@thread\\.\\w+"_s);
            }};
}

Rule rules::joinMeetingId()
{
    return {.severity = Severity::Error,
            .text = QT_TRANSLATE_NOOP("Scenario",
                                      "The id of a meeting has digits only, without spaces."),
            .source = "joinMeetingIdMeetingInfo, joinMeetingId",
            .holds = [](const QString &value) { return matches(value, u"\\d+"_s); }};
}

Rule rules::languageId()
{
    return {.severity = Severity::Warning,
            .text = QT_TRANSLATE_NOOP("Scenario", "A language looks like en-US."),
            .source = "participantInfo, languageId",
            .holds = [](const QString &value) {
                return matches(value, u"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*"_s);
            }};
}

Rule rules::countryCode()
{
    return {.severity = Severity::Warning,
            .text = QT_TRANSLATE_NOOP("Scenario", "A country has two letters, such as FR."),
            .source = "participantInfo, countryCode",
            .holds = [](const QString &value) { return matches(value, u"[A-Za-z]{2}"_s); }};
}

Rule rules::clientContext()
{
    return {.severity = Severity::Error,
            .text = QT_TRANSLATE_NOOP("Scenario", "256 characters are the most."),
            .source = "clientContext",
            .holds = [](const QString &value) {
                constexpr qsizetype most = 256;
                return value.size() <= most;
            }};
}

Rule rules::trueOrFalse()
{
    return {.severity = Severity::Error,
            .text = QT_TRANSLATE_NOOP("Scenario", "This is either true or false."),
            .source = "call",
            .holds = [](const QString &value) { return value == u"true" || value == u"false"; }};
}
