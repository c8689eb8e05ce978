#pragma once

#include "core/error.h"

#include <QJsonObject>

//! Reads \a text as one JSON object; the error names line and column of what is wrong.
[[nodiscard]] Result<QJsonObject> readJsonObject(const QByteArray &text);

/*! Whether an object in \a text, at any depth, has two members of the same name: readers differ in
    which one they take. \a text has to be JSON.
*/
[[nodiscard]] bool hasDuplicateMembers(const QByteArray &text);

//! One line; members are sorted, so that equal objects give equal text.
[[nodiscard]] QByteArray compactJson(const QJsonObject &object);

//! For people: four spaces a level.
[[nodiscard]] QByteArray indentedJson(const QJsonObject &object);

//! A number that may come as JSON number or as text (Graph does both); \a fallback if it is neither.
[[nodiscard]] qint64 lenientInteger(const QJsonValue &value, qint64 fallback = 0);

//! \a object without the members that are null, at every depth: Graph treats both the same.
[[nodiscard]] QJsonObject withoutNulls(const QJsonObject &object);
