#pragma once

#include "calls/calltracker.h"
#include "core/future.h"
#include "graph/recordingkey.h"
#include "identity/profile.h"
#include "journal/retentionpolicy.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

class CallbackAuthenticator;
class CallbackListener;
class HttpClient;
class Journal;
class OpenIdKeys;
class Retention;

//! What one commit brought: the messages, the calls that changed, the numbers of those that vanished.
struct Batch
{
    QList<Message> messages;
    QList<Call> calls;
    QList<int> vanished;
};

/*! The ingest thread's side of a console: listener, journal and reducer.

    What arrives during one turn of the event loop is written in one transaction. The verdict of a
    notification is stored with it, so the reducer runs inside the transaction; nothing is told to
    anybody before the commit, and after a failed one the reducer is fed the journal anew.
*/
class Ingest : public QObject
{
    Q_OBJECT
public:
    explicit Ingest(const QString &journalFile, const RetentionPolicy &retention = {});
    ~Ingest() override;

    //! Opens the journal and reduces it; gives all its calls.
    [[nodiscard]] Result<QList<Call>> open();

    //! Starts the callback listener of \a profile and gives its port. \a proxyPassword is that of
    //! the proxy on the way to the keys of notifications.
    [[nodiscard]] Result<quint16> listen(const Profile &profile,
                                         const FutureResult<QString> &proxyPassword);

    //! Finishes \a arrived when the listener is reached with \a nonce; never, if it is not.
    void expectProbe(const QByteArray &nonce, const Completion<void> &arrived);

    //! Writes \a message down; the future has its seq once that is on disk.
    void record(const Message &message, const Completion<qint64> &completion);

signals:
    void recorded(const Batch &batch);
    void failed(const Error &error);
    //! A recording can be fetched, now and not later.
    void recordingOffered(const RecordingKey &key);
    //! Nothing is left of a call in the journal.
    void forgotten(const CallId &call);

private:
    using Done = std::function<void(const Result<qint64> &)>;

    struct Pending
    {
        QList<Message> messages;
        Done done;
    };

    void enqueue(const QList<Message> &messages, const Done &done);
    void flush();
    [[nodiscard]] Result<QList<Message>> commit(const QList<Pending> &pending);
    [[nodiscard]] Result<void> reload();
    void removeOld();
    [[nodiscard]] Batch batchOf(const QList<Message> &messages);

    QString m_journalFile;
    CallTracker m_tracker;
    RetentionPolicy m_retentionPolicy;
    std::unique_ptr<Journal> m_journal;
    std::unique_ptr<Retention> m_retention;
    QTimer m_removal{this};
    QList<Pending> m_pending;

    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<OpenIdKeys> m_keys;
    std::unique_ptr<CallbackAuthenticator> m_authenticator;
    std::unique_ptr<CallbackListener> m_listener;
};
