#pragma once

#include "graph/message.h"
#include "journal/journalfile.h"
#include "journal/messagequery.h"

#include <functional>

/*! Reads a journal through a connection of its own, so that it never waits for the writer.

    Every query is run to its end: one left open would keep SQLite from clearing its log.
*/
class JournalReader
{
public:
    [[nodiscard]] static Result<JournalReader> open(const QString &path);

    [[nodiscard]] Result<QList<Message>> read(const MessageQuery &query) const;
    //! The seq of the newest message, 0 if there is none.
    [[nodiscard]] Result<qint64> newest() const;
    [[nodiscard]] Result<Message> message(qint64 seq) const;

    //! Hands every message to \a take, oldest first, a page at a time; ends early when it gives false.
    [[nodiscard]] Result<void> forEach(const CallId &call,
                                       const std::function<bool(const Message &)> &take) const;

    //! What the pseudonyms of exports are made with; stays within this journal.
    [[nodiscard]] Result<QByteArray> pseudonymKey() const;
    [[nodiscard]] Result<void> checkIntegrity() const { return m_file.checkIntegrity(); }

private:
    explicit JournalReader(JournalFile file) : m_file(std::move(file)) { }

    JournalFile m_file;
};
