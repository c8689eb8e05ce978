#pragma once

#include "core/error.h"
#include "sandbox/sandboxclock.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QQueue>
#include <QUrl>

#include <functional>
#include <optional>

class CallbackTokens;
class Faults;
class HttpClient;
struct HttpReply;

//! One POST to a callback.
struct Delivery
{
    QString
        queue; //!< what has the same is sent in order, one after the other: the call, or the address
    QUrl callback;
    QJsonObject body;
    QString chainId;
    QString scenarioId;
    bool isLast = false; //!< nothing comes after it in this queue
};

//! What a callback has answered; status 0 where it did not, or nothing was sent.
struct CallbackAnswer
{
    int status = 0;
    QByteArray body = {};

    [[nodiscard]] bool isTaken() const { return status >= 200 && status < 300; }
};

/*! POSTs notifications with a signed token (notifications, "Transport").

    A callback that does not answer 2xx is asked again, four times in all, after one, two and four
    seconds of the sandbox's time; then the notification is given up with a line in the log. How the
    real service repeats is not documented.
*/
class Notifier : public QObject
{
    Q_OBJECT
public:
    //! Told the first answer.
    using Attempted = std::function<void(const CallbackAnswer &answer)>;

    Notifier(CallbackTokens &tokens, Faults &faults, HttpClient &http, const SandboxClock &clock,
             QObject *parent = nullptr);

    void send(const Delivery &delivery, const Attempted &attempted = {});

private:
    struct Posting
    {
        Delivery delivery;
        Attempted attempted;
        QByteArray messageId;
        int attempts = 0;
    };
    struct Queue
    {
        QQueue<Posting> postings;
        std::optional<Posting> heldBack; // until the next one has been sent
        bool isBusy = false;
    };

    void append(Queue &queue, const Posting &posting) const;
    void sendNext(const QString &name);
    void post(const QString &name);
    void answered(const QString &name, const Result<HttpReply> &reply);

    CallbackTokens &m_tokens;
    Faults &m_faults;
    HttpClient &m_http;
    SandboxClock m_clock;
    QHash<QString, Queue> m_queues;
};
