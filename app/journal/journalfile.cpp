#include "journal/journalfile.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUrl>
#include <QUuid>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 applicationId = 0x43434a31; // "CCJ1": tells a journal from other SQLite files

// Five notifications, as they usually are, fill a page; of the 8 KiB that two take, much is left empty.
constexpr int pageBytes = 16 * 1024;

// The writer waits while they are copied into the file, so that a longer log would be felt.
constexpr int pagesOfALog = 200;

/*! What turns a journal of version n into one of version n + 1. Only ever appended to.

    `wire` has bodies exactly as they crossed the wire; the notifications of one POST share one.

    `call_block` stands in for an index of messages by call: where many calls talk at once, that
    would write another page for nearly every message. A block is written down once for each call in
    it, and the messages of the call are found by reading the block.
*/
const QList<QStringList> &migrations()
{
    static const QList<QStringList> steps{
        {u"CREATE TABLE wire (id INTEGER PRIMARY KEY, headers TEXT NOT NULL, body BLOB NOT NULL)"_s,
         u"CREATE TABLE message ("
         "seq INTEGER PRIMARY KEY AUTOINCREMENT, exchange INTEGER NOT NULL, "
         "wire INTEGER NOT NULL REFERENCES wire(id), entry INTEGER NOT NULL, "
         "time INTEGER NOT NULL, direction INTEGER NOT NULL, kind TEXT NOT NULL, "
         "call_id TEXT NOT NULL, method TEXT NOT NULL, url TEXT NOT NULL, status INTEGER NOT NULL, "
         "was_sent INTEGER NOT NULL, verdict TEXT NOT NULL, key TEXT NOT NULL, note TEXT NOT NULL)"_s,
         u"CREATE INDEX message_of_call ON message(call_id, seq)"_s,
         u"CREATE INDEX message_of_wire ON message(wire)"_s,
         u"CREATE INDEX message_rejected ON message(seq) WHERE verdict = 'rejected'"_s,
         u"CREATE TABLE known_call (call_id TEXT PRIMARY KEY) WITHOUT ROWID"_s,
         u"CREATE TABLE secret (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID"_s,
         u"INSERT INTO secret VALUES ('pseudonyms', randomblob(32))"_s},
        {u"CREATE INDEX message_of_exchange ON message(exchange, seq)"_s},
        {u"CREATE TABLE call_block (call_id TEXT NOT NULL, block INTEGER NOT NULL, "
         "PRIMARY KEY (call_id, block)) WITHOUT ROWID"_s,
         u"INSERT INTO call_block SELECT DISTINCT call_id, seq / 4096 FROM message "
         "WHERE call_id != ''"_s,
         u"DROP INDEX message_of_call"_s, u"DROP INDEX message_of_wire"_s},
    };
    return steps;
}

QString newConnectionName()
{
    return u"journal-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
}

} // namespace

Result<JournalFile> JournalFile::open(const QString &path, Access access)
{
    const bool isNew = !QFileInfo::exists(path) || QFileInfo(path).size() == 0;
    if (!isNew) {
        if (const Result<void> checked = probe(path); !checked)
            return failure(checked.error());
    }
    JournalFile file;
    if (access == Access::ReadOnly) {
        return file.connect(path, u"QSQLITE_OPEN_READONLY"_s)
            .and_then([&] { return file.supplyBlocks(); })
            .map([&] { return std::move(file); });
    }
    return file.connect(path, {})
        .and_then([&] {
            QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
            return file.run({u"PRAGMA page_size = %1"_s.arg(pageBytes),
                             u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s,
                             u"PRAGMA wal_autocheckpoint = %1"_s.arg(pagesOfALog)});
        })
        .and_then([&] { return file.migrate(); })
        .map([&] { return std::move(file); });
}

JournalFile::JournalFile(JournalFile &&other) noexcept
    : m_database(std::exchange(other.m_database, {}))
{
}

JournalFile::~JournalFile()
{
    if (!m_database.isValid())
        return;
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(name);
}

QString JournalFile::messagesOfCall()
{
    // A CROSS JOIN lets SQLite begin with the blocks, whatever it thinks of that.
    return u"call_block CROSS JOIN message ON message.seq BETWEEN block * %1 AND block * %1 + %1 - 1 "
           "AND message.call_id = call_block.call_id"_s.arg(messagesOfABlock);
}

QSqlQuery JournalFile::prepare(const QString &sql) const
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    query.prepare(sql);
    return query;
}

Result<void> JournalFile::run(const QStringList &statements) const
{
    for (const QString &statement : statements) {
        QSqlQuery query(m_database);
        if (!query.exec(statement))
            return failure(storageFailure(query.lastError().text()));
    }
    return {};
}

Result<void> JournalFile::removeMessage(qint64 seq) const
{
    // The notifications of one POST are of one exchange, too, and of that there is an index.
    QSqlQuery bytes = prepare(
        u"DELETE FROM wire WHERE id = (SELECT wire FROM message WHERE seq = :seq) "
        "AND NOT EXISTS (SELECT 1 FROM message AS its JOIN message AS other "
        "ON other.exchange = its.exchange AND other.wire = its.wire "
        "AND other.seq != its.seq WHERE its.seq = :seq)"_s);
    QSqlQuery message = prepare(u"DELETE FROM message WHERE seq = :seq"_s);
    for (QSqlQuery *query : {&bytes, &message}) {
        query->bindValue(u":seq"_s, seq);
        if (!query->exec())
            return failure(storageFailure(query->lastError().text()));
    }
    return {};
}

Result<void> JournalFile::checkIntegrity() const
{
    QSqlQuery query(m_database);
    if (!query.exec(u"PRAGMA integrity_check"_s) || !query.next())
        return failure(storageFailure(query.lastError().text()));
    const QString answer = query.value(0).toString();
    if (answer != u"ok")
        return failure({.kind = ErrorKind::Storage,
                        .what = tr("The journal is damaged."),
                        .next = tr("Export what can be read, then set the file aside."),
                        .detail = answer});
    return {};
}

Error JournalFile::storageFailure(const QString &detail)
{
    return {.kind = ErrorKind::Storage,
            .what = tr("The journal cannot be read or written."),
            .next = tr("Check that the disk has room and that the folder is writable; what was "
                       "written before is still there."),
            .detail = detail};
}

Result<void> JournalFile::connect(const QString &path, const QString &options)
{
    m_database = QSqlDatabase::addDatabase(u"QSQLITE"_s, newConnectionName());
    m_database.setDatabaseName(path);
    m_database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000;"_s + options);
    if (!m_database.open())
        return failure({.kind = ErrorKind::Storage,
                        .what = tr("The journal %1 cannot be opened.").arg(path),
                        .next = tr("Make the folder writable, or choose another one with "
                                   "--config-dir."),
                        .detail = m_database.lastError().text()});
    return {};
}

Error JournalFile::damaged(const QString &path, const QString &detail)
{
    return {.kind = ErrorKind::Storage,
            .what = tr("%1 is damaged or not a journal. It was not touched.").arg(path),
            .next = tr("Set the file aside, or choose another folder with --config-dir."),
            .detail = detail};
}

/*! Looks at a file before anything is written to it.

    SQLite alone may open it: on Unix, closing a file that was opened beside SQLite gives up SQLite's
    locks on it, and another process then takes the log away under our hands. A file without a log is
    read as one that does not change, so that no log is left beside a file that is not ours.
*/
Result<void> JournalFile::probe(const QString &path)
{
    JournalFile file;
    if (QFileInfo::exists(path + u"-wal"_s))
        return file.connect(path, u"QSQLITE_OPEN_READONLY"_s).and_then([&] {
            return file.checkIdentity(path);
        });
    QUrl unchanging = QUrl::fromLocalFile(path);
    unchanging.setQuery(u"immutable=1"_s);
    return file
        .connect(unchanging.toString(QUrl::FullyEncoded),
                 u"QSQLITE_OPEN_READONLY;QSQLITE_OPEN_URI"_s)
        .and_then([&] { return file.checkIdentity(path); });
}

Result<void> JournalFile::checkIdentity(const QString &path) const
{
    const Result<qint64> id = number(u"PRAGMA application_id"_s);
    const Result<qint64> version = number(u"PRAGMA user_version"_s);
    const Result<qint64> objects = number(u"SELECT count(*) FROM sqlite_master"_s);
    if (!id || !version || !objects)
        return failure(damaged(path, u"SQLite cannot read it"_s));
    if (*objects == 0 && *id == 0)
        return {}; // made, and never written to
    if (*id != applicationId)
        return failure(damaged(path, {}));
    if (*version > migrations().size())
        return failure({.kind = ErrorKind::Storage,
                        .what = tr("%1 was written by a newer version of Call Console. It was not "
                                   "touched.")
                                    .arg(path),
                        .next = tr("Install that version, or choose another folder with "
                                   "--config-dir."),
                        .detail = u"version %1"_s.arg(*version)});
    QSqlQuery tables(m_database);
    if (!tables.exec(u"SELECT 1 FROM message, wire, known_call, secret LIMIT 0"_s))
        return failure(damaged(path, tables.lastError().text()));
    return {};
}

//! For a file that is only read: what reading needs and an older version did not have.
Result<void> JournalFile::supplyBlocks() const
{
    constexpr qint64 versionWithBlocks = 3;
    return number(u"PRAGMA user_version"_s).and_then([&](qint64 version) -> Result<void> {
        if (version == 0 || version >= versionWithBlocks)
            return {};
        // A view, as another process may bring the file up to date and go on writing.
        return run({u"CREATE TEMP VIEW call_block AS SELECT DISTINCT call_id, seq / %1 AS block "
                    "FROM message"_s.arg(messagesOfABlock)});
    });
}

Result<void> JournalFile::migrate() const
{
    // The version is read inside: another process may be making the same file.
    const Result<void> done = run({u"BEGIN IMMEDIATE"_s})
                                  .and_then([&] { return number(u"PRAGMA user_version"_s); })
                                  .and_then([&](qint64 version) { return migrateFrom(version); })
                                  .and_then([&] { return run({u"COMMIT"_s}); });
    if (!done)
        (void)run({u"ROLLBACK"_s});
    return done;
}

Result<void> JournalFile::migrateFrom(qint64 version) const
{
    QStringList statements;
    for (const QStringList &step : migrations().mid(version))
        statements += step;
    if (!statements.isEmpty())
        statements += {u"PRAGMA application_id = %1"_s.arg(applicationId),
                       u"PRAGMA user_version = %1"_s.arg(migrations().size())};
    return run(statements);
}

Result<qint64> JournalFile::number(const QString &sql) const
{
    QSqlQuery query(m_database);
    if (!query.exec(sql) || !query.next())
        return failure(storageFailure(query.lastError().text()));
    return query.value(0).toLongLong();
}
