#include "sandbox/attendance.h"

#include <algorithm>

namespace {

auto withId(const QString &id)
{
    return [id](const SandboxParticipant &participant) { return participant.id == id; };
}

} // namespace

void Attendance::setScripted(const QList<SandboxParticipant> &present, bool goesOn)
{
    forgetMuteOfChanged(present);
    m_scripted = present;
    m_goesOn = goesOn;
}

void Attendance::add(const SandboxParticipant &participant)
{
    m_added.append(participant);
}

void Attendance::remove(const QString &id)
{
    m_added.removeIf(withId(id));
    m_removed.insert(id);
}

void Attendance::mute(const QString &id)
{
    m_muted.insert(id);
}

QList<SandboxParticipant> Attendance::present() const
{
    QList<SandboxParticipant> present;
    for (SandboxParticipant participant : m_scripted + m_added) {
        participant.isMuted = participant.isMuted || m_muted.contains(participant.id);
        if (!m_removed.contains(participant.id))
            present.append(participant);
    }
    return present;
}

std::optional<SandboxParticipant> Attendance::find(const QString &id) const
{
    const QList<SandboxParticipant> all = present();
    const auto found = std::ranges::find_if(all, withId(id));
    return found == all.end() ? std::nullopt : std::optional(*found);
}

bool Attendance::isDeserted() const
{
    const QList<SandboxParticipant> all = present();
    const bool isAnybodyThere = std::ranges::any_of(all, [](const SandboxParticipant &participant) {
        return participant.applicationType.isEmpty();
    });
    return !m_goesOn && !isAnybodyThere;
}

//! Who mutes or unmutes themselves has the last word.
void Attendance::forgetMuteOfChanged(const QList<SandboxParticipant> &present)
{
    for (const SandboxParticipant &before : m_scripted) {
        const auto now = std::ranges::find_if(present, withId(before.id));
        if (now == present.end() || now->isMuted != before.isMuted)
            m_muted.remove(before.id);
    }
}
