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

//! The colour of a profile by its word, as strong as a tone; that of the palette's text for none.
[[nodiscard]] QColor profileColor(const QString &word, const QPalette &palette);
[[nodiscard]] QIcon profileIcon(const QString &word, const QPalette &palette);
