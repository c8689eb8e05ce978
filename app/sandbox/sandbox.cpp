#include "sandbox/sandbox.h"

#include "core/json.h"
#include "core/jsonwebtoken.h"
#include "core/localcertificate.h"
#include "http/httpclient.h"
#include "http/httplimits.h"
#include "http/httpserver.h"
#include "sandbox/audioroutingoperations.h"
#include "sandbox/callbacktokens.h"
#include "sandbox/callservice.h"
#include "sandbox/callsimulator.h"
#include "sandbox/commsoperations.h"
#include "sandbox/controlservice.h"
#include "sandbox/faults.h"
#include "sandbox/graphservice.h"
#include "sandbox/holdmusicoperations.h"
#include "sandbox/incomingcalls.h"
#include "sandbox/inviteoperation.h"
#include "sandbox/mediaoperations.h"
#include "sandbox/meetingoperations.h"
#include "sandbox/notifier.h"
#include "sandbox/openidservice.h"
#include "sandbox/recordings.h"
#include "sandbox/rosteroperations.h"
#include "sandbox/sandboxcalls.h"
#include "sandbox/sandboxprompts.h"
#include "sandbox/sharingoperations.h"
#include "sandbox/tokenservice.h"
#include "sandbox/transferoperation.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QSaveFile>
#include <QTimer>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto loopback = u"127.0.0.1"_s;

QString newSecret()
{
    std::array<quint32, 8> random{};
    QRandomGenerator::system()->fillRange(random.data(), random.size());
    const QByteArray bytes(reinterpret_cast<const char *>(random.data()), sizeof random);
    return QString::fromLatin1(toBase64Url(bytes));
}

SandboxIdentity newIdentity(quint16 port, const QString &caCertificate)
{
    const QString scheme = caCertificate.isEmpty() ? u"http"_s : u"https"_s;
    return {.origin = u"%1://%2:%3"_s.arg(scheme, loopback).arg(port),
            .clientSecret = newSecret(),
            .controlToken = newSecret(),
            .caCertificate = caCertificate};
}

QJsonObject readyLine(const SandboxIdentity &identity)
{
    QJsonObject line{{u"event"_s, u"ready"_s},
                     {u"name"_s, u"Sandbox"_s},
                     {u"cloud"_s, u"custom"_s},
                     {u"graphRoot"_s, identity.graphRoot()},
                     {u"authority"_s, identity.origin},
                     {u"openIdConfiguration"_s,
                      QString(identity.origin + OpenIdService::callbackConfigurationPath())},
                     {u"issuers"_s, QJsonArray{SandboxIdentity::callbackIssuer()}},
                     {u"tenantId"_s, identity.tenantId},
                     {u"applicationId"_s, identity.applicationId},
                     {u"clientSecret"_s, identity.clientSecret},
                     {u"defaults"_s,
                      QJsonObject{{u"applicationDisplayName"_s, identity.applicationName},
                                  {u"applicationInstanceId"_s, identity.applicationInstanceId}}},
                     {u"control"_s, QString(identity.origin + u"/sandbox"_s)},
                     {u"controlToken"_s, identity.controlToken}};
    if (!identity.caCertificate.isEmpty())
        line[u"caCertificate"] = identity.caCertificate;
    return line;
}

Result<SigningKey> openKey(const QString &file)
{
    return file.isEmpty() ? SigningKey::generate() : SigningKey::open(file);
}

//! Makes a certificate for \a server; the file with its authority bears the port, as many may run.
Result<QString> serveTls(HttpServer &server, const QString &folder, quint16 port)
{
    const Result<LocalCertificate> made = makeLocalCertificate();
    if (!made)
        return failure(made.error());
    QSaveFile file(u"%1/tls-%2.pem"_s.arg(folder).arg(port));
    if (!QDir().mkpath(folder) || !file.open(QIODevice::WriteOnly)
        || file.write(made->authority) < 0 || !file.commit())
        return failure({.kind = ErrorKind::Storage,
                        .what = Sandbox::tr("%1 cannot be written.").arg(file.fileName()),
                        .next = Sandbox::tr("Check the permissions of its folder."),
                        .detail = file.errorString()});
    return server.useTls(made->certificate, made->key).map([&file] { return file.fileName(); });
}

Result<Faults> openFaults(const QString &file)
{
    return file.isEmpty() ? Faults() : Faults::fromFile(file);
}

Result<QList<Certificate>> openCertificates(const QString &name)
{
    if (name.isEmpty())
        return QList<Certificate>();
    QFile file(name);
    const QList<Certificate> certificates = file.open(QIODevice::ReadOnly)
        ? readCertificates(file.readAll())
        : QList<Certificate>();
    if (certificates.isEmpty())
        return failure({.kind = ErrorKind::Input,
                        .what = Sandbox::tr("There is no certificate in %1.").arg(name),
                        .next = Sandbox::tr("Name a PEM file with the certificates of the "
                                            "application."),
                        .detail = file.error() == QFile::NoError ? QString() : file.errorString()});
    return certificates;
}

} // namespace

struct Sandbox::Services
{
    Services(const SandboxIdentity &who, const SigningKey &key, const SandboxDirectory &directory,
             const Faults &wrong, const QList<Certificate> &certificates, const SandboxClock &clock,
             std::chrono::milliseconds promptPatience)
        : identity(who), faults(wrong), accessTokens(who, key), callbackTokens(who, key),
          notifier(callbackTokens, faults, http, clock), calls(notifier, clock),
          prompts(calls, http, promptPatience), simulator(directory, calls, prompts, faults),
          service(who, calls, simulator, faults), tokens(who, accessTokens, certificates, faults),
          openId(who, key), graph(accessTokens, service), incoming(who, calls, simulator),
          operations(who, calls, faults), roster(who, calls, operations),
          invite(calls, simulator, operations), recordings(who, calls),
          media(calls, operations, recordings, prompts), transfer(calls, simulator),
          holdMusic(calls, operations), sharing(who, calls), meeting(calls, operations),
          control(who.controlToken, faults, calls, simulator, incoming, media, notifier)
    {
        for (const CallHandlers &family :
             {operations.handlers(), roster.handlers(), invite.handlers(), media.handlers(),
              transfer.handlers(), holdMusic.handlers(), sharing.handlers(), meeting.handlers(),
              AudioRoutingOperations::handlers(), incoming.handlers()})
            service.add(family);
    }

    SandboxIdentity identity;
    Faults faults;
    AccessTokens accessTokens;
    CallbackTokens callbackTokens;
    HttpClient http;
    Notifier notifier;
    SandboxCalls calls;
    SandboxPrompts prompts;
    CallSimulator simulator;
    CallService service;
    TokenService tokens;
    OpenIdService openId;
    GraphService graph;
    IncomingCalls incoming;
    CommsOperations operations;
    RosterOperations roster;
    InviteOperation invite;
    Recordings recordings;
    MediaOperations media;
    TransferOperation transfer;
    HoldMusicOperations holdMusic;
    SharingOperations sharing;
    MeetingOperations meeting;
    ControlService control;
};

Sandbox::Sandbox(const SandboxOptions &options, QObject *parent)
    : QObject(parent), m_options(options), m_clock{.rate = options.clockRate}
{
}

Sandbox::~Sandbox()
{
    if (m_services && !m_services->identity.caCertificate.isEmpty())
        QFile::remove(m_services->identity.caCertificate); // nobody can trust it any more
}

Result<QJsonObject> Sandbox::start()
{
    Q_ASSERT(!m_server);
    if (!std::isfinite(m_clock.rate) || m_clock.rate <= 0)
        return failure(
            {.kind = ErrorKind::Input,
             .what = tr("The clock rate has to be a number above 0."),
             .next = tr("1 is the pace of the real world, 60 lets a minute pass in a second.")});
    auto server = std::make_unique<HttpServer>(
        HttpLimits(), [this](const ServedRequest &request, const HttpResponder &responder) {
            handle(request, responder);
        });
    const Result<quint16> port = server->listen(loopback, m_options.port);
    if (!port)
        return failure(port.error());
    auto services = makeServices(*server, *port);
    if (!services)
        return failure(services.error());
    m_services = std::move(*services);
    m_server = std::move(server);
    QJsonObject line = readyLine(m_services->identity);
    if (m_clock.rate != SandboxClock().rate)
        line[u"clockRate"] = m_clock.rate;
    return line;
}

Result<std::unique_ptr<Sandbox::Services>> Sandbox::makeServices(HttpServer &server,
                                                                 quint16 port) const
{
    const QString &folder = m_options.tlsFolder;
    const Result<QString> authority = folder.isEmpty() ? QString() : serveTls(server, folder, port);
    if (!authority)
        return failure(authority.error());
    const Result<SandboxDirectory> directory = readSandboxDirectory(m_options.directoryFile);
    if (!directory)
        return failure(directory.error());
    const Result<Faults> faults = openFaults(m_options.faultsFile);
    if (!faults)
        return failure(faults.error());
    const Result<SigningKey> key = openKey(m_options.keyFile);
    if (!key)
        return failure(key.error());
    const Result<QList<Certificate>> certificates = openCertificates(m_options.certificatesFile);
    if (!certificates)
        return failure(certificates.error());
    return std::make_unique<Services>(newIdentity(port, *authority), *key, *directory, *faults,
                                      *certificates, m_clock, m_options.promptPatience);
}

void Sandbox::handle(const ServedRequest &request, const HttpResponder &responder)
{
    if (!request.isFor({}))
        return responder.send(403);
    if (ControlService::isFor(request.path))
        return m_services->control.handle(request, [responder](const SandboxReply &reply) {
            responder.send(reply.status, compactJson(reply.body), reply.headers);
        });
    route(request, answerTo(request, responder));
}

void Sandbox::route(const ServedRequest &request, const Answer &answer)
{
    const QString method = QString::fromLatin1(request.method);
    if (const auto fault = m_services->faults.takeResponse(method, request.path)) {
        SandboxReply reply = TokenService::isFor(request.path)
            ? TokenService::refusal(*fault)
            : graphError(fault->status, fault->code, fault->message);
        if (!fault->retryAfter.isEmpty())
            reply.headers.emplaceBack("Retry-After", fault->retryAfter.toLatin1());
        return answer(reply);
    }
    if (GraphService::isFor(request.path))
        return m_services->graph.handle(request, answer);
    if (Recordings::isFor(request.path))
        return answer(m_services->recordings.replyTo(request));
    if (const auto reply = m_services->tokens.replyTo(request))
        return answer(*reply);
    if (const auto reply = m_services->openId.replyTo(request))
        return answer(*reply);
    answer(graphError(404, generalCode(404), u"Resource not found: %1."_s.arg(request.path)));
}

Answer Sandbox::answerTo(const ServedRequest &request, const HttpResponder &responder)
{
    const bool isGraph = GraphService::isFor(request.path);
    return [this, responder, isGraph, headers = request.headers](const SandboxReply &reply) {
        SandboxReply complete = isGraph ? labelled(reply, headers) : reply;
        complete.body = oddReply(complete.body, m_services->faults.oddities());
        const auto latency = m_clock.real(m_services->faults.latency());
        if (latency == 0ms)
            return send(complete, responder);
        QTimer::singleShot(latency, this,
                           [this, complete, responder] { send(complete, responder); });
    };
}

void Sandbox::send(const SandboxReply &reply, const HttpResponder &responder)
{
    responder.send(reply.status, reply.body.isEmpty() ? reply.content : compactJson(reply.body),
                   reply.headers);
    if (reply.afterwards)
        reply.afterwards();
}
