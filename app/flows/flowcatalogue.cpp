#include "flows/flowcatalogue.h"

#include "scenarios/fields.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto toNumber = QT_TRANSLATE_NOOP("Flow", "Called on its number");
const auto toInstance = QT_TRANSLATE_NOOP("Flow", "Called as an instance");
const auto outgoing = QT_TRANSLATE_NOOP("Flow", "Calling");
const auto refused = QT_TRANSLATE_NOOP("Flow", "Not supported");

constexpr auto timeToDial = 3min; // for a person who reads the step and takes a phone

Field named(Field field, const QString &key, const char *label, const char *help)
{
    field.key = key;
    field.label = label;
    field.help = help;
    return field;
}

Field numberToBringIn()
{
    return named(fields::phone(), u"other"_s, QT_TRANSLATE_NOOP("Scenario", "Other number"),
                 QT_TRANSLATE_NOOP("Scenario",
                                   "The phone that is brought in: one that somebody answers."));
}

Field personToBringIn()
{
    Field field = named(fields::person(), u"other"_s, QT_TRANSLATE_NOOP("Scenario", "Other person"),
                        QT_TRANSLATE_NOOP("Scenario",
                                          "The Teams user who is brought in: one who answers."));
    field.example = {u"f6fadfa7-e5c1-4b62-9362-da5cc13da58a,Amina Diallo"_s};
    return field;
}

Field meeting()
{
    Field field = fields::meetingCoordinates().first();
    field.help = QT_TRANSLATE_NOOP("Scenario", "The link of the scheduled meeting.");
    field.required = true;
    field.partKeys = {}; // they have no fields of their own here
    return field;
}

//! Somebody whom a call is to from peer to peer, either of the two.
QList<Field> peer()
{
    Field person = named(fields::person(), u"peer"_s, QT_TRANSLATE_NOOP("Scenario", "Person"),
                         QT_TRANSLATE_NOOP("Scenario",
                                           "The Teams user who is called first; leave it empty "
                                           "to call a number."));
    Field phone = named(fields::phone(), u"peer-phone"_s, QT_TRANSLATE_NOOP("Scenario", "Number"),
                        QT_TRANSLATE_NOOP("Scenario",
                                          "The phone that is called first, instead of a person."));
    person.required = false;
    phone.required = false;
    phone.example = {};
    return {person, phone};
}

QList<Field> callingPhone()
{
    Field field = named(fields::phone(), u"caller"_s, QT_TRANSLATE_NOOP("Scenario", "Caller"),
                        QT_TRANSLATE_NOOP("Scenario", "The phone that the sandbox calls from."));
    field.example = {u"+12025550100"_s};
    return {field};
}

QList<Field> callingPerson()
{
    return {named(fields::person(), u"caller"_s, QT_TRANSLATE_NOOP("Scenario", "Caller"),
                  QT_TRANSLATE_NOOP("Scenario", "The Teams user whom the sandbox calls from."))};
}

QList<FlowStep> isCalled(const AwaitIncoming &call)
{
    return {{.title = QT_TRANSLATE_NOOP("Flow", "Wait for the call"),
             .action = call,
             .patience = timeToDial}};
}

QList<FlowStep> establishes()
{
    return {{.title = QT_TRANSLATE_NOOP("Flow", "The call is established"),
             .action = AwaitState{CallState::Established}}};
}

QList<FlowStep> answers(const AwaitIncoming &call)
{
    return isCalled(call)
        + QList<FlowStep>{{.title = QT_TRANSLATE_NOOP("Flow", "Answer it"),
                           .action = Operate{{.id = u"answer"_s}}}}
    + establishes();
}

QList<FlowStep> places(const QList<FilledForm> &ways)
{
    return QList<FlowStep>{
               {.title = QT_TRANSLATE_NOOP("Flow", "Place the call"), .action = PlaceCall{ways}}}
    + establishes();
}

//! \a kind is the field of the operation: phone or user.
FlowStep invitation(const QString &kind)
{
    return {.title = QT_TRANSLATE_NOOP("Flow", "Invite the other"),
            .action = Operate{{.id = u"invite"_s, .takes = {{kind, u"other"_s}}}}};
}

QList<FlowStep> invites(const QString &kind)
{
    return {invitation(kind),
            {.title = QT_TRANSLATE_NOOP("Flow", "The invitation is accepted"),
             .action = AwaitOutcome{u"invite"_s}},
            {.title = QT_TRANSLATE_NOOP("Flow", "The other is in the roster"),
             .action = AwaitParticipant{u"other"_s}}};
}

QList<FlowStep> transfers()
{
    return {{.title = QT_TRANSLATE_NOOP("Flow", "Transfer the caller to the other"),
             .action = Operate{{.id = u"transfer"_s, .takes = {{u"phone"_s, u"other"_s}}}}},
            {.title = QT_TRANSLATE_NOOP("Flow", "The caller is transferred"),
             .action = AwaitTransfer{}}};
}

QList<FlowStep> redirects()
{
    return {{.title = QT_TRANSLATE_NOOP("Flow", "Redirect it to the other"),
             .action = Operate{{.id = u"redirect"_s, .takes = {{u"phone"_s, u"other"_s}}}}},
            {.title = QT_TRANSLATE_NOOP("Flow", "The call is sent on"),
             .action = AwaitState{CallState::Terminated}}};
}

QList<FlowStep> hangsUp()
{
    return {{.title = QT_TRANSLATE_NOOP("Flow", "Hang up"),
             .action = Operate{{.id = u"hang-up"_s}}},
            {.title = QT_TRANSLATE_NOOP("Flow", "The call has ended"),
             .action = AwaitState{CallState::Terminated}}};
}

FilledForm callPerson()
{
    return {.id = u"p2p-service-hosted"_s,
            .takes = {{u"user"_s, u"peer"_s}, {u"instance"_s, u"instance"_s}}};
}

FilledForm callNumber(const QString &field)
{
    return {.id = u"pstn-service-hosted"_s,
            .takes = {{u"phone"_s, field}, {u"instance"_s, u"instance"_s}}};
}

QList<Flow> incomingFlows()
{
    const AwaitIncoming fromPhone{.caller = IdentityKind::Phone};
    const AwaitIncoming fromPerson{.caller = IdentityKind::User};
    const AwaitIncoming fromMeeting{.caller = IdentityKind::User, .isFromMeeting = true};
    const QList<Field> other{numberToBringIn()};
    return {
        {.id = u"number-invite"_s,
         .group = toNumber,
         .title = QT_TRANSLATE_NOOP("Flow", "Number called, then invite a number"),
         .help = QT_TRANSLATE_NOOP("Flow",
                                   "A phone reaches the bot on its number, and the bot brings a "
                                   "second phone into the call."),
         .fields = other,
         .callerFields = callingPhone(),
         .steps = answers(fromPhone) + invites(u"phone"_s) + hangsUp()},
        {.id = u"number-transfer"_s,
         .group = toNumber,
         .title = QT_TRANSLATE_NOOP("Flow", "Number called, then transfer to a number"),
         .help = QT_TRANSLATE_NOOP("Flow",
                                   "A phone reaches the bot on its number, and the bot hands the "
                                   "answered call to a second phone."),
         .fields = other,
         .callerFields = callingPhone(),
         .steps = answers(fromPhone) + transfers()},
        {.id = u"number-redirect"_s,
         .group = toNumber,
         .title = QT_TRANSLATE_NOOP("Flow", "Number called, then redirect to a number"),
         .help = QT_TRANSLATE_NOOP("Flow",
                                   "A phone reaches the bot on its number, and the bot sends the "
                                   "unanswered call to a second phone."),
         .fields = other,
         .callerFields = callingPhone(),
         .steps = isCalled(fromPhone) + redirects()},
        {.id = u"instance-invite"_s,
         .group = toInstance,
         .title = QT_TRANSLATE_NOOP("Flow", "Instance called, then invite a number"),
         .help = QT_TRANSLATE_NOOP("Flow",
                                   "A Teams user reaches the bot through its resource account, and "
                                   "the bot brings a phone into the call."),
         .fields = other,
         .callerFields = callingPerson(),
         .steps = answers(fromPerson) + invites(u"phone"_s) + hangsUp()},
        {.id = u"instance-transfer"_s,
         .group = toInstance,
         .title = QT_TRANSLATE_NOOP("Flow", "Instance called, then transfer to a number"),
         .help = QT_TRANSLATE_NOOP("Flow",
                                   "A Teams user reaches the bot through its resource account, and "
                                   "the bot hands the answered call to a phone."),
         .fields = other,
         .callerFields = callingPerson(),
         .steps = answers(fromPerson) + transfers()},
        {.id = u"instance-redirect"_s,
         .group = toInstance,
         .title = QT_TRANSLATE_NOOP("Flow", "Instance called, then redirect to a number"),
         .help = QT_TRANSLATE_NOOP("Flow",
                                   "A Teams user reaches the bot through its resource account, and "
                                   "the bot sends the unanswered call to a phone."),
         .fields = other,
         .callerFields = callingPerson(),
         .steps = isCalled(fromPerson) + redirects()},
        {.id = u"meeting-calls-instance"_s,
         .group = toInstance,
         .title = QT_TRANSLATE_NOOP("Flow", "Called from a meeting, then invite a number"),
         .help = QT_TRANSLATE_NOOP(
             "Flow",
             "Somebody in a scheduled meeting adds the bot to it, and the bot "
             "brings in a phone."),
         .fields = other,
         .callerFields = callingPerson() + QList<Field>{meeting()},
         .steps = answers(fromMeeting) + invites(u"phone"_s) + hangsUp()},
    };
}

QList<Flow> outgoingFlows()
{
    const Field instance = fields::applicationInstance();
    const QList<FilledForm> toPeer{callPerson(), callNumber(u"peer-phone"_s)};
    return {
        {.id = u"call-number"_s,
         .group = outgoing,
         .title = QT_TRANSLATE_NOOP("Flow", "Call a number"),
         .help = QT_TRANSLATE_NOOP("Flow", "The bot calls a phone as its instance."),
         .fields = {numberToBringIn(), instance},
         .steps = places({callNumber(u"other"_s)}) + hangsUp()},
        {.id = u"peer-invite-number"_s,
         .group = outgoing,
         .title = QT_TRANSLATE_NOOP("Flow", "Call somebody, then invite a number"),
         .help = QT_TRANSLATE_NOOP(
             "Flow",
             "A call from peer to peer, with a Teams user or a phone, becomes "
             "a group call with a second phone in it."),
         .fields = peer() + QList<Field>{numberToBringIn(), instance},
         .steps = places(toPeer) + invites(u"phone"_s) + hangsUp()},
        {.id = u"peer-invite-person"_s,
         .group = outgoing,
         .title = QT_TRANSLATE_NOOP("Flow", "Call somebody, then invite a Teams user"),
         .help = QT_TRANSLATE_NOOP(
             "Flow",
             "A call from peer to peer, with a Teams user or a phone, becomes "
             "a group call with a Teams user in it. Without the permission "
             "for group calls the invitation is refused (403/7504), and the "
             "two go on alone."),
         .fields = peer() + QList<Field>{personToBringIn(), instance},
         .steps = places(toPeer) + invites(u"user"_s) + hangsUp()},
        {.id = u"meeting-invite-number"_s,
         .group = outgoing,
         .title = QT_TRANSLATE_NOOP("Flow", "Join a meeting, then invite a number"),
         .help = QT_TRANSLATE_NOOP(
             "Flow",
             "The bot joins a scheduled meeting as its instance and brings in "
             "a phone."),
         .fields = {meeting(), numberToBringIn(), instance},
         .steps = places(
                      {{.id = u"meeting-service-hosted"_s,
                        .takes = {{u"join-url"_s, u"join-url"_s}, {u"instance"_s, u"instance"_s}}}})
             + invites(u"phone"_s) + hangsUp()},
    };
}

FlowStep refusedCall(const FilledForm &form)
{
    return {.title = QT_TRANSLATE_NOOP("Flow", "Place the call, which is refused"),
            .action = PlaceCall{{form}},
            .isRefused = true};
}

FlowStep refusedInvitation()
{
    FlowStep step = invitation(u"phone"_s);
    step.title = QT_TRANSLATE_NOOP("Flow", "Invite the other, which is refused");
    step.isRefused = true;
    return step;
}

QList<Flow> refusedFlows()
{
    const Field principalName = {
        .key = u"principal-name"_s,
        .label = QT_TRANSLATE_NOOP("Scenario", "User principal name"),
        .help = QT_TRANSLATE_NOOP("Scenario", "That of the resource account of the bot."),
        .required = true,
        .example = {u"calling.bot@contoso.example"_s}};
    const Field token = fields::meetingToken();
    return {
        {.id = u"by-principal-name"_s,
         .group = refused,
         .title = QT_TRANSLATE_NOOP("Flow", "Bot named by its user principal name"),
         .help = QT_TRANSLATE_NOOP("Flow", "The service refuses the call."),
         .reason = QT_TRANSLATE_NOOP("Flow",
                                     "A bot is addressed by the object id of its resource account, "
                                     "in every flow with phones; never by its name."),
         .fields = {numberToBringIn(), principalName},
         .steps = {refusedCall({.id = u"pstn-service-hosted"_s,
                                .takes = {{u"phone"_s, u"other"_s},
                                          {u"instance"_s, u"principal-name"_s}}})}},
        {.id = u"without-instance"_s,
         .group = refused,
         .title = QT_TRANSLATE_NOOP("Flow", "Call a number without an instance"),
         .help = QT_TRANSLATE_NOOP("Flow", "The service refuses the call."),
         .reason = QT_TRANSLATE_NOOP(
             "Flow",
             "Phones are called by an application instance, since only that "
             "can have a number."),
         .fields = {numberToBringIn()},
         .steps = {refusedCall({.id = u"pstn-service-hosted"_s,
                                .takes = {{u"phone"_s, u"other"_s}},
                                .withheld = {Supply::ApplicationInstance}})}},
        {.id = u"token-invite-number"_s,
         .group = refused,
         .title = QT_TRANSLATE_NOOP("Flow", "Join by token, then invite a number"),
         .help = QT_TRANSLATE_NOOP("Flow", "The service refuses the invitation."),
         .reason = QT_TRANSLATE_NOOP(
             "Flow",
             "A bot that joined a meeting by its join token cannot bring in "
             "phones; it has to join by the link of the meeting."),
         .fields = {token, numberToBringIn(), fields::applicationInstance()},
         .steps = places({{.id = u"meeting-token"_s,
                           .takes = {{token.key, token.key}, {u"instance"_s, u"instance"_s}}}})
             + QList<FlowStep>{refusedInvitation()} + hangsUp()},
    };
}

} // namespace

const QList<Flow> &flowCatalogue()
{
    static const QList<Flow> flows = incomingFlows() + outgoingFlows() + refusedFlows();
    return flows;
}

const Flow *findFlow(const QString &id)
{
    const QList<Flow> &all = flowCatalogue();
    const auto found = std::ranges::find(all, id, &Flow::id);
    return found == all.end() ? nullptr : &*found;
}
