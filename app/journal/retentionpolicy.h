#pragma once

#include <QtGlobal>

//! How much of a journal is kept. 0 stands for everything, which is how it begins.
struct RetentionPolicy
{
    int days = 0;     //!< since the last message of a call
    qint64 bytes = 0; //!< of what is in the file; room in it that has become free does not count

    [[nodiscard]] bool keepsEverything() const { return days == 0 && bytes == 0; }
    bool operator==(const RetentionPolicy &) const = default;
};
