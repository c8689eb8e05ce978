#include "sandbox/tokenservice.h"

#include "http/httpserver.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace {

constexpr auto assertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"_L1;

constexpr EntraError missingParameter{
    .number = 900144,
    .error = "invalid_request"_L1,
    .text = "The request body must contain the following parameter: '%1'."_L1};
constexpr EntraError notPosted{
    .number = 900561,
    .error = "invalid_request"_L1,
    .text = "The endpoint only accepts POST requests. Received a %1 request."_L1};
constexpr EntraError unknownTenant{
    .number = 90002,
    .error = "invalid_request"_L1,
    .text = "Tenant '%1' not found. Check to make sure you have the correct tenant ID and are "
            "signing into the correct cloud."_L1};
constexpr EntraError unsupportedGrant{
    .number = 70003,
    .error = "unsupported_grant_type"_L1,
    .text = "The app requested an unsupported grant type '%1'."_L1};
constexpr EntraError unknownApplication{
    .number = 700016,
    .error = "unauthorized_client"_L1,
    .text = "Application with identifier '%1' was not found in the directory '%2'. This can happen "
            "if the application has not been installed by the administrator of the tenant."_L1};
constexpr EntraError wrongSecret{
    .number = 7000215,
    .status = 401,
    .error = "invalid_client"_L1,
    .text = "Invalid client secret provided. Ensure the secret being sent in the request is the "
            "client secret value, not the client secret ID, for a secret added to app '%1'."_L1};
constexpr EntraError missingProof{
    .number = 7000216,
    .status = 401,
    .error = "invalid_client"_L1,
    .text = "'client_assertion', 'client_secret' or 'request' is required for the "
            "'client_credentials' grant type."_L1};
constexpr EntraError unknownAssertion{
    .number = 50027,
    .status = 401,
    .error = "invalid_client"_L1,
    .text = "The value '%1' of 'client_assertion_type' is not supported."_L1};
constexpr EntraError badScope{
    .number = 70011,
    .error = "invalid_scope"_L1,
    .text = "The provided value for the input parameter 'scope' is not valid. The scope %1 is not "
            "valid."_L1};

const QRegularExpression &endpoint()
{
    static const QRegularExpression path(u"^/([^/]+)/oauth2/v2\\.0/token$"_s);
    return path;
}

SandboxReply entraReply(int status, const QString &error, const QString &text,
                        const QJsonArray &codes)
{
    const QString time = QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-dd HH:mm:ss'Z'"_s);
    const QString trace = newGuid();
    const QString correlation = newGuid();
    const QString description = u"%1\r\nTrace ID: %2\r\nCorrelation ID: %3\r\nTimestamp: %4"_s.arg(
        text, trace, correlation, time);
    return {.status = status,
            .body = {{u"error"_s, error},
                     {u"error_description"_s, description},
                     {u"error_codes"_s, codes},
                     {u"timestamp"_s, time},
                     {u"trace_id"_s, trace},
                     {u"correlation_id"_s, correlation}},
            .headers = {{"Cache-Control", "no-store"}}};
}

SandboxReply entraReply(const EntraError &error, const QString &what, const QString &where = {})
{
    QString text = error.text;
    text.replace(u"%1"_s, what).replace(u"%2"_s, where);
    return entraReply(error.status, error.error, u"AADSTS%1: "_s.arg(error.number) + text,
                      {error.number});
}

QMap<QString, QString> readForm(const ServedRequest &request)
{
    const QByteArray type = headerValue(request.headers, "Content-Type").split(';').first();
    if (type.trimmed().toLower() != "application/x-www-form-urlencoded")
        return {};
    QByteArray body = request.body;
    const QUrlQuery query(QString::fromUtf8(body.replace('+', "%20")));
    QMap<QString, QString> form;
    for (const auto &[name, value] : query.queryItems(QUrl::FullyDecoded))
        form.insert(name, value);
    return form;
}

} // namespace

TokenService::TokenService(const SandboxIdentity &identity, const AccessTokens &tokens,
                           const QList<Certificate> &certificates, const Faults &faults)
    : m_identity(identity), m_tokens(tokens), m_faults(faults), m_assertions(identity, certificates)
{
}

bool TokenService::isFor(const QString &path)
{
    return endpoint().match(path).hasMatch();
}

SandboxReply TokenService::refusal(const ResponseFault &fault)
{
    return entraReply(fault.status, fault.code, fault.message, {});
}

std::optional<SandboxReply> TokenService::replyTo(const ServedRequest &request) const
{
    const QRegularExpressionMatch match = endpoint().match(request.path);
    if (!match.hasMatch())
        return std::nullopt;
    if (request.method != "POST")
        return entraReply(notPosted, QString::fromLatin1(request.method));
    if (const auto refusal = refusalOf(match.captured(1), readForm(request)))
        return refusal;
    return SandboxReply{
        .body = {{u"token_type"_s, u"Bearer"_s},
                 {u"expires_in"_s, AccessTokens::lifetimeSeconds},
                 {u"ext_expires_in"_s, AccessTokens::lifetimeSeconds},
                 {u"access_token"_s,
                  QString::fromLatin1(m_tokens.issue(m_faults.withheldPermissions()))}},
        .headers = {{"Cache-Control", "no-store"}}};
}

std::optional<SandboxReply> TokenService::refusalOf(const QString &tenant, const Form &form) const
{
    if (tenant != m_identity.tenantId)
        return entraReply(unknownTenant, tenant);
    for (const QString &name : {u"grant_type"_s, u"client_id"_s, u"scope"_s}) {
        if (form.value(name).isEmpty())
            return entraReply(missingParameter, name);
    }
    const QString application = form[u"client_id"_s];
    if (const QString grant = form[u"grant_type"_s]; grant != u"client_credentials")
        return entraReply(unsupportedGrant, grant);
    if (application != m_identity.applicationId)
        return entraReply(unknownApplication, application, tenant);
    if (const QString scope = form[u"scope"_s]; scope != m_identity.origin + u"/.default"_s)
        return entraReply(badScope, scope);
    return refusalOfProof(form);
}

std::optional<SandboxReply> TokenService::refusalOfProof(const Form &form) const
{
    const QString application = form[u"client_id"_s];
    const QString secret = form[u"client_secret"_s];
    const QString assertion = form[u"client_assertion"_s];
    if (assertion.isEmpty() && secret.isEmpty())
        return entraReply(missingProof, application);
    if (assertion.isEmpty())
        return secret == m_identity.clientSecret
            ? std::nullopt
            : std::optional(entraReply(wrongSecret, application));
    if (const QString type = form[u"client_assertion_type"_s]; type != assertionType)
        return entraReply(unknownAssertion, type);
    if (const auto refusal = m_assertions.refusalOf(assertion))
        return entraReply(*refusal, application);
    return std::nullopt;
}
