#include "graph/errorbody.h"

#include "core/json.h"

using namespace Qt::StringLiterals;

namespace {

QJsonValue innerError(const QJsonValue &error)
{
    const QJsonObject object = error.toObject();
    return object.contains(u"innerError") ? object[u"innerError"] : object[u"innererror"];
}

QString codeText(const QJsonValue &code)
{
    return code.isDouble() ? QString::number(lenientInteger(code)) : code.toString();
}

//! Takes over what an inner error adds: inner codes are the more precise ones.
void readInner(const QJsonValue &error, ErrorBody &body)
{
    const QJsonValue inner = innerError(error);
    if (!inner.isObject())
        return;
    if (const QString code = codeText(inner[u"code"]); !code.isEmpty())
        body.code = code;
    if (const QString id = inner[u"request-id"].toString(); !id.isEmpty())
        body.requestId = id;
    readInner(inner, body);
}

//! The calling service's own error may be wrapped as JSON text in the message.
void unwrapMessage(ErrorBody &body)
{
    const Result<QJsonObject> wrapped = readJsonObject(body.message.toUtf8());
    if (!wrapped || !wrapped->contains(u"errorCode"))
        return;
    body.code = codeText(wrapped->value(u"errorCode"));
    body.message = wrapped->value(u"message").toString();
}

} // namespace

ErrorBody readErrorBody(const QByteArray &text)
{
    const Result<QJsonObject> object = readJsonObject(text);
    if (!object)
        return {};
    const QJsonValue error = object->value(u"error");
    if (error.isString()) // the token endpoint
        return {.code = error.toString(),
                .message = object->value(u"error_description").toString(),
                .requestId = object->value(u"trace_id").toString()};
    ErrorBody body{.code = codeText(error[u"code"]), .message = error[u"message"].toString()};
    readInner(error, body);
    unwrapMessage(body);
    return error.isObject() ? body : ErrorBody{};
}
