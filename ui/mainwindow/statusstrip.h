#pragma once

#include "shared/tone.h"

#include <QPointer>
#include <QTimer>
#include <QToolBar>

class Checkup;
class Console;
class QComboBox;
class QLabel;
class ToneDot;
struct Error;

//! The strip at the top: which profile, whether calls can be received, whether the callback URL is
//! reached, how long the token lasts, what the doctor says.
class StatusStrip : public QToolBar
{
    Q_OBJECT
public:
    explicit StatusStrip(const Checkup &checkup, QWidget *parent = nullptr);

    //! The names of all profiles, each with its colour.
    void setProfiles(const QList<std::pair<QString, QString>> &profiles, const QString &current);
    //! Null while no profile is open.
    void setConsole(Console *console);
    //! The profile is being opened; so many of the messages of its journal have been read.
    void showOpening(qint64 messages, qint64 all);

signals:
    void profileChosen(const QString &name);
    void editWanted();
    void doctorWanted();
    //! Somebody wants to see what was rejected.
    void rejectedWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    //! A dot and words.
    struct Indicator
    {
        ToneDot *dot = nullptr;
        QLabel *text = nullptr;
        QAction *place = nullptr; //!< shows and hides both
    };

    Indicator addIndicator(const QString &name);
    void set(const Indicator &indicator, Tone tone, const QString &text, const QString &toolTip);
    void showListener();
    void showRejected();
    void showCallback();
    void showToken();
    void tokenFailed(const Error &error);

    const Checkup &m_checkup;
    QPointer<Console> m_console;
    QComboBox *m_profiles;
    QString m_current;
    QString m_tokenProblem;
    Indicator m_listener;
    Indicator m_callback;
    Indicator m_token;
    QAction *m_listenAgain;
    QAction *m_rejected;
    QTimer m_minute;
};
