#pragma once

#include "cli/options.h"
#include "scenarios/scenario.h"

// The catalogue on the command line: one option a field, whatever the scenario declares.

//! Declares the fields of \a scenario; one that is declared already stays as it is.
void addFields(Options &options, const Scenario &scenario);

//! The values that were given, over the presets of the scenario.
[[nodiscard]] Result<FieldValues> readFields(const Options &options, const Scenario &scenario);

//! A line of `call --list --json`.
[[nodiscard]] QJsonObject describeScenario(const Scenario &scenario);

//! The command that places the documented example.
[[nodiscard]] QString exampleCommand(const Scenario &scenario);
