#pragma once

#include "core/future.h"
#include "graph/id.h"

#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QUrl>

class HttpClient;
class SecretStore;
struct Profile;

//! Steers the sandbox behind a profile: does what is for others to do at a real service.
class SandboxControl : public QObject
{
    Q_OBJECT
public:
    SandboxControl(const Profile &profile, SecretStore &secrets, HttpClient &http,
                   QObject *parent = nullptr);

    //! Under which name the control token of \a profile is kept.
    [[nodiscard]] static QString secretOf(const QString &profile);

    //! Lets somebody call the application at \a callbackUri: \a call is the body of
    //! `POST /sandbox/calls/incoming` without that. Gives the id of the call.
    [[nodiscard]] FutureResult<CallId> placeCall(QJsonObject call, const QString &callbackUri);

private:
    void post(const QString &token, const QJsonObject &call, const Completion<CallId> &completion);

    QUrl m_address; // of the control API
    QString m_secret;
    SecretStore &m_secrets;
    HttpClient &m_http;
};
