#pragma once

#include <QComboBox>

//! A choice in a form that scrolls: the wheel changes it only once somebody has gone to it.
class SteadyBox : public QComboBox
{
    Q_OBJECT
public:
    explicit SteadyBox(QWidget *parent = nullptr);

protected:
    void wheelEvent(QWheelEvent *event) override;
};
