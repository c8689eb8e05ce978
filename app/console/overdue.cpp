#include "console/overdue.h"

#include "scenarios/catalogue.h"

QDateTime overdueFrom(const CallOperation &operation, double clockRate)
{
    if (!operation.isPending())
        return {};
    const Operation *declared = operations::find(operation.key);
    const std::chrono::milliseconds patience = (declared ? *declared : Operation()).overdueAfter;
    return operation.started.addMSecs(static_cast<qint64>(static_cast<double>(patience.count())
                                                          / clockRate));
}

bool isOverdue(const CallOperation &operation, double clockRate)
{
    return operation.isPending()
        && overdueFrom(operation, clockRate) <= QDateTime::currentDateTimeUtc();
}
