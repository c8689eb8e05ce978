#pragma once

#include "launches/addressbook.h"

#include <QByteArray>

//! \a entries as CSV for a spreadsheet: `kind,name,id,tenantId,note`.
[[nodiscard]] QByteArray exportCsv(const QList<AddressBookEntry> &entries);

/*! Reads what exportCsv() or a spreadsheet wrote: columns in any order, others are ignored.

    Either all entries or an error, with a sentence for each line that is wrong.
*/
[[nodiscard]] Result<QList<AddressBookEntry>> importCsv(const QByteArray &bytes);
