#pragma once

#include <QMenuBar>

class Dialogs;
class IncomingBar;
class LaunchPanel;
class PasteField;
class ProfileChooser;
class Steering;

//! The menus of the window: every entry with its shortcut, and what it leads to.
class MainMenu : public QMenuBar
{
    Q_OBJECT
public:
    //! Who does what is chosen.
    struct Targets
    {
        LaunchPanel &launch;
        PasteField &paste;
        IncomingBar &incoming;
        Steering &steering;
        ProfileChooser &profiles;
        Dialogs &dialogs;
        QList<QAction *> docks; //!< show and hide them
        QString settingsFile;   //!< keeps the appearance
    };

    MainMenu(const Targets &targets, QWidget *window);

    //! What leads to the rules for calls that come in.
    [[nodiscard]] QAction *incomingRules() const { return m_incomingRules; }

signals:
    void paletteWanted();

private:
    void addFile(const Targets &targets);
    void addCall(const Targets &targets);
    void addView(const Targets &targets);
    void addHelp(const Targets &targets);

    QAction *m_incomingRules = nullptr;
};
