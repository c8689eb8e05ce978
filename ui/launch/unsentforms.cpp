#include "launch/unsentforms.h"

#include "launches/secrets.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace {

QString valuesKey(const QString &profile, const Scenario &scenario)
{
    return u"launch/%1/%2"_s.arg(profile, scenario.id);
}

QString laterKey(const QString &profile, const Scenario &scenario)
{
    return u"later/%1/%2"_s.arg(profile, scenario.id);
}

} // namespace

FieldValues UnsentForms::values(const QString &profile, const Scenario &scenario,
                                const FieldValues &first) const
{
    FieldValues values = first;
    QSettings settings(m_settingsFile, QSettings::IniFormat);
    settings.beginGroup(valuesKey(profile, scenario));
    for (const Field &field : scenario.fields) {
        if (settings.contains(field.key))
            values[field.key] = settings.value(field.key).toStringList();
    }
    return values;
}

QStringList UnsentForms::later(const QString &profile, const Scenario &scenario) const
{
    const QSettings settings(m_settingsFile, QSettings::IniFormat);
    return settings.value(laterKey(profile, scenario)).toStringList();
}

void UnsentForms::keep(const QString &profile, const Scenario &scenario, const FieldValues &values,
                       const QStringList &later) const
{
    QSettings settings(m_settingsFile, QSettings::IniFormat);
    settings.setValue(laterKey(profile, scenario), later);
    settings.beginGroup(valuesKey(profile, scenario));
    for (const Field &field : scenario.fields) {
        if (!field.isSecret)
            settings.setValue(field.key, withoutSecrets(values.value(field.key)));
    }
}
