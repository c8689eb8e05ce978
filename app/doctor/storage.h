#pragma once

#include "doctor/check.h"

// Whether there is a place for evidence.

//! Opens the journal in \a file and reads its end; not on the thread of a window.
[[nodiscard]] Result<Diagnosis> examineJournal(const QString &file);

[[nodiscard]] Diagnosis judgeDiskSpace(const QString &folder, qint64 bytesFree);
