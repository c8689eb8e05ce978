#include "sandbox/incomingcalls.h"

#include "sandbox/callsimulator.h"
#include "sandbox/commsnotifications.h"
#include "sandbox/requestrefusals.h"
#include "sandbox/sandboxcalls.h"

#include <QJsonArray>

#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds announcingTakes = 100ms; // so that its id is known first
constexpr std::chrono::milliseconds timeToDecide = 15s;
constexpr std::chrono::milliseconds timeToDecideOnRecording = 5s;
constexpr qsizetype mostRedirectTargets = 25; // operations, "Redirect"

QString typed(const QString &name)
{
    return u"#microsoft.graph."_s + name;
}

QJsonObject participantInfo(const QString &type, const Identity &identity)
{
    QJsonObject named{{u"@odata.type"_s, typed(u"identity"_s)}, {u"id"_s, identity.id}};
    if (!identity.displayName.isEmpty())
        named[u"displayName"] = identity.displayName;
    const QJsonObject set{{u"@odata.type"_s, typed(u"identitySet"_s)},
                          {toWire(identity.kind), named}};
    return {{u"@odata.type"_s, typed(type)}, {u"identity"_s, set}};
}

//! What tells a policy recording from other calls (notifications, "Policy-based recording").
QJsonObject recordingMetadata(const QString &participantId)
{
    const QJsonObject user{{u"id"_s, participantId}, {u"participationMethod"_s, u"callee"_s}};
    return {{u"botData"_s,
             QJsonObject{{u"inviteReasons"_s, QJsonArray{u"PolicyBasedRecording"_s}},
                         {u"policyIdentifier"_s, newGuid()},
                         {u"user"_s, user}}}};
}

QJsonObject chatOf(const QString &threadId)
{
    return {{u"@odata.type"_s, typed(u"chatInfo"_s)},
            {u"threadId"_s, threadId},
            {u"messageId"_s, u"0"_s}};
}

//! Later notifications go where the decision says (notifications, "Which URL").
void takeCallback(SandboxCall &call, const QJsonObject &body)
{
    if (body[u"callbackUri"].isString())
        call.request[u"callbackUri"] = body[u"callbackUri"];
}

bool isTaken(int status)
{
    return status >= 200 && status < 300;
}

} // namespace

IncomingCalls::IncomingCalls(const SandboxIdentity &identity, SandboxCalls &calls,
                             CallSimulator &simulator)
    : m_identity(identity), m_calls(calls), m_simulator(simulator)
{
}

CallHandlers IncomingCalls::handlers()
{
    return {{u"answer"_s, std::bind_front(&IncomingCalls::answer, this)},
            {u"reject"_s, std::bind_front(&IncomingCalls::reject, this)},
            {u"redirect"_s, std::bind_front(&IncomingCalls::redirect, this)}};
}

CallId IncomingCalls::place(const IncomingCall &incoming)
{
    const SandboxCall call{.id = {newGuid()},
                           .chainId = newGuid(),
                           .participantId = newGuid(),
                           .scenarioId = newGuid(),
                           .request = requestOf(incoming),
                           .state = CallState::Incoming,
                           .isIncoming = true,
                           .caller = calledBy(incoming)};
    m_calls.add(call);
    m_calls.after(announcingTakes, [this, id = call.id, isLegacyFirst = incoming.isLegacyFirst] {
        if (isLegacyFirst)
            deliverLegacy(id);
        else
            deliver(id);
    });
    return call.id;
}

//! The application as what it was called: that is what it acts as in the call.
Identity IncomingCalls::calledBy(const IncomingCall &incoming) const
{
    if (incoming.target == IdentityKind::ApplicationInstance)
        return {.kind = IdentityKind::ApplicationInstance,
                .id = m_identity.applicationInstanceId,
                .displayName = m_identity.applicationName};
    return callerOf({}, m_identity);
}

QJsonObject IncomingCalls::requestOf(const IncomingCall &incoming) const
{
    const Identity called = calledBy(incoming);
    QJsonObject source = participantInfo(u"participantInfo"_s, incoming.source);
    source[u"region"] = u"amer"_s;
    QJsonObject request{{u"callbackUri"_s, incoming.callback.toString()},
                        {u"source"_s, source},
                        {u"targets"_s,
                         QJsonArray{participantInfo(u"invitationParticipantInfo"_s, called)}},
                        {u"requestedModalities"_s, QJsonArray{u"audio"_s}},
                        {u"tenantId"_s, m_identity.tenantId}};
    if (!incoming.threadId.isEmpty()) {
        request[u"chatInfo"] = chatOf(incoming.threadId);
        request[u"meetingInfo"] = QJsonObject{{u"@odata.type"_s, typed(u"organizerMeetingInfo"_s)}};
    }
    if (incoming.isPolicyRecording) {
        request[u"meetingInfo"] = QJsonObject{{u"@odata.type"_s, typed(u"tokenMeetingInfo"_s)},
                                              {u"token"_s, newGuid()}};
        request[u"applicationMetadata"] = recordingMetadata(incoming.source.id);
    }
    return request;
}

//! The older format is not documented; the application answers 204, and Graph's follows.
void IncomingCalls::deliverLegacy(const CallId &id)
{
    const SandboxCall *call = m_calls.findAlive(id);
    if (!call)
        return;
    const QJsonObject body{{u"callId"_s, id.text},
                           {u"from"_s, call->peer().id},
                           {u"to"_s, m_identity.applicationId},
                           {u"callState"_s, u"incoming"_s}};
    m_calls.tell(*call, body, [this, id](int status) {
        if (isTaken(status))
            deliver(id);
        else
            giveUp(id, 8586, u"The application did not acknowledge the incoming call."_s);
    });
}

void IncomingCalls::deliver(const CallId &id)
{
    const SandboxCall *call = m_calls.findAlive(id);
    if (!call)
        return;
    m_calls.tell(*call, notifications::incoming(*call, m_identity), [this, id](int status) {
        if (isTaken(status))
            awaitDecision(id);
        else
            giveUp(id, 8586, u"The application did not acknowledge the incoming call."_s);
    });
}

void IncomingCalls::awaitDecision(const CallId &id)
{
    const SandboxCall *call = m_calls.findAlive(id);
    if (!call)
        return;
    const auto limit = call->isPolicyRecording() ? timeToDecideOnRecording : timeToDecide;
    m_calls.after(limit, [this, id] {
        giveUp(id, 8587, u"The incoming call was not answered in time."_s);
    });
}

void IncomingCalls::giveUp(const CallId &id, qint64 subcode, const QString &message)
{
    const SandboxCall *call = m_calls.findAlive(id);
    if (call && call->state == CallState::Incoming)
        m_calls.end(id, {.code = 408, .subcode = subcode, .message = message});
}

SandboxReply IncomingCalls::answer(SandboxCall &call, const CallRequest &request)
{
    takeCallback(call, request.json);
    for (const QString &name : {u"mediaConfig"_s, u"callOptions"_s}) {
        if (request.json.contains(name))
            call.request[name] = request.json[name];
    }
    call.request[u"requestedModalities"] = request.json[u"acceptedModalities"];
    call.state = CallState::Establishing; // decided, even before that is told
    return {.status = request.operation.answers,
            .afterwards = [this, id = call.id] { m_simulator.accept(id); }};
}

SandboxReply IncomingCalls::reject(SandboxCall &call, const CallRequest &request)
{
    takeCallback(call, request.json);
    call.state = CallState::Terminating;
    return {.status = request.operation.answers, .afterwards = [this, id = call.id] {
                m_calls.close(id, notifications::rejected(*m_calls.find(id)));
            }};
}

SandboxReply IncomingCalls::redirect(SandboxCall &call, const CallRequest &request)
{
    const QJsonArray targets = request.json[u"targets"].toArray();
    if (targets.isEmpty() || targets.size() > mostRedirectTargets)
        return invalidArgument(u"Invalid value specified for property 'targets'."_s);
    if (const auto refusal = phoneRefusal(call, targets))
        return *refusal;
    takeCallback(call, request.json);
    call.state = CallState::Terminating;
    return {.status = request.operation.answers, .afterwards = [this, id = call.id] {
                SandboxCall &redirected = *m_calls.find(id);
                redirected.state = CallState::Terminated;
                m_calls.close(id, notifications::redirected(redirected, m_identity));
            }};
}
