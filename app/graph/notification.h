#pragma once

#include "core/error.h"
#include "graph/callstate.h"
#include "graph/id.h"
#include "graph/message.h"
#include "graph/participant.h"
#include "graph/resultinfo.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <memory>
#include <optional>
#include <variant>

enum class ChangeType { Unknown, Created, Updated, Deleted };

//! A call's state, media state, tone or end. \a raw has the members that were stated.
struct CallChanged
{
    CallState state = CallState::Unknown;
    std::optional<ResultInfo> result;
    QJsonObject raw;
};

//! The whole roster: who is absent has left.
struct RosterChanged
{
    QList<Participant> participants;
};

//! Changes of a roster, numbered by the service.
struct RosterDelta
{
    qint64 sequenceNumber = 0;
    QList<Participant> participants;
};

//! An operation that ended, well or not.
struct OperationFinished
{
    OperationId id;
    QString type; //!< for example playPromptOperation
    QString status;
    QString clientContext;
    std::optional<ResultInfo> result;
    QString completionReason = {}; //!< of sendDtmfTonesOperation only
};

struct ContentSharingChanged
{
    QStringList sessions;
};

/*! Somebody joins the policy group that a recording bot serves; the reply to the notification says
    whether the bot takes them, too (notifications, §7).
*/
struct ParticipantJoining
{
    Identity participant;
};

//! Somebody of the policy group that a recording bot serves has left.
struct ParticipantLeft
{
    ParticipantId participant;
};

//! What this program does not know; kept and shown raw.
struct Unrecognised
{
    QString type;
};

using NotificationContent =
    std::variant<CallChanged, RosterChanged, RosterDelta, OperationFinished, ContentSharingChanged,
                 ParticipantJoining, ParticipantLeft, Unrecognised>;

//! One commsNotification.
struct Notification
{
    ChangeType change = ChangeType::Unknown;
    CallId call;
    QString resourceUrl;
    NotificationContent content;
    QByteArray digest = {}; //!< of the whole entry: equal for equal ones, however they are spelt
};

/*! The entries of a callback body (commsNotifications).

    A JSON object without a `value` array is the older format in which an incoming call is delivered
    first; it wants a 204 and is then repeated as Graph prints it (notifications page, "Incoming
    call").
*/
struct NotificationEnvelope
{
    bool isLegacy = false;
    QJsonArray entries;
};

[[nodiscard]] Result<NotificationEnvelope> readNotificationEnvelope(const QByteArray &body);

//! Reads a commsOperation, as Get operation answers with one.
[[nodiscard]] OperationFinished readOperation(const QJsonObject &operation);

//! Reads one entry of an envelope. Fails only where no call can be told from it.
[[nodiscard]] Result<Notification> readNotification(const QJsonValue &entry);

//! What \a message says; null where it cannot be read.
[[nodiscard]] std::shared_ptr<const Notification> notificationOf(const Message &message);

//! A stable English word for logs, exports and `listen`: call, participants, operation, …
[[nodiscard]] QString kindWord(const NotificationContent &content);
