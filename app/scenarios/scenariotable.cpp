#include "scenarios/scenariotable.h"

#include "scenarios/catalogue.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Scenario", text);
}

QString neededFields(const Scenario &scenario)
{
    QStringList labels;
    for (const Field &field : scenario.fields) {
        if (field.required && field.supply == Supply::None && field.preset.isEmpty())
            labels.append(translated(field.label));
    }
    return labels.join(u", "_s);
}

QString permissionsOf(const Scenario &scenario)
{
    QStringList all;
    for (const AnyOf &anyOf : scenario.permissions)
        all.append(anyOf.join(QCoreApplication::translate("Scenario", " or ")));
    return all.join(u", "_s);
}

} // namespace

QString scenarioTable()
{
    const auto row = [](const QStringList &cells) {
        return u"| "_s + cells.join(u" | "_s) + u" |\n"_s;
    };
    QString table = row({QCoreApplication::translate("Scenario", "Scenario"),
                         QCoreApplication::translate("Scenario", "Id"),
                         QCoreApplication::translate("Scenario", "To fill in"),
                         QCoreApplication::translate("Scenario", "Permissions")});
    table += row({u"---"_s, u"---"_s, u"---"_s, u"---"_s});
    for (const Scenario &scenario : scenarioCatalogue())
        table += row({translated(scenario.group) + u": "_s + translated(scenario.title),
                      u'`' + scenario.id + u'`', neededFields(scenario), permissionsOf(scenario)});
    return table;
}
