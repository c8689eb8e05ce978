#pragma once

#include "http/httpclient.h"
#include "http/scriptedserver.h"
#include "identity/secretstore.h"
#include "identity/tokenprovider.h"

#include <QJsonObject>
#include <QObject>

#include <memory>

inline const auto secret = QStringLiteral("a+b&c=d %ü");

//! What gets the tokens of a profile, in front of a token endpoint that answers what a test wants.
class TokenBench : public QObject
{
protected:
    void setUp();
    void tearDown();

    void answerWith(int status, const QJsonObject &body);
    void makeTokens(const QUrl &authority, const Credential &credential = {});

    HttpClient m_http;
    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<TokenProvider> m_tokens;
    HttpServer::Handler m_answer;
};
