#pragma once

#include "sandbox/attendee.h"
#include "sandbox/sandboxroster.h"
#include "sandbox/temperament.h"

#include <QList>

#include <chrono>
#include <optional>

struct SandboxDirectory;
struct SandboxMeeting;

/*! What the others do in a group call or meeting, as a function of time.

    A meeting counts time from the moment at which the application is let in, a group call from the
    moment at which the targets are called.
*/
class CallScript
{
public:
    [[nodiscard]] static CallScript ofMeeting(const SandboxMeeting &meeting);
    /*! Of a call to several \a targets: each comes when it answers and leaves when its temperament
        says so. The call ends when the last one has left, or has not come, unless somebody stays.
    */
    [[nodiscard]] static CallScript ofGroup(const QList<Identity> &targets,
                                            const SandboxDirectory &directory);

    //! Who is there at \a time.
    [[nodiscard]] QList<SandboxParticipant> presentAt(std::chrono::milliseconds time) const;
    //! When something changes next.
    [[nodiscard]] std::optional<std::chrono::milliseconds> nextAfter(
        std::chrono::milliseconds time) const;
    //! How the call has ended by \a time, if it has.
    [[nodiscard]] std::optional<ResultInfo> endAt(std::chrono::milliseconds time) const;

private:
    CallScript(const QList<Attendee> &attendees, const std::optional<Ending> &ending);

    struct Part
    {
        QString participantId;
        Attendee attendee;
    };

    QList<Part> m_parts;
    std::optional<Ending> m_ending;
};
