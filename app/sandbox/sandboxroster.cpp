#include "sandbox/sandboxroster.h"

#include <QHash>

#include <algorithm>
#include <iterator>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

QString typed(const QString &name)
{
    return u"#microsoft.graph."_s + name;
}

QString labelOf(const QString &modality)
{
    static const QHash<QString, QString> labels{
        {u"audio"_s, u"main-audio"_s},
        {u"video"_s, u"main-video"_s},
        {u"videoBasedScreenSharing"_s, u"applicationsharing-video"_s},
        {u"data"_s, u"data"_s},
    };
    return labels.value(modality);
}

//! Seen from the participant. Cameras are off here; a screen is watched, or shared; the
//! gallery is the picture itself.
QString directionOf(const QString &modality, const SandboxParticipant &participant)
{
    if (modality == u"videoBasedScreenSharing")
        return participant.isSharing ? u"sendOnly"_s : u"receiveOnly"_s;
    const bool isGallery = !participant.applicationType.isEmpty();
    return modality == u"video" && !isGallery ? u"receiveOnly"_s : u"sendReceive"_s;
}

QJsonArray streamsOf(const SandboxParticipant &participant, int source)
{
    QJsonArray streams;
    for (const QString &modality : participant.modalities)
        streams.append(QJsonObject{
            {u"@odata.type"_s, typed(u"mediaStream"_s)},
            {u"mediaType"_s, modality},
            {u"label"_s, labelOf(modality)},
            {u"sourceId"_s, QString::number(source++)},
            {u"direction"_s, directionOf(modality, participant)},
            {u"serverMuted"_s, false},
        });
    return streams;
}

QJsonObject infoOf(const SandboxParticipant &participant)
{
    const Identity &identity = participant.identity;
    QJsonObject named{{u"@odata.type"_s, typed(u"identity"_s)}, {u"id"_s, identity.id}};
    if (!identity.displayName.isEmpty())
        named[u"displayName"] = identity.displayName;
    if (!participant.applicationType.isEmpty())
        named[u"ApplicationType"] = participant.applicationType;
    const QJsonObject set{{u"@odata.type"_s, typed(u"identitySet"_s)},
                          {toWire(identity.kind), named}};
    QJsonObject info{{u"@odata.type"_s, typed(u"participantInfo"_s)}, {u"identity"_s, set}};
    if (identity.kind == IdentityKind::User)
        info[u"languageId"] = u"en-US"_s;
    return info;
}

QJsonObject toJson(const SandboxParticipant &participant, int firstSource)
{
    QJsonObject object{{u"@odata.type"_s, typed(u"participant"_s)},
                       {u"info"_s, infoOf(participant)},
                       {u"mediaStreams"_s, streamsOf(participant, firstSource)},
                       {u"isMuted"_s, participant.isMuted},
                       {u"isInLobby"_s, participant.isInLobby},
                       {u"id"_s, participant.id}};
    if (!participant.role.isEmpty())
        object[u"meetingRole"] = participant.role;
    if (!participant.metadata.isEmpty())
        object[u"metadata"] = participant.metadata;
    if (!participant.recordingStatus.isEmpty())
        object[u"recordingInfo"] = QJsonObject{{u"@odata.type"_s, typed(u"recordingInfo"_s)},
                                               {u"recordingStatus"_s, participant.recordingStatus}};
    return object;
}

QJsonObject removed(QJsonObject participant)
{
    participant[u"removedState"] = QJsonObject{{u"reason"_s, u"Removed from roster"_s}};
    return participant;
}

} // namespace

bool SandboxRoster::update(const QList<SandboxParticipant> &present)
{
    const qint64 next = m_sequenceNumber + 1;
    QList<Entry> left = m_entries;
    QList<Entry> entries;
    for (const SandboxParticipant &participant : present) {
        Entry entry = takeOrMake(left, participant.id);
        if (entry.participant != participant)
            entry = {participant, entry.firstSource, next};
        entries.append(entry);
    }
    const bool isChanged = !left.isEmpty()
        || std::ranges::find(entries, next, &Entry::sequenceNumber) != entries.end();
    if (!isChanged)
        return false;
    m_entries = entries;
    m_removed = left;
    m_sequenceNumber = next;
    return true;
}

SandboxRoster::Entry SandboxRoster::takeOrMake(QList<Entry> &entries, const QString &id)
{
    constexpr int mostStreams = 4; // one for each modality
    const auto known = std::ranges::find_if(entries, [&id](const Entry &entry) {
        return entry.participant.id == id;
    });
    if (known != entries.end())
        return entries.takeAt(std::distance(entries.begin(), known));
    return {.firstSource = std::exchange(m_nextSource, m_nextSource + mostStreams)};
}

QJsonArray SandboxRoster::participants() const
{
    QJsonArray participants;
    for (const Entry &entry : m_entries)
        participants.append(toJson(entry.participant, entry.firstSource));
    return participants;
}

QJsonObject SandboxRoster::delta() const
{
    QJsonArray participants;
    const auto add = [this, &participants](QJsonObject participant) {
        participant[u"rosterSequenceNumber"] = m_sequenceNumber;
        participants.append(participant);
    };
    for (const Entry &entry : m_entries) {
        if (entry.sequenceNumber == m_sequenceNumber)
            add(toJson(entry.participant, entry.firstSource));
    }
    for (const Entry &entry : m_removed)
        add(removed(toJson(entry.participant, entry.firstSource)));
    return {{u"@odata.type"_s, typed(u"deltaParticipants"_s)},
            {u"sequenceNumber"_s, m_sequenceNumber},
            {u"participants"_s, participants}};
}

QStringList SandboxRoster::sharers() const
{
    QStringList sharers;
    for (const Entry &entry : m_entries) {
        if (entry.participant.isSharing)
            sharers.append(entry.participant.id);
    }
    return sharers;
}
