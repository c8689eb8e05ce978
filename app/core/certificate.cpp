#include "core/certificate.h"

#include "core/openssl.h"
#include "core/utctime.h"

#include <QCoreApplication>

#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

#include <array>
#include <ctime>

using namespace Qt::StringLiterals;

namespace {

using X509Certificate = openssl::Owner<X509, X509_free>;
using Container = openssl::Owner<PKCS12, PKCS12_free>;
using MemoryFile = openssl::Owner<BIO, BIO_free_all>;

class CertificateReader
{
    Q_DECLARE_TR_FUNCTIONS(Certificate)
public:
    static tl::unexpected<Error> problem(const QString &what, const QString &next)
    {
        std::array<char, 256> text = {};
        if (const unsigned long number = ERR_get_error(); number != 0)
            ERR_error_string_n(number, text.data(), text.size());
        ERR_clear_error();
        return failure({.kind = ErrorKind::Credential,
                        .what = what,
                        .next = next,
                        .detail = QString::fromLatin1(text.data())});
    }

    static tl::unexpected<Error> notTogether()
    {
        return problem(tr("The private key is not that of the certificate."),
                       tr("Name the files of one certificate and its own key."));
    }

    static tl::unexpected<Error> noCertificate()
    {
        return problem(tr("There is no certificate in the file."),
                       tr("A PEM file with “BEGIN CERTIFICATE” is needed."));
    }

    static tl::unexpected<Error> noContainer()
    {
        return problem(tr("The file is not a PKCS#12 file."),
                       tr("Export the certificate with its private key as .pfx or .p12."));
    }

    static tl::unexpected<Error> wrongPassword()
    {
        return problem(tr("The password of the PKCS#12 file is wrong or missing."),
                       tr("Store it with “call-console profile secret”."));
    }

    static tl::unexpected<Error> incomplete()
    {
        return problem(tr("The PKCS#12 file has no certificate with a private key that can be "
                          "read."),
                       tr("Export it again, with the private key and AES encryption."));
    }
};

MemoryFile memoryFile(const QByteArray &bytes)
{
    return MemoryFile(BIO_new_mem_buf(bytes.constData(), static_cast<int>(bytes.size())));
}

QDateTime timeOf(const ASN1_TIME *time)
{
    std::tm parts = {};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return {};
    constexpr int firstYear = 1900;
    return utcTime(QDate(parts.tm_year + firstYear, parts.tm_mon + 1, parts.tm_mday),
                   QTime(parts.tm_hour, parts.tm_min, parts.tm_sec));
}

QString subjectOf(const X509 *certificate)
{
    const MemoryFile file(BIO_new(BIO_s_mem()));
    X509_NAME_print_ex(file.get(), X509_get_subject_name(certificate), 0,
                       XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
    char *text = nullptr;
    const long length = BIO_get_mem_data(file.get(), &text);
    return QString::fromUtf8(text, static_cast<qsizetype>(length));
}

QByteArray thumbprintOf(const X509 *certificate)
{
    QByteArray digest(EVP_MAX_MD_SIZE, Qt::Uninitialized);
    unsigned int length = 0;
    if (X509_digest(certificate, EVP_sha256(), reinterpret_cast<uchar *>(digest.data()), &length)
        != 1)
        return {};
    return digest.first(static_cast<qsizetype>(length));
}

Result<RsaKey> publicKeyOf(X509 *certificate)
{
    return RsaKey::fromOpenSsl({X509_get_pubkey(certificate), EVP_PKEY_free});
}

Certificate describe(const X509 *certificate, const RsaKey &key)
{
    return {.key = key,
            .thumbprint = thumbprintOf(certificate),
            .subject = subjectOf(certificate),
            .validFrom = timeOf(X509_get0_notBefore(certificate)),
            .validUntil = timeOf(X509_get0_notAfter(certificate))};
}

Result<Certificate> together(X509 *certificate, const RsaKey &key)
{
    const Result<RsaKey> itsOwn = publicKeyOf(certificate);
    if (!itsOwn)
        return failure(itsOwn.error());
    if (itsOwn->modulus() != key.modulus() || itsOwn->exponent() != key.exponent())
        return CertificateReader::notTogether();
    return describe(certificate, key);
}

Container readContainer(const QByteArray &bytes)
{
    const MemoryFile file = memoryFile(bytes);
    return Container(d2i_PKCS12_bio(file.get(), nullptr));
}

bool opensWith(PKCS12 *container, const QByteArray &password)
{
    return PKCS12_verify_mac(container, password.constData(), static_cast<int>(password.size()))
        == 1;
}

X509Certificate nextCertificate(BIO *file)
{
    return X509Certificate(PEM_read_bio_X509(file, nullptr, nullptr, nullptr));
}

} // namespace

Result<Certificate> readCertificate(const QByteArray &certificatePem, const QByteArray &keyPem)
{
    const MemoryFile file = memoryFile(certificatePem);
    const X509Certificate certificate = nextCertificate(file.get());
    if (!certificate)
        return CertificateReader::noCertificate();
    return RsaKey::fromPrivatePem(keyPem).and_then([&certificate](const RsaKey &key) {
        return together(certificate.get(), key);
    });
}

Result<Certificate> readPkcs12(const QByteArray &file, const QString &password)
{
    const Container container = readContainer(file);
    if (!container)
        return CertificateReader::noContainer();
    const QByteArray secret = password.toUtf8();
    if (!opensWith(container.get(), secret))
        return CertificateReader::wrongPassword();

    EVP_PKEY *key = nullptr;
    X509 *certificate = nullptr;
    const bool isRead = PKCS12_parse(container.get(), secret.constData(), &key, &certificate,
                                     nullptr)
        == 1;
    const std::shared_ptr<EVP_PKEY> ownedKey(key, EVP_PKEY_free);
    const X509Certificate ownedCertificate(certificate);
    if (!isRead || !key || !certificate)
        return CertificateReader::incomplete();
    return RsaKey::fromOpenSsl(ownedKey).and_then([certificate](const RsaKey &usable) {
        return together(certificate, usable);
    });
}

bool needsPassword(const QByteArray &pkcs12)
{
    const Container container = readContainer(pkcs12);
    const bool isProtected = container && !opensWith(container.get(), {});
    ERR_clear_error();
    return isProtected;
}

QList<Certificate> readCertificates(const QByteArray &pem)
{
    QList<Certificate> certificates;
    const MemoryFile file = memoryFile(pem);
    while (const X509Certificate certificate = nextCertificate(file.get())) {
        if (const Result<RsaKey> key = publicKeyOf(certificate.get()))
            certificates.append(describe(certificate.get(), *key));
    }
    ERR_clear_error(); // that there is no further one
    return certificates;
}
