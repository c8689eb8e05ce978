#include "cli/fieldoptions.h"

#include <QHash>
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

struct KindWords
{
    QLatin1StringView name;  //!< in `--list --json`
    QLatin1StringView value; //!< what stands for a value in the help
};

KindWords wordsOf(FieldKind kind)
{
    static const QHash<FieldKind, KindWords> words{
        {FieldKind::Text, {"text"_L1, "TEXT"_L1}},
        {FieldKind::Url, {"url"_L1, "URL"_L1}},
        {FieldKind::Blob, {"blob"_L1, "TEXT"_L1}},
        {FieldKind::Identity, {"identity"_L1, "ID[,NAME]"_L1}},
        {FieldKind::Phone, {"phone"_L1, "NUMBER[,NAME]"_L1}},
        {FieldKind::Choice, {"choice"_L1, "WORD"_L1}},
        {FieldKind::Choices, {"choices"_L1, "WORD"_L1}},
        {FieldKind::Switch, {"switch"_L1, "true|false"_L1}},
        {FieldKind::Number, {"number"_L1, "N"_L1}},
        {FieldKind::Json, {"json"_L1, "OBJECT"_L1}},
        {FieldKind::Prompt, {"prompt"_L1, "URI[,ID]"_L1}},
        {FieldKind::Media, {"media"_L1, "URI,ID"_L1}},
    };
    return words.value(kind);
}

//! What is needed and comes neither from the profile nor from a preset.
bool isAsked(const Field &field)
{
    return field.required && field.preset.isEmpty() && field.supply == Supply::None;
}

QString keysOf(const QList<Field> &fields)
{
    QStringList keys;
    for (const Field &field : fields)
        keys.append(field.key);
    return keys.join(u", "_s);
}

QString helpOf(const Field &field)
{
    QStringList sentences{translated(field.help)};
    if (!field.choices.isEmpty())
        sentences.append(ScenarioOptions::tr("One of %1.").arg(field.choices.join(u", "_s)));
    if (!field.details.isEmpty())
        sentences.append(ScenarioOptions::tr("Details of each may follow as ;KEY=VALUE: %1.")
                             .arg(keysOf(field.details)));
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

void addFields(Options &options, const Form &form)
{
    for (const Field &field : form.fields) {
        if (!options.knows(field.key))
            options.addValue(field.key, wordsOf(field.kind).value, helpOf(field));
    }
}

Result<FieldValues> readFields(const Options &options, const Form &form)
{
    FieldValues values = presetsOf(form);
    for (const Field &field : form.fields) {
        if (!options.isSet(field.key))
            continue;
        values[field.key] = options.values(field.key);
        if (!field.repeatable && values[field.key].size() > 1)
            return failure(
                {.what = ScenarioOptions::tr("“--%1” can be given only once.").arg(field.key)});
    }
    return values;
}

QJsonArray describeFields(const Form &form)
{
    QJsonArray fields;
    for (const Field &field : form.fields)
        fields.append(QJsonObject{{u"key"_s, field.key},
                                  {u"kind"_s, QString(wordsOf(field.kind).name)},
                                  {u"required"_s, field.required},
                                  {u"repeatable"_s, field.repeatable},
                                  {u"help"_s, translated(field.help)}});
    return fields;
}

QJsonObject describeScenario(const Scenario &scenario)
{
    return {{u"id"_s, scenario.id},
            {u"group"_s, translated(scenario.group)},
            {u"title"_s, translated(scenario.title)},
            {u"fields"_s, describeFields(scenario)}};
}

QString exampleOptions(const Form &form)
{
    QString options;
    for (const Field &field : form.fields) {
        if (!isAsked(field))
            continue;
        for (const QString &value : field.example)
            options += u" --"_s + field.key + u' ' + quoted(value);
    }
    return options;
}

QString exampleCommand(const Scenario &scenario)
{
    return u"call-console call "_s + scenario.id + exampleOptions(scenario);
}
