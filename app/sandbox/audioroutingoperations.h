#pragma once

#include "sandbox/callrequest.h"

//! Private audio paths between those who are in a call (operations, §4.26).
class AudioRoutingOperations
{
public:
    [[nodiscard]] static CallHandlers handlers();
};
