#include "sandbox/incomingcall.h"

#include "core/checkedobject.h"
#include "graph/id.h"
#include "sandbox/sandboxidentity.h"
#include "sandbox/sandboxreply.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

const QStringList &identityMembers()
{
    static const QStringList members{u"kind"_s, u"id"_s, u"displayName"_s};
    return members;
}

Identity readIdentity(const CheckedObject &object)
{
    const IdentityKind kind = identityKindFromWire(object.text(u"kind"_s, u"user"_s));
    if (kind == IdentityKind::Unknown)
        object.complain(u"kind"_s, u"a member of identitySet, for example user"_s);
    return {.kind = kind,
            .id = normalisedId(object.neededText(u"id"_s)),
            .displayName = object.text(u"displayName"_s)};
}

Identity readNeededIdentity(const CheckedObject &object, const QString &name)
{
    return readIdentity(object.child(name, identityMembers()));
}

Identity readIdentity(const CheckedObject &object, const QString &name)
{
    return object.has(name) ? readNeededIdentity(object, name) : Identity();
}

IdentityKind readTarget(const CheckedObject &object)
{
    const QString application = toWire(IdentityKind::Application);
    const QString instance = toWire(IdentityKind::ApplicationInstance);
    const QString target = object.text(u"target"_s, application);
    if (target != application && target != instance)
        object.complain(u"target"_s, u"either %1 or %2"_s.arg(application, instance));
    return identityKindFromWire(target);
}

QList<CallRoute> readRoutes(const CheckedObject &object)
{
    static const QStringList types{u"forwarded"_s, u"lookup"_s, u"selfFork"_s};
    QList<CallRoute> routes;
    for (const CheckedObject &route :
         object.children(u"callRoutes"_s, {u"routingType"_s, u"original"_s, u"final"_s})) {
        const QString type = route.text(u"routingType"_s, types.first());
        if (!types.contains(type))
            route.complain(u"routingType"_s, u"one of "_s + types.join(u", "_s));
        routes.append({.routingType = type,
                       .original = readNeededIdentity(route, u"original"_s),
                       .reached = readIdentity(route, u"final"_s)});
    }
    return routes;
}

IncomingContext readContext(const CheckedObject &object)
{
    const CheckedObject context = object.child(
        u"incomingContext"_s,
        {u"sourceParticipantId"_s, u"observedParticipantId"_s, u"onBehalfOf"_s, u"transferor"_s});
    return {.sourceParticipantId = context.text(u"sourceParticipantId"_s),
            .observedParticipantId = context.text(u"observedParticipantId"_s),
            .onBehalfOf = readIdentity(context, u"onBehalfOf"_s),
            .transferor = readIdentity(context, u"transferor"_s)};
}

QString typed(const QString &name)
{
    return u"#microsoft.graph."_s + name;
}

QJsonObject identitySet(const Identity &identity)
{
    QJsonObject named{{u"@odata.type"_s, typed(u"identity"_s)}, {u"id"_s, identity.id}};
    if (!identity.displayName.isEmpty())
        named[u"displayName"] = identity.displayName;
    return {{u"@odata.type"_s, typed(u"identitySet"_s)}, {toWire(identity.kind), named}};
}

QJsonObject participantInfo(const QString &type, const Identity &identity)
{
    return {{u"@odata.type"_s, typed(type)}, {u"identity"_s, identitySet(identity)}};
}

QJsonArray toJson(const QList<CallRoute> &routes, const Identity &called)
{
    QJsonArray array;
    for (const CallRoute &route : routes) {
        const bool endsHere = route.reached == Identity();
        array.append(QJsonObject{{u"@odata.type"_s, typed(u"callRoute"_s)},
                                 {u"routingType"_s, route.routingType},
                                 {u"original"_s, identitySet(route.original)},
                                 {u"final"_s, identitySet(endsHere ? called : route.reached)}});
    }
    return array;
}

//! Empty where there is nothing to tell. A policy recording observes who is recorded.
QJsonObject contextOf(const IncomingCall &incoming)
{
    IncomingContext context = incoming.context;
    if (incoming.isPolicyRecording && context.observedParticipantId.isEmpty())
        context.observedParticipantId = newGuid();
    if (incoming.isPolicyRecording && context.sourceParticipantId.isEmpty())
        context.sourceParticipantId = context.observedParticipantId;
    QJsonObject object;
    const auto addId = [&object](const QString &name, const QString &id) {
        if (!id.isEmpty())
            object[name] = id;
    };
    const auto addIdentity = [&object](const QString &name, const Identity &identity) {
        if (identity != Identity())
            object[name] = identitySet(identity);
    };
    addId(u"sourceParticipantId"_s, context.sourceParticipantId);
    addId(u"observedParticipantId"_s, context.observedParticipantId);
    addIdentity(u"onBehalfOf"_s, context.onBehalfOf);
    addIdentity(u"transferor"_s, context.transferor);
    if (!object.isEmpty())
        object[u"@odata.type"] = typed(u"incomingContext"_s);
    return object;
}

//! What tells a policy recording from other calls (notifications, "Policy-based recording").
QJsonObject recordingMetadata()
{
    const QJsonObject user{{u"participationMethod"_s, u"callee"_s}, {u"clientLocation"_s, u"US"_s}};
    return {{u"botData"_s,
             QJsonObject{{u"inviteReasons"_s, QJsonArray{u"PolicyBasedRecording"_s}},
                         {u"policyIdentifier"_s, newGuid()},
                         {u"mediaHostedRegion"_s, u"USEA"_s},
                         {u"user"_s, user},
                         {u"pairedRecorders"_s, QJsonArray()},
                         {u"otherRecorders"_s, QJsonArray()}}}};
}

QJsonObject chatOf(const QString &threadId)
{
    return {{u"@odata.type"_s, typed(u"chatInfo"_s)},
            {u"threadId"_s, threadId},
            {u"messageId"_s, u"0"_s}};
}

} // namespace

Result<IncomingCall> readIncomingCall(const QJsonObject &body)
{
    const CheckedObject object(body,
                               {u"callbackUri"_s, u"source"_s, u"target"_s, u"threadId"_s,
                                u"callRoutes"_s, u"incomingContext"_s, u"legacyFirst"_s,
                                u"policyRecording"_s});
    const IncomingCall call{.callback = QUrl(object.neededText(u"callbackUri"_s)),
                            .source = readNeededIdentity(object, u"source"_s),
                            .target = readTarget(object),
                            .threadId = object.text(u"threadId"_s),
                            .routes = readRoutes(object),
                            .context = readContext(object),
                            .isLegacyFirst = object.flag(u"legacyFirst"_s),
                            .isPolicyRecording = object.flag(u"policyRecording"_s)};
    if (!isHttp(call.callback))
        object.complain(u"callbackUri"_s, u"a whole address"_s);
    return object.verdict().map([&call] { return call; });
}

bool isHttp(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty()
        && (url.scheme() == u"http" || url.scheme() == u"https");
}

Identity calledBy(const IncomingCall &incoming, const SandboxIdentity &identity)
{
    const bool isInstance = incoming.target == IdentityKind::ApplicationInstance;
    return {.kind = incoming.target,
            .id = isInstance ? identity.applicationInstanceId : identity.applicationId,
            .displayName = identity.applicationName};
}

QJsonObject requestOf(const IncomingCall &incoming, const SandboxIdentity &identity)
{
    const Identity called = calledBy(incoming, identity);
    QJsonObject source = participantInfo(u"participantInfo"_s, incoming.source);
    source[u"region"] = u"amer"_s;
    QJsonObject request{{u"callbackUri"_s, incoming.callback.toString()},
                        {u"source"_s, source},
                        {u"targets"_s,
                         QJsonArray{participantInfo(u"invitationParticipantInfo"_s, called)}},
                        {u"requestedModalities"_s, QJsonArray{u"audio"_s}},
                        {u"tenantId"_s, identity.tenantId}};
    if (!incoming.routes.isEmpty())
        request[u"callRoutes"] = toJson(incoming.routes, called);
    if (const QJsonObject context = contextOf(incoming); !context.isEmpty())
        request[u"incomingContext"] = context;
    if (!incoming.threadId.isEmpty()) {
        request[u"chatInfo"] = chatOf(incoming.threadId);
        request[u"meetingInfo"] = QJsonObject{{u"@odata.type"_s, typed(u"organizerMeetingInfo"_s)}};
    }
    if (incoming.isPolicyRecording) {
        request[u"meetingInfo"] = QJsonObject{{u"@odata.type"_s, typed(u"tokenMeetingInfo"_s)},
                                              {u"token"_s, newGuid()}};
        request[u"applicationMetadata"] = recordingMetadata();
    }
    return request;
}
