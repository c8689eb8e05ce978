#include "shared/desktopnotice.h"

#include <QApplication>
#include <QSystemTrayIcon>
#include <QWidget>

#include <utility>

DesktopNotice::DesktopNotice(QWidget *widget) : QObject(widget), m_widget(widget) { }

void DesktopNotice::tell(const QString &title, const QString &text, int call)
{
    const QWidget *window = m_widget->window();
    if (window->isActiveWindow())
        return;
    m_call = call;
    QApplication::alert(m_widget->window());
    if (!m_tray && QSystemTrayIcon::isSystemTrayAvailable()
        && QSystemTrayIcon::supportsMessages()) {
        m_tray = new QSystemTrayIcon(window->windowIcon(), this);
        m_tray->setToolTip(window->windowTitle());
        connect(m_tray, &QSystemTrayIcon::messageClicked, this, &DesktopNotice::bringUp);
        connect(m_tray, &QSystemTrayIcon::activated, this, &DesktopNotice::bringUp);
    }
    if (m_tray) {
        m_tray->show();
        m_tray->showMessage(title, text, window->windowIcon());
    }
    emit told(title, text);
}

void DesktopNotice::bringUp()
{
    QWidget *window = m_widget->window();
    window->setWindowState(window->windowState() & ~Qt::WindowMinimized);
    window->show();
    window->raise();
    window->activateWindow();
    if (m_tray)
        m_tray->hide();
    if (const int call = std::exchange(m_call, 0); call != 0)
        emit callWanted(call);
}
