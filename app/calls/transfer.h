#pragma once

#include "graph/identityset.h"
#include "graph/message.h"
#include "graph/notification.h"
#include "graph/resultinfo.h"

#include <optional>

struct Call;

//! The last transfer of a call: the other side is connected with somebody else (operations, §4.7).
struct Transfer
{
    enum class Phase {
        Asked,    //!< the service has not told of it yet
        UnderWay, //!< `transferring`
        Accepted,
        Completed, //!< the call has ended by it
        Failed,    //!< the call goes on, unless it has ended for another reason
    };

    Phase phase = Phase::Asked;
    qint64 exchange = 0;  //!< of the request; 0 where this console did not ask for it
    Identity target = {}; //!< with whom the other side is connected; unknown without a request
    CallId replaced = {}; //!< consultative: the call to the target, which ends with it
    std::optional<ResultInfo> result = std::nullopt; //!< why it failed

    bool operator==(const Transfer &) const = default;
};

namespace transfers {

//! The transfer that \a request asks for; nothing if it is another request.
[[nodiscard]] std::optional<Transfer> begun(const Message &request);
//! A refusal is the end of the transfer that was asked for.
void answer(std::optional<Transfer> &transfer, const Message &response);
//! A state of the call that was not late.
void change(std::optional<Transfer> &transfer, const CallChanged &change);

//! Whether a transfer has one of the calls at each of its ends: one replaces the other, or both are
//! of one chain.
[[nodiscard]] bool areEndsOfOne(const Call &call, const Call &other);

} // namespace transfers
