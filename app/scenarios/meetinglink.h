#pragma once

#include "core/error.h"
#include "scenarios/field.h"
#include "scenarios/pastedlinks.h"

/*! Coordinates of a meeting link as values of the fields `thread-id`, `message-id`,
    `reply-chain-message-id`, `organizer` and `tenant-id`; or the reason why it is none.

    A link that was cut off tells less; what it does not tell is absent.
*/
[[nodiscard]] Result<FieldValues> readMeetingLink(const QString &link);
[[nodiscard]] Result<FieldValues> readMeetingLink(const PastedLink &link);

//! The link of a meeting with these coordinates, as Teams itself would write it.
[[nodiscard]] QString meetingLink(const QString &host, const FieldValues &coordinates);

//! Teams for work, in any cloud.
[[nodiscard]] bool isTeamsHost(const QString &host);
