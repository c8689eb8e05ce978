#pragma once

#include "core/error.h"
#include "sandbox/notifier.h"
#include "sandbox/sandboxreply.h"

class CallSimulator;
class Faults;
class IncomingCalls;
class MediaOperations;
class SandboxCalls;
struct ServedRequest;

/*! Steers the sandbox itself, below `/sandbox`, with the control token of the ready line.

    `GET faults`, `PUT faults`, `GET directory`, `GET calls`, and `POST notifications` with `{"callId",
    "callbackUri", "body"}`: sends any body to the callback of a call, or to an address, and tells
    what status the callback answered with.

    `POST calls/incoming` with `{"callbackUri", "source": {"kind", "id", "displayName"}, "target",
    "threadId", "callRoutes": [{"routingType", "original", "final"}], "incomingContext":
    {"sourceParticipantId", "observedParticipantId", "onBehalfOf", "transferor"}, "legacyFirst",
    "policyRecording"}` lets somebody call the application, or invite it to the meeting of the thread,
    and tells the `callId`; identities are as the source. Who is to be recorded by a policy joins a
    call that has answered with room for them. `POST tones` with `{"callId", "tone"}` presses a key in a
    call that has subscribed to them, or whose recording ends with it.
*/
class ControlService
{
public:
    ControlService(const QString &token, Faults &faults, SandboxCalls &calls,
                   const CallSimulator &simulator, IncomingCalls &incoming, MediaOperations &media,
                   Notifier &notifier);

    void handle(const ServedRequest &request, const Answer &answer);

    [[nodiscard]] static bool isFor(const QString &path);

private:
    void readFaults(const QJsonObject &body, const Answer &answer);
    void changeFaults(const QJsonObject &body, const Answer &answer);
    void readDirectory(const QJsonObject &body, const Answer &answer);
    void readCalls(const QJsonObject &body, const Answer &answer);
    void placeCall(const QJsonObject &body, const Answer &answer);
    void pressKey(const QJsonObject &body, const Answer &answer);
    void notify(const QJsonObject &body, const Answer &answer);

    [[nodiscard]] Result<Delivery> readDelivery(const QJsonObject &body) const;

    QByteArray m_authorization;
    Faults &m_faults;
    SandboxCalls &m_calls;
    const CallSimulator &m_simulator;
    IncomingCalls &m_incoming;
    MediaOperations &m_media;
    Notifier &m_notifier;
};
