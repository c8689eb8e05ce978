#pragma once

#include "identity/listeneraddress.h"

#include <QList>
#include <QString>
#include <QUrl>

/*! One of the four steps to a public address. Its text is marked for translation in the context
    Tunnel; what is to be copied is a command or a part of a configuration, and may hold

    - `{origin}`: the listener as this machine reaches it, such as http://127.0.0.1:8445
    - `{end}`: the same without its scheme
    - `{port}` and `{path}` of the listener, its segment included
    - `{scheme}`: http, or https where the listener itself has a certificate
    - `{host}` of the public address and `{callback}`, all of it
*/
struct TunnelStep
{
    const char *text;
    QString copy = {};
};

//! A way for a listener that only this machine reaches to get a public https address.
struct Tunnel
{
    QString id;
    const char *title; //!< marked for translation in the context Tunnel
    const char *help;  //!< for whom it is, the same
    QList<TunnelStep> steps;
};

[[nodiscard]] const QList<Tunnel> &tunnels();

/*! What \a step has to copy for a listener at \a listener, its path and segment included, that is to
    be reached at \a callback; an example stands for one that is not known yet.
*/
[[nodiscard]] QString textToCopy(const TunnelStep &step, const QUrl &listener,
                                 const QUrl &callback);

//! Where a tunnel has to lead to: \a address at \a port, as this machine itself reaches it.
[[nodiscard]] QUrl endOfTunnel(const ListenerAddress &address, quint16 port);

/*! The callback URL that somebody means who types \a text: https where no scheme is, and the path of
    the listener where no path is. Without a segment, which is put behind it wherever it is used.
*/
[[nodiscard]] QString callbackMeantBy(const QString &text, const ListenerAddress &address);
