#pragma once

#include <QString>

class ControlView;
class QMenu;

/*! Puts the operations of the call that \a control shows into \a menu; choosing one opens its form.

    What is of no use now is disabled and says why. With a \a participant only what can be done with
    somebody in the call, with the form filled in for them; otherwise everything, by group.
*/
void addOperations(QMenu &menu, ControlView &control, const QString &participant = {});
