#pragma once

#include "sandbox/accesstokens.h"
#include "sandbox/sandboxcall.h"
#include "sandbox/sandboxreply.h"
#include "scenarios/operation.h"

#include <QByteArray>

#include <optional>

class CallSimulator;
class Faults;

//! A request to an operation of the catalogue, with a token that was found valid.
struct CallRequest
{
    Operation operation;
    CallId call; //!< empty for Create call
    Access access;
    Headers headers;
    QByteArray body;
};

/*! Carries out the operations on calls.

    Refusals: operations, "Call states and where operations are valid", and "Create call". Whether the
    application has the permission is asked when a call is created, not again for each request
    (operations, "Application permissions").
*/
class CallService
{
public:
    CallService(const SandboxIdentity &identity, CallSimulator &simulator, const Faults &faults);

    void handle(const CallRequest &request, const Answer &answer);

private:
    void create(const CallRequest &request, const Answer &answer);
    void get(const CallRequest &request, const Answer &answer);
    void hangUp(const CallRequest &request, const Answer &answer);
    void listParticipants(const CallRequest &request, const Answer &answer);

    [[nodiscard]] std::optional<SandboxReply> stateRefusal(const CallRequest &request) const;
    [[nodiscard]] SandboxCall newCall(const CallRequest &request, const QJsonObject &body) const;

    SandboxIdentity m_identity;
    CallSimulator &m_simulator;
    const Faults &m_faults;
};
