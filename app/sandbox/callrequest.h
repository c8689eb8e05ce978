#pragma once

#include "core/headers.h"
#include "graph/id.h"
#include "sandbox/accesstokens.h"
#include "sandbox/sandboxreply.h"
#include "scenarios/operation.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QString>

#include <functional>

struct SandboxCall;

//! A request to an operation of the catalogue, with a token that was found valid.
struct CallRequest
{
    Operation operation;
    CallId call;                      //!< empty where the operation is not on a call
    QHash<QString, QString> idsInUrl; //!< of the others that its path names, normalised
    Access access;
    Headers headers;
    QByteArray body;
    QJsonObject json = {}; //!< the body, once it was read and found valid
};

/*! Carries out an operation on a call that is there and of a kind and in a state for it; the body
    was found valid.
*/
using CallHandler = std::function<SandboxReply(SandboxCall &call, const CallRequest &request)>;
//! By the key of the operation.
using CallHandlers = QHash<QString, CallHandler>;
