#pragma once

#include "sandbox/callrequest.h"

class CommsOperations;
class SandboxCalls;

//! Puts a participant on hold with music, one of a call at a time (operations, §4.24).
class HoldMusicOperations
{
public:
    HoldMusicOperations(SandboxCalls &calls, CommsOperations &operations);

    [[nodiscard]] CallHandlers handlers();

private:
    [[nodiscard]] SandboxReply start(SandboxCall &call, const CallRequest &request);
    [[nodiscard]] SandboxReply stop(SandboxCall &call, const CallRequest &request);
    [[nodiscard]] SandboxReply begin(SandboxCall &call, const CallRequest &request,
                                     const QString &type, const QString &status);

    SandboxCalls &m_calls;
    CommsOperations &m_operations;
};
