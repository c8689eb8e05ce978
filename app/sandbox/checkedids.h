#pragma once

#include <QString>

class CheckedObject;

//! A GUID that has to be there, normalised.
[[nodiscard]] QString neededGuid(const CheckedObject &object, const QString &name);

//! A phone number that has to be there: E.164 with + (types, "communicationsIdentitySet").
[[nodiscard]] QString neededPhoneNumber(const CheckedObject &object, const QString &name);
