#pragma once

#include "callviews/callmodel.h"
#include "session/session.h"

#include <QMainWindow>
#include <QPointer>

class ActivityView;
class AddressBookDialog;
class CallPanel;
class CallsView;
class Checkup;
class DesktopNotice;
class DoctorDialog;
class FailureNotice;
class FlowsWindow;
class HangUpAllDialog;
class IncomingBar;
class LaunchPanel;
class PasteField;
struct PastedText;
class PhoneGuard;
class ProblemBanner;
class ProfileChooser;
class QSplitter;
class ScenarioTree;
class StatusStrip;
class TableView;
class TenantBand;
class TunnelsWindow;

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
    void makeAppearanceMenu(QMenu *menu);
    void connectParts();
    void showProfiles();
    void opened(const QList<Call> &calls);
    void closing();
    void setConsole(Console *console);
    void recorded(const Batch &batch);
    void nameCalls(const QList<Call> &calls);
    void showCurrentCall();
    void launchPasted(const PastedText &pasted);
    void showAddressBook();
    void showFlows();
    void showDoctor();
    void showTunnels();
    void showHangUp();
    void hangUp(const CallId &call);
    void hangUpEverything();
    void showPalette();
    void operate(const Request &request);
    void send(const Request &request);
    void inspect(const Message &message);
    void saveLayout();
    void restoreLayout();
    [[nodiscard]] QList<TableView *> tables() const;
    void addDock(const QString &title, const QString &name, QWidget *content,
                 Qt::DockWidgetArea area);

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
    QSplitter *m_center;
    QAction *m_hangUp = nullptr;
    QPointer<AddressBookDialog> m_addresses;
    QPointer<DoctorDialog> m_doctor;
    QPointer<FlowsWindow> m_flows;
    QPointer<HangUpAllDialog> m_hangUpAll;
    QPointer<TunnelsWindow> m_tunnels;
};
