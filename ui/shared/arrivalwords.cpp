#include "shared/arrivalwords.h"

#include "shared/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

struct ArrivalWords
{
    Q_DECLARE_TR_FUNCTIONS(ArrivalWords)
};

QString nameOf(const Identity &identity)
{
    if (identity == Identity())
        return ArrivalWords::tr("somebody");
    if (identity.kind == IdentityKind::Unknown)
        return ArrivalWords::tr("participant %1").arg(shortId(identity.id));
    if (identity.kind == IdentityKind::Encrypted && identity.displayName.isEmpty())
        return ArrivalWords::tr("somebody whose identity is withheld");
    if (identity.kind == IdentityKind::Phone && !identity.displayName.isEmpty())
        return u"%1 (%2)"_s.arg(identity.displayName, identity.id);
    return words::identityName(identity);
}

QString routeOf(const ArrivalRoute &route)
{
    if (route.type == u"transferor")
        return ArrivalWords::tr("transferred by %1").arg(nameOf(route.from));
    if (route.type == u"onBehalfOf")
        return ArrivalWords::tr("on behalf of %1").arg(nameOf(route.from));
    if (route.type == u"sourceParticipantId")
        return ArrivalWords::tr("caused by %1").arg(nameOf(route.from));
    if (route.type == u"observedParticipantId")
        return ArrivalWords::tr("records %1").arg(nameOf(route.from));
    if (route.type == u"forwarded")
        return ArrivalWords::tr("forwarded from %1 to %2")
            .arg(nameOf(route.from), nameOf(route.to));
    return ArrivalWords::tr("%1 from %2 to %3")
        .arg(route.type.isEmpty() ? ArrivalWords::tr("routed") : route.type, nameOf(route.from),
             nameOf(route.to));
}

QString wordOf(const CallOperation &decision)
{
    const bool isByRule = !decision.reason.isEmpty();
    if (decision.key == u"answer")
        return isByRule ? ArrivalWords::tr("Answered by a rule of the profile")
                        : ArrivalWords::tr("Answered");
    if (decision.key == u"reject")
        return isByRule ? ArrivalWords::tr("Rejected by a rule of the profile")
                        : ArrivalWords::tr("Rejected");
    return isByRule ? ArrivalWords::tr("Redirected by a rule of the profile")
                    : ArrivalWords::tr("Redirected");
}

} // namespace

QString words::arrivalKind(ArrivalKind kind)
{
    switch (kind) {
    case ArrivalKind::PeerToPeer:
        return ArrivalWords::tr("peer to peer");
    case ArrivalKind::Phone:
        return ArrivalWords::tr("phone");
    case ArrivalKind::Group:
        return ArrivalWords::tr("invitation");
    case ArrivalKind::PolicyRecording:
        return ArrivalWords::tr("policy recording");
    }
    return {};
}

QString words::headlineOf(const Arrival &arrival)
{
    QString name = nameOf(arrival.caller);
    name[0] = name[0].toUpper();
    switch (arrival.kind) {
    case ArrivalKind::PeerToPeer:
        return ArrivalWords::tr("%1 calls").arg(name);
    case ArrivalKind::Phone:
        return ArrivalWords::tr("%1 calls from a phone").arg(name);
    case ArrivalKind::Group:
        return ArrivalWords::tr("%1 invites to a group call or meeting").arg(name);
    case ArrivalKind::PolicyRecording:
        return ArrivalWords::tr("%1 is to be recorded by policy").arg(name);
    }
    return name;
}

QString words::detailsOf(const Arrival &arrival)
{
    QStringList parts;
    if (arrival.called != Identity())
        parts.append(ArrivalWords::tr("to %1").arg(nameOf(arrival.called)));
    for (const ArrivalRoute &route : arrival.routes)
        parts.append(routeOf(route));
    if (!arrival.requestedModalities.isEmpty())
        parts.append(
            ArrivalWords::tr("asks for %1").arg(arrival.requestedModalities.join(u", "_s)));
    return parts.join(u" · "_s);
}

QString words::decisionOf(const Call &call)
{
    if (!call.arrival)
        return {};
    if (const CallOperation *decision = call.decision())
        return wordOf(*decision);
    return call.wasMissed() ? ArrivalWords::tr("Missed: nobody decided in time") : QString();
}
