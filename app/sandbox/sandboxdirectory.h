#pragma once

#include "core/error.h"
#include "graph/identityset.h"
#include "sandbox/sandboxmeeting.h"
#include "sandbox/temperament.h"

#include <QJsonObject>
#include <QList>
#include <QString>

//! One person of the sandbox's tenant.
struct SandboxPerson
{
    QString id;
    QString displayName;
    QString userPrincipalName;
    QString hint; //!< what to expect of a call, for the forms
    Temperament temperament;
};

//! One phone that can be called.
struct SandboxPhone
{
    QString number; //!< E.164, with +
    QString displayName;
    QString hint;
    Temperament temperament;
};

//! The people, phones and meetings of the sandbox's tenant.
struct SandboxDirectory
{
    QList<SandboxPerson> people;
    QList<SandboxPhone> phones = {};
    QList<SandboxMeeting> meetings = {};

    //! Of the person or phone with this identity; a call to anybody else finds no route.
    [[nodiscard]] Temperament temperamentOf(const Identity &identity) const;

    //! Its display name; empty for anybody else.
    [[nodiscard]] QString nameOf(const Identity &identity) const;

    /*! The meeting to which \a call goes, the body of Create call, or null: by id and passcode, by
        token, or else by the thread of its chat.
    */
    [[nodiscard]] const SandboxMeeting *meetingOf(const QJsonObject &call) const;

private:
    [[nodiscard]] const SandboxPhone *phoneOf(const Identity &identity) const;
    [[nodiscard]] const SandboxPerson *personOf(const Identity &identity) const;
};

/*! Reads people, phones and meetings from a JSON file, the built-in sample for an empty name; the
    error names the member. resources/sandbox/README.md describes the file.
*/
[[nodiscard]] Result<SandboxDirectory> readSandboxDirectory(const QString &file);

[[nodiscard]] QJsonObject toJson(const SandboxDirectory &directory);
