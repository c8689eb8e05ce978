#pragma once

#include "flows/flowrun.h"

#include <QHash>
#include <QPointer>
#include <QWidget>

class Console;
class FieldsForm;
class FlowSteps;
class QLabel;
class QPushButton;
class QVBoxLayout;
class ToneLabel;

/*! One flow: what it proves, what it needs, and its steps while it runs.

    On the sandbox everything is filled in; on a real tenant it says what is missing. What was filled
    in stays for each flow as long as the panel is there.
*/
class FlowPanel : public QWidget
{
    Q_OBJECT
public:
    explicit FlowPanel(Console &console, QWidget *parent = nullptr);

    void show(const Flow &flow);
    using QWidget::show;

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    //! The console is about to go: a flow that runs ends with it and says so; there is no other one.
    void close();

signals:
    void runningChanged(bool isRunning);
    void callWanted(const CallId &call);

private:
    void arrange();
    void makeForm();
    void showPermissions();
    void start();
    void run();
    void changed();
    void finished();
    void showButtons();

    Console &m_console;
    const Flow *m_flow = nullptr;
    bool m_isRunning = false;             // until its call has ended, too
    bool m_isClosed = false;              // nothing may be asked of the console any more
    QHash<QString, FieldValues> m_values; // by flow
    QPointer<FieldsForm> m_form;
    QPointer<FlowRun> m_run;
    QLabel *m_title;
    QLabel *m_help;
    ToneLabel *m_reason;
    QLabel *m_hint;
    ToneLabel *m_permissions;
    QVBoxLayout *m_formPlace;
    FlowSteps *m_steps;
    ToneLabel *m_summary;
    QPushButton *m_start;
    QPushButton *m_startAnyway;
    QPushButton *m_cancel;
    QPushButton *m_showCall;
};
