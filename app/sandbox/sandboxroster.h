#pragma once

#include "graph/identityset.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

//! Somebody in a call, as the others see it.
struct SandboxParticipant
{
    QString id;
    Identity identity;
    QString role = {};           //!< empty in a group call, which has none
    QStringList modalities = {}; //!< the media streams
    bool isMuted = false;
    bool isInLobby = false;
    bool isSharing = false;       //!< a screen
    QString recordingStatus = {}; //!< what it told about its recording; empty for nothing
    QString applicationType =
        {}; //!< of an application that is not somebody, such as LargeGallery-V2
    QString metadata = {};

    bool operator==(const SandboxParticipant &) const = default;
};

/*! Who is in a call, and what the last change was (notifications, "Roster").

    The updates are numbered from 1, and so the first one tells of everybody.
*/
class SandboxRoster
{
public:
    //! Takes who is in the call now; whether that is an update.
    bool update(const QList<SandboxParticipant> &present);

    //! Every participant: a full roster, and the answer of List participants.
    [[nodiscard]] QJsonArray participants() const;
    //! The `deltaParticipants` of the last update: who came, changed or left.
    [[nodiscard]] QJsonObject delta() const;
    //! The ids of those who share their screen.
    [[nodiscard]] QStringList sharers() const;

private:
    struct Entry
    {
        SandboxParticipant participant;
        int firstSource = 0;       //!< number of the first media stream
        qint64 sequenceNumber = 0; //!< of the update in which it last changed
    };

    //! The entry of a participant, taken out of \a entries, or a new one.
    [[nodiscard]] Entry takeOrMake(QList<Entry> &entries, const QString &id);

    QList<Entry> m_entries;
    QList<Entry> m_removed; // with the last update
    qint64 m_sequenceNumber = 0;
    int m_nextSource = 1;
};
