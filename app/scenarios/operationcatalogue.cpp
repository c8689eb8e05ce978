#include "scenarios/catalogue.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

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
