#include "scenarios/scenario.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

//! The @odata.type of the objects that lie on the way to a field (types, "call").
QString typeAt(const QStringList &path)
{
    static const QHash<QString, QString> types{
        {u"callOptions"_s, u"outgoingCallOptions"_s},
        {u"source"_s, u"participantInfo"_s},
        {u"source/identity"_s, u"identitySet"_s},
        {u"targets/*"_s, u"invitationParticipantInfo"_s},
        {u"targets/*/identity"_s, u"identitySet"_s},
    };
    const QString type = types.value(path.join(u'/'));
    return type.isEmpty() ? QString() : u"#microsoft.graph."_s + type;
}

//! \a into with \a value at \a path, made along the way; \a depth members are behind us already.
QJsonValue placed(const QJsonValue &into, const QStringList &path, qsizetype depth, qsizetype index,
                  const QJsonValue &value)
{
    if (depth == path.size())
        return value;
    if (path[depth] == u"*") {
        QJsonArray array = into.toArray();
        while (array.size() <= index)
            array.append(QJsonValue::Null);
        array[index] = placed(array[index], path, depth + 1, index, value);
        return array;
    }
    QJsonObject object = into.toObject();
    if (const QString type = typeAt(path.first(depth)); !type.isEmpty())
        object[u"@odata.type"] = type;
    object[path[depth]] = placed(object[path[depth]], path, depth + 1, index, value);
    return object;
}

//! Every value at \a path; a '*' stands for each element of an array.
void collect(const QJsonValue &from, const QStringList &path, qsizetype depth, QJsonArray &found)
{
    if (depth == path.size()) {
        if (!from.isUndefined() && !from.isNull())
            found.append(from);
        return;
    }
    if (path[depth] != u"*")
        return collect(from[path[depth]], path, depth + 1, found);
    for (const QJsonValue &element : from.toArray())
        collect(element, path, depth + 1, found);
}

QStringList valuesAt(const Field &field, const QJsonObject &body)
{
    QJsonArray found;
    collect(body, field.path.split(u'/'), 0, found);
    QStringList values;
    for (const QJsonValue &value : std::as_const(found))
        values += fromJson(field, value);
    return values;
}

//! Members of \a expected that \a found lacks or has otherwise, as paths.
QStringList missingMembers(const QJsonObject &expected, const QJsonObject &found,
                           const QString &prefix)
{
    QStringList missing;
    for (auto member = expected.begin(); member != expected.end(); ++member) {
        const QString path = prefix + member.key();
        const QJsonValue value = found[member.key()];
        if (member->isObject())
            missing += missingMembers(member->toObject(), value.toObject(), path + u'/');
        else if (value != *member && !(prefix.isEmpty() && value.isUndefined()))
            missing.append(path);
    }
    return missing;
}

} // namespace

const Field *Scenario::field(const QString &key) const
{
    const auto found = std::ranges::find(fields, key, &Field::key);
    return found == fields.end() ? nullptr : &*found;
}

FieldValues presetsOf(const Scenario &scenario)
{
    FieldValues values;
    for (const Field &field : scenario.fields) {
        if (!field.preset.isEmpty())
            values[field.key] = field.preset;
    }
    return values;
}

QJsonObject buildBody(const Scenario &scenario, const FieldValues &values)
{
    QJsonValue body = scenario.base;
    for (const Field &field : scenario.fields) {
        const QStringList path = field.path.split(u'/');
        const QStringList texts = values.value(field.key);
        if (!path.contains(u"*")) {
            if (const QJsonValue json = toJson(field, texts); !json.isUndefined())
                body = placed(body, path, 0, 0, json);
            continue;
        }
        qsizetype index = 0;
        for (const QString &text : texts) {
            if (const QJsonValue json = toJson(field, {text}); !json.isUndefined())
                body = placed(body, path, 0, index++, json);
        }
    }
    return body.toObject();
}

FieldValues readBody(const Scenario &scenario, const QJsonObject &body)
{
    FieldValues values;
    for (const Field &field : scenario.fields) {
        const QStringList found = valuesAt(field, body);
        if (!found.isEmpty())
            values[field.key] = found;
    }
    return values;
}

QList<Problem> problemsOf(const Scenario &scenario, const FieldValues &values)
{
    QList<Problem> problems;
    for (const Field &field : scenario.fields)
        problems += problemsOf(field, values.value(field.key));
    return problems;
}

QList<Problem> problemsOf(const Scenario &scenario, const QJsonObject &body)
{
    QList<Problem> problems;
    for (const QString &path : missingMembers(scenario.base, body, {}))
        problems.append({.field = path,
                         .text = QCoreApplication::translate("Scenario",
                                                             "%1 is missing or not as needed here.")
                                     .arg(path)});
    return problems + problemsOf(scenario, readBody(scenario, body));
}

bool hasErrors(const QList<Problem> &problems)
{
    return std::ranges::any_of(problems, [](const Problem &problem) {
        return problem.severity == Severity::Error;
    });
}
