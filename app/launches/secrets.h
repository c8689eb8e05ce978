#pragma once

#include <QJsonObject>
#include <QString>
#include <QStringList>

//! Whether passcodes, tokens and their like go into a file: only if somebody asks for it.
enum class Secrets { LeaveOut, Keep };

//! \a link without the passcode that the short links to meetings carry.
[[nodiscard]] QString withoutPasscode(const QString &link);

//! \a values without what is a secret by its looks, in whatever field it was written.
[[nodiscard]] QStringList withoutSecrets(const QStringList &values);

/*! \a object without the members that hold a secret by their name or by what their text looks like.

    \a leftOut gets their paths, members separated by '/'.
*/
[[nodiscard]] QJsonObject withoutSecrets(const QJsonObject &object, QStringList &leftOut);
