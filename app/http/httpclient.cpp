#include "http/httpclient.h"

#include "http/proxychooser.h"

#include <QIODevice>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr auto secureProperty = "isSecure"; // set on a reply whose connection got as far as that
constexpr auto tlsProblemProperty = "tlsProblem"; // set on one that got no further than that

//! Errors that arise before the first byte of a request was sent.
bool neverSent(QNetworkReply::NetworkError error)
{
    static const QList<QNetworkReply::NetworkError> before{
        QNetworkReply::ConnectionRefusedError,  QNetworkReply::HostNotFoundError,
        QNetworkReply::SslHandshakeFailedError, QNetworkReply::ProxyConnectionRefusedError,
        QNetworkReply::ProxyNotFoundError,      QNetworkReply::ProxyAuthenticationRequiredError,
        QNetworkReply::ProxyTimeoutError,       QNetworkReply::ProtocolUnknownError};
    return before.contains(error);
}

QString adviceFor(QNetworkReply::NetworkError error)
{
    switch (error) {
    case QNetworkReply::HostNotFoundError:
        return HttpClient::tr("Nobody knows this name: check its spelling, and the network.");
    case QNetworkReply::ConnectionRefusedError:
        return HttpClient::tr("Nothing takes connections there: check the port, and whether the "
                              "service or tunnel runs.");
    case QNetworkReply::SslHandshakeFailedError:
        return HttpClient::tr("It does not speak https there: check port and address.");
    case QNetworkReply::ProxyNotFoundError:
        return HttpClient::tr("Nobody knows the name of the proxy: check it in the profile.");
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyTimeoutError:
        return HttpClient::tr("The proxy takes no connection: check its address and port in the "
                              "profile, and whether it runs.");
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return HttpClient::tr("The proxy wants another name or password: correct its user in the "
                              "profile, and store its password anew.");
    default:
        return HttpClient::tr(
            "Check the network, the proxy if there is one, and the addresses of the profile.");
    }
}

Error untrusted(const QNetworkReply &reply)
{
    return {
        .kind = ErrorKind::Untrusted,
        .what = HttpClient::tr("The certificate of %1 cannot be trusted.").arg(reply.url().host()),
        .next = HttpClient::tr("Whoever runs it must serve a valid one with its whole chain; "
                               "“caCertificate” of a profile names an authority of your own."),
        .detail = reply.property(tlsProblemProperty).toString()};
}

//! Which certificate fails which check, and until when it is good.
QString describe(const QList<QSslError> &errors)
{
    QStringList all;
    for (const QSslError &error : errors)
        all.append(u"%1: %2, %3"_s.arg(error.errorString(),
                                       error.certificate().subjectDisplayName(),
                                       error.certificate().expiryDate().toString(Qt::ISODate)));
    return all.join(u"; "_s);
}

Error unanswered(const QNetworkReply &reply)
{
    if (reply.property(tlsProblemProperty).isValid())
        return untrusted(reply);
    const QString host = reply.url().host();
    const bool neverSecure = reply.url().scheme() == u"https"
        && !reply.property(secureProperty).toBool();
    if (neverSent(reply.error()) || neverSecure)
        return {.kind = ErrorKind::Network,
                .what = HttpClient::tr("%1 cannot be reached.").arg(host),
                .next = adviceFor(reply.error()),
                .detail = reply.errorString()};
    return {
        .kind = ErrorKind::OutcomeUnknown,
        .what = HttpClient::tr("%1 did not answer.").arg(host),
        .next = HttpClient::tr("It may have acted all the same: look before you send it again."),
        .detail = reply.error() == QNetworkReply::ContentReSendError
            ? HttpClient::tr("The connection broke.")
            : reply.errorString()};
}

/*! A body that cannot be read again. QNetworkAccessManager sends a request anew by itself, POST
    included, when the connection breaks before the reply; a body that cannot start over keeps it
    from that.
*/
class OnceOnlyBody : public QIODevice
{
public:
    OnceOnlyBody(const QByteArray &bytes, QObject *parent) : QIODevice(parent), m_rest(bytes)
    {
        open(ReadOnly);
    }

    [[nodiscard]] bool isSequential() const override { return true; }
    bool reset() override { return false; }
    [[nodiscard]] qint64 bytesAvailable() const override
    {
        return m_rest.size() + QIODevice::bytesAvailable();
    }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        const qint64 count = std::min<qint64>(most, m_rest.size());
        std::copy_n(m_rest.cbegin(), count, data);
        m_rest.remove(0, count);
        return count;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    QByteArray m_rest;
};

bool isSafeForSecrets(const QUrl &url)
{
    return url.scheme() == u"https" || isLoopback(url.host());
}

Error notInTheClear(const QUrl &url)
{
    return {.kind = ErrorKind::Credential,
            .what = HttpClient::tr("Nothing was sent to %1: secrets and tokens go over https only.")
                        .arg(url.host()),
            .next = HttpClient::tr("Correct the addresses of the profile; “http” is for this "
                                   "machine only.")};
}

Result<HttpReply> answer(QNetworkReply &reply)
{
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // An answer that breaks off is none: what it says may be cut in half.
    const bool isBroken = reply.error() != QNetworkReply::NoError
        && reply.error() < QNetworkReply::ContentAccessDenied;
    if (status == 0 || isBroken)
        return failure(unanswered(reply));
    Headers headers;
    for (const auto &[name, value] : reply.rawHeaderPairs())
        headers.append({name, value});
    return HttpReply{
        .status = status,
        .headers = headers,
        .body = reply.readAll(),
        .certificateExpires = reply.sslConfiguration().peerCertificate().expiryDate().toUTC()};
}

} // namespace

HttpClient::HttpClient(QObject *parent)
    : QObject(parent), m_manager(new QNetworkAccessManager(this)),
      m_tls(std::make_unique<QSslConfiguration>(QSslConfiguration::defaultConfiguration()))
{
    m_manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_manager->setProxyFactory(new ProxyChooser({}, {}));
}

HttpClient::~HttpClient() = default;

Result<void> HttpClient::trust(const QString &authorityFile)
{
    const QList<QSslCertificate> authorities = QSslCertificate::fromPath(authorityFile, QSsl::Pem);
    if (authorities.isEmpty())
        return failure(
            {.kind = ErrorKind::Credential,
             .what = tr("There is no certificate in %1.").arg(authorityFile),
             .next = tr("Correct “caCertificate” of the profile: it names a PEM file.")});
    m_tls->addCaCertificates(authorities);
    return {};
}

void HttpClient::useProxy(const Proxy &proxy, const FutureResult<QString> &password)
{
    m_proxyReady.reset();
    if (proxy.kind != ProxyKind::Manual || proxy.user.isEmpty()) {
        m_manager->setProxyFactory(new ProxyChooser(proxy, {}));
        return;
    }
    const Completion<void> ready;
    m_proxyReady = ready.future();
    whenDone(password, this, [this, proxy, ready](const Result<QString> &known) {
        if (known)
            m_manager->setProxyFactory(new ProxyChooser(proxy, *known));
        ready.finish(known.map([](const QString &) {}));
    });
}

FutureResult<HttpReply> HttpClient::send(const HttpRequest &request)
{
    if (request.isConfidential && !isSafeForSecrets(request.url))
        return finishedFuture<HttpReply>(failure(notInTheClear(request.url)));
    if (!m_proxyReady || isLoopback(request.url.host()))
        return sendNow(request);
    const Completion<HttpReply> completion;
    whenDone(*m_proxyReady, this, [this, request, completion](const Result<void> &ready) {
        if (!ready)
            return completion.finish(failure(ready.error()));
        whenDone(sendNow(request), this,
                 [completion](const Result<HttpReply> &reply) { completion.finish(reply); });
    });
    return completion.future();
}

FutureResult<HttpReply> HttpClient::sendNow(const HttpRequest &request)
{
    QNetworkRequest network(request.url);
    network.setSslConfiguration(*m_tls);
    network.setTransferTimeout(static_cast<int>(request.timeout.count()));
    for (const auto &[name, value] : request.headers)
        network.setRawHeader(name, value);

    QNetworkReply *reply = nullptr;
    if (request.isRepeatable) {
        reply = m_manager->sendCustomRequest(network, request.method, request.body);
    } else {
        network.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
        network.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
        auto *body = new OnceOnlyBody(request.body, this);
        reply = m_manager->sendCustomRequest(network, request.method, body);
        body->setParent(reply);
    }
    connect(reply, &QNetworkReply::encrypted, reply,
            [reply] { reply->setProperty(secureProperty, true); });
    connect(reply, &QNetworkReply::sslErrors, reply, [reply](const QList<QSslError> &errors) {
        reply->setProperty(tlsProblemProperty, describe(errors));
    });
    const Completion<HttpReply> completion;
    const auto conclude = [this, reply, completion] {
        reply->disconnect(this);
        completion.finish(answer(*reply));
        reply->abort(); // nothing to do where it is complete
        reply->deleteLater();
    };
    connect(reply, &QNetworkReply::finished, this, conclude);
    if (request.mostBytes > 0) {
        reply->setReadBufferSize(request.mostBytes);
        connect(reply, &QIODevice::readyRead, this, [reply, conclude, most = request.mostBytes] {
            if (reply->bytesAvailable() >= most)
                conclude();
        });
        QTimer::singleShot(request.timeout, reply, &QNetworkReply::abort);
    }
    return completion.future();
}
