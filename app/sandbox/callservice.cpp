#include "sandbox/callservice.h"

#include "core/json.h"
#include "sandbox/callsimulator.h"
#include "sandbox/faults.h"
#include "scenarios/catalogue.h"
#include "scenarios/permissions.h"

#include <QHash>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

SandboxReply invalidArgument(const QString &message)
{
    return graphError(400, u"8523"_s, message);
}

//! The member that a problem is about: problems name a field of the form, or the member itself.
QString memberOf(const QString &field)
{
    for (const Scenario &scenario : scenarioCatalogue()) {
        if (const Field *found = scenario.field(field))
            return found->path;
    }
    return field;
}

std::optional<SandboxReply> bodyRefusal(const QJsonObject &body)
{
    const QList<Problem> problems = problemsOfCreateBody(body);
    const auto error = std::ranges::find(problems, Severity::Error, &Problem::severity);
    if (error == problems.end())
        return std::nullopt;
    // The service speaks English, whatever the language of the window.
    const QString source = error->source.isEmpty() ? QString()
                                                   : u" Reference: %1."_s.arg(error->source);
    return invalidArgument(
        u"Invalid value specified for property '%1'.%2"_s.arg(memberOf(error->field), source));
}

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
    return graphError(403, u"7504"_s,
                      u"Insufficient enterprise tenant permissions, cannot access this API."_s);
}

std::optional<SandboxReply> createRefusal(const QJsonObject &body, const Access &access)
{
    if (const auto refusal = bodyRefusal(body))
        return refusal;
    if (const auto refusal = tenantRefusal(body, access))
        return refusal;
    return permissionRefusal(body, access);
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

//! Nothing for coordinates: any thread is a meeting, one that nobody knows is empty.
std::optional<SandboxReply> meetingRefusal(const QJsonObject &body,
                                           const SandboxDirectory &directory)
{
    const QString type = body[u"meetingInfo"][u"@odata.type"].toString();
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

CallService::CallService(const SandboxIdentity &identity, CallSimulator &simulator,
                         const Faults &faults)
    : m_identity(identity), m_simulator(simulator), m_faults(faults)
{
}

void CallService::handle(const CallRequest &request, const Answer &answer)
{
    using Handler = void (CallService::*)(const CallRequest &, const Answer &);
    static const QHash<QString, Handler> handlers{
        {operations::createCall().key, &CallService::create},
        {operations::getCall().key, &CallService::get},
        {operations::hangUp().key, &CallService::hangUp},
        {operations::listParticipants().key, &CallService::listParticipants},
    };
    const Handler handler = handlers.value(request.operation.key);
    if (!handler)
        return answer(graphError(405, u"8520"_s, u"This operation is not implemented."_s));
    if (const auto refusal = stateRefusal(request))
        return answer(*refusal);
    (this->*handler)(request, answer);
}

std::optional<SandboxReply> CallService::stateRefusal(const CallRequest &request) const
{
    if (request.call.isEmpty())
        return std::nullopt;
    const SandboxCall *call = m_simulator.find(request.call);
    if (!call || call->isOver())
        return graphError(404, u"8522"_s, u"Call not found."_s);
    if (!request.operation.validIn.contains(call->state))
        return graphError(400, u"8501"_s, u"Call is not established."_s);
    return std::nullopt;
}

void CallService::create(const CallRequest &request, const Answer &answer)
{
    if (!isJson(request.headers))
        return answer(graphError(415, generalCode(415), u"The body has to be JSON."_s));
    const Result<QJsonObject> body = readJsonObject(request.body);
    if (!body)
        return answer(invalidArgument(u"Unable to read the payload. "_s + body.error().what));
    if (const auto refusal = createRefusal(*body, request.access))
        return answer(*refusal);
    if (const auto refusal = instanceRefusal(*body, m_identity))
        return answer(*refusal);
    if (const auto refusal = meetingRefusal(*body, m_simulator.directory()))
        return answer(*refusal);

    const SandboxCall call = newCall(request, withChat(*body, m_simulator.directory()));
    m_simulator.add(call);
    const QString location = m_identity.graphRoot() + u"/communications/calls/"_s + call.id.text;
    SandboxReply reply{.status = request.operation.answers,
                       .body = createdResource(call, m_identity),
                       .headers = {{"Location", location.toLatin1()}}};
    if (m_faults.notifications().before201)
        return m_simulator.begin(call.id, [answer, reply](int) { answer(reply); });
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

void CallService::get(const CallRequest &request, const Answer &answer)
{
    answer({.status = request.operation.answers,
            .body = readResource(*m_simulator.find(request.call), m_identity)});
}

void CallService::hangUp(const CallRequest &request, const Answer &answer)
{
    answer({.status = request.operation.answers,
            .afterwards = [this, id = request.call] { m_simulator.hangUp(id); }});
}

//! A peer-to-peer call has no roster (operations, "Kinds of calls").
void CallService::listParticipants(const CallRequest &request, const Answer &answer)
{
    const SandboxCall *call = m_simulator.find(request.call);
    const QString context = u"%1/$metadata#communications/calls('%2')/participants"_s.arg(
        m_identity.graphRoot(), request.call.text);
    answer({.status = request.operation.answers,
            .body = {{u"@odata.context"_s, context}, {u"value"_s, call->roster.participants()}}});
}
