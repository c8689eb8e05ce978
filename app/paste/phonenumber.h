#pragma once

#include "core/error.h"

//! The number in E.164 with `+`, from any usual way to write it; an extension is left out.
[[nodiscard]] Result<QString> internationalNumber(const QString &text);
