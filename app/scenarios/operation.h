#pragma once

#include "graph/callstate.h"
#include "graph/request.h"
#include "scenarios/scenario.h"

#include <chrono>

//! Which calls an operation is for (operations, §1.5).
enum class CallKind {
    Any,
    Group,         //!< several people, or a meeting
    ServiceHosted, //!< media is processed by the service
    GroupAppHosted,
    PolicyRecording,
};

/*! One operation of the API, declared as data. The texts are marked for translation in the context
    Operation, those of the fields in the context Scenario.
*/
struct Operation
{
    QString key;
    const char *group = nullptr;
    const char *title = nullptr;
    const char *help = nullptr;
    QByteArray method;
    QString path; //!< `{call}` stands for the id of the call, other names for fields of the URL
    QList<CallState> validIn = {};
    CallKind kind = CallKind::Any;
    bool isGlobalOnly = false; //!< not there in the clouds of the US government
    QList<AnyOf> permissions = {};
    int answers = 200;       //!< status of success
    bool repeatable = false; //!< whether sending it twice does no more than sending it once
    bool hasBody = false;
    //! Where a notification tells the end: how long it may stay away. The reference names no times.
    std::chrono::seconds overdueAfter = std::chrono::minutes(1);
    QList<Field> fields = {};
    QMap<QString, QString> types = {};

    operator Form() const // NOLINT(*-explicit-*)
    {
        return {.base = {}, .fields = fields, .types = types};
    }
};

[[nodiscard]] Request buildRequest(const Operation &operation, const CallId &call = {},
                                   const QByteArray &body = {});

//! The request with \a values in its URL and its body.
[[nodiscard]] Request buildRequest(const Operation &operation, const CallId &call,
                                   const FieldValues &values);

//! The request that places a call as \a scenario describes.
[[nodiscard]] Request buildCreateRequest(const Scenario &scenario, const QByteArray &body);

//! What is known of a call when it is asked what can be done with it.
struct CallFacts
{
    CallState state = CallState::Unknown;
    bool isGroup = false;
    bool isAppHosted = false;
    bool isGlobalCloud = true;
};

//! Why \a operation is of no use now, as a translated sentence; empty if it is.
[[nodiscard]] QString reasonAgainst(const Operation &operation, const CallFacts &call);
