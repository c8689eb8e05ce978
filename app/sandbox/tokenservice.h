#pragma once

#include "sandbox/accesstokens.h"
#include "sandbox/clientassertions.h"
#include "sandbox/faults.h"
#include "sandbox/sandboxreply.h"

#include <QMap>

#include <optional>

struct ServedRequest;

/*! The token endpoint, `/{tenant}/oauth2/v2.0/token` (operations, "Token").

    It gives tokens for client credentials with a secret or with an assertion that one of the given
    certificates has signed, and refuses as Microsoft Entra does: with an AADSTS number, trace id
    and correlation id.
*/
class TokenService
{
public:
    TokenService(const SandboxIdentity &identity, const AccessTokens &tokens,
                 const QList<Certificate> &certificates, const Faults &faults);

    //! Nothing if the request is meant for something else.
    [[nodiscard]] std::optional<SandboxReply> replyTo(const ServedRequest &request) const;

    [[nodiscard]] static bool isFor(const QString &path);
    //! An error on demand in the form of this endpoint.
    [[nodiscard]] static SandboxReply refusal(const ResponseFault &fault);

private:
    using Form = QMap<QString, QString>;

    [[nodiscard]] std::optional<SandboxReply> refusalOf(const QString &tenant,
                                                        const Form &form) const;

    [[nodiscard]] std::optional<SandboxReply> refusalOfProof(const Form &form) const;

    SandboxIdentity m_identity;
    const AccessTokens &m_tokens;
    const Faults &m_faults;
    ClientAssertions m_assertions;
};
