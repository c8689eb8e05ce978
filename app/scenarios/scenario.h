#pragma once

#include "graph/request.h"
#include "scenarios/form.h"

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
    operator Form() const { return {.base = base, .fields = fields}; } // NOLINT(*-explicit-*)
};
