#include "sandbox/sandboxcall.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

QString typed(const QString &name)
{
    return u"#microsoft.graph."_s + name;
}

QJsonObject nulls(const QStringList &names)
{
    QJsonObject object;
    for (const QString &name : names)
        object[name] = QJsonValue::Null;
    return object;
}

//! \a object with the members of \a more in place of its own.
QJsonObject overlaid(QJsonObject object, const QJsonObject &more)
{
    for (auto member = more.begin(); member != more.end(); ++member)
        object[member.key()] = *member;
    return object;
}

QJsonObject sourceOf(const SandboxCall &call, const SandboxIdentity &identity)
{
    static const QJsonObject empty = nulls({u"countryCode"_s, u"endpointType"_s, u"region"_s,
                                            u"languageId"_s});
    if (call.request[u"source"].isObject())
        return overlaid(empty, call.request[u"source"].toObject());
    const QJsonObject application{{u"@odata.type"_s, typed(u"identity"_s)},
                                  {u"displayName"_s, identity.applicationName},
                                  {u"id"_s, identity.applicationId}};
    const QJsonObject set{{u"@odata.type"_s, typed(u"identitySet"_s)},
                          {u"application"_s, application}};
    return overlaid(empty, {{u"@odata.type"_s, typed(u"participantInfo"_s)}, {u"identity"_s, set}});
}

QJsonArray targetsOf(const SandboxCall &call)
{
    static const QJsonObject empty = nulls({u"endpointType"_s, u"region"_s, u"replacesCallId"_s,
                                            u"languageId"_s});
    QJsonArray targets;
    for (const QJsonValue &target : call.request[u"targets"].toArray())
        targets.append(overlaid(empty, target.toObject()));
    return targets;
}

//! The sandbox carries no media: the blob of an application that sends none is the printed one.
QJsonObject mediaOf(const SandboxCall &call)
{
    const QJsonObject media = call.request[u"mediaConfig"].toObject();
    if (media[u"@odata.type"] == typed(u"appHostedMediaConfig"_s))
        return overlaid({{u"blob"_s, u"<Media Session Configuration>"_s}}, media);
    return overlaid({{u"preFetchMedia"_s, QJsonArray()}}, media);
}

QJsonObject chatOf(const SandboxCall &call)
{
    return overlaid(nulls({u"replyChainMessageId"_s}), call.request[u"chatInfo"].toObject());
}

QJsonObject resourceOf(const SandboxCall &call, const SandboxIdentity &identity,
                       const QString &context)
{
    static const QJsonObject empty = nulls(
        {u"subject"_s, u"ringingTimeoutInSeconds"_s, u"mediaState"_s, u"resultInfo"_s,
         u"answeredBy"_s, u"chatInfo"_s, u"meetingInfo"_s, u"transcription"_s, u"callOptions"_s,
         u"toneInfo"_s, u"terminationReason"_s, u"meetingCapability"_s});
    static const QJsonObject usual{{u"callRoutes"_s, QJsonArray()},
                                   {u"activeModalities"_s, QJsonArray()},
                                   {u"routingPolicies"_s, QJsonArray()}};
    const QJsonObject settled{
        {u"@odata.type"_s, typed(u"call"_s)},
        {u"@odata.context"_s,
         QString(identity.graphRoot() + u"/$metadata#"_s + context + u"/$entity"_s)},
        {u"id"_s, call.id.text},
        {u"state"_s, toWire(call.state)},
        {u"direction"_s, call.direction()},
        {u"callChainId"_s, call.chainId},
        {u"myParticipantId"_s, call.participantId},
        {u"source"_s, sourceOf(call, identity)},
        {u"targets"_s, targetsOf(call)},
        {u"mediaConfig"_s, mediaOf(call)},
    };
    QJsonObject object = overlaid(overlaid(empty, usual), {{u"tenantId"_s, identity.tenantId}});
    object = overlaid(overlaid(object, call.request), settled);
    if (object[u"chatInfo"].isObject())
        object[u"chatInfo"] = chatOf(call);
    return object;
}

} // namespace

QUrl SandboxCall::callback() const
{
    return QUrl(request[u"callbackUri"].toString());
}

QList<Identity> SandboxCall::targets() const
{
    QList<Identity> targets;
    for (const QJsonValue &target : request[u"targets"].toArray())
        targets.append(readParticipantIdentity(target));
    return targets;
}

Identity SandboxCall::peer() const
{
    return isIncoming ? readParticipantIdentity(request[u"source"]) : targets().value(0);
}

bool SandboxCall::isMeeting() const
{
    return request[u"meetingInfo"].isObject();
}

bool SandboxCall::isGroup() const
{
    return isMeeting() || targets().size() > 1 || !peerId.isEmpty();
}

bool SandboxCall::isAppHosted() const
{
    return request[u"mediaConfig"][u"@odata.type"] == typed(u"appHostedMediaConfig"_s);
}

bool SandboxCall::isPolicyRecording() const
{
    return request[u"applicationMetadata"][u"botData"].isObject();
}

QString SandboxCall::direction() const
{
    return isIncoming ? u"incoming"_s : u"outgoing"_s;
}

bool SandboxCall::hasOption(const QString &name) const
{
    return request[u"callOptions"][name].toBool();
}

bool SandboxCall::isOver() const
{
    return state == CallState::Terminating || state == CallState::Terminated;
}

SandboxParticipant SandboxCall::participant() const
{
    QStringList modalities;
    for (const QJsonValue &modality : request[u"requestedModalities"].toArray())
        modalities.append(modality.toString());
    const QString role = caller.kind == IdentityKind::Guest ? u"attendee"_s : u"presenter"_s;
    return {.id = participantId,
            .identity = caller,
            .role = isMeeting() ? role : QString(),
            .modalities = modalities,
            .isMuted = isMuted,
            .isInLobby = isInLobby,
            .isSharing = isSharing,
            .recordingStatus = recordingStatus};
}

QList<SandboxParticipant> SandboxCall::present() const
{
    return isInLobby ? QList{participant()} : attendance.present() + QList{participant()};
}

Identity callerOf(const QJsonObject &request, const SandboxIdentity &identity)
{
    const Identity source = readParticipantIdentity(request[u"source"]);
    if (source.kind != IdentityKind::Unknown)
        return source;
    return {.kind = IdentityKind::Application,
            .id = identity.applicationId,
            .displayName = identity.applicationName};
}

QJsonObject createdResource(const SandboxCall &call, const SandboxIdentity &identity)
{
    return resourceOf(call, identity, u"app/calls"_s);
}

QJsonObject readResource(const SandboxCall &call, const SandboxIdentity &identity)
{
    return resourceOf(call, identity, u"communications/calls"_s);
}

QJsonObject incomingResource(const SandboxCall &call, const SandboxIdentity &identity)
{
    const QJsonObject settled{{u"@odata.type"_s, typed(u"call"_s)},
                              {u"@odata.id"_s, QString(u"/communications/calls/"_s + call.id.text)},
                              {u"id"_s, call.id.text},
                              {u"state"_s, toWire(call.state)},
                              {u"direction"_s, call.direction()},
                              {u"callChainId"_s, call.chainId},
                              {u"myParticipantId"_s, call.participantId},
                              {u"tenantId"_s, identity.tenantId}};
    return overlaid(call.request, settled);
}
