#pragma once

#include "graph/id.h"
#include "sandbox/sandboxidentity.h"
#include "sandbox/sandboxreply.h"

#include <QHash>
#include <QString>

#include <chrono>

class SandboxCalls;
struct ServedRequest;

/*! What was recorded in calls: each recording has an address and a token of its own, and is there as
    long as its call (operations, "Record response").
*/
class Recordings
{
public:
    //! Where a recording is, and what opens it.
    struct Key
    {
        QString location;
        QString accessToken;
    };

    Recordings(const SandboxIdentity &identity, const SandboxCalls &calls);

    //! Keeps a recording of \a duration of \a call.
    Key add(const CallId &call, std::chrono::milliseconds duration);

    [[nodiscard]] static bool isFor(const QString &path);
    [[nodiscard]] SandboxReply replyTo(const ServedRequest &request) const;

private:
    struct Recording
    {
        CallId call;
        QString accessToken;
        std::chrono::milliseconds duration{};
    };

    SandboxIdentity m_identity;
    const SandboxCalls &m_calls;
    QHash<QString, Recording> m_recordings; // by the path that leads there
};
