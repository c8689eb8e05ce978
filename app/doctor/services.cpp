#include "doctor/services.h"

#include "core/utctime.h"
#include "explain/explanation.h"
#include "graph/errorbody.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 clockWarningSeconds = 30;
constexpr qint64 clockFailureSeconds = 300;
constexpr qint64 certificateWarningDays = 14;

class Services
{
    Q_DECLARE_TR_FUNCTIONS(Doctor)
};

Diagnosis unusual(const QUrl &url, const HttpReply &reply)
{
    return {
        .state = CheckState::Failed,
        .reason = Services::tr("%1 answers with HTTP status %2.").arg(url.host()).arg(reply.status),
        .next = Services::tr("Check the address in the profile, and whether a proxy stands in "
                             "between; else try again later.")};
}

} // namespace

Diagnosis judgeGraph(const QUrl &url, const Result<HttpReply> &reply)
{
    if (!reply)
        return failed(reply.error());
    const bool isRedirect = reply->status / 100 == 3;
    if (isRedirect || reply->status == 404 || reply->status >= 500)
        return unusual(url, *reply);
    return {.reason = Services::tr("%1 answers.").arg(url.host())};
}

Diagnosis judgeAuthority(const QUrl &url, const Result<HttpReply> &reply)
{
    if (!reply)
        return failed(reply.error());
    if (reply->status == 200)
        return {.reason = Services::tr("%1 knows the tenant.").arg(url.host())};
    const QString message = readErrorBody(reply->body).message;
    if (!message.startsWith(u"AADSTS"))
        return unusual(url, *reply);
    const Explanation explanation = explainTokenRefusal(message);
    return {.state = CheckState::Failed,
            .reason = explanation.meaning,
            .next = explanation.remedy,
            .detail = message.section(u'\n', 0, 0).trimmed()};
}

Diagnosis judgeTls(const QUrl &url, const Result<HttpReply> &reply, const QDateTime &now)
{
    if (url.scheme() != u"https")
        return {.state = CheckState::Skipped,
                .reason = Services::tr("%1 is reached without TLS.").arg(url.host())};
    if (!reply && reply.error().kind == ErrorKind::Untrusted)
        return failed(reply.error());
    if (!reply)
        return {.state = CheckState::Skipped,
                .reason = Services::tr("%1 showed no certificate.").arg(url.host())};
    const QDateTime end = reply->certificateExpires;
    const QString date = QLocale().toString(end.toLocalTime(), QLocale::ShortFormat);
    if (now.daysTo(end) >= certificateWarningDays)
        return {.reason = Services::tr("The certificate of %1 is trusted, and good until %2.")
                              .arg(url.host(), date)};
    return {.state = CheckState::Warning,
            .reason = Services::tr("The certificate of %1 expires at %2.").arg(url.host(), date),
            .next = Services::tr("Whoever runs it has to renew it by then.")};
}

Diagnosis judgeClock(const Result<HttpReply> &reply, const QDateTime &now)
{
    const QByteArray date = reply ? headerValue(reply->headers, "Date") : QByteArray();
    const QDateTime read = QLocale::c().toDateTime(QString::fromLatin1(date),
                                                   u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (date.isEmpty() || !read.isValid())
        return {.state = CheckState::Skipped,
                .reason = Services::tr("The service did not tell its time.")};
    const qint64 seconds = utcTime(read.date(), read.time()).secsTo(now);
    const QString reason = Services::tr("The clock of this computer differs from that of the "
                                        "service by %n second(s).",
                                        nullptr, static_cast<int>(qAbs(seconds)));
    if (qAbs(seconds) <= clockWarningSeconds)
        return {.reason = reason};
    return {.state = qAbs(seconds) > clockFailureSeconds ? CheckState::Failed : CheckState::Warning,
            .reason = reason,
            .next = Services::tr("Let the system set the clock: tokens are good between two times "
                                 "only.")};
}

Diagnosis worse(const Diagnosis &one, const Diagnosis &other)
{
    const auto weight = [](const Diagnosis &diagnosis) {
        switch (diagnosis.state) {
        case CheckState::Skipped:
            break;
        case CheckState::Ok:
            return 1;
        case CheckState::Warning:
            return 2;
        case CheckState::Failed:
            return 3;
        }
        return 0;
    };
    return weight(other) > weight(one) ? other : one;
}
