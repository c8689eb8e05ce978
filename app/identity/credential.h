#pragma once

#include "core/error.h"

#include <QDate>
#include <QJsonObject>
#include <QString>

//! With what an application proves itself to Microsoft Entra.
enum class CredentialKind {
    Secret,      //!< a client secret
    Certificate, //!< an assertion that a certificate signs
    Token,       //!< not at all: somebody pastes a token
};

/*! The credential of a profile, without any secret: those are in the keychain.

    A certificate is a pair of PEM files, or a PKCS#12 \a file whose password is a secret.
*/
struct Credential
{
    CredentialKind kind = CredentialKind::Secret;
    QString certificateFile = {};
    QString keyFile = {};
    QString file = {};
    //! The day that the portal shows beside a secret: no application is told when its own ends.
    QDate secretValidUntil = {};

    bool operator==(const Credential &) const = default;
};

//! Reads `credential` of a profile file. Whatever else is in it may be a secret and is not taken.
[[nodiscard]] Result<Credential> readCredential(const QJsonObject &object);

[[nodiscard]] QJsonObject toJson(const Credential &credential);
