#pragma once

#include "core/background.h"
#include "core/certificate.h"
#include "identity/profile.h"

#include <QObject>
#include <QThreadPool>
#include <QUrl>

class SecretStore;

//! The fields of a form, in order.
using FormFields = QList<std::pair<QString, QString>>;

/*! Proves to the token endpoint that a request comes from the application of a profile: with its
    client secret, or with an assertion that its certificate signs.

    The certificate is read anew each time, so that a renewed one counts at once. Files are read and
    signatures are made on a thread of their own.
*/
class ClientProof : public QObject
{
    Q_OBJECT
public:
    ClientProof(const Profile &profile, SecretStore &secrets, QObject *parent = nullptr);

    //! The fields that prove it to \a tokenEndpoint. Not for a profile whose token is pasted.
    [[nodiscard]] FutureResult<FormFields> make(const QUrl &tokenEndpoint);

    //! The certificate of the profile with its private key, expired or not.
    [[nodiscard]] FutureResult<Certificate> certificate();

private:
    void openWithPassword(const QByteArray &container, const Completion<Certificate> &completion);
    [[nodiscard]] FutureResult<FormFields> secret();
    [[nodiscard]] FutureResult<FormFields> assertion(const QUrl &tokenEndpoint);

    Profile m_profile;
    SecretStore &m_secrets;
    QThreadPool m_pool; // goes first: its work uses copies only
};
