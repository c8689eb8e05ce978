#pragma once

#include <QJsonObject>

/*! What a body made elsewhere has and the form beside it has no field for. */

//! The members of \a body that \a known does not have, where they stood.
[[nodiscard]] QJsonObject unknownMembers(const QJsonObject &known, const QJsonObject &body);

//! \a body with \a members added; what it has already stays as it is.
[[nodiscard]] QJsonObject withMembers(const QJsonObject &body, const QJsonObject &members);

//! A body that somebody made by hand, and what the form made of it at that time.
struct HandMade
{
    QJsonObject body;
    QJsonObject known;
};

/*! What the form makes now, with those members of \a made that it does not know.

    What the form has taken out stays out. Elements of a list belong to their places only as long as
    the form has as many as then: otherwise nobody could say whose they are.
*/
[[nodiscard]] QJsonObject merged(const QJsonObject &form, const HandMade &made);
