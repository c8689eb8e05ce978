#pragma once

#include "graph/callstate.h"
#include "graph/id.h"
#include "graph/identityset.h"
#include "graph/resultinfo.h"
#include "sandbox/sandboxidentity.h"

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

    [[nodiscard]] QUrl callback() const;
    //! Who is called; nobody where a meeting is joined.
    [[nodiscard]] QList<Identity> targets() const;
    [[nodiscard]] bool isOver() const;
};

//! The `call` of the reply that creates one, with its explicit nulls (Create call, example 1).
[[nodiscard]] QJsonObject createdResource(const SandboxCall &call, const SandboxIdentity &identity);

//! The `call` that Get call answers with.
[[nodiscard]] QJsonObject readResource(const SandboxCall &call, const SandboxIdentity &identity);

//! The notification that tells the present state.
[[nodiscard]] QJsonObject stateNotification(const SandboxCall &call);
