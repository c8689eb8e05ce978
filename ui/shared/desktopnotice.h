#pragma once

#include <QObject>
#include <QString>

class QSystemTrayIcon;
class QWidget;

/*! Tells of something outside the window while that is not in front: the desktop shows it, and the
    task bar marks the window. A click on it brings the window up.
*/
class DesktopNotice : public QObject
{
    Q_OBJECT
public:
    //! \a widget is in the window that it tells for, and owns this.
    explicit DesktopNotice(QWidget *widget);

    //! Does nothing while the window is in front.
    void tell(const QString &title, const QString &text);

signals:
    void told(const QString &title, const QString &text);

private:
    void bringUp();

    QWidget *m_widget;
    QSystemTrayIcon *m_tray = nullptr; // where the desktop has one, from the first notice on
};
