#include "console/replay.h"

#include "journal/journalreader.h"

Result<Replay> replayJournal(const JournalReader &reader)
{
    Replay replay;
    const Result<void> read = reader.forEach({}, [&replay](const Message &message) {
        const CallTracker::Outcome outcome = replay.tracker.apply(message);
        if (outcome.verdict != message.verdict)
            replay.differences.append(
                {.seq = message.seq, .stored = message.verdict, .replayed = outcome.verdict});
        ++replay.messages;
        return true;
    });
    return read.map([&] { return std::move(replay); });
}
