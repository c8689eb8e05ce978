#include "console/hangupall.h"

#include "scenarios/catalogue.h"

HangUpAll::HangUpAll(const QList<Call> &calls, const Send &send, QObject *parent)
    : QObject(parent), m_total(static_cast<int>(calls.size()))
{
    for (const Call &call : calls)
        whenDone(send(buildRequest(operations::hangUp(), call.id)), this,
                 [this, call](const Result<Reply> &reply) { answered(call, reply); });
}

void HangUpAll::answered(const Call &call, const Result<Reply> &reply)
{
    ++m_done;
    if (!reply && reply.error().status != 404)
        m_failed.append({call, reply.error()});
    emit progressed();
    if (m_done == m_total)
        emit finished();
}
