#include "calls/call.h"

#include "graph/identityset.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const Identity &identity)
{
    return identity.displayName.isEmpty() ? identity.id : identity.displayName;
}

} // namespace

bool Call::isOpen() const
{
    const bool mayExist = placement == Placement::Foreign || placement == Placement::Placed;
    return mayExist && !id.isEmpty() && state != CallState::Terminated;
}

bool Call::isPeerToPeer() const
{
    return properties[u"targets"].toArray().size() == 1 && !properties[u"meetingInfo"].isObject()
        && roster.entries().isEmpty();
}

QString Call::peer() const
{
    if (properties[u"direction"] == u"incoming"_s)
        return nameOf(readParticipantIdentity(properties[u"source"]));
    QStringList names;
    for (const QJsonValue &target : properties[u"targets"].toArray())
        names.append(nameOf(readParticipantIdentity(target)));
    return names.join(u", "_s);
}
