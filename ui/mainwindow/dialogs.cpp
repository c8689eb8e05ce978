#include "mainwindow/dialogs.h"

#include "addressbook/addressbookdialog.h"
#include "callviews/hangupalldialog.h"
#include "console/console.h"
#include "doctor/doctordialog.h"
#include "flows/flowswindow.h"
#include "help/guidewindow.h"
#include "inspector/inspector.h"
#include "profiles/profilechooser.h"
#include "tunnels/tunnelswindow.h"

#include <QCoreApplication>
#include <QMessageBox>

#include <utility>

namespace {

void bringUp(QWidget &widget)
{
    widget.show();
    widget.raise();
}

} // namespace

Dialogs::Dialogs(const QString &directory, Profiles &profiles, Checkup &checkup,
                 ProfileChooser &chooser, QWidget *window)
    : QObject(window), m_directory(directory), m_profiles(profiles), m_checkup(checkup),
      m_chooser(chooser), m_window(window)
{
}

void Dialogs::setConsole(Console *console)
{
    m_console = console;
    if (m_tunnels)
        m_tunnels->setConsole(console);
    if (console)
        return;
    if (m_addresses)
        m_addresses->close();
    if (m_flows)
        std::exchange(m_flows, nullptr)->leave();
    if (m_hangUpAll)
        m_hangUpAll->close();
}

void Dialogs::showAddressBook()
{
    if (!m_console)
        return;
    if (!m_addresses)
        m_addresses = new AddressBookDialog(m_console->launches(), m_window);
    bringUp(*m_addresses);
}

void Dialogs::showFlows()
{
    if (!m_console)
        return;
    if (!m_flows) {
        m_flows = new FlowsWindow(*m_console, m_window);
        connect(m_flows, &FlowsWindow::callWanted, this, &Dialogs::callWanted);
    }
    bringUp(*m_flows);
}

void Dialogs::showHangUpAll()
{
    if (!m_console)
        return;
    if (m_hangUpAll)
        m_hangUpAll->close(); // the calls may be others by now
    m_hangUpAll = new HangUpAllDialog(*m_console, m_window);
    m_hangUpAll->show();
}

void Dialogs::showDoctor()
{
    if (!m_doctor) {
        m_doctor = new DoctorDialog(m_checkup, m_window);
        connect(m_doctor, &DoctorDialog::editWanted, &m_chooser,
                [this](const QString &member) { m_chooser.edit({}, member); });
        connect(m_doctor, &DoctorDialog::listenAgainWanted, this, [this] {
            if (m_console)
                m_console->listen();
        });
        connect(m_doctor, &DoctorDialog::tunnelsWanted, this, &Dialogs::showTunnels);
    }
    bringUp(*m_doctor);
}

void Dialogs::showTunnels()
{
    if (!m_tunnels) {
        m_tunnels = new TunnelsWindow(m_profiles, m_checkup, m_window);
        connect(m_tunnels, &TunnelsWindow::saved, &m_chooser, &ProfileChooser::choose);
        m_tunnels->setConsole(m_console);
    }
    bringUp(*m_tunnels);
    m_tunnels->activateWindow();
}

void Dialogs::showGuide()
{
    (new GuideWindow(m_window))->show();
}

void Dialogs::showAbout()
{
    auto *box = new QMessageBox(QMessageBox::Information, tr("About Call Console"),
                                tr("Call Console %1\n\nEverything it keeps is in\n%2")
                                    .arg(QCoreApplication::applicationVersion(), m_directory),
                                QMessageBox::Ok, m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void Dialogs::showMessage(const Message &message)
{
    (new Inspector(message, m_window))->show();
}
