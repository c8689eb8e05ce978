#pragma once

#include "shared/messagepane.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPushButton;

/*! Every message of the profile as it arrives, newest first.

    What is typed or chosen above is looked for in the whole journal. *Pause* holds back what arrives
    and counts it; nothing is lost by it. While the newest row is in view it stays in view; who has
    scrolled away is left where he is, and *Follow* takes him back.
*/
class ActivityView : public QWidget
{
    Q_OBJECT
public:
    explicit ActivityView(QWidget *parent = nullptr);

    //! Shows the messages of a journal; null for none.
    void setHistory(History *history);
    void append(const QList<Message> &messages);
    void setCallNames(const QHash<CallId, QString> &names) { m_pane->model().setCallNames(names); }
    //! Narrows it to what went wrong, of whatever call.
    void showProblems();
    [[nodiscard]] TableView *table() const { return m_pane->table(); }

signals:
    void messageWanted(const Message &message);
    //! Somebody wants to see the call of a message.
    void callWanted(const CallId &call);

private:
    [[nodiscard]] MessageQuery query() const;
    void search();
    void setPaused(bool isPaused);
    void showHeldBack();

    History *m_history = nullptr;
    MessagePane *m_pane;
    QLineEdit *m_text;
    QComboBox *m_which;
    QPushButton *m_follow;
    QPushButton *m_pause;
    QTimer m_typing;
};
