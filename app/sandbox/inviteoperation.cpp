#include "sandbox/inviteoperation.h"

#include "sandbox/callsimulator.h"
#include "sandbox/commsoperations.h"
#include "sandbox/requestrefusals.h"
#include "sandbox/sandboxcalls.h"

#include <QJsonArray>

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostInvited = 5; // operations, "Limits at a glance"

CallId replacedBy(const QJsonValue &invited)
{
    return {normalisedId(invited[u"replacesCallId"].toString())};
}

bool isIn(const SandboxCall &call, const Identity &identity)
{
    const QList<SandboxParticipant> present = call.attendance.present();
    return std::ranges::any_of(present, [&identity](const SandboxParticipant &participant) {
        return participant.identity.kind == identity.kind
            && normalisedId(participant.identity.id) == normalisedId(identity.id);
    });
}

std::optional<SandboxReply> refusalOf(const SandboxCall &call, const QJsonArray &participants)
{
    if (participants.isEmpty() || participants.size() > mostInvited)
        return invalidArgument(u"Invalid value specified for property 'participants'."_s);
    const bool replaces = std::ranges::any_of(participants, [](const QJsonValue &invited) {
        return !replacedBy(invited).isEmpty();
    });
    if (replaces && participants.size() > 1)
        return graphError(400, u"8505"_s,
                          u"A call can be replaced for a single participant only."_s);
    for (const QJsonValue &invited : participants) {
        const Identity identity = readParticipantIdentity(invited);
        if (identity.kind == IdentityKind::Unknown)
            return invalidArgument(
                u"Invalid value specified for property 'participants/*/identity'."_s);
        if (isIn(call, identity))
            return graphError(409, u"8519"_s, u"Participant is in the call already."_s);
    }
    return phoneRefusal(call, participants);
}

//! Several are called only where there is a chat; else the first (errors, "Common setup mistakes").
QJsonArray reachable(const SandboxCall &call, const QJsonArray &participants)
{
    const bool hasChat = call.request[u"chatInfo"].isObject();
    return hasChat || participants.size() < 2 ? participants : QJsonArray{participants.first()};
}

bool isApplication(const Identity &identity)
{
    return identity.kind == IdentityKind::Application;
}

//! Of bots only one can be invited (operations, "Invite participants"); the code is concluded.
std::optional<SandboxReply> secondBotRefusal(const SandboxCall &call,
                                             const QJsonArray &participants)
{
    const qsizetype invited = std::ranges::count_if(
        participants, [](const QJsonValue &participant) {
            return isApplication(readParticipantIdentity(participant));
        });
    const QList<SandboxParticipant> present = call.attendance.present();
    const qsizetype there = std::ranges::count_if(present,
                                                  [](const SandboxParticipant &participant) {
                                                      return isApplication(participant.identity)
                                                          && participant.applicationType.isEmpty();
                                                  });
    if (invited == 0 || invited + there < 2)
        return std::nullopt;
    return graphError(409, u"8519"_s, u"Only one bot can be invited into a call."_s);
}

//! Everybody who was invited, with the explicit nulls of the documented reply.
QJsonArray echoed(const QJsonArray &participants)
{
    QJsonArray all;
    for (const QJsonValue &participant : participants) {
        QJsonObject invited = participant.toObject();
        QJsonObject identity = invited[u"identity"].toObject();
        for (const QString &kind :
             {u"user"_s, u"guest"_s, u"encrypted"_s, u"onPremises"_s, u"applicationInstance"_s,
              u"application"_s, u"device"_s, u"phone"_s}) {
            if (!identity.contains(kind))
                identity[kind] = QJsonValue::Null;
        }
        invited[u"identity"] = identity;
        for (const QString &name : {u"endpointType"_s, u"id"_s, u"replacesCallId"_s}) {
            if (!invited.contains(name))
                invited[name] = QJsonValue::Null;
        }
        all.append(invited);
    }
    return all;
}

} // namespace

//! An invitation on its way.
struct InviteOperation::Invitation
{
    CallId call;
    OperationId operation;
    QJsonArray participants; //!< as they were sent
    qsizetype pending = 0;
    QList<QJsonObject> joined = {};
    std::optional<ResultInfo> failure = {}; //!< of the first who did not come
};

InviteOperation::InviteOperation(SandboxCalls &calls, CallSimulator &simulator,
                                 CommsOperations &operations)
    : m_calls(calls), m_simulator(simulator), m_operations(operations)
{
}

CallHandlers InviteOperation::handlers()
{
    return {{u"invite"_s, std::bind_front(&InviteOperation::invite, this)}};
}

SandboxReply InviteOperation::invite(SandboxCall &call, const CallRequest &request)
{
    const QJsonArray participants = request.json[u"participants"].toArray();
    if (const auto refusal = refusalOf(call, participants))
        return *refusal;
    if (const auto refusal = secondBotRefusal(call, participants))
        return *refusal;
    const OperationId id{newGuid()};
    SandboxReply reply = m_operations.begin(call, request,
                                            {.id = id,
                                             .type = u"inviteParticipantsOperation"_s,
                                             .status = u"Running"_s, // the documented reply
                                             .more = {{u"participants"_s, echoed(participants)}}});
    const QJsonArray called = reachable(call, participants);
    const auto invitation = std::make_shared<Invitation>(Invitation{
        .call = call.id, .operation = id, .participants = participants, .pending = called.size()});
    reply.afterwards = [this, invitation, called] {
        for (const QJsonValue &participant : called) {
            const QJsonObject invited = participant.toObject();
            m_simulator.reach(readParticipantIdentity(invited),
                              [this, invitation,
                               invited](const std::optional<ResultInfo> &failure) {
                                  answered(invitation, invited, failure);
                              });
        }
    };
    return reply;
}

void InviteOperation::answered(const std::shared_ptr<Invitation> &invitation,
                               const QJsonObject &invited, const std::optional<ResultInfo> &failure)
{
    if (!failure)
        invitation->joined.append(invited);
    else if (!invitation->failure)
        invitation->failure = failure;
    if (--invitation->pending == 0)
        finish(*invitation);
}

//! Tells the outcome first, and then who is in the call (notifications, "Typical sequences").
void InviteOperation::finish(const Invitation &invitation)
{
    OperationOutcome outcome{.more = {{u"participants"_s, invitation.participants}}};
    if (invitation.joined.isEmpty()) {
        outcome.status = u"failed"_s;
        outcome.result = invitation.failure;
    }
    if (!m_operations.finish(invitation.call, invitation.operation, outcome))
        return;
    for (const QJsonObject &invited : invitation.joined) {
        m_simulator.join(invitation.call, readParticipantIdentity(invited));
        leaveReplaced(invited);
    }
}

//! Who was in another call of the application leaves it: one from peer to peer ends by that.
void InviteOperation::leaveReplaced(const QJsonObject &invited)
{
    const CallId id = replacedBy(invited);
    const SandboxCall *replaced = m_calls.findAlive(id);
    if (!replaced)
        return;
    if (replaced->isGroup())
        m_calls.remove(id, normalisedId(invited[u"participantId"].toString()));
    else
        m_simulator.hangUp(id);
}
