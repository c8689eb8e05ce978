#include "http/httpserver.h"

#include "http/httpcompat.h"

#include <QHostAddress>
#include <QMetaEnum>
#include <QSslCertificate>
#include <QSslKey>
#include <QUrl>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

QByteArray methodName(QHttpServerRequest::Method method)
{
    return QByteArray(QMetaEnum::fromType<QHttpServerRequest::Method>().valueToKey(int(method)))
        .toUpper();
}

bool isDigits(const QByteArray &text)
{
    return !text.isEmpty()
        && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

//! Nothing but digits, and no more than fit.
std::optional<qlonglong> lengthOf(const QByteArray &text)
{
    bool fits = false;
    const qlonglong length = text.toLongLong(&fits);
    return isDigits(text) && fits ? std::optional(length) : std::nullopt;
}

//! What QtHttpServer lets pass although it cannot be framed safely (request smuggling).
QString framingProblem(const ServedRequest &request)
{
    const QByteArrayList lengths = headerValues(request.headers, "Content-Length");
    const QByteArrayList codings = headerValues(request.headers, "Transfer-Encoding");
    if (headerValues(request.headers, "Host").size() != 1)
        return u"exactly one Host header is needed"_s;
    if (!headerValues(request.headers, "Upgrade").isEmpty())
        return u"this server does not upgrade"_s;
    if (lengths.size() + codings.size() > 1)
        return u"more than one header gives the length of the body"_s;
    if (!codings.isEmpty() && codings.first().trimmed().toLower() != "chunked")
        return u"unknown Transfer-Encoding"_s;
    if (!lengths.isEmpty() && lengthOf(lengths.first()) != request.body.size())
        return u"Content-Length does not give the length of the body"_s;
    const bool hasBody = request.method == "POST" || request.method == "PUT"
        || request.method == "PATCH";
    if (hasBody && lengths.isEmpty() && codings.isEmpty())
        return u"neither Content-Length nor chunked"_s;
    return {};
}

ServedRequest read(const QHttpServerRequest &request)
{
    const QUrl url = request.url();
    ServedRequest served{.method = methodName(request.method()),
                         .path = url.path(QUrl::FullyEncoded),
                         .query = url.query(QUrl::FullyEncoded),
                         .headers = httpcompat::headersOf(request),
                         .body = request.body(),
                         .peer = request.remoteAddress().toString()};
    served.problem = framingProblem(served);
    return served;
}

} // namespace

void HttpResponder::send(int status, const QByteArray &body, Headers headers) const
{
    if (!body.isEmpty() && headerValue(headers, "Content-Type").isEmpty())
        headers.emplaceBack("Content-Type", "application/json");
    m_reply->send(status, body, headers);
}

void HttpResponder::sendAndClose(int status) const
{
    m_reply->send(status, {}, {{"Connection", "close"}});
    m_reply->close();
}

HttpServer::HttpServer(const HttpLimits &limits, Handler handler, QObject *parent)
    : QObject(parent), m_guard(new GuardServer(limits, this)),
      m_http(std::make_unique<QHttpServer>()), m_handler(std::move(handler))
{
    httpcompat::handleAll(
        *m_http,
        [this](const QHttpServerRequest &request, httpcompat::ResponderArgument responder) {
            auto reply = std::make_shared<httpcompat::Reply>(
                std::forward<httpcompat::ResponderArgument>(responder), request, m_guard);
            m_handler(read(request), HttpResponder(std::move(reply)));
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
