#include "sandbox/incomingcalls.h"

#include "sandbox/callsimulator.h"
#include "sandbox/commsnotifications.h"
#include "sandbox/incomingcall.h"
#include "sandbox/requestrefusals.h"
#include "sandbox/sandboxcalls.h"
#include "scenarios/permissions.h"

#include <QJsonArray>

#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds announcingTakes = 100ms; // so that its id is known first
constexpr std::chrono::milliseconds timeToDecide = 15s;
constexpr std::chrono::milliseconds timeToDecideOnRecording = 5s;
constexpr qsizetype mostRedirectTargets = 25; // operations, "Redirect"

//! Later notifications go where the decision says (notifications, "Which URL").
void takeCallback(SandboxCall &call, const QJsonObject &body)
{
    if (body[u"callbackUri"].isString())
        call.request[u"callbackUri"] = body[u"callbackUri"];
}

//! Who hosts the media itself needs a permission for that (operations, §4.4).
bool mayProcess(const QJsonValue &media, const Access &access)
{
    return media[u"@odata.type"] != u"#microsoft.graph.appHostedMediaConfig"_s
        || missingPermissions({{permissions::accessMedia}}, access.roles).isEmpty();
}

} // namespace

IncomingCalls::IncomingCalls(const SandboxIdentity &identity, SandboxCalls &calls,
                             CallSimulator &simulator)
    : m_identity(identity), m_calls(calls), m_simulator(simulator),
      m_groups(identity, calls, simulator,
               [this](const IncomingCall &incoming) { (void)place(incoming); })
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
    if (const std::optional<CallId> joined = m_groups.join(incoming))
        return *joined;
    const SandboxCall call{.id = {newGuid()},
                           .chainId = newGuid(),
                           .participantId = newGuid(),
                           .scenarioId = newGuid(),
                           .request = requestOf(incoming, m_identity),
                           .state = CallState::Incoming,
                           .isIncoming = true,
                           .caller = calledBy(incoming, m_identity),
                           .policyGroup = PolicyGroups::groupOf(incoming)};
    m_calls.add(call);
    m_calls.after(announcingTakes, [this, id = call.id, isLegacyFirst = incoming.isLegacyFirst] {
        if (isLegacyFirst)
            deliverLegacy(id);
        else
            deliver(id);
    });
    return call.id;
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
    m_calls.tell(*call, body, [this, id](const CallbackAnswer &answer) {
        if (answer.isTaken())
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
    m_calls.tell(*call, notifications::incoming(*call, m_identity),
                 [this, id](const CallbackAnswer &answer) {
                     if (answer.isTaken())
                         awaitDecision(id);
                     else
                         giveUp(id, 8586,
                                u"The application did not acknowledge the incoming call."_s);
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
    if (!mayProcess(request.json[u"mediaConfig"], request.access))
        return insufficientPermissions();
    takeCallback(call, request.json);
    for (const QString &name : {u"mediaConfig"_s, u"callOptions"_s}) {
        if (request.json.contains(name))
            call.request[name] = request.json[name];
    }
    call.request[u"requestedModalities"] = request.json[u"acceptedModalities"];
    call.participantCapacity = request.json[u"participantCapacity"].toInt(1);
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
    for (const QJsonValue &target : targets) {
        if (readParticipantIdentity(target).kind == IdentityKind::Unknown)
            return invalidArgument(u"Invalid value specified for property 'targets/*/identity'."_s);
    }
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
