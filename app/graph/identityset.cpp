#include "graph/identityset.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

//! In the order in which a set is searched.
constexpr std::array<std::pair<QLatin1StringView, IdentityKind>, 10> members{{
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

} // namespace

QString toWire(IdentityKind kind)
{
    const auto found = std::ranges::find_if(members, [kind](const auto &member) {
        return member.second == kind;
    });
    return found == members.end() ? QString() : QString(found->first);
}

IdentityKind identityKindFromWire(const QString &word)
{
    const auto found = std::ranges::find_if(members, [&word](const auto &member) {
        return member.first == word;
    });
    return found == members.end() ? IdentityKind::Unknown : found->second;
}

Identity readIdentitySet(const QJsonObject &set)
{
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
