#include "identity/tokenprovider.h"

#include "core/json.h"
#include "explain/explanation.h"
#include "graph/errorbody.h"
#include "http/httpclient.h"
#include "identity/secretstore.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUuid>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 renewBeforeSeconds = 300;

QByteArray encoded(const FormFields &fields)
{
    QByteArrayList parts;
    for (const auto &[name, value] : fields) // QUrlQuery would leave '+' as it is
        parts.append(QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value));
    return parts.join('&');
}

//! What stands in the path of the token endpoint: only what can be a tenant of Microsoft Entra.
bool isTenant(const QString &text)
{
    static const QRegularExpression domain(
        QRegularExpression::anchoredPattern(u"[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})+"_s),
        QRegularExpression::CaseInsensitiveOption);
    const bool isGuid = !QUuid::fromString(text).isNull() && !text.startsWith(u'{');
    return isGuid || domain.match(text).hasMatch();
}

Error refusal(const HttpReply &reply)
{
    const ErrorBody body = readErrorBody(reply.body);
    // "AADSTS7000215: Invalid client secret …": the number says more than `invalid_client`.
    const QString code = body.message.startsWith(u"AADSTS") ? body.message.section(u':', 0, 0)
                                                            : body.code;
    Error error{.kind = ErrorKind::Credential,
                .what = TokenProvider::tr("The service gives no token."),
                .next = TokenProvider::tr("Check tenant, application id and credential of the "
                                          "profile."),
                .detail = body.message.section(u'\n', 0, 0).trimmed(),
                .code = code,
                .requestId = body.requestId,
                .status = reply.status};
    if (!code.isEmpty()) {
        const Explanation explanation = explainTokenRefusal(code);
        error.what = explanation.meaning;
        error.next = explanation.remedy;
    }
    return error;
}

Result<AccessToken> readToken(const HttpReply &reply)
{
    if (reply.status != 200)
        return failure(refusal(reply));
    return readJsonObject(reply.body)
        .and_then([&reply](const QJsonObject &object) -> Result<AccessToken> {
            const QByteArray text = object[u"access_token"].toString().toUtf8();
            if (text.isEmpty())
                return failure(refusal(reply));
            return describeAccessToken(
                text,
                QDateTime::currentDateTimeUtc().addSecs(lenientInteger(object[u"expires_in"])));
        });
}

//! A token that was made and never arrived does no harm: nothing is uncertain here.
Error harmless(Error error)
{
    if (error.kind == ErrorKind::OutcomeUnknown)
        error.kind = ErrorKind::Network;
    return error;
}

} // namespace

TokenProvider::TokenProvider(const Profile &profile, SecretStore &secrets, HttpClient &http,
                             QObject *parent)
    : QObject(parent), m_profile(profile), m_secrets(secrets), m_http(http),
      m_proof(profile, secrets)
{
}

FutureResult<AccessToken> TokenProvider::token(const QString &tenant)
{
    const QString key = keyOf(tenant);
    Tenant &entry = m_tenants[key];
    if (isFresh(entry.token))
        return finishedFuture<AccessToken>(entry.token);
    const Completion<AccessToken> completion;
    entry.waiting.append(completion);
    if (entry.waiting.size() == 1)
        fetch(key);
    return completion.future();
}

void TokenProvider::discard(const QString &tenant)
{
    const QString key = keyOf(tenant);
    m_tenants[key].token = {};
    if (key == m_profile.tenantId)
        emit changed();
}

AccessToken TokenProvider::current() const
{
    return m_tenants.value(m_profile.tenantId).token;
}

QString TokenProvider::keyOf(const QString &tenant) const
{
    const bool isPasted = m_profile.credential.kind == CredentialKind::Token;
    const bool isOwn = tenant.compare(m_profile.tenantId, Qt::CaseInsensitive) == 0;
    return isPasted || isOwn || !isTenant(tenant) ? m_profile.tenantId : tenant.toLower();
}

//! A pasted token is read again each time: there may be a new one in its place.
bool TokenProvider::isFresh(const AccessToken &token) const
{
    return m_profile.credential.kind != CredentialKind::Token
        && QDateTime::currentDateTimeUtc().secsTo(token.expires) > renewBeforeSeconds;
}

void TokenProvider::fetch(const QString &tenant)
{
    if (m_profile.credential.kind == CredentialKind::Token) {
        const QUrl graphRoot = m_profile.endpoints.graphRoot;
        whenDone(m_secrets.secret(m_profile.name, CredentialKind::Token), this,
                 [this, tenant, graphRoot](const Result<QString> &pasted) {
                     finish(tenant, pasted.and_then([&graphRoot](const QString &text) {
                         return readPastedToken(text, graphRoot);
                     }));
                 });
        return;
    }
    QUrl endpoint = m_profile.endpoints.authority;
    endpoint.setPath(endpoint.path() + u'/' + tenant + u"/oauth2/v2.0/token"_s);
    whenDone(m_proof.make(endpoint), this,
             [this, tenant, endpoint](const Result<FormFields> &proof) {
                 if (proof)
                     request(tenant, endpoint, *proof);
                 else
                     finish(tenant, failure(proof.error()));
             });
}

void TokenProvider::request(const QString &tenant, const QUrl &endpoint, const FormFields &proof)
{
    const FormFields fields = FormFields{{u"client_id"_s, m_profile.applicationId}} + proof
        + FormFields{{u"scope"_s, m_profile.endpoints.scope()},
                     {u"grant_type"_s, u"client_credentials"_s}};
    const HttpRequest request{.method = "POST",
                              .url = endpoint,
                              .headers = {{"Content-Type", "application/x-www-form-urlencoded"}},
                              .body = encoded(fields),
                              .isConfidential = true};
    whenDone(m_http.send(request), this, [this, tenant](const Result<HttpReply> &reply) {
        finish(tenant, reply.and_then(readToken).map_error(harmless));
    });
}

void TokenProvider::finish(const QString &tenant, const Result<AccessToken> &result)
{
    Tenant &entry = m_tenants[tenant];
    const bool isNews = !result || result->text != entry.token.text;
    entry.token = result.value_or(AccessToken());
    const auto waiting = std::exchange(entry.waiting, {}); // the entry may move meanwhile
    if (tenant == m_profile.tenantId && isNews) {
        if (result)
            emit changed();
        else
            emit failed(result.error());
    }
    for (const auto &completion : waiting)
        completion.finish(result);
}
