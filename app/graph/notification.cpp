#include "graph/notification.h"

#include "core/json.h"
#include "core/overloaded.h"

#include <QCborMap>
#include <QCborStreamWriter>
#include <QCoreApplication>
#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

//! What a resourceUrl names. Its spelling varies: case, leading slash, whole URL, old alias /app.
struct ResourcePath
{
    QString call;
    QString collection; //!< participants, operations, contentsharingsessions, or empty
    QString member;
};

ResourcePath readPath(const QString &url)
{
    const QList<QStringView> parts = QStringView(url).split(u'/', Qt::SkipEmptyParts);
    constexpr qsizetype most = 3; // the call, what is in it, and one of that
    for (qsizetype i = std::max<qsizetype>(parts.size() - most, 2); i < parts.size(); ++i) {
        const auto is = [&parts](qsizetype at, QStringView word) {
            return parts[at].compare(word, Qt::CaseInsensitive) == 0;
        };
        if (is(i - 1, u"calls") && (is(i - 2, u"communications") || is(i - 2, u"app")))
            return {.call = normalisedId(parts[i].toString()),
                    .collection = parts.value(i + 1).toString().toLower(),
                    .member = parts.value(i + 2).toString()};
    }
    return {};
}

ChangeType readChangeType(const QString &word)
{
    if (word == u"created")
        return ChangeType::Created;
    if (word == u"updated")
        return ChangeType::Updated;
    return word == u"deleted" ? ChangeType::Deleted : ChangeType::Unknown;
}

QString typeName(const QJsonValue &value)
{
    const QString name = value[u"@odata.type"].toString();
    return name.sliced(name.lastIndexOf(u'.') + 1);
}

//! The id of the call that the data is, or has in it; empty if it is none.
QString callOfData(const QJsonValue &data)
{
    return normalisedId((typeName(data) == u"call" ? data : data[u"call"])[u"id"].toString());
}

NotificationContent readCall(const QJsonObject &data, ChangeType change)
{
    CallChanged changed{.state = callStateFromWire(data[u"state"].toString()),
                        .result = readResultInfo(data[u"resultInfo"]),
                        .raw = data};
    // After a reject nothing but the deletion itself says that the call is over.
    if (change == ChangeType::Deleted && changed.state == CallState::Unknown)
        changed.state = CallState::Terminated;
    return changed;
}

NotificationContent readOperation(const QJsonObject &data, const ResourcePath &path)
{
    OperationFinished finished = ::readOperation(data);
    if (finished.id.isEmpty())
        finished.id = {normalisedId(path.member)};
    return finished;
}

NotificationContent readSharing(const QJsonArray &sessions, const ResourcePath &path)
{
    ContentSharingChanged changed;
    for (const QJsonValue &session : sessions)
        changed.sessions.append(session[u"id"].toString());
    if (changed.sessions.isEmpty() && !path.member.isEmpty())
        changed.sessions.append(path.member);
    return changed;
}

NotificationContent readObject(const QJsonObject &data, const ResourcePath &path, ChangeType change)
{
    const QString type = typeName(data);
    if (type == u"call" || (type.isEmpty() && path.collection.isEmpty()))
        return readCall(data, change);
    if (type.endsWith(u"Operation") || (type.isEmpty() && path.collection == u"operations"))
        return readOperation(data, path);
    if (type == u"contentSharingSession"
        || (type.isEmpty() && path.collection == u"contentsharingsessions"))
        return readSharing({data}, path);
    if (type == u"participantJoiningNotification")
        return ParticipantJoining{.participant = readParticipantIdentity(data[u"call"][u"source"])};
    if (type == u"participantLeftNotification")
        return ParticipantLeft{.participant = {normalisedId(data[u"participantId"].toString())}};
    return Unrecognised{.type = type};
}

//! The type of the elements decides before the path: the path is inconsistent, the type is not.
NotificationContent readArray(const QJsonArray &data, const ResourcePath &path)
{
    const auto firstObject = std::find_if(data.begin(), data.end(), [](const QJsonValue &element) {
        return element.isObject();
    });
    const QJsonValue first = firstObject == data.end() ? QJsonValue() : QJsonValue(*firstObject);
    const QString type = typeName(first);
    if (type == u"deltaParticipants")
        return RosterDelta{.sequenceNumber = lenientInteger(first[u"sequenceNumber"]),
                           .participants = readParticipants(first[u"participants"].toArray())};
    if (type == u"participant" || (type.isEmpty() && path.collection == u"participants"))
        return RosterChanged{.participants = readParticipants(data)};
    if (type == u"contentSharingSession"
        || (type.isEmpty() && path.collection == u"contentsharingsessions"))
        return readSharing(data, path);
    return Unrecognised{.type = type};
}

//! Of its CBOR, which takes less time than its JSON.
QByteArray digest(const QJsonObject &entry)
{
    constexpr qsizetype usualBytes = 4096;
    QByteArray cbor;
    cbor.reserve(usualBytes); // or it grows with every value, byte by byte
    QCborStreamWriter writer(&cbor);
    QCborMap::fromJsonObject(entry).toCborValue().toCbor(writer);
    return QCryptographicHash::hash(cbor, QCryptographicHash::Blake2b_160);
}

} // namespace

OperationFinished readOperation(const QJsonObject &operation)
{
    return {.id = {normalisedId(operation[u"id"].toString())},
            .type = typeName(operation),
            .status = operation[u"status"].toString(),
            .clientContext = operation[u"clientContext"].toString(),
            .result = readResultInfo(operation[u"resultInfo"]),
            .completionReason = operation[u"completionReason"].toString()};
}

Result<NotificationEnvelope> readNotificationEnvelope(const QByteArray &body)
{
    const Result<QJsonObject> object = readJsonObject(body);
    if (!object)
        return failure(object.error());
    const QJsonValue value = object->value(u"value");
    return NotificationEnvelope{.isLegacy = !value.isArray(), .entries = value.toArray()};
}

Result<Notification> readNotification(const QJsonValue &value)
{
    const QJsonObject entry = value.toObject();
    QString url = entry[u"resourceUrl"].toString();
    if (url.isEmpty())
        url = entry[u"resource"].toString();
    const ResourcePath path = readPath(url);
    const QJsonValue data = entry[u"resourceData"];
    const QString call = path.call.isEmpty() ? callOfData(data) : path.call;
    if (call.isEmpty())
        return failure({.kind = ErrorKind::Input,
                        .what = QCoreApplication::translate(
                            "Notification",
                            "The notification does not say which call it is about."),
                        .detail = url});

    Notification notification{.change = readChangeType(entry[u"changeType"].toString()),
                              .call = {call},
                              .resourceUrl = url,
                              .content = Unrecognised{},
                              .digest = digest(entry)};
    if (data.isArray())
        notification.content = readArray(data.toArray(), path);
    else if (data.isObject())
        notification.content = readObject(data.toObject(), path, notification.change);
    else if (path.collection == u"contentsharingsessions")
        notification.content = readSharing({}, path);
    else if (path.collection.isEmpty())
        notification.content = readCall({}, notification.change);
    return notification;
}

std::shared_ptr<const Notification> notificationOf(const Message &message)
{
    if (message.notification)
        return message.notification;
    Result<Notification> notification = readNotification(message.content);
    return notification ? std::make_shared<const Notification>(*std::move(notification)) : nullptr;
}

QString kindWord(const NotificationContent &content)
{
    return std::visit(Overloaded{
                          [](const CallChanged &) { return u"call"_s; },
                          [](const RosterChanged &) { return u"participants"_s; },
                          [](const RosterDelta &) { return u"participants"_s; },
                          [](const OperationFinished &) { return u"operation"_s; },
                          [](const ContentSharingChanged &) { return u"contentSharingSession"_s; },
                          [](const ParticipantJoining &) { return u"participantJoining"_s; },
                          [](const ParticipantLeft &) { return u"participantLeft"_s; },
                          [](const Unrecognised &other) {
                              return other.type.isEmpty() ? u"unknown"_s : other.type;
                          },
                      },
                      content);
}
