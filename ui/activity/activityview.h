#pragma once

#include "shared/messagemodel.h"
#include "shared/tableview.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QPushButton;

/*! Every message of the profile as it arrives, newest first.

    *Pause* holds the rows back and counts them; nothing is lost by it. While the newest row is in
    view it stays in view; who has scrolled away is left where he is.
*/
class ActivityView : public QWidget
{
    Q_OBJECT
public:
    explicit ActivityView(QWidget *parent = nullptr);

    void reset();
    void setHistory(const QList<Message> &messages);
    void append(const QList<Message> &messages);
    void setCallName(const CallId &call, const QString &name);
    [[nodiscard]] TableView *table() const { return m_table; }

signals:
    void messageWanted(const Message &message);
    //! Somebody wants to see the call of a message.
    void callWanted(const CallId &call);

private:
    void setPaused(bool isPaused);
    void showHeldBack();
    [[nodiscard]] const Message *current() const;

    MessageModel m_model;
    QSortFilterProxyModel m_filter;
    TableView *m_table;
    QPushButton *m_pause;
    QList<Message> m_heldBack;
};
