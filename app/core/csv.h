#pragma once

#include "core/error.h"

#include <QList>
#include <QString>
#include <QStringList>

/*! A cell of a CSV file (RFC 4180), in quotes.

    A text that a spreadsheet would run as a formula gets an apostrophe in front. A telephone number
    is one of them: without it, +4930123456 becomes a sum and comes back without its plus.
*/
[[nodiscard]] QByteArray csvCell(const QString &text);

//! A row of a CSV file that is not blank, and the line on which it begins.
struct CsvRow
{
    qsizetype line = 1;
    QStringList cells = {};
};

/*! Reads what spreadsheets write: UTF-8 or, with a byte order mark, UTF-16; any line ends; commas,
    semicolons or tabs, whichever comes first.

    Takes away the apostrophes of csvCell(). The error names line and column.
*/
[[nodiscard]] Result<QList<CsvRow>> readCsv(const QByteArray &bytes);
