#pragma once

#include <QDateTime>

//! A moment in UTC. Qt deprecates every direct way to say so between 6.4 and 6.9.
inline QDateTime utcTime(QDate date, QTime time)
{
    constexpr qint64 dayMs = 24 * 60 * 60 * 1000;
    const qint64 days = QDate(1970, 1, 1).daysTo(date);
    return QDateTime::fromMSecsSinceEpoch(days * dayMs + time.msecsSinceStartOfDay()).toUTC();
}
