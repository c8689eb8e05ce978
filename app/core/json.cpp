#include "core/json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace {

QJsonValue valueWithoutNulls(const QJsonValue &value)
{
    if (value.isObject())
        return withoutNulls(value.toObject());
    if (!value.isArray())
        return value;
    QJsonArray kept;
    for (const QJsonValue &element : value.toArray())
        kept.append(valueWithoutNulls(element));
    return kept;
}

} // namespace

Result<QJsonObject> readJsonObject(const QByteArray &text)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const QByteArray before = text.left(problem.offset);
        const auto line = before.count('\n') + 1;
        const auto column = before.size() - before.lastIndexOf('\n');
        return failure({.kind = ErrorKind::Input,
                        .what = QCoreApplication::translate("Json", "Line %1, column %2: %3.")
                                    .arg(line)
                                    .arg(column)
                                    .arg(problem.errorString()),
                        .next = QCoreApplication::translate("Json", "Correct the JSON there.")});
    }
    if (!document.isObject())
        return failure({.kind = ErrorKind::Input,
                        .what = QCoreApplication::translate("Json", "This is not a JSON object."),
                        .next = QCoreApplication::translate("Json", "It has to begin with “{”.")});
    return document.object();
}

QByteArray compactJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray indentedJson(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

qint64 lenientInteger(const QJsonValue &value, qint64 fallback)
{
    if (value.isDouble())
        return value.toInteger(fallback);
    bool isNumber = false;
    const qint64 number = value.toString().toLongLong(&isNumber);
    return isNumber ? number : fallback;
}

QJsonObject withoutNulls(const QJsonObject &object)
{
    QJsonObject kept;
    for (auto member = object.begin(); member != object.end(); ++member) {
        if (!member->isNull())
            kept.insert(member.key(), valueWithoutNulls(*member));
    }
    return kept;
}
