#pragma once

#include "core/future.h"
#include "graph/message.h"
#include "journal/messagequery.h"

#include <QString>
#include <QThread>

class HistoryReader;

//! Reads messages of a journal without ever waiting for it: every answer comes from another thread.
class History
{
public:
    explicit History(const QString &journalFile);
    Q_DISABLE_COPY_MOVE(History)
    ~History();

    /*! One page of what \a query asks for. What is filtered is looked for in a part of the journal
        only, so that neither the asker nor the next question waits for the whole of it.
    */
    [[nodiscard]] FutureResult<MessagePage> page(const MessageQuery &query);

    //! One message with everything that is known of it.
    [[nodiscard]] FutureResult<Message> message(qint64 seq);

private:
    template <typename T, typename Read>
    [[nodiscard]] FutureResult<T> run(Read read);

    QThread m_thread;
    HistoryReader *m_reader; // lives and dies on m_thread
};
