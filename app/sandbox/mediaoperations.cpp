#include "sandbox/mediaoperations.h"

#include "sandbox/commsoperations.h"
#include "sandbox/recordings.h"
#include "sandbox/sandboxcalls.h"

#include <QJsonArray>

#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds promptTakes = 3s;
constexpr std::chrono::milliseconds toneTakes = 250ms;
constexpr int usualSeconds = 5; // operations, "Record response", maxRecordDurationInSeconds

std::chrono::milliseconds durationOf(const QJsonValue &prompts)
{
    return prompts.toArray().size() * promptTakes;
}

ResultInfo cancelledResult()
{
    return {.code = 400, .subcode = 8508, .message = u"Action cancelled."_s};
}

} // namespace

MediaOperations::MediaOperations(SandboxCalls &calls, CommsOperations &operations,
                                 Recordings &recordings)
    : m_calls(calls), m_operations(operations), m_recordings(recordings)
{
}

CallHandlers MediaOperations::handlers()
{
    return {{u"play-prompt"_s, std::bind_front(&MediaOperations::playPrompt, this)},
            {u"record-response"_s, std::bind_front(&MediaOperations::recordResponse, this)},
            {u"send-dtmf-tones"_s, std::bind_front(&MediaOperations::sendDtmfTones, this)},
            {u"cancel-media-processing"_s,
             std::bind_front(&MediaOperations::cancelMediaProcessing, this)},
            {u"subscribe-to-tone"_s, std::bind_front(&MediaOperations::subscribeToTone, this)}};
}

SandboxReply MediaOperations::playPrompt(SandboxCall &call, const CallRequest &request)
{
    const OperationOutcome success{
        .result = ResultInfo{.code = 200, .message = u"Action completed successfully."_s}};
    return enqueue(call, request, {.type = u"playPromptOperation"_s},
                   {.duration = durationOf(request.json[u"prompts"]),
                    .done = [success] { return success; },
                    .cancelled = {.status = u"failed"_s, .result = cancelledResult()}});
}

SandboxReply MediaOperations::recordResponse(SandboxCall &call, const CallRequest &request)
{
    if (request.json[u"bargeInAllowed"].toBool())
        cancelAll(call.id);
    const std::chrono::seconds length(
        request.json[u"maxRecordDurationInSeconds"].toInt(usualSeconds));
    const auto record = [this, id = call.id, length]() -> OperationOutcome {
        const Recordings::Key key = m_recordings.add(id, length);
        return {
            .result = ResultInfo{.code = 200,
                                 .subcode = 8515,
                                 .message = u"Action completed, max record duration reached."_s},
            .more = {{u"recordingLocation"_s, key.location},
                     {u"recordingAccessToken"_s, key.accessToken}}};
    };
    return enqueue(call, request,
                   {.type = u"recordOperation"_s,
                    .more = {{u"recordingLocation"_s, QJsonValue::Null}}},
                   {.duration = durationOf(request.json[u"prompts"]) + length,
                    .done = record,
                    .cancelled = {.status = u"failed"_s,
                                  .result = cancelledResult(),
                                  .more = {{u"recordingLocation"_s, QString()},
                                           {u"completionReason"_s, u"operationCanceled"_s}}}});
}

//! Whose status is always completed (notifications, "Operation completions").
SandboxReply MediaOperations::sendDtmfTones(SandboxCall &call, const CallRequest &request)
{
    const auto ended = [](const QString &reason) {
        return OperationOutcome{.more = {{u"completionReason"_s, reason}}};
    };
    const std::chrono::milliseconds pause(request.json[u"delayBetweenTonesMs"].toInt());
    return enqueue(call, request, {.type = u"sendDtmfTonesOperation"_s},
                   {.duration = request.json[u"tones"].toArray().size() * (toneTakes + pause),
                    .done = [ended] { return ended(u"completedSuccessfully"_s); },
                    .cancelled = ended(u"mediaOperationCanceled"_s)});
}

SandboxReply MediaOperations::cancelMediaProcessing(SandboxCall &call, const CallRequest &request)
{
    SandboxReply reply = m_operations.begin(
        call, request, {.type = u"cancelMediaProcessingOperation"_s, .status = u"completed"_s});
    reply.afterwards = [this, id = call.id] { cancelAll(id); };
    return reply;
}

SandboxReply MediaOperations::subscribeToTone(SandboxCall &call, const CallRequest &request)
{
    call.hearsTones = true;
    return m_operations.begin(call, request,
                              {.type = u"subscribeToToneOperation"_s, .status = u"completed"_s});
}

SandboxReply MediaOperations::enqueue(SandboxCall &call, const CallRequest &request,
                                      const SandboxOperation &operation, const Task &task)
{
    SandboxOperation begun = operation;
    begun.id = {newGuid()};
    Task queued = task;
    queued.operation = begun.id;
    QList<Task> &tasks = m_tasks[call.id];
    tasks.append(queued);
    SandboxReply reply = m_operations.begin(call, request, begun);
    if (tasks.size() == 1)
        reply.afterwards = [this, id = call.id] { startNext(id); };
    return reply;
}

void MediaOperations::startNext(const CallId &call)
{
    const QList<Task> tasks = m_tasks.value(call);
    if (tasks.isEmpty() || !m_calls.findAlive(call)) {
        m_tasks.remove(call);
        return;
    }
    m_calls.after(tasks.first().duration,
                  [this, call, operation = tasks.first().operation] { finish(call, operation); });
}

//! Unless it was cancelled meanwhile.
void MediaOperations::finish(const CallId &call, const OperationId &operation)
{
    const QList<Task> tasks = m_tasks.value(call);
    if (tasks.isEmpty() || tasks.first().operation != operation)
        return;
    m_tasks[call].removeFirst();
    if (m_calls.findAlive(call))
        m_operations.finish(call, operation, tasks.first().done());
    startNext(call);
}

void MediaOperations::cancelAll(const CallId &call)
{
    for (const Task &task : m_tasks.take(call))
        m_operations.finish(call, task.operation, task.cancelled);
}
