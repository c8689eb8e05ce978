#pragma once

#include "journal/journal.h"
#include "journal/journalmessages.h"
#include "journal/journalreader.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>
#include <optional>

//! A journal in a folder of its own, which is written and read at the same time.
class JournalFixture
{
protected:
    void open()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("journal.sqlite"));
        m_journal = std::move(Journal::open(m_path).value());
        m_reader.emplace(JournalReader::open(m_path).value());
    }

    void close()
    {
        m_reader.reset();
        m_journal.reset();
    }

    void fill(int count)
    {
        QList<Message> messages(count, journalmessages::create());
        QVERIFY(m_journal->append(messages, journalmessages::acceptAll));
    }

    [[nodiscard]] QList<Message> read(const MessageQuery &query = {}) const
    {
        return m_reader->read(query).value();
    }

    static QList<qint64> seqs(const QList<Message> &messages)
    {
        QList<qint64> all;
        for (const Message &message : messages)
            all.append(message.seq);
        return all;
    }

    const CallId callId{QStringLiteral("2e1a0b00-2db4-4022-9570-243709c565ab")};
    const CallId otherId{QStringLiteral("57dab8b1-894c-409a-b240-bd8beae78896")};
    const QByteArray twoEntries = R"({"value": [ {"n": 1},  {"n": 2} ]})";

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Journal> m_journal;
    std::optional<JournalReader> m_reader;
};
