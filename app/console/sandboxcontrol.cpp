#include "console/sandboxcontrol.h"

#include "core/json.h"
#include "graph/errorbody.h"
#include "http/httpclient.h"
#include "identity/profile.h"
#include "identity/secretstore.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int created = 201;
constexpr int unauthorized = 401;

Result<CallId> placedCall(const HttpReply &reply)
{
    if (reply.status == unauthorized)
        return failure({.kind = ErrorKind::Credential,
                        .what = SandboxControl::tr("The sandbox does not know this control token."),
                        .next = SandboxControl::tr(
                            "It has a new one each time that it starts: import the line "
                            "that it prints again."),
                        .status = reply.status});
    if (reply.status != created)
        return failure({.kind = ErrorKind::Refused,
                        .what = SandboxControl::tr("The sandbox did not place the call: %1")
                                    .arg(readErrorBody(reply.body).message),
                        .next = SandboxControl::tr("Check who calls, and what."),
                        .status = reply.status});
    return readJsonObject(reply.body).map([](const QJsonObject &body) {
        return CallId{normalisedId(body[u"callId"].toString())};
    });
}

} // namespace

SandboxControl::SandboxControl(const Profile &profile, SecretStore &secrets, HttpClient &http,
                               QObject *parent)
    : QObject(parent), m_address(profile.sandboxControl), m_profile(profile.name),
      m_secrets(secrets), m_http(http)
{
}

FutureResult<CallId> SandboxControl::placeCall(QJsonObject call, const QString &callbackUri)
{
    call[u"callbackUri"] = callbackUri;
    const Completion<CallId> completion;
    whenDone(m_secrets.controlToken(m_profile), this,
             [this, call, completion](const Result<QString> &token) {
                 if (token)
                     post(*token, call, completion);
                 else
                     completion.finish(failure(token.error()));
             });
    return completion.future();
}

void SandboxControl::post(const QString &token, const QJsonObject &call,
                          const Completion<CallId> &completion)
{
    const HttpRequest request{.method = "POST",
                              .url = QUrl(m_address.toString() + u"/calls/incoming"_s),
                              .headers = {{"Authorization", "Bearer " + token.toLatin1()},
                                          {"Content-Type", "application/json"}},
                              .body = compactJson(call),
                              .isRepeatable = false,
                              .isConfidential = true};
    whenDone(m_http.send(request), this, [completion](const Result<HttpReply> &reply) {
        completion.finish(reply.and_then(placedCall));
    });
}
