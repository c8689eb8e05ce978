#pragma once

#include "calls/call.h"

#include <QColor>
#include <QIcon>
#include <QPalette>

//! How something stands, beside the word that says it: never told by colour alone.
enum class Tone {
    Neutral, //!< over, nothing to do
    Good,    //!< alive and well
    Pending, //!< under way, or worth a look
    Bad,     //!< failed
};

[[nodiscard]] Tone toneOf(const Call &call);

//! At least 4.5:1 against the base colour of \a palette, light or dark.
[[nodiscard]] QColor toneColor(Tone tone, const QPalette &palette);

//! A dot: filled while something lives, a ring when it is over.
[[nodiscard]] QIcon toneIcon(Tone tone, bool isFilled, const QPalette &palette);
