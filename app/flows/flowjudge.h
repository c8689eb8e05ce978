#pragma once

#include "calls/call.h"
#include "core/error.h"
#include "flows/flow.h"

#include <optional>

/*! What a call tells about a step that waits: nothing yet, a sentence on what was waited for, or why
    it will not come. \a values are those of the flow.
*/
[[nodiscard]] std::optional<Result<QString>> judge(const FlowAction &action,
                                                   const FieldValues &values, const Call &call);

//! What keeps \a call from being the one that is waited for; empty if it is that one.
[[nodiscard]] QString reasonAgainst(const AwaitIncoming &awaited, const Call &call);

//! What a person has to do, so that the call comes that is waited for.
[[nodiscard]] QString requestFor(const AwaitIncoming &awaited);

//! Why \a action may wait in vain, and what to do about it.
[[nodiscard]] Error timeoutOf(const FlowAction &action, std::chrono::milliseconds patience);
