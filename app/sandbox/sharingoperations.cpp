#include "sandbox/sharingoperations.h"

#include "sandbox/sandboxcalls.h"

#include <QJsonArray>

#include <functional>

using namespace Qt::StringLiterals;

namespace {

QJsonArray sessionsOf(const SandboxCall &call)
{
    if (!call.sharing.isActive())
        return {};
    return {QJsonObject{{u"@odata.type"_s, u"#microsoft.graph.contentSharingSession"_s},
                        {u"id"_s, call.sharing.id()}}};
}

} // namespace

SharingOperations::SharingOperations(const SandboxIdentity &identity, SandboxCalls &calls)
    : m_identity(identity), m_calls(calls)
{
}

CallHandlers SharingOperations::handlers()
{
    return {
        {u"change-screen-sharing-role"_s, std::bind_front(&SharingOperations::changeRole, this)},
        {u"list-content-sharing-sessions"_s,
         std::bind_front(&SharingOperations::listSessions, this)},
        {u"get-content-sharing-session"_s, std::bind_front(&SharingOperations::getSession, this)}};
}

SandboxReply SharingOperations::changeRole(SandboxCall &call, const CallRequest &request)
{
    if (!call.participant().modalities.contains(u"videoBasedScreenSharing"_s))
        return graphError(400, u"8504"_s, u"Media streams are not available."_s);
    call.isSharing = request.json[u"role"] == u"sharer"_s;
    return {.status = request.operation.answers, .afterwards = [this, id = call.id] {
                if (SandboxCall *changed = m_calls.findAlive(id))
                    m_calls.tellRoster(*changed);
            }};
}

SandboxReply SharingOperations::listSessions(const SandboxCall &call,
                                             const CallRequest &request) const
{
    const QString context = u"%1/$metadata#communications/calls('%2')/contentSharingSessions"_s.arg(
        m_identity.graphRoot(), call.id.text);
    return {.status = request.operation.answers,
            .body = {{u"@odata.context"_s, context}, {u"value"_s, sessionsOf(call)}}};
}

SandboxReply SharingOperations::getSession(const SandboxCall &call,
                                           const CallRequest &request) const
{
    const QString id = request.idsInUrl.value(u"session"_s);
    for (const QJsonValue &session : sessionsOf(call)) {
        if (session[u"id"].toString().compare(id, Qt::CaseInsensitive) == 0)
            return {.status = request.operation.answers, .body = session.toObject()};
    }
    return graphError(404, u"8522"_s, u"Content sharing session not found."_s);
}
