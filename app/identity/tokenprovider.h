#pragma once

#include "core/future.h"
#include "identity/profile.h"

#include <QDateTime>
#include <QObject>
#include <QStringList>

class HttpClient;
class SecretStore;

//! An access token and what it says of itself. Never leaves memory.
struct AccessToken
{
    QByteArray text;
    QDateTime expires; //!< UTC
    QStringList roles; //!< application permissions
};

/*! Gets and keeps the access token of a profile (client credentials).

    One request at a time, however many wait for it; a token is used until five minutes before its
    end.
*/
class TokenProvider : public QObject
{
    Q_OBJECT
public:
    TokenProvider(const Profile &profile, SecretStore &secrets, HttpClient &http,
                  QObject *parent = nullptr);

    [[nodiscard]] FutureResult<AccessToken> token();

    //! Forgets the present token: the service refused it.
    void discard();

    //! The present token, or one that is empty.
    [[nodiscard]] const AccessToken &current() const { return m_token; }

signals:
    void changed();
    //! The last request failed.
    void failed(const Error &error);

private:
    void request(const QString &secret);
    void finish(const Result<AccessToken> &result);

    Profile m_profile;
    SecretStore &m_secrets;
    HttpClient &m_http;
    AccessToken m_token;
    QList<Completion<AccessToken>> m_waiting;
};
