#pragma once

#include <QString>

//! Every way to create a call, from the catalogue, as a Markdown table in the language of the program.
[[nodiscard]] QString scenarioTable();
