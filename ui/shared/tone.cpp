#include "shared/tone.h"

#include <QGuiApplication>
#include <QHash>
#include <QPainter>
#include <QPixmap>

using namespace Qt::StringLiterals;

namespace {

struct Shades
{
    QColor onLight;
    QColor onDark;
};

bool isDark(const QPalette &palette)
{
    constexpr int middle = 128;
    return palette.color(QPalette::Base).lightness() < middle;
}

QPixmap dot(const QColor &color, bool isFilled)
{
    constexpr int size = 16;
    constexpr qreal margin = 3;
    constexpr qreal line = 2;
    const qreal ratio = qGuiApp->devicePixelRatio();
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, line));
    painter.setBrush(isFilled ? QBrush(color) : QBrush());
    painter.drawEllipse(QRectF(0, 0, size, size).adjusted(margin, margin, -margin, -margin));
    return pixmap;
}

} // namespace

Tone toneOf(const Call &call)
{
    if (call.placement == Placement::Refused || call.placement == Placement::OutcomeUnknown)
        return Tone::Bad;
    switch (call.state) {
    case CallState::Established:
        return Tone::Good;
    case CallState::Terminated:
        if (call.transfer && call.transfer->phase == Transfer::Phase::Completed)
            return Tone::Neutral; // a success, whatever its code
        return call.result && call.result->code >= 400 ? Tone::Bad : Tone::Neutral;
    default:
        return Tone::Pending;
    }
}

QColor toneColor(Tone tone, const QPalette &palette)
{
    const bool dark = isDark(palette);
    switch (tone) {
    case Tone::Good:
        return dark ? QColor(0x4a, 0xc2, 0x8a) : QColor(0x17, 0x7a, 0x4c);
    case Tone::Pending:
        return dark ? QColor(0xf0, 0xb4, 0x29) : QColor(0x8f, 0x5b, 0x00);
    case Tone::Bad:
        return dark ? QColor(0xff, 0x7b, 0x84) : QColor(0xc0, 0x26, 0x3c);
    case Tone::Neutral:
        break;
    }
    return dark ? QColor(0xa0, 0xa6, 0xb0) : QColor(0x5f, 0x66, 0x70);
}

QIcon toneIcon(Tone tone, bool isFilled, const QPalette &palette)
{
    QIcon icon(dot(toneColor(tone, palette), isFilled));
    icon.addPixmap(dot(palette.color(QPalette::HighlightedText), isFilled), QIcon::Selected);
    return icon;
}

QColor profileColor(const QString &word, const QPalette &palette)
{
    static const QHash<QString, Shades> shades{
        {u"red"_s, {QColor(0xc0, 0x26, 0x3c), QColor(0xff, 0x7b, 0x84)}},
        {u"orange"_s, {QColor(0x9a, 0x4b, 0x00), QColor(0xf0, 0xa0, 0x50)}},
        {u"green"_s, {QColor(0x17, 0x7a, 0x4c), QColor(0x4a, 0xc2, 0x8a)}},
        {u"teal"_s, {QColor(0x0b, 0x6e, 0x7a), QColor(0x4c, 0xc3, 0xd0)}},
        {u"blue"_s, {QColor(0x1d, 0x5f, 0xbf), QColor(0x7f, 0xb0, 0xff)}},
        {u"purple"_s, {QColor(0x7a, 0x3f, 0xb0), QColor(0xc7, 0x9b, 0xff)}}};
    const auto found = shades.find(word);
    if (found == shades.end())
        return palette.color(QPalette::Text);
    return isDark(palette) ? found->onDark : found->onLight;
}

QIcon profileIcon(const QString &word, const QPalette &palette)
{
    return word.isEmpty() ? QIcon() : QIcon(dot(profileColor(word, palette), true));
}
