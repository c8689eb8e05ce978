#pragma once

#include "core/future.h"
#include "identity/credential.h"

#include <QHash>
#include <QObject>
#include <QString>

/*! Why \a secret cannot be the one of a credential of \a kind, with what to do; nothing if it can.

    The portal shows the id of a secret, a GUID, beside its value, and it is often the id that is
    copied (AADSTS7000215).
*/
[[nodiscard]] Result<void> checkSecret(const QString &secret, CredentialKind kind);

/*! What a profile must keep to itself, by its name: in the system keychain, never in a file.

    That is a client secret, or the password of a certificate; that of a proxy; and the control token
    of a sandbox. A pasted token lives in memory only, as everything does where there is no keychain.
    For a run without a window the environment stands in: CALL_CONSOLE_CLIENT_SECRET,
    CALL_CONSOLE_CERTIFICATE_PASSWORD, CALL_CONSOLE_TOKEN, CALL_CONSOLE_PROXY_PASSWORD,
    CALL_CONSOLE_CONTROL_TOKEN. Jobs that the keychain does not answer in ten
    seconds count as failed.
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
    //! The same for the password of the profile's proxy.
    void keepProxyPasswordForSession(const QString &profile, const QString &password);
    [[nodiscard]] FutureResult<QString> proxyPassword(const QString &profile);
    [[nodiscard]] FutureResult<void> storeProxyPassword(const QString &profile,
                                                        const QString &password);

    //! The same for what steers the sandbox behind the profile.
    void keepControlTokenForSession(const QString &profile, const QString &token);
    [[nodiscard]] FutureResult<QString> controlToken(const QString &profile);
    [[nodiscard]] FutureResult<void> storeControlToken(const QString &profile,
                                                       const QString &token);

    //! Forgets everything of a profile, in the keychain, too.
    [[nodiscard]] FutureResult<void> remove(const QString &profile);

private:
    [[nodiscard]] FutureResult<QString> read(const QString &key, const char *variable,
                                             const Error &missing);
    [[nodiscard]] FutureResult<void> write(const QString &key, const QString &secret,
                                           const char *variable);
    [[nodiscard]] FutureResult<void> erase(const QString &key);

    QHash<QString, QString> m_session;
};
