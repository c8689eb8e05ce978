#include "calls/roster.h"

#include <QSet>

void Roster::replace(const QList<Participant> &participants, const QDateTime &time)
{
    QSet<ParticipantId> present;
    for (const Participant &participant : participants) {
        present.insert(participant.id);
        put(participant, time);
    }
    for (qsizetype position = 0; position < m_entries.size(); ++position) {
        RosterEntry entry = m_entries[position];
        if (present.contains(entry.participant.id) || entry.left.isValid())
            continue;
        entry.left = time;
        set(position, entry);
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
        const auto known = m_index.constFind(participant.id);
        const bool isNews = known == m_index.cend()
            || participant.rosterSequenceNumber
                > m_entries[*known].participant.rosterSequenceNumber;
        if (isNews || participant.rosterSequenceNumber == 0)
            put(participant, time);
    }
    return isGap ? Verdict::Gap : Verdict::Accepted;
}

void Roster::put(const Participant &participant, const QDateTime &time)
{
    const auto known = m_index.constFind(participant.id);
    const qsizetype position = known == m_index.cend() ? m_entries.size() : *known;
    RosterEntry entry{.joined = time};
    if (known == m_index.cend())
        m_index.insert(participant.id, position);
    else
        entry = m_entries[position];
    if (entry.left.isValid() && !participant.removedReason)
        entry.joined = time; // came back
    entry.participant = participant;
    entry.left = participant.removedReason ? time : QDateTime();
    set(position, entry);
}

//! What is as it was stays shared.
void Roster::set(qsizetype position, const RosterEntry &entry)
{
    const auto presentIn = [](const RosterEntry &other) { return other.left.isValid() ? 0 : 1; };
    if (position == m_entries.size()) {
        m_present += presentIn(entry);
        m_entries.append(entry);
    } else if (m_entries[position] != entry) {
        m_present += presentIn(entry) - presentIn(m_entries[position]);
        m_entries.edit(position) = entry;
    }
}
