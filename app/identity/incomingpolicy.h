#pragma once

#include "core/error.h"
#include "graph/arrival.h"

#include <QJsonObject>
#include <QList>

//! What a console decides by itself about some of the calls that come in.
struct IncomingRule
{
    QList<ArrivalKind> kinds = {}; //!< the calls that it is for; empty: all of them
    QString operation;             //!< answer, reject or redirect
    QJsonObject body = {}; //!< members of its request; what is left out is as in the form of it

    bool operator==(const IncomingRule &) const = default;
};

//! What a profile says about calls that come in. Those that no rule is for, a person decides about.
struct IncomingPolicy
{
    QList<IncomingRule> rules = {}; //!< the first one that is for a call decides
    //! The participantJoiningResponse; accepts who joins unless the profile says otherwise.
    QJsonObject joinResponse = {
        {QStringLiteral("@odata.type"), QStringLiteral("#microsoft.graph.acceptJoinResponse")}};

    bool operator==(const IncomingPolicy &) const = default;
};

/*! Reads the member `incoming` of a profile, for example

        {"rules": [{"kinds": ["phone"], "operation": "reject", "body": {"reason": "busy"}}],
         "participantJoining": {"@odata.type": "#microsoft.graph.rejectJoinResponse",
                                "reason": "forbidden"}}

    The error names the member that is wrong, or out of the bounds of the API (operations, §4.4–4.6;
    notifications, §7).
*/
[[nodiscard]] Result<IncomingPolicy> readIncomingPolicy(const QJsonObject &object);

[[nodiscard]] QJsonObject toJson(const IncomingPolicy &policy);

/*! The rule of \a incoming, right or wrong, that decides about calls of \a kind: its `operation` and
    `body`. Empty where a person decides.
*/
[[nodiscard]] QJsonObject ruleFor(const QJsonObject &incoming, ArrivalKind kind);

//! \a incoming with \a rule for calls of \a kind, an empty one for none; all other calls are decided
//! about as before.
[[nodiscard]] QJsonObject withRule(const QJsonObject &incoming, ArrivalKind kind,
                                   const QJsonObject &rule);
