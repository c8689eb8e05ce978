#pragma once

#include "calls/call.h"
#include "core/error.h"
#include "graph/message.h"

#include <QString>

//! The words of the window for the values of the wire, translated.
namespace words {

//! For example Established, Placing, Failed, Terminated.
[[nodiscard]] QString stateOf(const Call &call);
//! Why it ended or was refused, with its numbers; empty while there is nothing to say.
[[nodiscard]] QString resultOf(const Call &call);
//! How its last transfer stands; empty where there was none.
[[nodiscard]] QString transferOf(const Call &call);
//! Whom it is with, in a form for people.
[[nodiscard]] QString peerOf(const Call &call);
[[nodiscard]] QString scenarioTitle(const QString &id);

//! A failed request: what happened, what to do, why, and the numbers for a ticket.
[[nodiscard]] QString failureOf(const Error &error);
//! Text from outside as a tooltip: never read as markup.
[[nodiscard]] QString toolTip(const QString &text);

[[nodiscard]] QString verdict(const Message &message);
//! The words of the wire for those states and verdicts whose words here have \a text in them.
[[nodiscard]] QStringList wireWordsLike(const QString &text);
//! What a message says in one line.
[[nodiscard]] QString summaryOf(const Message &message);

[[nodiscard]] QString identityKind(IdentityKind kind);
//! The display name, or a readable stand-in where the service gives none.
[[nodiscard]] QString identityName(const Identity &identity);

//! hh:mm:ss of the person's own zone.
[[nodiscard]] QString timeOfDay(const QDateTime &time);
//! Date and time in the person's zone and in UTC, for tooltips.
[[nodiscard]] QString fullTime(const QDateTime &time);
//! mm:ss, or h:mm:ss from an hour on.
[[nodiscard]] QString duration(qint64 seconds);

} // namespace words
