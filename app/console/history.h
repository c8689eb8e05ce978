#pragma once

#include "calls/call.h"
#include "core/future.h"
#include "graph/message.h"

#include <QString>
#include <QThreadPool>

//! Reads messages of a journal without ever waiting for it: every answer comes from another thread.
class History
{
public:
    explicit History(const QString &journalFile);

    //! The newest messages before \a seq (0: the very newest), oldest first.
    [[nodiscard]] FutureResult<QList<Message>> before(qint64 seq, int limit);

    //! Every message of a call, the request that placed it included.
    [[nodiscard]] FutureResult<QList<Message>> ofCall(const Call &call);

private:
    template <typename Read>
    [[nodiscard]] FutureResult<QList<Message>> run(Read read);

    QString m_journalFile;
    QThreadPool m_pool;
};
