#include "sandbox/attendee.h"

#include "core/checkedobject.h"
#include "graph/id.h"
#include "sandbox/checkedids.h"
#include "sandbox/sandboxclock.h"

#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QList<Span> readSpans(const CheckedObject &owner, const QString &name)
{
    QList<Span> spans;
    for (const CheckedObject &object : owner.children(name, {u"fromSeconds"_s, u"toSeconds"_s})) {
        Span span{.from = object.neededSeconds(u"fromSeconds"_s)};
        if (object.has(u"toSeconds"_s))
            span.to = object.neededSeconds(u"toSeconds"_s);
        if (span.to && *span.to <= span.from)
            object.complain(u"toSeconds"_s, CheckedObject::tr("later than fromSeconds"));
        const bool isInOrder = spans.isEmpty() || (spans.last().to && *spans.last().to < span.from);
        if (!isInOrder)
            object.complain(u"fromSeconds"_s,
                            CheckedObject::tr("later than the end of the one before"));
        spans.append(span);
    }
    return spans;
}

IdentityKind readKind(const CheckedObject &object)
{
    const IdentityKind kind = identityKindFromWire(object.text(u"kind"_s, u"user"_s));
    if (kind == IdentityKind::Unknown)
        object.complain(u"kind"_s, CheckedObject::tr("a member of identitySet, for example guest"));
    return kind;
}

QString readId(const CheckedObject &object)
{
    const bool isPhone = object.text(u"kind"_s) == toWire(IdentityKind::Phone);
    return isPhone ? neededPhoneNumber(object, u"id"_s) : normalisedId(object.neededText(u"id"_s));
}

QString readRole(const CheckedObject &object)
{
    static const QStringList roles{u"organizer"_s, u"presenter"_s, u"attendee"_s};
    const QString role = object.text(u"role"_s, u"attendee"_s);
    if (!roles.contains(role))
        object.complain(u"role"_s, CheckedObject::tr("one of %1").arg(roles.join(u", "_s)));
    return role;
}

QJsonArray toJson(const QList<Span> &spans)
{
    QJsonArray array;
    for (const Span &span : spans) {
        QJsonObject object{{u"fromSeconds"_s, inSeconds(span.from)}};
        if (span.to)
            object[u"toSeconds"] = inSeconds(*span.to);
        array.append(object);
    }
    return array;
}

} // namespace

bool Span::contains(std::chrono::milliseconds time) const
{
    return time >= from && (!to || time < *to);
}

QList<Span> Attendee::spans() const
{
    return present + inLobby + muted + sharing;
}

QStringList usualModalities(IdentityKind kind)
{
    if (kind == IdentityKind::User || kind == IdentityKind::Guest)
        return {u"audio"_s, u"video"_s, u"videoBasedScreenSharing"_s};
    return {u"audio"_s};
}

bool isWithin(const QList<Span> &spans, std::chrono::milliseconds time)
{
    return std::ranges::any_of(spans, [time](const Span &span) { return span.contains(time); });
}

const QStringList &attendeeMembers()
{
    static const QStringList members{u"kind"_s,    u"id"_s,      u"displayName"_s, u"role"_s,
                                     u"present"_s, u"inLobby"_s, u"muted"_s,       u"sharing"_s};
    return members;
}

Attendee readAttendee(const CheckedObject &object)
{
    Attendee attendee{.identity = {.kind = readKind(object),
                                   .id = readId(object),
                                   .displayName = object.text(u"displayName"_s)},
                      .role = readRole(object),
                      .present = readSpans(object, u"present"_s),
                      .inLobby = readSpans(object, u"inLobby"_s),
                      .muted = readSpans(object, u"muted"_s),
                      .sharing = readSpans(object, u"sharing"_s)};
    if (!object.has(u"present"_s))
        attendee.present = {Span{}};
    return attendee;
}

QJsonObject toJson(const Attendee &attendee)
{
    return {{u"kind"_s, toWire(attendee.identity.kind)},
            {u"id"_s, attendee.identity.id},
            {u"displayName"_s, attendee.identity.displayName},
            {u"role"_s, attendee.role},
            {u"present"_s, toJson(attendee.present)},
            {u"inLobby"_s, toJson(attendee.inLobby)},
            {u"muted"_s, toJson(attendee.muted)},
            {u"sharing"_s, toJson(attendee.sharing)}};
}
