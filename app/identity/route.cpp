#include "identity/route.h"

#include "http/httpclient.h"
#include "identity/secretstore.h"

FutureResult<QString> proxyPasswordOf(const Profile &profile, SecretStore &secrets)
{
    if (profile.proxy.kind != ProxyKind::Manual || profile.proxy.user.isEmpty())
        return finishedFuture<QString>(QString());
    return secrets.proxyPassword(profile.name);
}

Result<void> useRouteOf(const Profile &profile, const FutureResult<QString> &proxyPassword,
                        HttpClient &http)
{
    http.useProxy(profile.proxy, proxyPassword);
    const QString &authority = profile.endpoints.caCertificate;
    return authority.isEmpty() ? Result<void>() : http.trust(authority);
}
