#pragma once

#include "sandbox/callrequest.h"
#include "sandbox/sandboxoperation.h"

#include <QList>

#include <chrono>
#include <functional>

class CommsOperations;
class Recordings;
class SandboxCalls;

/*! What the service plays, records and presses in a call (operations, §4.10–4.14).

    One after the other, in the order of the requests. The sandbox carries no media: each prompt
    lasts three seconds, whatever is at its address, and who is recorded talks until the time is up.
*/
class MediaOperations
{
public:
    MediaOperations(SandboxCalls &calls, CommsOperations &operations, Recordings &recordings);

    [[nodiscard]] CallHandlers handlers();

private:
    //! Something that takes a while, and how it ends then or when it is cancelled.
    struct Task
    {
        OperationId operation;
        std::chrono::milliseconds duration{};
        std::function<OperationOutcome()> done;
        OperationOutcome cancelled;
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
    void finish(const CallId &call, const OperationId &operation);
    void cancelAll(const CallId &call);

    SandboxCalls &m_calls;
    CommsOperations &m_operations;
    Recordings &m_recordings;
    QHash<CallId, QList<Task>> m_tasks; // the first of each is running
};
