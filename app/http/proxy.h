#pragma once

#include <QString>

//! Which way requests take out of this computer.
enum class ProxyKind {
    System, //!< what the system says for each address
    None,
    Manual,
};

/*! An HTTP proxy. Requests to this machine itself never go through one.

    Its password is no part of it: that is a secret.
*/
struct Proxy
{
    ProxyKind kind = ProxyKind::System;
    QString host = {};
    quint16 port = 0;
    QString user = {}; //!< empty for a proxy that asks nobody

    bool operator==(const Proxy &) const = default;
};
