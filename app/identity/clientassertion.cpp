#include "identity/clientassertion.h"

#include "core/json.h"
#include "core/jsonwebtoken.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace {
constexpr qint64 lifetimeSeconds = 600;
}

QByteArray makeClientAssertion(const Certificate &certificate, const QString &applicationId,
                               const QUrl &tokenEndpoint, const QDateTime &now)
{
    const qint64 seconds = now.toSecsSinceEpoch();
    const QJsonObject header{{u"alg"_s, u"PS256"_s},
                             {u"typ"_s, u"JWT"_s},
                             {u"x5t#S256"_s,
                              QString::fromLatin1(toBase64Url(certificate.thumbprint))}};
    const QJsonObject claims{{u"aud"_s, tokenEndpoint.toString()},
                             {u"iss"_s, applicationId},
                             {u"sub"_s, applicationId},
                             {u"jti"_s, QUuid::createUuid().toString(QUuid::WithoutBraces)},
                             {u"nbf"_s, seconds},
                             {u"exp"_s, seconds + lifetimeSeconds}};
    const QByteArray text = toBase64Url(compactJson(header)) + '.'
        + toBase64Url(compactJson(claims));
    return text + '.' + toBase64Url(certificate.key.signPss(text));
}
