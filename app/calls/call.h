#pragma once

#include "calls/calloperation.h"
#include "calls/roster.h"
#include "calls/transfer.h"
#include "graph/arrival.h"
#include "graph/callstate.h"
#include "graph/id.h"
#include "graph/resultinfo.h"

#include <QDateTime>
#include <QHash>
#include <QJsonObject>

#include <optional>

//! How a call came to this console.
enum class Placement {
    Foreign,        //!< notifications tell of it, but this console did not place it
    Incoming,       //!< somebody else called the application
    Placing,        //!< the request is under way
    Placed,         //!< the service took it
    Refused,        //!< the service refused it
    OutcomeUnknown, //!< no answer came
};

//! A call as the journal tells it. Times are UTC; an invalid one has not come yet.
struct Call
{
    int number = 0;      //!< counts the calls of a journal; stays when the id becomes known
    CallId id;           //!< empty until the service gave one
    qint64 exchange = 0; //!< of the request that placed it; 0 for a foreign call
    Placement placement = Placement::Foreign;
    CallState state = CallState::Unknown;
    bool endWasMissed = false; //!< the service no longer knows it, and no notification said so
    QString scenario;          //!< catalogue id; empty for a foreign call
    QDateTime started;
    QDateTime established;
    QDateTime ended;
    std::optional<ResultInfo> result = std::nullopt;
    std::optional<Refusal> refusal = std::nullopt;
    QString requestId =
        {}; //!< of the answer to the request that placed it: Microsoft support asks for it
    std::optional<Arrival> arrival = std::nullopt; //!< of a call that came in
    QDateTime arrived = {};                        //!< when it did
    Roster roster = {};
    QList<CallOperation> operations = {}; //!< what this console did with it, oldest first
    std::optional<Transfer> transfer = std::nullopt; //!< the last one
    QStringList contentSharing = {};                 //!< ids of the sessions that are on
    QJsonObject properties = {}; //!< members of `call`, from request, reply and notifications
    int messages = 0;

    //! Whether it may still be alive at the service.
    [[nodiscard]] bool isOpen() const;
    //! One target and no meeting: such calls have no roster.
    [[nodiscard]] bool isPeerToPeer() const;
    //! Whom it is to, or who calls: the display name, else the id.
    [[nodiscard]] QString peer() const;

    //! Until when the service, whose time passes \a clockRate times as fast, waits for a decision
    //! about a call that came in.
    [[nodiscard]] QDateTime deadline(double clockRate = 1) const;
    //! What this console decided about a call that came in, unless that failed; null for nothing yet.
    [[nodiscard]] const CallOperation *decision() const;
    //! Whether it came in and waits, as far as is known here, to be answered, rejected or redirected.
    [[nodiscard]] bool awaitsDecision() const;
    //! Whether it came in and went again, and nobody had decided about it.
    [[nodiscard]] bool wasMissed() const;

    bool operator==(const Call &) const = default;
};
