#pragma once

#include "flows/flow.h"

/*! The phone flows of the page “Create call” (operations, §4.1), each as one flow: eleven that work,
    and three that the service refuses.
*/
[[nodiscard]] const QList<Flow> &flowCatalogue();

//! The flow with this id, or null.
[[nodiscard]] const Flow *findFlow(const QString &id);
