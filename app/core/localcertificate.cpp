#include "core/localcertificate.h"

#include "core/openssl.h"

#include <QCoreApplication>

#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

namespace {

using Key = openssl::Owner<EVP_PKEY, EVP_PKEY_free>;
using Certificate = openssl::Owner<X509, X509_free>;
using Extension = openssl::Owner<X509_EXTENSION, X509_EXTENSION_free>;
using MemoryFile = openssl::Owner<BIO, BIO_free_all>;

constexpr long hourSeconds = 60 * 60;
constexpr long yearSeconds = 365 * 24 * hourSeconds;

struct Purpose
{
    const char *name;
    QList<std::pair<int, const char *>> extensions;
};

const Purpose authorityPurpose{"Call Console sandbox authority",
                               {{NID_basic_constraints, "critical,CA:TRUE,pathlen:0"},
                                {NID_key_usage, "critical,keyCertSign"},
                                {NID_subject_key_identifier, "hash"}}};
const Purpose serverPurpose{"127.0.0.1",
                            {{NID_basic_constraints, "critical,CA:FALSE"},
                             {NID_key_usage, "critical,digitalSignature"},
                             {NID_ext_key_usage, "serverAuth"},
                             {NID_authority_key_identifier, "keyid"},
                             {NID_subject_alt_name, "IP:127.0.0.1,IP:::1,DNS:localhost"}}};

bool setSerialNumber(X509 *certificate)
{
    uint64_t serial = 0;
    return RAND_bytes(reinterpret_cast<unsigned char *>(&serial), sizeof serial) == 1
        && ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate), serial >> 1U) == 1;
}

bool setName(X509 *certificate, const char *name)
{
    return X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
                                      reinterpret_cast<const unsigned char *>(name), -1, -1, 0)
        == 1;
}

bool addExtensions(X509 *certificate, X509 *issuer, const Purpose &purpose)
{
    X509V3_CTX context{};
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    for (const auto &[id, value] : purpose.extensions) {
        const Extension extension(X509V3_EXT_conf_nid(nullptr, &context, id, value));
        if (!extension || X509_add_ext(certificate, extension.get(), -1) != 1)
            return false;
    }
    return true;
}

//! A certificate for \a key, signed with \a issuerKey; by itself where there is no \a issuer. Or null.
Certificate certify(const Purpose &purpose, EVP_PKEY *key, X509 *issuer, EVP_PKEY *issuerKey)
{
    Certificate made(X509_new());
    X509 *certificate = made.get();
    X509 *signer = issuer ? issuer : certificate;
    const bool isComplete = certificate && issuerKey
        && X509_set_version(certificate, X509_VERSION_3) == 1 && setSerialNumber(certificate)
        && setName(certificate, purpose.name)
        && X509_set_issuer_name(certificate, X509_get_subject_name(signer)) == 1
        && X509_gmtime_adj(X509_getm_notBefore(certificate), -hourSeconds) // clocks differ
        && X509_gmtime_adj(X509_getm_notAfter(certificate), yearSeconds)
        && X509_set_pubkey(certificate, key) == 1 && addExtensions(certificate, signer, purpose)
        && X509_sign(certificate, issuerKey, EVP_sha256()) > 0;
    return isComplete ? std::move(made) : nullptr;
}

QByteArray contentsOf(BIO *file)
{
    char *text = nullptr;
    const long length = BIO_get_mem_data(file, &text);
    return {text, static_cast<qsizetype>(length)};
}

QByteArray pemOf(X509 *certificate)
{
    const MemoryFile file(BIO_new(BIO_s_mem()));
    return PEM_write_bio_X509(file.get(), certificate) == 1 ? contentsOf(file.get()) : QByteArray();
}

QByteArray pemOf(EVP_PKEY *key)
{
    const MemoryFile file(BIO_new(BIO_s_mem()));
    return PEM_write_bio_PrivateKey(file.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1
        ? contentsOf(file.get())
        : QByteArray();
}

} // namespace

Result<LocalCertificate> makeLocalCertificate()
{
    const Key authorityKey(EVP_EC_gen("P-256"));
    const Key key(EVP_EC_gen("P-256"));
    const Certificate authority = certify(authorityPurpose, authorityKey.get(), nullptr,
                                          authorityKey.get());
    const Certificate certificate = authority
        ? certify(serverPurpose, key.get(), authority.get(), authorityKey.get())
        : nullptr;
    if (!certificate) {
        char text[256] = {};
        ERR_error_string_n(ERR_get_error(), text, sizeof text);
        return failure({.kind = ErrorKind::Credential,
                        .what = QCoreApplication::translate(
                            "LocalCertificate", "No certificate could be made for this machine."),
                        .detail = QString::fromLatin1(text)});
    }
    return LocalCertificate{.authority = pemOf(authority.get()),
                            .certificate = pemOf(certificate.get()),
                            .key = pemOf(key.get())};
}
