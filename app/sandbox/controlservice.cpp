#include "sandbox/controlservice.h"

#include "core/checkedobject.h"
#include "core/json.h"
#include "http/httpserver.h"
#include "sandbox/callsimulator.h"
#include "sandbox/commsnotifications.h"
#include "sandbox/faults.h"
#include "sandbox/incomingcall.h"
#include "sandbox/incomingcalls.h"
#include "sandbox/mediaoperations.h"

#include <QJsonArray>
#include <QMap>

using namespace Qt::StringLiterals;

namespace {

const auto root = u"/sandbox/"_s;

SandboxReply refusal(int status, const QString &message)
{
    return graphError(status, generalCode(status), message);
}

QJsonObject toJson(const SandboxCall &call)
{
    QJsonObject object{{u"callId"_s, call.id.text},
                       {u"state"_s, toWire(call.state)},
                       {u"callbackUri"_s, call.request[u"callbackUri"]},
                       {u"user"_s, call.peer().id}};
    if (call.result)
        object[u"result"] = ::toJson(*call.result);
    return object;
}

//! What a request says; an error bears the status to answer with.
Result<QJsonObject> bodyOf(const ServedRequest &request)
{
    if (request.method == "GET")
        return QJsonObject();
    if (!isJson(request.headers))
        return failure({.what = u"The body has to be JSON."_s, .status = 415});
    return readJsonObject(request.body).map_error([](Error error) {
        error.status = 400;
        return error;
    });
}

//! Everybody is known by name, but for whom the directory does not have.
void addNames(IncomingCall &call, const SandboxDirectory &directory)
{
    const auto addName = [&directory](Identity &identity) {
        if (identity.displayName.isEmpty())
            identity.displayName = directory.nameOf(identity);
    };
    addName(call.source);
    addName(call.context.onBehalfOf);
    addName(call.context.transferor);
    for (CallRoute &route : call.routes) {
        addName(route.original);
        addName(route.reached);
    }
}

//! That \a object is as it has to be; the error bears the status to answer with.
Result<void> verdictOn(const CheckedObject &object)
{
    return object.verdict().map_error([](Error error) {
        error.status = 400;
        return error;
    });
}

} // namespace

ControlService::ControlService(const QString &token, Faults &faults, SandboxCalls &calls,
                               const CallSimulator &simulator, IncomingCalls &incoming,
                               MediaOperations &media, Notifier &notifier)
    : m_authorization("Bearer " + token.toLatin1()), m_faults(faults), m_calls(calls),
      m_simulator(simulator), m_incoming(incoming), m_media(media), m_notifier(notifier)
{
}

bool ControlService::isFor(const QString &path)
{
    return path.startsWith(root);
}

void ControlService::handle(const ServedRequest &request, const Answer &answer)
{
    using Handler = void (ControlService::*)(const QJsonObject &, const Answer &);
    static const QMap<QString, QMap<QByteArray, Handler>> routes{
        {u"faults"_s,
         {{"GET", &ControlService::readFaults}, {"PUT", &ControlService::changeFaults}}},
        {u"directory"_s, {{"GET", &ControlService::readDirectory}}},
        {u"calls"_s, {{"GET", &ControlService::readCalls}}},
        {u"calls/incoming"_s, {{"POST", &ControlService::placeCall}}},
        {u"tones"_s, {{"POST", &ControlService::pressKey}}},
        {u"notifications"_s, {{"POST", &ControlService::notify}}},
    };
    if (headerValues(request.headers, "Authorization") != QByteArrayList{m_authorization})
        return answer(refusal(401, u"The control token is missing or wrong."_s));
    const auto route = routes.find(request.path.mid(root.size()));
    if (route == routes.end())
        return answer(refusal(404, u"Nothing is at %1."_s.arg(request.path)));
    const Handler handler = route->value(request.method);
    if (!handler)
        return answer(refusal(405, u"The method is not allowed here."_s));
    const Result<QJsonObject> body = bodyOf(request);
    if (!body)
        return answer(refusal(body.error().status, body.error().text()));
    (this->*handler)(*body, answer);
}

void ControlService::readFaults(const QJsonObject &, const Answer &answer)
{
    answer({.body = m_faults.toJson()});
}

void ControlService::changeFaults(const QJsonObject &body, const Answer &answer)
{
    const Result<Faults> faults = Faults::fromJson(body);
    if (!faults)
        return answer(refusal(400, faults.error().text()));
    m_faults = *faults;
    answer({.body = m_faults.toJson()});
}

void ControlService::readDirectory(const QJsonObject &, const Answer &answer)
{
    answer({.body = ::toJson(m_simulator.directory())});
}

void ControlService::readCalls(const QJsonObject &, const Answer &answer)
{
    QJsonArray calls;
    for (const SandboxCall &call : m_calls.all())
        calls.append(toJson(call));
    answer({.body = {{u"calls"_s, calls}}});
}

void ControlService::placeCall(const QJsonObject &body, const Answer &answer)
{
    Result<IncomingCall> call = readIncomingCall(body);
    if (!call)
        return answer(refusal(400, call.error().text()));
    addNames(*call, m_simulator.directory());
    answer({.status = 201, .body = {{u"callId"_s, m_incoming.place(*call).text}}});
}

void ControlService::pressKey(const QJsonObject &body, const Answer &answer)
{
    const CheckedObject object(body, {u"callId"_s, u"tone"_s});
    const CallId id{normalisedId(object.neededText(u"callId"_s))};
    const QString tone = object.neededText(u"tone"_s);
    if (const Result<void> verdict = verdictOn(object); !verdict)
        return answer(refusal(verdict.error().status, verdict.error().text()));
    SandboxCall *call = m_calls.findAlive(id);
    if (!call)
        return answer(refusal(404, u"Call not found."_s));
    const bool isHeard = call->hearsTones;
    if (isHeard) {
        ++call->tones;
        m_calls.tell(*call, notifications::tone(*call, tone));
    }
    if (!m_media.pressKey(id, tone) && !isHeard)
        return answer(refusal(
            409,
            u"The call has not subscribed to tones, and records nothing that ends with one."_s));
    answer({.status = 202});
}

void ControlService::notify(const QJsonObject &body, const Answer &answer)
{
    const Result<Delivery> delivery = readDelivery(body);
    if (!delivery)
        return answer(refusal(delivery.error().status, delivery.error().text()));
    m_notifier.send(*delivery, [answer](const CallbackAnswer &told) {
        answer({.status = 202, .body = {{u"callbackStatus"_s, told.status}}});
    });
}

Result<Delivery> ControlService::readDelivery(const QJsonObject &body) const
{
    const CheckedObject object(body, {u"callId"_s, u"callbackUri"_s, u"body"_s});
    const CallId id{normalisedId(object.text(u"callId"_s))};
    const SandboxCall *call = m_calls.find(id);
    if (!id.isEmpty() && !call)
        return failure({.what = u"Call not found."_s, .status = 404});
    const QString address = object.text(u"callbackUri"_s);
    const QUrl callback = address.isEmpty() && call ? call->callback() : QUrl(address);
    if (!isHttp(callback))
        object.complain(u"callbackUri"_s, u"a whole address, unless callId is there"_s);
    if (!body[u"body"].isObject())
        object.complain(u"body"_s, u"an object"_s);
    if (const Result<void> verdict = verdictOn(object); !verdict)
        return failure(verdict.error());
    return Delivery{.queue = call ? call->id.text : callback.toString(),
                    .callback = callback,
                    .body = body[u"body"].toObject(),
                    .chainId = call ? call->chainId : newGuid(),
                    .scenarioId = call ? call->scenarioId : newGuid()};
}
