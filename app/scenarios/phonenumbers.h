#pragma once

#include <QJsonObject>
#include <QStringList>

//! The numbers of all phones that \a body names, wherever they stand in it.
[[nodiscard]] QStringList phoneNumbersIn(const QJsonObject &body);

/*! Whether \a number is one for emergencies, with or without a country code.

    A test call to one keeps people from help: the console never sends one, sandbox or not. The
    numbers are those of 3GPP TS 22.101, clause 10.1, and others that countries have beside them.
*/
[[nodiscard]] bool isEmergencyNumber(const QString &number);
