#pragma once

#include "doctor/callbacks.h"
#include "identity/openidkeys.h"
#include "identity/tokenprovider.h"

#include <QThreadPool>

/*! All checks of one profile, before a call is placed.

    Token and connections are its own, so that it sees what a fresh start would see. Checks that
    look at the same answer share it. Has to live as long as its checks run.
*/
class Examination : public QObject
{
    Q_OBJECT
public:
    Examination(const Profile &profile, SecretStore &secrets, const ListenerUnderTest &listener,
                const QString &journalFile, QObject *parent = nullptr);

    [[nodiscard]] QList<Check> checks();

private:
    [[nodiscard]] FutureResult<Diagnosis> checkGraph();
    [[nodiscard]] FutureResult<Diagnosis> checkAuthority();
    [[nodiscard]] FutureResult<Diagnosis> checkTls();
    [[nodiscard]] FutureResult<Diagnosis> checkClock();
    [[nodiscard]] FutureResult<Diagnosis> checkToken();
    [[nodiscard]] FutureResult<Diagnosis> checkPermissions();
    [[nodiscard]] FutureResult<Diagnosis> checkCertificate();
    [[nodiscard]] FutureResult<Diagnosis> checkSecret();
    [[nodiscard]] FutureResult<Diagnosis> checkListener();
    [[nodiscard]] FutureResult<Diagnosis> checkCallbackAddress();
    [[nodiscard]] FutureResult<Diagnosis> checkCallback();
    [[nodiscard]] FutureResult<Diagnosis> checkKeys();
    [[nodiscard]] FutureResult<Diagnosis> checkJournal();
    [[nodiscard]] FutureResult<Diagnosis> checkDisk();

    [[nodiscard]] FutureResult<HttpReply> get(const QUrl &url);
    [[nodiscard]] QUrl calls() const;
    [[nodiscard]] QUrl configurationOfTenant() const;
    [[nodiscard]] QUrl callback() const;

    Profile m_profile;
    ListenerUnderTest m_listener;
    QString m_journalFile;
    HttpClient m_http;
    Result<void> m_route;
    TokenProvider m_tokens;
    OpenIdKeys m_keys;
    QHash<QUrl, FutureResult<HttpReply>> m_replies;
    QThreadPool m_pool;
};
