#pragma once

#include "scenarios/field.h"

#include <QUrl>

class Checkup;
class Console;
class ScenarioForm;

//! What would keep a call from working, beside its fields.
struct Obstacles
{
    QList<Problem> problems; //!< permissions, the callback, and what the doctor found
    QUrl consentLink;        //!< where somebody grants what is missing; empty if nothing is
};

//! What stands in the way of the call in \a form. Either of the other two may be null.
[[nodiscard]] Obstacles obstaclesTo(ScenarioForm &form, const Console *console,
                                    const Checkup *checkup);
