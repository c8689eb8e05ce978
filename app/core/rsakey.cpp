#include "core/rsakey.h"

#include "core/openssl.h"

#include <QCoreApplication>

#include <openssl/bn.h>
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace {

constexpr int smallestBits = 2048;
constexpr int largestBits = 8192;

using Context = openssl::Owner<EVP_PKEY_CTX, EVP_PKEY_CTX_free>;
using DigestContext = openssl::Owner<EVP_MD_CTX, EVP_MD_CTX_free>;
using Number = openssl::Owner<BIGNUM, BN_free>;
using ParameterBuilder = openssl::Owner<OSSL_PARAM_BLD, OSSL_PARAM_BLD_free>;
using Parameters = openssl::Owner<OSSL_PARAM, OSSL_PARAM_free>;
using MemoryFile = openssl::Owner<BIO, BIO_free_all>;

tl::unexpected<Error> keyFailure()
{
    char text[256] = {};
    ERR_error_string_n(ERR_get_error(), text, sizeof text);
    return failure({.kind = ErrorKind::Credential,
                    .what = QCoreApplication::translate("RsaKey", "The RSA key cannot be used."),
                    .next = QCoreApplication::translate(
                        "RsaKey", "An unencrypted RSA key of 2048 to 8192 bits is needed."),
                    .detail = QString::fromLatin1(text)});
}

const uchar *bytes(const QByteArray &array)
{
    return reinterpret_cast<const uchar *>(array.constData());
}

Number number(const QByteArray &bigEndian)
{
    return Number(BN_bin2bn(bytes(bigEndian), static_cast<int>(bigEndian.size()), nullptr));
}

QByteArray publicNumber(const EVP_PKEY *key, const char *name)
{
    BIGNUM *raw = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &raw) != 1)
        return {};
    const Number value(raw);
    QByteArray result(BN_num_bytes(raw), Qt::Uninitialized);
    BN_bn2bin(raw, reinterpret_cast<uchar *>(result.data()));
    return result;
}

bool usable(const EVP_PKEY *key)
{
    return key && EVP_PKEY_get_base_id(key) == EVP_PKEY_RSA
        && EVP_PKEY_get_bits(key) >= smallestBits && EVP_PKEY_get_bits(key) <= largestBits;
}

std::shared_ptr<EVP_PKEY> shared(EVP_PKEY *key)
{
    return {key, EVP_PKEY_free};
}

bool asRs256(EVP_PKEY_CTX *options)
{
    return EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PADDING) == 1;
}

//! The salt is as long as the digest: OpenSSL would take the longest, which JWA forbids (RFC 7518).
bool asPs256(EVP_PKEY_CTX *options)
{
    return EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PSS_PADDING) == 1
        && EVP_PKEY_CTX_set_rsa_pss_saltlen(options, RSA_PSS_SALTLEN_DIGEST) == 1;
}

} // namespace

Result<RsaKey> RsaKey::generate()
{
    EVP_PKEY *key = EVP_RSA_gen(static_cast<unsigned int>(smallestBits));
    if (!key)
        return keyFailure();
    return RsaKey(shared(key));
}

Result<RsaKey> RsaKey::fromPrivatePem(const QByteArray &pem)
{
    const MemoryFile file(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    const auto neverAsk = [](char *, int, int, void *) { return -1; };
    const auto key = shared(PEM_read_bio_PrivateKey(file.get(), nullptr, neverAsk, nullptr));
    if (!usable(key.get()))
        return keyFailure();
    return RsaKey(key);
}

Result<RsaKey> RsaKey::fromPublicNumbers(const QByteArray &modulus, const QByteArray &exponent)
{
    if (modulus.size() > largestBits / 8 || exponent.isEmpty() || exponent.size() > 8)
        return keyFailure();
    const Number n = number(modulus);
    const Number e = number(exponent);
    const ParameterBuilder builder(OSSL_PARAM_BLD_new());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get());
    OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get());
    const Parameters parameters(OSSL_PARAM_BLD_to_param(builder.get()));
    const Context context(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));

    EVP_PKEY *key = nullptr;
    if (EVP_PKEY_fromdata_init(context.get()) != 1
        || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) != 1)
        return keyFailure();
    const auto owned = shared(key);
    if (!usable(key))
        return keyFailure();
    return RsaKey(owned);
}

Result<RsaKey> RsaKey::fromOpenSsl(const std::shared_ptr<EVP_PKEY> &key)
{
    if (!usable(key.get()))
        return keyFailure();
    return RsaKey(key);
}

QByteArray RsaKey::privatePem() const
{
    const MemoryFile file(BIO_new(BIO_s_mem()));
    if (PEM_write_bio_PrivateKey(file.get(), m_key.get(), nullptr, nullptr, 0, nullptr, nullptr)
        != 1)
        return {};
    char *text = nullptr;
    const long length = BIO_get_mem_data(file.get(), &text);
    return {text, static_cast<qsizetype>(length)};
}

QByteArray RsaKey::modulus() const
{
    return publicNumber(m_key.get(), OSSL_PKEY_PARAM_RSA_N);
}

QByteArray RsaKey::exponent() const
{
    return publicNumber(m_key.get(), OSSL_PKEY_PARAM_RSA_E);
}

QByteArray RsaKey::sign(const QByteArray &message) const
{
    return sign(message, asRs256);
}

bool RsaKey::verifies(const QByteArray &message, const QByteArray &signature) const
{
    return verifies(message, signature, asRs256);
}

QByteArray RsaKey::signPss(const QByteArray &message) const
{
    return sign(message, asPs256);
}

bool RsaKey::verifiesPss(const QByteArray &message, const QByteArray &signature) const
{
    return verifies(message, signature, asPs256);
}

QByteArray RsaKey::sign(const QByteArray &message, Prepare prepare) const
{
    const DigestContext context(EVP_MD_CTX_new());
    EVP_PKEY_CTX *options = nullptr; // belongs to the context
    size_t length = 0;
    const auto size = static_cast<size_t>(message.size());
    if (EVP_DigestSignInit(context.get(), &options, EVP_sha256(), nullptr, m_key.get()) != 1
        || !prepare(options)
        || EVP_DigestSign(context.get(), nullptr, &length, bytes(message), size) != 1)
        return {};
    QByteArray signature(static_cast<qsizetype>(length), Qt::Uninitialized);
    if (EVP_DigestSign(context.get(), reinterpret_cast<uchar *>(signature.data()), &length,
                       bytes(message), size)
        != 1)
        return {};
    return signature;
}

bool RsaKey::verifies(const QByteArray &message, const QByteArray &signature, Prepare prepare) const
{
    const DigestContext context(EVP_MD_CTX_new());
    EVP_PKEY_CTX *options = nullptr; // belongs to the context
    return EVP_DigestVerifyInit(context.get(), &options, EVP_sha256(), nullptr, m_key.get()) == 1
        && prepare(options)
        && EVP_DigestVerify(context.get(), bytes(signature), static_cast<size_t>(signature.size()),
                            bytes(message), static_cast<size_t>(message.size()))
        == 1;
}
