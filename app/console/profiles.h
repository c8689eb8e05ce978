#pragma once

#include "console/configuration.h"
#include "core/future.h"
#include "identity/profile.h"
#include "identity/profilestore.h"

#include <QObject>

#include <memory>

class SandboxThread;
class SecretStore;

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

private:
    [[nodiscard]] FutureResult<Profile> openSandbox(const Profile &description);

    Configuration m_configuration;
    ProfileStore m_store;
    SecretStore &m_secrets;
    std::unique_ptr<SandboxThread> m_sandbox;
};
