#pragma once

#include <QJsonObject>
#include <QStringList>

//! The numbers of all phones that \a body names, wherever they stand in it.
[[nodiscard]] QStringList phoneNumbersIn(const QJsonObject &body);

/*! Whether \a number is one for emergencies, with or without a country code.

    A test call to one keeps people from help: the console never sends one, sandbox or not. The
    numbers are those of 3GPP TS 22.101, clause 10.1.1, which phones know without being told, and
    short numbers that are in use in countries for police, ambulance or fire. The latter are common
    knowledge without one normative source, neither complete nor all in use everywhere: where in
    doubt a number is refused, as Graph takes phones with their country code only.
*/
[[nodiscard]] bool isEmergencyNumber(const QString &number);
