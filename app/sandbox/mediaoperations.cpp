#include "sandbox/mediaoperations.h"

#include "sandbox/commsoperations.h"
#include "sandbox/recordings.h"
#include "sandbox/sandboxcalls.h"
#include "sandbox/sandboxprompts.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds toneTakes = 250ms;
constexpr int usualSeconds = 5; // operations, "Record response", maxRecordDurationInSeconds

constexpr std::chrono::milliseconds spokenBeforeKey = 1s;
constexpr qint64 cancelledSubcode = 8508;

ResultInfo cancelledResult()
{
    return {.code = 400, .subcode = cancelledSubcode, .message = u"Action cancelled."_s};
}

OperationOutcome failed(const ResultInfo &why)
{
    return {.status = u"failed"_s, .result = why};
}

OperationOutcome failedRecording(const ResultInfo &why)
{
    OperationOutcome outcome = failed(why);
    outcome.more[u"recordingLocation"] = QString();
    if (why.subcode == cancelledSubcode)
        outcome.more[u"completionReason"] = u"operationCanceled"_s;
    return outcome;
}

QStringList textsIn(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue &text : array.toArray())
        texts.append(text.toString());
    return texts;
}

//! Stop keys are written otherwise than tones (operations, "Record response", stopTones).
QString keyOf(const QString &tone)
{
    static const auto digits = u"tone"_s;
    if (tone == u"pound")
        return u"#"_s;
    if (tone == u"star")
        return u"*"_s;
    return tone.startsWith(digits) ? tone.mid(digits.size()) : tone;
}

} // namespace

MediaOperations::MediaOperations(SandboxCalls &calls, CommsOperations &operations,
                                 Recordings &recordings, SandboxPrompts &prompts)
    : m_calls(calls), m_operations(operations), m_recordings(recordings), m_prompts(prompts)
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
                   {.prompts = request.json[u"prompts"].toArray(),
                    .done = [success] { return success; },
                    .stopped = failed});
}

SandboxReply MediaOperations::recordResponse(SandboxCall &call, const CallRequest &request)
{
    if (request.json[u"bargeInAllowed"].toBool())
        cancelAll(call.id);
    const std::chrono::seconds length(
        request.json[u"maxRecordDurationInSeconds"].toInt(usualSeconds));
    const auto record = [this, id = call.id](std::chrono::milliseconds duration, qint64 subcode,
                                             const QString &message) -> OperationOutcome {
        const Recordings::Key key = m_recordings.add(id, duration);
        return {.result = ResultInfo{.code = 200, .subcode = subcode, .message = message},
                .more = {{u"recordingLocation"_s, key.location},
                         {u"recordingAccessToken"_s, key.accessToken}}};
    };
    const auto recordAll = [record, length] {
        return record(length, 8515, u"Action completed, max record duration reached."_s);
    };
    const auto recordUntilKey = [record, length] {
        return record(std::min(spokenBeforeKey, std::chrono::milliseconds(length)), 8514,
                      u"Action completed, stop tone detected."_s);
    };
    return enqueue(call, request,
                   {.type = u"recordOperation"_s,
                    .more = {{u"recordingLocation"_s, QJsonValue::Null}}},
                   {.prompts = request.json[u"prompts"].toArray(),
                    .duration = length,
                    .done = recordAll,
                    .stopped = failedRecording,
                    .stopTones = textsIn(request.json[u"stopTones"]),
                    .doneByKey = recordUntilKey});
}

//! Whose status is always completed (notifications, "Operation completions").
SandboxReply MediaOperations::sendDtmfTones(SandboxCall &call, const CallRequest &request)
{
    const auto ended = [](const QString &reason) {
        return OperationOutcome{.more = {{u"completionReason"_s, reason}}};
    };
    const std::chrono::milliseconds pause(request.json[u"delayBetweenTonesMs"].toInt());
    return enqueue(
        call, request, {.type = u"sendDtmfTonesOperation"_s},
        {.duration = request.json[u"tones"].toArray().size() * (toneTakes + pause),
         .done = [ended] { return ended(u"completedSuccessfully"_s); },
         .stopped = [ended](const ResultInfo &) { return ended(u"mediaOperationCanceled"_s); }});
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
    const Task &task = tasks.first();
    const auto play = [this, call, operation = task.operation,
                       duration = task.duration](const SandboxPrompts::Playable &playable) {
        if (!playable)
            return fail(call, operation, playable.error());
        m_calls.after(*playable + duration, [this, call, operation] { finish(call, operation); });
    };
    m_prompts.fetch(call, task.prompts, play);
}

//! It was not cancelled meanwhile.
bool MediaOperations::isRunning(const CallId &call, const OperationId &operation) const
{
    const QList<Task> tasks = m_tasks.value(call);
    return !tasks.isEmpty() && tasks.first().operation == operation;
}

void MediaOperations::finish(const CallId &call, const OperationId &operation)
{
    if (!isRunning(call, operation))
        return;
    const Task task = m_tasks[call].takeFirst();
    if (m_calls.findAlive(call)) // else nothing is recorded
        m_operations.finish(call, operation, task.done());
    startNext(call);
}

void MediaOperations::fail(const CallId &call, const OperationId &operation, const ResultInfo &why)
{
    if (!isRunning(call, operation))
        return;
    const Task task = m_tasks[call].takeFirst();
    m_operations.finish(call, operation, task.stopped(why));
    startNext(call);
}

bool MediaOperations::pressKey(const CallId &call, const QString &tone)
{
    const QList<Task> tasks = m_tasks.value(call);
    if (tasks.isEmpty() || !tasks.first().stopTones.contains(keyOf(tone)))
        return false;
    const Task task = m_tasks[call].takeFirst();
    m_operations.finish(call, task.operation, task.doneByKey());
    startNext(call);
    return true;
}

void MediaOperations::cancelAll(const CallId &call)
{
    for (const Task &task : m_tasks.take(call))
        m_operations.finish(call, task.operation, task.stopped(cancelledResult()));
}
