#include "console/intake.h"

#include "console/ingest.h"
#include "http/httpclient.h"
#include "identity/callbackauthenticator.h"
#include "identity/openidkeys.h"
#include "identity/route.h"

Intake::Intake(Ingest &ingest)
    : m_ingest(ingest), m_answers(this, [](const QList<Answer> &answers) {
          for (const Answer &answer : answers)
              answer.stored(answer.result);
      })
{
}

Intake::~Intake() = default;

Result<quint16> Intake::listen(const Profile &profile, const FutureResult<QString> &proxyPassword)
{
    m_listener.reset(); // frees the port before it is asked for again
    m_http = std::make_unique<HttpClient>();
    if (const Result<void> usable = useRouteOf(profile, proxyPassword, *m_http); !usable)
        return failure(usable.error());
    m_keys = std::make_unique<OpenIdKeys>(profile.endpoints.openIdConfiguration, *m_http);
    m_authenticator = std::make_unique<CallbackAuthenticator>(
        CallbackPolicy{.issuers = profile.endpoints.issuers,
                       .audience = profile.applicationId,
                       .tenantId = profile.tenantId},
        *m_keys);
    m_listener = std::make_unique<CallbackListener>(
        profile.listener, QUrl(profile.callbackUri).host(QUrl::FullyEncoded),
        profile.incoming.joinResponse, *m_authenticator,
        [this](const QList<Message> &messages, const CallbackListener::Stored &stored) {
            store(messages, stored);
        });
    connect(m_listener.get(), &CallbackListener::rejected, this, &Intake::rejected);
    return m_listener->listen();
}

void Intake::expectProbe(const QByteArray &nonce, const QString &host,
                         const Completion<void> &arrived)
{
    if (m_listener)
        m_listener->expectProbe(nonce, host, [arrived] { arrived.finish({}); });
}

void Intake::store(const QList<Message> &messages, const CallbackListener::Stored &stored)
{
    m_ingest.store(messages, [answers = m_answers.slot(), stored](const Result<qint64> &written) {
        answers.put({.stored = stored, .result = written.map([](qint64) {})});
    });
}
