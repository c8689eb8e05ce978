#pragma once

#include "graph/request.h"
#include "scenarios/field.h"

#include <QJsonObject>

//! Permissions of which any one is enough.
using AnyOf = QStringList;

/*! One way to create a call, declared as data.

    Form, validation, JSON, command line, sandbox validation and documentation are all made from it.
    The texts are marked for translation in the context Scenario.
*/
struct Scenario
{
    QString id;
    const char *group = nullptr;
    const char *title = nullptr;
    const char *help = nullptr;    //!< what it does, in one sentence
    QList<AnyOf> permissions = {}; //!< each of them is needed
    QJsonObject base = {};         //!< members that are always sent and tell it from the others
    QList<Field> fields = {};

    [[nodiscard]] const Field *field(const QString &key) const;
};

//! What a form holds before anybody changes it.
[[nodiscard]] FieldValues presetsOf(const Scenario &scenario);

//! \a values with \a supplies where a field that has one is empty, or has a name without an id.
[[nodiscard]] FieldValues supplied(const Scenario &scenario, const FieldValues &values,
                                   const Supplies &supplies);

//! \a values with the parts of those that stand for others, such as the coordinates in a link.
[[nodiscard]] FieldValues expanded(const Scenario &scenario, const FieldValues &values);

//! The request body for \a values, expanded; what is empty is left out.
[[nodiscard]] QJsonObject buildBody(const Scenario &scenario, const FieldValues &values);

//! The way back: the values that \a body holds in the members that the scenario knows.
[[nodiscard]] FieldValues readBody(const Scenario &scenario, const QJsonObject &body);

//! Everything that is wrong or unusual, in the order of the fields.
[[nodiscard]] QList<Problem> problemsOf(const Scenario &scenario, const FieldValues &values);

//! What a body made elsewhere has otherwise than \a scenario says: fixed members, and types. The field
//! of each problem is the path of the member, with the index of an element as its name.
[[nodiscard]] QList<Problem> bodyProblems(const Scenario &scenario, const QJsonObject &body);

//! Those, and everything that is wrong with the values in \a body.
[[nodiscard]] QList<Problem> problemsOf(const Scenario &scenario, const QJsonObject &body);

[[nodiscard]] bool hasErrors(const QList<Problem> &problems);
