#include "http/httpserver.h"

#include "http/guardserver.h"
#include "http/httpcompat.h"
#include "http/requestsocket.h"

#include <QHostAddress>
#include <QHttpServerRequest>
#include <QSslCertificate>
#include <QSslKey>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

ServedRequest read(const RequestHead &head, const QByteArray &body, const QString &peer)
{
    const QString target = QString::fromLatin1(head.target);
    return {.method = head.method,
            .path = target.section(u'?', 0, 0),
            .query = target.section(u'?', 1),
            .headers = head.headers,
            .body = body,
            .peer = peer};
}

//! What may follow the host in a Host header: nothing, or a colon and a number.
bool isPort(QByteArrayView text)
{
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    return text.isEmpty() || (text.startsWith(':') && std::ranges::all_of(text.sliced(1), isDigit));
}

//! The host in a Host header, without its port; empty where that is malformed.
QByteArrayView nameIn(QByteArrayView host)
{
    const bool isBracketed = host.startsWith('[');
    const qsizetype end = isBracketed ? host.indexOf(']') + 1 : host.indexOf(':');
    const QByteArrayView name = end < 0 ? host : host.first(end);
    if (!isPort(host.sliced(name.size())))
        return {};
    return isBracketed ? name.sliced(1).chopped(1) : name;
}

} // namespace

bool ServedRequest::isFor(const QStringList &names) const
{
    const QByteArray host = headerValue(headers, "Host");
    const QLatin1StringView name(nameIn(host));
    const auto isIt = [name](QAnyStringView ours) {
        return QAnyStringView::compare(ours, name, Qt::CaseInsensitive) == 0;
    };
    constexpr std::array loopback{"127.0.0.1"_L1, "localhost"_L1, "::1"_L1};
    return !name.isEmpty()
        && (std::ranges::any_of(loopback, isIt) || std::ranges::any_of(names, isIt));
}

void HttpResponder::send(int status, const QByteArray &body, Headers headers) const
{
    if (!body.isEmpty() && headerValue(headers, "Content-Type").isEmpty())
        headers.emplaceBack("Content-Type", "application/json");
    m_reply->send(status, body, headers);
}

HttpServer::HttpServer(const HttpLimits &limits, Handler handler, QObject *parent)
    : QObject(parent), m_guard(new GuardServer(limits, this)),
      m_http(std::make_unique<QHttpServer>()), m_handler(std::move(handler))
{
    httpcompat::handleAll(
        *m_http,
        [this](const QHttpServerRequest &request, httpcompat::ResponderArgument responder) {
            RequestSocket *socket = m_guard->takeDelivered();
            Q_ASSERT(socket);
            auto reply = std::make_shared<httpcompat::Reply>(
                std::forward<httpcompat::ResponderArgument>(responder), socket);
            m_handler(read(socket->head(), request.body(), request.remoteAddress().toString()),
                      HttpResponder(std::move(reply)));
        });
    connect(m_guard, &GuardServer::refused, this,
            [this](const RequestHead &head, const QString &peer, const HttpRefusal &refusal) {
                emit refused({read(head, {}, peer), refusal.status, refusal.reason});
            });
}

HttpServer::~HttpServer() = default;

Result<void> HttpServer::useTls(const QByteArray &certificate, const QByteArray &key)
{
    const QList<QSslCertificate> chain = QSslCertificate::fromData(certificate);
    const QSslKey ofElliptic(key, QSsl::Ec);
    const QSslKey privateKey = ofElliptic.isNull() ? QSslKey(key, QSsl::Rsa) : ofElliptic;
    if (chain.isEmpty() || privateKey.isNull())
        return failure({.kind = ErrorKind::Listener,
                        .what = tr("The certificate or its key cannot be read."),
                        .next = tr("Both have to be PEM, the key without a password.")});
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(privateKey);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone); // callers prove themselves by their token
    m_guard->setTls(tls);
    return {};
}

Result<quint16> HttpServer::listen(const QString &address, quint16 port)
{
    const QHostAddress host(address); // a null one would mean every address of this machine
    if (host.isNull() || !m_guard->listen(host, port) || !httpcompat::bind(*m_http, m_guard)) {
        const bool inUse = m_guard->serverError() == QAbstractSocket::AddressInUseError;
        return failure({.kind = ErrorKind::Listener,
                        .what = inUse
                            ? tr("Port %1 is in use by another program.").arg(port)
                            : tr("Port %1 of %2 cannot be opened.").arg(port).arg(address),
                        .next = tr("Close that program, or choose another port."),
                        .detail = m_guard->errorString()});
    }
    return m_guard->serverPort();
}
