#pragma once

#include "core/error.h"
#include "sandbox/sandboxclock.h"
#include "sandbox/sandboxreply.h"

#include <QJsonObject>
#include <QObject>

#include <chrono>
#include <memory>

class HttpResponder;
class HttpServer;
struct ServedRequest;

struct SandboxOptions
{
    quint16 port = 0;     //!< 0: a free one
    double clockRate = 1; //!< 60 lets a minute pass in a second
    QString keyFile =
        {}; //!< PEM of the signing key, made if it is not there; empty: in memory only
    QString directoryFile = {};    //!< the people; empty: the built-in sample
    QString faultsFile = {};       //!< what goes wrong from the start; empty: nothing
    QString certificatesFile = {}; //!< PEM: what the application may prove itself with; empty: none
    QString tlsFolder = {}; //!< speaks HTTPS and puts the PEM of its authority here; empty: HTTP
    std::chrono::milliseconds promptPatience = std::chrono::seconds(
        10); //!< within which a prompt has to be there, in real time
};

/*! A local stand-in for the calling service of Graph, over HTTP or HTTPS on 127.0.0.1: token endpoint, OpenID
    configuration, `/v1.0/communications/calls`, signed notifications, and `/sandbox` to steer it.

    Everything that lasts in the simulated world goes by the clock rate; tokens and the limits of
    connections go by real time. Lives on the thread that made it.
*/
class Sandbox : public QObject
{
    Q_OBJECT
public:
    explicit Sandbox(const SandboxOptions &options, QObject *parent = nullptr);
    ~Sandbox() override;

    //! Starts once, and gives the ready line: a profile with its secrets, which are new each time.
    [[nodiscard]] Result<QJsonObject> start();

private:
    struct Services;

    [[nodiscard]] Result<std::unique_ptr<Services>> makeServices(HttpServer &server,
                                                                 quint16 port) const;
    void handle(const ServedRequest &request, const HttpResponder &responder);
    void route(const ServedRequest &request, const Answer &answer);
    [[nodiscard]] Answer answerTo(const ServedRequest &request, const HttpResponder &responder);
    void send(const SandboxReply &reply, const HttpResponder &responder);

    SandboxOptions m_options;
    SandboxClock m_clock;
    std::unique_ptr<Services> m_services;
    std::unique_ptr<HttpServer> m_server; // goes before the services that it calls
};
