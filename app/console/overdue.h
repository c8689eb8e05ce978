#pragma once

#include "calls/calloperation.h"

/*! When the end of \a operation is overdue at a service whose time passes \a clockRate times as fast:
    the catalogue says how long it may stay away. Invalid once the end is known.
*/
[[nodiscard]] QDateTime overdueFrom(const CallOperation &operation, double clockRate);

[[nodiscard]] bool isOverdue(const CallOperation &operation, double clockRate);
