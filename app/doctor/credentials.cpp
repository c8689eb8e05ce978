#include "doctor/credentials.h"

#include "scenarios/permissions.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 certificateWarningDays = 30;

class Credentials
{
    Q_DECLARE_TR_FUNCTIONS(Doctor)
};

constexpr qint64 secretWarningDays = 14;
const auto expiredSecret = u"AADSTS7000222"_s; // errors, "Microsoft Entra"

bool mayCall(const AccessToken &token)
{
    return std::ranges::any_of(token.roles, [](const QString &role) {
        return role.startsWith(u"Calls.", Qt::CaseInsensitive);
    });
}

Diagnosis foreign(const QString &what, const QString &found, const QString &expected)
{
    return {.state = CheckState::Failed,
            .reason = Credentials::tr("The token is for the %1 %2, the profile for %3.")
                          .arg(what, found, expected),
            .next = Credentials::tr("Correct the profile, or get a token that fits it.")};
}

Diagnosis withoutPermission(const Profile &profile)
{
    const QUrl consent = adminConsentUrl(profile.endpoints.authority, profile.tenantId,
                                         profile.applicationId);
    return {.state = CheckState::Failed,
            .reason = Credentials::tr("The token has no permission to place or take calls."),
            .next = Credentials::tr("The administrator grants them, at least Calls.Initiate.All, "
                                    "and then consents at %1.")
                        .arg(consent.toString()),
            .link = consent.toString()};
}

} // namespace

Diagnosis judgeToken(const Result<AccessToken> &token)
{
    if (!token)
        return failed(token.error());
    const QString time = QLocale().toString(token->expires.toLocalTime(), QLocale::ShortFormat);
    return {.reason = Credentials::tr("There is a token, good until %1.").arg(time)};
}

Diagnosis judgePermissions(const Profile &profile, const Result<AccessToken> &token)
{
    if (!token)
        return {.state = CheckState::Skipped,
                .reason = Credentials::tr("Without a token there is nothing to look at.")};
    if (token->tenantId.isEmpty() && token->applicationId.isEmpty())
        return {.state = CheckState::Warning,
                .reason = Credentials::tr("The token does not say for whom it is."),
                .next = Credentials::tr("Place a call to see whether the service takes it.")};
    if (token->tenantId.compare(profile.tenantId, Qt::CaseInsensitive) != 0)
        return foreign(Credentials::tr("tenant"), token->tenantId, profile.tenantId);
    if (token->applicationId.compare(profile.applicationId, Qt::CaseInsensitive) != 0)
        return foreign(Credentials::tr("application"), token->applicationId, profile.applicationId);
    if (!mayCall(*token))
        return withoutPermission(profile);
    if (const QStringList roles = excessiveRoles(token->roles); !roles.isEmpty())
        return {.state = CheckState::Warning,
                .reason = Credentials::tr("The token may do more than a test console should: %1.")
                              .arg(roles.join(u", "_s)),
                .next = Credentials::tr("The administrator should take these permissions away.")};
    return {.reason = Credentials::tr("The token has the permissions %1.")
                          .arg(token->roles.join(u", "_s))};
}

Diagnosis judgeCertificate(const Result<Certificate> &certificate, const QDateTime &now)
{
    if (!certificate)
        return failed(certificate.error());
    const QString date = QLocale().toString(certificate->validUntil.toLocalTime(),
                                            QLocale::ShortFormat);
    const auto next = Credentials::tr("The administrator should make a new one and upload it to "
                                      "the registration of the application.");
    if (certificate->validUntil <= now)
        return {.state = CheckState::Failed,
                .reason =
                    Credentials::tr("The certificate of the application expired at %1.").arg(date),
                .next = next};
    if (now.daysTo(certificate->validUntil) < certificateWarningDays)
        return {.state = CheckState::Warning,
                .reason =
                    Credentials::tr("The certificate of the application expires at %1.").arg(date),
                .next = next};
    return {.reason =
                Credentials::tr("The certificate of the application is good until %1.").arg(date)};
}

Diagnosis judgeSecret(const QDate &validUntil, const Result<AccessToken> &token, const QDate &today)
{
    if (!token && token.error().code == expiredSecret)
        return failed(token.error());
    if (!validUntil.isValid())
        return {.state = CheckState::Skipped,
                .reason = Credentials::tr("Until when the secret is valid, no application is told; "
                                          "the profile can keep the day that the portal shows.")};
    const QString date = QLocale().toString(validUntil, QLocale::ShortFormat);
    const auto next = Credentials::tr("The administrator should make a new one: enter its value "
                                      "and its day in the profile.");
    if (validUntil < today)
        return {.state = CheckState::Failed,
                .reason = Credentials::tr("The client secret was valid until %1.").arg(date),
                .next = next};
    if (today.daysTo(validUntil) < secretWarningDays)
        return {.state = CheckState::Warning,
                .reason = Credentials::tr("The client secret is valid until %1 only.").arg(date),
                .next = next};
    return {.reason = Credentials::tr("The client secret is valid until %1.").arg(date)};
}
