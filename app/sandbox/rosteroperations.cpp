#include "sandbox/rosteroperations.h"

#include "sandbox/commsoperations.h"
#include "sandbox/sandboxcalls.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

const auto participantKey = u"participant"_s;

SandboxReply notPresent()
{
    return graphError(404, u"8558"_s, u"Participant is not present in the call."_s);
}

//! \a object with null for each of \a names that it has not.
QJsonObject filledUp(QJsonObject object, const QStringList &names)
{
    for (const QString &name : names) {
        if (!object.contains(name))
            object[name] = QJsonValue::Null;
    }
    return object;
}

//! A participant of the roster as it is read, with its explicit nulls (Get participant).
QJsonObject readResource(QJsonObject participant)
{
    QJsonObject info = participant[u"info"].toObject();
    info[u"identity"] = filledUp(info[u"identity"].toObject(),
                                 {u"application"_s, u"user"_s, u"device"_s, u"phone"_s});
    info[u"id"] = participant[u"id"]; // what the documented id is of is not said
    participant[u"info"] = info;
    return filledUp(participant, {u"metadata"_s});
}

} // namespace

RosterOperations::RosterOperations(const SandboxIdentity &identity, SandboxCalls &calls,
                                   CommsOperations &operations)
    : m_identity(identity), m_calls(calls), m_operations(operations)
{
}

CallHandlers RosterOperations::handlers()
{
    return {{u"list-participants"_s, std::bind_front(&RosterOperations::list, this)},
            {u"get-participant"_s, std::bind_front(&RosterOperations::get, this)},
            {u"delete-participant"_s, std::bind_front(&RosterOperations::remove, this)},
            {u"mute-participant"_s, std::bind_front(&RosterOperations::muteParticipant, this)},
            {u"mute"_s, std::bind_front(&RosterOperations::muteSelf, this)},
            {u"unmute"_s, std::bind_front(&RosterOperations::unmuteSelf, this)}};
}

//! A peer-to-peer call has no roster (operations, "Kinds of calls").
SandboxReply RosterOperations::list(const SandboxCall &call, const CallRequest &request) const
{
    QJsonArray participants;
    for (const QJsonValue &participant : call.roster.participants())
        participants.append(readResource(participant.toObject()));
    const QString path = u"communications/calls('%1')/participants"_s.arg(request.call.text);
    return {.status = request.operation.answers,
            .body = {{u"@odata.context"_s, contextOf(path)}, {u"value"_s, participants}}};
}

SandboxReply RosterOperations::get(const SandboxCall &call, const CallRequest &request) const
{
    const QString id = request.idsInUrl.value(participantKey);
    const QJsonArray all = call.roster.participants();
    const auto found = std::ranges::find_if(all, [&id](const QJsonValue &participant) {
        return participant[u"id"].toString() == id;
    });
    if (found == all.end())
        return notPresent();
    QJsonObject body = readResource(found->toObject());
    body[u"@odata.context"] = contextOf(
        u"communications/calls('%1')/participants/$entity"_s.arg(request.call.text));
    return {.status = request.operation.answers, .body = body};
}

SandboxReply RosterOperations::remove(SandboxCall &call, const CallRequest &request)
{
    const QString id = request.idsInUrl.value(participantKey);
    const std::optional<SandboxParticipant> participant = call.attendance.find(id);
    if (!participant)
        return notPresent();
    if (participant->role == u"organizer")
        return graphError(400, u"8552"_s, u"The organizer cannot be removed."_s);
    return {.status = request.operation.answers,
            .afterwards = [this, call = call.id, id] { m_calls.remove(call, id); }};
}

SandboxReply RosterOperations::muteSelf(SandboxCall &call, const CallRequest &request)
{
    call.isMuted = true;
    return completed(call, request, u"muteParticipantOperation"_s);
}

SandboxReply RosterOperations::unmuteSelf(SandboxCall &call, const CallRequest &request)
{
    call.isMuted = false;
    return completed(call, request, u"unmuteParticipantOperation"_s);
}

SandboxReply RosterOperations::muteParticipant(SandboxCall &call, const CallRequest &request)
{
    const QString id = request.idsInUrl.value(participantKey);
    if (id == call.participantId)
        return muteSelf(call, request);
    if (!call.attendance.find(id))
        return notPresent();
    call.attendance.mute(id);
    return completed(call, request, u"muteParticipantOperation"_s);
}

SandboxReply RosterOperations::completed(SandboxCall &call, const CallRequest &request,
                                         const QString &type)
{
    SandboxReply reply = m_operations.begin(
        call, request,
        {.type = type, .status = u"completed"_s, .more = {{u"@odata.context"_s, contextOf(type)}}});
    reply.afterwards = [this, id = call.id] {
        if (SandboxCall *changed = m_calls.findAlive(id))
            m_calls.tellRoster(*changed);
    };
    return reply;
}

QString RosterOperations::contextOf(const QString &path) const
{
    return m_identity.graphRoot() + u"/$metadata#"_s + path;
}
