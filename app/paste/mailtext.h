#pragma once

#include <QStringList>

/*! The ways to read a text from a mail program: without the encoding of the mail, which comes first
    where there is one, as it was pasted, and with its links in one line each.

    Which one is right shows only when a link is read from it: an equals sign at the end of a line
    may be the mail's or the link's. Lines end in `\n` here and below.
*/
[[nodiscard]] QStringList readingsOf(const QString &text);

//! Whether there is an iCalendar object (RFC 5545) in \a text.
[[nodiscard]] bool isCalendar(const QString &text);

//! What the entries of a calendar say about where to meet, as plain text.
[[nodiscard]] QString placesInCalendar(const QString &text);
