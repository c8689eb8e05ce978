#pragma once

#include "core/error.h"
#include "core/rsakey.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>

#include <optional>

//! A JSON Web Token taken apart. Nothing in it is proven before \a signature was verified.
struct JsonWebToken
{
    QJsonObject header;
    QJsonObject claims;
    QByteArray signedText; //!< the part that the signature covers
    QByteArray signature;
};

//! Takes a token apart, strictly: three parts, canonical base64url, JSON objects without
//! two members of the same name, at most 16 KiB.
[[nodiscard]] Result<JsonWebToken> readJsonWebToken(const QByteArray &token);

//! Signs \a claims with RS256 and names the key \a keyId in the header.
[[nodiscard]] QByteArray makeJsonWebToken(const QJsonObject &claims, const QByteArray &keyId,
                                          const RsaKey &key);

//! The RSA signature keys of a JSON Web Key Set by key id; others in it are left out.
[[nodiscard]] QHash<QByteArray, RsaKey> readKeySet(const QJsonObject &keySet);

//! A key set with the public half of \a key.
[[nodiscard]] QJsonObject makeKeySet(const QByteArray &keyId, const RsaKey &key);

[[nodiscard]] QByteArray toBase64Url(const QByteArray &bytes);
//! Nothing if \a text is padded, has other characters or is not in its shortest form.
[[nodiscard]] std::optional<QByteArray> fromBase64Url(const QByteArray &text);
