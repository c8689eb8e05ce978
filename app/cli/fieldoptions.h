#pragma once

#include "cli/options.h"
#include "scenarios/scenario.h"

#include <QJsonArray>

// The catalogue on the command line: one option a field, whatever a scenario or operation declares.

//! Declares the fields of \a form; one that is declared already stays as it is.
void addFields(Options &options, const Form &form);

//! The values that were given, over the presets of the form.
[[nodiscard]] Result<FieldValues> readFields(const Options &options, const Form &form);

//! The fields in a line of `--list --json`.
[[nodiscard]] QJsonArray describeFields(const Form &form);

//! A line of `call --list --json`.
[[nodiscard]] QJsonObject describeScenario(const Scenario &scenario);

//! What is needed, with the documented values, as options.
[[nodiscard]] QString exampleOptions(const Form &form);

//! The command that places the documented example.
[[nodiscard]] QString exampleCommand(const Scenario &scenario);
