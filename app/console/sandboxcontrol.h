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

//! Steers the sandbox behind a profile, in this process or another one: does what is for others to do
//! at a real service.
class SandboxControl : public QObject
{
    Q_OBJECT
public:
    SandboxControl(const Profile &profile, SecretStore &secrets, HttpClient &http,
                   QObject *parent = nullptr);

    //! Lets somebody call the application at \a callbackUri: \a call is the body of
    //! `POST /sandbox/calls/incoming` without that. Gives the id of the call.
    [[nodiscard]] FutureResult<CallId> placeCall(QJsonObject call, const QString &callbackUri);

private:
    void post(const QString &token, const QJsonObject &call, const Completion<CallId> &completion);

    QUrl m_address; // of the control API
    QString m_profile;
    SecretStore &m_secrets;
    HttpClient &m_http;
};
