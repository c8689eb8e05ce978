#include "launch/scenariotree.h"

#include "scenarios/catalogue.h"

#include <QCoreApplication>
#include <QHash>
#include <QTreeWidgetItemIterator>

using namespace Qt::StringLiterals;

namespace {

constexpr int idRole = Qt::UserRole;

QString translated(const char *text)
{
    return QCoreApplication::translate("Scenario", text);
}

} // namespace

ScenarioTree::ScenarioTree(QWidget *parent) : QTreeWidget(parent)
{
    setHeaderHidden(true);
    setFrameShape(NoFrame);
    setAccessibleName(tr("Launch"));
    setObjectName(u"scenarios"_s);
    QHash<QString, QTreeWidgetItem *> groups;
    for (const Scenario &scenario : scenarioCatalogue()) {
        QTreeWidgetItem *&group = groups[QString::fromUtf8(scenario.group)];
        if (!group) {
            group = new QTreeWidgetItem(this, {translated(scenario.group)});
            QFont bold = font();
            bold.setBold(true);
            group->setFont(0, bold);
            group->setFlags(Qt::ItemIsEnabled);
        }
        auto *item = new QTreeWidgetItem(group, {translated(scenario.title)});
        item->setData(0, idRole, scenario.id);
        item->setToolTip(0, translated(scenario.help));
    }
    expandAll();
    const auto tell = [this](const QTreeWidgetItem *item) {
        const QString id = item ? item->data(0, idRole).toString() : QString();
        if (!id.isEmpty())
            emit chosen(id);
    };
    connect(this, &QTreeWidget::currentItemChanged, this, tell);
    connect(this, &QTreeWidget::itemActivated, this, tell);
}

void ScenarioTree::choose(const QString &scenario)
{
    for (QTreeWidgetItemIterator item(this); *item; ++item) {
        if ((*item)->data(0, idRole).toString() == scenario)
            setCurrentItem(*item);
    }
}
