#include "scenarios/catalogue.h"
#include "scenarios/fields.h"
#include "scenarios/operationfields.h"
#include "scenarios/permissions.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto callGroup = QT_TRANSLATE_NOOP("Operation", "Call");
const auto incomingGroup = QT_TRANSLATE_NOOP("Operation", "Incoming");
const auto mediaGroup = QT_TRANSLATE_NOOP("Operation", "Media");
const auto participantsGroup = QT_TRANSLATE_NOOP("Operation", "Participants");
const auto sharingGroup = QT_TRANSLATE_NOOP("Operation", "Sharing and audio");
const auto meetingGroup = QT_TRANSLATE_NOOP("Operation", "Meeting and devices");

using namespace operationfields;
using namespace permissions;

const QString ofCall = u"/communications/calls/{call}"_s;
const QList<CallState> alive{CallState::Establishing, CallState::Established, CallState::Hold,
                             CallState::Transferring, CallState::TransferAccepted};
const QList<CallState> established{CallState::Established};
const QList<CallState> incoming{CallState::Incoming};

constexpr int mostRedirected = 25;

// A recording lasts two minutes at most, and its prompt and the silence before it come on top.
constexpr std::chrono::seconds promptsEndWithin = 5min;
constexpr std::chrono::seconds tonesEndWithin = 2min;
constexpr std::chrono::seconds invitationsEndWithin = 2min; // a phone rings for a minute or so

QString below(const QString &path)
{
    return ofCall + path;
}

QList<Operation> incomingOperations()
{
    return {
        {.key = u"answer"_s,
         .group = incomingGroup,
         .title = QT_TRANSLATE_NOOP("Operation", "Answer"),
         .help = QT_TRANSLATE_NOOP("Operation",
                                   "Takes an incoming call, within 15 seconds of its arrival."),
         .method = "POST",
         .path = below(u"/answer"_s),
         .validIn = incoming,
         .permissions = {{join, joinAsGuest}},
         .answers = 202,
         .hasBody = true,
         .fields = answerFields(),
         .types = {{u"callOptions"_s, u"incomingCallOptions"_s}}},
        {.key = u"reject"_s,
         .group = incomingGroup,
         .title = QT_TRANSLATE_NOOP("Operation", "Reject"),
         .help = QT_TRANSLATE_NOOP("Operation", "Refuses an incoming call."),
         .method = "POST",
         .path = below(u"/reject"_s),
         .validIn = incoming,
         .answers = 202,
         .hasBody = true,
         .fields = {choice(u"reason"_s, u"reason"_s, QT_TRANSLATE_NOOP("Scenario", "Reason"),
                           QT_TRANSLATE_NOOP("Scenario", "What the caller is told."),
                           {u"none"_s, u"busy"_s, u"forbidden"_s}, u"none"_s)}},
        {.key = u"redirect"_s,
         .group = incomingGroup,
         .title = QT_TRANSLATE_NOOP("Operation", "Redirect"),
         .help = QT_TRANSLATE_NOOP("Operation",
                                   "Sends an incoming call on; with several targets all of them "
                                   "ring, up to 25."),
         .method = "POST",
         .path = below(u"/redirect"_s),
         .validIn = incoming,
         .permissions = {{initiate}},
         .answers = 202,
         .hasBody = true,
         .fields = {several(optionalField(fields::people()), mostRedirected),
                    optionalField(under(fields::source(), u"application"_s,
                                        u"targets/*/identity/application"_s)),
                    several(optionalField(fields::phone()), mostRedirected),
                    number(u"timeout"_s, u"timeout"_s, QT_TRANSLATE_NOOP("Scenario", "Timeout"),
                           QT_TRANSLATE_NOOP("Scenario", "Seconds that it rings, 15 to 90."), 15,
                           90),
                    list(u"routing-policy"_s, u"routingPolicies/*"_s,
                         QT_TRANSLATE_NOOP("Scenario", "Routing policies"),
                         QT_TRANSLATE_NOOP("Scenario", "Such as disableForwarding, one a line."),
                         {}),
                    fields::callback()}},
    };
}

QList<Operation> callOperations()
{
    return {
        operations::createCall(),
        operations::getCall(),
        operations::hangUp(),
        operations::keepAlive(),
        {.key = u"transfer"_s,
         .group = callGroup,
         .title = QT_TRANSLATE_NOOP("Operation", "Transfer"),
         .help = QT_TRANSLATE_NOOP("Operation",
                                   "Connects the other side with somebody else; consultative where "
                                   "it replaces the call to them."),
         .method = "POST",
         .path = below(u"/transfer"_s),
         .validIn = established,
         .permissions = {{initiate}},
         .answers = 202,
         .hasBody = true,
         .fields = transferFields()},
        {.key = u"mute"_s,
         .group = callGroup,
         .title = QT_TRANSLATE_NOOP("Operation", "Mute"),
         .help = QT_TRANSLATE_NOOP("Operation",
                                   "Mutes the application itself; the service drops its media."),
         .method = "POST",
         .path = below(u"/mute"_s),
         .validIn = established,
         .kind = CallKind::Group,
         .permissions = {{initiate, accessMedia}},
         .hasBody = true,
         .fields = {clientContext()}},
        {.key = u"unmute"_s,
         .group = callGroup,
         .title = QT_TRANSLATE_NOOP("Operation", "Unmute"),
         .help = QT_TRANSLATE_NOOP("Operation", "Lets the application be heard again."),
         .method = "POST",
         .path = below(u"/unmute"_s),
         .validIn = established,
         .kind = CallKind::Group,
         .permissions = {{initiate, accessMedia}},
         .hasBody = true,
         .fields = {clientContext()}},
        operations::getOperation(),
    };
}

QList<Operation> mediaOperations()
{
    return {
        {.key = u"play-prompt"_s,
         .group = mediaGroup,
         .title = QT_TRANSLATE_NOOP("Operation", "Play prompt"),
         .help = QT_TRANSLATE_NOOP("Operation", "Plays up to 20 prompts, one after the other."),
         .method = "POST",
         .path = below(u"/playPrompt"_s),
         .validIn = established,
         .kind = CallKind::ServiceHosted,
         .permissions = {{initiate, accessMedia}},
         .hasBody = true,
         .overdueAfter = promptsEndWithin,
         .fields = {needed(prompts(20, true)), clientContext()}},
        {.key = u"record-response"_s,
         .group = mediaGroup,
         .title = QT_TRANSLATE_NOOP("Operation", "Record response"),
         .help = QT_TRANSLATE_NOOP(
             "Operation", "Records a short answer of the other side, two minutes at most."),
         .method = "POST",
         .path = below(u"/recordResponse"_s),
         .validIn = established,
         .kind = CallKind::ServiceHosted,
         .permissions = {{accessMedia}},
         .hasBody = true,
         .overdueAfter = promptsEndWithin,
         .fields = recordFields()},
        {.key = u"cancel-media-processing"_s,
         .group = mediaGroup,
         .title = QT_TRANSLATE_NOOP("Operation", "Cancel media"),
         .help = QT_TRANSLATE_NOOP("Operation",
                                   "Ends what is played and recorded, and what waits for it."),
         .method = "POST",
         .path = below(u"/cancelMediaProcessing"_s),
         .validIn = established,
         .kind = CallKind::ServiceHosted,
         .permissions = {{initiate, accessMedia}},
         .hasBody = true,
         .fields = {clientContext()}},
        {.key = u"subscribe-to-tone"_s,
         .group = mediaGroup,
         .title = QT_TRANSLATE_NOOP("Operation", "Subscribe to tones"),
         .help = QT_TRANSLATE_NOOP("Operation", "Lets the service tell every key that is pressed."),
         .method = "POST",
         .path = below(u"/subscribeToTone"_s),
         .validIn = established,
         .kind = CallKind::ServiceHosted,
         .permissions = {{accessMedia}},
         .hasBody = true,
         .fields = {clientContext()}},
        {.key = u"send-dtmf-tones"_s,
         .group = mediaGroup,
         .title = QT_TRANSLATE_NOOP("Operation", "Send tones"),
         .help = QT_TRANSLATE_NOOP("Operation", "Presses keys, as on a telephone."),
         .method = "POST",
         .path = below(u"/sendDtmfTones"_s),
         .validIn = established,
         .isGlobalOnly = true,
         .permissions = {{accessMedia}},
         .hasBody = true,
         .overdueAfter = tonesEndWithin,
         .fields = {tones(),
                    number(u"delay"_s, u"delayBetweenTonesMs"_s,
                           QT_TRANSLATE_NOOP("Scenario", "Pause"),
                           QT_TRANSLATE_NOOP("Scenario", "Milliseconds between two tones."), 0,
                           60'000),
                    clientContext()}},
    };
}

Operation onParticipant(const QString &key, const char *title, const char *help,
                        const QString &action, const QList<Field> &more)
{
    return {.key = key,
            .group = participantsGroup,
            .title = title,
            .help = help,
            .method = "POST",
            .path = below(u"/participants/{participant}/"_s + action),
            .validIn = established,
            .kind = CallKind::Group,
            .permissions = {{join, joinAsGuest}},
            .hasBody = true,
            .fields = QList<Field>{participant()} + more + QList<Field>{clientContext()}};
}

QList<Operation> participantOperations()
{
    Field music = prompts(1, true);
    music.repeatable = false;
    music.most = 0;
    music.path = u"customPrompt/mediaInfo"_s;
    Operation startMusic = onParticipant(
        u"start-hold-music"_s, QT_TRANSLATE_NOOP("Operation", "Start hold music"),
        QT_TRANSLATE_NOOP("Operation", "Puts a participant on hold, one at a time."),
        u"startHoldMusic"_s, {music});
    startMusic.answers = 202;
    Operation stopMusic = onParticipant(
        u"stop-hold-music"_s, QT_TRANSLATE_NOOP("Operation", "Stop hold music"),
        QT_TRANSLATE_NOOP("Operation", "Takes a participant back into the conversation."),
        u"stopHoldMusic"_s, {});
    stopMusic.answers = 202;
    return {
        {.key = u"invite"_s,
         .group = participantsGroup,
         .title = QT_TRANSLATE_NOOP("Operation", "Invite"),
         .help = QT_TRANSLATE_NOOP("Operation",
                                   "Calls further people into the call, five at most; a "
                                   "peer-to-peer call becomes a group call by that."),
         .method = "POST",
         .path = below(u"/participants/invite"_s),
         .validIn = established,
         .permissions = {{initiateGroup}},
         .hasBody = true,
         .overdueAfter = invitationsEndWithin,
         .fields = inviteFields()},
        operations::listParticipants(),
        {.key = u"get-participant"_s,
         .group = participantsGroup,
         .title = QT_TRANSLATE_NOOP("Operation", "Get participant"),
         .help = QT_TRANSLATE_NOOP("Operation", "Asks the service about one participant."),
         .method = "GET",
         .path = below(u"/participants/{participant}"_s),
         .validIn = established,
         .kind = CallKind::Group,
         .permissions = {{join, joinAsGuest}},
         .repeatable = true,
         .fields = {participant()}},
        {.key = u"delete-participant"_s,
         .group = participantsGroup,
         .title = QT_TRANSLATE_NOOP("Operation", "Remove participant"),
         .help = QT_TRANSLATE_NOOP("Operation",
                                   "Removes somebody from the call, or takes an invitation back."),
         .method = "DELETE",
         .path = below(u"/participants/{participant}"_s),
         .validIn = established,
         .kind = CallKind::Group,
         .permissions = {{join, joinAsGuest}},
         .answers = 204,
         .repeatable = true,
         .fields = {participant()}},
        onParticipant(u"mute-participant"_s, QT_TRANSLATE_NOOP("Operation", "Mute participant"),
                      QT_TRANSLATE_NOOP("Operation",
                                        "Mutes somebody; only they can unmute themselves."),
                      u"mute"_s, {}),
        startMusic,
        stopMusic,
    };
}

Operation aboutSharing(const QString &key, const char *title, const char *help,
                       const QByteArray &method, const QString &path, const QList<Field> &fields)
{
    return {.key = key,
            .group = sharingGroup,
            .title = title,
            .help = help,
            .method = method,
            .path = below(path),
            .validIn = established,
            .isGlobalOnly = true,
            .permissions = {{joinAsGuest, initiate, initiateGroup, join}},
            .repeatable = method == "GET" || method == "DELETE",
            .hasBody = method == "POST" || method == "PATCH",
            .fields = fields};
}

Operation aboutAudio(const QString &key, const char *title, const char *help,
                     const QByteArray &method, const QString &path, const QList<Field> &fields)
{
    Operation operation = aboutSharing(key, title, help, method, path, fields);
    operation.kind = CallKind::Group;
    operation.permissions = {{join, initiateGroup}};
    return operation;
}

QList<Operation> sharingOperations()
{
    const Field session = ofUrl(u"session"_s, QT_TRANSLATE_NOOP("Scenario", "Session"),
                                QT_TRANSLATE_NOOP("Scenario", "Id of the content sharing session."),
                                u"2765eb15-01f8"_s);
    const Field group = ofUrl(u"routing-group"_s,
                              QT_TRANSLATE_NOOP("Scenario", "Audio routing group"),
                              QT_TRANSLATE_NOOP("Scenario", "Id of the group."), u"oneToOne"_s);
    const QString groups = u"/audioRoutingGroups"_s;
    Operation remove = aboutAudio(u"delete-audio-routing-group"_s,
                                  QT_TRANSLATE_NOOP("Operation", "Remove audio group"),
                                  QT_TRANSLATE_NOOP("Operation", "Removes a private audio path."),
                                  "DELETE", groups + u"/{routing-group}"_s, {group});
    remove.answers = 204;
    return {
        aboutSharing(u"list-content-sharing-sessions"_s,
                     QT_TRANSLATE_NOOP("Operation", "List sharing sessions"),
                     QT_TRANSLATE_NOOP("Operation", "Asks what is being shared."), "GET",
                     u"/contentSharingSessions"_s, {}),
        aboutSharing(u"get-content-sharing-session"_s,
                     QT_TRANSLATE_NOOP("Operation", "Get sharing session"),
                     QT_TRANSLATE_NOOP("Operation", "Asks about one session."), "GET",
                     u"/contentSharingSessions/{session}"_s, {session}),
        aboutAudio(u"list-audio-routing-groups"_s,
                   QT_TRANSLATE_NOOP("Operation", "List audio groups"),
                   QT_TRANSLATE_NOOP("Operation", "Asks for the private audio paths."), "GET",
                   groups, {}),
        aboutAudio(
            u"create-audio-routing-group"_s, QT_TRANSLATE_NOOP("Operation", "Create audio group"),
            QT_TRANSLATE_NOOP("Operation", "Makes a private audio path between participants."),
            "POST", groups, routingFields()),
        aboutAudio(u"get-audio-routing-group"_s, QT_TRANSLATE_NOOP("Operation", "Get audio group"),
                   QT_TRANSLATE_NOOP("Operation", "Asks about one private audio path."), "GET",
                   groups + u"/{routing-group}"_s, {group}),
        aboutAudio(u"update-audio-routing-group"_s,
                   QT_TRANSLATE_NOOP("Operation", "Change audio group"),
                   QT_TRANSLATE_NOOP("Operation",
                                     "Changes who hears; meant for the receivers of a multicast."),
                   "PATCH", groups + u"/{routing-group}"_s, QList<Field>{group} + routingFields()),
        remove,
    };
}

QList<Operation> meetingOperations()
{
    return {
        {.key = u"change-screen-sharing-role"_s,
         .group = meetingGroup,
         .title = QT_TRANSLATE_NOOP("Operation", "Change sharing role"),
         .help = QT_TRANSLATE_NOOP("Operation", "Begins or ends to share the screen."),
         .method = "POST",
         .path = below(u"/changeScreenSharingRole"_s),
         .validIn = established,
         .kind = CallKind::GroupAppHosted,
         .permissions = {{accessMedia}},
         .answers = 202,
         .hasBody = true,
         .fields = {choice(u"role"_s, u"role"_s, QT_TRANSLATE_NOOP("Scenario", "Role"),
                           QT_TRANSLATE_NOOP("Scenario", "Looks on, or shares."),
                           {u"viewer"_s, u"sharer"_s}, u"viewer"_s)}},
        {.key = u"update-recording-status"_s,
         .group = meetingGroup,
         .title = QT_TRANSLATE_NOOP("Operation", "Recording status"),
         .help = QT_TRANSLATE_NOOP("Operation",
                                   "For policy recording: tells that it records, before it does."),
         .method = "POST",
         .path = below(u"/updateRecordingStatus"_s),
         .validIn = established,
         .kind = CallKind::PolicyRecording,
         .permissions = {{accessMedia, join}},
         .hasBody = true,
         .fields = {choice(u"status"_s, u"status"_s, QT_TRANSLATE_NOOP("Scenario", "Status"),
                           QT_TRANSLATE_NOOP("Scenario", "What the others are shown."),
                           {u"notRecording"_s, u"recording"_s, u"failed"_s}, u"recording"_s),
                    clientContext()}},
        {.key = u"add-large-gallery-view"_s,
         .group = meetingGroup,
         .title = QT_TRANSLATE_NOOP("Operation", "Large gallery view"),
         .help = QT_TRANSLATE_NOOP("Operation", "Adds the picture of many participants at once."),
         .method = "POST",
         .path = below(u"/addLargeGalleryView"_s),
         .validIn = established,
         .kind = CallKind::Group,
         .isGlobalOnly = true,
         .permissions = {{joinAsGuest, initiateGroup, join}},
         .answers = 202,
         .hasBody = true,
         .fields = {clientContext()}},
        {.key = u"log-device-quality"_s,
         .group = meetingGroup,
         .title = QT_TRANSLATE_NOOP("Operation", "Log device quality"),
         .help = QT_TRANSLATE_NOOP("Operation",
                                   "For certified devices: reports how well a call went."),
         .method = "POST",
         .path = u"/communications/calls/logTeleconferenceDeviceQuality"_s,
         .permissions = {{accessMedia}},
         .hasBody = true,
         .fields = {needed(
             {.key = u"quality"_s,
              .kind = FieldKind::Json,
              .label = QT_TRANSLATE_NOOP("Scenario", "Quality"),
              .help = QT_TRANSLATE_NOOP("Scenario", "A teleconferenceDeviceQuality as JSON."),
              .path = u"quality"_s,
              .example = {u"{\"callChainId\":\"0622673d-9f69-49b3-9d4f-5ec64f42ecce\"}"_s}})}},
    };
}

} // namespace

const Operation &operations::createCall()
{
    static const Operation operation{
        .key = u"create"_s,
        .group = callGroup,
        .title = QT_TRANSLATE_NOOP("Operation", "Place call"),
        .help = QT_TRANSLATE_NOOP("Operation", "Places a call or joins a meeting."),
        .method = "POST",
        .path = u"/communications/calls"_s,
        .answers = 201,
        .hasBody = true,
    };
    return operation;
}

const Operation &operations::getCall()
{
    static const Operation operation{
        .key = u"get"_s,
        .group = callGroup,
        .title = QT_TRANSLATE_NOOP("Operation", "Get call"),
        .help = QT_TRANSLATE_NOOP("Operation", "Asks the service what it knows of the call."),
        .method = "GET",
        .path = ofCall,
        .validIn = alive,
        .permissions = {{initiate, accessMedia}},
        .repeatable = true,
    };
    return operation;
}

const Operation &operations::hangUp()
{
    static const Operation operation{
        .key = u"hang-up"_s,
        .group = callGroup,
        .title = QT_TRANSLATE_NOOP("Operation", "Hang up"),
        .help = QT_TRANSLATE_NOOP("Operation",
                                  "Ends this application's leg; the others go on talking."),
        .method = "DELETE",
        .path = ofCall,
        .validIn = alive,
        .permissions = {{initiate, accessMedia}},
        .answers = 204,
        .repeatable = true,
    };
    return operation;
}

const Operation &operations::keepAlive()
{
    static const Operation operation{
        .key = u"keep-alive"_s,
        .group = callGroup,
        .title = QT_TRANSLATE_NOOP("Operation", "Keep alive"),
        .help = QT_TRANSLATE_NOOP("Operation",
                                  "Tells the service that the application is still there; without "
                                  "it, a call ends after 45 minutes."),
        .method = "POST",
        .path = below(u"/keepAlive"_s),
        .validIn = alive,
        .permissions = {{initiate, accessMedia}},
        .repeatable = true,
    };
    return operation;
}

const Operation &operations::getOperation()
{
    static const Operation operation{
        .key = u"get-operation"_s,
        .group = callGroup,
        .title = QT_TRANSLATE_NOOP("Operation", "Get operation"),
        .help = QT_TRANSLATE_NOOP("Operation", "Asks how an operation stands."),
        .method = "GET",
        .path = below(u"/operations/{operation}"_s),
        .validIn = alive,
        .repeatable = true,
        .fields = {ofUrl(u"operation"_s, QT_TRANSLATE_NOOP("Scenario", "Operation"),
                         QT_TRANSLATE_NOOP("Scenario", "Id of the operation, from its answer."),
                         u"0fe0623f-d628-42ed-b4bd-8ac290072cc5"_s)}};
    return operation;
}

const Operation &operations::listParticipants()
{
    static const Operation operation{
        .key = u"list-participants"_s,
        .group = participantsGroup,
        .title = QT_TRANSLATE_NOOP("Operation", "List participants"),
        .help = QT_TRANSLATE_NOOP("Operation", "Asks the service who is in the call."),
        .method = "GET",
        .path = below(u"/participants"_s),
        .validIn = established,
        .permissions = {{initiate, accessMedia}},
        .repeatable = true,
    };
    return operation;
}

const QList<Operation> &operations::all()
{
    static const QList<Operation> operations = callOperations() + incomingOperations()
        + mediaOperations() + participantOperations() + sharingOperations() + meetingOperations();
    return operations;
}

const Operation *operations::find(const QString &key)
{
    const auto found = std::ranges::find(all(), key, &Operation::key);
    return found == all().end() ? nullptr : &*found;
}
