#include "sandbox/clientassertions.h"

#include "core/json.h"
#include "core/jsonwebtoken.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 clockDifferenceSeconds = 300;

constexpr EntraError malformed{.number = 50027,
                               .status = 401,
                               .error = "invalid_client"_L1,
                               .text = "JWT token is invalid or malformed."_L1};
constexpr EntraError badSignature{
    .number = 700027,
    .status = 401,
    .error = "invalid_client"_L1,
    .text = "Client assertion failed signature validation: the certificate that signed it is not "
            "registered on application '%1'."_L1};
constexpr EntraError otherApplication{
    .number = 700021,
    .status = 401,
    .error = "invalid_client"_L1,
    .text = "Client assertion application identifier doesn't match 'client_id' parameter."_L1};
constexpr EntraError otherAudience{
    .number = 700023,
    .status = 401,
    .error = "invalid_client"_L1,
    .text = "Client assertion audience claim does not match Realm issuer."_L1};
constexpr EntraError otherTime{.number = 700024,
                               .status = 401,
                               .error = "invalid_client"_L1,
                               .text = "Client assertion is not within its valid time range."_L1};

} // namespace

ClientAssertions::ClientAssertions(const SandboxIdentity &identity,
                                   const QList<Certificate> &certificates)
    : m_identity(identity), m_certificates(certificates)
{
}

std::optional<EntraError> ClientAssertions::refusalOf(const QString &assertion) const
{
    const Result<JsonWebToken> token = readJsonWebToken(assertion.toLatin1());
    if (!token)
        return malformed;
    const auto thumbprint = fromBase64Url(token->header[u"x5t#S256"].toString().toLatin1());
    const auto signer = std::ranges::find(m_certificates, thumbprint.value_or(QByteArray()),
                                          &Certificate::thumbprint);
    if (token->header[u"alg"] != u"PS256"_s || signer == m_certificates.end()
        || signer->validUntil < QDateTime::currentDateTimeUtc()
        || !signer->key.verifiesPss(token->signedText, token->signature))
        return badSignature;
    return refusalOf(token->claims);
}

std::optional<EntraError> ClientAssertions::refusalOf(const QJsonObject &claims) const
{
    const QString endpoint = m_identity.origin + u'/' + m_identity.tenantId
        + u"/oauth2/v2.0/token"_s;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    if (claims[u"iss"] != m_identity.applicationId || claims[u"sub"] != m_identity.applicationId)
        return otherApplication;
    if (claims[u"aud"] != endpoint)
        return otherAudience;
    if (lenientInteger(claims[u"exp"]) <= now - clockDifferenceSeconds
        || lenientInteger(claims[u"nbf"]) > now + clockDifferenceSeconds)
        return otherTime;
    if (claims[u"jti"].toString().isEmpty())
        return malformed;
    return std::nullopt;
}
