#include "calls/call.h"

#include "graph/identityset.h"

#include <QJsonArray>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;

namespace {

QString nameOf(const Identity &identity)
{
    return identity.displayName.isEmpty() ? identity.id : identity.displayName;
}

} // namespace

bool Call::isOpen() const
{
    const bool mayExist = placement == Placement::Foreign || placement == Placement::Incoming
        || placement == Placement::Placed;
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

QDateTime Call::deadline(double clockRate) const
{
    if (!arrival)
        return {};
    const std::chrono::duration<double, std::milli> time = timeToDecide(arrival->kind);
    return arrived.addMSecs(static_cast<qint64>(time.count() / clockRate));
}

const CallOperation *Call::decision() const
{
    static const QStringList decisions{u"answer"_s, u"reject"_s, u"redirect"_s};
    const auto found = std::find_if(operations.rbegin(), operations.rend(),
                                    [](const CallOperation &operation) {
                                        return decisions.contains(operation.key)
                                            && operation.phase != CallOperation::Phase::Failed;
                                    });
    return found == operations.rend() ? nullptr : &*found;
}

bool Call::awaitsDecision() const
{
    return arrival && state == CallState::Incoming && !decision();
}

bool Call::wasMissed() const
{
    return arrival && ended.isValid() && !established.isValid() && !decision();
}
