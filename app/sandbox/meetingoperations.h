#pragma once

#include "sandbox/callrequest.h"

class CommsOperations;
class SandboxCalls;

//! Tells a meeting that it is recorded, and adds the large gallery to it (operations, §4.16, §4.17).
class MeetingOperations
{
public:
    MeetingOperations(SandboxCalls &calls, CommsOperations &operations);

    [[nodiscard]] CallHandlers handlers();

private:
    [[nodiscard]] SandboxReply updateRecordingStatus(SandboxCall &call, const CallRequest &request);
    [[nodiscard]] SandboxReply addLargeGalleryView(SandboxCall &call, const CallRequest &request);
    void showGallery(const CallId &id, const OperationId &operation);

    SandboxCalls &m_calls;
    CommsOperations &m_operations;
};
