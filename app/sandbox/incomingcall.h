#pragma once

#include "core/error.h"
#include "graph/identityset.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QUrl>

struct SandboxIdentity;

//! A step on the way of a call to the application (types, callRoute).
struct CallRoute
{
    QString routingType; //!< forwarded, lookup or selfFork
    Identity original;   //!< who was called first
    Identity reached;    //!< `final`: whom the call came to
};

//! What made somebody call (types, incomingContext); what is empty is not told.
struct IncomingContext
{
    QString sourceParticipantId = {};
    QString observedParticipantId = {};
    Identity onBehalfOf = {};
    Identity transferor = {};
};

//! A call to the application, as it is asked for.
struct IncomingCall
{
    QUrl callback;   //!< the webhook of the application
    Identity source; //!< who calls
    //! What is called: the application, or its instance, which has a number.
    IdentityKind target = IdentityKind::Application;
    QString threadId = {}; //!< of the meeting to which it invites; empty for none
    QList<CallRoute> routes = {};
    IncomingContext context = {};
    bool isLegacyFirst = false; //!< is delivered in the older format before
    bool isPolicyRecording = false;
};

/*! Reads what the control API is asked for. An identity is `{"kind", "id", "displayName"}`, of a user
    where the kind is left out; a route without `final` ends at the application.
*/
[[nodiscard]] Result<IncomingCall> readIncomingCall(const QJsonObject &body);

//! Whether a callback can be there.
[[nodiscard]] bool isHttp(const QUrl &url);

//! As what the application is called: that is what it acts as in the call.
[[nodiscard]] Identity calledBy(const IncomingCall &incoming, const SandboxIdentity &identity);

//! What the service tells of \a incoming, but for the ids that it gives it: members of a `call`.
[[nodiscard]] QJsonObject requestOf(const IncomingCall &incoming, const SandboxIdentity &identity);
