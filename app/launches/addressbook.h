#pragma once

#include "core/directory.h"
#include "launches/secrets.h"
#include "launches/storedfile.h"
#include "scenarios/field.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

//! Somebody or something that can be called, with a name to find it by.
struct AddressBookEntry
{
    using Kind = DirectoryKind;

    Kind kind = Kind::Person;
    QString name = {};
    QString id = {}; //!< object id, E.164 number, id or link of a meeting
    QString tenantId = {};
    QString note = {};

    bool operator==(const AddressBookEntry &) const = default;
};

//! The word for a kind in files, and back; nothing for another word.
[[nodiscard]] QString toWord(AddressBookEntry::Kind kind);
[[nodiscard]] std::optional<AddressBookEntry::Kind> addressBookKind(const QString &word);

//! All words, in the order of the kinds.
[[nodiscard]] QStringList addressBookKindWords();

//! What the forms would say about the entry's id; Problem::field is `id`.
[[nodiscard]] QList<Problem> problemsOf(const AddressBookEntry &entry);

/*! Who can be called from a profile, by kind and name.

    Every change is in the file when a function returns. Of entries with the same kind and id, the
    last one stays.
*/
class AddressBook
{
    Q_DECLARE_TR_FUNCTIONS(AddressBook)
public:
    explicit AddressBook(const QString &file) : m_file(file) { }

    [[nodiscard]] Result<QList<AddressBookEntry>> entries() const;

    //! Takes all of \a added in or, where one has no id, none.
    [[nodiscard]] Result<void> add(const QList<AddressBookEntry> &added,
                                   Secrets secrets = Secrets::LeaveOut) const;
    //! Puts \a entry in the place of \a old, of which kind and id count.
    [[nodiscard]] Result<void> replace(const AddressBookEntry &old, const AddressBookEntry &entry,
                                       Secrets secrets = Secrets::LeaveOut) const;
    //! Removes the entry with the kind and id of \a old.
    [[nodiscard]] Result<void> remove(const AddressBookEntry &old) const;

private:
    using Entries = QList<AddressBookEntry>;

    [[nodiscard]] Result<Entries> read(const QJsonObject &object) const;
    [[nodiscard]] Result<void> change(const std::function<Result<Entries>(Entries)> &edit) const;

    StoredFile m_file;
};
