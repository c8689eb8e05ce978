#include "scenarios/fields.h"

#include "scenarios/meetinglink.h"
#include "scenarios/rules.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

const QStringList endpointTypes{u"default"_s, u"voicemail"_s, u"skypeForBusiness"_s,
                                u"skypeForBusinessVoipPhone"_s};

Field optional(const QString &key, const QString &path, const char *label, const char *help)
{
    return {.key = key, .label = label, .help = help, .path = path, .advanced = true};
}

//! True, false, or not sent at all.
Field optionalSwitch(const QString &key, const QString &path, const char *label, const char *help)
{
    Field field = optional(key, path, label, help);
    field.kind = FieldKind::Switch;
    field.rules = {rules::trueOrFalse()};
    return field;
}

Field optionalChoice(const QString &key, const QString &path, const char *label, const char *help,
                     const QStringList &choices)
{
    Field field = optional(key, path, label, help);
    field.kind = FieldKind::Choice;
    field.choices = choices;
    return field;
}

Field optionalText(const QString &key, const QString &path, const char *label, const char *help,
                   const QList<Rule> &rules)
{
    Field field = optional(key, path, label, help);
    field.rules = rules;
    return field;
}

} // namespace

Field fields::person()
{
    return {.key = u"user"_s,
            .kind = FieldKind::Identity,
            .label = QT_TRANSLATE_NOOP("Scenario", "Person"),
            .help = QT_TRANSLATE_NOOP("Scenario", "The Teams user to call: object id and name."),
            .path = u"targets/*/identity/user"_s,
            .source = "Create call, targets",
            .required = true,
            .directory = DirectoryKind::Person,
            .example = {u"112f7296-5fa4-42ca-bae8-6a692b15d4b8,John"_s},
            .rules = rules::guid()};
}

Field fields::people()
{
    constexpr int fewest = 2;
    constexpr int most = 5;
    return {.key = u"user"_s,
            .kind = FieldKind::Identity,
            .label = QT_TRANSLATE_NOOP("Scenario", "People"),
            .help = QT_TRANSLATE_NOOP("Scenario",
                                      "The Teams users to call, two to five: object id and name."),
            .path = u"targets/*/identity/user"_s,
            .source = "Create call, targets",
            .required = true,
            .repeatable = true,
            .least = fewest,
            .most = most,
            .directory = DirectoryKind::Person,
            .details = targetDetails(),
            .example = {u"98da8a1a-1b87-452c-a713-65d3f10b5555,user1"_s,
                        u"bf5aae9a-d11d-47a8-93b1-782504c95555,user2"_s},
            .rules = rules::guid()};
}

Field fields::phone()
{
    return {.key = u"phone"_s,
            .kind = FieldKind::Phone,
            .label = QT_TRANSLATE_NOOP("Scenario", "Number"),
            .help = QT_TRANSLATE_NOOP("Scenario",
                                      "The phone to call, with + and the country code."),
            .path = u"targets/*/identity/phone"_s,
            .source = "Create call, targets",
            .required = true,
            .directory = DirectoryKind::Phone,
            .example = {u"+12345678901"_s},
            .rules = {rules::phoneNumber(), rules::noEmergencyNumber()}};
}

Field fields::source()
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
        .rules = rules::guid()};
}

Field fields::applicationInstance()
{
    return {.key = u"instance"_s,
            .kind = FieldKind::Identity,
            .label = QT_TRANSLATE_NOOP("Scenario", "Application instance"),
            .help = QT_TRANSLATE_NOOP(
                "Scenario",
                "The resource account that calls: the object id of the account that "
                "has the phone number of the bot."),
            .path = u"source/identity/applicationInstance"_s,
            .source = "Create call, source",
            .required = true,
            .supply = Supply::ApplicationInstance,
            .directory = DirectoryKind::Instance,
            .example = {u"3d913abb-aec0-4964-8fa6-3c6850c4f278,Calling Bot"_s},
            .rules = QList{rules::noPrincipalName()} + rules::guid()};
}

Field fields::actingInstance()
{
    Field field = applicationInstance();
    field.help = QT_TRANSLATE_NOOP("Scenario",
                                   "The resource account that the application acts as: needed to "
                                   "bring in a phone number later.");
    field.required = false;
    field.advanced = true;
    field.supply = Supply::None;
    field.example = {};
    return field;
}

Field fields::guest()
{
    return {.key = u"guest"_s,
            .kind = FieldKind::Identity,
            .label = QT_TRANSLATE_NOOP("Scenario", "Guest"),
            .help = QT_TRANSLATE_NOOP("Scenario",
                                      "The name that the others see, and an id that is new for "
                                      "each call. A guest waits in the lobby unless it is open."),
            .path = u"source/identity/guest"_s,
            .source = "Create call, source",
            .required = true,
            .supply = Supply::Guest,
            .example = {u"0f1c4a9e-6a2b-4b1c-9f57-3c2c9b1f7d10,Guest"_s},
            .rules = rules::guid()};
}

QList<Field> fields::sourceDetails()
{
    return {optional(u"source-region"_s, u"source/region"_s,
                     QT_TRANSLATE_NOOP("Scenario", "Region of the source"),
                     QT_TRANSLATE_NOOP("Scenario", "Home region of the caller, such as amer.")),
            optionalText(u"source-language"_s, u"source/languageId"_s,
                         QT_TRANSLATE_NOOP("Scenario", "Language of the source"),
                         QT_TRANSLATE_NOOP("Scenario", "Language of the caller, such as en-US."),
                         {rules::languageId()}),
            optionalText(u"source-country"_s, u"source/countryCode"_s,
                         QT_TRANSLATE_NOOP("Scenario", "Country of the source"),
                         QT_TRANSLATE_NOOP("Scenario", "Country of the caller, two letters."),
                         {rules::countryCode()}),
            optionalChoice(u"source-endpoint-type"_s, u"source/endpointType"_s,
                           QT_TRANSLATE_NOOP("Scenario", "Endpoint of the source"),
                           QT_TRANSLATE_NOOP("Scenario", "What the caller calls from."),
                           endpointTypes)};
}

QList<Field> fields::targetDetails()
{
    return {
        optionalText(u"replaces-call-id"_s, u"targets/*/replacesCallId"_s,
                     QT_TRANSLATE_NOOP("Scenario", "Replaces call"),
                     QT_TRANSLATE_NOOP("Scenario",
                                       "Id of the call that the target is in now; it "
                                       "ends once the target has joined."),
                     rules::guid()),
        optionalSwitch(u"hidden"_s, u"targets/*/hidden"_s, QT_TRANSLATE_NOOP("Scenario", "Hidden"),
                       QT_TRANSLATE_NOOP("Scenario", "Keeps the target out of the roster.")),
        optionalSwitch(u"remove-from-default-audio-routing-group"_s,
                       u"targets/*/removeFromDefaultAudioRoutingGroup"_s,
                       QT_TRANSLATE_NOOP("Scenario", "Target out of the main mix"),
                       QT_TRANSLATE_NOOP("Scenario",
                                         "Keeps the target out of the default audio routing.")),
        optionalChoice(u"target-endpoint-type"_s, u"targets/*/endpointType"_s,
                       QT_TRANSLATE_NOOP("Scenario", "Endpoint of the target"),
                       QT_TRANSLATE_NOOP("Scenario", "Which endpoint of the target to call."),
                       endpointTypes),
        optional(u"target-region"_s, u"targets/*/region"_s,
                 QT_TRANSLATE_NOOP("Scenario", "Region of the target"),
                 QT_TRANSLATE_NOOP("Scenario", "Home region of the target, such as amer.")),
        optionalText(u"target-language"_s, u"targets/*/languageId"_s,
                     QT_TRANSLATE_NOOP("Scenario", "Language of the target"),
                     QT_TRANSLATE_NOOP("Scenario", "Language of the target, such as en-US."),
                     {rules::languageId()}),
    };
}

Field fields::modalities()
{
    return {.key = u"modalities"_s,
            .kind = FieldKind::Choices,
            .label = QT_TRANSLATE_NOOP("Scenario", "Media"),
            .help = QT_TRANSLATE_NOOP("Scenario", "What the call carries from its start."),
            .path = u"requestedModalities"_s,
            .source = "Create call, requestedModalities",
            .required = true,
            .repeatable = true,
            .choices = {u"audio"_s, u"video"_s, u"videoBasedScreenSharing"_s},
            .preset = {u"audio"_s},
            .example = {u"audio"_s}};
}

Field fields::mediaBlob()
{
    return {.key = u"blob"_s,
            .kind = FieldKind::Blob,
            .label = QT_TRANSLATE_NOOP("Scenario", "Media blob"),
            .help = QT_TRANSLATE_NOOP("Scenario",
                                      "The media session configuration: text that the real-time "
                                      "media library of the bot makes on its own machine for each "
                                      "call. Paste it, or load the file that the bot wrote."),
            .path = u"mediaConfig/blob"_s,
            .isSecret = true,
            .example = {u"<Media Session Configuration>"_s},
            .rules = {rules::mediaBlob()}};
}

Field fields::prefetchedMedia()
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
            .rules = {rules::promptUri(), rules::promptFormat()}};
}

Field fields::removeFromDefaultAudioGroup()
{
    return optionalSwitch(
        u"remove-from-default-audio-group"_s, u"mediaConfig/removeFromDefaultAudioGroup"_s,
        QT_TRANSLATE_NOOP("Scenario", "Bot out of the main mix"),
        QT_TRANSLATE_NOOP("Scenario", "Keeps the application out of the default audio group."));
}

Field fields::deltaRoster()
{
    return optionalSwitch(
        u"delta-roster"_s, u"callOptions/isDeltaRosterEnabled"_s,
        QT_TRANSLATE_NOOP("Scenario", "Delta roster"),
        QT_TRANSLATE_NOOP("Scenario",
                          "Roster notifications tell the changes instead of everybody."));
}

Field fields::contentSharing()
{
    return optionalSwitch(
        u"content-sharing"_s, u"callOptions/isContentSharingNotificationEnabled"_s,
        QT_TRANSLATE_NOOP("Scenario", "Content sharing notifications"),
        QT_TRANSLATE_NOOP("Scenario", "Tells when somebody starts or stops to share."));
}

QList<Field> fields::furtherCallOptions()
{
    return {optionalSwitch(u"hide-bot-after-escalation"_s, u"callOptions/hideBotAfterEscalation"_s,
                           QT_TRANSLATE_NOOP("Scenario", "Hide bot after escalation"),
                           QT_TRANSLATE_NOOP("Scenario",
                                             "Hides the application once the call has "
                                             "become a group call.")),
            optionalSwitch(u"interactive-roster"_s, u"callOptions/isInteractiveRosterEnabled"_s,
                           QT_TRANSLATE_NOOP("Scenario", "Interactive roster"),
                           QT_TRANSLATE_NOOP("Scenario",
                                             "In very large meetings, the roster tells only of "
                                             "those who take part."))};
}

QList<Field> fields::meetingCoordinates()
{
    return {
        {.key = u"join-url"_s,
         .kind = FieldKind::Url,
         .label = QT_TRANSLATE_NOOP("Scenario", "Meeting link"),
         .help = QT_TRANSLATE_NOOP("Scenario",
                                   "The link of the invitation; it fills in the fields below."),
         .isSecret = true,
         .directory = DirectoryKind::Meeting,
         .partKeys = {u"thread-id"_s, u"message-id"_s, u"reply-chain-message-id"_s, u"organizer"_s,
                      u"tenant-id"_s},
         .parts = readMeetingLink},
        {.key = u"thread-id"_s,
         .label = QT_TRANSLATE_NOOP("Scenario", "Thread"),
         .help = QT_TRANSLATE_NOOP("Scenario", "Chat thread of the meeting, from its link."),
         .path = u"chatInfo/threadId"_s,
         .source = "Create call, chatInfo",
         .required = true,
         .example = {u"19:meeting_Win6Ydo4wsMijFjZS00ZGVjLTk5MGUtOTRjNWY2NmNkYTFm@thread.v2"_s},
         .rules = {rules::threadId()}},
        {.key = u"organizer"_s,
         .kind = FieldKind::Identity,
         .label = QT_TRANSLATE_NOOP("Scenario", "Organizer"),
         .help = QT_TRANSLATE_NOOP("Scenario", "Who called the meeting: object id and name."),
         .path = u"meetingInfo/organizer/user"_s,
         .source = "Create call, meetingInfo",
         .required = true,
         .directory = DirectoryKind::Person,
         .example = {u"5810cede-f3cc-42eb-b2c1-e9bd5d53ec96,Bob"_s},
         .rules = rules::guid()},
        {.key = u"message-id"_s,
         .label = QT_TRANSLATE_NOOP("Scenario", "Message"),
         .help = QT_TRANSLATE_NOOP("Scenario", "Message in the channel; 0 for a private meeting."),
         .path = u"chatInfo/messageId"_s,
         .advanced = true,
         .preset = {u"0"_s},
         .example = {u"0"_s}},
        optional(u"reply-chain-message-id"_s, u"chatInfo/replyChainMessageId"_s,
                 QT_TRANSLATE_NOOP("Scenario", "Reply chain message"),
                 QT_TRANSLATE_NOOP("Scenario",
                                   "For the meeting of a channel: MessageId in its link.")),
        {.key = u"allow-conversation-without-host"_s,
         .kind = FieldKind::Switch,
         .label = QT_TRANSLATE_NOOP("Scenario", "Conversation without host"),
         .help = QT_TRANSLATE_NOOP("Scenario", "Lets the meeting go on without its organizer."),
         .path = u"meetingInfo/allowConversationWithoutHost"_s,
         .advanced = true,
         .preset = {u"true"_s},
         .example = {u"true"_s},
         .rules = {rules::trueOrFalse()}},
    };
}

Field fields::joinMeetingId()
{
    return {.key = u"join-meeting-id"_s,
            .label = QT_TRANSLATE_NOOP("Scenario", "Meeting id"),
            .help = QT_TRANSLATE_NOOP("Scenario", "The digits that the invitation names."),
            .path = u"meetingInfo/joinMeetingId"_s,
            .source = "joinMeetingIdMeetingInfo",
            .required = true,
            .directory = DirectoryKind::Meeting,
            .example = {u"1234567"_s},
            .rules = {rules::joinMeetingId()}};
}

Field fields::passcode()
{
    return {.key = u"passcode"_s,
            .label = QT_TRANSLATE_NOOP("Scenario", "Passcode"),
            .help = QT_TRANSLATE_NOOP("Scenario",
                                      "The passcode of the invitation, capitals as they are."),
            .path = u"meetingInfo/passcode"_s,
            .source = "joinMeetingIdMeetingInfo",
            .required = true,
            .isSecret = true,
            .example = {u"psw123"_s}};
}

Field fields::meetingToken()
{
    return {.key = u"meeting-token"_s,
            .kind = FieldKind::Blob,
            .label = QT_TRANSLATE_NOOP("Scenario", "Join token"),
            .help = QT_TRANSLATE_NOOP("Scenario",
                                      "The token that an invitation of policy recording brings."),
            .path = u"meetingInfo/token"_s,
            .source = "tokenMeetingInfo, token",
            .required = true,
            .isSecret = true,
            .example = {u"join-token-of-the-invitation"_s}};
}

Field fields::tenant()
{
    return {.key = u"tenant-id"_s,
            .label = QT_TRANSLATE_NOOP("Scenario", "Tenant"),
            .help = QT_TRANSLATE_NOOP("Scenario",
                                      "Tenant of the meeting or of the application instance. Comes "
                                      "from the profile unless it is filled in here."),
            .path = u"tenantId"_s,
            .source = "Create call, tenantId",
            .required = true,
            .supply = Supply::TenantId,
            .example = {u"aa67bd4c-8475-432d-bd41-39f255720e0a"_s},
            .rules = rules::guid()};
}

Field fields::subject()
{
    return optional(u"subject"_s, u"subject"_s, QT_TRANSLATE_NOOP("Scenario", "Subject"),
                    QT_TRANSLATE_NOOP("Scenario", "Shown to the other side; may stay empty."));
}

Field fields::callback()
{
    return {.key = u"callback-uri"_s,
            .kind = FieldKind::Url,
            .label = QT_TRANSLATE_NOOP("Scenario", "Callback"),
            .help = QT_TRANSLATE_NOOP("Scenario",
                                      "Where the notifications of this call go. Comes from the "
                                      "profile unless it is filled in here."),
            .path = u"callbackUri"_s,
            .source = "Create call, callbackUri",
            .required = true,
            .advanced = true,
            .supply = Supply::CallbackUri,
            .example = {u"https://bot.contoso.com/callback"_s},
            .rules = {rules::callbackUri()}};
}
