#pragma once

#include "sandbox/callrequest.h"

class CallSimulator;
class SandboxCalls;

/*! Transfer: connects the other side with somebody else, who acts by their temperament, or with
    somebody whom the application has called before (operations, §4.7).
*/
class TransferOperation
{
public:
    TransferOperation(SandboxCalls &calls, CallSimulator &simulator);

    [[nodiscard]] CallHandlers handlers();

private:
    [[nodiscard]] SandboxReply transfer(SandboxCall &call, const CallRequest &request);
    void begin(const CallId &call, const QJsonObject &target);
    void replace(const CallId &call, const CallId &replaced);
    void accept(const CallId &call, const CallId &replaced);
    void fail(const CallId &call, qint64 subcode);

    SandboxCalls &m_calls;
    CallSimulator &m_simulator;
};
