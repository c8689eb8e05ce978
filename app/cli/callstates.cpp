#include "cli/callstates.h"

void CallStates::add(const Message &message)
{
    m_tracker.apply(message);
    if (message.call.isEmpty())
        return;
    const Call *call = m_tracker.find(message.call);
    if (!call || call->state == m_states.value(message.call))
        return;
    m_states[message.call] = call->state;
    m_changes[message.call].append(
        {.state = call->state, .time = message.time, .result = call->result});
}
