#include "sandbox/sandboxmeeting.h"

#include "core/checkedobject.h"
#include "sandbox/checkedids.h"
#include "sandbox/sandboxclock.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto admits = u"admitsAfterSeconds"_s;
const auto timesOut = u"timesOutAfterSeconds"_s;

std::optional<Lobby> readLobby(const CheckedObject &owner)
{
    if (!owner.has(u"lobby"_s))
        return std::nullopt;
    const CheckedObject object = owner.child(u"lobby"_s, {admits, timesOut});
    if (object.has(admits) == object.has(timesOut))
        object.complain({}, CheckedObject::tr("an object with %1 or %2").arg(admits, timesOut));
    const QString given = object.has(admits) ? admits : timesOut;
    return Lobby{.after = object.neededSeconds(given), .admits = object.has(admits)};
}

bool isJoinMeetingId(const QString &text)
{
    return std::ranges::all_of(text, [](QChar c) { return c >= u'0' && c <= u'9'; });
}

//! Empty where there is none.
QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

} // namespace

std::optional<Lobby> SandboxMeeting::lobbyFor(const Identity &caller) const
{
    constexpr std::chrono::milliseconds guestsWait = 3s;
    if (!lobby && caller.kind == IdentityKind::Guest)
        return Lobby{.after = guestsWait, .admits = true};
    return lobby;
}

const QStringList &meetingMembers()
{
    static const QStringList members{u"subject"_s,   u"threadId"_s,  u"joinMeetingId"_s,
                                     u"passcode"_s,  u"joinToken"_s, u"organizerId"_s,
                                     u"locked"_s,    u"hint"_s,      u"lobby"_s,
                                     u"attendees"_s, u"ends"_s};
    return members;
}

SandboxMeeting readMeeting(const CheckedObject &object)
{
    SandboxMeeting meeting{.subject = object.neededText(u"subject"_s),
                           .threadId = object.neededText(u"threadId"_s),
                           .joinMeetingId = object.text(u"joinMeetingId"_s),
                           .passcode = object.text(u"passcode"_s),
                           .joinToken = object.text(u"joinToken"_s),
                           .organizerId = neededGuid(object, u"organizerId"_s),
                           .isLocked = object.flag(u"locked"_s),
                           .hint = object.text(u"hint"_s),
                           .lobby = readLobby(object),
                           .ending = readEnding(object)};
    if (!isJoinMeetingId(meeting.joinMeetingId))
        object.complain(u"joinMeetingId"_s, CheckedObject::tr("a text of digits"));
    if (meeting.joinMeetingId.isEmpty() && !meeting.passcode.isEmpty())
        object.complain(u"passcode"_s,
                        CheckedObject::tr("left out where there is no joinMeetingId"));
    for (const CheckedObject &attendee : object.children(u"attendees"_s, attendeeMembers()))
        meeting.attendees.append(readAttendee(attendee));
    return meeting;
}

QJsonObject toJson(const SandboxMeeting &meeting)
{
    QJsonArray attendees;
    for (const Attendee &attendee : meeting.attendees)
        attendees.append(toJson(attendee));
    QJsonObject object{{u"subject"_s, meeting.subject},
                       {u"threadId"_s, meeting.threadId},
                       {u"joinMeetingId"_s, textOrNull(meeting.joinMeetingId)},
                       {u"passcode"_s, textOrNull(meeting.passcode)},
                       {u"joinToken"_s, textOrNull(meeting.joinToken)},
                       {u"organizerId"_s, meeting.organizerId},
                       {u"hint"_s, meeting.hint},
                       {u"attendees"_s, attendees}};
    if (meeting.isLocked)
        object[u"locked"] = true;
    if (const auto &lobby = meeting.lobby)
        object[u"lobby"] = QJsonObject{
            {lobby->admits ? admits : timesOut, inSeconds(lobby->after)}};
    if (meeting.ending)
        object[u"ends"] = toJson(*meeting.ending);
    return object;
}
