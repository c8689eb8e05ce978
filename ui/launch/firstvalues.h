#pragma once

#include "core/directory.h"
#include "scenarios/scenario.h"

//! What a form begins with: its presets, and somebody from \a directory to try it on.
[[nodiscard]] FieldValues firstValues(const Scenario &scenario,
                                      const QList<DirectoryEntry> &directory);
