#pragma once

#include "core/future.h"
#include "identity/credential.h"

#include <QHash>
#include <QObject>
#include <QString>

/*! What a profile must keep to itself, by its name: in the system keychain, never in a file.

    That is a client secret, or the password of a certificate. A pasted token lives in memory only,
    as everything does where there is no keychain. For a run without a window the environment stands
    in: CALL_CONSOLE_CLIENT_SECRET, CALL_CONSOLE_CERTIFICATE_PASSWORD, CALL_CONSOLE_TOKEN. Jobs that
    the keychain does not answer in ten seconds count as failed.
*/
class SecretStore : public QObject
{
    Q_OBJECT
public:
    explicit SecretStore(QObject *parent = nullptr);

    //! Keeps a secret for this run only.
    void keepForSession(const QString &profile, const QString &secret);

    //! The secret of a profile: of this run, of the keychain, of the environment, in that order.
    //! \a kind is that of its credential.
    [[nodiscard]] FutureResult<QString> secret(const QString &profile,
                                               CredentialKind kind = CredentialKind::Secret);

    //! Puts it into the keychain; on an error it is not kept anywhere.
    [[nodiscard]] FutureResult<void> store(const QString &profile, const QString &secret,
                                           CredentialKind kind = CredentialKind::Secret);
    [[nodiscard]] FutureResult<void> remove(const QString &profile);

private:
    QHash<QString, QString> m_session;
};
