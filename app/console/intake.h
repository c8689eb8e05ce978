#pragma once

#include "core/future.h"
#include "core/mailbox.h"
#include "identity/profile.h"
#include "listener/callbacklistener.h"

#include <QObject>

#include <memory>

class CallbackAuthenticator;
class HttpClient;
class Ingest;
class OpenIdKeys;

/*! The listener's side of a console, on a thread of its own: while the journal waits for the disk,
    what comes in meanwhile is read and proven, to be written together next.
*/
class Intake : public QObject
{
    Q_OBJECT
public:
    //! What is taken in goes to \a ingest, which has to live longer than the thread of this.
    explicit Intake(Ingest &ingest);
    ~Intake() override;

    //! Starts the callback listener of \a profile and gives its port. \a proxyPassword is that of
    //! the proxy on the way to the keys of notifications.
    [[nodiscard]] Result<quint16> listen(const Profile &profile,
                                         const FutureResult<QString> &proxyPassword);

    //! Finishes \a arrived when the listener is reached at \a host with \a nonce; never, if not.
    void expectProbe(const QByteArray &nonce, const QString &host, const Completion<void> &arrived);

signals:
    //! So many notifications have been rejected since the listener was started.
    void rejected(qint64 count);

private:
    struct Answer
    {
        CallbackListener::Stored stored;
        Result<void> result;
    };

    void store(const QList<Message> &messages, const CallbackListener::Stored &stored);

    Ingest &m_ingest;
    Mailbox<Answer> m_answers;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<OpenIdKeys> m_keys;
    std::unique_ptr<CallbackAuthenticator> m_authenticator;
    std::unique_ptr<CallbackListener> m_listener;
};
