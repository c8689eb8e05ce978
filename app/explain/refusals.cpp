#include "explain/refusals.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

const QList<KnownRefusal> &graphRefusals()
{
    static const QList<KnownRefusal> refusals{
        {.words = {u"BadRequest"_s, u"invalidRequest"_s},
         .statuses = {400},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The request is not valid, or the action is not possible "
                                      "now."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Check the fields of the request and the state of the "
                                     "call.")},
        {.words = {u"InvalidAuthenticationToken"_s, u"unauthenticated"_s},
         .statuses = {401},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The token is missing, expired or meant for another cloud "
                                      "or audience."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Get a new token; if that does not help, check cloud and "
                                     "tenant in the profile.")},
        {.statuses = {402},
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The service wants a payment or a licence."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The administrator should check the licences of the "
                                     "tenant.")},
        {.words = {u"accessDenied"_s, u"Forbidden"_s, u"notAllowed"_s},
         .statuses = {403},
         .meaning = QT_TRANSLATE_NOOP("Explanation", "This application is not allowed to do this."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The administrator should check the permissions and their "
                                     "consent, the tenant and the registration of the bot.")},
        {.words = {u"itemNotFound"_s, u"NotFound"_s},
         .statuses = {404},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The call, the participant or the operation does not "
                                      "exist any more."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Take the call as ended; its last notification may have "
                                     "been lost.")},
        {.statuses = {405},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The service does not offer this operation here.")},
        {.statuses = {406, 411, 413, 415, 416, 422},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The service does not accept the form of the request."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "This is for the developer: the same request will be "
                                     "refused again.")},
        {.statuses = {409},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "Another action on the same call is still going on."),
         .remedy = QT_TRANSLATE_NOOP("Explanation", "Wait a moment, then try again.")},
        {.statuses = {410},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "What the request is about is gone for good.")},
        {.statuses = {412},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The call is not in the condition that the action needs."),
         .remedy = QT_TRANSLATE_NOOP("Explanation", "Get the call again, then repeat the action.")},
        {.statuses = {423},
         .meaning = QT_TRANSLATE_NOOP("Explanation", "What the request is about is locked."),
         .remedy = QT_TRANSLATE_NOOP("Explanation", "Try again later.")},
        {.words = {u"activityLimitReached"_s, u"TooManyRequests"_s},
         .statuses = {429},
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The service received too many requests."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Wait as long as the service asks for, then try again.")},
        {.words = {u"serviceNotAvailable"_s},
         .statuses = {500, 502, 503, 504},
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The service has a problem of its own."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Look at the state of the call, for the command may have "
                                     "been carried out; then try again later.")},
        {.statuses = {501},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The service has not implemented this operation.")},
        {.words = {u"quotaLimitReached"_s},
         .statuses = {507, 509},
         .meaning = QT_TRANSLATE_NOOP("Explanation", "A quota or the bandwidth is used up."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Wait a while; the administrator can check the quota.")},
        {.words = {u"invalidRange"_s},
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The range in the request is not valid."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "This is for the developer: the range must be changed.")},
        {.words = {u"malwareDetected"_s},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The service found malware in what it was given."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The administrator should have the file checked.")},
        {.words = {u"nameAlreadyExists"_s},
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The name is already in use."),
         .remedy = QT_TRANSLATE_NOOP("Explanation", "Choose another name.")},
        {.words = {u"notSupported"_s},
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The service does not support this request.")},
        {.words = {u"resourceModified"_s},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "Somebody else has changed this in the meantime."),
         .remedy = QT_TRANSLATE_NOOP("Explanation", "Get the call again, then repeat the action.")},
        {.words = {u"resyncRequired"_s},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The service has lost track of what was read so far."),
         .remedy = QT_TRANSLATE_NOOP("Explanation", "Get the call again from the beginning.")},
    };
    return refusals;
}

const QList<KnownRefusal> &unspecificRefusals()
{
    static const QList<KnownRefusal> refusals{
        {.words = {u"generalException"_s, u"UnknownError"_s},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The service had an error that it does not explain."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Try again later; if it stays so, the ids in Details help "
                                     "Microsoft support.")},
    };
    return refusals;
}

const QList<KnownRefusal> &tokenRefusals()
{
    static const QList<KnownRefusal> refusals{
        {.words = {u"AADSTS70011"_s, u"invalid_scope"_s},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The scope that the token is asked for is not valid."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Check the cloud of the profile: the scope is made from "
                                     "its Graph address.")},
        {.words = {u"AADSTS90002"_s},
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The tenant does not exist in this cloud."),
         .remedy = QT_TRANSLATE_NOOP("Explanation", "Check tenant and cloud in the profile.")},
        {.words = {u"AADSTS700016"_s},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The application is not known in this tenant."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Check application id and tenant in the profile; the "
                                     "administrator of the tenant must consent to the "
                                     "application first.")},
        {.words = {u"AADSTS7000215"_s},
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The client secret is wrong."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Enter the value of the secret, not its id; the "
                                     "administrator can create a new one.")},
        {.words = {u"AADSTS7000222"_s},
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The client secret has expired."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The administrator should create a new secret; enter its "
                                     "value in the profile.")},
        {.words = {u"AADSTS90038"_s, u"AADSTS900382"_s},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The tenant and the cloud of the profile do not belong "
                                      "together."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Choose the cloud of the tenant in the profile; it decides "
                                     "about the sign-in, Graph and key addresses together.")},
        {.words = {u"AADSTS7000112"_s},
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The application is disabled in this tenant."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The administrator can enable it under “Enterprise "
                                     "applications”.")},
        {.words = {u"invalid_client"_s, u"unauthorized_client"_s},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "Microsoft Entra does not accept the credentials of the "
                                      "application."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Check tenant, application id and credential of the "
                                     "profile.")},
    };
    return refusals;
}

const QList<KnownRefusal> &assertionRefusals()
{
    static const QList<KnownRefusal> refusals{
        {.words = {u"AADSTS700027"_s, u"AADSTS7000274"_s},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "Microsoft Entra does not know the certificate, or it has "
                                      "expired."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The administrator should upload the certificate that the "
                                     "profile names to the registration of the application.")},
        {.words = {u"AADSTS700024"_s},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The signed assertion is not valid at this time."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Set the clock of this computer: the assertion is signed "
                                     "for the next ten minutes.")},
        {.words = {u"AADSTS7000214"_s},
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The certificate has been revoked."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The administrator should upload a new certificate to the "
                                     "registration of the application.")},
        {.words = {u"AADSTS1000502"_s},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The certificate has expired, or is not valid yet."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The administrator should upload a new certificate to the "
                                     "registration of the application.")},
    };
    return refusals;
}
