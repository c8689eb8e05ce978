#pragma once

#include "scenarios/field.h"

struct Profile;

//! What a profile knows of a call before anybody fills in a form. Guest and client
//! context are new each time.
[[nodiscard]] Supplies suppliesOf(const Profile &profile, const QString &callbackUri);
