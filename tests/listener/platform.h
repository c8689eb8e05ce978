#pragma once

#include "core/json.h"
#include "core/jsonwebtoken.h"
#include "http/scriptedserver.h"

#include <QDateTime>
#include <QJsonArray>

#include <optional>

/*! Stands in for the calling service as far as a listener sees it: publishes its keys and signs
    the tokens that come with its notifications.
*/
class Platform
{
public:
    Platform()
        : m_key(RsaKey::generate().value()),
          m_server([this](const ServedRequest &request, const HttpResponder &responder) {
              responder.send(200,
                             compactJson(request.path == QStringLiteral("/keys")
                                             ? makeKeySet("platform", m_key)
                                             : QJsonObject{{QStringLiteral("jwks_uri"),
                                                            urlOf(QStringLiteral("/keys"))}}));
          })
    {
    }

    //! A profile file whose notifications it can sign.
    [[nodiscard]] QJsonObject profile(const QString &name) const
    {
        return {{QStringLiteral("name"), name},
                {QStringLiteral("cloud"), QStringLiteral("custom")},
                {QStringLiteral("tenantId"), m_tenant},
                {QStringLiteral("applicationId"), m_application},
                {QStringLiteral("graphRoot"), urlOf(QStringLiteral("/v1.0"))},
                {QStringLiteral("authority"), urlOf({})},
                {QStringLiteral("openIdConfiguration"), urlOf(QStringLiteral("/openid"))},
                {QStringLiteral("issuers"), QJsonArray{m_issuer}}};
    }

    //! The value of an Authorization header, valid for an hour.
    [[nodiscard]] QByteArray authorization() const
    {
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        constexpr qint64 lifetime = 3900; // as the documentation prints it
        return "Bearer "
            + makeJsonWebToken({{QStringLiteral("iss"), m_issuer},
                                {QStringLiteral("aud"), m_application},
                                {QStringLiteral("tid"), m_tenant},
                                {QStringLiteral("nbf"), now},
                                {QStringLiteral("exp"), now + lifetime}},
                               "platform", m_key);
    }

private:
    [[nodiscard]] QString urlOf(const QString &path) const { return m_server.url(path).toString(); }

    const QString m_issuer = QStringLiteral("https://api.botframework.com");
    const QString m_tenant = QStringLiteral("aa67bd4c-8475-432d-bd41-39f255720e0a");
    const QString m_application = QStringLiteral("2891555a-92ff-42e6-80fa-6e1300c6b5c6");
    RsaKey m_key;
    ScriptedServer m_server;
};
