#pragma once

#include <QDateTime>

//! An instant in a line for programs: UTC, milliseconds.
[[nodiscard]] inline QString machineTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

//! An instant in a line for a person: in the time zone where the person is.
[[nodiscard]] inline QString personTime(const QDateTime &time)
{
    return time.toLocalTime().toString(QStringLiteral("yyyy-MM-dd hh:mm:ss.zzz"));
}
