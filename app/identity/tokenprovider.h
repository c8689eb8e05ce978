#pragma once

#include "core/future.h"
#include "identity/accesstoken.h"
#include "identity/clientproof.h"
#include "identity/profile.h"

#include <QHash>
#include <QObject>

class HttpClient;
class SecretStore;
struct HttpReply;

/*! Gets and keeps the access tokens of a profile (client credentials).

    A token is of one tenant, and a call wants one of its own tenant (operations, "Token"), which
    need not be that of the profile. There is one request at a time for each, however many wait for
    it; a token is used until five minutes before its end. A pasted token is what it is: it stands
    for every tenant until it expires.
*/
class TokenProvider : public QObject
{
    Q_OBJECT
public:
    TokenProvider(const Profile &profile, SecretStore &secrets, HttpClient &http,
                  QObject *parent = nullptr);

    //! A token for \a tenant, an id or a domain; for the profile's own if it is neither.
    [[nodiscard]] FutureResult<AccessToken> token(const QString &tenant = {});

    //! Forgets the present token of \a tenant: the service refused it.
    void discard(const QString &tenant = {});

    //! The present token of the profile's own tenant, or one that is empty.
    [[nodiscard]] AccessToken current() const;

    //! The certificate of the profile, if it has one, for those who look at its dates.
    [[nodiscard]] FutureResult<Certificate> certificate() { return m_proof.certificate(); }

signals:
    void changed();
    //! The last request for the profile's own tenant failed. Others tell those who asked only.
    void failed(const Error &error);

private:
    struct Tenant
    {
        AccessToken token;
        QList<Completion<AccessToken>> waiting;
    };

    [[nodiscard]] QString keyOf(const QString &tenant) const;
    [[nodiscard]] bool isFresh(const AccessToken &token) const;
    void fetch(const QString &tenant);
    void request(const QString &tenant, const QUrl &endpoint, const FormFields &proof);
    void finish(const QString &tenant, const Result<AccessToken> &result);

    Profile m_profile;
    SecretStore &m_secrets;
    HttpClient &m_http;
    ClientProof m_proof;
    QHash<QString, Tenant> m_tenants;
};
