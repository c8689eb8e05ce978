#include "cli/callverb.h"

#include "cli/fieldoptions.h"
#include "cli/times.h"
#include "console/console.h"
#include "console/prompts.h"
#include "console/supplies.h"
#include "core/json.h"
#include "explain/explanation.h"
#include "scenarios/catalogue.h"

using namespace Qt::StringLiterals;

namespace {
constexpr int idWidth = 26; // of the longest scenario id
}

CallVerb::CallVerb(const Environment &environment) : ConsoleVerb(environment)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, &CallVerb::giveUp);
}

void CallVerb::start(const QStringList &arguments)
{
    Options options(u"call"_s, {}, {});
    addCallOptions(options);
    for (const Scenario &scenario : scenarioCatalogue())
        addFields(options, scenario);
    if (const Result<void> parsed = options.parse(arguments); !parsed)
        return refuse(parsed.error());
    if (options.isSet(u"list"_s))
        return list();

    const QString id = options.words().value(0);
    const Scenario *scenario = findScenario(id);
    if (options.wantsHelp() && (scenario || id.isEmpty()))
        return explain(scenario);
    if (!scenario)
        return refuse({.what = id.isEmpty() ? tr("“call” needs a scenario.")
                                            : tr("There is no scenario “%1”.").arg(id),
                       .next = tr("“call-console call --list” shows them.")});
    const Result<CallOrder> order = readCallOrder(options, *scenario);
    if (!order)
        return order.error().kind == ErrorKind::Input ? refuse(order.error()) : fail(order.error());
    m_order = *order;
    begin();
}

void CallVerb::list()
{
    for (const Scenario &scenario : scenarioCatalogue()) {
        const QJsonObject line = describeScenario(scenario);
        if (environment().isJson)
            output().json(line);
        else
            output().line(u"%1  %2: %3"_s.arg(scenario.id.leftJustified(idWidth),
                                              line[u"group"].toString(),
                                              line[u"title"].toString()));
    }
    end(ExitCode::Done);
}

void CallVerb::explain(const Scenario *scenario)
{
    if (scenario) {
        Options options(u"call "_s + scenario->id, {},
                        QCoreApplication::translate("Scenario", scenario->help));
        addFields(options, *scenario);
        addCallOptions(options);
        for (const AnyOf &permissions : scenario->permissions)
            options.explain(tr("Permission: %1").arg(permissions.join(tr(" or "))));
        options.explain(tr("Example:") + u"\n  "_s + exampleCommand(*scenario));
        output().bytes(options.help().toUtf8());
    } else {
        Options options(
            u"call"_s, tr("SCENARIO"),
            tr("Places a call and follows it. Nothing is asked: in a real tenant, a phone "
               "rings at once."));
        addCallOptions(options);
        QList<std::pair<QString, QString>> words;
        for (const Scenario &each : scenarioCatalogue())
            words.append({each.id, QCoreApplication::translate("Scenario", each.help)});
        options.explain(tr("Scenarios, each with fields of its own in its --help:"), words);
        output().bytes(options.help().toUtf8());
    }
    end(ExitCode::Done);
}

//! Everything that can be found wrong is found before anything is started.
void CallVerb::begin()
{
    const Result<Profile> profile = describe();
    if (!profile)
        return fail(profile.error());
    const FieldValues values = valuesFor(*profile, declaredCallback(*profile));
    if (m_order.body)
        warnAboutBody();
    else if (!mayBeSent(problemsOf(*m_order.scenario, values), m_order.isSentAnyway))
        return end(ExitCode::WrongUsage);
    if (!m_order.isDryRun)
        return open();
    const QJsonObject body = buildBody(*m_order.scenario, values);
    if (m_order.body)
        output().bytes(*m_order.body);
    else if (environment().isJson)
        output().json(body);
    else
        output().bytes(indentedJson(body));
    end(ExitCode::Done);
}

void CallVerb::warnAboutBody() const
{
    const Result<QJsonObject> body = readJsonObject(*m_order.body);
    if (!body)
        return output().say(tr("Warning: the body cannot be read. %1").arg(body.error().text()));
    for (const Problem &problem : problemsOf(*m_order.scenario, *body))
        output().say(tr("Warning, %1: %2").arg(problem.field, problem.text));
}

FieldValues CallVerb::valuesFor(const Profile &profile, const QString &callback) const
{
    return supplied(*m_order.scenario, m_order.values, suppliesOf(profile, callback));
}

//! A body that was made elsewhere goes out as it is.
void CallVerb::opened()
{
    if (m_order.body)
        go();
    else
        checkPrompts();
}

void CallVerb::checkPrompts()
{
    const auto checked = console().prompts().check(*m_order.scenario, m_order.values);
    whenDone(checked, this, [this](const Result<QList<Problem>> &problems) {
        if (!problems)
            return fail(problems.error());
        if (!mayBeSent(*problems, m_order.isSentAnyway))
            return end(ExitCode::WrongUsage);
        go();
    });
}

void CallVerb::go()
{
    if (m_order.awaited == CallState::Unknown)
        place(declaredCallback(console().profile()));
    else
        listen();
}

void CallVerb::listening()
{
    m_deadline.start(m_order.timeout);
    place(console().callbackUri());
}

void CallVerb::place(const QString &callback)
{
    const QByteArray body = m_order.body
        ? *m_order.body
        : compactJson(buildBody(*m_order.scenario, valuesFor(console().profile(), callback)));
    whenDone(console().send(buildCreateRequest(*m_order.scenario, body)), this,
             [this](const Result<Reply> &reply) { placed(reply); });
}

void CallVerb::placed(const Result<Reply> &reply)
{
    if (!reply)
        return fail(reply.error());
    const Result<QJsonObject> call = readJsonObject(reply->body);
    m_call.text = call ? normalisedId(call->value(u"id").toString()) : QString();
    if (m_call.isEmpty())
        return fail({.kind = ErrorKind::Refused,
                     .what = tr("The service answered, but named no call."),
                     .next = tr("“call-console journal list” shows what it said."),
                     .requestId = reply->requestId});
    report();
}

void CallVerb::recorded(const Batch &batch)
{
    for (const Message &message : batch.messages) {
        m_states.add(message);
        const bool isReply = message.kind == MessageKind::Response && message.status / 100 == 2;
        m_isAnswered = m_isAnswered || (isReply && message.key == m_order.scenario->id);
    }
    report();
}

//! Which call is ours is known only with the answer; its states may have come before.
void CallVerb::report()
{
    if (m_call.isEmpty())
        return;
    for (const StateChange &change : m_states.take(m_call)) {
        if (isOver())
            return;
        print(change);
        if (change.state == m_order.awaited)
            end(ExitCode::Done);
        else if (change.state == CallState::Terminated)
            endedEarly(change.result);
    }
    if (m_isAnswered && m_order.awaited == CallState::Unknown)
        end(ExitCode::Done);
}

void CallVerb::print(const StateChange &change)
{
    if (environment().isJson)
        output().json({{u"event"_s, u"state"_s},
                       {u"callId"_s, m_call.text},
                       {u"state"_s, toWire(change.state)},
                       {u"time"_s, machineTime(change.time)}});
    else
        output().line(personTime(change.time) + u"  "_s + m_call.text + u"  "_s
                      + toWire(change.state));
}

void CallVerb::endedEarly(const std::optional<ResultInfo> &result)
{
    const QString state = toWire(m_order.awaited);
    if (!result)
        return fail(
            {.kind = ErrorKind::Refused,
             .what = tr("The call ended before it was %1, and nobody said why.").arg(state)});
    const Explanation explanation = explainEnd(*result);
    output().say(tr("The call ended before it was %1, with code %2 and subcode %3: %4")
                     .arg(state)
                     .arg(result->code)
                     .arg(result->subcode)
                     .arg(result->message)
                     .trimmed());
    output().say((explanation.meaning + u' ' + explanation.remedy).trimmed());
    end(ExitCode::Failed);
}

void CallVerb::giveUp()
{
    const QString wish = toWire(m_order.awaited);
    const auto seconds = static_cast<int>(m_order.timeout.count());
    if (m_call.isEmpty())
        return fail(
            {.kind = ErrorKind::OutcomeUnknown,
             .what = tr("The service did not answer within %n seconds.", nullptr, seconds),
             .next = tr("Whether there is a call is not known; look before placing it again.")});
    fail(
        {.kind = ErrorKind::Network,
         .what = tr("The call was not %1 within %n seconds; it is %2.", nullptr, seconds)
                     .arg(wish, toWire(m_states.state(m_call))),
         .next = tr("It goes on at the service. Check that the callback can be reached from there, "
                    "or wait longer with --timeout.")});
}
