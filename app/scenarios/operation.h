#pragma once

#include "graph/callstate.h"
#include "graph/request.h"
#include "scenarios/scenario.h"

/*! One operation of the API, declared as data. The texts are marked for translation in the context
    Operation.
*/
struct Operation
{
    QString key;
    const char *title = nullptr;
    const char *help = nullptr;
    QByteArray method;
    QString path; //!< `{call}` stands for the id of the call
    QList<CallState> validIn = {};
    QList<AnyOf> permissions = {};
    int answers = 200;       //!< status of success
    bool repeatable = false; //!< whether sending it twice does no more than sending it once
};

[[nodiscard]] Request buildRequest(const Operation &operation, const CallId &call = {},
                                   const QByteArray &body = {});

//! The request that places a call as \a scenario describes.
[[nodiscard]] Request buildCreateRequest(const Scenario &scenario, const QByteArray &body);
