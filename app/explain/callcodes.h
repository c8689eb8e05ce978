#pragma once

#include "explain/servicecodes.h"

//! The part of serviceCodes() about calls and who takes part in them.
[[nodiscard]] QList<ServiceCode> callCodes();
