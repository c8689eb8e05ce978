#pragma once

#include "core/headers.h"
#include "graph/id.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <memory>

struct Notification;

enum class Direction { Out, In };
enum class MessageKind { Request, Response, Notification };

//! What became of a notification. Requests and responses have none.
enum class Verdict {
    None,
    Accepted,
    Duplicate, //!< equal to one already taken for that call
    Late,      //!< would move a state back; kept, not applied
    Stale,     //!< older than the roster that is known
    Gap,       //!< a roster update before it is missing
    Rejected,  //!< not proven to come from the service, or not readable
    Retried,   //!< an answer that is not the last: the same request is sent again
};

/*! Anything that crossed a wire: a request, its response, or a notification.

    A POST with several notifications makes one message for each; they share \a body (the bytes as
    received) and \a exchange, and \a entry tells them apart. \a content is the JSON of this
    message: the whole body, or its entry. Headers never include a credential.
*/
struct Message
{
    qint64 seq = 0;      //!< place in the journal, from 1; 0 before it is there
    qint64 exchange = 0; //!< seq of the first message of the exchange, all attempts included
    QDateTime time;      //!< UTC
    Direction direction = Direction::Out;
    MessageKind kind = MessageKind::Request;
    CallId call = {};
    QByteArray method = {};
    QString url = {};
    int status = 0;      //!< HTTP status; 0 for a request, and for a response that never came
    bool wasSent = true; //!< false for a response that never came because the request never left
    Verdict verdict = Verdict::None;
    bool unknownCall = false; //!< a call that this console did not place or answer
    QString key = {};         //!< id of the scenario or operation, for requests and responses
    QString note = {};        //!< why it was rejected or failed, or sent unasked, in words
    Headers headers = {};
    QByteArray body = {};
    QJsonObject content = {};
    int entry = -1; //!< index in the `value` of the body; -1: the message is the whole body
    //! What \a content says, where somebody has read it already: see notificationOf().
    std::shared_ptr<const Notification> notification = {};
};

[[nodiscard]] QString toWord(Direction direction);
[[nodiscard]] QString toWord(MessageKind kind);
[[nodiscard]] QString toWord(Verdict verdict);
[[nodiscard]] Verdict verdictFromWord(const QString &word);
[[nodiscard]] MessageKind messageKindFromWord(const QString &word);

//! The JSON of entry \a entry of \a body, or of the whole body for -1; empty if there is none.
[[nodiscard]] QJsonObject contentOf(const QByteArray &body, int entry);
