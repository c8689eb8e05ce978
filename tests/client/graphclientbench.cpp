#include "client/graphclientbench.h"

#include "core/json.h"
#include "graph/samples.h"

using namespace Qt::StringLiterals;

Request create()
{
    return {.method = "POST",
            .path = u"/communications/calls"_s,
            .body = samples::bytes(u"create-call-01-p2p-service-hosted.request"_s),
            .key = u"p2p-service-hosted"_s};
}

Request hangUp()
{
    return {.method = "DELETE",
            .path = u"/communications/calls/"_s + callId.text,
            .repeatable = true,
            .key = u"hang-up"_s,
            .call = callId};
}

QByteArray createdBody()
{
    return samples::bytes(u"create-call-01-p2p-service-hosted.response"_s);
}

void GraphClientBench::setUp()
{
    m_answers = {{.status = 201, .body = createdBody(), .headers = {{"request-id", "r-1"}}}};
    m_recorded.clear();
    m_record = [this](const Message &message) {
        m_recorded.append(message);
        return finishedFuture<qint64>(m_recorded.size());
    };
    m_secrets.keepForSession(u"Contoso"_s, u"client-s3cr3t"_s);
    m_server = std::make_unique<ScriptedServer>([this](const ServedRequest &request,
                                                       const HttpResponder &responder) {
        serve(request, responder);
    });
    makeClient(m_server->url(u"/v1.0"_s), m_server->url());
}

void GraphClientBench::tearDown()
{
    m_client.reset();
    m_tokens.reset();
    m_server.reset();
}

void GraphClientBench::makeClient(const QUrl &graphRoot, const QUrl &authority)
{
    const Profile profile{.name = u"Contoso"_s,
                          .endpoints = {.graphRoot = graphRoot, .authority = authority},
                          .tenantId = u"t"_s,
                          .applicationId = u"a"_s};
    m_client.reset();
    m_tokens = std::make_unique<TokenProvider>(profile, m_secrets, m_http);
    m_client = std::make_unique<GraphClient>(
        graphRoot, *m_tokens, m_http, [this](const Message &message) { return m_record(message); });
}

void GraphClientBench::serve(const ServedRequest &request, const HttpResponder &responder)
{
    if (request.path.endsWith(u"/token")) {
        const QString token = u"t0ken-%1"_s.arg(m_server->count(request.path));
        return responder.send(200,
                              compactJson({{u"access_token"_s, token}, {u"expires_in"_s, 3600}}));
    }
    const Answer answer = m_answers.size() > 1 ? m_answers.takeFirst() : m_answers.first();
    responder.send(answer.status, answer.body, answer.headers);
}

QList<ServedRequest> GraphClientBench::graphRequests() const
{
    QList<ServedRequest> requests;
    for (const ServedRequest &request : m_server->requests()) {
        if (request.path.startsWith(u"/v1.0/"))
            requests.append(request);
    }
    return requests;
}
