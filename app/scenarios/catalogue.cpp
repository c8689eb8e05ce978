#include "scenarios/catalogue.h"

#include "scenarios/rules.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QJsonObject baseBody(const QString &mediaConfig)
{
    return {{u"@odata.type"_s, u"#microsoft.graph.call"_s},
            {u"mediaConfig"_s,
             QJsonObject{{u"@odata.type"_s, u"#microsoft.graph."_s + mediaConfig}}}};
}

Field person()
{
    return {.key = u"user"_s,
            .kind = FieldKind::Identity,
            .label = QT_TRANSLATE_NOOP("Scenario", "Person"),
            .help = QT_TRANSLATE_NOOP("Scenario", "The Teams user to call: object id and name."),
            .path = u"targets/*/identity/user"_s,
            .required = true,
            .example = {u"112f7296-5fa4-42ca-bae8-6a692b15d4b8,John"_s},
            .rules = {rules::objectId()}};
}

Field modalities()
{
    return {.key = u"modalities"_s,
            .kind = FieldKind::Choices,
            .label = QT_TRANSLATE_NOOP("Scenario", "Media"),
            .help = QT_TRANSLATE_NOOP("Scenario", "What the call carries from its start."),
            .path = u"requestedModalities"_s,
            .required = true,
            .repeatable = true,
            .choices = {u"audio"_s, u"video"_s, u"videoBasedScreenSharing"_s},
            .preset = {u"audio"_s},
            .example = {u"audio"_s},
            .rules = {rules::audioOnly()}};
}

Field deltaRoster()
{
    return {.key = u"delta-roster"_s,
            .kind = FieldKind::Switch,
            .label = QT_TRANSLATE_NOOP("Scenario", "Delta roster"),
            .help = QT_TRANSLATE_NOOP(
                "Scenario", "Roster notifications tell the changes instead of everybody."),
            .path = u"callOptions/isDeltaRosterEnabled"_s,
            .preset = {u"true"_s},
            .example = {u"true"_s},
            .rules = {rules::trueOrFalse()}};
}

Field contentSharing()
{
    return {.key = u"content-sharing"_s,
            .kind = FieldKind::Switch,
            .label = QT_TRANSLATE_NOOP("Scenario", "Content sharing notifications"),
            .help = QT_TRANSLATE_NOOP("Scenario", "Tells when somebody starts or stops to share."),
            .path = u"callOptions/isContentSharingNotificationEnabled"_s,
            .preset = {u"true"_s},
            .example = {u"true"_s},
            .rules = {rules::trueOrFalse()}};
}

Field subject()
{
    return {.key = u"subject"_s,
            .kind = FieldKind::Text,
            .label = QT_TRANSLATE_NOOP("Scenario", "Subject"),
            .help = QT_TRANSLATE_NOOP("Scenario", "Shown to the other side; may stay empty."),
            .path = u"subject"_s,
            .advanced = true};
}

Field source()
{
    return {
        .key = u"source"_s,
        .kind = FieldKind::Identity,
        .label = QT_TRANSLATE_NOOP("Scenario", "Source"),
        .help = QT_TRANSLATE_NOOP("Scenario",
                                  "The calling application: its id and the name to show. "
                                  "Without it, the service takes the application of the token."),
        .path = u"source/identity/application"_s,
        .advanced = true,
        .rules = {rules::objectId()}};
}

Field prefetchedMedia()
{
    return {.key = u"prefetch-media"_s,
            .kind = FieldKind::Media,
            .label = QT_TRANSLATE_NOOP("Scenario", "Prefetched media"),
            .help = QT_TRANSLATE_NOOP("Scenario",
                                      "Prompts that the service fetches early, each as address and "
                                      "resource id: WAV, mono, 16 bit, 16 kHz."),
            .path = u"mediaConfig/preFetchMedia"_s,
            .repeatable = true,
            .advanced = true,
            .rules = {rules::promptUri()}};
}

Field callback()
{
    return {.key = u"callback-uri"_s,
            .kind = FieldKind::Url,
            .label = QT_TRANSLATE_NOOP("Scenario", "Callback"),
            .help = QT_TRANSLATE_NOOP("Scenario",
                                      "Where the notifications of this call go. Comes from the "
                                      "profile unless it is filled in here."),
            .path = u"callbackUri"_s,
            .required = true,
            .advanced = true,
            .example = {u"https://bot.contoso.com/callback"_s},
            .rules = {rules::callbackUri()}};
}

QList<Scenario> declareScenarios()
{
    return {
        {.id = u"p2p-service-hosted"_s,
         .group = QT_TRANSLATE_NOOP("Scenario", "Peer to peer"),
         .title = QT_TRANSLATE_NOOP("Scenario", "Teams user"),
         .help = QT_TRANSLATE_NOOP("Scenario",
                                   "Calls one person in Teams; the service handles the media."),
         .permissions = {{u"Calls.Initiate.All"_s}},
         .base = baseBody(u"serviceHostedMediaConfig"_s),
         .fields = {person(), modalities(), deltaRoster(), contentSharing(), subject(), source(),
                    prefetchedMedia(), callback()}},
    };
}

} // namespace

const QList<Scenario> &scenarioCatalogue()
{
    static const QList<Scenario> scenarios = declareScenarios();
    return scenarios;
}

const Scenario *findScenario(const QString &id)
{
    const QList<Scenario> &all = scenarioCatalogue();
    const auto found = std::ranges::find(all, id, &Scenario::id);
    return found == all.end() ? nullptr : &*found;
}

QList<Problem> problemsOfCreateBody(const QJsonObject &body)
{
    QList<Problem> fewest;
    for (const Scenario &scenario : scenarioCatalogue()) {
        const QList<Problem> problems = problemsOf(scenario, body);
        if (!hasErrors(problems))
            return {};
        if (fewest.isEmpty() || problems.size() < fewest.size())
            fewest = problems;
    }
    return fewest;
}

const Operation &operations::createCall()
{
    static const Operation operation{
        .key = u"create"_s,
        .title = QT_TRANSLATE_NOOP("Operation", "Place call"),
        .help = QT_TRANSLATE_NOOP("Operation", "Places a call or joins a meeting."),
        .method = "POST",
        .path = u"/communications/calls"_s,
        .answers = 201,
    };
    return operation;
}

const Operation &operations::getCall()
{
    static const Operation operation{
        .key = u"get"_s,
        .title = QT_TRANSLATE_NOOP("Operation", "Get call"),
        .help = QT_TRANSLATE_NOOP("Operation", "Asks the service what it knows of the call."),
        .method = "GET",
        .path = u"/communications/calls/{call}"_s,
        .validIn = {CallState::Establishing, CallState::Established, CallState::Transferring,
                    CallState::TransferAccepted},
        .permissions = {{u"Calls.Initiate.All"_s, u"Calls.AccessMedia.All"_s}},
        .repeatable = true,
    };
    return operation;
}

const Operation &operations::hangUp()
{
    static const Operation operation{
        .key = u"hang-up"_s,
        .title = QT_TRANSLATE_NOOP("Operation", "Hang up"),
        .help = QT_TRANSLATE_NOOP("Operation",
                                  "Ends this application's leg; the others go on talking."),
        .method = "DELETE",
        .path = u"/communications/calls/{call}"_s,
        .validIn = {CallState::Establishing, CallState::Established, CallState::Transferring,
                    CallState::TransferAccepted},
        .permissions = {{u"Calls.Initiate.All"_s, u"Calls.AccessMedia.All"_s}},
        .answers = 204,
        .repeatable = true,
    };
    return operation;
}

const Operation &operations::listParticipants()
{
    static const Operation operation{
        .key = u"list-participants"_s,
        .title = QT_TRANSLATE_NOOP("Operation", "List participants"),
        .help = QT_TRANSLATE_NOOP("Operation", "Asks the service who is in the call."),
        .method = "GET",
        .path = u"/communications/calls/{call}/participants"_s,
        .validIn = {CallState::Established},
        .permissions = {{u"Calls.Initiate.All"_s, u"Calls.AccessMedia.All"_s}},
        .repeatable = true,
    };
    return operation;
}

QList<Operation> operations::all()
{
    return {createCall(), getCall(), hangUp(), listParticipants()};
}
