#include "sandbox/sandboxoperation.h"

using namespace Qt::StringLiterals;

QJsonObject toJson(const SandboxOperation &operation)
{
    QJsonObject object = operation.more;
    object[u"@odata.type"] = u"#microsoft.graph."_s + operation.type;
    object[u"id"] = operation.id.text;
    object[u"status"] = operation.status;
    object[u"clientContext"] = operation.clientContext;
    object[u"resultInfo"] = operation.result ? QJsonValue(toJson(*operation.result))
                                             : QJsonValue(QJsonValue::Null);
    return object;
}
