#include "sandbox/callbacktokens.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 lifetimeSeconds = 65 * 60;        // of the documented sample
constexpr qint64 expiredForSeconds = 24 * 60 * 60; // more than any listener forgives

} // namespace

CallbackTokens::CallbackTokens(const SandboxIdentity &identity, const SigningKey &key)
    : m_identity(identity), m_key(key)
{
}

QByteArray CallbackTokens::make(TokenFault fault)
{
    qint64 start = QDateTime::currentSecsSinceEpoch();
    if (fault == TokenFault::Expired)
        start -= lifetimeSeconds + expiredForSeconds;
    QJsonObject claims{{u"aud"_s, m_identity.applicationId},
                       {u"iss"_s, SandboxIdentity::callbackIssuer()},
                       {u"iat"_s, start},
                       {u"nbf"_s, start},
                       {u"exp"_s, start + lifetimeSeconds},
                       {u"tid"_s, m_identity.tenantId}};
    switch (fault) {
    case TokenFault::Valid:
    case TokenFault::Expired:
        break;
    case TokenFault::Missing:
        return {};
    case TokenFault::UnknownKey:
        return signWithUnknownKey(claims);
    case TokenFault::WrongAudience:
        claims[u"aud"] = u"00000000-0000-0000-0000-000000000000"_s;
        break;
    case TokenFault::WrongIssuer:
        claims[u"iss"] = u"https://issuer.example"_s;
        break;
    case TokenFault::WithoutTenant:
        claims.remove(u"tid");
        break;
    }
    return m_key.sign(claims);
}

QByteArray CallbackTokens::signWithUnknownKey(const QJsonObject &claims)
{
    if (!m_unknownKey) {
        if (const Result<SigningKey> made = SigningKey::generate())
            m_unknownKey = *made;
    }
    return m_unknownKey ? m_unknownKey->sign(claims) : QByteArray();
}
