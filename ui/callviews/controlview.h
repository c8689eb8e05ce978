#pragma once

#include "calls/call.h"
#include "core/directory.h"
#include "scenarios/operation.h"

#include <QPointer>
#include <QWidget>

class Console;
class FieldsForm;
class OperationList;
class PromptCheck;
class RecordingBar;
class TableView;
class QLabel;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;
class QVBoxLayout;
class ToneLabel;

/*! What can be done with a call: every operation of the API, each with its form, and what became of
    those that were sent.

    What is of no use now is greyed and says why; it can be sent all the same.
*/
class ControlView : public QWidget
{
    Q_OBJECT
public:
    explicit ControlView(QWidget *parent = nullptr);

    void show(const Call *call);
    using QWidget::show;
    //! Null while no profile is open.
    void setConsole(Console *console);
    //! Supplies the form anew: a client context is for one request.
    void supply();
    //! What the service said at once to a request for \a call, unless the list of operations tells it;
    //! empty for nothing to tell.
    void setOutcome(const CallId &call, const QString &sentence, bool isProblem);

    [[nodiscard]] TableView *table() const;
    [[nodiscard]] bool hasCall() const { return !m_call.isEmpty(); }
    //! Why \a operation is of no use now, as a sentence; empty if it is.
    [[nodiscard]] QString reasonAgainstNow(const Operation &operation) const;
    //! Opens the form of an operation with \a values filled in, and leads to it.
    void choose(const QString &operation, const FieldValues &values);

signals:
    //! Somebody has chosen an operation elsewhere: its form has to be seen.
    void formWanted();
    void sendWanted(const Request &request);

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillTree();
    void chosen(const QTreeWidgetItem *item);
    void showReasons();
    void showButtons();
    void showDirectory();
    void completeFromRoster();
    void submit();
    void send();
    void chooseFileToServe();
    void serve(const QString &file);

    QPointer<Console> m_console;
    CallId m_call;
    CallFacts m_facts;
    QList<DirectoryEntry> m_directory;
    SharedList<RosterEntry> m_roster;
    Supplies m_supplies;
    const Operation *m_operation = nullptr;
    QTreeWidget *m_tree;
    QLabel *m_help;
    ToneLabel *m_reason;
    QVBoxLayout *m_formPlace;
    QPointer<FieldsForm> m_form;
    PromptCheck *m_promptCheck;
    QPushButton *m_send;
    QPushButton *m_sendAnyway;
    QPushButton *m_serveFile;
    ToneLabel *m_outcome;
    RecordingBar *m_recordings;
    OperationList *m_list;
};
