#pragma once

#include "explain/servicecodes.h"

//! The part of serviceCodes() about prompts, recordings and other media.
[[nodiscard]] QList<ServiceCode> mediaCodes();
