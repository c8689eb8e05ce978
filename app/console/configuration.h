#pragma once

#include "core/error.h"
#include "journal/retentionpolicy.h"

#include <QCoreApplication>
#include <QString>

/*! Where everything of one configuration lies: settings, profiles, journals, launches, address
    books, the sandbox's key.

    All of it is below one folder, so that a folder can be carried about and tests do not meet.
*/
class Configuration
{
    Q_DECLARE_TR_FUNCTIONS(Configuration)
public:
    //! An empty \a directory is the platform's own place.
    explicit Configuration(const QString &directory);

    [[nodiscard]] const QString &directory() const { return m_directory; }
    [[nodiscard]] QString settingsFile() const;
    [[nodiscard]] QString sandboxFolder() const;
    [[nodiscard]] QString sandboxKeyFile() const;
    [[nodiscard]] QString journalFile(const QString &profile) const;
    //! Where the recordings of the calls in that journal are.
    [[nodiscard]] QString recordingsFolder(const QString &profile) const;
    [[nodiscard]] QString launchesFile(const QString &profile) const;
    [[nodiscard]] QString addressBookFile(const QString &profile) const;

    //! Makes the folders; an error if nothing can be written there.
    [[nodiscard]] Result<void> prepare() const;

    //! Whether the settings can be used: not damaged (Storage), not of a newer console (Input).
    [[nodiscard]] Result<void> checkSettings() const;

    //! Renames damaged settings, so that new ones can begin; gives the new name.
    [[nodiscard]] Result<QString> setSettingsAside() const;

    //! The profile that was last used, or Sandbox.
    [[nodiscard]] QString lastProfile() const;
    //! How much of each journal is kept: `journal/keepDays` and `journal/keepMegabytes` of the
    //! settings; without them, all of it.
    [[nodiscard]] RetentionPolicy retention() const;
    void rememberProfile(const QString &name) const;

    //! Renames the journal of a profile, so that a new one can begin; gives the new name.
    [[nodiscard]] Result<QString> setJournalAside(const QString &profile) const;

private:
    [[nodiscard]] QString fileOf(const QString &profile, const QString &folder,
                                 const QString &suffix) const;

    QString m_directory;
};
