#pragma once

#include "calls/call.h"
#include "console/configuration.h"
#include "console/history.h"
#include "console/ingest.h"
#include "console/placements.h"
#include "graph/request.h"
#include "identity/profile.h"
#include "identity/tokenprovider.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QThread>
#include <QTimer>
#include <QUrl>

#include <memory>

class CallGuardian;
class GraphClient;
class HttpClient;
class Intake;
class KeptRecordings;
class Launches;
class Prompts;
class SandboxControl;
class SecretStore;

//! Whether notifications can come in.
struct ListenerState
{
    enum class Phase { Starting, Listening, Failed };

    Phase phase = Phase::Starting;
    QUrl url;                     //!< where the listener itself is reached
    QString note;                 //!< something to know although it listens
    Error problem = {.what = {}}; //!< why it does not listen
    qint64 rejected = 0;          //!< notifications, since it was started
};

/*! The services of one profile, wired together: client, token, listener, journal, calls.

    Lives on the thread of the window or of the command line; listener and journal have a thread
    each. What they report comes at most once a frame.
*/
class Console : public QObject
{
    Q_OBJECT
public:
    Console(const Profile &profile, const Configuration &configuration, SecretStore &secrets,
            QObject *parent = nullptr);
    ~Console() override;

    [[nodiscard]] const Profile &profile() const { return m_profile; }
    [[nodiscard]] const ListenerState &listener() const { return m_listener; }
    //! Where the secrets of the profile are; for who signs in on his own.
    [[nodiscard]] SecretStore &secrets() const { return m_secrets; }
    [[nodiscard]] AccessToken token() const;
    [[nodiscard]] History &history() { return *m_history; }
    [[nodiscard]] Launches &launches() { return *m_launches; }
    [[nodiscard]] CallGuardian &guardian() const { return *m_guardian; }

    [[nodiscard]] KeptRecordings &recordings() { return *m_recordings; }
    [[nodiscard]] Prompts &prompts() { return *m_prompts; }

    //! Where notifications go: the public URL of the profile, else the listener itself.
    [[nodiscard]] QString callbackUri() const;

    //! Opens the journal; the future has the calls that it tells of. First of all.
    [[nodiscard]] FutureResult<QList<Call>> open();

    //! Starts the listener. Taken ports are left for a free one where the address does not matter.
    void listen();

    //! Finishes when somebody posts \a nonce to the listener, at a URL with \a host; cancelled when
    //! that cannot happen.
    [[nodiscard]] FutureResult<void> expectProbe(const QByteArray &nonce, const QString &host);

    //! Asks for a token, to show early whether there is one.
    void warmUp();

    //! Sends a request; answers and failures are in the journal, too.
    [[nodiscard]] FutureResult<Reply> send(const Request &request);

    //! The calls that are being placed.
    [[nodiscard]] const QList<BeingPlaced> &beingPlaced() const { return m_placements.all(); }
    //! Takes back every request for a new call that was not sent yet, because it waits for a token or
    //! for the time that the service has named; it fails and says so.
    void withdrawPlacements();

    //! What steers the sandbox behind the profile; null where there is a real tenant.
    [[nodiscard]] SandboxControl *sandbox() const { return m_sandbox; }

    //! Asks the service about every call that is open, and closes what a crash left half done.
    void reconcile(const QList<Call> &calls);

signals:
    //! So many of the messages of the journal have been read on opening it.
    void opening(qint64 messages, qint64 all);
    void listenerChanged();
    //! More notifications were rejected; how many, the state of the listener tells.
    void notificationsRejected();
    void tokenChanged();
    void tokenFailed(const Error &error);
    //! What was written since the last time.
    void recorded(const Batch &batch);
    void journalFailed(const Error &error);

private:
    [[nodiscard]] FutureResult<qint64> record(const Message &message);
    void listenOn(quint16 port, bool mayChoose);
    void listening(const Result<quint16> &port, bool mayChoose);
    void collect(const Batch &batch);
    void deliver();
    void closeUnansweredLater(const Call &call);
    void closeUnanswered(const Call &call);
    void rememberTenants(const QList<Call> &calls);
    void resyncRosters(const QList<Call> &calls);
    void decide(const QList<Call> &calls);

    //! Runs \a work on the thread of \a part.
    template <typename T, typename Part, typename Work>
    [[nodiscard]] static FutureResult<T> on(Part *part, Work work);

    Profile m_profile;
    SecretStore &m_secrets;
    FutureResult<QString> m_proxyPassword;
    ListenerState m_listener;
    std::unique_ptr<History> m_history;
    Launches *m_launches;
    QThread m_ingestThread;
    Ingest *m_ingest; // lives and dies there
    QThread m_listenerThread;
    Intake *m_intake; // lives and dies there
    HttpClient *m_http;
    TokenProvider *m_tokens;
    GraphClient *m_client;
    CallGuardian *m_guardian;
    KeptRecordings *m_recordings;
    Prompts *m_prompts;
    SandboxControl *m_sandbox = nullptr;
    Placements m_placements;
    QTimer m_frame;
    Batch m_collected;
    QHash<CallId, QString> m_tenants; // of the open calls
    QSet<CallId> m_resyncing;
    QSet<CallId> m_decided; // by a rule
};
