#include "calls/roster.h"

#include <QSet>

#include <algorithm>

int Roster::present() const
{
    return static_cast<int>(std::ranges::count_if(m_entries, [](const RosterEntry &entry) {
        return !entry.left.isValid();
    }));
}

void Roster::replace(const QList<Participant> &participants, const QDateTime &time)
{
    QSet<ParticipantId> present;
    for (const Participant &participant : participants) {
        present.insert(participant.id);
        put(participant, time);
    }
    for (RosterEntry &entry : m_entries) {
        if (!present.contains(entry.participant.id) && !entry.left.isValid())
            entry.left = time;
    }
    m_isResyncing = false;
}

Verdict Roster::apply(qint64 sequenceNumber, const QList<Participant> &changes,
                      const QDateTime &time)
{
    if (sequenceNumber <= m_sequenceNumber)
        return Verdict::Stale;
    const bool isGap = sequenceNumber > m_sequenceNumber + 1;
    m_sequenceNumber = sequenceNumber;
    m_isResyncing = m_isResyncing || isGap;
    for (const Participant &participant : changes) {
        const auto known = m_index.find(participant.id);
        const bool isNews = known == m_index.end()
            || participant.rosterSequenceNumber
                > m_entries[*known].participant.rosterSequenceNumber;
        if (isNews || participant.rosterSequenceNumber == 0)
            put(participant, time);
    }
    return isGap ? Verdict::Gap : Verdict::Accepted;
}

void Roster::put(const Participant &participant, const QDateTime &time)
{
    auto known = m_index.find(participant.id);
    if (known == m_index.end()) {
        m_entries.append({.joined = time});
        known = m_index.insert(participant.id, m_entries.size() - 1);
    }
    RosterEntry &entry = m_entries[*known];
    if (entry.left.isValid() && !participant.removedReason)
        entry.joined = time; // came back
    entry.participant = participant;
    entry.left = participant.removedReason ? time : QDateTime();
}
