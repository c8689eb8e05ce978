#include "scenarios/operation.h"

#include "scenarios/catalogue.h"

using namespace Qt::StringLiterals;

Request buildRequest(const Operation &operation, const CallId &call, const QByteArray &body)
{
    return {.method = operation.method,
            .path = QString(operation.path).replace(u"{call}"_s, call.text),
            .body = body,
            .repeatable = operation.repeatable,
            .key = operation.key,
            .call = call};
}

Request buildCreateRequest(const Scenario &scenario, const QByteArray &body)
{
    Request request = buildRequest(operations::createCall(), {}, body);
    request.key = scenario.id;
    return request;
}
