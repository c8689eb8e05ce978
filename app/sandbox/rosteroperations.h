#pragma once

#include "sandbox/callrequest.h"
#include "sandbox/sandboxidentity.h"

class CommsOperations;
class SandboxCalls;

//! Operations on those who are in a call: reads, mutes and removes them (operations, §4.9, §4.19–4.23).
class RosterOperations
{
public:
    RosterOperations(const SandboxIdentity &identity, SandboxCalls &calls,
                     CommsOperations &operations);

    [[nodiscard]] CallHandlers handlers();

private:
    [[nodiscard]] SandboxReply list(const SandboxCall &call, const CallRequest &request) const;
    [[nodiscard]] SandboxReply get(const SandboxCall &call, const CallRequest &request) const;
    [[nodiscard]] SandboxReply remove(SandboxCall &call, const CallRequest &request);
    [[nodiscard]] SandboxReply muteSelf(SandboxCall &call, const CallRequest &request);
    [[nodiscard]] SandboxReply unmuteSelf(SandboxCall &call, const CallRequest &request);
    [[nodiscard]] SandboxReply muteParticipant(SandboxCall &call, const CallRequest &request);
    //! The answer with a \a type of operation that is completed, and then the roster.
    [[nodiscard]] SandboxReply completed(SandboxCall &call, const CallRequest &request,
                                         const QString &type);
    [[nodiscard]] QString contextOf(const QString &path) const;

    SandboxIdentity m_identity;
    SandboxCalls &m_calls;
    CommsOperations &m_operations;
};
