#include "explain/sipcodes.h"

#include <QCoreApplication>

const QList<SipCode> &sipCodes()
{
    static const QList<SipCode> codes{
        {.code = 403,
         .phrase = "Forbidden",
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The call is not allowed."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The administrator should check policies and permissions.")},
        {.code = 404,
         .phrase = "Not Found",
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The callee or the call was not found."),
         .remedy = QT_TRANSLATE_NOOP("Explanation", "Check the id or the number.")},
        {.code = 408,
         .phrase = "Request Timeout",
         .meaning = QT_TRANSLATE_NOOP("Explanation", "There was no answer in time."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Call again; if it stays so, have the network checked.")},
        {.code = 480,
         .phrase = "Temporarily Unavailable",
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The callee cannot be reached at present."),
         .remedy = QT_TRANSLATE_NOOP("Explanation", "Call again later.")},
        {.code = 484,
         .phrase = "Address Incomplete",
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The number is incomplete."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Write the number with + and country code.")},
        {.code = 486,
         .phrase = "Busy Here",
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The callee is busy."),
         .remedy = QT_TRANSLATE_NOOP("Explanation", "Call again later.")},
        {.code = 487,
         .phrase = "Request Terminated",
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The call was cancelled before anybody answered it."),
         .isFailure = false},
        {.code = 500,
         .phrase = "Server Internal Error",
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The calling service had an internal error."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Call again later; if it stays so, give Microsoft support "
                                     "the ids in Details.")},
        {.code = 503,
         .phrase = "Service Unavailable",
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The calling service is not available."),
         .remedy = QT_TRANSLATE_NOOP("Explanation", "Call again later.")},
        {.code = 580,
         .phrase = "Precondition Failure",
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "A condition for the call was not met; SIP calls this "
                                      "\"Precondition Failure\", what it means for Microsoft Graph "
                                      "is not documented."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Call again; if it stays so, the ids in Details help "
                                     "Microsoft support."),
         .evidence = Evidence::Unknown},
        {.code = 603,
         .phrase = "Decline",
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The callee declined the call."),
         .isFailure = false},
    };
    return codes;
}

const QList<PhoneRange> &phoneRanges()
{
    static const QList<PhoneRange> ranges{
        {.first = 560300,
         .last = 560699,
         .base = 560000,
         //: %1 is a code and its name in the SIP standard: 486 Busy Here
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The carrier or gateway answered the outgoing call with "
                                      "SIP %1."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The administrator should ask the carrier, or look at the "
                                     "log of the gateway.")},
        {.first = 540300,
         .last = 540699,
         .base = 540000,
         //: %1 is a code and its name in the SIP standard: 486 Busy Here
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The carrier or gateway ended the incoming call with "
                                      "SIP %1."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The administrator should ask the carrier, or look at the "
                                     "log of the gateway.")},
        {.first = 510000,
         .last = 519999,
         //: %1 is a number of Microsoft: 510404
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "Microsoft's call routing refused the call, with the number "
                                      "%1."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The administrator should check licences, voice routes and "
                                     "gateway settings.")},
    };
    return ranges;
}
