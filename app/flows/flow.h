#pragma once

#include "graph/callstate.h"
#include "graph/identityset.h"
#include "scenarios/form.h"
#include "scenarios/scenario.h"

#include <chrono>
#include <variant>

/*! A form of the catalogue as a flow fills it in: the fields of the flow by the keys of those that
    they fill. A flow that leaves something open on purpose says what is not supplied, either.
*/
struct FilledForm
{
    QString id; //!< of a scenario or an operation
    QMap<QString, QString> takes = {};
    QList<Supply> withheld = {};
};

//! Waits for a call to the application instance. A caller of another kind does not count.
struct AwaitIncoming
{
    IdentityKind caller = IdentityKind::User;
    bool isFromMeeting = false;
};

//! Places a call: in the first of \a ways for which everything is filled in.
struct PlaceCall
{
    QList<FilledForm> ways;
};

//! Does something with the call.
struct Operate
{
    FilledForm form;
};

struct AwaitState
{
    CallState state = CallState::Established;
};

//! Waits until an operation that was sent before has ended well.
struct AwaitOutcome
{
    QString operation;
};

//! Waits until the roster has whoever the field \a input of the flow names.
struct AwaitParticipant
{
    QString input;
};

//! Waits for the end of a call that was sent on: not for any end.
struct AwaitTransfer
{ };

using FlowAction = std::variant<AwaitIncoming, PlaceCall, Operate, AwaitState, AwaitOutcome,
                                AwaitParticipant, AwaitTransfer>;

//! One thing that a flow does, or waits for.
struct FlowStep
{
    const char *title = nullptr; //!< marked for translation in the context Flow
    FlowAction action;
    std::chrono::milliseconds patience = std::chrono::seconds(60);
    bool isRefused = false; //!< it is documented that the service refuses this
};

/*! Something that people do with the calling service, from its first request to its last: declared
    as data, like the scenarios and operations that it is made of. The texts are marked for
    translation in the context Flow.
*/
struct Flow
{
    QString id;
    const char *group = nullptr;
    const char *title = nullptr;
    const char *help = nullptr;     //!< what it proves
    const char *reason = nullptr;   //!< why the service refuses it; null for a flow that works
    QList<Field> fields = {};       //!< what it needs to know
    QList<Field> callerFields = {}; //!< what else is needed to make its incoming call
    QList<FlowStep> steps = {};
};

//! Every permission that the requests of \a flow need (operations, §2).
[[nodiscard]] QList<AnyOf> permissionsOf(const Flow &flow);

//! The form of \a flow, with the fields of the caller where the console itself makes the call.
[[nodiscard]] Form formOf(const Flow &flow, bool makesIncomingCall);

//! \a form filled with its examples, and with the first of \a directory where one is needed.
[[nodiscard]] FieldValues examplesOf(const Form &form, const QList<DirectoryEntry> &directory);
