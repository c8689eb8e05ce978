#pragma once

#include "cli/options.h"
#include "graph/callstate.h"
#include "scenarios/scenario.h"

#include <QByteArray>

#include <chrono>
#include <optional>

//! What `call` was asked for.
struct CallOrder
{
    const Scenario *scenario = nullptr;
    FieldValues values = {};
    std::optional<QByteArray> body = std::nullopt; //!< made elsewhere, goes out unchanged
    CallState awaited = CallState::Unknown;        //!< Unknown: only the answer is awaited
    std::chrono::seconds timeout = std::chrono::seconds(60);
    bool isDryRun = false;
    bool isSentAnyway = false;
};

//! Declares the options of `call` that are no fields.
void addCallOptions(Options &options);

//! What was asked for. An error of kind Input is wrong usage.
[[nodiscard]] Result<CallOrder> readCallOrder(const Options &options, const Scenario &scenario);
