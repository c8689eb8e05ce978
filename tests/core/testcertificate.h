#pragma once

#include <QByteArray>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include <memory>

//! A certificate of its own making, as an administrator makes one with openssl(1).
class TestCertificate
{
public:
    explicit TestCertificate(EVP_PKEY *key = EVP_RSA_gen(2048), long validSeconds = 3600)
        : m_key(key, EVP_PKEY_free), m_certificate(X509_new(), X509_free)
    {
        X509 *certificate = m_certificate.get();
        X509_set_version(certificate, X509_VERSION_3);
        ASN1_INTEGER_set(X509_get_serialNumber(certificate), 7);
        X509_NAME_add_entry_by_txt(X509_get_subject_name(certificate), "CN", MBSTRING_UTF8,
                                   reinterpret_cast<const unsigned char *>("Calling Bot"), -1, -1,
                                   0);
        X509_set_issuer_name(certificate, X509_get_subject_name(certificate));
        X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
        X509_gmtime_adj(X509_getm_notAfter(certificate), validSeconds);
        X509_set_pubkey(certificate, key);
        X509_sign(certificate, key, EVP_sha256());
    }

    [[nodiscard]] EVP_PKEY *key() const { return m_key.get(); }

    [[nodiscard]] QByteArray certificatePem() const
    {
        return written([this](BIO *file) { PEM_write_bio_X509(file, m_certificate.get()); });
    }

    [[nodiscard]] QByteArray keyPem() const
    {
        return written([this](BIO *file) {
            PEM_write_bio_PrivateKey(file, m_key.get(), nullptr, nullptr, 0, nullptr, nullptr);
        });
    }

    [[nodiscard]] QByteArray pkcs12(const QByteArray &password, bool hasKey = true) const
    {
        const std::unique_ptr<PKCS12, decltype(&PKCS12_free)> container(
            PKCS12_create(password.constData(), "bot", hasKey ? m_key.get() : nullptr,
                          m_certificate.get(), nullptr, 0, 0, 0, 0, 0),
            PKCS12_free);
        return written([&container](BIO *file) { i2d_PKCS12_bio(file, container.get()); });
    }

    //! SHA-256 of the DER, by the digest of OpenSSL.
    [[nodiscard]] QByteArray thumbprint() const
    {
        unsigned char digest[EVP_MAX_MD_SIZE] = {};
        unsigned int length = 0;
        X509_digest(m_certificate.get(), EVP_sha256(), digest, &length);
        return {reinterpret_cast<const char *>(digest), static_cast<qsizetype>(length)};
    }

private:
    template <typename Write>
    static QByteArray written(Write write)
    {
        const std::unique_ptr<BIO, decltype(&BIO_free_all)> file(BIO_new(BIO_s_mem()),
                                                                 BIO_free_all);
        write(file.get());
        char *text = nullptr;
        const long length = BIO_get_mem_data(file.get(), &text);
        return {text, static_cast<qsizetype>(length)};
    }

    std::shared_ptr<EVP_PKEY> m_key;
    std::shared_ptr<X509> m_certificate;
};

//! Whether \a signature is RSA-PSS over SHA-256 with a salt of 32 bytes, according to OpenSSL alone.
inline bool isPs256(EVP_PKEY *key, const QByteArray &message, const QByteArray &signature)
{
    constexpr int saltLength = 32;
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                          EVP_MD_CTX_free);
    EVP_PKEY_CTX *options = nullptr;
    EVP_DigestVerifyInit(context.get(), &options, EVP_sha256(), nullptr, key);
    EVP_PKEY_CTX_set_rsa_padding(options, RSA_PKCS1_PSS_PADDING);
    EVP_PKEY_CTX_set_rsa_pss_saltlen(options, saltLength);
    return EVP_DigestVerify(context.get(),
                            reinterpret_cast<const unsigned char *>(signature.constData()),
                            static_cast<size_t>(signature.size()),
                            reinterpret_cast<const unsigned char *>(message.constData()),
                            static_cast<size_t>(message.size()))
        == 1;
}
