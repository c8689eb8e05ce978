#pragma once

#include "sandbox/accesstokens.h"
#include "sandbox/sandboxreply.h"

#include <QString>

class CallService;
struct ServedRequest;

/*! The door of Graph: checks the token, finds the operation of the catalogue that method and path
    name, and hands the request on.
*/
class GraphService
{
public:
    GraphService(const AccessTokens &tokens, CallService &calls);

    //! \a request is below `/v1.0`.
    void handle(const ServedRequest &request, const Answer &answer);

    [[nodiscard]] static bool isFor(const QString &path);

private:
    void dispatch(const ServedRequest &request, const Access &access, const Answer &answer);

    const AccessTokens &m_tokens;
    CallService &m_calls;
};
