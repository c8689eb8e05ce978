#include "journal/journalfile.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlError>
#include <QUuid>
#include <QtEndian>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 applicationId = 0x43434a31; // "CCJ1": tells a journal from other SQLite files

/*! What turns a journal of version n into one of version n + 1. Only ever appended to.

    `wire` has bodies exactly as they crossed the wire; the notifications of one POST share one.
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
        if (const Result<void> checked = checkIdentity(path).and_then([&] { return probe(path); });
            !checked)
            return failure(checked.error());
    }
    JournalFile file;
    if (access == Access::ReadOnly) {
        return file.connect(path, u"QSQLITE_OPEN_READONLY"_s).map([&] { return std::move(file); });
    }
    return file.connect(path, {})
        .and_then([&] {
            QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
            return file.run({u"PRAGMA page_size = 8192"_s, u"PRAGMA journal_mode = WAL"_s,
                             u"PRAGMA synchronous = FULL"_s});
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

//! Looks for the tables, and leaves nothing behind beside a file that has none.
Result<void> JournalFile::probe(const QString &path)
{
    const QStringList logs{path + u"-wal"_s, path + u"-shm"_s};
    const bool hadLog = QFileInfo::exists(logs.first());
    Result<void> checked;
    {
        JournalFile file;
        checked = file.connect(path, u"QSQLITE_OPEN_READONLY"_s).and_then([&] {
            return file.checkTables(path);
        });
    }
    for (const QString &log : logs) {
        if (!checked && !hadLog)
            QFile::remove(log);
    }
    return checked;
}

Result<void> JournalFile::checkTables(const QString &path) const
{
    QSqlQuery query(m_database);
    // One that was made and never written to has no tables yet, and no version.
    const Result<qint64> version = number(u"PRAGMA user_version"_s);
    if (version && *version == 0)
        return {};
    if (!query.exec(u"SELECT 1 FROM message, wire, known_call, secret LIMIT 0"_s))
        return failure(damaged(path, query.lastError().text()));
    return {};
}

/*! Reads the header of the file itself (SQLite, "Database File Format"): SQLite would leave files of its
    own beside one that is not ours. A new journal has its numbers in the log until that is written back.
*/
Result<void> JournalFile::checkIdentity(const QString &path)
{
    constexpr qsizetype headerSize = 100;
    constexpr qsizetype versionOffset = 60;
    constexpr qsizetype idOffset = 68;
    QFile file(path);
    const QByteArray header = file.open(QIODevice::ReadOnly) ? file.read(headerSize) : QByteArray();
    const auto number = [&header](qsizetype offset) {
        return qFromBigEndian<quint32>(header.constData() + offset);
    };
    const auto pageSize = [&header] {
        constexpr qsizetype offset = 16;
        const auto size = qFromBigEndian<quint16>(header.constData() + offset);
        return size == 1 ? 65536 : static_cast<qint64>(size);
    };
    constexpr qsizetype pagesOffset = 28;
    const bool isDatabase = header.size() == headerSize && header.startsWith("SQLite format 3")
        && file.size() >= number(pagesOffset) * pageSize();
    const bool isUnwritten = isDatabase && number(idOffset) == 0 && QFileInfo(path + u"-wal"_s).size() > 0;
    if (!isUnwritten && (!isDatabase || number(idOffset) != applicationId))
        return failure(damaged(path, {}));
    if (number(versionOffset) > migrations().size())
        return failure({.kind = ErrorKind::Storage,
                        .what = tr("%1 was written by a newer version of Call Console. It was not "
                                   "touched.")
                                    .arg(path),
                        .next = tr("Install that version, or choose another folder with "
                                   "--config-dir."),
                        .detail = u"version %1"_s.arg(number(versionOffset))});
    return {};
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
