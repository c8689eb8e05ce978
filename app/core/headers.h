#pragma once

#include <QByteArray>
#include <QList>

#include <utility>

//! HTTP header fields in the order in which they were sent.
using Headers = QList<std::pair<QByteArray, QByteArray>>;

//! The values of all fields called \a name, in any case.
[[nodiscard]] inline QByteArrayList headerValues(const Headers &headers, QByteArrayView name)
{
    QByteArrayList values;
    for (const auto &[field, value] : headers) {
        if (name.compare(field, Qt::CaseInsensitive) == 0)
            values.append(value);
    }
    return values;
}

//! The first value of \a name, or an empty text.
[[nodiscard]] inline QByteArray headerValue(const Headers &headers, QByteArrayView name)
{
    for (const auto &[field, value] : headers) {
        if (name.compare(field, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}
