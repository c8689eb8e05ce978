#pragma once

#include "console/console.h"
#include "console/supplies.h"
#include "core/awaited.h"
#include "core/json.h"
#include "http/httpclient.h"
#include "identity/secretstore.h"
#include "sandbox/sandbox.h"
#include "scenarios/catalogue.h"

#include <QTemporaryDir>

#include <algorithm>
#include <memory>

/*! A console on a sandbox that may run fast, over real sockets and with a real journal; the console
    can be closed and opened again.
*/
class ConsoleBench : public QObject
{
public:
    explicit ConsoleBench(double clockRate)
        : m_sandbox(SandboxOptions{.clockRate = clockRate,
                                   .keyFile = m_folder.filePath(QStringLiteral("sandbox-key.pem"))})
    {
    }

    //! Opens the console as the window does; gives the calls that the journal tells of.
    [[nodiscard]] Result<QList<Call>> open()
    {
        if (m_ready.isEmpty()) {
            const Result<QJsonObject> ready = m_sandbox.start();
            if (!ready)
                return failure(ready.error());
            m_ready = *ready;
        }
        Result<Profile> profile = readProfile(m_ready);
        if (!profile)
            return failure(profile.error());
        profile->listener.port = 0;
        m_secrets.keepForSession(profile->name, m_ready[u"clientSecret"].toString());
        const Configuration configuration(m_folder.path());
        if (const Result<void> prepared = configuration.prepare(); !prepared)
            return failure(prepared.error());
        m_calls.clear();
        m_console = std::make_unique<Console>(*profile, configuration, m_secrets);
        connect(m_console.get(), &Console::recorded, this, &ConsoleBench::take);
        const Result<QList<Call>> calls = awaited(m_console->open());
        if (!calls)
            return calls;
        take({.messages = {}, .calls = *calls, .vanished = {}});
        m_console->listen();
        m_console->reconcile(*calls);
        return calls;
    }
    void close() { m_console.reset(); }

    [[nodiscard]] Console &console() { return *m_console; }
    [[nodiscard]] bool isListening() const
    {
        return m_console->listener().phase == ListenerState::Phase::Listening;
    }

    //! Calls \a user from peer to peer; gives the id of the call, empty if it was refused.
    [[nodiscard]] CallId place(const QString &user)
    {
        const Scenario &scenario = *findScenario(QStringLiteral("p2p-service-hosted"));
        FieldValues values = presetsOf(scenario);
        values[QStringLiteral("user")] = {user};
        const Supplies supplies = suppliesOf(m_console->profile(), m_console->callbackUri());
        const QByteArray body = compactJson(buildBody(scenario,
                                                      supplied(scenario, values, supplies)));
        const Result<Reply> reply = awaited(m_console->send(buildCreateRequest(scenario, body)));
        const Result<QJsonObject> call = reply.and_then([](const Reply &answer) {
            return readJsonObject(answer.body);
        });
        return {normalisedId(call.value_or(QJsonObject())[u"id"].toString())};
    }

    //! The call as it was told last; an empty one if it was not.
    [[nodiscard]] Call call(const CallId &id) const
    {
        for (const Call &each : m_calls) {
            if (each.id == id)
                return each;
        }
        return {};
    }

    //! How many operations with \a key the service has carried out in a call.
    [[nodiscard]] qsizetype completed(const CallId &id, const QString &key) const
    {
        const QList<CallOperation> operations = call(id).operations;
        return std::ranges::count_if(operations, [&key](const CallOperation &each) {
            return each.key == key && each.phase == CallOperation::Phase::Completed;
        });
    }

    //! Lets the sandbox make mistakes from now on.
    [[nodiscard]] bool setFaults(const QJsonObject &faults)
    {
        const Result<HttpReply> reply = awaited(
            m_http.send({.method = "PUT",
                         .url = QUrl(m_ready[u"control"].toString() + QStringLiteral("/faults")),
                         .headers = {{"Authorization",
                                      "Bearer " + m_ready[u"controlToken"].toString().toLatin1()},
                                     {"Content-Type", "application/json"}},
                         .body = compactJson(faults)}));
        return reply && reply->status == 200;
    }

    //! Ends a call at the service; every notification is lost from now on.
    [[nodiscard]] bool endUnnoticed(const CallId &id)
    {
        constexpr int all = 1'000;
        const QJsonObject lost{{QStringLiteral("drop"), all}};
        return setFaults({{QStringLiteral("notifications"), lost}})
            && awaited(m_console->send(buildRequest(operations::hangUp(), id)));
    }

private:
    void take(const Batch &batch)
    {
        for (const Call &call : batch.calls)
            m_calls[call.number] = call;
        for (const int number : batch.vanished)
            m_calls.remove(number);
    }

    QTemporaryDir m_folder;
    Sandbox m_sandbox;
    SecretStore m_secrets;
    HttpClient m_http;
    QJsonObject m_ready;
    QHash<int, Call> m_calls;
    std::unique_ptr<Console> m_console;
};
