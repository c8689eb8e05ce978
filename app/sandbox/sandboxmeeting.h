#pragma once

#include "sandbox/attendee.h"
#include "sandbox/temperament.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

class CheckedObject;

//! Where the application waits before a meeting lets it in, or does not.
struct Lobby
{
    std::chrono::milliseconds after{};
    bool admits =
        false; //!< else the wait was too long by then, 200/5855 (errors, "Documented for this API")
};

//! A meeting of the sandbox's tenant.
struct SandboxMeeting
{
    QString subject;
    QString threadId;
    QString joinMeetingId = {}; //!< empty: can be joined by its coordinates only
    QString passcode = {};      //!< goes with the id; empty: none
    QString joinToken = {};     //!< empty: cannot be joined by token
    QString organizerId = {};
    bool isLocked = false; //!< lets nobody in any more
    QString hint = {};     //!< what to expect of it, for the forms
    std::optional<Lobby> lobby = std::nullopt;
    QList<Attendee> attendees = {};
    std::optional<Ending> ending = std::nullopt; //!< counts from the moment of being let in

    //! Where \a caller waits; a guest always does (operations, "Create call", `source`).
    [[nodiscard]] std::optional<Lobby> lobbyFor(const Identity &caller) const;
};

/*! The members of a meeting in a directory file.

    `lobby` is `{"admitsAfterSeconds"}` or `{"timesOutAfterSeconds"}`; without it the application is
    let in at once. `ends` is as in a temperament.
*/
[[nodiscard]] const QStringList &meetingMembers();
[[nodiscard]] SandboxMeeting readMeeting(const CheckedObject &object);
[[nodiscard]] QJsonObject toJson(const SandboxMeeting &meeting);
