#pragma once

#include <QMenu>

//! Light, dark or as the system: what is chosen counts at once, and is kept in the settings.
class AppearanceMenu : public QMenu
{
    Q_OBJECT
public:
    //! Dresses the program as the settings say.
    AppearanceMenu(const QString &settingsFile, QWidget *parent);
};
