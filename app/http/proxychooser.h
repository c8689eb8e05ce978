#pragma once

#include "http/proxy.h"

#include <QNetworkProxy>

//! Chooses the proxy for each request.
class ProxyChooser : public QNetworkProxyFactory
{
public:
    ProxyChooser(const Proxy &proxy, const QString &password);

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

private:
    Proxy m_proxy;
    QString m_password;
};

//! Whether \a host is this machine.
[[nodiscard]] bool isLoopback(const QString &host);
