#pragma once

#include "calls/call.h"

#include <QString>

//! The words of the window for calls that come in, translated.
namespace words {

[[nodiscard]] QString arrivalKind(ArrivalKind kind);
//! Who calls and what for, as a headline.
[[nodiscard]] QString headlineOf(const Arrival &arrival);
//! On which way the call came, who is called, and with what media; empty where it does not say.
[[nodiscard]] QString detailsOf(const Arrival &arrival);
//! What became of a call that came in, and whether a rule decided it; empty while it waits.
[[nodiscard]] QString decisionOf(const Call &call);

} // namespace words
