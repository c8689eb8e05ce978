#include "http/proxychooser.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

ProxyChooser::ProxyChooser(const Proxy &proxy, const QString &password)
    : m_proxy(proxy), m_password(password)
{
}

QList<QNetworkProxy> ProxyChooser::queryProxy(const QNetworkProxyQuery &query)
{
    if (m_proxy.kind == ProxyKind::None || isLoopback(query.peerHostName()))
        return {QNetworkProxy::NoProxy};
    if (m_proxy.kind == ProxyKind::System)
        return systemProxyForQuery(query);
    return {QNetworkProxy(QNetworkProxy::HttpProxy, m_proxy.host, m_proxy.port, m_proxy.user,
                          m_password)};
}

bool isLoopback(const QString &host)
{
    return host == u"localhost"_s || QHostAddress(host).isLoopback();
}
