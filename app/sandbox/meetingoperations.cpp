#include "sandbox/meetingoperations.h"

#include "core/json.h"
#include "sandbox/commsoperations.h"
#include "sandbox/sandboxcalls.h"

#include <functional>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds composingTakes = 1s;

//! What stands for the picture of all in the roster (operations, "Add large gallery view").
SandboxParticipant largeGallery()
{
    const QJsonObject view{{u"id"_s, newGuid()},
                           {u"page"_s, 0},
                           {u"status"_s, u"active"_s},
                           {u"type"_s, u"lg"_s},
                           {u"aspectRatio"_s, u"16:9"_s}};
    return {.id = newGuid(),
            .identity = {.kind = IdentityKind::Application, .id = newGuid()},
            .modalities = {u"video"_s},
            .applicationType = u"LargeGallery-V2"_s,
            .metadata = QString::fromUtf8(compactJson({{u"audienceView"_s, view}}))};
}

} // namespace

MeetingOperations::MeetingOperations(SandboxCalls &calls, CommsOperations &operations)
    : m_calls(calls), m_operations(operations)
{
}

CallHandlers MeetingOperations::handlers()
{
    return {{u"update-recording-status"_s,
             std::bind_front(&MeetingOperations::updateRecordingStatus, this)},
            {u"add-large-gallery-view"_s,
             std::bind_front(&MeetingOperations::addLargeGalleryView, this)}};
}

SandboxReply MeetingOperations::updateRecordingStatus(SandboxCall &call, const CallRequest &request)
{
    call.recordingStatus = request.json[u"status"].toString();
    SandboxReply reply = m_operations.begin(
        call, request, {.type = u"updateRecordingStatusOperation"_s, .status = u"completed"_s});
    reply.afterwards = [this, id = call.id] {
        if (SandboxCall *changed = m_calls.findAlive(id))
            m_calls.tellRoster(*changed);
    };
    return reply;
}

SandboxReply MeetingOperations::addLargeGalleryView(SandboxCall &call, const CallRequest &request)
{
    const OperationId operation{newGuid()};
    SandboxReply reply = m_operations.begin(
        call, request, {.id = operation, .type = u"addLargeGalleryViewOperation"_s});
    reply.afterwards = [this, id = call.id, operation] {
        m_calls.after(composingTakes, [this, id, operation] { showGallery(id, operation); });
    };
    return reply;
}

void MeetingOperations::showGallery(const CallId &id, const OperationId &operation)
{
    if (!m_operations.finish(id, operation, {}))
        return;
    SandboxCall *call = m_calls.find(id);
    call->attendance.add(largeGallery());
    m_calls.tellRoster(*call);
}
