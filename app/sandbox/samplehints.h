#pragma once

#include <QStringList>

//! What the sample directory (resources/sandbox/directory.json) says of its people, phones and
//! meetings; a file has no translator.
[[nodiscard]] QStringList sampleHints();

//! One of these in the language of the person; anything else as it is.
[[nodiscard]] QString translatedHint(const QString &hint);
