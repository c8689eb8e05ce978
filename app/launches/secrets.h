#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

//! Whether passcodes, tokens and their like go into a file: only if somebody asks for it.
enum class Secrets { LeaveOut, Keep };

//! \a link without the passcode that the short links to meetings carry.
[[nodiscard]] QString withoutPasscode(const QString &link);

/*! \a object without the members that hold a secret by their name or by what their text looks like.

    \a leftOut gets their paths, members separated by '/'.
*/
[[nodiscard]] QJsonObject withoutSecrets(const QJsonObject &object, QStringList &leftOut);
