#pragma once

#include "calls/call.h"
#include "graph/request.h"
#include "identity/incomingpolicy.h"
#include "scenarios/field.h"

#include <optional>

/*! The request with which the first of \a rules that is for \a call decides about it; none where no
    rule is, or where it waits for no decision.

    What the rule does not say is as in the form of the operation: presets, and \a supplies.
*/
[[nodiscard]] std::optional<Request> decisionByRule(const Call &call,
                                                    const QList<IncomingRule> &rules,
                                                    const Supplies &supplies);
