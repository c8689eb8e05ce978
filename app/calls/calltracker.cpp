#include "calls/calltracker.h"

#include "core/overloaded.h"
#include "graph/errorbody.h"

#include <QJsonArray>

#include <algorithm>
#include <tuple>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int createRank = 1; // what request and reply state is as good as `establishing`
constexpr int establishedRank = 2;
constexpr int transferFailedRank = 5;

/*! How far a call has come. A transfer that failed returns to `established` (with code 500 and
    subcode 7000 or 7700) and so stands after the transfer, not before it.
*/
int rankOf(CallState state, const std::optional<ResultInfo> &result)
{
    switch (state) {
    case CallState::Unknown:
    case CallState::Incoming:
        return 0;
    case CallState::Ringing:
    case CallState::Establishing:
    case CallState::Redirecting:
        return createRank;
    case CallState::Established:
        return result && result->code >= 400 ? transferFailedRank : establishedRank;
    case CallState::Hold:
        return establishedRank;
    case CallState::Transferring:
        return 3;
    case CallState::TransferAccepted:
        return 4;
    case CallState::Terminating:
        return 6;
    case CallState::Terminated:
        return 7;
    }
    return 0;
}

bool isCreate(const Message &message)
{
    return message.method == "POST" && message.url.endsWith(u"/communications/calls");
}

//! Of what is directly below the call, such as keepAlive: further down it may mean a participant.
bool saysThatCallIsUnknown(const Message &message)
{
    return message.url.section(u'/', 0, -2).endsWith(message.call.text, Qt::CaseInsensitive)
        && readErrorBody(message.body).code == u"8522";
}

//! What an answer says of the media, as the request that places a call does.
QJsonObject mediaOf(const QJsonObject &answer)
{
    return {{u"mediaConfig"_s, answer[u"mediaConfig"]}, {u"callOptions"_s, answer[u"callOptions"]}};
}

} // namespace

CallTracker::Outcome CallTracker::apply(const Message &message)
{
    if (message.verdict == Verdict::Rejected)
        return {.verdict = Verdict::Rejected};
    switch (message.kind) {
    case MessageKind::Request:
        applyRequest(message);
        return {};
    case MessageKind::Response:
        applyResponse(message);
        return {.verdict = message.verdict}; // whoever received it knows whether it is retried
    case MessageKind::Notification:
        return applyNotification(message);
    }
    return {};
}

const Call *CallTracker::find(const CallId &id) const
{
    const auto number = m_byId.find(id);
    if (number == m_byId.end())
        return nullptr;
    return &*m_calls.find(*number);
}

QSet<int> CallTracker::takeChanges()
{
    return std::exchange(m_changed, {});
}

std::optional<Call> CallTracker::call(int number) const
{
    const auto found = m_calls.find(number);
    return found == m_calls.end() ? std::nullopt : std::optional(*found);
}

void CallTracker::applyRequest(const Message &message)
{
    if (!isCreate(message)) {
        if (const auto number = m_byId.find(message.call); number != m_byId.end()) {
            ++m_calls[*number].messages;
            calloperations::begin(m_calls[*number].operations, message);
            if (message.key == u"answer")
                merge(m_calls[*number], mediaOf(message.content), createRank);
            if (const std::optional<Transfer> transfer = transfers::begun(message))
                beginTransfer(m_calls[*number], *transfer);
            m_changed.insert(*number);
        }
        return;
    }
    // Another attempt of the same request has the same exchange, and is the same call.
    const auto earlier = m_byExchange.find(message.exchange);
    Call &call = earlier == m_byExchange.end() ? create(message.time) : m_calls[*earlier];
    m_byExchange[message.exchange] = call.number;
    call.placement = Placement::Placing;
    call.exchange = message.exchange;
    call.refusal.reset();
    call.ended = {};
    call.scenario = message.key;
    ++call.messages;
    merge(call, message.content, createRank);
    m_changed.insert(call.number);
}

void CallTracker::applyResponse(const Message &message)
{
    const auto created = m_byExchange.find(message.exchange);
    if (created != m_byExchange.end()) {
        Call &call = m_calls[*created];
        ++call.messages;
        call.requestId = QString::fromLatin1(headerValue(message.headers, "request-id"));
        if (message.status / 100 == 2 && !message.call.isEmpty())
            placed(call, message);
        else
            refused(call, message);
        m_changed.insert(call.number);
        return;
    }
    const auto known = m_byId.find(message.call);
    if (known == m_byId.end())
        return;
    Call &call = m_calls[*known];
    ++call.messages;
    calloperations::answer(call.operations, message);
    transfers::answer(call.transfer, message);
    answeredAbout(call, message);
    m_changed.insert(call.number);
}

//! After one that failed the call can be transferred again, and goes through the same states.
void CallTracker::beginTransfer(Call &call, const Transfer &transfer)
{
    if (call.transfer && call.transfer->exchange == transfer.exchange)
        return; // another attempt
    call.transfer = transfer;
    Memory &memory = m_memories[call.number];
    if (memory.rank != transferFailedRank)
        return;
    memory.rank = establishedRank;
    for (int &rank : memory.memberRanks)
        rank = std::min(rank, establishedRank);
    memory.seen.clear(); // what tells of it may be the same as before, word for word
}

//! The reply gives the id. Notifications may have come before it: their call is this one.
void CallTracker::placed(Call &call, const Message &message)
{
    call.id = message.call;
    call.placement = Placement::Placed;
    const auto early = m_byId.find(call.id);
    if (early != m_byId.end() && *early != call.number) {
        const int number = *early;
        const Call foreign = m_calls.take(number);
        const QJsonObject requested = call.properties;
        m_memories[call.number] = m_memories.take(number);
        m_changed.insert(number);
        call.state = foreign.state;
        call.endWasMissed = foreign.endWasMissed;
        call.established = foreign.established;
        call.ended = foreign.ended;
        call.result = foreign.result;
        call.roster = foreign.roster;
        call.transfer = foreign.transfer;
        call.contentSharing = foreign.contentSharing;
        call.messages += foreign.messages;
        call.properties = foreign.properties;
        constexpr int lowestRank = -1; // what the service has said goes before what was asked for
        merge(call, requested, lowestRank);
    }
    m_byId[call.id] = call.number;
    changeCall(call,
               {.state = callStateFromWire(message.content[u"state"].toString()),
                .raw = message.content},
               message.time);
}

void CallTracker::refused(Call &call, const Message &message)
{
    const bool isOpen = call.placement == Placement::Placing
        || (call.refusal && call.refusal->isRetried);
    if (!isOpen)
        return; // another answer was there before
    const ErrorBody body = readErrorBody(message.body);
    // A success that names no call is as good as no answer: something else has answered.
    const bool isUncertain = (message.status == 0 && message.wasSent) || message.status / 100 == 2;
    call.placement = isUncertain ? Placement::OutcomeUnknown : Placement::Refused;
    call.ended = message.time;
    call.refusal = Refusal{.status = message.status,
                           .code = body.code,
                           .message = message.status == 0 ? message.note : body.message,
                           .isRetried = message.verdict == Verdict::Retried};
    if (call.requestId.isEmpty())
        call.requestId = body.requestId;
}

void CallTracker::answeredAbout(Call &call, const Message &message)
{
    const bool isAboutCallItself = message.url.endsWith(message.call.text, Qt::CaseInsensitive);
    // The service forgets a call that has ended: whoever did not hear of the end learns it here.
    const bool isForgotten = message.status == 404
        && (isAboutCallItself || saysThatCallIsUnknown(message));
    if (isForgotten && call.state != CallState::Terminated) {
        call.endWasMissed = true;
        m_memories[call.number].rank = rankOf(CallState::Terminated, {});
        end(call, message.time);
    }
    if (message.method != "GET" || message.status != 200)
        return;
    if (isAboutCallItself)
        changeCall(call,
                   {.state = callStateFromWire(message.content[u"state"].toString()),
                    .result = readResultInfo(message.content[u"resultInfo"]),
                    .raw = message.content},
                   message.time);
    else if (message.url.contains(u"/operations/"))
        calloperations::asked(call.operations, message);
    else if (message.url.endsWith(u"/participants"))
        call.roster.replace(readParticipants(message.content[u"value"].toArray()), message.time);
}

CallTracker::Outcome CallTracker::applyNotification(const Message &message)
{
    constexpr int olderFormat = 204; // comes again as Graph prints it
    const std::shared_ptr<const Notification> notification = notificationOf(message);
    if (!notification || message.status == olderFormat)
        return {.verdict = Verdict::Accepted};
    Call &call = ofId(notification->call, message.time);
    m_changed.insert(call.number);
    ++call.messages;

    Outcome outcome{.verdict = Verdict::Accepted};
    QSet<QByteArray> &seen = m_memories[call.number].seen;
    // A whole roster may come back to what it was, with the same bytes: only the last one counts.
    const bool isRoster = std::holds_alternative<RosterChanged>(notification->content);
    QByteArray &lastRoster = m_memories[call.number].lastRoster;
    const QByteArray digest = notification->digest;
    if (isRoster ? digest == lastRoster : seen.contains(digest)) {
        outcome.verdict = Verdict::Duplicate;
        outcome.unknownCall = call.placement == Placement::Foreign;
        return outcome;
    }
    if (isRoster)
        lastRoster = digest;
    else
        seen.insert(digest);

    outcome.verdict = std::visit(
        Overloaded{
            [&](const CallChanged &change) { return changeCall(call, change, message.time); },
            [&](const RosterChanged &roster) {
                call.roster.replace(roster.participants, message.time);
                return Verdict::Accepted;
            },
            [&](const RosterDelta &delta) {
                return call.roster.apply(delta.sequenceNumber, delta.participants, message.time);
            },
            [&](const ContentSharingChanged &sharing) {
                share(call, sharing.sessions, notification->change == ChangeType::Deleted);
                return Verdict::Accepted;
            },
            [&](const OperationFinished &finished) {
                calloperations::finish(call.operations, finished, notification->resourceUrl,
                                       message.time);
                return Verdict::Accepted;
            },
            [](const ParticipantJoining &) { return Verdict::Accepted; },
            [](const ParticipantLeft &) { return Verdict::Accepted; },
            [](const Unrecognised &) { return Verdict::Accepted; },
        },
        notification->content);
    outcome.unknownCall = call.placement == Placement::Foreign;
    return outcome;
}

//! A session that has ended stays so, and none outlives its call, in whatever order that is told.
void CallTracker::share(Call &call, const QStringList &sessions, bool haveEnded)
{
    QSet<QString> &ended = m_memories[call.number].endedSharing;
    for (const QString &session : sessions) {
        if (haveEnded)
            ended.insert(session);
        call.contentSharing.removeAll(session);
        if (!ended.contains(session) && call.state != CallState::Terminated)
            call.contentSharing.append(session);
    }
    call.contentSharing.sort();
}

Verdict CallTracker::changeCall(Call &call, const CallChanged &change, const QDateTime &time)
{
    Memory &memory = m_memories[call.number];
    const int rank = rankOf(change.state, change.result);
    merge(call, change.raw, rank);
    if (change.state == CallState::Incoming)
        arrive(call, change.raw, time);
    if (change.state == CallState::Established && !call.established.isValid())
        call.established = call.ended.isValid() ? std::min(time, call.ended) : time;
    if (change.state == CallState::Unknown)
        return Verdict::Accepted;
    if (rank < memory.rank)
        return Verdict::Late;
    memory.rank = rank;
    call.state = change.state;
    transfers::change(call.transfer, change);
    if (change.state == CallState::Terminated) {
        call.endWasMissed = false;
        end(call, time);
        // Two ends that contradict each other: which one stays must not depend on their order.
        const auto numbers = [](const ResultInfo &result) {
            return std::tuple(result.code, result.subcode, result.message);
        };
        if (change.result && (!call.result || numbers(*change.result) < numbers(*call.result)))
            call.result = change.result;
        if (call.result)
            call.properties[u"resultInfo"] = toJson(*call.result);
    }
    return Verdict::Accepted;
}

//! What it says later, when it is a meeting for example, is not how it came.
void CallTracker::arrive(Call &call, const QJsonObject &members, const QDateTime &time)
{
    if (call.placement == Placement::Foreign)
        call.placement = Placement::Incoming;
    if (call.placement != Placement::Incoming)
        return;
    if (!call.arrival || call.arrival->caller == Identity())
        call.arrival = readArrival(members);
    if (!call.arrived.isValid())
        call.arrived = time;
}

//! Members that are absent or null are not stated. A member stated in a further state stays.
void CallTracker::merge(Call &call, const QJsonObject &members, int rank)
{
    QHash<QString, int> &ranks = m_memories[call.number].memberRanks;
    for (auto member = members.begin(); member != members.end(); ++member) {
        const QString name = member.key();
        if (member->isNull() || ranks.value(name, -1) > rank)
            continue;
        ranks[name] = rank;
        // Others have copies of the call: what is written is copied for them first.
        if (std::as_const(call.properties)[name] != *member)
            call.properties[name] = *member;
    }
}

void CallTracker::end(Call &call, const QDateTime &time)
{
    call.state = CallState::Terminated;
    call.contentSharing.clear();
    if (!call.ended.isValid())
        call.ended = time;
}

Call &CallTracker::create(const QDateTime &time)
{
    const int number = ++m_last;
    Call &call = m_calls[number];
    call.number = number;
    call.started = time;
    return call;
}

Call &CallTracker::ofId(const CallId &id, const QDateTime &time)
{
    const auto known = m_byId.find(id);
    if (known != m_byId.end())
        return m_calls[*known];
    Call &call = create(time);
    call.id = id;
    m_byId[id] = call.number;
    return call;
}
