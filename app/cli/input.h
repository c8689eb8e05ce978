#pragma once

#include "core/error.h"

#include <QByteArray>

//! The whole of a file that was named on the command line; “-” is standard input.
[[nodiscard]] Result<QByteArray> readInput(const QString &name);

//! The first line of standard input without its end.
[[nodiscard]] QByteArray readFirstLine();
