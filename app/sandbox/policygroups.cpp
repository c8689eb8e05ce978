#include "sandbox/policygroups.h"

#include "core/json.h"
#include "sandbox/callsimulator.h"
#include "sandbox/commsnotifications.h"
#include "sandbox/incomingcall.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace {

enum class Decision {
    Accept,
    Reject,
    InviteNewBot,
    Invalid,
    Missing,
};

Decision decisionIn(const CallbackAnswer &answer, const QJsonObject &response)
{
    static const QStringList reasons{u"none"_s, u"busy"_s, u"forbidden"_s};
    const QString type = response[u"@odata.type"].toString();
    if (answer.status < 200 || answer.status >= 300)
        return Decision::Missing;
    if (type == u"#microsoft.graph.acceptJoinResponse")
        return Decision::Accept;
    if (type == u"#microsoft.graph.rejectJoinResponse"
        && reasons.contains(response[u"reason"].toString(reasons.first())))
        return Decision::Reject;
    if (type == u"#microsoft.graph.inviteNewBotResponse"
        && isHttp(QUrl(response[u"inviteUri"].toString())))
        return Decision::InviteNewBot;
    return Decision::Invalid;
}

} // namespace

PolicyGroups::PolicyGroups(const SandboxIdentity &identity, SandboxCalls &calls,
                           CallSimulator &simulator,
                           std::function<void(const IncomingCall &)> place)
    : m_identity(identity), m_calls(calls), m_simulator(simulator), m_place(std::move(place))
{
}

QString PolicyGroups::groupOf(const IncomingCall &incoming)
{
    if (!incoming.isPolicyRecording)
        return {};
    return incoming.callback.toString() + u' ' + incoming.threadId;
}

std::optional<CallId> PolicyGroups::join(const IncomingCall &incoming)
{
    SandboxCall *call = withRoom(groupOf(incoming));
    if (!call)
        return std::nullopt;
    const QJsonObject joining = requestOf(incoming, m_identity);
    const QString participant = joining[u"incomingContext"][u"observedParticipantId"].toString();
    call->recorded.insert(participant); // nobody else is to have the place meanwhile
    m_calls.tell(*call, notifications::participantJoining(*call, joining, m_identity),
                 [this, id = call->id, participant, incoming](const CallbackAnswer &answer) {
                     decide(id, participant, incoming, answer);
                 });
    return call->id;
}

SandboxCall *PolicyGroups::withRoom(const QString &group)
{
    for (const SandboxCall &call : m_calls.all()) {
        const bool isRecording = !group.isEmpty() && call.policyGroup == group
            && call.state == CallState::Established;
        if (isRecording && call.recorded.size() < call.participantCapacity)
            return m_calls.find(call.id);
    }
    return nullptr;
}

void PolicyGroups::decide(const CallId &id, const QString &participant,
                          const IncomingCall &incoming, const CallbackAnswer &answer)
{
    if (!m_calls.findAlive(id))
        return;
    const QJsonObject response = readJsonObject(answer.body).value_or(QJsonObject());
    IncomingCall elsewhere = incoming;
    elsewhere.callback = QUrl(response[u"inviteUri"].toString());
    switch (decisionIn(answer, response)) {
    case Decision::Accept:
        return m_simulator.join(id, incoming.source, participant);
    case Decision::Reject:
        return release(id, participant);
    case Decision::InviteNewBot:
        release(id, participant);
        return m_place(elsewhere);
    case Decision::Invalid:
        return m_calls.end(id,
                           {.code = 400,
                            .subcode = 8609,
                            .message = u"The application sent an invalid join response."_s});
    case Decision::Missing:
        return m_calls.end(id,
                           {.code = 408,
                            .subcode = 8610,
                            .message = u"The application did not respond to a notification."_s});
    }
}

void PolicyGroups::release(const CallId &id, const QString &participant)
{
    if (SandboxCall *call = m_calls.findAlive(id))
        call->recorded.remove(participant);
}
