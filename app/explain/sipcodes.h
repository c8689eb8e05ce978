#pragma once

#include "explain/explanation.h"

#include <QList>

//! What a response code means in SIP. The texts are marked for translation in the context
//! Explanation, the phrase of the standard stays as it is.
struct SipCode
{
    qint64 code = 0;
    const char *phrase = nullptr;
    const char *meaning = nullptr;
    const char *remedy = nullptr;
    bool isFailure = true;
    Evidence evidence = Evidence::Seen;
};

/*! Subcodes that tell who refused a phone call.

    The meaning has a place for the subcode less \a base: that is the SIP code of the phone network
    where it sits in the last three digits.
*/
struct PhoneRange
{
    qint64 first = 0;
    qint64 last = 0;
    qint64 base = 0;
    const char *meaning = nullptr;
    const char *remedy = nullptr;
};

[[nodiscard]] const QList<SipCode> &sipCodes();
[[nodiscard]] const QList<PhoneRange> &phoneRanges();
