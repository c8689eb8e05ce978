#include "client/graphclient.h"

#include "core/redact.h"
#include "graph/errorbody.h"
#include "http/httpclient.h"
#include "identity/tokenprovider.h"

#include <QPointer>
#include <QTimer>
#include <QUuid>

#include <chrono>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr int mostAttempts = 4;
constexpr double longestWaitSeconds = 120;
constexpr double firstPauseSeconds = 0.5;

Result<Reply> readReply(const HttpReply &http)
{
    const QString requestId = QString::fromLatin1(headerValue(http.headers, "request-id"));
    if (http.status >= 200 && http.status < 300)
        return Reply{.status = http.status, .body = http.body, .requestId = requestId};
    const ErrorBody body = readErrorBody(http.body);
    return failure({.kind = ErrorKind::Refused,
                    .what = GraphClient::tr("The service refused the request."),
                    .detail = body.message,
                    .code = body.code,
                    .requestId = body.requestId.isEmpty() ? requestId : body.requestId,
                    .status = http.status});
}

Error foreignAddress(const QUrl &url)
{
    return {
        .kind = ErrorKind::Credential,
        .what = GraphClient::tr("Nothing was sent: the address is not that of the Graph of this "
                                "profile, and its token is for nobody else."),
        .next = GraphClient::tr("Check the path of the request and “graphRoot” of the profile."),
        .detail = url.toString(QUrl::RemoveUserInfo)};
}

Error withdrawn()
{
    return {.kind = ErrorKind::Network,
            .what = GraphClient::tr("Nothing was sent: the request was taken back before its turn "
                                    "came."),
            .next = GraphClient::tr("Send it again if it is still wanted.")};
}

//! Retry-After in seconds, which may be fractional; nothing if it is not there or no number.
std::optional<double> retryAfter(const HttpReply &reply)
{
    bool isNumber = false;
    const double seconds = headerValue(reply.headers, "Retry-After").toDouble(&isNumber);
    return isNumber && seconds >= 0 ? std::optional(seconds) : std::nullopt;
}

Headers withoutSecrets(const Headers &headers)
{
    Headers kept;
    for (const auto &header : headers) {
        if (!isSecretHeader(header.first))
            kept.append(header);
    }
    return kept;
}

} // namespace

struct GraphClient::Attempt
{
    Request request;
    Completion<Reply> completion;
    QByteArray clientRequestId = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    int number = 1;
    bool tokenWasRenewed = false;
    bool isWithdrawn = false;
    QPointer<QTimer> pause; // before the next try
    qint64 exchange = 0;
};

GraphClient::GraphClient(const QUrl &graphRoot, TokenProvider &tokens, HttpClient &http,
                         Record record, QObject *parent)
    : QObject(parent), m_graphRoot(graphRoot), m_tokens(tokens), m_http(http),
      m_record(std::move(record))
{
}

FutureResult<Reply> GraphClient::send(const Request &request)
{
    if (const QUrl url = urlOf(request); !isBelowRoot(url))
        return finishedFuture<Reply>(failure(foreignAddress(url)));
    const auto attempt = std::make_shared<Attempt>();
    attempt->request = request;
    m_open.append(attempt);
    start(attempt);
    return attempt->completion.future();
}

void GraphClient::withdraw(const QString &path)
{
    for (const std::shared_ptr<Attempt> &attempt : std::as_const(m_open)) {
        if (attempt->request.path != path)
            continue;
        attempt->isWithdrawn = true;
        if (attempt->pause)
            attempt->pause->start(0);
    }
}

QUrl GraphClient::urlOf(const Request &request) const
{
    return QUrl(m_graphRoot.toString() + request.path);
}

bool GraphClient::isBelowRoot(const QUrl &url) const
{
    const auto origin = QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment;
    const QUrl plain = url.adjusted(QUrl::NormalizePathSegments); // without “..”
    return url.isValid() && plain.adjusted(origin) == m_graphRoot.adjusted(origin)
        && plain.path().startsWith(m_graphRoot.path() + u'/');
}

void GraphClient::start(const std::shared_ptr<Attempt> &attempt)
{
    whenDone(m_tokens.token(attempt->request.tenant), this,
             [this, attempt](const Result<AccessToken> &token) {
                 if (!token)
                     return giveUp(attempt, token.error());
                 if (attempt->isWithdrawn)
                     return giveUp(attempt, withdrawn());
                 recordAndPost(attempt, token->text);
             });
}

//! What was tried before is waiting for its end in the journal.
void GraphClient::giveUp(const std::shared_ptr<Attempt> &attempt, const Error &error)
{
    if (attempt->exchange == 0)
        finish(attempt, failure(error));
    else
        answered(attempt, failure(error));
}

void GraphClient::recordAndPost(const std::shared_ptr<Attempt> &attempt, const QByteArray &token)
{
    const Message message{.exchange = attempt->exchange, // further attempts belong to the first
                          .time = QDateTime::currentDateTimeUtc(),
                          .direction = Direction::Out,
                          .kind = MessageKind::Request,
                          .call = attempt->request.call,
                          .method = attempt->request.method,
                          .url = m_graphRoot.toString() + attempt->request.path,
                          .key = attempt->request.key,
                          .note = attempt->request.note,
                          .headers = {{"client-request-id", attempt->clientRequestId}},
                          .body = attempt->request.body,
                          .content = contentOf(attempt->request.body, -1)};
    whenDone(m_record(message), this, [this, attempt, token](const Result<qint64> &seq) {
        if (!seq)
            return finish(attempt, failure(seq.error()));
        if (attempt->exchange == 0)
            attempt->exchange = *seq;
        if (attempt->isWithdrawn)
            return answered(attempt, failure(withdrawn()));
        post(attempt, token);
    });
}

void GraphClient::post(const std::shared_ptr<Attempt> &attempt, const QByteArray &token)
{
    HttpRequest http{.method = attempt->request.method,
                     .url = urlOf(attempt->request),
                     .headers = {{"Authorization", "Bearer " + token},
                                 {"client-request-id", attempt->clientRequestId}},
                     .body = attempt->request.body,
                     .isRepeatable = attempt->request.repeatable,
                     .isConfidential = true};
    if (!http.body.isEmpty())
        http.headers.emplaceBack("Content-Type", "application/json");
    whenDone(m_http.send(http), this,
             [this, attempt](const Result<HttpReply> &reply) { answered(attempt, reply); });
}

void GraphClient::answered(const std::shared_ptr<Attempt> &attempt, const Result<HttpReply> &reply)
{
    Message message{.exchange = attempt->exchange,
                    .time = QDateTime::currentDateTimeUtc(),
                    .direction = Direction::In,
                    .kind = MessageKind::Response,
                    .call = attempt->request.call,
                    .method = attempt->request.method,
                    .url = m_graphRoot.toString() + attempt->request.path,
                    .key = attempt->request.key};
    if (reply) {
        message.status = reply->status;
        message.headers = withoutSecrets(reply->headers);
        message.body = reply->body;
        message.content = contentOf(reply->body, -1);
        if (message.call.isEmpty() && reply->status == 201)
            message.call.text = normalisedId(message.content[u"id"].toString());
    } else {
        message.note = reply.error().text();
        message.wasSent = reply.error().kind == ErrorKind::OutcomeUnknown;
    }
    const bool again = tryAgain(attempt, reply);
    if (again)
        message.verdict = Verdict::Retried;
    whenDone(m_record(message), this, [this, attempt, reply, again](const Result<qint64> &seq) {
        if (again)
            return;
        if (!seq) // it happened, but there is no evidence of it: that has to be said
            return finish(attempt, failure(seq.error()));
        finish(attempt, reply.and_then(readReply));
    });
}

bool GraphClient::tryAgain(const std::shared_ptr<Attempt> &attempt, const Result<HttpReply> &reply)
{
    if (attempt->number >= mostAttempts || attempt->isWithdrawn)
        return false;
    if (reply && reply->status == 401 && !attempt->tokenWasRenewed) {
        attempt->tokenWasRenewed = true;
        m_tokens.discard(attempt->request.tenant);
        start(attempt);
        return true;
    }
    const double pause = firstPauseSeconds * (1 << (attempt->number - 1));
    std::optional<double> wait;
    if (!reply) {
        const bool untouched = reply.error().kind != ErrorKind::OutcomeUnknown;
        if (attempt->request.repeatable && !untouched)
            wait = pause;
    } else if (reply->status == 429) {
        wait = retryAfter(*reply).value_or(pause);
    } else if (reply->status == 503) {
        wait = retryAfter(*reply);
    }
    if (!wait || *wait > longestWaitSeconds)
        return false;
    ++attempt->number;
    if (reply) // silence is no wish to wait
        emit throttled(*wait);
    attempt->pause = new QTimer(this);
    attempt->pause->setSingleShot(true);
    connect(attempt->pause, &QTimer::timeout, this, [this, attempt, timer = attempt->pause.get()] {
        timer->deleteLater();
        attempt->pause.clear();
        start(attempt);
    });
    attempt->pause->start(std::chrono::milliseconds(static_cast<qint64>(*wait * 1000)));
    return true;
}

void GraphClient::finish(const std::shared_ptr<Attempt> &attempt, const Result<Reply> &reply)
{
    m_open.removeOne(attempt);
    attempt->completion.finish(reply);
}
