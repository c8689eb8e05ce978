#pragma once

#include <QDialog>
#include <QPointer>

class CallbackField;
class Checkup;
class Console;
class Profiles;
class QListWidget;
class ToneLabel;
class TunnelSteps;

//! How the listener gets a public address: the ways there are, step by step, and the address itself.
class TunnelsWindow : public QDialog
{
    Q_OBJECT
public:
    TunnelsWindow(Profiles &profiles, Checkup &checkup, QWidget *parent = nullptr);

    //! Null while no profile is open.
    void setConsole(Console *console);

signals:
    //! The profile has another callback URL, which counts once it is opened again.
    void saved(const QString &profile);

private:
    void arrange();
    void refresh();
    [[nodiscard]] QString note() const;

    QPointer<Console> m_console;
    QListWidget *m_list;
    ToneLabel *m_note;
    TunnelSteps *m_steps;
    CallbackField *m_field;
};
