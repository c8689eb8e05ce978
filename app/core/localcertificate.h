#pragma once

#include "core/error.h"

#include <QByteArray>

/*! What a server needs to speak HTTPS on this machine, as PEM.

    The authority signs nothing else: its key is gone as soon as the certificate is made, so that
    trusting it opens no other door.
*/
struct LocalCertificate
{
    QByteArray authority;
    QByteArray certificate; //!< for 127.0.0.1, ::1 and localhost
    QByteArray key;         //!< of the certificate; P-256
};

//! Makes a new one, good for a year.
[[nodiscard]] Result<LocalCertificate> makeLocalCertificate();
