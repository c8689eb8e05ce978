#include "console/supplies.h"

#include "identity/profile.h"

#include <QCoreApplication>
#include <QUuid>

Supplies suppliesOf(const Profile &profile, const QString &callbackUri)
{
    const IdentityValue instance{.id = profile.applicationInstanceId,
                                 .displayName = profile.applicationDisplayName};
    const IdentityValue guest{.id = QUuid::createUuid().toString(QUuid::WithoutBraces),
                              .displayName = QCoreApplication::translate("Supplies", "Guest")};
    return {{Supply::CallbackUri, callbackUri},
            {Supply::TenantId, profile.tenantId},
            {Supply::ApplicationInstance, instance.id.isEmpty() ? QString() : instance.toText()},
            {Supply::ClientContext, QUuid::createUuid().toString(QUuid::WithoutBraces)},
            {Supply::Guest, guest.toText()}};
}
