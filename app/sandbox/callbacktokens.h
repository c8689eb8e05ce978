#pragma once

#include "sandbox/faults.h"
#include "sandbox/sandboxidentity.h"
#include "sandbox/signingkey.h"

#include <optional>

/*! Makes the tokens that go with notifications (notifications, "Inbound authentication"), and on
    demand those that a listener has to refuse.
*/
class CallbackTokens
{
public:
    CallbackTokens(const SandboxIdentity &identity, const SigningKey &key);

    //! A new token; empty for TokenFault::Missing.
    [[nodiscard]] QByteArray make(TokenFault fault);

private:
    [[nodiscard]] QByteArray signWithUnknownKey(const QJsonObject &claims);

    SandboxIdentity m_identity;
    SigningKey m_key;
    std::optional<SigningKey> m_unknownKey; // made when it is first asked for
};
