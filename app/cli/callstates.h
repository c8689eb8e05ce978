#pragma once

#include "calls/calltracker.h"

#include <QHash>

//! A state that a call came to, and when this became known.
struct StateChange
{
    CallState state = CallState::Unknown;
    QDateTime time;
    std::optional<ResultInfo> result = std::nullopt;
};

/*! The states that calls went through, each once, in the order in which they became known.

    Notifications may come before the reply that tells which call they are about, and several at
    once: so every message is reduced here, one by one, whatever call it belongs to.
*/
class CallStates
{
public:
    void add(const Message &message);

    //! What is new about \a call since this was asked the last time.
    [[nodiscard]] QList<StateChange> take(const CallId &call) { return m_changes.take(call); }

    [[nodiscard]] CallState state(const CallId &call) const { return m_states.value(call); }

private:
    CallTracker m_tracker;
    QHash<CallId, CallState> m_states;
    QHash<CallId, QList<StateChange>> m_changes;
};
