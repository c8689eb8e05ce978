#pragma once

#include "core/error.h"
#include "sandbox/sandboxidentity.h"
#include "sandbox/signingkey.h"

#include <QByteArrayList>
#include <QStringList>

//! Whom a valid access token speaks for.
struct Access
{
    QString applicationId;
    QString tenantId;
    QStringList roles;
};

/*! Issues and checks the access tokens of the sandbox.

    They are RS256 tokens with the claims that the calling service looks at, and all application
    permissions for calls that are not withheld (operations, "Application permissions").
*/
class AccessTokens
{
public:
    static constexpr qint64 lifetimeSeconds = 3599; // operations, "Token"

    AccessTokens(const SandboxIdentity &identity, const SigningKey &key);

    [[nodiscard]] QByteArray issue(const QStringList &withheldPermissions) const;

    //! Reads the values of all Authorization headers; the error says in English what Graph would.
    [[nodiscard]] Result<Access> check(const QByteArrayList &authorization) const;

private:
    [[nodiscard]] Result<Access> checkClaims(const QJsonObject &claims) const;

    SandboxIdentity m_identity;
    SigningKey m_key;
};
