#include "scenarios/operation.h"

#include "core/json.h"
#include "scenarios/catalogue.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Operation", text);
}

QString reasonOfKind(CallKind kind, const CallFacts &call)
{
    switch (kind) {
    case CallKind::Group:
        return call.isGroup
            ? QString()
            : translated(QT_TRANSLATE_NOOP("Operation", "Only in a group call or meeting."));
    case CallKind::ServiceHosted:
        return call.isAppHosted
            ? translated(QT_TRANSLATE_NOOP("Operation",
                                           "Only where the service handles the media."))
            : QString();
    case CallKind::GroupAppHosted:
        return call.isGroup && call.isAppHosted
            ? QString()
            : translated(QT_TRANSLATE_NOOP("Operation",
                                           "Only in a group call whose media the bot handles."));
    case CallKind::Any:
    case CallKind::PolicyRecording: // which a call does not tell of itself
        break;
    }
    return {};
}

} // namespace

Request buildRequest(const Operation &operation, const CallId &call, const QByteArray &body)
{
    return {.method = operation.method,
            .path = QString(operation.path).replace(u"{call}"_s, call.text),
            .body = body,
            .repeatable = operation.repeatable,
            .key = operation.key,
            .call = call};
}

Request buildRequest(const Operation &operation, const CallId &call, const FieldValues &values)
{
    const QByteArray body = operation.hasBody ? compactJson(buildBody(operation, values))
                                              : QByteArray();
    Request request = buildRequest(operation, call, body);
    for (const Field &field : operation.fields) {
        if (isOfUrl(field))
            request.path.replace(field.path,
                                 QString::fromLatin1(QUrl::toPercentEncoding(
                                     values.value(field.key).value(0).trimmed())));
    }
    return request;
}

Request buildCreateRequest(const Scenario &scenario, const QByteArray &body)
{
    Request request = buildRequest(operations::createCall(), {}, body);
    request.key = scenario.id;
    request.tenant = readJsonObject(body).value_or(QJsonObject())[u"tenantId"].toString();
    return request;
}

QString reasonAgainst(const Operation &operation, const CallFacts &call)
{
    if (!operation.validIn.isEmpty() && !operation.validIn.contains(call.state)) {
        QStringList states;
        for (const CallState state : operation.validIn)
            states.append(toWire(state));
        return translated(QT_TRANSLATE_NOOP("Operation", "Only while the call is %1."))
            .arg(states.join(u", "_s));
    }
    if (operation.isGlobalOnly && !call.isGlobalCloud)
        return translated(QT_TRANSLATE_NOOP("Operation", "Not there in this cloud."));
    return reasonOfKind(operation.kind, call);
}
