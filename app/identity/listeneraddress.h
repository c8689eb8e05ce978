#pragma once

#include "core/error.h"
#include "http/httplimits.h"

#include <QJsonObject>
#include <QUrl>

//! Where the callback listener listens, and what it grants its peers.
struct ListenerAddress
{
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 8445; //!< 0 for a free one
    QString path = QStringLiteral("/callback");
    QString certificateFile = {}; //!< PEM, its chain included; with \a keyFile it speaks https
    QString keyFile = {};
    /*! Stands behind the path, so that nobody finds the listener by trying; empty for none.

        It opens nothing: a notification is proven by its token. Still it is left out of profiles
        that are handed out, of the journal's column of paths, and of exports.
    */
    QString segment = {};
    HttpLimits limits = {};

    bool operator==(const ListenerAddress &) const = default;
};

//! The only path that the listener takes notifications at.
[[nodiscard]] QString callbackPath(const ListenerAddress &address);

//! Where a listener at \a address is reached that has got \a port.
[[nodiscard]] QUrl urlOf(const ListenerAddress &address, quint16 port);

//! Whether other machines can reach a listener at \a address.
[[nodiscard]] bool isOpenToOthers(const ListenerAddress &address);

//! \a url, which leads to the path of \a address, with its segment, if that is not there yet.
[[nodiscard]] QUrl withSegment(const QUrl &url, const ListenerAddress &address);

//! A segment that nobody can guess: 128 bits from the system, as base64url.
[[nodiscard]] QString newSegment();

//! Reads the member `segment` of a listener; `true` makes a new one up.
[[nodiscard]] Result<QString> readSegment(const QJsonValue &value);

//! Reads the member `limits` of a listener; what is not there is as by default.
[[nodiscard]] Result<HttpLimits> readLimits(const QJsonObject &object);

//! Limits that are as they are by default are left out.
[[nodiscard]] QJsonObject toJson(const ListenerAddress &address);
