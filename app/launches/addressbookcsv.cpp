#include "launches/addressbookcsv.h"

#include "core/csv.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostBytes = 4 * 1024 * 1024;
constexpr qsizetype mostEntries = 10'000;
constexpr qsizetype mostProblemsShown = 20; // more than fit into a message

struct Column
{
    QString name;
    QString AddressBookEntry::*text = nullptr; //!< null for the kind
};

const QList<Column> &columns()
{
    static const QList<Column> all{{u"kind"_s},
                                   {u"name"_s, &AddressBookEntry::name},
                                   {u"id"_s, &AddressBookEntry::id},
                                   {u"tenantId"_s, &AddressBookEntry::tenantId},
                                   {u"note"_s, &AddressBookEntry::note}};
    return all;
}

tl::unexpected<Error> importFailure(const QString &what)
{
    return failure({.what = what,
                    .next = QCoreApplication::translate(
                        "AddressBookCsv",
                        "Correct the file and import it again; nothing was taken over.")});
}

QString problemAt(qsizetype line, const QString &column, const QString &text)
{
    return QCoreApplication::translate("AddressBookCsv", "Line %1, column “%2”: %3")
        .arg(QString::number(line), column, text);
}

//! Turns rows into entries, and gathers what is wrong with them.
class Importer
{
public:
    Result<void> readHeader(const CsvRow &header)
    {
        for (const Column &column : columns()) {
            QList<qsizetype> places;
            for (qsizetype place = 0; place < header.cells.size(); ++place) {
                if (header.cells[place].trimmed().compare(column.name, Qt::CaseInsensitive) == 0)
                    places.append(place);
            }
            if (places.size() > 1)
                return importFailure(problemAt(
                    header.line, column.name,
                    QCoreApplication::translate("AddressBookCsv", "It is there more than once.")));
            if (!places.isEmpty())
                m_places.insert(column.name, places.first());
            else if (column.name == u"kind" || column.name == u"id")
                return importFailure(problemAt(
                    header.line, column.name,
                    QCoreApplication::translate(
                        "AddressBookCsv", "It is missing; the first line names the columns.")));
        }
        return {};
    }

    void readRow(const CsvRow &row)
    {
        AddressBookEntry entry;
        for (const Column &column : columns()) {
            if (column.text)
                entry.*column.text = cell(row, column.name);
        }
        const QString word = cell(row, u"kind"_s);
        const auto kind = addressBookKind(word);
        if (!kind) {
            complain(row, u"kind"_s,
                     QCoreApplication::translate("AddressBookCsv", "“%1” is none of %2.")
                         .arg(word, addressBookKindWords().join(u", "_s)));
            return;
        }
        entry.kind = *kind;
        for (const Problem &problem : problemsOf(entry)) {
            if (problem.severity != Severity::Warning)
                complain(row, problem.field, problem.text);
        }
        m_entries.append(entry);
    }

    [[nodiscard]] Result<QList<AddressBookEntry>> finish() const
    {
        if (m_problems.isEmpty())
            return m_entries;
        QStringList shown = m_problems.first(std::min(m_problems.size(), mostProblemsShown));
        if (const qsizetype rest = m_problems.size() - shown.size(); rest > 0)
            shown.append(QCoreApplication::translate("AddressBookCsv", "And %n more.", nullptr,
                                                     static_cast<int>(rest)));
        return importFailure(shown.join(u'\n'));
    }

private:
    [[nodiscard]] QString cell(const CsvRow &row, const QString &column) const
    {
        return row.cells.value(m_places.value(column, -1)).trimmed();
    }

    void complain(const CsvRow &row, const QString &column, const QString &text)
    {
        m_problems.append(problemAt(row.line, column, text));
    }

    QHash<QString, qsizetype> m_places;
    QList<AddressBookEntry> m_entries;
    QStringList m_problems;
};

} // namespace

QByteArray exportCsv(const QList<AddressBookEntry> &entries)
{
    QByteArrayList names;
    for (const Column &column : columns())
        names.append(column.name.toUtf8());
    QByteArray text = names.join(',') + "\r\n";
    for (const AddressBookEntry &entry : entries) {
        QByteArrayList cells;
        for (const Column &column : columns())
            cells.append(csvCell(column.text ? entry.*column.text : toWord(entry.kind)));
        text += cells.join(',') + "\r\n";
    }
    return text;
}

Result<QList<AddressBookEntry>> importCsv(const QByteArray &bytes)
{
    if (bytes.size() > mostBytes)
        return importFailure(QCoreApplication::translate("AddressBookCsv",
                                                         "The file has more than %1 megabytes.")
                                 .arg(mostBytes / 1024 / 1024));
    const Result<QList<CsvRow>> rows = readCsv(bytes);
    if (!rows)
        return importFailure(rows.error().what);
    if (rows->size() > mostEntries + 1)
        return importFailure(QCoreApplication::translate("AddressBookCsv",
                                                         "The file has more than %1 entries.")
                                 .arg(mostEntries));
    Importer importer;
    const CsvRow header = rows->isEmpty() ? CsvRow() : rows->first();
    if (const Result<void> read = importer.readHeader(header); !read)
        return failure(read.error());
    for (const CsvRow &row : rows->mid(1))
        importer.readRow(row);
    return importer.finish();
}
