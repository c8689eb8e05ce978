#pragma once

#include "scenarios/operation.h"
#include "scenarios/scenario.h"

//! Every way to create a call, in the order of the documentation.
[[nodiscard]] const QList<Scenario> &scenarioCatalogue();

//! The scenario with this id, or null.
[[nodiscard]] const Scenario *findScenario(const QString &id);

//! The scenario that \a body is one of, the one that knows most of it; null if it is none.
[[nodiscard]] const Scenario *scenarioOf(const QJsonObject &body);

//! What keeps \a body from being any scenario of the catalogue; empty if it is one of them.
[[nodiscard]] QList<Problem> problemsOfCreateBody(const QJsonObject &body);

namespace operations {

[[nodiscard]] const Operation &createCall();
[[nodiscard]] const Operation &getCall();
[[nodiscard]] const Operation &hangUp();
[[nodiscard]] const Operation &keepAlive();
[[nodiscard]] const Operation &getOperation();
[[nodiscard]] const Operation &listParticipants();

//! All of them (operations, §2).
[[nodiscard]] const QList<Operation> &all();
//! The operation with this key, or null.
[[nodiscard]] const Operation *find(const QString &key);

} // namespace operations
