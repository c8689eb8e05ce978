#include "scenarios/catalogue.h"

#include "core/json.h"
#include "scenarios/bodymembers.h"
#include "scenarios/fields.h"
#include "scenarios/permissions.h"
#include "scenarios/rules.h"

#include <QCoreApplication>

#include <algorithm>
#include <initializer_list>

using namespace Qt::StringLiterals;

namespace {

const auto peerToPeer = QT_TRANSLATE_NOOP("Scenario", "Peer to peer");
const auto group = QT_TRANSLATE_NOOP("Scenario", "Group");
const auto meeting = QT_TRANSLATE_NOOP("Scenario", "Meeting");
const auto phone = QT_TRANSLATE_NOOP("Scenario", "Phone");

using namespace permissions;

QJsonObject typed(const QString &type)
{
    return {{u"@odata.type"_s, u"#microsoft.graph."_s + type}};
}

QJsonObject callWith(const QString &mediaConfig, const QJsonObject &more = {})
{
    QJsonObject body = typed(u"call"_s);
    body[u"mediaConfig"] = typed(mediaConfig);
    for (auto member = more.begin(); member != more.end(); ++member)
        body[member.key()] = *member;
    return body;
}

QJsonObject serviceHosted(const QJsonObject &more = {})
{
    return callWith(u"serviceHostedMediaConfig"_s, more);
}

QJsonObject appHosted(const QJsonObject &more = {})
{
    return callWith(u"appHostedMediaConfig"_s, more);
}

QJsonObject meetingOf(const QString &meetingInfo)
{
    return {{u"meetingInfo"_s, typed(meetingInfo)}};
}

QJsonObject outgoing(QJsonObject more = {})
{
    more[u"direction"] = u"outgoing"_s;
    return more;
}

Field withExample(Field field, const QStringList &example)
{
    field.example = example;
    return field;
}

//! Sent with \a value from the start, as the documented request does.
Field preset(Field field, const QString &value)
{
    field.preset = {value};
    field.example = {value};
    return field;
}

Field upFront(Field field)
{
    field.advanced = false;
    return field;
}

Field audioOnly(Field field)
{
    field.rules.append(rules::audioOnly());
    return field;
}

QList<Field> joined(std::initializer_list<QList<Field>> parts)
{
    QList<Field> all;
    for (const QList<Field> &part : parts)
        all += part;
    return all;
}

//! The fields that every scenario has, after its own.
QList<Field> common()
{
    return joined({fields::furtherCallOptions(), {fields::callback()}});
}

QList<Field> serviceMedia()
{
    return {audioOnly(fields::modalities())};
}

QList<Field> appMedia()
{
    return {fields::mediaBlob(), fields::modalities()};
}

QList<Field> options()
{
    return {fields::deltaRoster(), fields::contentSharing()};
}

QList<Field> documentedPrompts()
{
    return {
        withExample(fields::prefetchedMedia(),
                    {u"https://cdn.contoso.com/beep.wav,f8971b04-b53e-418c-9222-c82ce681a582"_s,
                     u"https://cdn.contoso.com/cool.wav,86dc814b-c172-4428-9112-60f8ecae1edb"_s})};
}

//! The documentation prints this tenant, with an s in it.
QList<Field> documentedTenant()
{
    return {withExample(fields::tenant(), {u"86dc81db-c112-4228-9222-63f3esaa1edb"_s})};
}

//! The tenant of a meeting stands at its organizer, too (Create call, example 5).
QList<Field> atOrganizer(QList<Field> tenant)
{
    tenant.first().alsoAt = u"meetingInfo/organizer/user/tenantId"_s;
    return tenant;
}

QList<Field> optionalSource()
{
    return joined({{fields::source(), fields::actingInstance()}, fields::sourceDetails()});
}

Scenario peerToPeerServiceHosted()
{
    return {.id = u"p2p-service-hosted"_s,
            .group = peerToPeer,
            .title = QT_TRANSLATE_NOOP("Scenario", "Teams user"),
            .help = QT_TRANSLATE_NOOP("Scenario",
                                      "Calls one person in Teams; the service handles the media."),
            .permissions = {{initiate}},
            .base = serviceHosted(),
            .fields = joined({{fields::person()},
                              serviceMedia(),
                              {upFront(preset(fields::deltaRoster(), u"true"_s)),
                               upFront(preset(fields::contentSharing(), u"true"_s)),
                               fields::subject()},
                              optionalSource(),
                              fields::targetDetails(),
                              {fields::prefetchedMedia(), fields::removeFromDefaultAudioGroup()},
                              common()})};
}

Scenario peerToPeerAppHosted()
{
    return {
        .id = u"p2p-app-hosted"_s,
        .group = peerToPeer,
        .title = QT_TRANSLATE_NOOP("Scenario", "Teams user (app-hosted)"),
        .help = QT_TRANSLATE_NOOP("Scenario",
                                  "Calls one person in Teams; the bot handles the media."),
        .permissions = {{initiate}, {accessMedia}},
        .base = appHosted(),
        .fields = joined({{fields::person()},
                          appMedia(),
                          {withExample(fields::source(),
                                       {u"2891555a-92ff-42e6-80fa-6e1300c6b5c6,Calling Bot"_s})},
                          fields::sourceDetails(),
                          {fields::subject()},
                          options(),
                          fields::targetDetails(),
                          {fields::removeFromDefaultAudioGroup()},
                          common()})};
}

//! Both group scenarios, which differ in their media and the documented subject.
QList<Field> groupFields(const QList<Field> &media, const QString &subject)
{
    return joined(
        {{fields::people()},
         media,
         {withExample(upFront(fields::subject()), {subject}),
          withExample(fields::source(), {u"dd3885da-f9ab-486b-bfae-85de3d445555,TestBot"_s})},
         fields::sourceDetails(),
         options(),
         {preset(fields::removeFromDefaultAudioGroup(), u"false"_s)},
         common()});
}

Scenario groupServiceHosted()
{
    return {.id = u"group-service-hosted"_s,
            .group = group,
            .title = QT_TRANSLATE_NOOP("Scenario", "Several people"),
            .help = QT_TRANSLATE_NOOP(
                "Scenario", "Calls two to five people at once; the service handles the media."),
            .permissions = {{initiateGroup}},
            .base = serviceHosted(outgoing()),
            .fields = joined({groupFields(serviceMedia(),
                                          u"Create a group call with service hosted media"_s),
                              {fields::prefetchedMedia()}})};
}

Scenario groupAppHosted()
{
    return {.id = u"group-app-hosted"_s,
            .group = group,
            .title = QT_TRANSLATE_NOOP("Scenario", "Several people (app-hosted)"),
            .help = QT_TRANSLATE_NOOP(
                "Scenario", "Calls two to five people at once; the bot handles the media."),
            .permissions = {{initiateGroup}, {accessMedia}},
            .base = appHosted(outgoing()),
            .fields = groupFields({withExample(fields::mediaBlob(), {}), fields::modalities()},
                                  u"Create a group call with application hosted media"_s)};
}

Scenario meetingServiceHosted()
{
    return {.id = u"meeting-service-hosted"_s,
            .group = meeting,
            .title = QT_TRANSLATE_NOOP("Scenario", "By link"),
            .help = QT_TRANSLATE_NOOP(
                "Scenario",
                "Joins a scheduled meeting by its link or its coordinates; the service "
                "handles the media."),
            .permissions = {{join, joinAsGuest}},
            .base = serviceHosted(meetingOf(u"organizerMeetingInfo"_s)),
            .fields = joined({fields::meetingCoordinates(),
                              atOrganizer(documentedTenant()),
                              serviceMedia(),
                              options(),
                              documentedPrompts(),
                              optionalSource(),
                              {fields::subject(), fields::removeFromDefaultAudioGroup()},
                              common()})};
}

Scenario meetingAppHosted()
{
    return {.id = u"meeting-app-hosted"_s,
            .group = meeting,
            .title = QT_TRANSLATE_NOOP("Scenario", "By link (app-hosted)"),
            .help = QT_TRANSLATE_NOOP(
                "Scenario",
                "Joins a scheduled meeting by its link or its coordinates; the bot "
                "handles the media."),
            .permissions = {{join, joinAsGuest}, {accessMedia}},
            .base = appHosted(outgoing(meetingOf(u"organizerMeetingInfo"_s))),
            .fields = joined({fields::meetingCoordinates(),
                              atOrganizer({fields::tenant()}),
                              {withExample(fields::mediaBlob(), {}), fields::modalities()},
                              options(),
                              optionalSource(),
                              {fields::subject(), fields::removeFromDefaultAudioGroup()},
                              common()})};
}

QList<Field> joinMeetingIdFields(const QList<Field> &passcode)
{
    return joined({{fields::joinMeetingId()},
                   passcode,
                   documentedTenant(),
                   serviceMedia(),
                   options(),
                   documentedPrompts(),
                   optionalSource(),
                   {fields::subject(), fields::removeFromDefaultAudioGroup()},
                   common()});
}

Scenario joinMeetingIdWithPasscode()
{
    return {.id = u"join-meeting-id-passcode"_s,
            .group = meeting,
            .title = QT_TRANSLATE_NOOP("Scenario", "By id and passcode"),
            .help = QT_TRANSLATE_NOOP("Scenario",
                                      "Joins a scheduled meeting by its id and its passcode."),
            .permissions = {{join, joinAsGuest}},
            .base = serviceHosted(meetingOf(u"joinMeetingIdMeetingInfo"_s)),
            .fields = joinMeetingIdFields({fields::passcode()})};
}

Scenario joinMeetingIdAlone()
{
    return {.id = u"join-meeting-id"_s,
            .group = meeting,
            .title = QT_TRANSLATE_NOOP("Scenario", "By id, no passcode"),
            .help = QT_TRANSLATE_NOOP("Scenario",
                                      "Joins a scheduled meeting that has an id and no passcode."),
            .permissions = {{join, joinAsGuest}},
            .base = serviceHosted(meetingOf(u"joinMeetingIdMeetingInfo"_s)),
            .fields = joinMeetingIdFields({})};
}

Scenario phoneServiceHosted()
{
    return {
        .id = u"pstn-service-hosted"_s,
        .group = phone,
        .title = QT_TRANSLATE_NOOP("Scenario", "Phone number"),
        .help = QT_TRANSLATE_NOOP("Scenario",
                                  "Calls a phone number from an application instance; the service "
                                  "handles the media."),
        .permissions = {{initiate}},
        .base = serviceHosted(),
        .fields = joined({{fields::phone(), fields::applicationInstance(), fields::tenant()},
                          serviceMedia(),
                          options(),
                          fields::sourceDetails(),
                          fields::targetDetails(),
                          {fields::prefetchedMedia(), fields::subject(),
                           fields::removeFromDefaultAudioGroup()},
                          common()})};
}

Scenario phoneAppHosted()
{
    return {.id = u"pstn-app-hosted"_s,
            .group = phone,
            .title = QT_TRANSLATE_NOOP("Scenario", "Phone number (app-hosted)"),
            .help = QT_TRANSLATE_NOOP(
                "Scenario",
                "Calls a phone number from an application instance; the bot handles the media."),
            .permissions = {{initiate}, {accessMedia}},
            .base = appHosted(),
            .fields = joined({{fields::phone(), fields::applicationInstance(), fields::tenant()},
                              appMedia(),
                              options(),
                              fields::sourceDetails(),
                              fields::targetDetails(),
                              {fields::subject(), fields::removeFromDefaultAudioGroup()},
                              common()})};
}

//! Not documented as an example: the SDK samples join so (operations, §4.1, `source`).
Scenario meetingAsGuest()
{
    return {.id = u"meeting-guest"_s,
            .group = meeting,
            .title = QT_TRANSLATE_NOOP("Scenario", "By link, as a guest"),
            .help = QT_TRANSLATE_NOOP(
                "Scenario",
                "Joins a scheduled meeting under any name, as somebody who is not "
                "signed in; lobby and guest rules apply."),
            .permissions = {{joinAsGuest}},
            .base = serviceHosted(meetingOf(u"organizerMeetingInfo"_s)),
            .fields = joined({fields::meetingCoordinates(),
                              atOrganizer({fields::tenant()}),
                              {fields::guest()},
                              serviceMedia(),
                              options(),
                              {fields::prefetchedMedia(), fields::subject(),
                               fields::removeFromDefaultAudioGroup()},
                              common()})};
}

//! The meeting of a policy recording comes as a token (notifications, §4).
Scenario meetingByToken()
{
    return {.id = u"meeting-token"_s,
            .group = meeting,
            .title = QT_TRANSLATE_NOOP("Scenario", "By join token"),
            .help = QT_TRANSLATE_NOOP(
                "Scenario",
                "Joins the meeting that an invitation of policy recording names by its "
                "token."),
            .permissions = {{join, joinAsGuest}},
            .base = serviceHosted(meetingOf(u"tokenMeetingInfo"_s)),
            .fields = joined({{fields::meetingToken(), fields::tenant()},
                              serviceMedia(),
                              options(),
                              optionalSource(),
                              {fields::prefetchedMedia(), fields::subject(),
                               fields::removeFromDefaultAudioGroup()},
                              common()})};
}

QList<Scenario> declareScenarios()
{
    return {peerToPeerServiceHosted(),
            peerToPeerAppHosted(),
            groupServiceHosted(),
            groupAppHosted(),
            meetingServiceHosted(),
            meetingAppHosted(),
            joinMeetingIdWithPasscode(),
            joinMeetingIdAlone(),
            phoneServiceHosted(),
            phoneAppHosted(),
            meetingAsGuest(),
            meetingByToken()};
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

const Scenario *scenarioOf(const QJsonObject &body)
{
    const Scenario *best = nullptr;
    QByteArray leastUnknown;
    for (const Scenario &scenario : scenarioCatalogue()) {
        if (hasErrors(problemsOf(scenario, body)))
            continue;
        const QByteArray unknown = compactJson(
            unknownMembers(buildBody(scenario, readBody(scenario, body)), body));
        if (!best || unknown.size() < leastUnknown.size()) {
            best = &scenario;
            leastUnknown = unknown;
        }
    }
    return best;
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
