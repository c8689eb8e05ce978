#include "explain/teamsendreasons.h"

#include <QCoreApplication>

namespace {

QList<EndReason> routingInsideTeams()
{
    return {
        {.code = 403,
         .subcodes = {10199},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "Private calling is switched off for the callee."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The administrator can switch on \"Make private calls\" in "
                                     "the callee's calling policy.")},
        {.code = 403,
         .subcodes = {10500},
         .meaning = QT_TRANSLATE_NOOP("Explanation", "Location-based routing forbids the call."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The administrator should check the routing policy.")},
        {.code = 403,
         .subcodes = {10553},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The call must be recorded, but the recorder could not be "
                                      "invited."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The administrator should check the recording bot and the "
                                     "recording policy.")},
        {.code = 404,
         .subcodes = {10202},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The call that was to be replaced does not exist."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Transfer again, with the id of a call that still runs as "
                                     "the one to replace.")},
        {.code = 480,
         .subcodes = {10140},
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The called bot is not set up for calls."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The developer of the bot should check its Teams channel and "
                                     "calling settings.")},
        {.code = 480,
         .subcodes = {10191},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "A policy forbids that the call goes to voicemail."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The administrator can allow voicemail in the callee's "
                                     "calling policy.")},
        {.code = 486,
         .subcodes = {10321},
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The called bot rejected the call as busy."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Nothing, if the bot was meant to reject; otherwise call "
                                     "again later.")},
    };
}

QList<EndReason> routingToThePhoneNetwork()
{
    return {
        {.code = 403,
         .subcodes = {510532},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The gateway of the call is not configured in the tenant."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The administrator should check the gateway settings.")},
        {.code = 403,
         .subcodes = {510534},
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The caller's number is blocked."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The administrator should check the rules for blocked "
                                     "numbers.")},
        {.code = 403,
         .subcodes = {510559},
         .meaning = QT_TRANSLATE_NOOP("Explanation", "No permitted route leads to the number."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Check the number; the administrator can check the voice "
                                     "routes.")},
        {.code = 403,
         .subcodes = {510560, 510562},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The account is not enabled for phone calls."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The administrator should assign a Phone System licence and "
                                     "enable the account for voice.")},
        {.code = 403,
         .subcodes = {510563},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The account may call numbers of its own country only."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The administrator can change the dial-out policy.")},
        {.code = 404,
         .subcodes = {511404},
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The number belongs to nobody."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Write the number with + and country code; the administrator "
                                     "can check to whom it is assigned.")},
        {.code = 500,
         .subcodes = {510482},
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The call was forwarded in a circle."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The callee or the administrator should remove the loop.")},
        {.code = 500,
         .subcodes = {510544},
         .meaning = QT_TRANSLATE_NOOP("Explanation", "There is no gateway for the call."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The administrator should check the gateway settings.")},
    };
}

QList<EndReason> answersOfThePhoneNetwork()
{
    return {
        {.code = 403,
         .subcodes = {560403},
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The carrier refused the call."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The administrator should ask the carrier, or look at the "
                                     "log of the gateway.")},
        {.code = 408,
         .subcodes = {500001, 560408},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The gateway or the phone did not answer in time."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Call again; if it stays so, the administrator should ask "
                                     "the carrier and check the failover timer.")},
        {.code = 410,
         .subcodes = {531000, 531004, 531005},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The media connection with the gateway failed."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The administrator should check gateway and firewall.")},
        {.code = 484,
         .subcodes = {560484},
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The number is incomplete."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Write the number with + and country code.")},
        {.code = 503,
         .subcodes = {560503},
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The carrier is not available."),
         .remedy = QT_TRANSLATE_NOOP("Explanation", "Call again later.")},
    };
}

} // namespace

const QList<EndReason> &teamsEndReasons()
{
    static const QList<EndReason> reasons = routingInsideTeams() + routingToThePhoneNetwork()
        + answersOfThePhoneNetwork();
    return reasons;
}
