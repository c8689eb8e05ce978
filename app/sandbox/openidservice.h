#pragma once

#include "sandbox/sandboxidentity.h"
#include "sandbox/sandboxreply.h"
#include "sandbox/signingkey.h"

#include <QMap>

#include <optional>

struct ServedRequest;

/*! Publishes what is needed to check the tokens of the sandbox: the OpenID configuration of the
    tenant, that of the callback tokens, and the key set that both name.
*/
class OpenIdService
{
public:
    OpenIdService(const SandboxIdentity &identity, const SigningKey &key);

    //! Nothing if the request is meant for something else.
    [[nodiscard]] std::optional<SandboxReply> replyTo(const ServedRequest &request) const;

    //! Where a listener finds the keys of callback tokens.
    [[nodiscard]] static QString callbackConfigurationPath();

private:
    QMap<QString, QJsonObject> m_documents; // by path
};
