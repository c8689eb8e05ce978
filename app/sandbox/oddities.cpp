#include "sandbox/oddities.h"

#include <QJsonArray>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

bool isOperation(const QJsonObject &resource)
{
    return resource.value(u"@odata.type").toString().endsWith(u"Operation");
}

QJsonObject withCapitalStatus(QJsonObject operation)
{
    QString status = operation.value(u"status").toString();
    if (!status.isEmpty())
        status[0] = status[0].toUpper();
    operation[u"status"] = status;
    return operation;
}

//! 57DAB8B1894C409AB240BD8BEAE78896 for each GUID in \a path.
QString withCapitalIds(QString path)
{
    static const QRegularExpression guid(u"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"_s);
    for (QRegularExpressionMatch match = guid.match(path); match.hasMatch();
         match = guid.match(path)) {
        const QString compact = match.captured().remove(u'-').toUpper();
        path.replace(match.capturedStart(), match.capturedLength(), compact);
    }
    return path;
}

QJsonValue oddPath(const QJsonValue &value, const Oddities &oddities)
{
    QString path = value.toString();
    if (oddities.upperCaseIds)
        path = withCapitalIds(path);
    if (oddities.noLeadingSlash && path.startsWith(u'/'))
        path.remove(0, 1);
    return path;
}

QJsonObject oddResult(QJsonObject result, const Oddities &oddities)
{
    if (oddities.numbersAsText) {
        for (const QString &name : {u"code"_s, u"subcode"_s})
            result[name] = QString::number(result.value(name).toInteger());
    }
    if (oddities.capitalSubcode)
        result[u"subCode"] = result.take(u"subcode");
    return result;
}

QJsonObject oddResource(QJsonObject resource, const Oddities &oddities)
{
    if (resource.value(u"resultInfo").isObject())
        resource[u"resultInfo"] = oddResult(resource.value(u"resultInfo").toObject(), oddities);
    if (resource.contains(u"@odata.id"))
        resource[u"@odata.id"] = oddPath(resource.value(u"@odata.id"), oddities);
    if (isOperation(resource) && oddities.capitalStatus)
        resource = withCapitalStatus(resource);
    if (isOperation(resource) && oddities.noOperationId)
        resource.remove(u"id");
    return resource;
}

bool isAboutSeveralInvitees(const QJsonValue &resource)
{
    return resource[u"@odata.type"] == u"#microsoft.graph.inviteParticipantsOperation"_s
        && resource[u"participants"].toArray().size() > 1;
}

//! \a entry with the path and the id of the documented example with several invitees.
QJsonObject withParticipantsPath(QJsonObject entry)
{
    for (const QString &name : {u"resourceUrl"_s, u"resource"_s}) {
        const QString path = entry.value(name).toString();
        entry[name] = QString(path.section(u'/', 0, -2) + u"/participants"_s);
    }
    QJsonObject operation = entry.value(u"resourceData").toObject();
    operation[u"id"] = QJsonValue::Null;
    entry[u"resourceData"] = operation;
    return entry;
}

QJsonObject oddEntry(QJsonObject entry, const Oddities &oddities)
{
    if (oddities.participantsPath && isAboutSeveralInvitees(entry.value(u"resourceData")))
        entry = withParticipantsPath(entry);
    for (const QString &name : {u"resourceUrl"_s, u"resource"_s}) {
        if (entry.contains(name))
            entry[name] = oddPath(entry.value(name), oddities);
    }
    if (entry.value(u"resourceData").isObject())
        entry[u"resourceData"] = oddResource(entry.value(u"resourceData").toObject(), oddities);
    return entry;
}

} // namespace

QJsonObject oddReply(QJsonObject reply, const Oddities &oddities)
{
    return isOperation(reply) && oddities.capitalStatus ? withCapitalStatus(reply) : reply;
}

QJsonObject oddNotifications(QJsonObject body, const Oddities &oddities)
{
    if (!body.value(u"value").isArray()) // the older format of an incoming call
        return body;
    QJsonArray entries;
    for (const QJsonValue &entry : body.value(u"value").toArray())
        entries.append(oddEntry(entry.toObject(), oddities));
    body[u"value"] = entries;
    return body;
}
