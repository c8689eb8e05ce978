#include "flows/flow.h"

#include "core/overloaded.h"
#include "scenarios/catalogue.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QList<AnyOf> permissionsOf(const FlowAction &action)
{
    return std::visit(Overloaded{
                          [](const PlaceCall &place) {
                              const Scenario *scenario = findScenario(place.ways.value(0).id);
                              return scenario ? scenario->permissions : QList<AnyOf>();
                          },
                          [](const Operate &operate) {
                              const Operation *operation = operations::find(operate.form.id);
                              return operation ? operation->permissions : QList<AnyOf>();
                          },
                          [](const auto &) { return QList<AnyOf>(); },
                      },
                      action);
}

QString valueOf(const DirectoryEntry &entry)
{
    if (entry.kind == DirectoryKind::Meeting)
        return entry.link;
    return IdentityValue{.id = entry.id, .displayName = entry.displayName}.toText();
}

} // namespace

QList<AnyOf> permissionsOf(const Flow &flow)
{
    QList<AnyOf> all;
    for (const FlowStep &step : flow.steps) {
        for (const AnyOf &needed : permissionsOf(step.action)) {
            if (!all.contains(needed))
                all.append(needed);
        }
    }
    return all;
}

Form formOf(const Flow &flow, bool makesIncomingCall)
{
    return {.base = {},
            .fields = makesIncomingCall ? flow.fields + flow.callerFields : flow.fields};
}

FieldValues examplesOf(const Form &form, const QList<DirectoryEntry> &directory)
{
    FieldValues values;
    for (const Field &field : form.fields) {
        const auto known = std::ranges::find_if(directory, [&field](const DirectoryEntry &entry) {
            return field.directory == entry.kind;
        });
        if (!field.example.isEmpty())
            values.insert(field.key, field.example);
        else if (field.required && known != directory.end())
            values.insert(field.key, {valueOf(*known)});
    }
    return values;
}
