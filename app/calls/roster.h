#pragma once

#include "core/sharedlist.h"
#include "graph/message.h"
#include "graph/participant.h"

#include <QDateTime>
#include <QHash>

//! One line of a roster with its history. Who left stays in it.
struct RosterEntry
{
    Participant participant;
    QDateTime joined; //!< when this console first heard of it, UTC
    QDateTime left;   //!< invalid while in the call

    bool operator==(const RosterEntry &) const = default;
};

/*! Who is in a call, from full rosters, delta rosters and lists that were asked for.

    Deltas are numbered: an older one is stale, and behind a gap the roster is incomplete until the
    service was asked for the whole list (notifications, "Delta roster"). A delta costs what it
    changes, also where copies of the roster are about.
*/
class Roster
{
public:
    [[nodiscard]] const SharedList<RosterEntry> &entries() const { return m_entries; }
    [[nodiscard]] qint64 sequenceNumber() const { return m_sequenceNumber; }
    //! Whether updates were missed and the whole list is needed.
    [[nodiscard]] bool isResyncing() const { return m_isResyncing; }
    [[nodiscard]] int present() const { return m_present; }

    void replace(const QList<Participant> &participants, const QDateTime &time);
    [[nodiscard]] Verdict apply(qint64 sequenceNumber, const QList<Participant> &changes,
                                const QDateTime &time);

    bool operator==(const Roster &) const = default;

private:
    void put(const Participant &participant, const QDateTime &time);
    void set(qsizetype position, const RosterEntry &entry);

    SharedList<RosterEntry> m_entries;
    QHash<ParticipantId, qsizetype> m_index;
    int m_present = 0;
    qint64 m_sequenceNumber = 0;
    bool m_isResyncing = false;
};
