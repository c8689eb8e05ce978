#pragma once

#include "console/history.h"
#include "shared/messagemodel.h"

#include <QObject>

/*! Keeps a model filled with what a query finds: pages of the journal, and what is recorded since.

    What is recorded goes straight into the model where no filter decides; otherwise the journal is
    asked for it, so that there is one rule of what matches. One page is under way at a time.
*/
class MessageFeed : public QObject
{
    Q_OBJECT
public:
    explicit MessageFeed(MessageModel &model, QObject *parent = nullptr);

    //! Begins anew at the newest message. A null \a history leaves the model empty.
    void show(History *history, const MessageQuery &query);
    [[nodiscard]] const MessageQuery &query() const { return m_query; }

    //! Takes what was recorded; those of \a messages that are of the call of the query.
    void take(const QList<Message> &messages);

    //! Whether what is recorded is taken. What was held back is fetched when it goes on.
    void setPaused(bool isPaused);
    //! Messages that were recorded during the pause.
    [[nodiscard]] qint64 heldBack() const { return m_heldBack; }

    /*! Whether the newest row is in view. If not, a full model takes nothing that would push out
        what is being read.
    */
    void setFollowing(bool isFollowing) { m_isFollowing = isFollowing; }
    //! Whether there are newer messages than the model has, which fetchNewer() gets.
    [[nodiscard]] bool isBehind() const { return m_isBehind; }

    //! Each does nothing where there is nothing more.
    void fetchOlder();
    void fetchNewer();
    //! Whether older messages are looked through for the first one that matches.
    [[nodiscard]] bool isSearching() const { return m_isSearching; }
    //! To the newest message, wherever the model is.
    void startOver() { show(m_history, m_query); }

signals:
    void failed(const Error &error);
    //! A page came; isSearching() tells whether it goes on by itself.
    void fetched();

private:
    struct Page
    {
        QList<MessageRow> rows;
        qint64 next = 0;
        qint64 newest = 0;
        bool isComplete = false;
    };
    using Take = void (MessageFeed::*)(const Page &page);

    void fetch(const MessageQuery &query, Take taker);
    void takeOlder(const Page &page);
    void takeNewer(const Page &page);
    void append(const QList<MessageRow> &rows);
    void catchUp();
    [[nodiscard]] bool mayGrow() const { return m_isFollowing || !m_model.isFull(); }
    [[nodiscard]] bool isOfCall(const Message &message) const;

    MessageModel &m_model;
    History *m_history = nullptr;
    MessageQuery m_query;
    int m_round = 0; // pages that were asked for in an earlier one are not wanted any more
    bool m_isFetching = false;
    bool m_isFollowing = true;
    bool m_isPaused = false;
    bool m_isBehind = false;
    bool m_isSearching = false;
    bool m_hasBegun = false; // the first page is there
    bool m_hasOldest = false;
    qint64 m_older = 0;   // older pages end before it
    qint64 m_reached = 0; // whatever matches up to it is in the model, or was dropped as too old
    qint64 m_told = 0;    // newest that was recorded
    qint64 m_heldBack = 0;
};
