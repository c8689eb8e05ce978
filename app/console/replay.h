#pragma once

#include "calls/calltracker.h"
#include "core/error.h"

#include <functional>

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

/*! Feeds a whole journal to a new tracker: recovery, history and verification in one.

    A long one takes seconds: \a goesOn is told every thousand messages how many have been read, and
    ends it by giving false.
*/
[[nodiscard]] Result<Replay> replayJournal(const JournalReader &reader,
                                           const std::function<bool(qint64)> &goesOn = {});
