#pragma once

#include <QString>

/*! \a text with every bearer token, JSON Web Token, client secret and client assertion masked.

    The one place where a text that leaves the program as a log line is cleaned; whoever logs does
    not have to think of it.
*/
[[nodiscard]] QString redacted(const QString &text);

//! Whether a header of this name carries a credential and is never kept.
[[nodiscard]] bool isSecretHeader(const QByteArray &name);
