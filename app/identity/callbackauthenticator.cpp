#include "identity/callbackauthenticator.h"

#include "core/future.h"
#include "core/json.h"
#include "identity/openidkeys.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 leewaySeconds = 300;
constexpr int mostWaiting = 64; // requests that wait for a key; nobody has proven anything yet
constexpr qsizetype mostProven = 64;

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
    connect(&m_keys, &OpenIdKeys::changed, this, [this] { m_proven.clear(); });
}

void CallbackAuthenticator::authenticate(const QByteArrayList &authorization, const Done &done)
{
    if (m_keys.areOld())
        m_keys.fetch();
    if (isRemembered(authorization))
        return done({});
    const Result<JsonWebToken> token = readAuthorization(authorization);
    if (!token)
        return done(failure(token.error()));

    const QByteArray keyId = token->header[u"kid"].toString().toUtf8();
    const bool canBeFetched = !keyId.isEmpty() && !m_keys.known(keyId) && m_keys.mayFetchUnknown();
    if (!canBeFetched)
        return done(checkAndRemember(*token, authorization.first()));
    if (m_waiting >= mostWaiting)
        return done(refused(u"Too many requests wait for a key."_s, 503));

    ++m_waiting;
    whenDone(m_keys.fetchUnknown(), this,
             [this, token = *token, text = authorization.first(), done](const Result<void> &) {
                 --m_waiting;
                 done(checkAndRemember(token, text));
             });
}

bool CallbackAuthenticator::isRemembered(const QByteArrayList &authorization)
{
    const auto found = m_proven.constFind(authorization.value(0));
    if (authorization.size() != 1 || found == m_proven.cend())
        return false;
    if (m_keys.now().toSecsSinceEpoch() - leewaySeconds <= *found)
        return true;
    m_proven.erase(found);
    return false;
}

Result<void> CallbackAuthenticator::checkAndRemember(const JsonWebToken &token,
                                                     const QByteArray &authorization)
{
    const Result<void> proven = check(token);
    if (!proven)
        return proven;
    if (m_proven.size() >= mostProven)
        m_proven.clear();
    m_proven.insert(authorization, lenientInteger(token.claims[u"exp"]));
    return {};
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
    if (m_policy.audience.isEmpty()
        || audience.compare(m_policy.audience, Qt::CaseInsensitive) != 0)
        return mismatch(u"aud"_s, m_policy.audience, audience);

    const qint64 now = m_keys.now().toSecsSinceEpoch();
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
    if (tenant.compare(m_policy.tenantId, Qt::CaseInsensitive) != 0) // ids, however typed
        return mismatch(u"tid"_s, m_policy.tenantId, tenant, 403);
    return {};
}
