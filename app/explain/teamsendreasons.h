#pragma once

#include "explain/endreason.h"

//! The pairs of the Teams support articles on SIP response codes, most of them for direct routing;
//! the "Microsoft response code" there is the subcode here.
[[nodiscard]] const QList<EndReason> &teamsEndReasons();
