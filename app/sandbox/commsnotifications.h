#pragma once

#include "sandbox/sandboxcall.h"

#include <QJsonObject>

//! The bodies that are sent to a callback. All are commsNotifications with one entry.
namespace notifications {

//! Tells the present state of \a call.
[[nodiscard]] QJsonObject state(const SandboxCall &call);
//! Tells that its audio is active from now on (notifications, "Catalogue").
[[nodiscard]] QJsonObject audioActive(const SandboxCall &call);
//! Tells of a new call to the application (notifications, "Incoming call").
[[nodiscard]] QJsonObject incoming(const SandboxCall &call, const SandboxIdentity &identity);
//! Tells that it was rejected, as documented: without state and result.
[[nodiscard]] QJsonObject rejected(const SandboxCall &call);
//! Tells that it was redirected.
[[nodiscard]] QJsonObject redirected(const SandboxCall &call, const SandboxIdentity &identity);
//! Tells that a key was pressed in it, for example tone1.
[[nodiscard]] QJsonObject tone(const SandboxCall &call, const QString &tone);
//! Tells its roster, whole or the last change, as its callOptions ask (notifications, "Roster").
[[nodiscard]] QJsonObject roster(const SandboxCall &call);
//! Tells how one of its operations has ended (notifications, "Operation completions").
[[nodiscard]] QJsonObject operation(const SandboxCall &call, const SandboxOperation &operation);
//! Asks whether it takes somebody, too, of whom a `call` has the members of \a joining
//! (notifications, "Policy recording: joining and leaving").
[[nodiscard]] QJsonObject participantJoining(const SandboxCall &call, const QJsonObject &joining,
                                             const SandboxIdentity &identity);
//! Tells that somebody who was recorded has left.
[[nodiscard]] QJsonObject participantLeft(const SandboxCall &call, const QString &participant);
//! Tells that its content sharing session was created, updated or deleted.
[[nodiscard]] QJsonObject contentSharing(const SandboxCall &call, const QString &changeType);

} // namespace notifications
