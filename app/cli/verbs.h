#pragma once

#include "cli/verb.h"

#include <memory>

//! A verb, declared. The help is marked for translation in the context Verbs.
struct VerbDeclaration
{
    QString name;
    const char *help;
    std::unique_ptr<Verb> (*make)(const Environment &environment);
};

//! All verbs, in the order in which --help lists them.
[[nodiscard]] const QList<VerbDeclaration> &verbs();

//! The verb of this name, or null.
[[nodiscard]] const VerbDeclaration *findVerb(const QString &name);
