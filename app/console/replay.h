#pragma once

#include "calls/calltracker.h"
#include "core/error.h"

class JournalReader;

//! A stored verdict that the reducer does not come to.
struct Difference
{
    qint64 seq = 0;
    Verdict stored = Verdict::None;
    Verdict replayed = Verdict::None;
};

struct Replay
{
    CallTracker tracker;
    qint64 messages = 0;
    QList<Difference> differences = {};
};

//! Feeds a whole journal to a new tracker: recovery, history and verification in one.
[[nodiscard]] Result<Replay> replayJournal(const JournalReader &reader);
