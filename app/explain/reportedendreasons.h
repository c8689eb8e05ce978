#pragma once

#include "explain/endreason.h"

//! Pairs that no page explains but developers have met, most of them with media hosted by the
//! application.
[[nodiscard]] const QList<EndReason> &reportedEndReasons();
