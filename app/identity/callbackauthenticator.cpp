#include "identity/callbackauthenticator.h"

#include "core/future.h"
#include "core/json.h"
#include "identity/openidkeys.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 leewaySeconds = 300;
constexpr int mostWaiting = 64; // requests that wait for a key; nobody has proven anything yet

tl::unexpected<Error> refused(const QString &what, int status = 401)
{
    return failure({.kind = ErrorKind::Credential,
                    .what = what,
                    .next = u"It was not taken for true; no call was changed."_s,
                    .status = status});
}

tl::unexpected<Error> mismatch(const QString &claim, const QString &expected, const QString &found,
                               int status = 401)
{
    return refused(u"The token's “%1” is “%2”; “%3” was expected."_s.arg(claim, found, expected),
                   status);
}

Result<JsonWebToken> readAuthorization(const QByteArrayList &authorization)
{
    if (authorization.isEmpty())
        return refused(u"The request has no token."_s);
    if (authorization.size() > 1 || authorization.first().contains(','))
        return refused(u"The request has more than one token."_s);
    constexpr QByteArrayView scheme("bearer ");
    const QByteArray &value = authorization.first();
    if (value.left(scheme.size()).toLower() != scheme)
        return refused(u"The Authorization header is not “Bearer …”."_s);
    return readJsonWebToken(value.mid(scheme.size()).trimmed()).map_error([](Error error) {
        error.status = 401;
        return error;
    });
}

} // namespace

CallbackAuthenticator::CallbackAuthenticator(const CallbackPolicy &policy, OpenIdKeys &keys,
                                             QObject *parent)
    : QObject(parent), m_policy(policy), m_keys(keys)
{
}

void CallbackAuthenticator::authenticate(const QByteArrayList &authorization, const Done &done)
{
    const Result<JsonWebToken> token = readAuthorization(authorization);
    if (!token)
        return done(failure(token.error()));
    if (m_keys.areOld())
        m_keys.fetch();

    const QByteArray keyId = token->header[u"kid"].toString().toUtf8();
    const bool canBeFetched = !keyId.isEmpty() && !m_keys.known(keyId) && m_keys.mayFetchUnknown();
    if (!canBeFetched)
        return done(check(*token));
    if (m_waiting >= mostWaiting)
        return done(refused(u"Too many requests wait for a key."_s, 503));

    ++m_waiting;
    whenDone(m_keys.fetchUnknown(), this, [this, token = *token, done](const Result<void> &) {
        --m_waiting;
        done(check(token));
    });
}

Result<void> CallbackAuthenticator::check(const JsonWebToken &token) const
{
    if (token.header[u"alg"] != u"RS256"_s)
        return mismatch(u"alg"_s, u"RS256"_s, token.header[u"alg"].toString());
    if (token.header.contains(u"crit"))
        return refused(u"The token demands an extension (“crit”) that nobody knows."_s);
    const QString keyId = token.header[u"kid"].toString();
    const auto key = m_keys.known(keyId.toUtf8());
    if (!key && !m_keys.problem().isEmpty())
        return refused(u"The keys of the service could not be fetched: "_s + m_keys.problem(), 503);
    if (!key)
        return refused(u"The token is signed with a key (“%1”) that the service does not publish."_s
                           .arg(keyId));
    if (!key->verifies(token.signedText, token.signature))
        return refused(u"The signature of the token is wrong: it was forged or changed."_s);
    return checkClaims(token.claims);
}

Result<void> CallbackAuthenticator::checkClaims(const QJsonObject &claims) const
{
    const QString issuer = claims[u"iss"].toString();
    if (!m_policy.issuers.contains(issuer))
        return mismatch(u"iss"_s, m_policy.issuers.join(u", "_s), issuer);
    const QString audience = claims[u"aud"].toString();
    if (m_policy.audience.isEmpty() || audience != m_policy.audience)
        return mismatch(u"aud"_s, m_policy.audience, audience);

    const qint64 now = QDateTime::currentSecsSinceEpoch();
    if (!claims[u"exp"].isDouble())
        return refused(u"The token does not say when it expires."_s);
    const qint64 expires = std::max<qint64>(lenientInteger(claims[u"exp"]), 0);
    if (now - leewaySeconds > expires)
        return refused(u"The token expired %1 seconds ago."_s.arg(now - expires));
    if (now + leewaySeconds < lenientInteger(claims[u"nbf"]))
        return refused(u"The token is not valid yet: compare the clocks."_s);

    const QString tenant = claims[u"tid"].toString();
    if (tenant.isEmpty())
        return refused(u"The token names no tenant (“tid”)."_s);
    if (tenant != m_policy.tenantId)
        return mismatch(u"tid"_s, m_policy.tenantId, tenant, 403);
    return {};
}
