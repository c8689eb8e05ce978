#pragma once

#include "core/future.h"

#include <QHash>
#include <QObject>
#include <QString>

/*! Client secrets, by profile name: in the system keychain, never in a file.

    Where there is no keychain a secret lives in memory until the program ends, and for a run
    without a window CALL_CONSOLE_CLIENT_SECRET in the environment stands in. Jobs that the keychain
    does not answer in ten seconds count as failed.
*/
class SecretStore : public QObject
{
    Q_OBJECT
public:
    explicit SecretStore(QObject *parent = nullptr);

    //! Keeps a secret for this run only.
    void keepForSession(const QString &profile, const QString &secret);

    //! The secret of a profile: of this run, of the keychain, of the environment, in that order.
    [[nodiscard]] FutureResult<QString> secret(const QString &profile);

    //! Puts it into the keychain; on an error it is not kept anywhere.
    [[nodiscard]] FutureResult<void> store(const QString &profile, const QString &secret);
    [[nodiscard]] FutureResult<void> remove(const QString &profile);

private:
    QHash<QString, QString> m_session;
};
