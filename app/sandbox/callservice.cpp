#include "sandbox/callservice.h"

#include "sandbox/callsimulator.h"
#include "sandbox/faults.h"
#include "sandbox/requestrefusals.h"
#include "scenarios/catalogue.h"
#include "scenarios/permissions.h"

#include <QJsonArray>
#include <QUuid>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostAtOnce = 100; // errors, "Throttling"

const auto logQuality = u"log-device-quality"_s;

//! A `tenantId` that is no GUID stands in some documented requests and is taken.
std::optional<SandboxReply> tenantRefusal(const QJsonObject &body, const Access &access)
{
    const QUuid tenant = QUuid::fromString(body[u"tenantId"].toString());
    if (tenant.isNull() || tenant == QUuid::fromString(access.tenantId))
        return std::nullopt;
    return graphError(403, u"7505"_s, u"Tenant of the token is not the tenant of the call."_s);
}

std::optional<SandboxReply> permissionRefusal(const QJsonObject &body, const Access &access)
{
    const Scenario *scenario = scenarioOf(body);
    if (!scenario || missingPermissions(scenario->permissions, access.roles).isEmpty())
        return std::nullopt;
    return insufficientPermissions();
}

//! Who brings in others needs the permission at that time; for the rest it was asked before.
std::optional<SandboxReply> permissionRefusal(const CallRequest &request)
{
    static const QStringList asked{u"answer"_s, u"redirect"_s, u"transfer"_s, u"invite"_s};
    const Operation &operation = request.operation;
    if (!asked.contains(operation.key)
        || missingPermissions(operation.permissions, request.access.roles).isEmpty())
        return std::nullopt;
    return insufficientPermissions();
}

//! An application instance has to be that of the application (errors, "Common setup mistakes").
std::optional<SandboxReply> instanceRefusal(const QJsonObject &body,
                                            const SandboxIdentity &identity)
{
    const Identity caller = callerOf(body, identity);
    if (caller.kind != IdentityKind::ApplicationInstance
        || normalisedId(caller.id) == identity.applicationInstanceId)
        return std::nullopt;
    return graphError(403, u"7507"_s, u"Call source identity is invalid."_s);
}

//! A phone is called by the instance, which has a number (operations, "Create call", PSTN flows).
//! That this is the code for a call without one, too, is concluded.
std::optional<SandboxReply> phoneSourceRefusal(const QJsonObject &body,
                                               const SandboxIdentity &identity)
{
    const QJsonArray targets = body[u"targets"].toArray();
    const bool hasPhone = std::ranges::any_of(targets, [](const QJsonValue &target) {
        return readParticipantIdentity(target).kind == IdentityKind::Phone;
    });
    if (!hasPhone || callerOf(body, identity).kind == IdentityKind::ApplicationInstance)
        return std::nullopt;
    return graphError(403, u"7507"_s, u"Call source identity is invalid."_s);
}

//! Nothing for coordinates: any thread is a meeting, one that nobody knows is empty.
std::optional<SandboxReply> meetingRefusal(const QJsonObject &body,
                                           const SandboxDirectory &directory)
{
    const QString type = body[u"meetingInfo"][u"@odata.type"].toString();
    if (const SandboxMeeting *meeting = directory.meetingOf(body); meeting && meeting->isLocked)
        return graphError(400, u"8560"_s, u"The meeting is locked."_s);
    if (directory.meetingOf(body))
        return std::nullopt;
    if (type == u"#microsoft.graph.joinMeetingIdMeetingInfo")
        return graphError(400, u"8561"_s, u"The join meeting id is invalid."_s);
    if (type == u"#microsoft.graph.tokenMeetingInfo")
        return graphError(400, u"8526"_s, u"The join token is invalid."_s);
    return std::nullopt;
}

//! \a body with the chat of the meeting that its id or token means (operations, "Create call").
QJsonObject withChat(QJsonObject body, const SandboxDirectory &directory)
{
    const SandboxMeeting *meeting = directory.meetingOf(body);
    if (meeting && !body[u"chatInfo"].isObject())
        body[u"chatInfo"] = QJsonObject{{u"@odata.type"_s, u"#microsoft.graph.chatInfo"_s},
                                        {u"threadId"_s, meeting->threadId},
                                        {u"messageId"_s, u"0"_s}};
    return body;
}

} // namespace

CallService::CallService(const SandboxIdentity &identity, SandboxCalls &calls,
                         CallSimulator &simulator, const Faults &faults)
    : m_identity(identity), m_calls(calls), m_simulator(simulator), m_faults(faults)
{
    add({{operations::getCall().key, std::bind_front(&CallService::get, this)},
         {operations::hangUp().key, std::bind_front(&CallService::hangUp, this)},
         {u"keep-alive"_s, std::bind_front(&CallService::keepAlive, this)}});
}

void CallService::add(const CallHandlers &handlers)
{
    m_handlers.insert(handlers);
}

void CallService::handle(const CallRequest &request, const Answer &answer)
{
    if (request.operation.key == operations::createCall().key)
        create(request, answer);
    else
        answer(replyTo(request));
}

SandboxReply CallService::replyTo(CallRequest request)
{
    if (request.operation.key == logQuality)
        return logDeviceQuality(request);
    const CallHandler handler = m_handlers.value(request.operation.key);
    if (!handler)
        return graphError(405, u"8520"_s, u"This operation is not implemented."_s);
    SandboxCall *call = m_calls.find(request.call);
    if (const auto refusal = stateRefusal(request.operation, call))
        return *refusal;
    if (const auto refusal = kindRefusal(request.operation, *call))
        return *refusal;
    if (const auto refusal = permissionRefusal(request))
        return *refusal;
    const auto body = validBody(request);
    if (!body)
        return body.error();
    request.json = *body;
    return handler(*call, request);
}

std::optional<SandboxReply> CallService::createRefusal(const QJsonObject &body,
                                                       const Access &access) const
{
    if (const auto refusal = phoneSourceRefusal(body, m_identity))
        return refusal;
    if (const auto refusal = createBodyRefusal(body))
        return refusal;
    if (const auto refusal = tenantRefusal(body, access))
        return refusal;
    if (const auto refusal = permissionRefusal(body, access))
        return refusal;
    if (const auto refusal = instanceRefusal(body, m_identity))
        return refusal;
    if (const auto refusal = meetingRefusal(body, m_simulator.directory()))
        return refusal;
    if (m_calls.living() >= mostAtOnce)
        return graphError(429, u"8530"_s, u"The application has too many calls at once."_s);
    return std::nullopt;
}

void CallService::create(const CallRequest &request, const Answer &answer)
{
    const auto body = readJsonBody(request);
    if (!body)
        return answer(body.error());
    if (const auto refusal = createRefusal(*body, request.access))
        return answer(*refusal);

    const SandboxCall call = newCall(request, withChat(*body, m_simulator.directory()));
    m_calls.add(call);
    const QString location = m_identity.graphRoot() + u"/communications/calls/"_s + call.id.text;
    SandboxReply reply{.status = request.operation.answers,
                       .body = createdResource(call, m_identity),
                       .headers = {{"Location", location.toLatin1()}}};
    if (m_faults.notifications().before201)
        return m_simulator.begin(call.id,
                                 [answer, reply](const CallbackAnswer &) { answer(reply); });
    reply.afterwards = [this, id = call.id] { m_simulator.begin(id); };
    answer(reply);
}

SandboxCall CallService::newCall(const CallRequest &request, const QJsonObject &body) const
{
    const QByteArray sent = headerValue(request.headers, "Scenario-Id");
    const QUuid scenario = QUuid::fromString(QString::fromLatin1(sent));
    return {.id = {newGuid()},
            .chainId = newGuid(),
            .participantId = newGuid(),
            .scenarioId = scenario.isNull() ? newGuid() : scenario.toString(QUuid::WithoutBraces),
            .request = body,
            .caller = callerOf(body, m_identity)};
}

//! The quality goes nowhere (operations, "Log teleconference device quality").
SandboxReply CallService::logDeviceQuality(const CallRequest &request) const
{
    if (headerValue(request.headers, "User-Agent").isEmpty())
        return invalidArgument(u"The header User-Agent is required."_s);
    const auto body = validBody(request);
    return body ? SandboxReply{.status = request.operation.answers} : body.error();
}

SandboxReply CallService::get(SandboxCall &call, const CallRequest &request)
{
    return {.status = request.operation.answers, .body = readResource(call, m_identity)};
}

SandboxReply CallService::hangUp(SandboxCall &call, const CallRequest &request)
{
    return {.status = request.operation.answers,
            .afterwards = [this, id = call.id] { m_simulator.hangUp(id); }};
}

SandboxReply CallService::keepAlive(SandboxCall &call, const CallRequest &request)
{
    m_calls.keepAlive(call);
    return {.status = request.operation.answers};
}
