#include "console/replay.h"

#include "journal/journalreader.h"

#include <QCoreApplication>

namespace {
constexpr qint64 messagesAtATime = 1000;
}

Result<Replay> replayJournal(const JournalReader &reader, const std::function<bool(qint64)> &goesOn)
{
    Replay replay;
    bool isEnded = false;
    const Result<void> read = reader.forEach({}, [&](const Message &message) {
        const CallTracker::Outcome outcome = replay.tracker.apply(message);
        if (outcome.verdict != message.verdict)
            replay.differences.append(
                {.seq = message.seq, .stored = message.verdict, .replayed = outcome.verdict});
        ++replay.messages;
        isEnded = goesOn && replay.messages % messagesAtATime == 0 && !goesOn(replay.messages);
        return !isEnded;
    });
    if (isEnded)
        return failure({.kind = ErrorKind::Storage,
                        .what = QCoreApplication::translate("Journal",
                                                            "Reading the journal was "
                                                            "ended before its end.")});
    return read.map([&] { return std::move(replay); });
}
