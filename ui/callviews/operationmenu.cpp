#include "callviews/operationmenu.h"

#include "callviews/controlview.h"
#include "scenarios/catalogue.h"
#include "shared/explainedaction.h"

#include <QCoreApplication>
#include <QHash>
#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Operation", text);
}

void addOperation(QMenu &menu, ControlView &control, const Operation &operation,
                  const FieldValues &values)
{
    QAction *action = menu.addAction(translated(operation.title));
    action->setObjectName(operation.key);
    explain(*action, translated(operation.help), control.reasonAgainstNow(operation));
    QObject::connect(action, &QAction::triggered, &control,
                     [&control, key = operation.key, values] { control.choose(key, values); });
}

} // namespace

void addOperations(QMenu &menu, ControlView &control, const QString &participant)
{
    menu.setToolTipsVisible(true);
    QHash<QString, QMenu *> groups;
    for (const Operation &operation : operations::all()) {
        if (operation.key == operations::createCall().key)
            continue;
        if (!participant.isEmpty()) {
            const auto field = std::ranges::find(operation.fields,
                                                 std::optional(DirectoryKind::Participant),
                                                 &Field::directory);
            if (field != operation.fields.end())
                addOperation(menu, control, operation, {{field->key, {participant}}});
            continue;
        }
        QMenu *&group = groups[QString::fromUtf8(operation.group)];
        if (!group) {
            group = menu.addMenu(translated(operation.group));
            group->setToolTipsVisible(true);
        }
        addOperation(*group, control, operation, {});
    }
}
