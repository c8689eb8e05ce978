#pragma once

#include "calls/call.h"
#include "graph/message.h"

#include <QPointer>
#include <QTimer>
#include <QWidget>

class Console;
class ControlView;
class DetailsView;
class MessagesView;
class QLabel;
class QMenu;
class QPushButton;
class QTabWidget;
class RosterView;
class TableView;
class ToneDot;

//! One call: who and how it stands, hang up, and its tabs.
class CallPanel : public QWidget
{
    Q_OBJECT
public:
    explicit CallPanel(QWidget *parent = nullptr);

    //! Null while no profile is open.
    void setConsole(Console *console);
    //! Shows \a call, or that none is chosen.
    void show(const Call *call);
    using QWidget::show;
    void append(const QList<Message> &messages);
    //! What became of a command to \a call, if that is the one shown; empty for nothing to tell.
    void setOutcome(const CallId &call, const QString &sentence);
    //! The call at the other end of a transfer of the one that is shown; null for none.
    void setOtherEnd(const Call *call);
    //! Offers the operations of the call that is shown.
    void addOperationsTo(QMenu &menu) const;

    [[nodiscard]] ControlView &control() { return *m_control; }
    [[nodiscard]] QList<TableView *> tables() const;

signals:
    void hangUpWanted(const CallId &call);
    void messageWanted(const Message &message);
    void callWanted(int number);

private:
    void showTabTitles(const Call *call);
    void showGuarded();
    void showKeepAlive();

    QPointer<Console> m_console;
    ToneDot *m_dot;
    QLabel *m_title;
    QLabel *m_keepAlive;
    QLabel *m_outcome;
    QPushButton *m_hangUp;
    QTabWidget *m_tabs;
    RosterView *m_roster;
    MessagesView *m_messages;
    ControlView *m_control;
    DetailsView *m_details;
    CallId m_call;
    int m_number = 0;
    QDateTime m_keepAliveDue;
    QTimer m_second;
};
