#include "flows/flowswindow.h"

#include "flows/flowcatalogue.h"
#include "flows/flowpanel.h"
#include "shared/treewidth.h"

#include <QCoreApplication>
#include <QHash>
#include <QHBoxLayout>
#include <QSplitter>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace {

constexpr int idRole = Qt::UserRole;

QString translated(const char *text)
{
    return QCoreApplication::translate("Flow", text);
}

} // namespace

FlowsWindow::FlowsWindow(Console &console, QWidget *parent)
    : QDialog(parent), m_tree(new QTreeWidget(this)), m_panel(new FlowPanel(console, this))
{
    setWindowTitle(tr("Guided flows"));
    m_tree->setHeaderHidden(true);
    m_tree->setAccessibleName(tr("Guided flows"));
    m_tree->setObjectName(u"flows"_s);
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_tree);
    splitter->addWidget(m_panel);
    splitter->setChildrenCollapsible(false);
    splitter->setStretchFactor(1, 1);
    auto *layout = new QHBoxLayout(this);
    layout->addWidget(splitter);
    resize(980, 700);

    connect(m_tree, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (const Flow *flow = item ? findFlow(item->data(0, idRole).toString()) : nullptr)
            m_panel->show(*flow);
    });
    connect(m_panel, &FlowPanel::runningChanged, m_tree, &QWidget::setDisabled);
    connect(m_panel, &FlowPanel::callWanted, this, &FlowsWindow::callWanted);
    fillTree();
    splitter->setSizes({treeWidth(*m_tree), 600});
}

void FlowsWindow::leave()
{
    setAttribute(Qt::WA_DeleteOnClose);
    const bool hasToTell = m_panel->isRunning();
    m_panel->close();
    m_tree->setEnabled(false);
    if (hasToTell)
        setWindowTitle(tr("Guided flows of a closed profile"));
    else
        close();
}

void FlowsWindow::fillTree()
{
    QHash<QString, QTreeWidgetItem *> groups;
    for (const Flow &flow : flowCatalogue()) {
        QTreeWidgetItem *&group = groups[QString::fromUtf8(flow.group)];
        if (!group) {
            group = new QTreeWidgetItem(m_tree, {translated(flow.group)});
            QFont bold = font();
            bold.setBold(true);
            group->setFont(0, bold);
            group->setFlags(Qt::ItemIsEnabled);
        }
        auto *item = new QTreeWidgetItem(group, {translated(flow.title)});
        const QString description = translated(flow.reason ? flow.reason : flow.help);
        item->setData(0, idRole, flow.id);
        item->setToolTip(0, description);
        item->setData(0, Qt::AccessibleDescriptionRole, description);
        if (!m_tree->currentItem())
            m_tree->setCurrentItem(item);
    }
    m_tree->expandAll();
}
