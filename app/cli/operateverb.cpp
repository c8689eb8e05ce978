#include "cli/operateverb.h"

#include "cli/fieldoptions.h"
#include "console/console.h"
#include "console/prompts.h"
#include "console/supplies.h"
#include "core/json.h"
#include "scenarios/catalogue.h"

using namespace Qt::StringLiterals;

namespace {

constexpr int keyWidth = 30; // of the longest key

QString translated(const char *text)
{
    return QCoreApplication::translate("Operation", text);
}

//! Placing a call has a verb of its own.
QList<Operation> operationsToList()
{
    QList<Operation> all = operations::all();
    all.removeIf([](const Operation &each) { return each.key == operations::createCall().key; });
    return all;
}

void declare(Options &options)
{
    options.takeWords(1);
    options.addFlag(u"list"_s, OperateVerb::tr("Prints the operations."));
    options.addFlag(u"dry-run"_s,
                    OperateVerb::tr("Prints the request and its body, and sends nothing."));
    options.addFlag(u"send-anyway"_s,
                    OperateVerb::tr("Sends values even if the service will refuse them."));
    options.addValue(u"call"_s, u"ID"_s, OperateVerb::tr("The call that it is about."));
}

bool needsCall(const Operation &operation)
{
    return operation.path.contains(u"{call}");
}

} // namespace

void OperateVerb::start(const QStringList &arguments)
{
    Options options(u"operate"_s, {}, {});
    declare(options);
    for (const Operation &operation : operationsToList())
        addFields(options, operation);
    if (const Result<void> parsed = options.parse(arguments); !parsed)
        return refuse(parsed.error());
    if (options.isSet(u"list"_s))
        return list();

    const QString key = options.words().value(0);
    const Operation *operation = operations::find(key);
    if (options.wantsHelp() && (operation || key.isEmpty()))
        return explain(operation);
    if (!operation || key == operations::createCall().key)
        return refuse({.what = key.isEmpty() ? tr("“operate” needs an operation.")
                                             : tr("There is no operation “%1”.").arg(key),
                       .next = tr("“call-console operate --list” shows them.")});
    begin(options, *operation);
}

void OperateVerb::list()
{
    for (const Operation &operation : operationsToList()) {
        if (environment().isJson)
            output().json({{u"id"_s, operation.key},
                           {u"group"_s, translated(operation.group)},
                           {u"title"_s, translated(operation.title)},
                           {u"fields"_s, describeFields(operation)}});
        else
            output().line(u"%1  %2"_s.arg(operation.key.leftJustified(keyWidth),
                                          translated(operation.help)));
    }
    end(ExitCode::Done);
}

void OperateVerb::explain(const Operation *operation)
{
    Options options(operation ? u"operate "_s + operation->key : u"operate"_s,
                    operation ? QString() : tr("OPERATION"),
                    operation ? translated(operation->help)
                              : tr("Does something with a call that is alive."));
    if (operation) {
        addFields(options, *operation);
        declare(options);
        for (const AnyOf &permissions : operation->permissions)
            options.explain(tr("Permission: %1").arg(permissions.join(tr(" or "))));
        options.explain(tr("Example:") + u"\n  call-console operate "_s + operation->key
                        + (needsCall(*operation) ? u" --call ID"_s : QString())
                        + exampleOptions(*operation));
    } else {
        declare(options);
        QList<std::pair<QString, QString>> words;
        for (const Operation &each : operationsToList())
            words.append({each.key, translated(each.help)});
        options.explain(tr("Operations, each with fields of its own in its --help:"), words);
    }
    output().bytes(options.help().toUtf8());
    end(ExitCode::Done);
}

void OperateVerb::begin(const Options &options, const Operation &operation)
{
    const CallId call{normalisedId(options.value(u"call"_s))};
    if (needsCall(operation) && call.isEmpty())
        return refuse({.what = tr("“operate %1” needs “--call ID”.").arg(operation.key),
                       .next = tr("“call-console journal list” shows the ids of calls.")});
    const Result<FieldValues> given = readFields(options, operation);
    if (!given)
        return refuse(given.error());
    const Result<Profile> profile = describe();
    if (!profile)
        return fail(profile.error());
    m_operation = &operation;
    m_values = supplied(operation, *given, suppliesOf(*profile, declaredCallback(*profile)));
    m_isSentAnyway = options.isSet(u"send-anyway"_s);
    if (!mayBeSent(problemsOf(operation, m_values), m_isSentAnyway))
        return end(ExitCode::WrongUsage);
    m_request = buildRequest(operation, call, m_values);
    if (!options.isSet(u"dry-run"_s))
        return open();
    output().say(QString::fromLatin1(m_request.method) + u' ' + m_request.path);
    if (!m_request.body.isEmpty())
        output().bytes(environment().isJson ? m_request.body + '\n'
                                            : indentedJson(buildBody(operation, m_values)));
    end(ExitCode::Done);
}

void OperateVerb::opened()
{
    const auto checked = console().prompts().check(*m_operation, m_values);
    whenDone(checked, this, [this](const Result<QList<Problem>> &problems) {
        if (!problems)
            return fail(problems.error());
        if (!mayBeSent(*problems, m_isSentAnyway))
            return end(ExitCode::WrongUsage);
        send();
    });
}

void OperateVerb::send()
{
    whenDone(console().send(m_request), this,
             [this](const Result<Reply> &reply) { answered(reply); });
}

void OperateVerb::answered(const Result<Reply> &reply)
{
    if (!reply)
        return fail(reply.error());
    const Result<QJsonObject> body = readJsonObject(reply->body);
    if (environment().isJson)
        output().json({{u"event"_s, u"answered"_s},
                       {u"operation"_s, m_request.key},
                       {u"callId"_s, m_request.call.text},
                       {u"status"_s, reply->status},
                       {u"requestId"_s, reply->requestId},
                       {u"body"_s, body ? QJsonValue(*body) : QJsonValue()}});
    else if (body)
        output().bytes(indentedJson(*body));
    else
        output().line(tr("Done, status %1.").arg(reply->status));
    end(ExitCode::Done);
}
