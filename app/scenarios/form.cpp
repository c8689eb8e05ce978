#include "scenarios/form.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

//! The @odata.type of the objects that lie on the way to a field (types).
QString typeAt(const Form &form, const QStringList &path)
{
    static const QHash<QString, QString> usual{
        {u"callOptions"_s, u"outgoingCallOptions"_s},
        {u"chatInfo"_s, u"chatInfo"_s},
        {u"meetingInfo/organizer"_s, u"identitySet"_s},
        {u"source"_s, u"participantInfo"_s},
        {u"source/identity"_s, u"identitySet"_s},
        {u"participants/*"_s, u"invitationParticipantInfo"_s},
        {u"participants/*/identity"_s, u"identitySet"_s},
        {u"prompts/*"_s, u"mediaPrompt"_s},
        {u"customPrompt"_s, u"mediaPrompt"_s},
        {u"targets/*"_s, u"invitationParticipantInfo"_s},
        {u"targets/*/identity"_s, u"identitySet"_s},
    };
    const QString place = path.join(u'/');
    const QString type = form.types.value(place, usual.value(place));
    return type.isEmpty() ? QString() : u"#microsoft.graph."_s + type;
}

//! Where a value goes: \a path, and the index that its '*' stands for.
struct Place
{
    const Form &form;
    QStringList path;
    qsizetype index = 0;
};

//! \a into with \a value at \a place, made along the way; \a depth members are behind us already.
QJsonValue placed(const QJsonValue &into, const Place &place, const QJsonValue &value,
                  qsizetype depth = 0)
{
    if (depth == place.path.size())
        return value;
    const QString &name = place.path[depth];
    if (name == u"*") {
        QJsonArray array = into.toArray();
        while (array.size() <= place.index)
            array.append(QJsonValue::Null);
        array[place.index] = placed(array[place.index], place, value, depth + 1);
        return array;
    }
    QJsonObject object = into.toObject();
    if (const QString type = typeAt(place.form, place.path.first(depth)); !type.isEmpty())
        object[u"@odata.type"] = type;
    object[name] = placed(object[name], place, value, depth + 1);
    return object;
}

//! People, then applications, then phones: each kind goes on in the list where the last one ended.
qsizetype firstIndex(const QJsonValue &body, const Field &field, const QStringList &path)
{
    const bool isSomebody = field.kind == FieldKind::Identity || field.kind == FieldKind::Phone;
    return isSomebody ? body[path.first()].toArray().size() : 0;
}

//! \a body with the values of \a field at \a path.
QJsonValue filled(QJsonValue body, const Form &form, const Field &field, const QStringList &path,
                  const QStringList &texts)
{
    if (!path.contains(u"*")) {
        const QJsonValue json = toJson(field, texts);
        return json.isUndefined() ? body : placed(body, {form, path}, json);
    }
    qsizetype index = firstIndex(body, field, path);
    for (const QString &text : texts) {
        const QJsonValue json = toJson(field, {text});
        if (json.isUndefined())
            continue;
        body = placed(body, {form, path, index}, json);
        for (const Field &detail : field.details) {
            const QJsonValue value = toJson(
                detail, {IdentityValue::fromText(text).details.value(detail.key)});
            if (!value.isUndefined())
                body = placed(body, {form, detail.path.split(u'/'), index}, value);
        }
        ++index;
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
    if (!field.path.isEmpty() && !isOfUrl(field))
        collect({{}, body}, field.path.split(u'/'), found);
    return found;
}

//! The details in \a element of a list, given as the way to it, such as `targets/1`.
QMap<QString, QString> detailsAt(const Field &field, const QJsonObject &body,
                                 const QString &element)
{
    QMap<QString, QString> details;
    for (const Field &detail : field.details) {
        for (const Member &member : membersAt(detail, body)) {
            if (member.path.startsWith(element + u'/'))
                details[detail.key] = fromJson(detail, member.value).value(0);
        }
    }
    return details;
}

QStringList valuesAt(const Field &field, const QJsonObject &body)
{
    QStringList values;
    const qsizetype star = field.path.split(u'/').indexOf(u"*");
    for (const Member &member : membersAt(field, body)) {
        const QStringList texts = fromJson(field, member.value);
        if (field.details.isEmpty() || texts.isEmpty()) {
            values += texts;
            continue;
        }
        IdentityValue person = IdentityValue::fromText(texts.first());
        person.details = detailsAt(field, body, member.path.section(u'/', 0, star));
        values.append(person.toText());
    }
    return values;
}

//! The fields of \a form, those of details included.
QList<Field> allFields(const Form &form)
{
    QList<Field> all;
    for (const Field &field : form.fields)
        all += QList<Field>{field} + field.details;
    return all;
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

const Field *Form::field(const QString &key) const
{
    const auto found = std::ranges::find(fields, key, &Field::key);
    return found == fields.end() ? nullptr : &*found;
}

FieldValues presetsOf(const Form &form)
{
    FieldValues values;
    for (const Field &field : form.fields) {
        if (!field.preset.isEmpty())
            values[field.key] = field.preset;
    }
    return values;
}

FieldValues supplied(const Form &form, const FieldValues &values, const Supplies &supplies)
{
    FieldValues all = values;
    for (const Field &field : form.fields) {
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

FieldValues expanded(const Form &form, const FieldValues &values)
{
    FieldValues all = values;
    for (const Field &field : form.fields) {
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

QJsonObject buildBody(const Form &form, const FieldValues &values)
{
    const FieldValues all = expanded(form, values);
    QJsonValue body = form.base;
    for (const Field &field : form.fields) {
        for (const QString &path : {field.path, field.alsoAt}) {
            if (!path.isEmpty() && !isOfUrl(field))
                body = filled(body, form, field, path.split(u'/'), all.value(field.key));
        }
    }
    return body.toObject();
}

FieldValues readBody(const Form &form, const QJsonObject &body)
{
    FieldValues values;
    for (const Field &field : form.fields) {
        const QStringList found = valuesAt(field, body);
        if (!found.isEmpty())
            values[field.key] = found;
    }
    return values;
}

QList<Problem> problemsOf(const Form &form, const FieldValues &values)
{
    const FieldValues all = expanded(form, values);
    QList<Problem> problems;
    for (const Field &field : form.fields)
        problems += problemsOf(field, all.value(field.key));
    return problems;
}

QList<Problem> bodyProblems(const Form &form, const QJsonObject &body)
{
    QList<Problem> problems;
    for (const QString &path : missingMembers(form.base, body, {}))
        problems.append({.field = path,
                         .text = QCoreApplication::translate("Scenario",
                                                             "%1 is missing or not as needed here.")
                                     .arg(path)});
    for (const Field &field : allFields(form)) {
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

QList<Problem> problemsOf(const Form &form, const QJsonObject &body)
{
    return bodyProblems(form, body) + problemsOf(form, readBody(form, body));
}

bool hasErrors(const QList<Problem> &problems)
{
    return std::ranges::any_of(problems, [](const Problem &problem) {
        return problem.severity != Severity::Warning;
    });
}

bool hasRefusals(const QList<Problem> &problems)
{
    return std::ranges::any_of(problems, [](const Problem &problem) {
        return problem.severity == Severity::Refusal;
    });
}
