#pragma once

#include "core/certificate.h"
#include "sandbox/entraerror.h"
#include "sandbox/sandboxidentity.h"

#include <QJsonObject>

#include <optional>

/*! Checks the assertions with which an application proves itself by certificate.

    As at Microsoft Entra, the certificates have to be known beforehand: an assertion has only the
    thumbprint of its own. PS256 is taken and nothing else; audience, issuer, subject and times are
    checked, and that there is a `jti`, though not that it is new.
*/
class ClientAssertions
{
public:
    ClientAssertions(const SandboxIdentity &identity, const QList<Certificate> &certificates);

    //! Why \a assertion is refused; nothing if it proves the application.
    [[nodiscard]] std::optional<EntraError> refusalOf(const QString &assertion) const;

private:
    [[nodiscard]] std::optional<EntraError> refusalOf(const QJsonObject &claims) const;

    SandboxIdentity m_identity;
    QList<Certificate> m_certificates;
};
