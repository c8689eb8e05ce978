#pragma once

#include "graph/id.h"
#include "graph/identityset.h"

#include <QList>

#include <optional>

//! One media stream of a participant; the words are those of Graph.
struct MediaStream
{
    QString mediaType; //!< audio, video, videoBasedScreenSharing, data
    QString direction; //!< seen from the participant: sendReceive, sendOnly, receiveOnly, inactive

    bool operator==(const MediaStream &) const = default;
};

//! participant of Graph: one line of a roster.
struct Participant
{
    ParticipantId id;
    Identity identity;
    bool isMuted = false;
    bool isInLobby = false;
    QString meetingRole;
    QList<MediaStream> mediaStreams;
    qint64 rosterSequenceNumber = 0; //!< delta roster: the update in which this entry last changed
    std::optional<QString> removedReason; //!< delta roster: present when the participant left

    bool operator==(const Participant &) const = default;
};

[[nodiscard]] Participant readParticipant(const QJsonObject &object);
[[nodiscard]] QList<Participant> readParticipants(const QJsonArray &array);
