#include "graph/identityset.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

Identity readIdentitySet(const QJsonObject &set)
{
    static const std::array<std::pair<QLatin1StringView, IdentityKind>, 10> members{{
        {"user"_L1, IdentityKind::User},
        {"phone"_L1, IdentityKind::Phone},
        {"application"_L1, IdentityKind::Application},
        {"applicationInstance"_L1, IdentityKind::ApplicationInstance},
        {"guest"_L1, IdentityKind::Guest},
        {"encrypted"_L1, IdentityKind::Encrypted},
        {"onPremises"_L1, IdentityKind::OnPremises},
        {"device"_L1, IdentityKind::Device},
        {"azureCommunicationServicesUser"_L1, IdentityKind::AzureCommunicationServicesUser},
        {"assertedIdentity"_L1, IdentityKind::AssertedIdentity},
    }};
    for (const auto &[name, kind] : members) {
        const QJsonObject identity = set[name].toObject();
        if (!identity.isEmpty())
            return {.kind = kind,
                    .id = identity[u"id"].toString(),
                    .displayName = identity[u"displayName"].toString()};
    }
    return {};
}

Identity readParticipantIdentity(const QJsonValue &info)
{
    return readIdentitySet(info[u"identity"].toObject());
}
