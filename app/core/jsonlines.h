#pragma once

#include <QByteArray>
#include <QStringList>

//! The line, from 1, in which the member at \a path begins (array elements by their index); the line
//! of its parent if it is not there. \a json is valid.
[[nodiscard]] int lineOfMember(const QByteArray &json, const QStringList &path);

//! The line that an error of readJsonObject() names; 0 if it names none.
[[nodiscard]] int lineOfJsonError(const QByteArray &text);
