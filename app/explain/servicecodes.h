#pragma once

#include <QList>

//! A number of the calling service: the code of an error, or the subcode of a resultInfo. The texts
//! are marked for translation in the context Explanation.
struct ServiceCode
{
    qint64 code = 0;
    const char *meaning = nullptr;
    const char *remedy = nullptr;
    bool isFailure = true;
};

//! The numbers that Azure Communication Services lists, as far as calls through Graph can meet
//! them.
[[nodiscard]] const QList<ServiceCode> &serviceCodes();
