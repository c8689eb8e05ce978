#include "shared/explainedaction.h"

#include <QAction>

void explain(QAction &action, const QString &help, const QString &reason)
{
    const QString description = reason.isEmpty() ? help : reason;
    action.setEnabled(reason.isEmpty());
    action.setToolTip(description);
    action.setWhatsThis(description);
    action.setStatusTip(description);
}
