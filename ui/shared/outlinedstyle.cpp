#include "shared/outlinedstyle.h"

#include <QStyleOption>

using namespace Qt::StringLiterals;

namespace {

//! Fusion makes its outline of the colour of the window.
template <typename Option>
Option outlined(const Option &option)
{
    Option changed(option);
    changed.palette.setColor(QPalette::Window, option.palette.color(QPalette::PlaceholderText));
    return changed;
}

} // namespace

OutlinedStyle::OutlinedStyle() : QProxyStyle(u"Fusion"_s) { }

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                                  QPainter *painter, const QWidget *widget) const
{
    constexpr int half = 128;
    const bool isDark = option->palette.color(QPalette::Window).lightness() < half;
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
    if (isDark && frame && (element == PE_FrameLineEdit || element == PE_Frame)) {
        const QStyleOptionFrame changed = outlined(*frame);
        return QProxyStyle::drawPrimitive(element, &changed, painter, widget);
    }
    if (isDark && button && element == PE_IndicatorCheckBox) {
        const QStyleOptionButton changed = outlined(*button);
        return QProxyStyle::drawPrimitive(element, &changed, painter, widget);
    }
    if (isDark && button && element == PE_PanelButtonCommand && (button->state & State_On)) {
        QStyleOptionButton changed(*button);
        changed.palette.setColor(QPalette::Button, button->palette.color(QPalette::Base));
        return QProxyStyle::drawPrimitive(element, &changed, painter, widget);
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

int OutlinedStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                             QStyleHintReturn *data) const
{
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, data);
}
