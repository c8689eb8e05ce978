#include "sandbox/holdmusicoperations.h"

#include "sandbox/commsoperations.h"
#include "sandbox/sandboxcalls.h"

#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds changingTakes = 500ms;

std::optional<SandboxReply> presenceRefusal(const SandboxCall &call, const QString &participant)
{
    if (call.attendance.find(participant))
        return std::nullopt;
    return graphError(404, u"8558"_s, u"Participant is not present in the call."_s);
}

} // namespace

HoldMusicOperations::HoldMusicOperations(SandboxCalls &calls, CommsOperations &operations)
    : m_calls(calls), m_operations(operations)
{
}

CallHandlers HoldMusicOperations::handlers()
{
    return {{u"start-hold-music"_s, std::bind_front(&HoldMusicOperations::start, this)},
            {u"stop-hold-music"_s, std::bind_front(&HoldMusicOperations::stop, this)}};
}

SandboxReply HoldMusicOperations::start(SandboxCall &call, const CallRequest &request)
{
    const QString participant = request.idsInUrl.value(u"participant"_s);
    if (const auto refusal = presenceRefusal(call, participant))
        return *refusal;
    if (call.attendance.find(call.onHold)) // who has left is on hold no more
        return graphError(409, u"8519"_s, u"A participant is on hold already."_s);
    call.onHold = participant;
    return begin(call, request, u"startHoldMusicOperation"_s, u"running"_s);
}

SandboxReply HoldMusicOperations::stop(SandboxCall &call, const CallRequest &request)
{
    const QString participant = request.idsInUrl.value(u"participant"_s);
    if (const auto refusal = presenceRefusal(call, participant))
        return *refusal;
    if (call.onHold != participant)
        return graphError(409, u"8519"_s, u"The participant is not on hold."_s);
    call.onHold.clear();
    // The documented reply says completed, and a notification follows all the same.
    return begin(call, request, u"stopHoldMusicOperation"_s, u"completed"_s);
}

SandboxReply HoldMusicOperations::begin(SandboxCall &call, const CallRequest &request,
                                        const QString &type, const QString &status)
{
    const OperationId operation{newGuid()};
    SandboxReply reply = m_operations.begin(call, request,
                                            {.id = operation, .type = type, .status = status});
    reply.afterwards = [this, id = call.id, operation] {
        m_calls.after(changingTakes,
                      [this, id, operation] { m_operations.finish(id, operation, {}); });
    };
    return reply;
}
