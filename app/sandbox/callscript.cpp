#include "sandbox/callscript.h"

#include "sandbox/sandboxdirectory.h"
#include "sandbox/sandboxmeeting.h"
#include "sandbox/sandboxreply.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QStringList modalitiesOf(const Attendee &attendee)
{
    QStringList modalities = usualModalities(attendee.identity.kind);
    const auto screen = u"videoBasedScreenSharing"_s;
    if (!attendee.sharing.isEmpty() && !modalities.contains(screen))
        modalities.append(screen);
    return modalities;
}

//! When \a temperament has done all that it does; nothing if it stays.
std::optional<std::chrono::milliseconds> endOf(const Temperament &temperament)
{
    if (!temperament.ending)
        return std::nullopt;
    return temperament.answersAfter.value_or(0ms) + temperament.ending->after;
}

QList<Span> presenceOf(const Temperament &temperament)
{
    if (!temperament.answersAfter)
        return {};
    return {Span{.from = *temperament.answersAfter, .to = endOf(temperament)}};
}

//! Errors, "Documented for this API".
ResultInfo groupResult(bool hasAnybodyAnswered)
{
    if (hasAnybodyAnswered)
        return {.code = 200, .subcode = 5002, .message = u"Everybody else has left."_s};
    return {.code = 200, .subcode = 5013, .message = u"Nobody joined the group call."_s};
}

} // namespace

CallScript::CallScript(const QList<Attendee> &attendees, const std::optional<Ending> &ending)
    : m_ending(ending)
{
    for (const Attendee &attendee : attendees)
        m_parts.append({.participantId = newGuid(), .attendee = attendee});
}

CallScript CallScript::ofMeeting(const SandboxMeeting &meeting)
{
    return {meeting.attendees, meeting.ending};
}

CallScript CallScript::ofGroup(const QList<Identity> &targets, const SandboxDirectory &directory)
{
    QList<Attendee> attendees;
    std::optional<std::chrono::milliseconds> end = 0ms;
    bool hasAnybodyAnswered = false;
    for (Identity target : targets) {
        const Temperament temperament = directory.temperamentOf(target);
        if (target.displayName.isEmpty())
            target.displayName = directory.nameOf(target);
        attendees.append({.identity = target, .present = presenceOf(temperament)});
        hasAnybodyAnswered = hasAnybodyAnswered || temperament.answersAfter;
        const auto itsEnd = endOf(temperament);
        end = end && itsEnd ? std::optional(std::max(*end, *itsEnd)) : std::nullopt;
    }
    if (!end)
        return {attendees, std::nullopt};
    return {attendees, Ending{.after = *end, .result = groupResult(hasAnybodyAnswered)}};
}

QList<SandboxParticipant> CallScript::presentAt(std::chrono::milliseconds time) const
{
    QList<SandboxParticipant> present;
    for (const auto &[id, attendee] : m_parts) {
        if (isWithin(attendee.present, time))
            present.append({.id = id,
                            .identity = attendee.identity,
                            .role = attendee.role,
                            .modalities = modalitiesOf(attendee),
                            .isMuted = isWithin(attendee.muted, time),
                            .isInLobby = isWithin(attendee.inLobby, time),
                            .isSharing = isWithin(attendee.sharing, time)});
    }
    return present;
}

std::optional<std::chrono::milliseconds> CallScript::nextAfter(std::chrono::milliseconds time) const
{
    std::optional<std::chrono::milliseconds> next;
    const auto consider = [&next, time](std::chrono::milliseconds moment) {
        if (moment > time && (!next || moment < *next))
            next = moment;
    };
    for (const Part &part : m_parts) {
        for (const Span &span : part.attendee.spans()) {
            consider(span.from);
            consider(span.to.value_or(time));
        }
    }
    if (m_ending)
        consider(m_ending->after);
    return next;
}

std::optional<ResultInfo> CallScript::endAt(std::chrono::milliseconds time) const
{
    if (!m_ending || time < m_ending->after)
        return std::nullopt;
    return m_ending->result;
}
