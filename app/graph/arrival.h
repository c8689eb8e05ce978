#pragma once

#include "graph/identityset.h"

#include <QList>
#include <QStringList>

#include <chrono>
#include <optional>

//! What kind of call comes in, as far as it says so itself.
enum class ArrivalKind {
    PeerToPeer,
    Phone,           //!< somebody calls from a number
    Group,           //!< an invitation to a group call or meeting; the two cannot be told apart
    PolicyRecording, //!< a policy of the tenant wants the call of somebody else recorded
};

/*! One step on the way of a call to the application.

    \a type is the word of the API: routingType of a callRoute (forwarded, lookup, selfFork, or a newer
    one), or the member of incomingContext that tells of it (transferor, onBehalfOf,
    sourceParticipantId, observedParticipantId). What tells of one identity only leaves \a to empty;
    a participant has an id and no kind.
*/
struct ArrivalRoute
{
    QString type;
    Identity from;
    Identity to = {};

    bool operator==(const ArrivalRoute &) const = default;
};

//! What a call that comes in says about itself (notifications, "Incoming call").
struct Arrival
{
    ArrivalKind kind = ArrivalKind::PeerToPeer;
    Identity caller = {};
    Identity called = {}; //!< the application, or its instance with a number
    QList<ArrivalRoute> routes = {};
    QStringList requestedModalities = {}; //!< empty where the service does not say

    bool operator==(const Arrival &) const = default;
};

//! Reads a `call`; what is missing or of another type leaves its part empty.
[[nodiscard]] Arrival readArrival(const QJsonObject &call);

//! How long the service waits for a decision: 15 seconds, or 5 for a policy recording.
[[nodiscard]] std::chrono::seconds timeToDecide(ArrivalKind kind);

//! The words that a profile has for the kinds: peerToPeer, phone, group, policyRecording.
[[nodiscard]] QString toWord(ArrivalKind kind);
[[nodiscard]] std::optional<ArrivalKind> arrivalKindFromWord(const QString &word);
[[nodiscard]] QStringList arrivalKindWords();
