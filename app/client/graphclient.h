#pragma once

#include "core/future.h"
#include "graph/message.h"
#include "graph/request.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

class HttpClient;
class TokenProvider;
struct HttpReply;

/*! Sends requests to Graph: token, request ids, retries and the record of every exchange are here once.

    A request is recorded before it is sent, its response as soon as it is there. Tried again is
    only what the service says it has not done (401 with a new token, 429 and 503 with Retry-After),
    and, for repeatable requests, what got no answer. A request that is not repeatable and got no
    answer ends as OutcomeUnknown.

    A token goes to the Graph root and what is below it, and nowhere else: whatever a path may
    make of the address, and whatever a redirect may say.
*/
class GraphClient : public QObject
{
    Q_OBJECT
public:
    //! Writes a message down for good and gives its seq.
    using Record = std::function<FutureResult<qint64>(const Message &)>;

    GraphClient(const QUrl &graphRoot, TokenProvider &tokens, HttpClient &http, Record record,
                QObject *parent = nullptr);

    //! A status outside 2xx is an Error of kind Refused with code, request id and status.
    [[nodiscard]] FutureResult<Reply> send(const Request &request);

    //! Takes back the requests to \a path that are not on their way yet: they end as an Error of kind
    //! Network. What is on its way is not tried again.
    void withdraw(const QString &path);

signals:
    //! The service asked to wait \a seconds before the next try.
    void throttled(double seconds);

private:
    struct Attempt;

    [[nodiscard]] QUrl urlOf(const Request &request) const;
    [[nodiscard]] bool isBelowRoot(const QUrl &url) const;
    void start(const std::shared_ptr<Attempt> &attempt);
    void giveUp(const std::shared_ptr<Attempt> &attempt, const Error &error);
    void recordAndPost(const std::shared_ptr<Attempt> &attempt, const QByteArray &token);
    void post(const std::shared_ptr<Attempt> &attempt, const QByteArray &token);
    void answered(const std::shared_ptr<Attempt> &attempt, const Result<HttpReply> &reply);
    [[nodiscard]] bool tryAgain(const std::shared_ptr<Attempt> &attempt,
                                const Result<HttpReply> &reply);
    void finish(const std::shared_ptr<Attempt> &attempt, const Result<Reply> &reply);

    QUrl m_graphRoot;
    TokenProvider &m_tokens;
    HttpClient &m_http;
    Record m_record;
    QList<std::shared_ptr<Attempt>> m_open;
};
