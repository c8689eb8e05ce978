#pragma once

#include "paste/pasted.h"

//! The ways to tell whom to call.
namespace pasted {

[[nodiscard]] Recognition people(const Pasted &pasted);
[[nodiscard]] Recognition phoneNumber(const Pasted &pasted);

//! The service takes object ids only: the name is kept for a look-up, the field stays empty.
[[nodiscard]] Recognition principalName(const Pasted &pasted);

} // namespace pasted
