#include "sandbox/notifier.h"

#include "core/json.h"
#include "http/httpclient.h"
#include "sandbox/callbacktokens.h"
#include "sandbox/faults.h"
#include "sandbox/sandboxreply.h"

#include <QJsonArray>
#include <QLoggingCategory>
#include <QTimer>

#include <utility>

Q_LOGGING_CATEGORY(lcSandbox, "console.sandbox")

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int mostAttempts = 4;
constexpr std::chrono::milliseconds firstPause = 1s; // doubled each time
constexpr std::chrono::milliseconds patience = 10s;  // with one POST, in real time

//! An entry that says nothing which a listener could know.
QJsonObject unknownEntry(const QJsonObject &known)
{
    QJsonObject entry = known;
    entry[u"resourceData"] = QJsonObject{{u"@odata.type"_s, u"#microsoft.graph.unheardOf"_s},
                                         {u"id"_s, newGuid()}};
    return entry;
}

QJsonObject withUnknownEntry(QJsonObject body)
{
    QJsonArray entries = body.value(u"value").toArray();
    if (entries.isEmpty())
        return body;
    entries.prepend(unknownEntry(entries.first().toObject()));
    body[u"value"] = entries;
    return body;
}

Headers headersOf(const Delivery &delivery, const QByteArray &messageId, const QByteArray &token)
{
    Headers headers{{"Content-Type", "application/json"},
                    {"User-Agent", "Microsoft-Skype/3.0,(Calling/1.0)"},
                    {"X-Microsoft-Skype-Chain-ID", delivery.chainId.toLatin1()},
                    {"X-Microsoft-Skype-Message-ID", messageId},
                    {"Scenario-Id", delivery.scenarioId.toLatin1()}};
    if (!token.isEmpty())
        headers.emplaceBack("Authorization", "Bearer " + token);
    return headers;
}

//! Tells once, if there is somebody to tell.
void tell(Notifier::Attempted &attempted, const CallbackAnswer &answer)
{
    if (const auto once = std::exchange(attempted, {}))
        once(answer);
}

CallbackAnswer answerIn(const Result<HttpReply> &reply)
{
    return reply ? CallbackAnswer{.status = reply->status, .body = reply->body} : CallbackAnswer();
}

void logLoss(const QUrl &callback, int attempts, const Result<HttpReply> &reply)
{
    const QString outcome = reply ? u"status %1"_s.arg(reply->status) : reply.error().detail;
    const QString address = callback.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery);
    qCWarning(lcSandbox).noquote() << u"Notification to %1 given up after %2 attempts: %3"_s.arg(
        address, QString::number(attempts), outcome);
}

} // namespace

Notifier::Notifier(CallbackTokens &tokens, Faults &faults, HttpClient &http,
                   const SandboxClock &clock, QObject *parent)
    : QObject(parent), m_tokens(tokens), m_faults(faults), m_http(http), m_clock(clock)
{
}

void Notifier::send(const Delivery &delivery, const Attempted &attempted)
{
    Queue &queue = m_queues[delivery.queue];
    Posting posting{.delivery = delivery,
                    .attempted = attempted,
                    .messageId = newGuid().toLatin1()};
    const bool isDropped = m_faults.takeDrop();
    const bool isHeldBack = m_faults.notifications().reversed && !delivery.isLast
        && !queue.heldBack;
    if (isDropped || isHeldBack)
        tell(posting.attempted, {});

    if (isHeldBack && !isDropped) {
        queue.heldBack = posting;
        return;
    }
    if (!isDropped)
        append(queue, posting);
    if (queue.heldBack)
        append(queue, *std::exchange(queue.heldBack, std::nullopt));
    if (!queue.isBusy)
        sendNext(delivery.queue);
}

void Notifier::append(Queue &queue, const Posting &posting) const
{
    queue.postings.enqueue(posting);
    Posting again = posting;
    again.attempted = {};
    for (int i = 0; i < m_faults.notifications().repeat; ++i)
        queue.postings.enqueue(again);
}

void Notifier::sendNext(const QString &name)
{
    Queue &queue = m_queues[name];
    queue.isBusy = !queue.postings.isEmpty();
    if (queue.isBusy) {
        const std::chrono::milliseconds delay(m_faults.notifications().delayMs);
        QTimer::singleShot(m_clock.real(delay), this, [this, name] { post(name); });
    } else if (!queue.heldBack) {
        m_queues.remove(name);
    }
}

void Notifier::post(const QString &name)
{
    Posting &posting = m_queues[name].postings.head();
    ++posting.attempts;
    const NotificationFaults &faults = m_faults.notifications();
    const QJsonObject body = oddNotifications(posting.delivery.body, m_faults.oddities());
    const HttpRequest request{
        .method = "POST",
        .url = posting.delivery.callback,
        .headers = headersOf(posting.delivery, posting.messageId, m_tokens.make(faults.token)),
        .body = compactJson(faults.unknownType ? withUnknownEntry(body) : body),
        .timeout = patience};
    whenDone(m_http.send(request), this,
             [this, name](const Result<HttpReply> &reply) { answered(name, reply); });
}

void Notifier::answered(const QString &name, const Result<HttpReply> &reply)
{
    QQueue<Posting> &postings = m_queues[name].postings;
    const int attempts = postings.head().attempts;
    Attempted attempted = std::exchange(postings.head().attempted, {});
    const CallbackAnswer answer = answerIn(reply);
    if (!answer.isTaken() && attempts < mostAttempts) {
        const auto pause = firstPause * (1 << (attempts - 1));
        QTimer::singleShot(m_clock.real(pause), this, [this, name] { post(name); });
    } else {
        if (!answer.isTaken())
            logLoss(postings.head().delivery.callback, attempts, reply);
        postings.dequeue();
        sendNext(name);
    }
    tell(attempted, answer);
}
