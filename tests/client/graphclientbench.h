#pragma once

#include "client/graphclient.h"
#include "http/httpclient.h"
#include "http/scriptedserver.h"
#include "identity/secretstore.h"
#include "identity/tokenprovider.h"

#include <QObject>

#include <memory>

inline const CallId callId{QStringLiteral("2e1a0b00-2db4-4022-9570-243709c565ab")};

[[nodiscard]] Request create();
[[nodiscard]] Request hangUp();
//! What Graph answers to create().
[[nodiscard]] QByteArray createdBody();

//! What Graph answers to one request.
struct Answer
{
    int status = 200;
    QByteArray body = {};
    Headers headers = {};
};

//! A client of Graph, in front of a server that hands out tokens and answers what a test wants.
class GraphClientBench : public QObject
{
protected:
    void setUp();
    void tearDown();

    void makeClient(const QUrl &graphRoot, const QUrl &authority);
    [[nodiscard]] QList<ServedRequest> graphRequests() const;

    HttpClient m_http;
    SecretStore m_secrets;
    QList<Answer> m_answers; // the last one stays
    QList<Message> m_recorded;
    GraphClient::Record m_record;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<TokenProvider> m_tokens;
    std::unique_ptr<GraphClient> m_client;

private:
    void serve(const ServedRequest &request, const HttpResponder &responder);
};
