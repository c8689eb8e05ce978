#pragma once

#include "core/error.h"
#include "scenarios/field.h"
#include "scenarios/meetinglink.h"

#include <QJsonObject>

//! What a pasted text was understood to be.
struct PastedText
{
    QString scenario = {};          //!< id of the scenario whose form it fills; empty for a body
    FieldValues values = {};        //!< by field key
    QString recognised = {};        //!< one translated sentence: what it was taken for
    QStringList missing = {};       //!< keys of required fields that it cannot tell
    QJsonObject body = {};          //!< the body itself where a JSON body was pasted
    QString userPrincipalName = {}; //!< of a person whose id has to be looked up
};

/*! Understands links and invitations of meetings in any mail, calendar entries, phone numbers, ids
    and names of people, and JSON bodies.

    The most telling part of the text decides: a link with all coordinates goes before a meeting ID,
    and that before an id or a number in the signature.
*/
[[nodiscard]] Result<PastedText> recognise(const QString &text);
