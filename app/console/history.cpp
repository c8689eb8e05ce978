#include "console/history.h"

#include "journal/journalreader.h"

#include <algorithm>
#include <limits>

namespace {
constexpr int mostOfCall = 5000;
}

History::History(const QString &journalFile) : m_journalFile(journalFile)
{
    m_pool.setMaxThreadCount(1);
}

FutureResult<QList<Message>> History::before(qint64 seq, int limit)
{
    const qint64 end = seq > 0 ? seq : std::numeric_limits<qint64>::max();
    return run([end, limit](const JournalReader &reader) {
        return reader.read({.before = end, .limit = limit}).map([](QList<Message> messages) {
            std::ranges::reverse(messages);
            return messages;
        });
    });
}

FutureResult<QList<Message>> History::ofCall(const Call &call)
{
    const MessageQuery query{.call = call.id,
                             .exchange = call.id.isEmpty() ? call.exchange : 0,
                             .limit = mostOfCall};
    return run([query](const JournalReader &reader) { return reader.read(query); });
}

template <typename Read>
FutureResult<QList<Message>> History::run(Read read)
{
    const Completion<QList<Message>> completion;
    m_pool.start([file = m_journalFile, read, completion] {
        completion.finish(JournalReader::open(file).and_then(read));
    });
    return completion.future();
}
