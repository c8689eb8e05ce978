#pragma once

#include <QString>

//! What kind of thing a directory knows by its name.
enum class DirectoryKind {
    Person,
    Phone,
    Meeting,
    Instance,
    Participant, //!< of one call, by the id that its roster has: in no address book
};

//! Something that forms complete: who or what it is, and the id that the API wants.
struct DirectoryEntry
{
    DirectoryKind kind = DirectoryKind::Person;
    QString id; //!< object id, number, or join meeting id
    QString displayName;
    QString userPrincipalName = {}; //!< of a person; may be empty
    QString hint = {};              //!< what to expect of a call, translated; may be empty
    QString passcode = {};          //!< of a meeting; may be empty
    QString link = {};              //!< of a meeting; may be empty

    bool operator==(const DirectoryEntry &) const = default;
};
