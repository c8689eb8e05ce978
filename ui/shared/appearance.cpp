#include "shared/appearance.h"

#include <QApplication>
#include <QPalette>

using namespace Qt::StringLiterals;

namespace {

//! Qt 6.4 cannot ask the system for the other scheme, so both palettes are ours.
struct Scheme
{
    QColor window, base, alternate, text, button, highlight, muted, line;
};

constexpr auto rgb = [](QRgb value) { return QColor(value); };

Scheme lightScheme()
{
    return {rgb(0xf3f4f6), rgb(0xffffff), rgb(0xf7f8fa), rgb(0x1b1f24),
            rgb(0xf7f8fa), rgb(0x2f6fde), rgb(0x5f6670), rgb(0xc9ced6)};
}

Scheme darkScheme()
{
    return {rgb(0x202327), rgb(0x17191c), rgb(0x1c1f23), rgb(0xe6e8eb),
            rgb(0x2b2f35), rgb(0x2f6fde), rgb(0xa0a6b0), rgb(0x3a3f47)};
}

QPalette paletteOf(const Scheme &scheme)
{
    QPalette palette(scheme.button, scheme.window);
    palette.setColor(QPalette::Base, scheme.base);
    palette.setColor(QPalette::AlternateBase, scheme.alternate);
    palette.setColor(QPalette::ToolTipBase, scheme.base);
    palette.setColor(QPalette::Highlight, scheme.highlight);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link,
                     scheme.highlight.lighter(scheme.base.lightness() < 128 ? 150 : 100));
    palette.setColor(QPalette::PlaceholderText, scheme.muted);
    palette.setColor(QPalette::Mid, scheme.line);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText}) {
        palette.setColor(role, scheme.text);
        palette.setColor(QPalette::Disabled, role, scheme.muted);
    }
    return palette;
}

} // namespace

void apply(Appearance appearance)
{
    switch (appearance) {
    case Appearance::Light:
        return QApplication::setPalette(paletteOf(lightScheme()));
    case Appearance::Dark:
        return QApplication::setPalette(paletteOf(darkScheme()));
    case Appearance::System:
        break;
    }
    QApplication::setPalette(QPalette()); // gives the system's own back
    const bool isDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
    QApplication::setPalette(paletteOf(isDark ? darkScheme() : lightScheme()));
}

QString toWord(Appearance appearance)
{
    switch (appearance) {
    case Appearance::Light:
        return u"light"_s;
    case Appearance::Dark:
        return u"dark"_s;
    case Appearance::System:
        break;
    }
    return u"system"_s;
}

Appearance appearanceFromWord(const QString &word)
{
    if (word == u"light")
        return Appearance::Light;
    return word == u"dark" ? Appearance::Dark : Appearance::System;
}
