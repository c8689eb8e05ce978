#pragma once

#include "sandbox/callrequest.h"
#include "sandbox/sandboxoperation.h"

#include <QJsonArray>
#include <QList>

#include <chrono>
#include <functional>

class CommsOperations;
class Recordings;
class SandboxCalls;
class SandboxPrompts;

/*! What the service plays, records and presses in a call (operations, §4.10–4.14).

    One after the other, in the order of the requests. What is to be played is fetched when its turn
    has come, all of it before any is played: what cannot be had or played ends the operation. The
    sandbox carries no media: who is recorded talks until the time is up, or a stop key is pressed.
*/
class MediaOperations
{
public:
    MediaOperations(SandboxCalls &calls, CommsOperations &operations, Recordings &recordings,
                    SandboxPrompts &prompts);

    [[nodiscard]] CallHandlers handlers();
    //! Ends what is being recorded where it ends with \a tone, for example tone1; else false.
    bool pressKey(const CallId &call, const QString &tone);

private:
    //! Something that takes a while, and how it ends then, or before: cancelled or unplayable.
    struct Task
    {
        OperationId operation;
        QJsonArray prompts = {};              //!< what is played first
        std::chrono::milliseconds duration{}; //!< of what comes after that
        std::function<OperationOutcome()> done;
        std::function<OperationOutcome(const ResultInfo &why)> stopped;
        QStringList stopTones = {}; //!< keys that end it, such as #
        std::function<OperationOutcome()> doneByKey = {};
    };

    [[nodiscard]] SandboxReply playPrompt(SandboxCall &call, const CallRequest &request);
    [[nodiscard]] SandboxReply recordResponse(SandboxCall &call, const CallRequest &request);
    [[nodiscard]] SandboxReply sendDtmfTones(SandboxCall &call, const CallRequest &request);
    [[nodiscard]] SandboxReply cancelMediaProcessing(SandboxCall &call, const CallRequest &request);
    [[nodiscard]] SandboxReply subscribeToTone(SandboxCall &call, const CallRequest &request);

    //! The answer to a request for \a task, which waits for those before it.
    [[nodiscard]] SandboxReply enqueue(SandboxCall &call, const CallRequest &request,
                                       const SandboxOperation &operation, const Task &task);
    void startNext(const CallId &call);
    [[nodiscard]] bool isRunning(const CallId &call, const OperationId &operation) const;
    void finish(const CallId &call, const OperationId &operation);
    void fail(const CallId &call, const OperationId &operation, const ResultInfo &why);
    void cancelAll(const CallId &call);

    SandboxCalls &m_calls;
    CommsOperations &m_operations;
    Recordings &m_recordings;
    SandboxPrompts &m_prompts;
    QHash<CallId, QList<Task>> m_tasks; // the first of each is running
};
