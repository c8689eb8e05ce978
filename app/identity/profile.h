#pragma once

#include "core/directory.h"
#include "core/error.h"
#include "http/proxy.h"
#include "identity/cloud.h"
#include "identity/credential.h"
#include "identity/incomingpolicy.h"
#include "identity/listeneraddress.h"

#include <QJsonObject>

/*! Everything that belongs to one tenant and application. Holds no secret.

    An empty \a callbackUri means the listener's own address, which only the sandbox can reach.
*/
struct Profile
{
    QString name;
    QString color = {}; //!< one of profileColors(), or empty
    QString cloud = QStringLiteral("global");
    CloudEndpoints endpoints = {};
    QString tenantId = {};
    QString applicationId = {};
    Credential credential = {};
    QString callbackUri = {};
    ListenerAddress listener = {};
    Proxy proxy = {};
    QString applicationDisplayName = {};
    QString applicationInstanceId = {};
    IncomingPolicy incoming = {};
    double clockRate = 1; //!< how fast time passes at the service: 1, but for a sandbox
    QUrl sandboxControl = {}; //!< where the sandbox behind it is steered; empty for a real service
    QList<DirectoryEntry> directory = {}; //!< comes with the profile, is not kept in its file

    bool operator==(const Profile &) const = default;
};

//! The colours that people tell profiles apart by; words of the file.
[[nodiscard]] const QStringList &profileColors();

//! Whether calls of \a profile reach people: its Graph is on another machine than this one.
[[nodiscard]] bool isRealTenant(const Profile &profile);

//! Whether notifications come from outside this machine, through a tunnel or a proxy.
[[nodiscard]] bool hasPublicCallback(const Profile &profile);

//! What a person should know about one member of a profile file.
struct ProfileProblem
{
    QString member; //!< its path in the file, such as `listener/port`
    QString text;
    bool isWarning = false; //!< the profile can be used all the same
};

//! Everything that is wrong or unusual with a profile file, in the order of its members.
[[nodiscard]] QList<ProfileProblem> problemsOf(const QJsonObject &object);

//! Reads a profile file; the error names the member that is missing or wrong. Ignores a secret in it.
[[nodiscard]] Result<Profile> readProfile(const QJsonObject &object);

//! What can be made of a profile file that somebody is still writing.
[[nodiscard]] Profile readUnfinished(const QJsonObject &object);

//! Where the service sends notifications to when it comes from outside; empty without a public URL.
[[nodiscard]] QString publicCallback(const Profile &profile);

//! The profile as it is kept: without any secret.
[[nodiscard]] QJsonObject toJson(const Profile &profile);

//! The same as a file to hand out: whoever takes it in gets a segment of their own.
[[nodiscard]] QJsonObject toHandOut(const Profile &profile);
