#pragma once

#include "core/directory.h"
#include "core/error.h"
#include "identity/cloud.h"
#include "identity/credential.h"
#include "identity/incomingpolicy.h"

#include <QJsonObject>

//! Where the callback listener listens.
struct ListenerAddress
{
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 8445; //!< 0 for a free one
    QString path = QStringLiteral("/callback");

    bool operator==(const ListenerAddress &) const = default;
};

//! Where a listener at \a address is reached that has got \a port.
[[nodiscard]] QUrl urlOf(const ListenerAddress &address, quint16 port);

/*! Everything that belongs to one tenant and application. Holds no secret.

    An empty \a callbackUri means the listener's own address, which only the sandbox can reach.
*/
struct Profile
{
    QString name;
    QString cloud = QStringLiteral("global");
    CloudEndpoints endpoints = {};
    QString tenantId = {};
    QString applicationId = {};
    Credential credential = {};
    QString callbackUri = {};
    ListenerAddress listener = {};
    QString applicationDisplayName = {};
    QString applicationInstanceId = {};
    IncomingPolicy incoming = {};
    double clockRate = 1; //!< how fast time passes at the service: 1, but for a sandbox
    QList<DirectoryEntry> directory = {}; //!< comes with the profile, is not kept in its file

    bool operator==(const Profile &) const = default;
};

//! Reads a profile file; the error names the member that is missing or wrong. Ignores a secret in it.
[[nodiscard]] Result<Profile> readProfile(const QJsonObject &object);

//! The profile as a file that can be handed out: without any secret.
[[nodiscard]] QJsonObject toJson(const Profile &profile);
