#include "sandbox/sandboxdirectory.h"

#include "core/checkedobject.h"
#include "graph/id.h"
#include "sandbox/checkedids.h"

#include <QJsonArray>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

SandboxPerson readPerson(const CheckedObject &object)
{
    return {.id = neededGuid(object, u"id"_s),
            .displayName = object.neededText(u"displayName"_s),
            .userPrincipalName = object.text(u"userPrincipalName"_s),
            .hint = object.text(u"hint"_s),
            .temperament = readTemperament(object)};
}

QList<SandboxPerson> readPeople(const CheckedObject &root)
{
    QList<SandboxPerson> people;
    QSet<QString> ids;
    for (const CheckedObject &entry : root.children(
             u"people"_s,
             {u"id"_s, u"displayName"_s, u"userPrincipalName"_s, u"hint"_s, u"temperament"_s})) {
        people.append(readPerson(entry));
        if (ids.contains(people.last().id))
            entry.complain(u"id"_s, CheckedObject::tr("different from the other ids"));
        ids.insert(people.last().id);
    }
    if (people.isEmpty())
        root.complain(u"people"_s, CheckedObject::tr("an array with at least one person"));
    return people;
}

QList<SandboxPhone> readPhones(const CheckedObject &root)
{
    QList<SandboxPhone> phones;
    QSet<QString> numbers;
    for (const CheckedObject &entry :
         root.children(u"phones"_s, {u"number"_s, u"displayName"_s, u"hint"_s, u"temperament"_s})) {
        const SandboxPhone phone{.number = neededPhoneNumber(entry, u"number"_s),
                                 .displayName = entry.text(u"displayName"_s),
                                 .hint = entry.text(u"hint"_s),
                                 .temperament = readTemperament(entry)};
        if (numbers.contains(phone.number))
            entry.complain(u"number"_s, CheckedObject::tr("different from the other numbers"));
        numbers.insert(phone.number);
        phones.append(phone);
    }
    return phones;
}

QList<SandboxMeeting> readMeetings(const CheckedObject &root)
{
    QList<SandboxMeeting> meetings;
    QSet<QString> threads;
    QSet<QString> tokens;
    QSet<std::pair<QString, QString>> doors;
    for (const CheckedObject &entry : root.children(u"meetings"_s, meetingMembers())) {
        const SandboxMeeting meeting = readMeeting(entry);
        if (threads.contains(meeting.threadId))
            entry.complain(u"threadId"_s, CheckedObject::tr("different from the other threads"));
        threads.insert(meeting.threadId);
        const std::pair door(meeting.joinMeetingId, meeting.passcode);
        if (!meeting.joinMeetingId.isEmpty() && doors.contains(door))
            entry.complain(u"joinMeetingId"_s,
                           CheckedObject::tr("different from the others with this passcode"));
        doors.insert(door);
        if (!meeting.joinToken.isEmpty() && tokens.contains(meeting.joinToken))
            entry.complain(u"joinToken"_s, CheckedObject::tr("different from the other tokens"));
        tokens.insert(meeting.joinToken);
        meetings.append(meeting);
    }
    return meetings;
}

Result<SandboxDirectory> readDirectory(const QJsonObject &object)
{
    const CheckedObject root(object, {u"people"_s, u"phones"_s, u"meetings"_s});
    const SandboxDirectory directory{.people = readPeople(root),
                                     .phones = readPhones(root),
                                     .meetings = readMeetings(root)};
    return root.verdict().map([&directory] { return directory; });
}

QJsonObject toJson(const SandboxPerson &person)
{
    return {{u"id"_s, person.id},
            {u"displayName"_s, person.displayName},
            {u"userPrincipalName"_s, person.userPrincipalName},
            {u"hint"_s, person.hint},
            {u"temperament"_s, toJson(person.temperament)}};
}

QJsonObject toJson(const SandboxPhone &phone)
{
    return {{u"number"_s, phone.number},
            {u"displayName"_s, phone.displayName},
            {u"hint"_s, phone.hint},
            {u"temperament"_s, toJson(phone.temperament)}};
}

template <typename Entry>
QJsonArray toArray(const QList<Entry> &entries)
{
    QJsonArray array;
    for (const Entry &entry : entries)
        array.append(toJson(entry));
    return array;
}

Temperament noRoute(const ResultInfo &result)
{
    return {.ending = Ending{.after = 1s, .result = result}};
}

} // namespace

const SandboxPhone *SandboxDirectory::phoneOf(const Identity &identity) const
{
    const auto found = std::ranges::find(phones, identity.id, &SandboxPhone::number);
    return identity.kind == IdentityKind::Phone && found != phones.end() ? &*found : nullptr;
}

const SandboxPerson *SandboxDirectory::personOf(const Identity &identity) const
{
    const auto found = std::ranges::find(people, normalisedId(identity.id), &SandboxPerson::id);
    return identity.kind == IdentityKind::User && found != people.end() ? &*found : nullptr;
}

Temperament SandboxDirectory::temperamentOf(const Identity &identity) const
{
    if (const SandboxPhone *phone = phoneOf(identity))
        return phone->temperament;
    if (const SandboxPerson *person = personOf(identity))
        return person->temperament;
    if (identity.kind == IdentityKind::Phone)
        return noRoute({.code = 403, .subcode = 510403, .message = u"No route to this number."_s});
    return noRoute(
        {.code = 480, .subcode = 10134, .message = u"There is no route to the callee."_s});
}

QString SandboxDirectory::nameOf(const Identity &identity) const
{
    if (const SandboxPhone *phone = phoneOf(identity))
        return phone->displayName;
    const SandboxPerson *person = personOf(identity);
    return person ? person->displayName : QString();
}

const SandboxMeeting *SandboxDirectory::meetingOf(const QJsonObject &call) const
{
    const QJsonValue info = call[u"meetingInfo"];
    const QString type = info[u"@odata.type"].toString().section(u'.', -1);
    const auto found = std::ranges::find_if(meetings, [&](const SandboxMeeting &meeting) {
        if (type == u"joinMeetingIdMeetingInfo")
            return !meeting.joinMeetingId.isEmpty()
                && meeting.joinMeetingId == info[u"joinMeetingId"].toString()
                && meeting.passcode == info[u"passcode"].toString();
        if (type == u"tokenMeetingInfo")
            return !meeting.joinToken.isEmpty() && meeting.joinToken == info[u"token"].toString();
        return meeting.threadId == call[u"chatInfo"][u"threadId"].toString();
    });
    return found == meetings.end() ? nullptr : &*found;
}

Result<SandboxDirectory> readSandboxDirectory(const QString &file)
{
    const QString name = file.isEmpty() ? u":/sandbox/directory.json"_s : file;
    const Result<QJsonObject> object = readJsonFile(name);
    if (!object)
        return failure(object.error());
    return readDirectory(*object).map_error([&name](Error error) {
        error.what = name + u": "_s + error.what;
        return error;
    });
}

QJsonObject toJson(const SandboxDirectory &directory)
{
    return {{u"people"_s, toArray(directory.people)},
            {u"phones"_s, toArray(directory.phones)},
            {u"meetings"_s, toArray(directory.meetings)}};
}
