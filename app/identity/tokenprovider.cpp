#include "identity/tokenprovider.h"

#include "core/json.h"
#include "core/jsonwebtoken.h"
#include "graph/errorbody.h"
#include "http/httpclient.h"
#include "identity/secretstore.h"

#include <QJsonArray>
#include <QUrl>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 renewBeforeSeconds = 300;

QByteArray form(const Profile &profile, const QString &secret)
{
    const QList<std::pair<QString, QString>> fields{
        {u"client_id"_s, profile.applicationId},
        {u"client_secret"_s, secret},
        {u"scope"_s, profile.endpoints.scope()},
        {u"grant_type"_s, u"client_credentials"_s},
    };
    QByteArrayList encoded;
    for (const auto &[name, value] : fields) // QUrlQuery would leave '+' as it is
        encoded.append(QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value));
    return encoded.join('&');
}

Error refusal(const HttpReply &reply)
{
    const ErrorBody body = readErrorBody(reply.body);
    // "AADSTS7000215: Invalid client secret …": the number says more than `invalid_client`.
    const QString code = body.message.startsWith(u"AADSTS") ? body.message.section(u':', 0, 0)
                                                            : body.code;
    return {
        .kind = ErrorKind::Credential,
        .what = TokenProvider::tr("The service gives no token."),
        .next = TokenProvider::tr("Check tenant, application id and client secret of the profile."),
        .detail = body.message.section(u'\n', 0, 0),
        .code = code,
        .requestId = body.requestId,
        .status = reply.status};
}

Result<AccessToken> readToken(const HttpReply &reply)
{
    if (reply.status != 200)
        return failure(refusal(reply));
    return readJsonObject(reply.body).and_then([&reply](const QJsonObject &object) -> Result<AccessToken> {
        if (object[u"access_token"].toString().isEmpty())
            return failure(refusal(reply));
        AccessToken token{.text = object[u"access_token"].toString().toUtf8(),
                          .expires = QDateTime::currentDateTimeUtc().addSecs(
                              lenientInteger(object[u"expires_in"]))};
        // Only to show them: whether the token is good is for the service to say.
        if (const auto decoded = readJsonWebToken(token.text)) {
            for (const QJsonValue &role : decoded->claims[u"roles"].toArray())
                token.roles.append(role.toString());
        }
        return token;
    });
}

} // namespace

TokenProvider::TokenProvider(const Profile &profile, SecretStore &secrets, HttpClient &http,
                             QObject *parent)
    : QObject(parent), m_profile(profile), m_secrets(secrets), m_http(http)
{
}

FutureResult<AccessToken> TokenProvider::token()
{
    if (QDateTime::currentDateTimeUtc().secsTo(m_token.expires) > renewBeforeSeconds)
        return finishedFuture<AccessToken>(m_token);
    const Completion<AccessToken> completion;
    m_waiting.append(completion);
    if (m_waiting.size() == 1) {
        whenDone(m_secrets.secret(m_profile.name), this, [this](const Result<QString> &secret) {
            if (secret)
                request(*secret);
            else
                finish(failure(secret.error()));
        });
    }
    return completion.future();
}

void TokenProvider::discard()
{
    m_token = {};
    emit changed();
}

void TokenProvider::request(const QString &secret)
{
    QUrl url = m_profile.endpoints.authority;
    url.setPath(url.path() + u'/' + m_profile.tenantId + u"/oauth2/v2.0/token"_s);
    const HttpRequest request{.method = "POST",
                              .url = url,
                              .headers = {{"Content-Type", "application/x-www-form-urlencoded"}},
                              .body = form(m_profile, secret)};
    whenDone(m_http.send(request), this,
             [this](const Result<HttpReply> &reply) { finish(reply.and_then(readToken).map_error([](Error error) {
            // A token that was made and never arrived does no harm: nothing is uncertain here.
            if (error.kind == ErrorKind::OutcomeUnknown)
                error.kind = ErrorKind::Network;
            return error;
        })); });
}

void TokenProvider::finish(const Result<AccessToken> &result)
{
    if (result)
        m_token = *result;
    const auto waiting = std::exchange(m_waiting, {});
    if (result)
        emit changed();
    else
        emit failed(result.error());
    for (const auto &completion : waiting)
        completion.finish(result);
}
