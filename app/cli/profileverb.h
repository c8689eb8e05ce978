#pragma once

#include "cli/actionverb.h"
#include "console/profiles.h"

//! `profile`: lists profiles, makes and changes them, takes them in and hands them out as files.
class ProfileVerb : public ActionVerb
{
    Q_OBJECT
public:
    explicit ProfileVerb(const Environment &environment);

protected:
    [[nodiscard]] QString name() const override { return QStringLiteral("profile"); }
    [[nodiscard]] QString help() const override;
    void declare(Options &options) const override;
    [[nodiscard]] QList<Action> actions() override;

private:
    void list();
    void show(const QString &name);
    void create(const Options &options, const QString &name);
    void edit(const Options &options, const QString &name);
    void duplicate(const Options &options, const QString &name);
    void importFrom(const QString &file);
    void keepSecrets(const QString &name, const ImportedProfile &imported);
    void exportProfile(const QString &name);
    void remove(const QString &name);
    void storeSecret(const QString &name);
    void storeProxyPassword(const QString &name);

    void save(const Result<QJsonObject> &file, const Options &options, const QString &name);
    [[nodiscard]] static QJsonObject fileOf(const Profile &profile);
    void print(const QJsonObject &file);
    //! An error for profiles that have no file, as the built-in sandbox.
    [[nodiscard]] Result<void> needFile(const QString &name) const;
    [[nodiscard]] Result<void> needNew(const QString &name) const;

    Profiles m_profiles;
};
