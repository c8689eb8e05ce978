#include "cli/scenariooptions.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

class ScenarioOptions
{
    Q_DECLARE_TR_FUNCTIONS(ScenarioOptions)
};

QString translated(const char *text)
{
    return QCoreApplication::translate("Scenario", text);
}

QString kindName(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Text:
        return u"text"_s;
    case FieldKind::Url:
        return u"url"_s;
    case FieldKind::Blob:
        return u"blob"_s;
    case FieldKind::Identity:
        return u"identity"_s;
    case FieldKind::Phone:
        return u"phone"_s;
    case FieldKind::Choice:
        return u"choice"_s;
    case FieldKind::Choices:
        return u"choices"_s;
    case FieldKind::Switch:
        return u"switch"_s;
    case FieldKind::Media:
        break;
    }
    return u"media"_s;
}

QString valueName(const Field &field)
{
    switch (field.kind) {
    case FieldKind::Text:
    case FieldKind::Blob:
        return u"TEXT"_s;
    case FieldKind::Url:
        return u"URL"_s;
    case FieldKind::Identity:
        return u"ID[,NAME]"_s;
    case FieldKind::Phone:
        return u"NUMBER[,NAME]"_s;
    case FieldKind::Choice:
    case FieldKind::Choices:
        return u"WORD"_s;
    case FieldKind::Switch:
        return u"true|false"_s;
    case FieldKind::Media:
        break;
    }
    return u"URI,ID"_s;
}

//! What is needed and comes neither from the profile nor from a preset.
bool isAsked(const Field &field)
{
    return field.required && field.preset.isEmpty() && field.supply == Supply::None;
}

QString helpOf(const Field &field)
{
    QStringList sentences{translated(field.help)};
    if (!field.choices.isEmpty())
        sentences.append(ScenarioOptions::tr("One of %1.").arg(field.choices.join(u", "_s)));
    if (isAsked(field))
        sentences.append(ScenarioOptions::tr("Required."));
    if (field.repeatable)
        sentences.append(ScenarioOptions::tr("May be repeated."));
    if (!field.preset.isEmpty())
        sentences.append(ScenarioOptions::tr("Otherwise: %1.").arg(field.preset.join(u", "_s)));
    if (!field.example.isEmpty() && field.example != field.preset)
        sentences.append(ScenarioOptions::tr("Example: %1").arg(field.example.join(u", "_s)));
    return sentences.join(u' ');
}

QString quoted(const QString &value)
{
    static const QRegularExpression plain(uR"(^[\w.,:/@%+=-]+$)"_s);
    return plain.match(value).hasMatch()
        ? value
        : u'\'' + QString(value).replace(u"'"_s, uR"('\'')"_s) + u'\'';
}

} // namespace

void addFields(Options &options, const Scenario &scenario)
{
    for (const Field &field : scenario.fields) {
        if (!options.knows(field.key))
            options.addValue(field.key, valueName(field), helpOf(field));
    }
}

Result<FieldValues> readFields(const Options &options, const Scenario &scenario)
{
    FieldValues values = presetsOf(scenario);
    for (const Field &field : scenario.fields) {
        if (!options.isSet(field.key))
            continue;
        values[field.key] = options.values(field.key);
        if (!field.repeatable && values[field.key].size() > 1)
            return failure({.what = ScenarioOptions::tr("“--%1” can be given only once in %2.")
                                        .arg(field.key, scenario.id)});
    }
    return values;
}

QJsonObject describeScenario(const Scenario &scenario)
{
    QJsonArray fields;
    for (const Field &field : scenario.fields)
        fields.append(QJsonObject{{u"key"_s, field.key},
                                  {u"kind"_s, kindName(field.kind)},
                                  {u"required"_s, field.required},
                                  {u"repeatable"_s, field.repeatable},
                                  {u"help"_s, translated(field.help)}});
    return {{u"id"_s, scenario.id},
            {u"group"_s, translated(scenario.group)},
            {u"title"_s, translated(scenario.title)},
            {u"fields"_s, fields}};
}

QString exampleCommand(const Scenario &scenario)
{
    QString command = u"call-console call "_s + scenario.id;
    for (const Field &field : scenario.fields) {
        if (!isAsked(field))
            continue;
        for (const QString &value : field.example)
            command += u" --"_s + field.key + u' ' + quoted(value);
    }
    return command;
}
