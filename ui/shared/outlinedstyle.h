#pragma once

#include <QProxyStyle>

/*! Fusion, made fit for a dark window as well.

    Its outlines are darker than the window: on a dark one, boxes and fields get an outline that can
    be seen, and a button that is on is as dark as they are. The buttons of dialogs are without icons, which are black in many sets.
*/
class OutlinedStyle : public QProxyStyle
{
    Q_OBJECT
public:
    OutlinedStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    int styleHint(StyleHint hint, const QStyleOption *option = nullptr,
                  const QWidget *widget = nullptr, QStyleHintReturn *data = nullptr) const override;
};
