#pragma once

#include "core/error.h"
#include "launches/addressbook.h"
#include "launches/launchhistory.h"

#include <QObject>
#include <QThreadPool>

class Configuration;

/*! Launches and addresses of one profile, without ever waiting for their files: every change is made
    on another thread, and what the files hold then is told.
*/
class Launches : public QObject
{
    Q_OBJECT
public:
    Launches(const Configuration &configuration, const QString &profile, QObject *parent = nullptr);

    [[nodiscard]] const QList<Launch> &recents() const { return m_lists.recents; }
    [[nodiscard]] const QList<Launch> &saved() const { return m_lists.saved; }
    [[nodiscard]] const QList<AddressBookEntry> &addresses() const { return m_addresses; }
    //! The addresses as what forms complete from.
    [[nodiscard]] QList<DirectoryEntry> directory() const;

    //! Reads everything for the first time.
    void load();

    //! Whether something of \a launch would be left out where no secrets are kept.
    [[nodiscard]] bool holdsSecrets(const Launch &launch) const;

    void remember(const Launch &launch);
    //! Keeps \a launch under its title, in place of the one that has it.
    void save(const Launch &launch, Secrets secrets);
    void rename(const QString &title, const QString &newTitle);
    void remove(const QString &title);

    //! Adds \a entry, or puts it in the place of the one with its kind and id.
    void addAddress(const AddressBookEntry &entry);
    void removeAddress(const AddressBookEntry &entry);
    void importAddresses(const QString &csvFile);
    void exportAddresses(const QString &csvFile);

signals:
    void launchesChanged();
    void addressesChanged();
    //! How an import or export went, or what could not be done.
    void told(const QString &sentence);
    void failed(const Error &error);

private:
    struct Lists
    {
        QList<Launch> recents;
        QList<Launch> saved;
    };

    template <typename Edit>
    void changeLaunches(Edit edit);
    template <typename Edit>
    void changeAddresses(Edit edit);

    LaunchHistory m_history;
    AddressBook m_book;
    Lists m_lists;
    QList<AddressBookEntry> m_addresses;
    QThreadPool m_pool; // goes first: its work uses the others
};
