#include "identity/accesstoken.h"

#include "core/json.h"
#include "core/jsonwebtoken.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

class PastedTokenReader
{
    Q_DECLARE_TR_FUNCTIONS(AccessToken)
public:
    static Error noToken(const Error &reason)
    {
        return problem(tr("What was pasted is not an access token."),
                       tr("Paste the whole “access_token”: three parts with dots between them."),
                       reason.detail);
    }

    static Error expired(const QDateTime &time)
    {
        return problem(tr("The pasted token expired at %1.")
                           .arg(QLocale().toString(time.toLocalTime(), QLocale::ShortFormat)),
                       tr("Paste a new one; such tokens are good for about an hour."));
    }

    static Error foreign(const QString &audience, const QString &host)
    {
        return problem(tr("The pasted token is for %1, the profile is for %2.").arg(audience, host),
                       tr("Paste a token of this cloud, or choose the cloud of the token in the "
                          "profile."));
    }

private:
    static Error problem(const QString &what, const QString &next, const QString &detail = {})
    {
        return {.kind = ErrorKind::Credential, .what = what, .next = next, .detail = detail};
    }
};

void describe(const QJsonObject &claims, AccessToken &token)
{
    for (const QJsonValue &role : claims[u"roles"].toArray())
        token.roles.append(role.toString());
    token.tenantId = claims[u"tid"].toString();
    token.applicationId = claims[u"appid"].toString(claims[u"azp"].toString());
}

} // namespace

AccessToken describeAccessToken(const QByteArray &text, const QDateTime &expires)
{
    AccessToken token{.text = text, .expires = expires};
    if (const Result<JsonWebToken> decoded = readJsonWebToken(text))
        describe(decoded->claims, token);
    return token;
}

Result<AccessToken> readPastedToken(const QString &pasted, const QUrl &graphRoot)
{
    constexpr auto scheme = "Bearer "_L1;
    QByteArray text = pasted.trimmed().toUtf8();
    if (pasted.trimmed().startsWith(scheme, Qt::CaseInsensitive))
        text = text.mid(scheme.size()).trimmed();
    const Result<JsonWebToken> decoded = readJsonWebToken(text);
    if (!decoded)
        return failure(PastedTokenReader::noToken(decoded.error()));
    // Graph's own application id may stand in place of its address; that names no cloud.
    const QString audience = decoded->claims[u"aud"].toString();
    const QString host = QUrl(audience).host();
    if (!host.isEmpty() && host != graphRoot.host())
        return failure(PastedTokenReader::foreign(audience, graphRoot.host()));
    AccessToken token{
        .text = text,
        .expires = QDateTime::fromSecsSinceEpoch(lenientInteger(decoded->claims[u"exp"])).toUTC()};
    if (token.expires <= QDateTime::currentDateTimeUtc())
        return failure(PastedTokenReader::expired(token.expires));
    describe(decoded->claims, token);
    return token;
}
