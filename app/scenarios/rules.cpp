#include "scenarios/rules.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

bool isLoopback(const QString &host)
{
    return host == u"localhost" || host == u"127.0.0.1" || host == u"::1";
}

bool isGuid(const QString &text)
{
    constexpr qsizetype length = 36; // QUuid alone also takes braces
    return text.size() == length && !QUuid::fromString(text).isNull();
}

} // namespace

Rule rules::objectId()
{
    return {
        .severity = Severity::Error,
        .text = QT_TRANSLATE_NOOP("Scenario",
                                  "An object id looks like 112f7296-5fa4-42ca-bae8-6a692b15d4b8: "
                                  "32 hexadecimal digits in five groups."),
        .source = "Create call, targets",
        .holds = [](const QString &value) { return isGuid(IdentityValue::fromText(value).id); }};
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
                return QUrl(MediaValue::fromText(value).uri).scheme() == u"https";
            }};
}

Rule rules::trueOrFalse()
{
    return {.severity = Severity::Error,
            .text = QT_TRANSLATE_NOOP("Scenario", "This is either true or false."),
            .source = "call",
            .holds = [](const QString &value) { return value == u"true" || value == u"false"; }};
}
