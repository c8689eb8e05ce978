#pragma once

#include "core/error.h"
#include "sandbox/notifier.h"
#include "sandbox/sandboxreply.h"

class CallSimulator;
class Faults;
class SandboxCalls;
struct ServedRequest;

/*! Steers the sandbox itself, below `/sandbox`, with the control token of the ready line.

    `GET faults`, `PUT faults`, `GET directory`, `GET calls`, and `POST notifications` with `{"callId",
    "callbackUri", "body"}`: sends any body to the callback of a call, or to an address, and tells
    what status the callback answered with.
*/
class ControlService
{
public:
    ControlService(const QString &token, Faults &faults, const SandboxCalls &calls,
                   const CallSimulator &simulator, Notifier &notifier);

    void handle(const ServedRequest &request, const Answer &answer);

    [[nodiscard]] static bool isFor(const QString &path);

private:
    void readFaults(const QJsonObject &body, const Answer &answer);
    void changeFaults(const QJsonObject &body, const Answer &answer);
    void readDirectory(const QJsonObject &body, const Answer &answer);
    void readCalls(const QJsonObject &body, const Answer &answer);
    void notify(const QJsonObject &body, const Answer &answer);

    [[nodiscard]] Result<Delivery> readDelivery(const QJsonObject &body) const;

    QByteArray m_authorization;
    Faults &m_faults;
    const SandboxCalls &m_calls;
    const CallSimulator &m_simulator;
    Notifier &m_notifier;
};
