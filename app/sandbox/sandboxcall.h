#pragma once

#include "graph/callstate.h"
#include "graph/id.h"
#include "graph/identityset.h"
#include "graph/resultinfo.h"
#include "sandbox/contentsharing.h"
#include "sandbox/sandboxidentity.h"
#include "sandbox/sandboxroster.h"

#include <QJsonObject>
#include <QList>
#include <QUrl>

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

    Identity caller = {};      //!< as whom the application calls or joins
    SandboxRoster roster = {}; //!< of a group call or meeting
    ContentSharing sharing = {};

    [[nodiscard]] QUrl callback() const;
    //! Who is called; nobody where a meeting is joined.
    [[nodiscard]] QList<Identity> targets() const;
    [[nodiscard]] bool isMeeting() const;
    //! Whether a member of its callOptions is switched on.
    [[nodiscard]] bool hasOption(const QString &name) const;
    [[nodiscard]] bool isOver() const;

    //! The application as a participant.
    [[nodiscard]] SandboxParticipant participant() const;
};

//! As whom a request lets the application call: its `source`, else the application itself.
[[nodiscard]] Identity callerOf(const QJsonObject &request, const SandboxIdentity &identity);

//! The `call` of the reply that creates one, with its explicit nulls (Create call, example 1).
[[nodiscard]] QJsonObject createdResource(const SandboxCall &call, const SandboxIdentity &identity);

//! The `call` that Get call answers with.
[[nodiscard]] QJsonObject readResource(const SandboxCall &call, const SandboxIdentity &identity);
