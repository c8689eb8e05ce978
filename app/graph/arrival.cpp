#include "graph/arrival.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::array<std::pair<QLatin1StringView, ArrivalKind>, 4> kinds{{
    {"peerToPeer"_L1, ArrivalKind::PeerToPeer},
    {"phone"_L1, ArrivalKind::Phone},
    {"group"_L1, ArrivalKind::Group},
    {"policyRecording"_L1, ArrivalKind::PolicyRecording},
}};

bool isPolicyRecording(const QJsonObject &call)
{
    const QJsonArray reasons = call[u"applicationMetadata"][u"botData"][u"inviteReasons"].toArray();
    return std::ranges::any_of(reasons, [](const QJsonValue &reason) {
        return reason.toString().compare(u"PolicyBasedRecording", Qt::CaseInsensitive) == 0;
    });
}

ArrivalKind kindOf(const QJsonObject &call, const Identity &caller)
{
    if (isPolicyRecording(call))
        return ArrivalKind::PolicyRecording;
    if (call[u"chatInfo"].isObject() || call[u"meetingInfo"].isObject())
        return ArrivalKind::Group;
    return caller.kind == IdentityKind::Phone ? ArrivalKind::Phone : ArrivalKind::PeerToPeer;
}

QList<ArrivalRoute> routesOf(const QJsonObject &call)
{
    QList<ArrivalRoute> routes;
    for (const QJsonValue &route : call[u"callRoutes"].toArray()) {
        if (route.isObject())
            routes.append({.type = route[u"routingType"].toString(),
                           .from = readIdentitySet(route[u"original"].toObject()),
                           .to = readIdentitySet(route[u"final"].toObject())});
    }
    const QJsonValue context = call[u"incomingContext"];
    for (const auto &type : {u"transferor"_s, u"onBehalfOf"_s}) {
        if (const Identity who = readIdentitySet(context[type].toObject()); who != Identity())
            routes.append({.type = type, .from = who});
    }
    for (const auto &type : {u"sourceParticipantId"_s, u"observedParticipantId"_s}) {
        if (const QString id = context[type].toString(); !id.isEmpty())
            routes.append({.type = type, .from = {.id = id}});
    }
    return routes;
}

} // namespace

Arrival readArrival(const QJsonObject &call)
{
    Arrival arrival{.caller = readParticipantIdentity(call[u"source"]),
                    .called = readParticipantIdentity(call[u"targets"].toArray().at(0)),
                    .routes = routesOf(call)};
    arrival.kind = kindOf(call, arrival.caller);
    for (const QJsonValue &modality : call[u"requestedModalities"].toArray()) {
        if (modality.isString())
            arrival.requestedModalities.append(modality.toString());
    }
    return arrival;
}

std::chrono::seconds timeToDecide(ArrivalKind kind)
{
    return kind == ArrivalKind::PolicyRecording ? 5s : 15s;
}

QString toWord(ArrivalKind kind)
{
    const auto found = std::ranges::find_if(kinds, [kind](const auto &each) {
        return each.second == kind;
    });
    return found == kinds.end() ? QString() : QString(found->first);
}

std::optional<ArrivalKind> arrivalKindFromWord(const QString &word)
{
    const auto found = std::ranges::find_if(kinds, [&word](const auto &each) {
        return each.first == word;
    });
    return found == kinds.end() ? std::nullopt : std::optional(found->second);
}

QStringList arrivalKindWords()
{
    QStringList words;
    for (const auto &kind : kinds)
        words.append(kind.first);
    return words;
}
