#pragma once

#include "core/error.h"

#include <QByteArray>

#include <memory>

struct evp_pkey_ctx_st;
struct evp_pkey_st;

/*! An RSA key, private or public, for signatures RS256 (RSASSA-PKCS1-v1_5 with SHA-256) and PS256
    (RSASSA-PSS with SHA-256 and a salt as long as the digest).

    All arithmetic is OpenSSL's (EVP). Keys below 2048 bits are refused.
*/
class RsaKey
{
public:
    //! Makes a new private key of 2048 bits; takes a tenth of a second or more.
    [[nodiscard]] static Result<RsaKey> generate();
    [[nodiscard]] static Result<RsaKey> fromPrivatePem(const QByteArray &pem);
    //! A public key from its big-endian modulus and exponent, as a JWKS gives them.
    [[nodiscard]] static Result<RsaKey> fromPublicNumbers(const QByteArray &modulus,
                                                          const QByteArray &exponent);

    //! Takes what OpenSSL read from some other file.
    [[nodiscard]] static Result<RsaKey> fromOpenSsl(const std::shared_ptr<evp_pkey_st> &key);

    [[nodiscard]] QByteArray privatePem() const;
    [[nodiscard]] QByteArray modulus() const;
    [[nodiscard]] QByteArray exponent() const;

    [[nodiscard]] QByteArray sign(const QByteArray &message) const;
    [[nodiscard]] bool verifies(const QByteArray &message, const QByteArray &signature) const;

    //! The same with PS256.
    [[nodiscard]] QByteArray signPss(const QByteArray &message) const;
    [[nodiscard]] bool verifiesPss(const QByteArray &message, const QByteArray &signature) const;

private:
    using Prepare = bool (*)(evp_pkey_ctx_st *context);

    explicit RsaKey(std::shared_ptr<evp_pkey_st> key) : m_key(std::move(key)) { }

    [[nodiscard]] QByteArray sign(const QByteArray &message, Prepare prepare) const;
    [[nodiscard]] bool verifies(const QByteArray &message, const QByteArray &signature,
                                Prepare prepare) const;

    std::shared_ptr<evp_pkey_st> m_key;
};
