#pragma once

#include "calls/call.h"
#include "core/directory.h"
#include "scenarios/field.h"

#include <QFrame>
#include <QPointer>
#include <QTimer>

class FieldsForm;
class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;
struct Operation;
struct Request;
class ToneLabel;

/*! A call that waits for a decision: who calls on which way, how long there is time, and the
    decisions. One click answers or rejects; what needs more opens the form of its operation.
*/
class IncomingCard : public QFrame
{
    Q_OBJECT
public:
    //! The service's time passes \a clockRate times as fast as that of the person.
    IncomingCard(const Call &call, double clockRate, QWidget *parent);

    //! Takes what has changed about its call.
    void show(const Call &call);
    using QWidget::show;
    void setDirectory(const QList<DirectoryEntry> &directory);
    void setSupplies(const Supplies &supplies);
    //! Why the service did not take a decision.
    void setProblem(const QString &sentence);
    //! The one that the mnemonics mean; several cards would take them from each other.
    void setFirst(bool isFirst);

    [[nodiscard]] const Call &call() const { return m_call; }
    [[nodiscard]] QDateTime deadline() const { return m_call.deadline(m_clockRate); }

    void answer();
    void reject();

signals:
    void sendWanted(const Request &request);
    //! Nobody has decided in time.
    void expired();
    //! Somebody wants to fill in the form of a decision, which needs room.
    void formOpening();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *makeButtons();
    void showTime();
    void showButtons();
    [[nodiscard]] FieldValues answerValues() const;
    void openForm(const QString &operation, const FieldValues &values);
    void closeForm();
    void submit();
    void send(const Operation &operation, const FieldValues &values);

    Call m_call;
    double m_clockRate;
    QList<DirectoryEntry> m_directory;
    Supplies m_supplies;
    const Operation *m_operation = nullptr; // whose form is open
    QLabel *m_time;
    QProgressBar *m_bar;
    ToneLabel *m_problem;
    QPushButton *m_answer;
    QComboBox *m_media;
    QPushButton *m_reject;
    QComboBox *m_reason;
    QPushButton *m_redirect;
    QWidget *m_formPlace;
    QVBoxLayout *m_formLayout;
    QPushButton *m_send;
    QPointer<FieldsForm> m_form;
    QTimer m_tick;
};
