#include "calls/calltracker.h"
#include "fuzzing.h"
#include "graph/notification.h"

//! Any body gives entries or an error; any entry is reduced, and repeated it is a duplicate.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const auto envelope = readNotificationEnvelope(fuzzing::bytes(data, size));
    if (!envelope)
        return 0;
    CallTracker tracker;
    CallTracker again;
    for (const QJsonValue &entry : envelope->entries) {
        const Message message{.direction = Direction::In,
                              .kind = MessageKind::Notification,
                              .status = 202,
                              .content = entry.toObject()};
        const Verdict verdict = tracker.apply(message).verdict;
        fuzzing::demand(again.apply(message).verdict == verdict);
        if (const auto notification = readNotification(entry)) {
            fuzzing::demand(!kindWord(notification->content).isEmpty());
            fuzzing::demand(tracker.apply(message).verdict == Verdict::Duplicate);
            fuzzing::demand(again.apply(message).verdict == Verdict::Duplicate);
        }
    }
    fuzzing::demand(tracker.calls() == again.calls());
    return 0;
}
