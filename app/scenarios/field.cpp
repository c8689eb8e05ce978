#include "scenarios/field.h"

#include "core/json.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Scenario", text);
}

QJsonObject identityObject(const IdentityValue &value, bool isTyped)
{
    QJsonObject object{{u"id"_s, value.id}};
    if (isTyped)
        object[u"@odata.type"] = u"#microsoft.graph.identity"_s;
    if (!value.displayName.isEmpty())
        object[u"displayName"] = value.displayName;
    return object;
}

QJsonObject mediaObject(const MediaValue &value)
{
    QJsonObject object{{u"uri"_s, value.uri}};
    if (!value.resourceId.isEmpty())
        object[u"resourceId"] = value.resourceId;
    return object;
}

//! What is wrong with so many values; empty if nothing is.
QString countProblem(const Field &field, qsizetype count)
{
    const QString label = translated(field.label);
    if (field.required && count == 0)
        return QCoreApplication::translate("Scenario", "%1 is needed.").arg(label);
    if (!field.repeatable && count > 1)
        return QCoreApplication::translate("Scenario", "%1 takes one value only.").arg(label);
    if (field.kind == FieldKind::Number)
        return {}; // its limits are those of the value
    if (count > 0 && count < field.least)
        return QCoreApplication::translate("Scenario", "%1: at least %2 are needed.")
            .arg(label)
            .arg(field.least);
    if (field.most > 0 && count > field.most)
        return QCoreApplication::translate("Scenario", "%1: %2 are the most that can be called.")
            .arg(label)
            .arg(field.most);
    return {};
}

QJsonObject promptObject(const MediaValue &value, bool isTyped)
{
    QJsonObject object = mediaObject(value);
    if (isTyped)
        object[u"@odata.type"] = u"#microsoft.graph.mediaInfo"_s;
    return object;
}

//! What is no number stays as it was written, and a rule says what is wrong with it.
QJsonValue numberOrText(const QString &text)
{
    bool isNumber = false;
    const qlonglong number = text.toLongLong(&isNumber);
    return isNumber ? QJsonValue(number) : QJsonValue(text);
}

QJsonValue objectOrText(const QString &text)
{
    const Result<QJsonObject> object = readJsonObject(text.toUtf8());
    return object ? QJsonValue(*object) : QJsonValue(text);
}

//! What keeps a number, an object or a prompt from being one; empty if nothing does.
QString kindProblem(const Field &field, const QString &value)
{
    if (field.kind == FieldKind::Json) {
        const Result<QJsonObject> object = readJsonObject(value.toUtf8());
        return object ? QString() : object.error().text();
    }
    if (field.kind != FieldKind::Number)
        return {};
    bool isNumber = false;
    const qlonglong number = value.toLongLong(&isNumber);
    if (!isNumber)
        return QCoreApplication::translate("Scenario", "This has to be a whole number.");
    if (number < field.least || (field.most > 0 && number > field.most))
        return QCoreApplication::translate("Scenario", "This has to be between %1 and %2.")
            .arg(field.least)
            .arg(field.most);
    return {};
}

const auto escapedSemicolon = u"%3B"_s;

QString escaped(QString text)
{
    return text.replace(u';', escapedSemicolon);
}

QString unescaped(QString text)
{
    return text.replace(escapedSemicolon, u";"_s);
}

//! What is wrong with the details of one person, told at the field of the person.
QList<Problem> detailProblems(const Field &field, const QMap<QString, QString> &details)
{
    QList<Problem> problems;
    for (auto detail = details.begin(); detail != details.end(); ++detail) {
        const auto known = std::ranges::find(field.details, detail.key(), &Field::key);
        if (known == field.details.end()) {
            problems.append(
                {.field = field.key,
                 .text = QCoreApplication::translate("Scenario", "“%1” is no detail of a person.")
                             .arg(detail.key())});
            continue;
        }
        for (Problem problem : problemsOf(*known, {*detail})) {
            problem.field = field.key;
            problem.text = translated(known->label) + u": "_s + problem.text;
            problems.append(problem);
        }
    }
    return problems;
}

QStringList nonEmpty(const QStringList &values)
{
    QStringList kept;
    for (const QString &value : values) {
        if (!value.trimmed().isEmpty())
            kept.append(value.trimmed());
    }
    return kept;
}

} // namespace

bool isOfUrl(const Field &field)
{
    return field.path.startsWith(u'{');
}

IdentityValue IdentityValue::fromText(const QString &text)
{
    const QString identity = text.section(u';', 0, 0);
    IdentityValue value{.id = identity.section(u',', 0, 0).trimmed(),
                        .displayName = unescaped(identity.section(u',', 1).trimmed())};
    for (const QString &detail : text.section(u';', 1).split(u';', Qt::SkipEmptyParts))
        value.details[detail.section(u'=', 0, 0).trimmed()] = unescaped(
            detail.section(u'=', 1).trimmed());
    return value;
}

QString IdentityValue::toText() const
{
    QString text = displayName.isEmpty() ? id : id + u',' + escaped(displayName);
    for (auto detail = details.begin(); detail != details.end(); ++detail) {
        if (!detail->isEmpty())
            text += u';' + detail.key() + u'=' + escaped(*detail);
    }
    return text;
}

MediaValue MediaValue::fromText(const QString &text)
{
    // A URI may have commas in it, a resource id has none.
    const qsizetype comma = text.lastIndexOf(u',');
    return {.uri = text.left(comma).trimmed(),
            .resourceId = comma < 0 ? QString() : text.mid(comma + 1).trimmed()};
}

QString MediaValue::toText() const
{
    // A comma at the end tells that those before it belong to the address.
    return resourceId.isEmpty() && !uri.contains(u',') ? uri : uri + u',' + resourceId;
}

QJsonValue toJson(const Field &field, const QStringList &values)
{
    const QStringList filled = nonEmpty(values);
    if (filled.isEmpty())
        return QJsonValue::Undefined;
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Url:
    case FieldKind::Blob:
    case FieldKind::Choice:
        return filled.first();
    case FieldKind::Identity:
    case FieldKind::Phone:
        return identityObject(IdentityValue::fromText(filled.first()), field.isTyped);
    case FieldKind::Choices:
        return QJsonArray::fromStringList(filled);
    case FieldKind::Switch:
        return filled.first() == u"true";
    case FieldKind::Number:
        return numberOrText(filled.first());
    case FieldKind::Json:
        return objectOrText(filled.first());
    case FieldKind::Prompt:
        return promptObject(MediaValue::fromText(filled.first()), field.isTyped);
    case FieldKind::Media:
        break;
    }
    QJsonArray media;
    for (const QString &value : filled)
        media.append(mediaObject(MediaValue::fromText(value)));
    return media;
}

QStringList fromJson(const Field &field, const QJsonValue &json)
{
    if (json.isNull() || json.isUndefined())
        return {};
    QStringList values;
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Url:
    case FieldKind::Blob:
    case FieldKind::Choice:
        values.append(json.toString());
        break;
    case FieldKind::Identity:
    case FieldKind::Phone:
        values.append(
            IdentityValue{json[u"id"].toString(), json[u"displayName"].toString()}.toText());
        break;
    case FieldKind::Switch:
        // In quotes, what is no switch stays visible, and a rule says what is wrong with it.
        values.append(json.isBool() ? json.toVariant().toString()
                                    : u'"' + json.toVariant().toString() + u'"');
        break;
    case FieldKind::Number:
        values.append(json.toVariant().toString());
        break;
    case FieldKind::Json:
        values.append(QString::fromUtf8(json.isObject() ? compactJson(json.toObject())
                                                        : json.toVariant().toByteArray()));
        break;
    case FieldKind::Prompt:
        values.append(MediaValue{json[u"uri"].toString(), json[u"resourceId"].toString()}.toText());
        break;
    case FieldKind::Choices:
        for (const QJsonValue &element : json.toArray())
            values.append(element.toString());
        break;
    case FieldKind::Media:
        for (const QJsonValue &element : json.toArray())
            values.append(
                MediaValue{element[u"uri"].toString(), element[u"resourceId"].toString()}.toText());
        break;
    }
    return nonEmpty(values);
}

QString typeProblem(const Field &field, const QJsonValue &json)
{
    switch (field.kind) {
    case FieldKind::Identity:
    case FieldKind::Phone:
    case FieldKind::Json:
    case FieldKind::Prompt:
        return json.isObject() ? QString() : QCoreApplication::translate("Scenario", "an object");
    case FieldKind::Choices:
    case FieldKind::Media:
        return json.isArray() ? QString() : QCoreApplication::translate("Scenario", "a list");
    case FieldKind::Number:
        return json.isDouble() ? QString() : QCoreApplication::translate("Scenario", "a number");
    case FieldKind::Switch:
        return json.isBool() ? QString() : QCoreApplication::translate("Scenario", "true or false");
    case FieldKind::Text:
    case FieldKind::Url:
    case FieldKind::Blob:
    case FieldKind::Choice:
        break;
    }
    return json.isString() ? QString() : QCoreApplication::translate("Scenario", "a text");
}

QList<Problem> problemsOf(const Field &field, const QStringList &values)
{
    const QStringList filled = nonEmpty(values);
    QList<Problem> problems;
    if (const QString text = countProblem(field, filled.size()); !text.isEmpty())
        problems.append(
            {.field = field.key, .text = text, .source = QString::fromUtf8(field.source)});
    if (field.parts && !filled.isEmpty()) {
        if (const Result<FieldValues> parts = field.parts(filled.first()); !parts)
            problems.append({.field = field.key, .text = parts.error().text()});
    }
    for (const QString &value : filled) {
        if (!field.choices.isEmpty() && !field.choices.contains(value))
            problems.append({.field = field.key,
                             .text = QCoreApplication::translate("Scenario", "“%1” is none of %2.")
                                         .arg(value, field.choices.join(u", "_s))});
        if (const QString text = kindProblem(field, value); !text.isEmpty())
            problems.append(
                {.field = field.key, .text = text, .source = QString::fromUtf8(field.source)});
        if (field.kind == FieldKind::Identity)
            problems += detailProblems(field, IdentityValue::fromText(value).details);
        for (const Rule &rule : field.rules) {
            if (!rule.holds(value))
                problems.append({.field = field.key,
                                 .severity = rule.severity,
                                 .text = translated(rule.text),
                                 .source = QString::fromUtf8(rule.source)});
        }
    }
    return problems;
}
