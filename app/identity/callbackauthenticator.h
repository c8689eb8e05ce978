#pragma once

#include "core/error.h"
#include "core/jsonwebtoken.h"

#include <QByteArrayList>
#include <QHash>
#include <QObject>

#include <functional>

class OpenIdKeys;

//! What a callback token has to say to be believed.
struct CallbackPolicy
{
    QStringList issuers;
    QString audience; //!< our application id
    QString tenantId;
};

/*! Proves that a notification comes from the calling service (notifications, "Inbound authentication").

    The algorithm is RS256 and nothing else, keys come from our own OpenID configuration only, and
    what a token says about where its key lies (`jku`, `x5u`, `jwk`, `x5c`) is ignored. Five minutes
    of clock difference are granted.

    The service sends the same token many times: one that was proven is taken again without a look
    until it expires or the keys change.

    The error of a refusal says, in English, which check failed, what was expected and what was
    found; its status is 401, 403 for a foreign tenant, or 503 when the keys cannot be fetched.
*/
class CallbackAuthenticator : public QObject
{
    Q_OBJECT
public:
    using Done = std::function<void(const Result<void> &)>;

    CallbackAuthenticator(const CallbackPolicy &policy, OpenIdKeys &keys,
                          QObject *parent = nullptr);

    //! \a authorization has the values of all Authorization headers. Calls \a done at once unless
    //! a key has to be fetched first.
    void authenticate(const QByteArrayList &authorization, const Done &done);

private:
    [[nodiscard]] Result<void> check(const JsonWebToken &token) const;
    [[nodiscard]] bool isRemembered(const QByteArrayList &authorization);
    [[nodiscard]] Result<void> checkAndRemember(const JsonWebToken &token,
                                                const QByteArray &authorization);
    [[nodiscard]] Result<void> checkClaims(const QJsonObject &claims) const;

    CallbackPolicy m_policy;
    OpenIdKeys &m_keys;
    QHash<QByteArray, qint64> m_proven; // authorizations, and the seconds when they expire
    int m_waiting = 0;
};
