#pragma once

#include <QJsonObject>
#include <QString>

//! Which member of an identitySet is filled.
enum class IdentityKind {
    Unknown,
    User,
    Phone,
    Application,
    ApplicationInstance,
    Guest,
    Encrypted, //!< withheld from an application without a Calls permission
    OnPremises,
    Device,
    AzureCommunicationServicesUser,
    AssertedIdentity,
};

//! The identity that an identitySet carries.
struct Identity
{
    IdentityKind kind = IdentityKind::Unknown;
    QString id;
    QString displayName;

    bool operator==(const Identity &) const = default;
};

//! The member of an identitySet that stands for \a kind; empty for Unknown.
[[nodiscard]] QString toWire(IdentityKind kind);
[[nodiscard]] IdentityKind identityKindFromWire(const QString &word);

//! Reads the filled member of an identitySet; members of communicationsIdentitySet count as well.
[[nodiscard]] Identity readIdentitySet(const QJsonObject &set);

//! The identity of an (invitation)participantInfo.
[[nodiscard]] Identity readParticipantIdentity(const QJsonValue &info);
