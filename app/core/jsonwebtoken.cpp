#include "core/jsonwebtoken.h"

#include "core/json.h"

#include <QCoreApplication>
#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestToken = 16 * 1024;
constexpr auto urlAlphabet = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

tl::unexpected<Error> malformed(const QString &detail)
{
    return failure({.kind = ErrorKind::Credential,
                    .what = QCoreApplication::translate("JsonWebToken",
                                                        "This is not a JSON Web Token."),
                    .detail = detail});
}

Result<QJsonObject> readPart(const QByteArray &part)
{
    const auto text = fromBase64Url(part);
    if (!text)
        return malformed(u"base64url"_s);
    Result<QJsonObject> object = readJsonObject(*text);
    if (object && hasDuplicateMembers(*text))
        return failure({.kind = ErrorKind::Credential, .what = u"two members of the same name"_s});
    return object;
}

} // namespace

Result<JsonWebToken> readJsonWebToken(const QByteArray &token)
{
    if (token.size() > longestToken)
        return malformed(u"longer than 16 KiB"_s);
    const QByteArrayList parts = token.split('.');
    if (parts.size() != 3)
        return malformed(u"%1 parts instead of 3"_s.arg(parts.size()));
    const Result<QJsonObject> header = readPart(parts[0]);
    const Result<QJsonObject> claims = readPart(parts[1]);
    const auto signature = fromBase64Url(parts[2]);
    if (!header)
        return malformed(u"header: "_s + header.error().what);
    if (!claims)
        return malformed(u"claims: "_s + claims.error().what);
    if (!signature)
        return malformed(u"signature: base64url"_s);
    return JsonWebToken{.header = *header,
                        .claims = *claims,
                        .signedText = parts[0] + '.' + parts[1],
                        .signature = *signature};
}

QByteArray makeJsonWebToken(const QJsonObject &claims, const QByteArray &keyId, const RsaKey &key)
{
    const QJsonObject header{{u"typ"_s, u"JWT"_s},
                             {u"alg"_s, u"RS256"_s},
                             {u"kid"_s, QString::fromLatin1(keyId)}};
    const QByteArray text = toBase64Url(compactJson(header)) + '.'
        + toBase64Url(compactJson(claims));
    return text + '.' + toBase64Url(key.sign(text));
}

QHash<QByteArray, RsaKey> readKeySet(const QJsonObject &keySet)
{
    QHash<QByteArray, RsaKey> keys;
    for (const QJsonValue &entry : keySet[u"keys"].toArray()) {
        const QJsonObject jwk = entry.toObject();
        if (jwk[u"kty"] != u"RSA"_s || jwk[u"use"].toString(u"sig"_s) != u"sig"
            || jwk[u"alg"].toString(u"RS256"_s) != u"RS256")
            continue;
        const auto modulus = fromBase64Url(jwk[u"n"].toString().toLatin1());
        const auto exponent = fromBase64Url(jwk[u"e"].toString().toLatin1());
        const QByteArray keyId = jwk[u"kid"].toString().toUtf8();
        if (!modulus || !exponent || keyId.isEmpty())
            continue;
        if (const Result<RsaKey> key = RsaKey::fromPublicNumbers(*modulus, *exponent))
            keys.insert(keyId, *key);
    }
    return keys;
}

QJsonObject makeKeySet(const QByteArray &keyId, const RsaKey &key)
{
    const QJsonObject jwk{{u"kty"_s, u"RSA"_s},
                          {u"use"_s, u"sig"_s},
                          {u"alg"_s, u"RS256"_s},
                          {u"kid"_s, QString::fromLatin1(keyId)},
                          {u"n"_s, QString::fromLatin1(toBase64Url(key.modulus()))},
                          {u"e"_s, QString::fromLatin1(toBase64Url(key.exponent()))}};
    return {{u"keys"_s, QJsonArray{jwk}}};
}

QByteArray toBase64Url(const QByteArray &bytes)
{
    return bytes.toBase64(urlAlphabet);
}

std::optional<QByteArray> fromBase64Url(const QByteArray &text)
{
    const auto result = QByteArray::fromBase64Encoding(
        text, urlAlphabet | QByteArray::AbortOnBase64DecodingErrors);
    if (!result || toBase64Url(result.decoded) != text)
        return std::nullopt;
    return result.decoded;
}
