#include "sandbox/audioroutingoperations.h"

#include "sandbox/requestrefusals.h"
#include "sandbox/sandboxcall.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString idIn(const CallRequest &request)
{
    return request.idsInUrl.value(u"routing-group"_s);
}

SandboxReply notFound()
{
    return graphError(404, u"8522"_s, u"Audio routing group not found."_s);
}

//! One source and one receiver, or several receivers (operations, §4.26).
bool fitsItsMode(const QJsonObject &group)
{
    const bool isOneToOne = group[u"routingMode"] == u"oneToOne"_s;
    return group[u"sources"].toArray().size() == 1
        && (!isOneToOne || group[u"receivers"].toArray().size() == 1);
}

bool isPresent(const SandboxCall &call, const QJsonValue &participant)
{
    const QString id = normalisedId(participant.toString());
    return id == call.participantId || call.attendance.find(id);
}

std::optional<SandboxReply> absenceRefusal(const SandboxCall &call, const QJsonObject &group)
{
    for (const QString &side : {u"sources"_s, u"receivers"_s}) {
        const QJsonArray ids = group[side].toArray();
        const bool areThere = std::ranges::all_of(ids, [&call](const QJsonValue &id) {
            return isPresent(call, id);
        });
        if (!areThere)
            return graphError(404, u"8558"_s, u"Participant is not present in the call."_s);
    }
    return std::nullopt;
}

//! The members of \a body that an audioRoutingGroup has, under \a id.
QJsonObject groupOf(const QJsonObject &body, const QString &id)
{
    return {{u"id"_s, id},
            {u"routingMode"_s, body[u"routingMode"]},
            {u"sources"_s, body[u"sources"]},
            {u"receivers"_s, body[u"receivers"]}};
}

SandboxReply listGroups(SandboxCall &call, const CallRequest &request)
{
    QJsonArray groups;
    for (const QJsonObject &group : call.audioGroups)
        groups.append(group);
    return {.status = request.operation.answers, .body = {{u"value"_s, groups}}};
}

//! The examples take the mode as the id where none is given.
SandboxReply createGroup(SandboxCall &call, const CallRequest &request)
{
    const QString mode = request.json[u"routingMode"].toString();
    const QString id = request.json[u"id"].toString(mode);
    const QJsonObject group = groupOf(request.json, id);
    if (!fitsItsMode(group))
        return invalidArgument(u"Invalid value specified for property 'routingMode'."_s);
    if (const auto refusal = absenceRefusal(call, group))
        return *refusal;
    if (call.audioGroups.contains(id))
        return graphError(409, u"8519"_s, u"The audio routing group is there already."_s);
    call.audioGroups.insert(id, group);
    return {.status = request.operation.answers, .body = group};
}

SandboxReply getGroup(SandboxCall &call, const CallRequest &request)
{
    const auto found = call.audioGroups.constFind(idIn(request));
    if (found == call.audioGroups.constEnd())
        return notFound();
    return {.status = request.operation.answers, .body = *found};
}

//! The documented update gives two receivers to a group of one, and so the mode is not looked at.
SandboxReply updateGroup(SandboxCall &call, const CallRequest &request)
{
    const QString id = idIn(request);
    if (!call.audioGroups.contains(id))
        return notFound();
    const QJsonObject group = groupOf(request.json, id);
    if (const auto refusal = absenceRefusal(call, group))
        return *refusal;
    call.audioGroups.insert(id, group);
    return {.status = request.operation.answers, .body = group};
}

SandboxReply removeGroup(SandboxCall &call, const CallRequest &request)
{
    if (call.audioGroups.remove(idIn(request)) == 0)
        return notFound();
    return {.status = request.operation.answers};
}

} // namespace

CallHandlers AudioRoutingOperations::handlers()
{
    return {{u"list-audio-routing-groups"_s, listGroups},
            {u"create-audio-routing-group"_s, createGroup},
            {u"get-audio-routing-group"_s, getGroup},
            {u"update-audio-routing-group"_s, updateGroup},
            {u"delete-audio-routing-group"_s, removeGroup}};
}
