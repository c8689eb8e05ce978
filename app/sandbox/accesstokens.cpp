#include "sandbox/accesstokens.h"

#include "core/json.h"
#include "core/jsonwebtoken.h"
#include "scenarios/permissions.h"

#include <QDateTime>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QJsonArray rolesWithout(const QStringList &withheld)
{
    QJsonArray roles;
    for (const QString &role :
         {permissions::initiate, permissions::initiateGroup, permissions::join,
          permissions::joinAsGuest, permissions::accessMedia}) {
        if (!withheld.contains(role))
            roles.append(role);
    }
    return roles;
}

tl::unexpected<Error> refused(const QString &message)
{
    return failure({.kind = ErrorKind::Credential, .what = message, .status = 401});
}

} // namespace

AccessTokens::AccessTokens(const SandboxIdentity &identity, const SigningKey &key)
    : m_identity(identity), m_key(key)
{
}

QByteArray AccessTokens::issue(const QStringList &withheldPermissions) const
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    return m_key.sign({{u"iss"_s, m_identity.issuer()},
                       {u"aud"_s, m_identity.origin},
                       {u"appid"_s, m_identity.applicationId},
                       {u"tid"_s, m_identity.tenantId},
                       {u"roles"_s, rolesWithout(withheldPermissions)},
                       {u"iat"_s, now},
                       {u"nbf"_s, now},
                       {u"exp"_s, now + lifetimeSeconds}});
}

Result<Access> AccessTokens::check(const QByteArrayList &authorization) const
{
    constexpr QByteArrayView scheme("bearer ");
    if (authorization.isEmpty())
        return refused(u"Access token is empty."_s);
    const QByteArray &value = authorization.first();
    if (authorization.size() > 1 || value.left(scheme.size()).toLower() != scheme)
        return refused(u"Authentication scheme is not Bearer."_s);
    const Result<JsonWebToken> token = readJsonWebToken(value.mid(scheme.size()).trimmed());
    if (!token)
        return refused(u"CompactToken parsing failed: the access token is not a JSON Web Token."_s);
    if (token->header[u"alg"] != u"RS256"_s || token->header[u"kid"].toString().toUtf8() != m_key.id
        || !m_key.key.verifies(token->signedText, token->signature))
        return refused(u"Access token validation failure. Invalid signature."_s);
    return checkClaims(token->claims);
}

Result<Access> AccessTokens::checkClaims(const QJsonObject &claims) const
{
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    if (claims[u"aud"] != m_identity.origin)
        return refused(u"Access token validation failure. Invalid audience."_s);
    if (claims[u"iss"] != m_identity.issuer())
        return refused(u"Access token validation failure. Invalid issuer."_s);
    if (lenientInteger(claims[u"exp"]) <= now)
        return refused(u"Lifetime validation failed, the token is expired."_s);
    if (lenientInteger(claims[u"nbf"]) > now)
        return refused(u"Lifetime validation failed, the token is not yet valid."_s);
    Access access{.applicationId = claims[u"appid"].toString(),
                  .tenantId = claims[u"tid"].toString()};
    for (const QJsonValue &role : claims[u"roles"].toArray())
        access.roles.append(role.toString());
    return access;
}
