#pragma once

#include "graph/message.h"
#include "graph/notification.h"
#include "graph/resultinfo.h"

#include <QDateTime>
#include <QList>

#include <optional>

//! Why a request came to nothing.
struct Refusal
{
    int status = 0; //!< HTTP status, 0 without an answer
    QString code;
    QString message;
    bool isRetried = false; //!< not the last word: the request is sent again

    bool operator==(const Refusal &) const = default;
};

//! Something that was done with a call, and what became of it. Times are UTC.
struct CallOperation
{
    enum class Phase {
        Sent,    //!< no answer yet
        Running, //!< the service took it; a notification tells the end
        Completed,
        Failed,
    };

    qint64 exchange = 0;
    QString key; //!< of the catalogue
    QString id = {};
    QString clientContext = {};
    QDateTime started;
    QDateTime finished = {};
    Phase phase = Phase::Sent;
    std::optional<ResultInfo> result = std::nullopt;
    QString reason = {}; //!< why it was sent, where nobody has asked for it
    std::optional<Refusal> refusal = std::nullopt;
    //! How sending tones ended: its status is `completed` in any case (operations, §4.14).
    QString completionReason = {};

    [[nodiscard]] bool isPending() const { return phase == Phase::Sent || phase == Phase::Running; }

    bool operator==(const CallOperation &) const = default;
};

/*! The operations of a call as its messages tell of them.

    A reply that is `completed` or `failed` is the end; anything else waits for the notification,
    which may come before the reply (operations, §1.4).
*/
namespace calloperations {

void begin(QList<CallOperation> &operations, const Message &request);
void answer(QList<CallOperation> &operations, const Message &response);
//! Matched by its id, then by the end of \a resourceUrl, then by its client context.
void finish(QList<CallOperation> &operations, const OperationFinished &finished,
            const QString &resourceUrl, const QDateTime &time);
//! The reply to Get operation: the end, unless the operation still goes on.
void asked(QList<CallOperation> &operations, const Message &response);

} // namespace calloperations
