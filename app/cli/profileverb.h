#pragma once

#include "cli/actionverb.h"
#include "console/profiles.h"

//! `profile`: lists profiles, and takes them in and hands them out as files.
class ProfileVerb : public ActionVerb
{
    Q_OBJECT
public:
    explicit ProfileVerb(const Environment &environment);

protected:
    [[nodiscard]] QString name() const override { return QStringLiteral("profile"); }
    [[nodiscard]] QString help() const override;
    [[nodiscard]] QList<Action> actions() override;

private:
    void list();
    void show(const QString &name);
    void importFrom(const QString &file);
    void exportProfile(const QString &name);
    void remove(const QString &name);
    void storeSecret(const QString &name);

    void print(const Profile &profile);
    //! An error for profiles that have no file, as the built-in sandbox.
    [[nodiscard]] Result<void> needFile(const QString &name) const;

    Profiles m_profiles;
};
