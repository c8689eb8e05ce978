#pragma once

#include "graph/identityset.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

class CheckedObject;

//! A stretch of time; without an end it lasts.
struct Span
{
    std::chrono::milliseconds from{};
    std::optional<std::chrono::milliseconds> to = std::nullopt;

    [[nodiscard]] bool contains(std::chrono::milliseconds time) const;
};

//! Somebody in a meeting or group call, and when they do what. Times count from its start.
struct Attendee
{
    Identity identity;
    QString role = {}; //!< organizer, presenter or attendee; empty in a group call, which has none
    QList<Span> present = {};
    QList<Span> inLobby = {}; //!< while present: seen by the others, not yet let in
    QList<Span> muted = {};
    QList<Span> sharing = {}; //!< shows a screen

    //! All stretches of time in which this attendee does something.
    [[nodiscard]] QList<Span> spans() const;
};

//! People see and are seen; phones and bots of the sandbox only talk.
[[nodiscard]] QStringList usualModalities(IdentityKind kind);

[[nodiscard]] bool isWithin(const QList<Span> &spans, std::chrono::milliseconds time);

/*! The members of an attendee in a directory file.

    `kind` is a member of identitySet, `user` where it is absent; `present`, `inLobby`, `muted` and
    `sharing` are arrays of `{"fromSeconds", "toSeconds"}` in order, counted from the moment at
    which the application is let in; without `present` the attendee is there all the time.
*/
[[nodiscard]] const QStringList &attendeeMembers();
[[nodiscard]] Attendee readAttendee(const CheckedObject &object);
[[nodiscard]] QJsonObject toJson(const Attendee &attendee);
