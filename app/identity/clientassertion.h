#pragma once

#include "core/certificate.h"

#include <QUrl>

/*! The assertion with which an application asks \a tokenEndpoint for a token: signed with PS256 by
    its certificate, good for ten minutes from \a now on.
*/
[[nodiscard]] QByteArray makeClientAssertion(const Certificate &certificate,
                                             const QString &applicationId,
                                             const QUrl &tokenEndpoint, const QDateTime &now);
