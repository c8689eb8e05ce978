#pragma once

#include "explain/endreason.h"

//! The pairs that Azure Communication Services lists; it shares the calling service and its
//! numbers.
[[nodiscard]] const QList<EndReason> &serviceEndReasons();
