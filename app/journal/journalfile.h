#pragma once

#include "core/error.h"

#include <QCoreApplication>
#include <QSqlDatabase>
#include <QSqlQuery>

/*! A connection to the SQLite file of a journal; used on the thread that opened it and nowhere else.

    A file that is damaged, is no journal or comes from a newer version is refused before anything
    is written to it.
*/
class JournalFile
{
    Q_DECLARE_TR_FUNCTIONS(Journal)
public:
    enum class Access { ReadOnly, ReadWrite };

    //! `call_block` tells which blocks of so many messages, counted by their seq, a call is in.
    //! Journals count on it: another number needs a migration.
    static constexpr qint64 messagesOfABlock = 4096;

    //! ReadWrite makes the file if it is not there, and brings an older one up to date.
    [[nodiscard]] static Result<JournalFile> open(const QString &path, Access access);

    JournalFile(JournalFile &&other) noexcept;
    JournalFile &operator=(JournalFile &&) = delete;
    ~JournalFile();

    //! What to select from where `call_block.call_id` is given; ordered by `block, seq`.
    [[nodiscard]] static QString messagesOfCall();

    //! A statement that is ready for its values.
    [[nodiscard]] QSqlQuery prepare(const QString &sql) const;
    //! Runs statements that have no values and no result.
    [[nodiscard]] Result<void> run(const QStringList &statements) const;

    //! Removes a message, and its bytes with the last one that shares them.
    [[nodiscard]] Result<void> removeMessage(qint64 seq) const;

    //! SQLite's own check of the whole file.
    [[nodiscard]] Result<void> checkIntegrity() const;

    [[nodiscard]] static Error storageFailure(const QString &detail);

private:
    JournalFile() = default;

    [[nodiscard]] Result<void> connect(const QString &path, const QString &options);
    [[nodiscard]] Result<void> checkIdentity(const QString &path) const;
    [[nodiscard]] static Error damaged(const QString &path, const QString &detail);
    [[nodiscard]] static Result<void> probe(const QString &path);
    [[nodiscard]] Result<void> supplyBlocks() const;
    [[nodiscard]] Result<void> migrate() const;
    [[nodiscard]] Result<void> migrateFrom(qint64 version) const;
    [[nodiscard]] Result<qint64> number(const QString &sql) const;

    QSqlDatabase m_database;
};
