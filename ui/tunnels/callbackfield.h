#pragma once

#include "doctor/check.h"
#include "identity/profile.h"
#include "shared/tone.h"

#include <QPointer>
#include <QWidget>

class Checkup;
class Console;
class Profiles;
class QLineEdit;
class QPushButton;
class ToneDot;
class ToneLabel;

/*! The callback URL of the profile that is open: typed, tried out, saved, and watched from then on.

    What does not lead to the listener is saved only if somebody wants it all the same: the way from
    outside may be open where the one from this computer is not.
*/
class CallbackField : public QWidget
{
    Q_OBJECT
public:
    CallbackField(Profiles &profiles, Checkup &checkup, QWidget *parent = nullptr);

    //! Null while no profile is open.
    void setConsole(Console *console);

    //! With the segment of the listener; empty while nothing can be made of what is typed.
    [[nodiscard]] QUrl callback() const;

signals:
    void edited();
    //! The profile has another callback URL.
    void saved(const QString &profile);

private:
    void arrange();
    void showProfile(const Profile &profile);
    [[nodiscard]] Result<Profile> typed() const;
    void forgetAttempt();
    void tryOut();
    void triedOut(const Diagnosis &found);
    void save();
    void showWatch();
    void showWatch(Tone tone, const QString &sentence);
    void tell(const QString &sentence, bool isProblem);

    Profiles &m_profiles;
    Checkup &m_checkup;
    QPointer<Console> m_console;
    QString m_profile;
    std::unique_ptr<QObject> m_attempt; // while an address is tried out
    QLineEdit *m_edit;
    QPushButton *m_save;
    QPushButton *m_saveAnyway;
    ToneLabel *m_answer;
    ToneDot *m_dot;
    ToneLabel *m_state;
};
