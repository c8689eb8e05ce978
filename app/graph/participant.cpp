#include "graph/participant.h"

#include "core/json.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

Participant readParticipant(const QJsonObject &object)
{
    Participant participant{
        .id = {normalisedId(object[u"id"].toString())},
        .identity = readParticipantIdentity(object[u"info"]),
        .isMuted = object[u"isMuted"].toBool(),
        .isInLobby = object[u"isInLobby"].toBool(),
        .meetingRole = object[u"meetingRole"].toString(),
        .rosterSequenceNumber = lenientInteger(object[u"rosterSequenceNumber"]),
    };
    for (const QJsonValue &stream : object[u"mediaStreams"].toArray())
        participant.mediaStreams.append({.mediaType = stream[u"mediaType"].toString(),
                                         .direction = stream[u"direction"].toString()});
    if (object[u"removedState"].isObject())
        participant.removedReason = object[u"removedState"][u"reason"].toString();
    // A few documented rosters print no id: the identity is then what tells participants apart.
    if (participant.id.isEmpty())
        participant.id.text = participant.identity.id;
    return participant;
}

QList<Participant> readParticipants(const QJsonArray &array)
{
    QList<Participant> participants;
    for (const QJsonValue &entry : array) {
        if (entry.isObject())
            participants.append(readParticipant(entry.toObject()));
    }
    return participants;
}
