#pragma once

#include <QList>

#include <optional>

//! Pairs of a resultInfo that mean the same. The texts are marked for translation in the context
//! Explanation.
struct EndReason
{
    std::optional<qint64> code; //!< without one, the subcode says it all
    QList<qint64> subcodes;
    const char *meaning = nullptr;
    const char *remedy = nullptr;
    bool isFailure = true;
};
