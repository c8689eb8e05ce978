#pragma once

#include "scenarios/form.h"

/*! What a body made elsewhere has and the form of its scenario has no field for. */

//! The members of \a body that \a form does not know, where they stood.
[[nodiscard]] QJsonObject unknownMembers(const Form &form, const QJsonObject &body);

//! \a body with \a members added; what it has already stays as it is.
[[nodiscard]] QJsonObject withMembers(const QJsonObject &body, const QJsonObject &members);
