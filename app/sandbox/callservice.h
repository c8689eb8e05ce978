#pragma once

#include "sandbox/callrequest.h"
#include "sandbox/sandboxcall.h"

#include <optional>

class CallSimulator;
class Faults;
class SandboxCalls;

/*! Takes the requests to operations: refuses those that cannot be carried out, creates calls, and
    hands the others on.

    Refusals: operations, "Call states and where operations are valid", and "Create call". Whether the
    application has the permission is asked when a call is created, answered or sent on, and when
    somebody is invited, not again for other requests (operations, "Application permissions").
*/
class CallService
{
public:
    CallService(const SandboxIdentity &identity, SandboxCalls &calls, CallSimulator &simulator,
                const Faults &faults);

    //! Takes what carries out a family of operations.
    void add(const CallHandlers &handlers);

    void handle(const CallRequest &request, const Answer &answer);

private:
    void create(const CallRequest &request, const Answer &answer);
    [[nodiscard]] SandboxReply replyTo(CallRequest request);
    [[nodiscard]] SandboxReply logDeviceQuality(const CallRequest &request) const;
    [[nodiscard]] SandboxReply get(SandboxCall &call, const CallRequest &request);
    [[nodiscard]] SandboxReply hangUp(SandboxCall &call, const CallRequest &request);
    [[nodiscard]] SandboxReply keepAlive(SandboxCall &call, const CallRequest &request);

    [[nodiscard]] std::optional<SandboxReply> createRefusal(const QJsonObject &body,
                                                            const Access &access) const;
    [[nodiscard]] SandboxCall newCall(const CallRequest &request, const QJsonObject &body) const;

    SandboxIdentity m_identity;
    SandboxCalls &m_calls;
    CallSimulator &m_simulator;
    const Faults &m_faults;
    CallHandlers m_handlers;
};
