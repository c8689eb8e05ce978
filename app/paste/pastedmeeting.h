#pragma once

#include "paste/pasted.h"

//! The ways to tell a meeting, and the links that look like one.
namespace pasted {

[[nodiscard]] Recognition meetingByLink(const Pasted &pasted);
[[nodiscard]] Recognition meetingByShortLink(const Pasted &pasted);
[[nodiscard]] Recognition meetingByNumber(const Pasted &pasted);

[[nodiscard]] Recognition personalMeeting(const Pasted &pasted);
[[nodiscard]] Recognition meetingOfAnotherProduct(const Pasted &pasted);
[[nodiscard]] Recognition hiddenMeeting(const Pasted &pasted);

} // namespace pasted
