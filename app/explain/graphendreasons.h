#pragma once

#include "explain/endreason.h"

//! The pairs that Microsoft Graph documents (Delete call, table of end reasons).
[[nodiscard]] const QList<EndReason> &graphEndReasons();
