#pragma once

#include <QProxyStyle>

//! Fusion, whose outlines are darker than the window: on a dark one, boxes and fields get an outline
//! that can be seen.
class OutlinedStyle : public QProxyStyle
{
    Q_OBJECT
public:
    OutlinedStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
};
