#pragma once

#include "callviews/callmodel.h"
#include "session/session.h"

#include <QMainWindow>

class ActivityView;
class CallPanel;
class CallsView;
class Checkup;
class DesktopNotice;
class Dialogs;
class FailureNotice;
class IncomingBar;
class LaunchPanel;
class PasteField;
struct PastedText;
class PhoneGuard;
class ProblemBanner;
class ProfileChooser;
class ScenarioTree;
class StatusStrip;
class Steering;
class TenantBand;
class WindowLayout;

//! The window: arranges its parts and passes on what they have to tell each other.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(Session &session, QWidget *parent = nullptr);

    //! Opens \a profile; an empty name is the profile that was last used.
    void start(const QString &profile = {});

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void arrange();
    void makeMenus();
    void connectLaunching();
    void connectCalls();
    void connectSession();
    void showProfiles();
    void opened(const QList<Call> &calls);
    void closing();
    void setConsole(Console *console);
    void recorded(const Batch &batch);
    void nameCalls(const QList<Call> &calls);
    void showCurrentCall();
    void launchPasted(const PastedText &pasted);
    void showPalette();

    Session &m_session;
    CallModel m_calls;
    Checkup *m_checkup;
    StatusStrip *m_strip;
    TenantBand *m_band;
    ProfileChooser *m_chooser;
    PhoneGuard *m_phones;
    ProblemBanner *m_banner;
    DesktopNotice *m_desktop;
    FailureNotice *m_failures;
    IncomingBar *m_incoming;
    ScenarioTree *m_scenarios;
    PasteField *m_paste;
    LaunchPanel *m_launch;
    CallsView *m_callsView;
    CallPanel *m_callPanel;
    ActivityView *m_activity;
    Steering *m_steering;
    Dialogs *m_dialogs;
    WindowLayout *m_layout;
};
