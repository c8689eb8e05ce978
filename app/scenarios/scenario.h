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

//! The request body for \a values; what is empty is left out.
[[nodiscard]] QJsonObject buildBody(const Scenario &scenario, const FieldValues &values);

//! The way back: the values that \a body holds in the members that the scenario knows.
[[nodiscard]] FieldValues readBody(const Scenario &scenario, const QJsonObject &body);

//! Everything that is wrong or unusual, in the order of the fields.
[[nodiscard]] QList<Problem> problemsOf(const Scenario &scenario, const FieldValues &values);

//! The same for a body made elsewhere, its fixed members included.
[[nodiscard]] QList<Problem> problemsOf(const Scenario &scenario, const QJsonObject &body);

[[nodiscard]] bool hasErrors(const QList<Problem> &problems);
