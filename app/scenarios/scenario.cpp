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
        {u"chatInfo"_s, u"chatInfo"_s},
        {u"meetingInfo/organizer"_s, u"identitySet"_s},
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

//! \a body with the values of \a field at \a path.
QJsonValue filled(QJsonValue body, const Field &field, const QStringList &path,
                  const QStringList &texts)
{
    if (!path.contains(u"*")) {
        const QJsonValue json = toJson(field, texts);
        return json.isUndefined() ? body : placed(body, path, 0, 0, json);
    }
    qsizetype index = 0;
    for (const QString &text : texts) {
        if (const QJsonValue json = toJson(field, {text}); !json.isUndefined())
            body = placed(body, path, 0, index++, json);
    }
    return body;
}

//! A member of a body, and the way to it with the index of an element as its name.
struct Member
{
    QString path;
    QJsonValue value;
};

//! Every member at \a path; a '*' stands for each element of an array.
void collect(const Member &from, const QStringList &path, QList<Member> &found)
{
    if (path.isEmpty()) {
        if (!from.value.isUndefined() && !from.value.isNull())
            found.append(from);
        return;
    }
    const auto deeper = [&](const QString &name, const QJsonValue &value) {
        collect({from.path.isEmpty() ? name : from.path + u'/' + name, value}, path.sliced(1),
                found);
    };
    if (path.first() != u"*")
        return deeper(path.first(), from.value[path.first()]);
    const QJsonArray elements = from.value.toArray();
    for (qsizetype i = 0; i < elements.size(); ++i)
        deeper(QString::number(i), elements.at(i));
}

//! What \a body has in the place of \a field, as it is.
QList<Member> membersAt(const Field &field, const QJsonObject &body)
{
    QList<Member> found;
    if (!field.path.isEmpty())
        collect({{}, body}, field.path.split(u'/'), found);
    return found;
}

QStringList valuesAt(const Field &field, const QJsonObject &body)
{
    QStringList values;
    for (const Member &member : membersAt(field, body))
        values += fromJson(field, member.value);
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

FieldValues supplied(const Scenario &scenario, const FieldValues &values, const Supplies &supplies)
{
    FieldValues all = values;
    for (const Field &field : scenario.fields) {
        const QString supply = supplies.value(field.supply);
        if (supply.isEmpty())
            continue;
        const QString value = all.value(field.key).join(QString()).trimmed();
        if (value.isEmpty())
            all[field.key] = QStringList{supply};
        else if (field.kind == FieldKind::Identity && IdentityValue::fromText(value).id.isEmpty())
            all[field.key] = QStringList{IdentityValue::fromText(supply).id + value}; // `,NAME`
    }
    return all;
}

FieldValues expanded(const Scenario &scenario, const FieldValues &values)
{
    FieldValues all = values;
    for (const Field &field : scenario.fields) {
        const QString value = values.value(field.key).value(0).trimmed();
        const Result<FieldValues> parts = field.parts && !value.isEmpty() ? field.parts(value)
                                                                          : FieldValues();
        if (!parts)
            continue; // a problem of the field, and told as such
        for (auto part = parts->begin(); part != parts->end(); ++part)
            all[part.key()] = *part;
    }
    return all;
}

QJsonObject buildBody(const Scenario &scenario, const FieldValues &values)
{
    const FieldValues all = expanded(scenario, values);
    QJsonValue body = scenario.base;
    for (const Field &field : scenario.fields) {
        for (const QString &path : {field.path, field.alsoAt}) {
            if (!path.isEmpty())
                body = filled(body, field, path.split(u'/'), all.value(field.key));
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
    const FieldValues all = expanded(scenario, values);
    QList<Problem> problems;
    for (const Field &field : scenario.fields)
        problems += problemsOf(field, all.value(field.key));
    return problems;
}

QList<Problem> bodyProblems(const Scenario &scenario, const QJsonObject &body)
{
    QList<Problem> problems;
    for (const QString &path : missingMembers(scenario.base, body, {}))
        problems.append({.field = path,
                         .text = QCoreApplication::translate("Scenario",
                                                             "%1 is missing or not as needed here.")
                                     .arg(path)});
    for (const Field &field : scenario.fields) {
        for (const auto &[path, value] : membersAt(field, body)) {
            const QString needed = typeProblem(field, value);
            if (!needed.isEmpty())
                problems.append({.field = path,
                                 .text = QCoreApplication::translate("Scenario",
                                                                     "“%1” has to be %2.")
                                             .arg(path, needed)});
        }
    }
    return problems;
}

QList<Problem> problemsOf(const Scenario &scenario, const QJsonObject &body)
{
    return bodyProblems(scenario, body) + problemsOf(scenario, readBody(scenario, body));
}

bool hasErrors(const QList<Problem> &problems)
{
    return std::ranges::any_of(problems, [](const Problem &problem) {
        return problem.severity == Severity::Error;
    });
}
