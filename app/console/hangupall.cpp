#include "console/hangupall.h"

#include "scenarios/catalogue.h"

#include <utility>

namespace {

//! Whether the service may have made a call all the same.
bool leavesOpen(const Error &error)
{
    return error.kind == ErrorKind::OutcomeUnknown || error.kind == ErrorKind::Storage;
}

} // namespace

HangUpAll::HangUpAll(const QList<Call> &calls, const QList<BeingPlaced> &placing, Send send,
                     QObject *parent)
    : QObject(parent), m_send(std::move(send)),
      m_total(static_cast<int>(calls.size() + placing.size()))
{
    for (const Call &call : calls)
        hangUp(call);
    for (const BeingPlaced &each : placing)
        whenDone(each.answer, this,
                 [this, call = each.call](const Result<Reply> &answer) { placed(call, answer); });
}

void HangUpAll::hangUp(const Call &call)
{
    whenDone(m_send(buildRequest(operations::hangUp(), call.id)), this,
             [this, call](const Result<Reply> &reply) {
                 if (!reply && reply.error().status != 404)
                     m_failed.append({call, reply.error()});
                 closeOne();
             });
}

void HangUpAll::placed(const Call &call, const Result<Reply> &answer)
{
    const Result<CallId> id = answer.and_then(createdCall);
    if (id) {
        Call created = call;
        created.id = *id;
        return hangUp(created);
    }
    if (leavesOpen(id.error()))
        m_failed.append({call, id.error()});
    else
        ++m_neverPlaced;
    closeOne();
}

void HangUpAll::closeOne()
{
    ++m_done;
    emit progressed();
    if (m_done == m_total)
        emit finished();
}
