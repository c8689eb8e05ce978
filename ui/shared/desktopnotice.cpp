#include "shared/desktopnotice.h"

#include <QApplication>
#include <QSystemTrayIcon>
#include <QWidget>

DesktopNotice::DesktopNotice(QWidget *widget) : QObject(widget), m_widget(widget) { }

void DesktopNotice::tell(const QString &title, const QString &text)
{
    const QWidget *window = m_widget->window();
    if (window->isActiveWindow())
        return;
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
    m_tray->hide();
}
