#include "calls/transfer.h"

#include "calls/call.h"

using namespace Qt::StringLiterals;

namespace {

using Phase = Transfer::Phase;

//! The code is 0 in one place of the documentation and 200 in another.
bool isTransferred(const CallChanged &change)
{
    constexpr qint64 gracefulTransferCompleted = 7015;
    return (change.result && change.result->subcode == gracefulTransferCompleted)
        || change.raw[u"terminationReason"] == u"AppTransferred"_s;
}

bool isPending(const std::optional<Transfer> &transfer)
{
    return transfer && transfer->phase != Phase::Completed && transfer->phase != Phase::Failed;
}

//! Brings the transfer to \a phase; it is a new one where none is under way.
void advance(std::optional<Transfer> &transfer, Phase phase)
{
    if (!isPending(transfer))
        transfer = Transfer();
    transfer->phase = phase;
}

bool replaces(const Call &call, const Call &other)
{
    return call.transfer && !other.id.isEmpty() && call.transfer->replaced == other.id;
}

QString chainOf(const Call &call)
{
    return normalisedId(call.properties[u"callChainId"].toString());
}

} // namespace

std::optional<Transfer> transfers::begun(const Message &request)
{
    if (request.method != "POST" || !request.url.endsWith(u"transfer", Qt::CaseInsensitive))
        return std::nullopt;
    const QJsonValue target = request.content[u"transferTarget"];
    return Transfer{.exchange = request.exchange,
                    .target = readParticipantIdentity(target),
                    .replaced = {normalisedId(target[u"replacesCallId"].toString())}};
}

void transfers::answer(std::optional<Transfer> &transfer, const Message &response)
{
    const bool isRefusal = response.status / 100 != 2 && response.status != 0;
    if (isRefusal && isPending(transfer) && transfer->exchange == response.exchange)
        transfer->phase = Phase::Failed;
}

void transfers::change(std::optional<Transfer> &transfer, const CallChanged &change)
{
    const bool hasFailed = change.result && change.result->code >= 400;
    switch (change.state) {
    case CallState::Transferring:
        return advance(transfer, Phase::UnderWay);
    case CallState::TransferAccepted:
        return advance(transfer, Phase::Accepted);
    case CallState::Established:
        if (hasFailed) {
            advance(transfer, Phase::Failed);
            transfer->result = change.result;
        }
        return;
    case CallState::Terminated:
        if (isTransferred(change))
            advance(transfer, Phase::Completed);
        else if (isPending(transfer))
            transfer->phase = Phase::Failed;
        return;
    default:
        return;
    }
}

bool transfers::areEndsOfOne(const Call &call, const Call &other)
{
    if (call.number == other.number)
        return false;
    const bool areOneChain = !chainOf(call).isEmpty() && chainOf(call) == chainOf(other)
        && (call.transfer || other.transfer);
    return replaces(call, other) || replaces(other, call) || areOneChain;
}
