#include "console/placements.h"

#include "core/json.h"
#include "scenarios/catalogue.h"

#include <QCoreApplication>

#include <algorithm>

void Placements::add(const Request &request, const FutureResult<Reply> &answer)
{
    const Operation &create = operations::createCall();
    if (request.method != create.method || request.path != create.path)
        return;
    m_all.append({.call = {.placement = Placement::Placing,
                           .scenario = request.key,
                           .started = QDateTime::currentDateTimeUtc(),
                           .properties = readJsonObject(request.body).value_or(QJsonObject())},
                  .answer = answer});
}

void Placements::forget(const QList<Call> &calls)
{
    m_all.removeIf([&calls](const BeingPlaced &each) {
        if (!each.answer.isFinished())
            return false;
        const Result<CallId> id = each.answer.result().and_then(createdCall);
        return !id || std::ranges::count(calls, *id, &Call::id) > 0;
    });
}

Result<CallId> createdCall(const Reply &answer)
{
    const Result<QJsonObject> call = readJsonObject(answer.body);
    const CallId id{call ? normalisedId(call->value(u"id").toString()) : QString()};
    if (!id.isEmpty())
        return id;
    return failure({.kind = ErrorKind::OutcomeUnknown,
                    .what = QCoreApplication::translate("Placements",
                                                        "The service answered, but named no call."),
                    .next = QCoreApplication::translate("Placements",
                                                        "Its messages show what it said."),
                    .requestId = answer.requestId});
}
