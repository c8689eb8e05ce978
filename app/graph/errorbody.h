#pragma once

#include <QByteArray>
#include <QString>

/*! What an error body of Graph or of the token endpoint says.

    \a code is the most precise one: the number of the calling service where it is there, whether
    as `code`, in a nested innerError or in JSON text inside the message (all three occur).
*/
struct ErrorBody
{
    QString code;
    QString message;
    QString requestId;

    [[nodiscard]] bool isEmpty() const { return code.isEmpty() && message.isEmpty(); }
};

[[nodiscard]] ErrorBody readErrorBody(const QByteArray &body);
