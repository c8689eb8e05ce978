#pragma once

#include <QString>

/*! The tenant, the application and the addresses of a running sandbox.

    Tenant and application are those of the documented examples, so that these can be sent as they
    are printed. The secrets are new for every start.
*/
struct SandboxIdentity
{
    QString origin; //!< http://127.0.0.1:9440
    QString tenantId = QStringLiteral("aa67bd4c-8475-432d-bd41-39f255720e0a");
    QString applicationId = QStringLiteral("2891555a-92ff-42e6-80fa-6e1300c6b5c6");
    QString applicationName = QStringLiteral("Calling Bot");
    QString applicationInstanceId = QStringLiteral("3d913abb-aec0-4964-8fa6-3c6850c4f278");
    QString clientSecret = {};
    QString controlToken = {};
    QString caCertificate = {}; //!< PEM file of the authority behind HTTPS; empty for HTTP

    [[nodiscard]] QString graphRoot() const { return origin + QStringLiteral("/v1.0"); }
    //! Issuer of access tokens.
    [[nodiscard]] QString issuer() const
    {
        return origin + QStringLiteral("/") + tenantId + QStringLiteral("/v2.0");
    }
    //! Issuer of callback tokens (notifications, "Inbound authentication").
    [[nodiscard]] static QString callbackIssuer()
    {
        return QStringLiteral("https://api.botframework.com");
    }
};
