#pragma once

#include <QObject>
#include <QSet>

#include <functional>

class QWidget;
struct Profile;

/*! Asks before the first call to a real phone: it rings, and it may cost something.

    Once for each profile while the program runs. Nothing is asked in the sandbox.
*/
class PhoneGuard : public QObject
{
    Q_OBJECT
public:
    explicit PhoneGuard(QWidget *window);

    //! Calls \a go once \a body may be sent, at once where nothing has to be asked.
    void pass(const Profile &profile, const QByteArray &body, const std::function<void()> &go);

private:
    QWidget *m_window;
    QSet<QString> m_agreed; // names of profiles
};
