#include "explain/reportedendreasons.h"

#include <QCoreApplication>

const QList<EndReason> &reportedEndReasons()
{
    static const QList<EndReason> reasons{
        {.code = 403,
         .subcodes = {10124},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The two sides are not allowed to talk to each other."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The administrator should check calling policies and "
                                     "federation.")},
        {.code = 400,
         .subcodes = {2203},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The service refused the media configuration."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The developer should check that the media blob is fresh and "
                                     "whole, and the settings of the media host.")},
        {.code = 500,
         .subcodes = {7106},
         .meaning = QT_TRANSLATE_NOOP("Explanation", "The service failed to set up the media."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The developer should check certificate and ports of the "
                                     "media host, and that its media library is younger than "
                                     "three months.")},
        {.code = 500,
         .subcodes = {7112},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The service could not add the participant to the media."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "Try again; if it stays so, the developer should check the "
                                     "media host.")},
        {.code = 500,
         .subcodes = {1203002, 1203003},
         .meaning = QT_TRANSLATE_NOOP("Explanation",
                                      "The service could not reach the media host of this "
                                      "application."),
         .remedy = QT_TRANSLATE_NOOP("Explanation",
                                     "The developer should check that the certificate matches the "
                                     "host name, that no tunnel ends TLS, that the port is open "
                                     "and that the audio socket at least receives.")},
    };
    return reasons;
}
