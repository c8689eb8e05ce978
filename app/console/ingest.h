#pragma once

#include "calls/calltracker.h"
#include "core/future.h"
#include "core/mailbox.h"
#include "graph/recordingkey.h"
#include "journal/retentionpolicy.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <functional>
#include <memory>

class Journal;
class Retention;

//! What one commit brought: the messages, the calls that changed, the numbers of those that vanished.
struct Batch
{
    QList<Message> messages;
    QList<Call> calls;
    QList<int> vanished;
};

/*! The ingest thread's side of a console: journal and reducer.

    What arrives while one transaction is written goes into the next one. The verdict of a
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
    //! Ends reading the journal, which takes seconds when it is long. May be called from any thread.
    void stopReading() { m_isStopped = true; }

    using Done = std::function<void(const Result<qint64> &)>;

    //! Writes \a messages down, all or none; \a done gets the seq of the first one once they are on
    //! disk, on the thread of this. May be called from any thread.
    void store(const QList<Message> &messages, const Done &done);

    //! The same for one message.
    void record(const Message &message, const Completion<qint64> &completion);

signals:
    //! So many of the messages of the journal have been read on opening it.
    void reading(qint64 messages, qint64 all);
    void recorded(const Batch &batch);
    void failed(const Error &error);
    //! A recording can be fetched, now and not later.
    void recordingOffered(const RecordingKey &key);
    //! Nothing is left of a call in the journal.
    void forgotten(const CallId &call);

private:
    struct Pending
    {
        QList<Message> messages;
        Done done;
    };

    void write(const QList<Pending> &pending);
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
    Mailbox<Pending> m_pending;
    std::atomic<bool> m_isStopped = false;
};
