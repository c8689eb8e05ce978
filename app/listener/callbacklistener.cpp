#include "listener/callbacklistener.h"

#include "core/json.h"
#include "core/redact.h"
#include "graph/notification.h"
#include "http/httpserver.h"
#include "identity/callbackauthenticator.h"

#include <QFile>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype rejectedBytesKept = 2048;
constexpr qsizetype rejectedTextKept = 512;
constexpr qsizetype rejectedHeadersKept = 32;
constexpr int rejectedPerSecond = 10;
constexpr auto rejectedToldEvery = 250ms;
constexpr qsizetype probesExpected = 8;

Message messageOf(const ServedRequest &request, int status)
{
    Message message{.time = QDateTime::currentDateTimeUtc(),
                    .direction = Direction::In,
                    .kind = MessageKind::Notification,
                    .method = request.method,
                    .url = request.path,
                    .status = status,
                    .body = request.body};
    for (const auto &header : request.headers) {
        if (!isSecretHeader(header.first))
            message.headers.append(header);
    }
    return message;
}

//! What somebody without a token sends must not fill the disk.
Message cutShort(Message message)
{
    message.method.truncate(rejectedTextKept);
    message.url.truncate(rejectedTextKept);
    message.note.truncate(rejectedTextKept);
    message.body.truncate(rejectedBytesKept);
    message.headers = message.headers.first(std::min(message.headers.size(), rejectedHeadersKept));
    for (auto &[name, value] : message.headers) {
        name.truncate(rejectedTextKept);
        value.truncate(rejectedTextKept);
    }
    return message;
}

struct Entries
{
    QList<Message> messages;
    qsizetype joining = -1; //!< index of the first one that wants its response in the reply
};

//! One message for each entry; an entry that says nothing about any call is rejected by itself.
Entries readEntries(const ServedRequest &request, const QJsonArray &entries)
{
    const Message whole = messageOf(request, 202);
    Entries read;
    for (const QJsonValue &entry : entries) {
        Message message = whole;
        message.entry = static_cast<int>(read.messages.size());
        message.content = entry.toObject();
        if (Result<Notification> notification = readNotification(entry)) {
            message.call = notification->call;
            if (read.joining < 0
                && std::holds_alternative<ParticipantJoining>(notification->content))
                read.joining = read.messages.size();
            message.notification = std::make_shared<const Notification>(*std::move(notification));
        } else {
            message.verdict = Verdict::Rejected;
            message.note = notification.error().text();
        }
        read.messages.append(message);
    }
    return read;
}

//! The reply to \a notification as a message of its own.
Message replyTo(const Message &notification, const QJsonObject &response)
{
    return {.time = notification.time,
            .direction = Direction::Out,
            .kind = MessageKind::Response,
            .call = notification.call,
            .method = notification.method,
            .url = notification.url,
            .status = notification.status,
            .body = compactJson(response),
            .content = response};
}

//! What is stored does not tell where the listener can be found.
CallbackListener::Store withoutSegment(const ListenerAddress &address,
                                       const CallbackListener::Store &store)
{
    if (address.segment.isEmpty())
        return store;
    return [hidden = u'/' + address.segment, store](QList<Message> messages,
                                                    const CallbackListener::Stored &stored) {
        for (Message &message : messages)
            message.url.remove(hidden);
        store(messages, stored);
    };
}

Result<QByteArray> contentsOf(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return failure({.kind = ErrorKind::Listener,
                        .what = CallbackListener::tr("%1 cannot be read.").arg(name),
                        .next = CallbackListener::tr("Correct certificate and key of the listener "
                                                     "in the profile, or who may read them."),
                        .detail = file.errorString()});
    return file.readAll();
}

bool isJson(const QByteArray &contentType)
{
    return contentType.split(';').first().trimmed().toLower() == "application/json";
}

} // namespace

CallbackListener::CallbackListener(const ListenerAddress &address, const QString &publicHost,
                                   const QJsonObject &joinResponse,
                                   CallbackAuthenticator &authenticator, Store store,
                                   QObject *parent)
    : QObject(parent), m_address(address), m_publicHost(publicHost), m_joinResponse(joinResponse),
      m_authenticator(authenticator), m_store(withoutSegment(address, std::move(store))),
      m_server(std::make_unique<HttpServer>(
          address.limits, [this](const ServedRequest &request, const HttpResponder &responder) {
              handle(request, responder);
          }))
{
    connect(m_server.get(), &HttpServer::refused, this, [this](const RefusedRequest &refused) {
        keepRejected(refused.request, {refused.status, u"Refused: %1."_s.arg(refused.reason)});
    });
    m_telling.setSingleShot(true);
    m_telling.setInterval(rejectedToldEvery);
    connect(&m_telling, &QTimer::timeout, this, [this] { emit rejected(m_rejected); });
}

CallbackListener::~CallbackListener() = default;

Result<quint16> CallbackListener::listen()
{
    if (!m_address.certificateFile.isEmpty()) {
        const Result<void> secured =
            contentsOf(m_address.certificateFile).and_then([this](const QByteArray &certificate) {
                return contentsOf(m_address.keyFile).and_then([&](const QByteArray &key) {
                    return m_server->useTls(certificate, key);
                });
            });
        if (!secured)
            return failure(secured.error());
    }
    return m_server->listen(m_address.address, m_address.port);
}

void CallbackListener::handle(const ServedRequest &request, const HttpResponder &responder)
{
    const auto probe = std::ranges::find(m_probes, headerValue(request.headers, probeHeader),
                                         &Probe::nonce);
    const bool isProbe = probe != m_probes.end();
    if (const Refusal refusal = refusalOf(request, isProbe ? probe->host : QString());
        refusal.status != 0)
        return isProbe ? responder.send(refusal.status) : refuse(request, responder, refusal);
    if (isProbe) {
        const auto arrived = probe->arrived;
        m_probes.erase(probe);
        arrived();
        return responder.send(204);
    }
    m_authenticator.authenticate(
        headerValues(request.headers, "Authorization"),
        [this, request, responder](const Result<void> &proven) {
            if (proven)
                take(request, responder);
            else
                refuse(request, responder, {proven.error().status, proven.error().what});
        });
}

void CallbackListener::expectProbe(const QByteArray &nonce, const QString &host,
                                   const std::function<void()> &arrived)
{
    if (nonce.isEmpty())
        return; // a request without the header has no nonce either
    if (m_probes.size() == probesExpected)
        m_probes.removeFirst();
    m_probes.append({nonce, host, arrived});
}

CallbackListener::Refusal CallbackListener::refusalOf(const ServedRequest &request,
                                                      const QString &host) const
{
    if (!request.isFor({m_address.address, m_publicHost, host}))
        return {403, u"The request was meant for another host."_s};
    if (request.path != callbackPath(m_address))
        return {404, u"Nothing is at this path; notifications go to %1."_s.arg(m_address.path)};
    if (request.method != "POST")
        return {405, u"Only POST is taken here."_s};
    if (!isJson(headerValue(request.headers, "Content-Type")))
        return {415, u"The body is not application/json."_s};
    return {};
}

void CallbackListener::take(const ServedRequest &request, const HttpResponder &responder)
{
    const Result<NotificationEnvelope> envelope = readNotificationEnvelope(request.body);
    if (!envelope)
        return refuse(request, responder, {400, envelope.error().what});
    if (!envelope->isLegacy && envelope->entries.isEmpty())
        return refuse(request, responder, {400, u"There is no notification in the body."_s});

    auto [messages, joining] = readEntries(request, envelope->entries);
    if (envelope->isLegacy) {
        messages = {messageOf(request, 204)};
        messages.first().content = contentOf(request.body, -1);
        messages.first().note = u"Older format: the service repeats it as Graph prints it."_s;
    }
    QByteArray response;
    if (joining >= 0) {
        for (Message &message : messages)
            message.status = 200;
        messages.append(replyTo(messages[joining], m_joinResponse));
        response = messages.last().body;
    }
    countRejected(std::ranges::count(messages, Verdict::Rejected, &Message::verdict));
    const int status = messages.first().status;
    m_store(messages, [responder, status, response](const Result<void> &stored) {
        if (stored)
            responder.send(status, response);
        else
            responder.send(503);
    });
}

void CallbackListener::refuse(const ServedRequest &request, const HttpResponder &responder,
                              const Refusal &refusal)
{
    responder.send(refusal.status, {},
                   refusal.status == 405 ? Headers{{"Allow", "POST"}} : Headers());
    keepRejected(request, refusal);
}

//! Some in each second: whoever can reach the listener must not be able to fill the journal.
void CallbackListener::keepRejected(const ServedRequest &request, const Refusal &refusal)
{
    countRejected(1);
    if (!m_second.isValid() || m_second.hasExpired(1000)) {
        m_second.start();
        m_keptInSecond = 0;
    }
    if (m_keptInSecond == rejectedPerSecond) {
        ++m_untold;
        return;
    }
    ++m_keptInSecond;
    Message message = messageOf(request, refusal.status);
    message.verdict = Verdict::Rejected;
    message.note = refusal.reason;
    if (const qint64 untold = std::exchange(m_untold, 0); untold > 0)
        message.note = u"%1 more were rejected before. "_s.arg(untold) + message.note;
    m_store({cutShort(message)}, [](const Result<void> &) {});
}

void CallbackListener::countRejected(qint64 more)
{
    m_rejected += more;
    if (more > 0 && !m_telling.isActive())
        m_telling.start();
}
