#pragma once

#include "graph/message.h"

#include <QStringList>

#include <limits>

//! Which messages of a journal to read. Pages go by key: the seq of the last message that was seen.
struct MessageQuery
{
    enum class Which {
        All,
        Exchanges,     //!< requests and their responses
        Notifications, //!< what the service sent by itself
        Problems,      //!< failed, rejected, or a notification with any verdict but accepted
    };

    enum class Order { OldestFirst, NewestFirst };

    qint64 after = 0;                                   //!< only what is behind it
    qint64 before = std::numeric_limits<qint64>::max(); //!< only what is before it
    Order order = Order::OldestFirst;
    CallId call = {};    //!< empty for all calls
    qint64 exchange = 0; //!< if not 0: the messages of this exchange only
    Which which = Which::All;
    /*! If not empty: only messages that have one of these in body, address, method, status, id of
        the call, verdict or note. Letters of ASCII are the same in either case.
    */
    QStringList texts = {};
    QList<CallId> callsLikeText = {}; //!< messages of these calls have the text, too: in the name
    int limit = 200;

    //! Whether it asks for less than all messages of its calls.
    [[nodiscard]] bool isFiltered() const { return which != Which::All || !texts.isEmpty(); }
};

/*! What was read, oldest first, and where to go on.

    A page may hold fewer messages than were asked for, or none, although there are more: a search
    reads a part of the journal at a time.
*/
struct MessagePage
{
    QList<Message> messages = {};
    qint64 next = 0;         //!< after or before of the query for the next page
    bool isComplete = false; //!< there is no next page
    qint64 newest = 0;       //!< seq of the newest message of the journal when this was read
};
