#include "identity/tokenbench.h"

#include "core/json.h"

using namespace Qt::StringLiterals;

void TokenBench::setUp()
{
    m_server = std::make_unique<ScriptedServer>([this](const ServedRequest &request,
                                                       const HttpResponder &responder) {
        m_answer(request, responder);
    });
    m_secrets = std::make_unique<SecretStore>();
    m_secrets->keepForSession(u"Contoso"_s, secret);
    makeTokens(m_server->url());
    answerWith(200, {{u"access_token"_s, u"token"_s}, {u"expires_in"_s, 3600}});
}

void TokenBench::tearDown()
{
    m_tokens.reset();
    m_secrets.reset();
    m_server.reset();
}

void TokenBench::makeTokens(const QUrl &authority, const Credential &credential)
{
    const Profile profile{.name = u"Contoso"_s,
                          .cloud = u"custom"_s,
                          .endpoints = {.graphRoot = QUrl(u"https://graph.microsoft.com/v1.0"_s),
                                        .authority = authority},
                          .tenantId = u"tenant-1"_s,
                          .applicationId = u"application-1"_s,
                          .credential = credential};
    m_tokens = std::make_unique<TokenProvider>(profile, *m_secrets, m_http);
}

void TokenBench::answerWith(int status, const QJsonObject &body)
{
    m_answer = [status, body](const ServedRequest &, const HttpResponder &responder) {
        responder.send(status, compactJson(body));
    };
}
