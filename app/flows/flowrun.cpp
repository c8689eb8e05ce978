#include "flows/flowrun.h"

#include "console/console.h"
#include "console/sandboxcontrol.h"
#include "console/supplies.h"
#include "core/json.h"
#include "core/overloaded.h"
#include "flows/flowjudge.h"
#include "scenarios/catalogue.h"
#include "scenarios/meetinglink.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

//! Whether everything is there that \a filled takes for fields that have to be filled in.
bool isComplete(const FilledForm &filled, const FieldValues &values)
{
    const Scenario *scenario = findScenario(filled.id);
    return scenario && std::ranges::all_of(filled.takes.asKeyValueRange(), [&](const auto &entry) {
               const Field *field = scenario->field(entry.first);
               return (field && !field->required) || !values.value(entry.second).value(0).isEmpty();
           });
}

Identity identityOf(const QString &value, IdentityKind kind)
{
    const IdentityValue caller = IdentityValue::fromText(value);
    return {.kind = kind, .id = caller.id, .displayName = caller.displayName};
}

QJsonObject callFrom(const Identity &caller, const QString &threadId)
{
    QJsonObject call{{u"source"_s,
                      QJsonObject{{u"kind"_s, toWire(caller.kind)},
                                  {u"id"_s, caller.id},
                                  {u"displayName"_s, caller.displayName}}},
                     {u"target"_s, toWire(IdentityKind::ApplicationInstance)}};
    if (!threadId.isEmpty())
        call[u"threadId"] = threadId;
    return call;
}

} // namespace

FlowRun::FlowRun(const Flow &flow, const FieldValues &values, Console &console, QObject *parent)
    : QObject(parent), m_flow(flow), m_values(values), m_console(console),
      m_steps(flow.steps.size())
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &FlowRun::timedOut);
}

void FlowRun::start()
{
    Q_ASSERT(m_phase == Phase::Pending);
    m_phase = Phase::Running;
    connect(&m_console, &Console::recorded, this,
            [this](const Batch &batch) { recorded(batch.calls); });
    begin(0);
}

void FlowRun::cancel()
{
    if (m_phase != Phase::Running)
        return;
    m_steps[m_current].phase = Phase::Cancelled;
    end(Phase::Cancelled);
}

void FlowRun::abandon()
{
    m_isAbandoned = true;
    disconnect(&m_console, nullptr, this, nullptr);
    if (m_phase == Phase::Running)
        fail({.kind = ErrorKind::OutcomeUnknown,
              .what = tr("The profile was closed while this step was under way."),
              .next = m_call.isEmpty()
                  ? tr("Open the profile again and look whether it has left a call open.")
                  : tr("Its call may still be open: open the profile again and hang it up.")});
    emit finished();
}

void FlowRun::begin(qsizetype step)
{
    m_current = step;
    if (step == m_flow.steps.size())
        return end(Phase::Done);
    m_steps[step].phase = Phase::Running;
    emit changed();
    if (m_phase == Phase::Running) // whoever was told may have cancelled it
        act(current().action);
}

void FlowRun::act(const FlowAction &action)
{
    const auto wait = [this](const auto &) {
        m_patience.start(current().patience);
        look();
    };
    std::visit(Overloaded{[this](const PlaceCall &call) { place(call); },
                          [this](const Operate &operation) { operate(operation); },
                          [&](const AwaitIncoming &awaited) {
                              if (m_console.sandbox())
                                  makeIncomingCall();
                              else
                                  tell(requestFor(awaited));
                              wait(awaited);
                          },
                          wait},
               action);
}

void FlowRun::tell(const QString &note)
{
    m_steps[m_current].note = note;
    emit changed();
}

void FlowRun::makeIncomingCall()
{
    const auto &awaited = std::get<AwaitIncoming>(current().action);
    const QString link = m_values.value(u"join-url"_s).value(0);
    const FieldValues meeting = readMeetingLink(link).value_or(FieldValues());
    const QJsonObject call = callFrom(
        identityOf(m_values.value(u"caller"_s).value(0), awaited.caller),
        awaited.isFromMeeting ? meeting.value(u"thread-id"_s).value(0) : QString());
    m_isSending = true;
    const auto placed = m_console.sandbox()->placeCall(call, m_console.callbackUri());
    whenDone(placed, this, [this](const Result<CallId> &id) {
        m_isSending = false;
        if (id)
            m_call = *id;
        if (m_phase != Phase::Running)
            return leaveCall();
        if (!id)
            return fail(id.error());
        look();
    });
}

FieldValues FlowRun::valuesFor(const FilledForm &filled, const Form &form) const
{
    FieldValues values = presetsOf(form);
    for (auto taken = filled.takes.begin(); taken != filled.takes.end(); ++taken)
        values[taken.key()] = m_values.value(taken.value());
    Supplies supplies = suppliesOf(m_console.profile(), m_console.callbackUri());
    for (const Supply withheld : filled.withheld)
        supplies.remove(withheld);
    return supplied(form, values, supplies);
}

void FlowRun::place(const PlaceCall &place)
{
    const auto way = std::ranges::find_if(place.ways, [this](const FilledForm &filled) {
        return isComplete(filled, m_values);
    });
    if (way == place.ways.end())
        return fail({.what = tr("It is not said whom to call."),
                     .next = tr("Fill in a person, a number or a meeting.")});
    const Scenario &scenario = *findScenario(way->id);
    const QJsonObject body = buildBody(scenario, valuesFor(*way, scenario));
    send(buildCreateRequest(scenario, compactJson(body)), [this](const Reply &reply) {
        m_call = {
            normalisedId(readJsonObject(reply.body).value_or(QJsonObject())[u"id"].toString())};
    });
}

void FlowRun::operate(const Operate &operate)
{
    const Operation &operation = *operations::find(operate.form.id);
    send(buildRequest(operation, m_call, valuesFor(operate.form, operation)), [](const Reply &) {});
}

void FlowRun::send(const Request &request, const std::function<void(const Reply &)> &taken)
{
    m_isSending = true;
    whenDone(m_console.send(request), this, [this, taken](const Result<Reply> &reply) {
        m_isSending = false;
        if (reply)
            taken(*reply);
        if (m_phase == Phase::Running)
            answered(reply);
        else
            leaveCall();
    });
}

void FlowRun::answered(const Result<Reply> &reply)
{
    if (reply && current().isRefused)
        return fail({.what = tr("The service took what it is documented to refuse."),
                     .next = tr("Compare the request with the documentation of the flow.")});
    if (reply)
        return pass(tr("Taken by the service, status %1.").arg(reply->status));
    if (!current().isRefused || reply.error().kind != ErrorKind::Refused)
        return fail(reply.error());
    m_steps[m_current].error = reply.error();
    pass(tr("Refused, as documented."));
}

void FlowRun::recorded(const QList<Call> &calls)
{
    for (const Call &call : calls)
        m_known.insert(call.id, call);
    if (m_phase == Phase::Running)
        look();
}

//! Whether what the calls are now is what the current step waits for.
void FlowRun::look()
{
    const FlowAction &action = current().action;
    const auto *awaited = std::get_if<AwaitIncoming>(&action);
    if (awaited && !m_console.sandbox()) {
        for (const Call &call : std::as_const(m_known)) {
            m_passedOver = reasonAgainst(*awaited, call);
            if (m_passedOver.isEmpty())
                m_call = call.id;
        }
    }
    const auto call = m_known.constFind(m_call);
    if (m_call.isEmpty() || call == m_known.constEnd())
        return;
    const auto verdict = judge(action, m_values, *call);
    if (verdict && *verdict)
        pass(**verdict);
    else if (verdict)
        fail(verdict->error());
}

void FlowRun::timedOut()
{
    Error error = timeoutOf(current().action, current().patience);
    error.detail = m_passedOver;
    fail(error);
}

void FlowRun::pass(const QString &note)
{
    m_patience.stop();
    m_steps[m_current].phase = Phase::Done;
    m_steps[m_current].note = note;
    begin(m_current + 1);
}

void FlowRun::fail(const Error &error)
{
    m_steps[m_current].phase = Phase::Failed;
    m_steps[m_current].error = error;
    end(Phase::Failed);
}

void FlowRun::end(Phase phase)
{
    m_patience.stop();
    m_phase = phase;
    emit changed();
    if (!m_isSending)
        leaveCall(); // else the answer leads there
}

void FlowRun::leaveCall()
{
    if (m_isAbandoned)
        return;
    const auto known = m_known.constFind(m_call);
    const bool isOver = known != m_known.constEnd() && !known->isOpen();
    if (m_call.isEmpty() || isOver) {
        emit finished();
        return;
    }
    const bool isIncoming = known == m_known.constEnd()
        ? m_current == 0 && std::holds_alternative<AwaitIncoming>(m_flow.steps.first().action)
        : known->state == CallState::Incoming;
    const Operation &operation = isIncoming ? *operations::find(u"reject"_s) : operations::hangUp();
    const Request request = buildRequest(operation, m_call, presetsOf(operation));
    whenDone(m_console.send(request), this, [this](const Result<Reply> &reply) {
        constexpr int gone = 404;
        if (!reply && reply.error().status != gone)
            m_steps[std::min(m_current, m_steps.size() - 1)].note =
                tr("The call could not be ended: %1").arg(reply.error().text());
        emit changed();
        emit finished();
    });
}
