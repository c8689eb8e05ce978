#include "doctor/callbacks.h"

#include <QCoreApplication>
#include <QHostAddress>

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
                             tr("Use the address that it redirects to as the callback URL."));
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

bool isThisMachine(const QString &host)
{
    return host == u"localhost" || QHostAddress(host).isLoopback();
}

} // namespace

Diagnosis judgeCallbackAddress(const QUrl &url)
{
    if (url.scheme() == u"https" && !url.host().isEmpty())
        return {.reason = Callbacks::tr("The callback URL is %1.").arg(url.toString())};
    if (url.scheme() == u"http" && isThisMachine(url.host()))
        return {.reason = Callbacks::tr("The callback URL is %1, which the sandbox can reach.")
                              .arg(url.toString())};
    return {.state = CheckState::Failed,
            .reason = Callbacks::tr("The callback URL %1 is no https address.").arg(url.toString()),
            .next = Callbacks::tr("The service posts to https only: put a tunnel or a proxy with a "
                                  "public certificate in front of the listener.")};
}

Diagnosis judgeProbe(const QUrl &url, const Result<HttpReply> &reply, bool hasArrived)
{
    if (hasArrived)
        return {.reason = Callbacks::tr("What is posted to %1 arrives at the listener.")
                              .arg(url.toString())};
    if (!reply)
        return failed(reply.error());
    return Callbacks::refused(url, reply->status);
}
