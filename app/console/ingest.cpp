#include "console/ingest.h"

#include "console/replay.h"
#include "journal/journal.h"
#include "journal/journalreader.h"
#include "journal/retention.h"

#include <chrono>

namespace {
// A step takes some milliseconds: whatever comes in has most of the time.
constexpr auto betweenSteps = std::chrono::milliseconds(50);
constexpr auto betweenSweeps = std::chrono::hours(1);
} // namespace

Ingest::Ingest(const QString &journalFile, const RetentionPolicy &retention)
    : m_journalFile(journalFile), m_retentionPolicy(retention),
      m_pending(this, [this](const QList<Pending> &pending) { write(pending); })
{
    m_removal.setSingleShot(true);
    connect(&m_removal, &QTimer::timeout, this, &Ingest::removeOld);
}

Ingest::~Ingest() = default;

Result<QList<Call>> Ingest::open()
{
    Result<std::unique_ptr<Journal>> journal = Journal::open(m_journalFile);
    if (!journal)
        return failure(journal.error());
    m_retention.reset();
    m_journal = std::move(*journal);
    if (!m_retentionPolicy.keepsEverything()) {
        m_retention = std::make_unique<Retention>(m_journal->file(), m_retentionPolicy);
        m_removal.start(betweenSteps);
    }
    return reload().map([this] { return m_tracker.calls(); });
}

void Ingest::store(const QList<Message> &messages, const Done &done)
{
    m_pending.slot().put({messages, done});
}

void Ingest::record(const Message &message, const Completion<qint64> &completion)
{
    store({message}, [completion](const Result<qint64> &seq) { completion.finish(seq); });
}

void Ingest::write(const QList<Pending> &pending)
{
    const Result<QList<Message>> written = commit(pending);
    qsizetype first = 0;
    for (const Pending &entry : pending) {
        entry.done(written.map([first](const QList<Message> &all) { return all[first].seq; }));
        first += entry.messages.size();
    }
    if (written)
        return emit recorded(batchOf(*written));
    emit failed(written.error());
    (void)reload(); // a second failure leaves the first one to report
}

Result<QList<Message>> Ingest::commit(const QList<Pending> &pending)
{
    if (!m_journal)
        return failure({.kind = ErrorKind::Storage, .what = tr("The journal is not open.")});
    QList<Message> messages;
    for (const Pending &entry : pending)
        messages += entry.messages;
    for (const RecordingKey &key : takeRecordingKeys(messages))
        emit recordingOffered(key);
    const Result<void> written = m_journal->append(messages, [this](Message &message) {
        const CallTracker::Outcome outcome = m_tracker.apply(message);
        message.verdict = outcome.verdict;
        message.unknownCall = outcome.unknownCall;
    });
    return written.map([&] { return messages; });
}

Result<void> Ingest::reload()
{
    const Result<JournalReader> reader = JournalReader::open(m_journalFile);
    if (!reader)
        return failure(reader.error());
    const Result<qint64> all = reader->newest();
    if (!all)
        return failure(all.error());
    const auto goesOn = [this, all = *all](qint64 read) {
        emit reading(read, all);
        return !m_isStopped;
    };
    return replayJournal(*reader, goesOn).map([this](Replay &&replay) {
        m_tracker = std::move(replay.tracker);
        (void)m_tracker.takeChanges();
    });
}

//! What was removed stays in the window until the next start.
void Ingest::removeOld()
{
    if (!m_pending.isEmpty())
        return m_removal.start(betweenSteps);
    const Result<bool> isMore = m_retention->step(QDateTime::currentDateTimeUtc(),
                                                  [this](const CallId &id) {
                                                      const Call *call = m_tracker.find(id);
                                                      return call && call->isOpen();
                                                  });
    if (!isMore)
        emit failed(isMore.error());
    for (const CallId &call : m_retention->takeGone())
        emit forgotten(call);
    m_removal.start(isMore && *isMore ? std::chrono::milliseconds(betweenSteps) : betweenSweeps);
}

Batch Ingest::batchOf(const QList<Message> &messages)
{
    Batch batch{.messages = messages};
    for (const int number : m_tracker.takeChanges()) {
        if (const std::optional<Call> call = m_tracker.call(number))
            batch.calls.append(*call);
        else
            batch.vanished.append(number);
    }
    return batch;
}
