#pragma once

#include "identity/profile.h"

#include <QCoreApplication>
#include <QStringList>

/*! The profiles of a configuration folder: one JSON file each, below `profiles/`, no secret in them.

    Files are written whole or not at all and readable by their owner only. A file that cannot be
    read is left as it is and reported.
*/
class ProfileStore
{
    Q_DECLARE_TR_FUNCTIONS(ProfileStore)
public:
    explicit ProfileStore(const QString &configDirectory);

    [[nodiscard]] QStringList names() const;
    //! A profile has the name of its file, whatever name stands in it: one that somebody has copied
    //! is another one.
    [[nodiscard]] Result<Profile> load(const QString &name) const;
    //! Replaces the file of that name; one that cannot be read is set aside instead.
    [[nodiscard]] Result<void> save(const Profile &profile) const;
    [[nodiscard]] Result<void> remove(const QString &name) const;
    //! Renames a file that cannot be read, so that it is no profile any more; gives the new name.
    [[nodiscard]] Result<QString> setAside(const QString &name) const;

private:
    [[nodiscard]] QString fileOf(const QString &name) const;

    QString m_directory;
};
