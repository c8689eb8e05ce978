#pragma once

#include "core/error.h"
#include "core/rsakey.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

/*! An X.509 certificate with an RSA key, as far as an application proves itself with it.

    \a key is private where the certificate was read together with its key, else public.
*/
struct Certificate
{
    RsaKey key;
    QByteArray thumbprint; //!< SHA-256 of its DER: `x5t#S256` before base64url
    QString subject = {};
    QDateTime validFrom = {}; //!< UTC
    QDateTime validUntil = {};
};

//! A certificate and its unencrypted private key; an error unless they belong together.
[[nodiscard]] Result<Certificate> readCertificate(const QByteArray &certificatePem,
                                                  const QByteArray &keyPem);

//! The certificate of a PKCS#12 file (.pfx, .p12) that has its private key beside it.
[[nodiscard]] Result<Certificate> readPkcs12(const QByteArray &file, const QString &password);

//! Whether \a pkcs12 opens with a password only; false for what is no such file.
[[nodiscard]] bool needsPassword(const QByteArray &pkcs12);

//! All certificates in \a pem, without private keys; those with other than RSA keys are left out.
[[nodiscard]] QList<Certificate> readCertificates(const QByteArray &pem);
