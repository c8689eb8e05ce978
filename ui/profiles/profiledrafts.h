#pragma once

#include "core/future.h"

#include <QHash>
#include <QJsonObject>

struct ImportedProfile;
struct Profile;
class Profiles;

//! A profile while somebody writes it: right or wrong, nothing that was typed is lost.
struct ProfileDraft
{
    QJsonObject file;
    QHash<QString, QString> secrets = {}; //!< by member; never in \a file
    bool isNew = false;
    bool wasTried = false; //!< to save: what is missing is named from then on
};

//! What was typed for profiles and is not saved yet, by the names of the profiles.
class ProfileDrafts
{
public:
    explicit ProfileDrafts(const Profiles &profiles);

    //! All profiles, and then those that nobody has saved yet.
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QStringList unsaved() const { return m_drafts.keys(); }
    [[nodiscard]] bool has(const QString &name) const { return m_drafts.contains(name); }
    //! What was typed, else what the file of the profile has.
    [[nodiscard]] Result<ProfileDraft> draft(const QString &name) const;
    //! Whether the profile has a file that cannot be read.
    [[nodiscard]] bool isUnreadable(const QString &name) const;
    //! \a wish, with a number where somebody else has it.
    [[nodiscard]] QString freeName(const QString &wish) const;

    void keep(const QString &name, const ProfileDraft &draft) { m_drafts[name] = draft; }
    ProfileDraft take(const QString &name) { return m_drafts.take(name); }
    void remove(const QString &name) { m_drafts.remove(name); }
    void clear() { m_drafts.clear(); }

private:
    const Profiles &m_profiles;
    QHash<QString, ProfileDraft> m_drafts;
};

//! The draft that a file becomes, with its secrets apart.
[[nodiscard]] ProfileDraft draftOf(const ImportedProfile &imported);

//! Puts the secrets of \a draft where they are kept; each says where that is.
[[nodiscard]] QList<FutureResult<QString>> keepSecrets(Profiles &profiles, const Profile &profile,
                                                       const ProfileDraft &draft);
