#include "sandbox/commsnotifications.h"

#include "core/json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QString typed(const QString &name)
{
    return u"#microsoft.graph."_s + name;
}

QString pathOf(const SandboxCall &call)
{
    return u"/communications/calls/"_s + call.id.text;
}

QJsonObject notification(const QString &changeType, const QString &path, const QJsonValue &data,
                         const QJsonObject &more = {})
{
    QJsonObject entry = more;
    entry[u"@odata.type"] = typed(u"commsNotification"_s);
    entry[u"changeType"] = changeType;
    entry[u"resourceUrl"] = path;
    entry[u"resourceData"] = data;
    return {{u"@odata.type"_s, typed(u"commsNotifications"_s)}, {u"value"_s, QJsonArray{entry}}};
}

QJsonObject audioState(const QString &word)
{
    return {{u"@odata.type"_s, typed(u"callMediaState"_s)}, {u"audio"_s, word}};
}

//! What a notification says of \a call itself.
QJsonObject dataOf(const SandboxCall &call)
{
    QJsonObject data{{u"@odata.type"_s, typed(u"call"_s)},
                     {u"state"_s, toWire(call.state)},
                     {u"id"_s, call.id.text}};
    if (call.isMeeting()) {
        data[u"chatInfo"] = call.request[u"chatInfo"];
        data[u"meetingInfo"] = call.request[u"meetingInfo"];
    } else {
        data[u"direction"] = call.direction();
    }
    if (call.result)
        data[u"resultInfo"] = toJson(*call.result);
    if (!call.terminationReason.isEmpty())
        data[u"terminationReason"] = call.terminationReason;
    if (!call.isAudioActive)
        data[u"mediaState"] = audioState(u"inactive"_s);
    return data;
}

QJsonObject aboutItself(const SandboxCall &call, const QJsonObject &data)
{
    const bool isDeletion = call.state == CallState::Terminated;
    return notification(isDeletion ? u"deleted"_s : u"updated"_s, pathOf(call), data,
                        {{u"callbackUri"_s, call.request[u"callbackUri"]}});
}

} // namespace

QJsonObject notifications::state(const SandboxCall &call)
{
    return aboutItself(call, dataOf(call));
}

QJsonObject notifications::audioActive(const SandboxCall &call)
{
    QJsonObject data = dataOf(call);
    data[u"mediaState"] = audioState(u"active"_s);
    return aboutItself(call, data);
}

QJsonObject notifications::incoming(const SandboxCall &call, const SandboxIdentity &identity)
{
    return notification(u"created"_s, pathOf(call), incomingResource(call, identity));
}

QJsonObject notifications::rejected(const SandboxCall &call)
{
    const QJsonObject data{{u"@odata.type"_s, typed(u"call"_s)}, {u"@odata.id"_s, pathOf(call)}};
    return notification(u"deleted"_s, pathOf(call), data);
}

QJsonObject notifications::redirected(const SandboxCall &call, const SandboxIdentity &identity)
{
    return notification(u"deleted"_s, pathOf(call), incomingResource(call, identity));
}

QJsonObject notifications::tone(const SandboxCall &call, const QString &tone)
{
    const QJsonObject info{{u"@odata.type"_s, typed(u"toneInfo"_s)},
                           {u"sequenceId"_s, call.tones},
                           {u"tone"_s, tone}};
    return notification(u"updated"_s, pathOf(call),
                        QJsonObject{{u"@odata.type"_s, typed(u"call"_s)},
                                    {u"state"_s, toWire(call.state)},
                                    {u"toneInfo"_s, info}});
}

QJsonObject notifications::roster(const SandboxCall &call)
{
    const QString path = pathOf(call) + u"/participants"_s;
    if (!call.hasOption(u"isDeltaRosterEnabled"_s))
        return notification(u"updated"_s, path, call.roster.participants(),
                            {{u"callbackUri"_s, call.request[u"callbackUri"]}});
    const QString alias = u"/app/calls/%1/participants"_s.arg(call.id.text);
    return notification(u"updated"_s, path, QJsonArray{call.roster.delta()},
                        {{u"resource"_s, alias}});
}

QJsonObject notifications::operation(const SandboxCall &call, const SandboxOperation &operation)
{
    const QString below = u"/operations/"_s + operation.id.text;
    QJsonObject data = withoutNulls(toJson(operation));
    data[u"@odata.id"] = QString(pathOf(call) + below);
    return notification(u"deleted"_s, pathOf(call) + below, data,
                        {{u"resource"_s, QString(u"/app/calls/"_s + call.id.text + below)}});
}

QJsonObject notifications::contentSharing(const SandboxCall &call, const QString &changeType)
{
    const QJsonObject session{{u"@odata.type"_s, typed(u"contentSharingSession"_s)},
                              {u"id"_s, call.sharing.id()}};
    return notification(changeType, pathOf(call) + u"/contentsharingsessions"_s,
                        QJsonArray{session});
}

//! Neither its changeType nor its path is documented.
QJsonObject notifications::participantJoining(const SandboxCall &call, const QJsonObject &joining,
                                              const SandboxIdentity &identity)
{
    SandboxCall described = call;
    described.request = joining;
    const QJsonObject data{{u"@odata.type"_s, typed(u"participantJoiningNotification"_s)},
                           {u"call"_s, incomingResource(described, identity)}};
    return notification(u"updated"_s, pathOf(call), data);
}

QJsonObject notifications::participantLeft(const SandboxCall &call, const QString &participant)
{
    const QJsonObject data{
        {u"@odata.type"_s, typed(u"participantLeftNotification"_s)},
        {u"participantId"_s, participant},
        {u"call"_s, QJsonObject{{u"@odata.type"_s, typed(u"call"_s)}, {u"id"_s, call.id.text}}}};
    return notification(u"updated"_s, pathOf(call), data);
}
