#pragma once

#include "shared/messagefeed.h"
#include "shared/messagemodel.h"
#include "shared/tableview.h"

#include <QTimer>
#include <QWidget>

class ToneLabel;

/*! A table of messages that reaches from the newest back to the first one of the journal.

    It fetches what comes into reach of the hand, in both directions, and keeps the rows in view where
    they are. While the newest is in view it follows. A journal that cannot be read is told above the
    table.
*/
class MessagePane : public QWidget
{
    Q_OBJECT
public:
    //! \a name and \a key as for TableView; \a emptyText where the query finds nothing at all.
    MessagePane(MessageModel::Order order, const QString &name, const QString &key,
                const QString &emptyText, QWidget *parent = nullptr);

    //! Shows what \a query finds, from the newest on; null for no journal.
    void show(History *history, const MessageQuery &query);
    using QWidget::show;

    [[nodiscard]] MessageModel &model() { return m_model; }
    [[nodiscard]] MessageFeed &feed() { return m_feed; }
    [[nodiscard]] TableView *table() const { return m_table; }
    //! The row that has the cursor, or null.
    [[nodiscard]] const MessageRow *current() const { return m_model.row(m_table->currentIndex()); }

    //! Goes to the newest message and stays with it, or lets it go.
    void setFollowing(bool isFollowing);
    //! Reads the message of a row and hands it on.
    void open(const QModelIndex &index);

signals:
    void messageWanted(const Message &message);
    void followingChanged(bool isFollowing);

private:
    void look();
    void showState();
    void tellFollowing(bool isFollowing);

    MessageModel m_model;
    MessageFeed m_feed;
    Qt::Edge m_newestEdge;
    QString m_emptyText;
    TableView *m_table;
    ToneLabel *m_problem;
    History *m_history = nullptr;
    QTimer m_look; // one look after all that happens at once
    bool m_isFollowing = true;
};
