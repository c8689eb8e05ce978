#pragma once

#include <QObject>
#include <QString>

class QSystemTrayIcon;
class QWidget;

/*! Tells of something outside the window while that is not in front: the desktop shows it, and the
    task bar marks the window. A click on it brings the window up, and leads to what it tells of.
*/
class DesktopNotice : public QObject
{
    Q_OBJECT
public:
    //! \a widget is in the window that it tells for, and owns this.
    explicit DesktopNotice(QWidget *widget);

    //! Tells of \a call, the number of one, or of none. Does nothing while the window is in front.
    void tell(const QString &title, const QString &text, int call = 0);

    //! What a click on the notice does, where the desktop tells of clicks.
    void bringUp();

    //! Another profile is opened: what was told before is about calls of the old one.
    void forgetCall() { m_call = 0; }

signals:
    void told(const QString &title, const QString &text);
    //! Somebody has clicked on the notice of the call with this number.
    void callWanted(int number);

private:
    QWidget *m_widget;
    int m_call = 0;                    // that the last notice tells of
    QSystemTrayIcon *m_tray = nullptr; // where the desktop has one, from the first notice on
};
