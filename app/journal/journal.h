#pragma once

#include "graph/message.h"
#include "journal/journalfile.h"

#include <QSet>

#include <functional>
#include <memory>
#include <unordered_map>

/*! The writing end of the journal. Lives on the ingest thread.

    What one call of append() gets is on disk when it returns, or none of it is. Of messages that
    were rejected the newest thousand are kept, so that nobody can fill the disk from outside.
*/
class Journal
{
public:
    //! Fills in what depends on the seq: exchange, verdict, whether the call is known.
    using Judge = std::function<void(Message &)>;

    [[nodiscard]] static Result<std::unique_ptr<Journal>> open(const QString &path);

    //! Gives each message its seq, lets \a judge complete it, and commits all in one transaction.
    [[nodiscard]] Result<void> append(QList<Message> &messages, const Judge &judge);

    //! For what else is written between two calls of append().
    [[nodiscard]] JournalFile &file() { return m_file; }

private:
    explicit Journal(JournalFile file) : m_file(std::move(file)) { }

    [[nodiscard]] Result<void> insertAll(QList<Message> &messages, const Judge &judge);
    [[nodiscard]] Result<qint64> insertWire(const Message &message);
    [[nodiscard]] Result<qint64> nextSeq();
    [[nodiscard]] Result<void> insertMessage(const Message &message, qint64 wire);
    [[nodiscard]] Result<void> rememberCall(const Message &message);
    [[nodiscard]] Result<void> rememberBlock(const Message &message);
    [[nodiscard]] Result<void> forgetOldRejections();

    //! Prepared once: preparing takes longer than running it.
    [[nodiscard]] QSqlQuery &statement(const QString &sql);

    JournalFile m_file;
    std::unordered_map<QString, QSqlQuery> m_statements; // go before the file
    qint64 m_block = 0;                                  // the newest
    QSet<CallId> m_callsOfBlock;                         // which it has by this call of append()
};
