#include "calls/calloperation.h"

#include "graph/errorbody.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

using Phase = CallOperation::Phase;

//! Capitals differ between payloads (types, "Reading rules").
Phase phaseOf(const QString &status)
{
    if (status.compare(u"completed", Qt::CaseInsensitive) == 0)
        return Phase::Completed;
    if (status.compare(u"failed", Qt::CaseInsensitive) == 0)
        return Phase::Failed;
    return Phase::Running;
}

Phase phaseOf(const OperationFinished &finished)
{
    const bool isUnsuccessful = !finished.completionReason.isEmpty()
        && finished.completionReason.compare(u"completedSuccessfully", Qt::CaseInsensitive) != 0;
    return isUnsuccessful ? Phase::Failed : phaseOf(finished.status);
}

void end(CallOperation &operation, Phase phase, const QDateTime &time)
{
    operation.phase = phase;
    operation.finished = time;
}

template <typename Predicate>
CallOperation *findLast(QList<CallOperation> &operations, Predicate predicate)
{
    const auto found = std::find_if(operations.rbegin(), operations.rend(), predicate);
    return found == operations.rend() ? nullptr : &*found;
}

CallOperation *meant(QList<CallOperation> &operations, const OperationFinished &finished,
                     const QString &resourceUrl)
{
    const QString &id = finished.id.text;
    const QString tail = normalisedId(resourceUrl.section(u'/', -1));
    CallOperation *found = nullptr;
    if (!id.isEmpty())
        found = findLast(operations, [&id](const CallOperation &each) { return each.id == id; });
    if (!found && !tail.isEmpty())
        found = findLast(operations,
                         [&tail](const CallOperation &each) { return each.id == tail; });
    if (!found && !finished.clientContext.isEmpty())
        found = findLast(operations, [&finished](const CallOperation &each) {
            return each.clientContext == finished.clientContext;
        });
    return found;
}

} // namespace

void calloperations::begin(QList<CallOperation> &operations, const Message &request)
{
    if (request.method == "GET")
        return; // asking does nothing to the call
    const auto isSame = [&request](const CallOperation &each) {
        return each.exchange == request.exchange;
    };
    if (findLast(operations, isSame))
        return; // another attempt
    operations.append({.exchange = request.exchange,
                       .key = request.key,
                       .clientContext = request.content[u"clientContext"].toString(),
                       .started = request.time,
                       .reason = request.note});
}

void calloperations::answer(QList<CallOperation> &operations, const Message &response)
{
    CallOperation *operation = findLast(operations, [&response](const CallOperation &each) {
        return each.exchange == response.exchange;
    });
    if (!operation)
        return;
    if (response.status / 100 != 2) {
        const ErrorBody error = readErrorBody(response.body);
        operation->refusal = Refusal{.status = response.status,
                                     .code = error.code,
                                     .message = response.status == 0 ? response.note
                                                                     : error.message};
        return end(*operation, Phase::Failed, response.time);
    }
    operation->id = normalisedId(response.content[u"id"].toString());
    if (!operation->isPending())
        return; // its notification was faster
    operation->result = readResultInfo(response.content[u"resultInfo"]);
    const bool tellsLater = !response.content[u"id"].toString().isEmpty()
        || response.content.contains(u"status");
    const Phase phase = tellsLater ? phaseOf(response.content[u"status"].toString())
                                   : Phase::Completed;
    if (phase == Phase::Running)
        operation->phase = phase;
    else
        end(*operation, phase, response.time);
}

void calloperations::finish(QList<CallOperation> &operations, const OperationFinished &finished,
                            const QString &resourceUrl, const QDateTime &time)
{
    CallOperation *operation = meant(operations, finished, resourceUrl);
    if (!operation || !operation->isPending())
        return;
    operation->result = finished.result;
    operation->completionReason = finished.completionReason;
    end(*operation, phaseOf(finished) == Phase::Failed ? Phase::Failed : Phase::Completed, time);
}

void calloperations::asked(QList<CallOperation> &operations, const Message &response)
{
    const OperationFinished told = readOperation(response.content);
    if (response.status == 200 && phaseOf(told) != Phase::Running)
        finish(operations, told, response.url, response.time);
}
