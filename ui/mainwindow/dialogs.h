#pragma once

#include "graph/id.h"

#include <QObject>
#include <QPointer>

class AddressBookDialog;
class Checkup;
class Console;
class DoctorDialog;
class FlowsWindow;
class HangUpAllDialog;
class ProfileChooser;
class Profiles;
class QWidget;
class TunnelsWindow;
struct Message;

/*! What comes up over the window. What is there already comes to the front instead of a second time;
    what is about the open profile goes with it.
*/
class Dialogs : public QObject
{
    Q_OBJECT
public:
    //! \a directory is where the program keeps everything.
    Dialogs(const QString &directory, Profiles &profiles, Checkup &checkup, ProfileChooser &chooser,
            QWidget *window);

    //! Null while no profile is open.
    void setConsole(Console *console);

    void showAddressBook();
    void showFlows();
    void showHangUpAll();
    void showDoctor();
    void showTunnels();
    void showGuide();
    void showAbout();
    //! Each message has a window of its own, so that two can be compared.
    void showMessage(const Message &message);

signals:
    //! Somebody wants to see \a call.
    void callWanted(const CallId &call);

private:
    QString m_directory;
    Profiles &m_profiles;
    Checkup &m_checkup;
    ProfileChooser &m_chooser;
    QWidget *m_window;
    QPointer<Console> m_console;
    QPointer<AddressBookDialog> m_addresses;
    QPointer<DoctorDialog> m_doctor;
    QPointer<FlowsWindow> m_flows;
    QPointer<HangUpAllDialog> m_hangUpAll;
    QPointer<TunnelsWindow> m_tunnels;
};
