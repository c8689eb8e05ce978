#pragma once

#include "graph/identityset.h"
#include "graph/resultinfo.h"
#include "sandbox/callrequest.h"

#include <memory>
#include <optional>

class CallSimulator;
class CommsOperations;
class SandboxCalls;

/*! Invite participants: calls people into a call, where they act by their temperament (operations,
    §4.22).

    The operation has ended when all have answered or not, well if anybody came. A call from peer to
    peer becomes a group call by the first who comes.
*/
class InviteOperation
{
public:
    InviteOperation(SandboxCalls &calls, CallSimulator &simulator, CommsOperations &operations);

    [[nodiscard]] CallHandlers handlers();

private:
    struct Invitation;

    [[nodiscard]] SandboxReply invite(SandboxCall &call, const CallRequest &request);
    void answered(const std::shared_ptr<Invitation> &invitation, const QJsonObject &invited,
                  const std::optional<ResultInfo> &failure);
    void finish(const Invitation &invitation);
    void leaveReplaced(const QJsonObject &invited);

    SandboxCalls &m_calls;
    CallSimulator &m_simulator;
    CommsOperations &m_operations;
};
