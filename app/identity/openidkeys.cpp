#include "identity/openidkeys.h"

#include "core/json.h"
#include "core/jsonwebtoken.h"
#include "http/httpclient.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 refreshSeconds = 2 * 60 * 60;
constexpr qint64 pauseSeconds = 60;

Result<QJsonObject> readAnswer(const HttpReply &reply)
{
    if (reply.status != 200)
        return failure(
            {.kind = ErrorKind::Network,
             .what = OpenIdKeys::tr("The keys of the callback tokens cannot be fetched."),
             .next = OpenIdKeys::tr("Check the OpenID configuration of the profile."),
             .status = reply.status});
    return readJsonObject(reply.body);
}

} // namespace

OpenIdKeys::OpenIdKeys(const QUrl &configuration, HttpClient &http, Clock clock, QObject *parent)
    : QObject(parent), m_configuration(configuration), m_http(http), m_clock(std::move(clock))
{
}

std::optional<RsaKey> OpenIdKeys::known(const QByteArray &keyId) const
{
    const auto found = m_keys.find(keyId);
    if (found == m_keys.end())
        return std::nullopt;
    return *found;
}

bool OpenIdKeys::mayFetchUnknown() const
{
    return !m_waiting.isEmpty() || isPast(m_fetchedUnknown, pauseSeconds);
}

FutureResult<void> OpenIdKeys::fetchUnknown()
{
    m_fetchedUnknown = now();
    return fetch();
}

bool OpenIdKeys::areOld() const
{
    return m_waiting.isEmpty() && m_fetched.isValid() && isPast(m_fetched, refreshSeconds)
        && isPast(m_attempted, pauseSeconds);
}

FutureResult<void> OpenIdKeys::fetch()
{
    const Completion<void> completion;
    m_waiting.append(completion);
    if (m_waiting.size() > 1)
        return completion.future();
    m_attempted = now();
    if (m_configuration.isEmpty()) {
        finish(failure({.kind = ErrorKind::Credential,
                        .what = tr("Microsoft does not publish the keys of this cloud."),
                        .next = tr("Notifications cannot be proven in it.")}));
        return completion.future();
    }
    whenDone(m_http.send({.method = "GET", .url = m_configuration}), this,
             [this](const Result<HttpReply> &reply) {
                 const Result<QJsonObject> configuration = reply.and_then(readAnswer);
                 if (configuration)
                     fetchKeySet(QUrl(configuration->value(u"jwks_uri").toString()));
                 else
                     finish(failure(configuration.error()));
             });
    return completion.future();
}

bool OpenIdKeys::isPast(const QDateTime &time, qint64 seconds) const
{
    return !time.isValid() || time.secsTo(now()) >= seconds;
}

void OpenIdKeys::fetchKeySet(const QUrl &url)
{
    whenDone(m_http.send({.method = "GET", .url = url}), this,
             [this](const Result<HttpReply> &reply) {
                 const Result<QJsonObject> keySet = reply.and_then(readAnswer);
                 if (!keySet)
                     return finish(failure(keySet.error()));
                 m_keys = readKeySet(*keySet);
                 emit changed();
                 finish({});
             });
}

void OpenIdKeys::finish(const Result<void> &result)
{
    if (result)
        m_fetched = now();
    m_problem = result ? QString() : result.error().text();
    const auto waiting = std::exchange(m_waiting, {});
    for (const auto &completion : waiting)
        completion.finish(result);
}
