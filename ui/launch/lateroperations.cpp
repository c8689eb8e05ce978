#include "launch/lateroperations.h"

#include "scenarios/catalogue.h"

#include <QCoreApplication>
#include <QListWidget>
#include <QMenu>
#include <QSignalBlocker>
#include <QWidgetAction>

using namespace Qt::StringLiterals;

namespace {

constexpr int keyRole = Qt::UserRole;
constexpr int visibleRows = 12;

//! Whether it can be meant for later: it is for a call that this console places, and needs something.
bool isForLater(const Operation &operation)
{
    return operation.path.contains(u"{call}"_s) && !operation.permissions.isEmpty()
        && !operation.validIn.contains(CallState::Incoming);
}

} // namespace

LaterOperations::LaterOperations(QWidget *parent) : QPushButton(parent), m_list(new QListWidget)
{
    setObjectName(u"later"_s);
    setToolTip(
        tr("What is meant for later in this call: whether the token allows it is said before "
           "the call is placed."));

    m_list->setObjectName(u"laterOperations"_s);
    m_list->setAccessibleName(tr("Meant for later"));
    for (const Operation &operation : operations::all()) {
        if (!isForLater(operation))
            continue;
        auto *item = new QListWidgetItem(QCoreApplication::translate("Operation", operation.title),
                                         m_list);
        item->setData(keyRole, operation.key);
        item->setToolTip(QCoreApplication::translate("Operation", operation.help));
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Unchecked);
    }
    m_list->setCurrentRow(0);
    m_list->setMinimumHeight(m_list->sizeHintForRow(0) * visibleRows + 2 * m_list->frameWidth());

    auto *menu = new QMenu(this);
    auto *action = new QWidgetAction(menu); // unlike entries of a menu, it stays open
    action->setDefaultWidget(m_list);
    menu->addAction(action);
    setMenu(menu);
    connect(menu, &QMenu::aboutToShow, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list, &QListWidget::itemChanged, this, [this] {
        showCount();
        emit changed();
    });
    showCount();
}

QStringList LaterOperations::operations() const
{
    QStringList keys;
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->checkState() == Qt::Checked)
            keys.append(m_list->item(row)->data(keyRole).toString());
    }
    return keys;
}

void LaterOperations::setOperations(const QStringList &keys)
{
    const QSignalBlocker blocker(m_list); // one change, not one for each
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        item->setCheckState(keys.contains(item->data(keyRole).toString()) ? Qt::Checked
                                                                          : Qt::Unchecked);
    }
    showCount();
    emit changed();
}

void LaterOperations::showCount()
{
    const qsizetype count = operations().size();
    setText(count == 0 ? tr("For lat&er") : tr("For lat&er: %1").arg(count));
}
