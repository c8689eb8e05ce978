#pragma once

#include "calls/call.h"
#include "core/future.h"
#include "graph/request.h"

#include <QObject>

#include <functional>

/*! Hangs up many calls at once, and tells how far it has come.

    A call that the service does not know any more counts as hung up: gone is what was wanted.
*/
class HangUpAll : public QObject
{
    Q_OBJECT
public:
    using Send = std::function<FutureResult<Reply>(const Request &)>;

    //! A call that the service would not end, or of which it is not known.
    struct Failed
    {
        Call call;
        Error error;
    };

    HangUpAll(const QList<Call> &calls, const Send &send, QObject *parent = nullptr);

    [[nodiscard]] int total() const { return m_total; }
    //! How many were answered, those that failed included.
    [[nodiscard]] int done() const { return m_done; }
    [[nodiscard]] const QList<Failed> &failed() const { return m_failed; }

signals:
    void progressed();
    void finished();

private:
    void answered(const Call &call, const Result<Reply> &reply);

    int m_total;
    int m_done = 0;
    QList<Failed> m_failed;
};
