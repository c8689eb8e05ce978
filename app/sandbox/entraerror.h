#pragma once

#include <QLatin1StringView>

//! A refusal of Microsoft Entra; in the text %1 is what was wrong and %2 where.
struct EntraError
{
    int number = 0;
    int status = 400;
    QLatin1StringView error;
    QLatin1StringView text;
};
