#pragma once

#include "console/configuration.h"
#include "core/future.h"
#include "identity/profile.h"
#include "identity/profilestore.h"

#include <QObject>

#include <memory>

class SandboxThread;
class SecretStore;

//! A profile file that somebody has, and the secrets that came with it.
struct ImportedProfile
{
    QJsonObject file;
    QString secret;
    QString controlToken = {}; //!< of the sandbox behind it
};

/*! Where profiles come from: the files of the configuration, and the built-in sandbox.

    The sandbox is the profile “Sandbox”, unless a file has that name. Opening it starts the local
    service; from then on it is a profile like any other.
*/
class Profiles : public QObject
{
    Q_OBJECT
public:
    Profiles(const Configuration &configuration, SecretStore &secrets, QObject *parent = nullptr);
    ~Profiles() override;

    [[nodiscard]] QStringList names() const;

    //! A profile as it is declared, without starting anything.
    [[nodiscard]] Result<Profile> describe(const QString &name) const;

    //! Makes a profile ready for use; starts the sandbox where it is the one.
    [[nodiscard]] FutureResult<Profile> open(const QString &name);

    [[nodiscard]] const ProfileStore &store() const { return m_store; }

    //! False for the built-in sandbox: it cannot be changed.
    [[nodiscard]] bool hasFile(const QString &name) const;

    //! Writes the file of a profile, a new one or in place of the one of that name.
    [[nodiscard]] Result<void> save(const Profile &profile);

    //! Renames the file of a profile that cannot be read; gives the new name.
    [[nodiscard]] Result<QString> setAside(const QString &name);

    //! Removes a profile with its secrets; its journal, launches and addresses stay. The error says
    //! why secrets may still be in the keychain; the profile itself is gone then, too.
    [[nodiscard]] FutureResult<void> remove(const QString &name);

    //! What a secret that somebody typed is worth: until when a token is good, or why it cannot be.
    [[nodiscard]] static Result<QString> judgeSecret(const Profile &profile, const QString &secret);

    /*! Puts a secret of \a profile into the keychain; a token, and everything where there is no
        keychain, is kept until the program ends. Gives the sentence that says which of the two.
    */
    [[nodiscard]] FutureResult<QString> keepSecret(const Profile &profile, const QString &secret);
    //! The same for the password of its proxy.
    [[nodiscard]] FutureResult<QString> keepProxyPassword(const QString &name,
                                                          const QString &password);

    //! The same for what steers the sandbox behind it.
    [[nodiscard]] FutureResult<QString> keepControlToken(const QString &name, const QString &token);

    //! A file that somebody hands in, whether or not it can be used.
    [[nodiscard]] static Result<ImportedProfile> readFile(const QString &file);
    [[nodiscard]] static ImportedProfile takeApart(const QJsonObject &file);

    //! A profile as a file to hand out; without any secret.
    [[nodiscard]] Result<void> exportTo(const QString &file, const QString &name) const;

signals:
    //! Profiles came or went, or one was changed.
    void changed();

private:
    [[nodiscard]] FutureResult<Profile> openSandbox(const Profile &description);
    [[nodiscard]] FutureResult<QString> told(const FutureResult<void> &stored);

    Configuration m_configuration;
    ProfileStore m_store;
    SecretStore &m_secrets;
    std::unique_ptr<SandboxThread> m_sandbox;
};
