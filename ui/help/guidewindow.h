#pragma once

#include <QWidget>

//! The user guide in the language of the program; its table of scenarios is made from the catalogue.
class GuideWindow : public QWidget
{
    Q_OBJECT
public:
    explicit GuideWindow(QWidget *parent = nullptr);
};
