#pragma once

#include <QString>

class QAction;

//! Lets \a action be chosen unless there is a \a reason against it, and has it say that instead of its
//! \a help, to whoever points at it and to whoever has it read out.
void explain(QAction &action, const QString &help, const QString &reason);
