#pragma once

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QUuid>
#include <QVariant>

//! A connection to an SQLite file beside those of the journal; gives up at once where it would wait.
class RawDatabase
{
public:
    explicit RawDatabase(const QString &path)
        : m_name(QUuid::createUuid().toString()),
          m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name))
    {
        m_database.setDatabaseName(path);
        m_database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=0"));
        m_database.open();
    }
    Q_DISABLE_COPY_MOVE(RawDatabase)
    ~RawDatabase()
    {
        m_database.close();
        m_database = {};
        QSqlDatabase::removeDatabase(m_name);
    }

    //! Whether SQLite took the statement.
    bool run(const QString &statement) { return QSqlQuery(m_database).exec(statement); }

    QVariant value(const QString &statement)
    {
        QSqlQuery query(m_database);
        return query.exec(statement) && query.next() ? query.value(0) : QVariant();
    }

    //! What all rows have in \a column.
    QStringList values(const QString &statement, const QString &column)
    {
        QStringList values;
        QSqlQuery query(m_database);
        query.exec(statement);
        while (query.next())
            values.append(query.value(column).toString());
        return values;
    }

private:
    QString m_name;
    QSqlDatabase m_database;
};
