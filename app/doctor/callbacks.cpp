#include "doctor/callbacks.h"

#include "doctor/services.h"
#include "http/proxychooser.h"
#include "listener/callbacklistener.h"

#include <QCoreApplication>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace {

class Callbacks
{
    Q_DECLARE_TR_FUNCTIONS(Doctor)
public:
    static Diagnosis elsewhere(const QString &reason, const QString &next)
    {
        return {.state = CheckState::Failed, .reason = reason, .next = next};
    }

    //! Whatever this console may be made to trust: it is the service that has to.
    static Diagnosis untrusted(const Error &error)
    {
        return {.state = CheckState::Failed,
                .reason = error.what,
                .next = tr("The service takes a certificate of a public authority only, for this "
                           "name and with its whole chain."),
                .detail = error.detail};
    }

    static Diagnosis silent(const QUrl &url, const QString &detail)
    {
        return {.state = CheckState::Failed,
                .reason = tr("%1 takes connections, but does not answer.").arg(url.host()),
                .next = tr("Let the tunnel or proxy forward to the address and port of the "
                           "listener, and see whether it runs."),
                .detail = detail};
    }

    static Diagnosis refused(const QUrl &url, int status)
    {
        const QString host = url.host();
        if (status == 404)
            return elsewhere(
                tr("%1 answers, but there is nothing at %2.").arg(host, url.path()),
                tr("Make the path of the callback URL that of the listener, or let the "
                   "proxy rewrite it."));
        if (status == 401)
            return elsewhere(tr("%1 leads to a listener, but not to this one.").arg(host),
                             tr("Let the tunnel or proxy forward to the port of this listener, and "
                                "ask for no sign-in itself."));
        if (status == 403)
            return elsewhere(tr("%1 leads to a listener that does not know this name.").arg(host),
                             tr("Let the proxy pass the Host header on as it is."));
        if (status / 100 == 3)
            return elsewhere(tr("%1 redirects, which the service does not follow.").arg(host),
                             tr("Use the address that it redirects to as the callback URL; if that "
                                "is a sign-in, let the tunnel admit everybody."));
        if (status >= 500)
            return elsewhere(tr("%1 answers with HTTP status %2: nothing stands behind the tunnel "
                                "or proxy.")
                                 .arg(host)
                                 .arg(status),
                             tr("Let it forward to the address and port of the listener."));
        return elsewhere(
            tr("%1 answers with HTTP status %2, and not for this listener.").arg(host).arg(status),
            tr("Check where the callback URL leads to."));
    }
};

} // namespace

Diagnosis judgeCallbackAddress(const QUrl &url)
{
    if (url.scheme() == u"https" && !url.host().isEmpty())
        return {.reason = Callbacks::tr("The callback URL is %1.").arg(url.toString())};
    if (url.scheme() == u"http" && isLoopback(url.host()))
        return {.reason = Callbacks::tr("The callback URL is %1, which the sandbox can reach.")
                              .arg(url.toString())};
    return {.state = CheckState::Failed,
            .reason = Callbacks::tr("The callback URL %1 is no https address.").arg(url.toString()),
            .next = Callbacks::tr("The service posts to https only: put a tunnel or a proxy with a "
                                  "public certificate in front of the listener.")};
}

Diagnosis judgeProbe(const QUrl &url, const Result<HttpReply> &reply, bool hasArrived)
{
    if (hasArrived) {
        const Diagnosis tls = judgeTls(url, reply, QDateTime::currentDateTimeUtc());
        if (tls.state == CheckState::Warning)
            return tls;
        return {.reason = Callbacks::tr("What is posted to %1 arrives at the listener.")
                              .arg(url.toString())};
    }
    if (!reply && reply.error().kind == ErrorKind::Untrusted)
        return Callbacks::untrusted(reply.error());
    if (!reply && reply.error().kind == ErrorKind::OutcomeUnknown)
        return Callbacks::silent(url, reply.error().detail);
    if (!reply)
        return failed(reply.error());
    return Callbacks::refused(url, reply->status);
}

FutureResult<Diagnosis> probe(const QUrl &url, const ListenerUnderTest &listener, HttpClient &http,
                              std::chrono::milliseconds patience)
{
    constexpr qint64 enoughOfAnAnswer = 65'536;
    const QByteArray nonce = QUuid::createUuid().toByteArray(QUuid::Id128);
    const FutureResult<void> arrived = listener.expectProbe(nonce, url.host(QUrl::FullyEncoded));
    const HttpRequest request{.method = "POST",
                              .url = url,
                              .headers = {{"Content-Type", "application/json"},
                                          {CallbackListener::probeHeader, nonce}},
                              .body = "{}",
                              .timeout = patience,
                              .isRepeatable = false,
                              .mostBytes = enoughOfAnAnswer};
    const Completion<Diagnosis> completion;
    whenDone(http.send(request), &http, [url, arrived, completion](const Result<HttpReply> &reply) {
        completion.finish(judgeProbe(url, reply, arrived.isResultReadyAt(0)));
    });
    return completion.future();
}
