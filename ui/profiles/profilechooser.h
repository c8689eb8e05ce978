#pragma once

#include <QObject>
#include <QPointer>

class CallModel;
class ProfilesDialog;
class QWidget;
class Session;

/*! Which profile the window works with: changes it, and leads to the dialog that changes profiles.

    Calls that are alive are named first: they go on at the service, but this window no longer
    follows them.
*/
class ProfileChooser : public QObject
{
    Q_OBJECT
public:
    ProfileChooser(Session &session, const CallModel &calls, QWidget *window);

    //! Opens \a profile, at once or once somebody has agreed to leave living calls behind.
    void choose(const QString &profile);

    //! Shows the dialog with \a profile, or with the present one; its \a member has the focus.
    void edit(const QString &profile = {}, const QString &member = {});

signals:
    //! Somebody wants to stay with the present profile.
    void stayed();

private:
    [[nodiscard]] QStringList livingCalls() const;
    void showDirectory();

    Session &m_session;
    const CallModel &m_calls;
    QWidget *m_window;
    QPointer<ProfilesDialog> m_dialog;
};
