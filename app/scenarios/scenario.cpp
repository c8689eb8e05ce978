#include "scenarios/scenario.h"

#include <algorithm>

const Field *Scenario::field(const QString &key) const
{
    const auto found = std::ranges::find(fields, key, &Field::key);
    return found == fields.end() ? nullptr : &*found;
}
