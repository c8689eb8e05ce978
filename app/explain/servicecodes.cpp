#include "explain/servicecodes.h"

#include "explain/callcodes.h"
#include "explain/mediacodes.h"

#include <QCoreApplication>

namespace {

QList<ServiceCode> accessCodes()
{
    return {
        {.code = 7500,
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "This kind of Entra identity is not supported.")},
        {.code = 7501,
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The token is not valid."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Get a new token; if that does not help, check cloud and "
                                     "tenant in the profile.")},
        {.code = 7502,
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "Access to calling is not enabled for this application."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The administrator should check the registration of the "
                                     "bot.")},
        {.code = 7503,
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The application is not registered as a calling bot."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The administrator should create an Azure Bot with this "
                                     "application id, add its Teams channel, enable calling "
                                     "there and wait some minutes.")},
        {.code = 7504,
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The application lacks a permission for this."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The administrator of the call's tenant should grant the "
                                     "application permission; then get a new token.")},
        {.code = 7505,
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The token belongs to another tenant than the call."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Use a profile with the tenant of the call or meeting.")},
        {.code = 7506,
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The service does not trust the certificate."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The developer should use a certificate of a public "
                                     "authority.")},
        {.code = 7507,
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The caller named in the request does not belong to this "
                                      "application."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The administrator should link the resource account to "
                                     "this application id.")},
        {.code = 8517,
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The tenant id of the call does not match."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Use a profile with the tenant of the call or meeting.")},
    };
}

QList<ServiceCode> generalCodes()
{
    return {
        {.code = 7000,
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The service ended this in an orderly way."),
         .isFailure = false},
        {.code = 9001,
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "A service behind the calling service reported an unknown "
                                      "error."),
         .remedy = QT_TRANSLATE_NOOP("Explanation", "Try again later.")},
        {.code = 9002,
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "A service behind the calling service did not answer in "
                                      "time."),
         .remedy = QT_TRANSLATE_NOOP("Explanation", "Try again later.")},
        {.code = 9003,
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "A service behind the calling service cancelled the "
                                      "operation."),
         .remedy = QT_TRANSLATE_NOOP("Explanation", "Try again later.")},
        {.code = 9998,
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The service had a fatal error."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Try again later; if it stays so, the ids in Details help "
                                     "Microsoft support.")},
        {.code = 9999,
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The service had an error that it does not explain."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Check that the call hosts its media where the operation "
                                     "needs it and that all ids are whole; else the ids in "
                                     "Details help Microsoft support.")},
    };
}

} // namespace

const QList<ServiceCode> &serviceCodes()
{
    static const QList<ServiceCode> codes = accessCodes() + callCodes() + mediaCodes()
        + generalCodes();
    return codes;
}
