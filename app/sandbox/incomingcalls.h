#pragma once

#include "graph/identityset.h"
#include "sandbox/callrequest.h"
#include "sandbox/sandboxidentity.h"

#include <QUrl>

class CallSimulator;
class SandboxCalls;

//! A call to the application, as it is asked for.
struct IncomingCall
{
    QUrl callback;              //!< the webhook of the application
    Identity source;            //!< who calls
    //! What is called: the application, or its instance, which has a number.
    IdentityKind target = IdentityKind::Application;
    QString threadId = {};      //!< of the meeting to which it invites; empty for none
    bool isLegacyFirst = false; //!< is delivered in the older format before
    bool isPolicyRecording = false;
};

/*! Calls that others place to the application, and what it decides about them (operations, §4.4–4.6;
    notifications, "Incoming call").

    Who does not take the notification loses the call (8586), and who does not decide in time, too
    (8587): 15 seconds, or 5 where a policy wants a recording.
*/
class IncomingCalls
{
public:
    IncomingCalls(const SandboxIdentity &identity, SandboxCalls &calls, CallSimulator &simulator);

    CallId place(const IncomingCall &incoming);

    [[nodiscard]] CallHandlers handlers();

private:
    [[nodiscard]] SandboxReply answer(SandboxCall &call, const CallRequest &request);
    [[nodiscard]] SandboxReply reject(SandboxCall &call, const CallRequest &request);
    [[nodiscard]] SandboxReply redirect(SandboxCall &call, const CallRequest &request);

    [[nodiscard]] Identity calledBy(const IncomingCall &incoming) const;
    [[nodiscard]] QJsonObject requestOf(const IncomingCall &incoming) const;
    void deliverLegacy(const CallId &id);
    void deliver(const CallId &id);
    void awaitDecision(const CallId &id);
    void giveUp(const CallId &id, qint64 subcode, const QString &message);

    SandboxIdentity m_identity;
    SandboxCalls &m_calls;
    CallSimulator &m_simulator;
};
