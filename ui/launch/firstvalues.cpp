#include "launch/firstvalues.h"

#include <algorithm>

FieldValues firstValues(const Scenario &scenario, const QList<DirectoryEntry> &directory)
{
    const bool hasLink = std::ranges::any_of(scenario.fields,
                                             [](const Field &field) { return field.parts; });
    FieldValues values = presetsOf(scenario);
    for (const Field &field : scenario.fields) {
        const bool isFirst = hasLink ? field.parts != nullptr
                                     : field.required && field.supply == Supply::None;
        if (!field.directory || !isFirst)
            continue;
        for (const DirectoryEntry &entry : directory) {
            const QString id = field.kind == FieldKind::Url ? entry.link : entry.id;
            if (entry.kind != *field.directory || id.isEmpty())
                continue;
            values[field.key].append(field.kind == FieldKind::Identity
                                         ? IdentityValue{id, entry.displayName}.toText()
                                         : id);
            if (values[field.key].size() >= std::max(1, field.least))
                break;
        }
    }
    return expanded(scenario, values);
}
