#include "sandbox/openidservice.h"

#include "core/jsonwebtoken.h"
#include "http/httpserver.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

const auto keySetPath = u"/v1/.well-known/keys"_s;

//! The least that a listener needs (notifications, "Inbound authentication").
QJsonObject callbackConfiguration(const SandboxIdentity &identity)
{
    return {{u"issuer"_s, SandboxIdentity::callbackIssuer()},
            {u"jwks_uri"_s, QString(identity.origin + keySetPath)},
            {u"id_token_signing_alg_values_supported"_s, QJsonArray{u"RS256"_s}}};
}

QJsonObject tenantConfiguration(const SandboxIdentity &identity)
{
    const QString tenant = identity.origin + u'/' + identity.tenantId;
    return {{u"issuer"_s, identity.issuer()},
            {u"token_endpoint"_s, QString(tenant + u"/oauth2/v2.0/token"_s)},
            {u"token_endpoint_auth_methods_supported"_s, QJsonArray{u"client_secret_post"_s}},
            {u"grant_types_supported"_s, QJsonArray{u"client_credentials"_s}},
            {u"jwks_uri"_s, QString(identity.origin + keySetPath)},
            {u"id_token_signing_alg_values_supported"_s, QJsonArray{u"RS256"_s}}};
}

} // namespace

OpenIdService::OpenIdService(const SandboxIdentity &identity, const SigningKey &key)
    : m_documents{{callbackConfigurationPath(), callbackConfiguration(identity)},
                  {QString(u'/' + identity.tenantId + u"/v2.0/.well-known/openid-configuration"_s),
                   tenantConfiguration(identity)},
                  {keySetPath, makeKeySet(key.id, key.key)}}
{
}

QString OpenIdService::callbackConfigurationPath()
{
    return u"/v1/.well-known/OpenIdConfiguration"_s;
}

std::optional<SandboxReply> OpenIdService::replyTo(const ServedRequest &request) const
{
    const auto document = m_documents.find(request.path);
    if (document == m_documents.end())
        return std::nullopt;
    if (request.method != "GET")
        return SandboxReply{.status = 405, .headers = {{"Allow", "GET"}}};
    return SandboxReply{.body = *document};
}
