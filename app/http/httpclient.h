#pragma once

#include "core/future.h"
#include "core/headers.h"
#include "http/proxy.h"

#include <QDateTime>
#include <QObject>
#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

class QNetworkAccessManager;
class QSslConfiguration;

struct HttpRequest
{
    QByteArray method;
    QUrl url;
    Headers headers = {};
    QByteArray body = {};
    std::chrono::milliseconds timeout = std::chrono::seconds(30);
    //! False: must not reach the server twice, not even when the connection breaks meanwhile.
    bool isRepeatable = true;
    //! True: carries a secret or a token, and goes over https or to this machine, else nowhere.
    bool isConfidential = false;
    //! Not 0: about so much of the body is enough, and all of it has to be there within the timeout.
    qint64 mostBytes = 0;
};

//! Whatever a server answered; an error status is an answer, too.
struct HttpReply
{
    int status = 0;
    Headers headers;
    QByteArray body;
    QDateTime certificateExpires = {}; //!< UTC; invalid without TLS
};

/*! The one place that sends HTTP.

    It follows no redirect, so that no credential can wander to another host, and sends none in the
    clear: that is an Error of kind Credential. A request without an answer is an Error, too:
    Network or Untrusted if it never reached the server, OutcomeUnknown if it may have.
*/
class HttpClient : public QObject
{
    Q_OBJECT
public:
    explicit HttpClient(QObject *parent = nullptr);
    ~HttpClient() override;

    //! Also trusts the authorities in this PEM file, beside those of the system.
    [[nodiscard]] Result<void> trust(const QString &authorityFile);

    //! Takes \a proxy instead of the system's. Where it has a user, requests wait for \a password,
    //! and share its failure.
    void useProxy(const Proxy &proxy, const FutureResult<QString> &password);

    [[nodiscard]] FutureResult<HttpReply> send(const HttpRequest &request);

private:
    [[nodiscard]] FutureResult<HttpReply> sendNow(const HttpRequest &request);

    QNetworkAccessManager *m_manager;
    std::unique_ptr<QSslConfiguration> m_tls;
    std::optional<FutureResult<void>> m_proxyReady; // while requests have to wait for it
};
