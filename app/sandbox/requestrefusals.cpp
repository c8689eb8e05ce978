#include "sandbox/requestrefusals.h"

#include "core/json.h"
#include "scenarios/catalogue.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

//! The first error among \a problems; \a memberOf names the member that a field stands for.
template <typename MemberOf>
std::optional<SandboxReply> refusalOf(const QList<Problem> &problems, MemberOf memberOf)
{
    const auto error = std::ranges::find(problems, Severity::Error, &Problem::severity);
    if (error == problems.end())
        return std::nullopt;
    // The service speaks English, whatever the language of the window.
    const QString source = error->source.isEmpty() ? QString()
                                                   : u" Reference: %1."_s.arg(error->source);
    return invalidArgument(
        u"Invalid value specified for property '%1'.%2"_s.arg(memberOf(error->field), source));
}

SandboxReply wrongState(const Operation &operation, const SandboxCall &call)
{
    const bool isTransferring = call.state == CallState::Transferring
        || call.state == CallState::TransferAccepted;
    if (operation.validIn.contains(CallState::Incoming))
        return graphError(400, u"8585"_s, u"Call is not incoming any more."_s);
    if (operation.key == u"transfer" && isTransferring)
        return graphError(409, u"8607"_s, u"Another transfer is running."_s);
    return graphError(400, u"8501"_s, u"Call is not established."_s);
}

//! On an application-hosted call users saw another code for tones (operations, §3).
SandboxReply wrongMedia(const Operation &operation)
{
    if (operation.key == u"subscribe-to-tone")
        return graphError(500, u"9999"_s, u"Unknown error."_s);
    return graphError(400, u"8500"_s, u"The media of the call is not hosted where it has to be."_s);
}

FieldValues valuesOf(const CallRequest &request, const QJsonObject &body)
{
    FieldValues values = readBody(request.operation, body);
    for (const Field &field : request.operation.fields) {
        if (isOfUrl(field))
            values[field.key] = QStringList{request.idsInUrl.value(field.key)};
    }
    return values;
}

//! What the catalogue declares against \a body and the ids in the URL.
std::optional<SandboxReply> bodyRefusal(const CallRequest &request, const QJsonObject &body)
{
    const Operation &operation = request.operation;
    const Form form = operation;
    const QList<Problem> problems = bodyProblems(form, body)
        + problemsOf(form, valuesOf(request, body));
    return refusalOf(problems, [&form](const QString &key) {
        const Field *field = form.field(key);
        return field ? field->path : key;
    });
}

} // namespace

SandboxReply invalidArgument(const QString &message)
{
    return graphError(400, u"8523"_s, message);
}

SandboxReply insufficientPermissions()
{
    return graphError(403, u"7504"_s,
                      u"Insufficient enterprise tenant permissions, cannot access this API."_s);
}

std::optional<SandboxReply> stateRefusal(const Operation &operation, const SandboxCall *call)
{
    if (!call || call->isOver())
        return graphError(404, u"8522"_s, u"Call not found."_s);
    if (!operation.validIn.contains(call->state))
        return wrongState(operation, *call);
    return std::nullopt;
}

std::optional<SandboxReply> kindRefusal(const Operation &operation, const SandboxCall &call)
{
    const bool needsGroup = operation.kind == CallKind::Group
        || operation.kind == CallKind::GroupAppHosted;
    if (needsGroup && !call.isGroup())
        return graphError(400, u"8548"_s, u"Call is not a group call."_s);
    const bool isAppHosted = call.isAppHosted();
    if ((operation.kind == CallKind::ServiceHosted && isAppHosted)
        || (operation.kind == CallKind::GroupAppHosted && !isAppHosted))
        return wrongMedia(operation);
    if (operation.kind == CallKind::ServiceHosted && !call.isAudioActive
        && operation.key != u"cancel-media-processing")
        return graphError(400, u"8503"_s, u"Audio is inactive."_s);
    if (operation.kind == CallKind::PolicyRecording && !call.isPolicyRecording())
        return graphError(400, u"8506"_s, u"Call is not a compliance recording call."_s);
    return std::nullopt;
}

std::optional<SandboxReply> phoneRefusal(const SandboxCall &call, const QJsonArray &others)
{
    const bool hasPhone = std::ranges::any_of(others, [](const QJsonValue &other) {
        return readParticipantIdentity(other).kind == IdentityKind::Phone;
    });
    if (!hasPhone)
        return std::nullopt;
    if (call.request[u"meetingInfo"][u"@odata.type"] == u"#microsoft.graph.tokenMeetingInfo"_s)
        return graphError(405, u"8520"_s,
                          u"Phones cannot be called into a meeting joined by its token."_s);
    if (call.caller.kind == IdentityKind::ApplicationInstance)
        return std::nullopt;
    return graphError(403, u"7507"_s,
                      u"Call source identity is invalid: phones need an application instance."_s);
}

tl::expected<QJsonObject, SandboxReply> readJsonBody(const CallRequest &request)
{
    if (request.body.isEmpty() && request.operation.key != operations::createCall().key)
        return QJsonObject();
    if (!isJson(request.headers))
        return tl::unexpected(graphError(415, generalCode(415), u"The body has to be JSON."_s));
    return readJsonObject(request.body).map_error([](const Error &error) {
        return invalidArgument(u"Unable to read the payload. "_s + error.what);
    });
}

tl::expected<QJsonObject, SandboxReply> validBody(const CallRequest &request)
{
    const tl::expected<QJsonObject, SandboxReply> body = request.operation.hasBody
        ? readJsonBody(request)
        : QJsonObject();
    if (!body)
        return body;
    if (const auto refusal = bodyRefusal(request, *body))
        return tl::unexpected(*refusal);
    return body;
}

std::optional<SandboxReply> createBodyRefusal(const QJsonObject &body)
{
    return refusalOf(problemsOfCreateBody(body), [](const QString &key) {
        for (const Scenario &scenario : scenarioCatalogue()) {
            if (const Field *field = scenario.field(key))
                return field->path;
        }
        return key;
    });
}
