#pragma once

#include "graph/callstate.h"
#include "graph/id.h"
#include "graph/identityset.h"
#include "graph/resultinfo.h"
#include "sandbox/attendance.h"
#include "sandbox/contentsharing.h"
#include "sandbox/sandboxidentity.h"
#include "sandbox/sandboxoperation.h"
#include "sandbox/sandboxroster.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QSet>
#include <QUrl>

#include <chrono>
#include <optional>

//! A call as the service knows it.
struct SandboxCall
{
    CallId id;
    QString chainId;
    QString participantId;
    QString scenarioId;  //!< of the request that made it, for support
    QJsonObject request; //!< the body that made it
    CallState state = CallState::Establishing;
    std::optional<ResultInfo> result = {};
    bool isIncoming = false;

    Identity caller = {};      //!< as whom the application calls or joins
    bool isInLobby = false;    //!< the application, of a meeting
    bool isMuted = false;      //!< the application
    bool isAudioActive = true; //!< else nothing is played or recorded (operations, "Call states")
    bool isSharing = false;    //!< the application, its screen
    bool hearsTones = false;   //!< has asked to be told of the keys that are pressed
    int tones = 0;             //!< how many keys it was told of
    QString recordingStatus = {}; //!< as the application tells it; empty until then
    QString policyGroup = {};     //!< of a policy recording (PolicyGroups)
    int participantCapacity = 1;  //!< how many its bot records, as it answered
    QSet<QString> recorded = {};  //!< participant ids of those, and of those it was asked about
    QString onHold = {};          //!< participant id of who hears music
    QString terminationReason = {};
    //! Participant id of the other side, where a call from peer to peer became a group call.
    QString peerId = {};
    Attendance attendance = {};
    SandboxRoster roster = {}; //!< of a group call or meeting, as it was told last
    ContentSharing sharing = {};
    QHash<OperationId, SandboxOperation> operations = {};
    QMap<QString, QJsonObject> audioGroups = {}; //!< audioRoutingGroups by their id
    //! How long the prompts play that were fetched already, by their resource id.
    QHash<QString, std::chrono::milliseconds> prompts = {};
    int keepAlives = 0; //!< how often it was kept alive

    [[nodiscard]] QUrl callback() const;
    //! Who is called; nobody where a meeting is joined.
    [[nodiscard]] QList<Identity> targets() const;
    //! The other side of a call from peer to peer.
    [[nodiscard]] Identity peer() const;
    [[nodiscard]] bool isMeeting() const;
    //! Several people, or a meeting (operations, "Kinds of calls").
    [[nodiscard]] bool isGroup() const;
    [[nodiscard]] bool isAppHosted() const;
    //! Whether the service invited the application because of a policy for recordings.
    [[nodiscard]] bool isPolicyRecording() const;
    [[nodiscard]] QString direction() const;
    //! Whether a member of its callOptions is switched on.
    [[nodiscard]] bool hasOption(const QString &name) const;
    [[nodiscard]] bool isOver() const;

    //! The application as a participant.
    [[nodiscard]] SandboxParticipant participant() const;
    //! Everybody who is in it; who waits in the lobby sees nobody else.
    [[nodiscard]] QList<SandboxParticipant> present() const;
};

//! As whom a request lets the application call: its `source`, else the application itself.
[[nodiscard]] Identity callerOf(const QJsonObject &request, const SandboxIdentity &identity);

//! The `call` of the reply that creates one, with its explicit nulls (Create call, example 1).
[[nodiscard]] QJsonObject createdResource(const SandboxCall &call, const SandboxIdentity &identity);

//! The `call` of the notification that tells of an incoming one, or of its redirection.
[[nodiscard]] QJsonObject incomingResource(const SandboxCall &call,
                                           const SandboxIdentity &identity);

//! The `call` that Get call answers with.
[[nodiscard]] QJsonObject readResource(const SandboxCall &call, const SandboxIdentity &identity);
