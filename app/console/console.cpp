#include "console/console.h"

#include "client/graphclient.h"
#include "console/callguardian.h"
#include "console/incomingdecision.h"
#include "console/intake.h"
#include "console/keptrecordings.h"
#include "console/launches.h"
#include "console/prompts.h"
#include "console/sandboxcontrol.h"
#include "console/supplies.h"
#include "core/json.h"
#include "http/httpclient.h"
#include "identity/route.h"
#include "scenarios/catalogue.h"
#include "scenarios/phonenumbers.h"

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto frame = 16ms;
constexpr std::chrono::seconds answerPatience = 2min;

void start(QThread &thread, const QString &name, QObject *part)
{
    thread.setObjectName(name);
    part->moveToThread(&thread);
    QObject::connect(&thread, &QThread::finished, part, &QObject::deleteLater);
    thread.start();
}

//! However a request was made, by a form, by hand or by a rule: here it leaves.
Result<void> needNoEmergencyNumber(const Request &request)
{
    const QStringList numbers = phoneNumbersIn(
        readJsonObject(request.body).value_or(QJsonObject()));
    const auto number = std::ranges::find_if(numbers, isEmergencyNumber);
    if (number == numbers.end())
        return {};
    return failure({.kind = ErrorKind::Input,
                    .what = Console::tr("%1 is an emergency number.").arg(*number),
                    .next = Console::tr("Nothing was sent: a test call to it keeps people from "
                                        "help.")});
}
} // namespace

Console::Console(const Profile &profile, const Configuration &configuration, SecretStore &secrets,
                 QObject *parent)
    : QObject(parent), m_profile(profile), m_secrets(secrets),
      m_history(std::make_unique<History>(configuration.journalFile(profile.name))),
      m_launches(new Launches(configuration, profile.name, this)),
      m_ingest(new Ingest(configuration.journalFile(profile.name), configuration.retention())),
      m_intake(new Intake(*m_ingest)), m_http(new HttpClient(this)),
      m_tokens(new TokenProvider(profile, secrets, *m_http, this)),
      m_client(new GraphClient(
          profile.endpoints.graphRoot, *m_tokens, *m_http,
          [this](const Message &message) { return record(message); }, this)),
      m_guardian(new CallGuardian(
          GuardianTimes::at(profile.clockRate),
          [this](const Request &request) { return send(request); }, this)),
      m_recordings(new KeptRecordings(configuration.recordingsFolder(profile.name), *m_http, this)),
      m_prompts(new Prompts(profile, *m_http, this))
{
    if (!profile.sandboxControl.isEmpty())
        m_sandbox = new SandboxControl(profile, secrets, *m_http, this);
    m_frame.setSingleShot(true);
    m_frame.setInterval(frame);
    connect(&m_frame, &QTimer::timeout, this, &Console::deliver);
    connect(m_ingest, &Ingest::reading, this, &Console::opening);
    connect(m_ingest, &Ingest::recorded, this, &Console::collect);
    connect(m_ingest, &Ingest::failed, this, &Console::journalFailed);
    connect(m_ingest, &Ingest::recordingOffered, m_recordings, &KeptRecordings::fetch);
    connect(m_ingest, &Ingest::forgotten, m_recordings, &KeptRecordings::remove);
    connect(m_intake, &Intake::rejected, this, [this](qint64 count) {
        m_listener.rejected = count;
        emit notificationsRejected();
    });
    connect(m_tokens, &TokenProvider::changed, this, &Console::tokenChanged);
    connect(m_tokens, &TokenProvider::failed, this, &Console::tokenFailed);

    start(m_ingestThread, u"ingest"_s, m_ingest);
    start(m_listenerThread, u"listener"_s, m_intake);
}

Console::~Console()
{
    m_listenerThread.quit(); // first: what it takes in goes to the journal
    m_listenerThread.wait();
    m_ingest->stopReading();
    m_history.reset(); // the writer, being the last, puts its log into the journal
    m_ingestThread.quit();
    m_ingestThread.wait();
}

AccessToken Console::token() const
{
    return m_tokens->current();
}

QString Console::callbackUri() const
{
    return m_profile.callbackUri.isEmpty() ? m_listener.url.toString() : publicCallback(m_profile);
}

FutureResult<QList<Call>> Console::open()
{
    m_proxyPassword = proxyPasswordOf(m_profile, m_secrets);
    if (const Result<void> usable = useRouteOf(m_profile, m_proxyPassword, *m_http); !usable)
        return finishedFuture<QList<Call>>(failure(usable.error()));
    return on<QList<Call>>(m_ingest, [](Ingest &ingest) { return ingest.open(); });
}

void Console::listen()
{
    // Without a public URL nobody but the sandbox knows the port: any will do.
    listenOn(m_profile.listener.port, m_profile.callbackUri.isEmpty());
}

FutureResult<void> Console::expectProbe(const QByteArray &nonce, const QString &host)
{
    const Completion<void> arrived;
    QMetaObject::invokeMethod(
        m_intake,
        [intake = m_intake, nonce, host, arrived] { intake->expectProbe(nonce, host, arrived); },
        Qt::QueuedConnection);
    return arrived.future();
}

void Console::warmUp()
{
    (void)m_tokens->token();
}

FutureResult<Reply> Console::send(const Request &request)
{
    if (const Result<void> allowed = needNoEmergencyNumber(request); !allowed)
        return finishedFuture<Reply>(failure(allowed.error()));
    Request addressed = request;
    if (addressed.tenant.isEmpty())
        addressed.tenant = m_tenants.value(request.call);
    const FutureResult<Reply> answer = m_client->send(addressed);
    m_placements.add(addressed, answer);
    return answer;
}

void Console::withdrawPlacements()
{
    m_client->withdraw(operations::createCall().path);
}

void Console::reconcile(const QList<Call> &calls)
{
    rememberTenants(calls);
    for (const Call &call : calls) {
        if (call.placement == Placement::Placing)
            closeUnansweredLater(call);
    }
    m_guardian->watch(calls);
    m_guardian->confirmAll();
}

FutureResult<qint64> Console::record(const Message &message)
{
    const Completion<qint64> completion;
    m_ingest->record(message, completion);
    return completion.future();
}

void Console::listenOn(quint16 port, bool mayChoose)
{
    m_listener = {.phase = ListenerState::Phase::Starting};
    emit listenerChanged();
    Profile profile = m_profile;
    profile.listener.port = port;
    const auto started = on<quint16>(m_intake,
                                     [profile, password = m_proxyPassword](Intake &intake) {
                                         return intake.listen(profile, password);
                                     });
    whenDone(started, this,
             [this, mayChoose](const Result<quint16> &actual) { listening(actual, mayChoose); });
}

void Console::listening(const Result<quint16> &port, bool mayChoose)
{
    const quint16 wanted = m_profile.listener.port;
    if (!port && mayChoose)
        return listenOn(0, false);
    if (!port) {
        m_listener = {.phase = ListenerState::Phase::Failed, .problem = port.error()};
        emit listenerChanged();
        return;
    }
    m_listener = {.phase = ListenerState::Phase::Listening,
                  .url = urlOf(m_profile.listener, *port)};
    if (wanted != 0 && *port != wanted)
        m_listener.note =
            tr("Port %1 is in use by another program, so a free one was taken.").arg(wanted);
    emit listenerChanged();
}

void Console::collect(const Batch &batch)
{
    m_collected.messages += batch.messages;
    m_collected.calls += batch.calls; // in order: a later state of the same call comes later
    m_collected.vanished += batch.vanished;
    rememberTenants(batch.calls);
    resyncRosters(batch.calls);
    decide(batch.calls);
    if (!m_frame.isActive())
        m_frame.start();
}

void Console::deliver()
{
    const Batch batch = std::exchange(m_collected, {});
    m_guardian->watch(batch.calls, batch.vanished);
    m_placements.forget(batch.calls);
    emit recorded(batch);
}

//! Another process may be placing it at this moment: its answer comes before the patience ends.
void Console::closeUnansweredLater(const Call &call)
{
    const auto age = std::chrono::seconds(call.started.secsTo(QDateTime::currentDateTimeUtc()));
    QTimer::singleShot(std::max(answerPatience - age, 0s), this,
                       [this, call] { closeUnanswered(call); });
}

//! The console ended between a request and its answer: nobody will ever know by itself.
void Console::closeUnanswered(const Call &call)
{
    (void)record({.exchange = call.exchange,
                  .time = QDateTime::currentDateTimeUtc(),
                  .direction = Direction::In,
                  .kind = MessageKind::Response,
                  .method = operations::createCall().method,
                  .url = m_profile.endpoints.graphRoot.toString() + operations::createCall().path,
                  .key = call.scenario,
                  .note = u"The console ended before the answer came."_s});
}

//! What is sent to a call later needs a token of its tenant, too.
void Console::rememberTenants(const QList<Call> &calls)
{
    for (const Call &call : calls) {
        const QString tenant = call.properties[u"tenantId"].toString();
        if (call.isOpen() && !tenant.isEmpty())
            m_tenants.insert(call.id, tenant);
        else if (!call.isOpen())
            m_tenants.remove(call.id);
    }
}

//! Each call once: where a rule was refused, a person may still decide.
void Console::decide(const QList<Call> &calls)
{
    for (const Call &call : calls) {
        if (!call.isOpen()) {
            m_decided.remove(call.id);
        } else if (call.awaitsDecision() && !m_decided.contains(call.id)) {
            const auto request = decisionByRule(call, m_profile.incoming.rules,
                                                suppliesOf(m_profile, callbackUri()));
            if (!request)
                continue;
            m_decided.insert(call.id);
            (void)send(*request);
        }
    }
}

//! A roster with a gap is asked for once; a failed answer must not make us ask for ever.
void Console::resyncRosters(const QList<Call> &calls)
{
    for (const Call &call : calls) {
        if (!call.roster.isResyncing()) {
            m_resyncing.remove(call.id);
        } else if (call.isOpen() && !m_resyncing.contains(call.id)) {
            m_resyncing.insert(call.id);
            (void)send(buildRequest(operations::listParticipants(), call.id));
        }
    }
}

template <typename T, typename Part, typename Work>
FutureResult<T> Console::on(Part *part, Work work)
{
    const Completion<T> completion;
    QMetaObject::invokeMethod(
        part, [part, work, completion] { completion.finish(work(*part)); }, Qt::QueuedConnection);
    return completion.future();
}
