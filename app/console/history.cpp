#include "console/history.h"

#include "journal/journalreader.h"

#include <QObject>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 searchedAtOnce = 10'000;

Result<MessagePage> newestFirst(const JournalReader &reader, MessageQuery query, qint64 newest)
{
    const qint64 end = query.after;
    query.before = std::min(query.before, newest + 1);
    if (query.isFiltered())
        query.after = std::max(end, query.before - 1 - searchedAtOnce);
    return reader.read(query).map([&](QList<Message> messages) {
        const bool isFull = messages.size() == query.limit;
        std::ranges::reverse(messages);
        return MessagePage{.messages = messages,
                           .next = isFull ? messages.first().seq : query.after + 1,
                           .isComplete = !isFull && query.after == end,
                           .newest = newest};
    });
}

Result<MessagePage> oldestFirst(const JournalReader &reader, MessageQuery query, qint64 newest)
{
    const qint64 end = std::min(query.before, newest + 1);
    query.before = query.isFiltered() ? std::min(end, query.after + 1 + searchedAtOnce) : end;
    return reader.read(query).map([&](const QList<Message> &messages) {
        const bool isFull = messages.size() == query.limit;
        return MessagePage{.messages = messages,
                           .next = isFull ? messages.last().seq
                                          : std::max(query.after, query.before - 1),
                           .isComplete = !isFull && query.before == end,
                           .newest = newest};
    });
}

Result<MessagePage> readPage(const JournalReader &reader, const MessageQuery &query)
{
    return reader.newest().and_then([&](qint64 newest) {
        return query.order == MessageQuery::Order::NewestFirst ? newestFirst(reader, query, newest)
                                                               : oldestFirst(reader, query, newest);
    });
}

} // namespace

//! The connection of a history, kept open on the thread where it is used.
class HistoryReader : public QObject
{
public:
    explicit HistoryReader(const QString &journalFile) : m_journalFile(journalFile) { }

    template <typename Read>
    auto run(Read read) -> decltype(read(std::declval<const JournalReader &>()))
    {
        if (!m_reader) {
            Result<JournalReader> opened = JournalReader::open(m_journalFile);
            if (!opened)
                return failure(opened.error());
            m_reader.emplace(std::move(*opened));
        }
        auto result = read(*m_reader);
        if (!result)
            m_reader.reset(); // the next question may find the file well again
        return result;
    }

private:
    QString m_journalFile;
    std::optional<JournalReader> m_reader;
};

History::History(const QString &journalFile) : m_reader(new HistoryReader(journalFile))
{
    m_thread.setObjectName(u"history"_s);
    m_reader->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::finished, m_reader, &QObject::deleteLater);
    m_thread.start();
}

History::~History()
{
    m_thread.quit();
    m_thread.wait();
}

FutureResult<MessagePage> History::page(const MessageQuery &query)
{
    return run<MessagePage>([query](const JournalReader &reader) {
        return readPage(reader, query);
    });
}

FutureResult<Message> History::message(qint64 seq)
{
    return run<Message>([seq](const JournalReader &reader) { return reader.message(seq); });
}

template <typename T, typename Read>
FutureResult<T> History::run(Read read)
{
    const Completion<T> completion;
    QMetaObject::invokeMethod(
        m_reader, [reader = m_reader, read, completion] { completion.finish(reader->run(read)); },
        Qt::QueuedConnection);
    return completion.future();
}
