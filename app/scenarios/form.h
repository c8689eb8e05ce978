#pragma once

#include "scenarios/field.h"

#include <QJsonObject>
#include <QMap>

/*! What the JSON of a scenario or an operation is made of. Both of them are one where one is needed. */
struct Form
{
    QJsonObject base; //!< members that are always sent
    QList<Field> fields = {};
    QMap<QString, QString> types =
        {}; //!< @odata.type of objects by their path, where it is not the usual

    [[nodiscard]] const Field *field(const QString &key) const;
};

//! What a form holds before anybody changes it.
[[nodiscard]] FieldValues presetsOf(const Form &form);

//! \a values with \a supplies where a field that has one is empty, or has a name without an id.
[[nodiscard]] FieldValues supplied(const Form &form, const FieldValues &values,
                                   const Supplies &supplies);

//! \a values with the parts of those that stand for others, such as the coordinates in a link.
[[nodiscard]] FieldValues expanded(const Form &form, const FieldValues &values);

//! The request body for \a values, expanded; what is empty is left out.
[[nodiscard]] QJsonObject buildBody(const Form &form, const FieldValues &values);

//! The way back: the values that \a body holds in the members that the form knows.
[[nodiscard]] FieldValues readBody(const Form &form, const QJsonObject &body);

//! Everything that is wrong or unusual, in the order of the fields.
[[nodiscard]] QList<Problem> problemsOf(const Form &form, const FieldValues &values);

//! What a body made elsewhere has otherwise than \a form says: fixed members, and types. The field
//! of each problem is the path of the member, with the index of an element as its name.
[[nodiscard]] QList<Problem> bodyProblems(const Form &form, const QJsonObject &body);

//! Those, and everything that is wrong with the values in \a body.
[[nodiscard]] QList<Problem> problemsOf(const Form &form, const QJsonObject &body);

//! Whether there is more among them than warnings.
[[nodiscard]] bool hasErrors(const QList<Problem> &problems);
[[nodiscard]] bool hasRefusals(const QList<Problem> &problems);
