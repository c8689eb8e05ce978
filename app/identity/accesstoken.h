#pragma once

#include "core/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QStringList>
#include <QUrl>

//! An access token and what it says of itself. Never leaves memory.
struct AccessToken
{
    QByteArray text;
    QDateTime expires;          //!< UTC
    QStringList roles = {};     //!< application permissions
    QString tenantId = {};      //!< `tid`
    QString applicationId = {}; //!< `appid`
};

/*! A token of the token endpoint. What it says is only to be shown: whether it is good is for the
    service to say, and one that cannot be read is a token all the same.
*/
[[nodiscard]] AccessToken describeAccessToken(const QByteArray &text, const QDateTime &expires);

/*! A token that somebody pasted, with or without “Bearer” in front of it.

    An error if it is none, has expired, or is meant for another service than \a graphRoot, which
    then must not see it.
*/
[[nodiscard]] Result<AccessToken> readPastedToken(const QString &pasted, const QUrl &graphRoot);
