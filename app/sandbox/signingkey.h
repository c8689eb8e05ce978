#pragma once

#include "core/error.h"
#include "core/rsakey.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

//! A key with its name, as the sandbox signs tokens with it.
struct SigningKey
{
    RsaKey key;
    QByteArray id; //!< made from the key, so that a new key never hides behind an old name

    [[nodiscard]] static Result<SigningKey> generate();

    //! The key in \a file; makes one, readable by its owner only, if there is no such file.
    [[nodiscard]] static Result<SigningKey> open(const QString &file);

    [[nodiscard]] QByteArray sign(const QJsonObject &claims) const;
};
