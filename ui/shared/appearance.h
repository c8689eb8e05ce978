#pragma once

#include <QString>

//! Light, dark, or whatever the system has.
enum class Appearance { System, Light, Dark };

//! Dresses the whole program; icons and tables follow the palette by themselves.
void apply(Appearance appearance);

[[nodiscard]] QString toWord(Appearance appearance);
[[nodiscard]] Appearance appearanceFromWord(const QString &word);
