#pragma once

#include "sandbox/callrequest.h"
#include "sandbox/sandboxcall.h"
#include "scenarios/field.h"

#include <QJsonArray>

#include <tl/expected.hpp>

#include <optional>

// What keeps a request from being carried out (operations, "Call states", with its table of codes).

[[nodiscard]] SandboxReply invalidArgument(const QString &message);
[[nodiscard]] SandboxReply insufficientPermissions();

//! Whether \a call, null if nobody knows it, is there and in a state for \a operation.
[[nodiscard]] std::optional<SandboxReply> stateRefusal(const Operation &operation,
                                                       const SandboxCall *call);
//! Whether \a call is of the kind that \a operation is for.
[[nodiscard]] std::optional<SandboxReply> kindRefusal(const Operation &operation,
                                                      const SandboxCall &call);

/*! Whether \a call may bring in \a others, invitationParticipantInfos: phones only where the
    application acts as its instance, and did not join by a token (operations, §4.1 and §4.22).

    The documentation says that the rest is not supported, and not with which code: 7507 is that of
    a call to a phone without an instance, and 8520 that of what is not implemented.
*/
[[nodiscard]] std::optional<SandboxReply> phoneRefusal(const SandboxCall &call,
                                                       const QJsonArray &others);

//! The body of \a request as JSON, empty where none was sent; else the refusal.
[[nodiscard]] tl::expected<QJsonObject, SandboxReply> readJsonBody(const CallRequest &request);
//! That, if it is what the catalogue declares for the operation.
[[nodiscard]] tl::expected<QJsonObject, SandboxReply> validBody(const CallRequest &request);
//! Whether \a body is that of a scenario of the catalogue.
[[nodiscard]] std::optional<SandboxReply> createBodyRefusal(const QJsonObject &body);
