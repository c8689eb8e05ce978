#pragma once

#include "console/placements.h"

#include <QObject>

#include <functional>

/*! Hangs up many calls at once, and tells how far it has come.

    A call that the service does not know any more counts as hung up: gone is what was wanted. One
    that is being placed is hung up as soon as the service names it.
*/
class HangUpAll : public QObject
{
    Q_OBJECT
public:
    using Send = std::function<FutureResult<Reply>(const Request &)>;

    //! A call that the service would not end, or of which it is not known; without an id if it is
    //! not even known whether there is one.
    struct Failed
    {
        Call call;
        Error error;
    };

    HangUpAll(const QList<Call> &calls, const QList<BeingPlaced> &placing, Send send,
              QObject *parent = nullptr);

    [[nodiscard]] int total() const { return m_total; }
    //! How many were answered, those that failed included.
    [[nodiscard]] int done() const { return m_done; }
    //! How many came to no call: they were not sent, or refused.
    [[nodiscard]] int neverPlaced() const { return m_neverPlaced; }
    [[nodiscard]] const QList<Failed> &failed() const { return m_failed; }

signals:
    void progressed();
    void finished();

private:
    void hangUp(const Call &call);
    void placed(const Call &call, const Result<Reply> &answer);
    void closeOne();

    Send m_send;
    int m_total;
    int m_done = 0;
    int m_neverPlaced = 0;
    QList<Failed> m_failed;
};
