#include "launch/scenariotree.h"

#include "console/console.h"
#include "console/launches.h"
#include "launch/titledialog.h"
#include "scenarios/catalogue.h"

#include <QAction>
#include <QCoreApplication>
#include <QHash>
#include <QKeyEvent>
#include <QMenu>
#include <QSignalBlocker>
#include <QTreeWidgetItemIterator>

using namespace Qt::StringLiterals;

namespace {

constexpr int idRole = Qt::UserRole;
constexpr int launchRole = Qt::UserRole + 1;
constexpr int actionRole = Qt::UserRole + 2;

QString translated(const char *text)
{
    return QCoreApplication::translate("Scenario", text);
}

QTreeWidgetItem *newGroup(QTreeWidget *tree, const QString &text)
{
    auto *group = new QTreeWidgetItem(tree, {text});
    QFont bold = tree->font();
    bold.setBold(true);
    group->setFont(0, bold);
    group->setFlags(Qt::ItemIsEnabled);
    group->setExpanded(true);
    return group;
}

QString nameIn(const QString &value, const Field &field)
{
    const IdentityValue identity = IdentityValue::fromText(value);
    const bool isBareId = field.kind == FieldKind::Identity && identity.displayName.isEmpty();
    if (isBareId)
        return {};
    return identity.displayName.isEmpty() ? identity.id : identity.displayName;
}

//! Whom it is to, in the words of its first field that a person would know somebody by.
QString summaryOf(const Launch &launch, const Scenario &scenario)
{
    for (const Field &field : scenario.fields) {
        if (!field.required || !field.directory || field.supply != Supply::None)
            continue;
        QStringList names;
        for (const QString &value : launch.values.value(field.key))
            names.append(nameIn(value, field));
        names.removeAll(QString());
        if (!names.isEmpty())
            return names.join(u", "_s);
    }
    return translated(scenario.title);
}

} // namespace

ScenarioTree::ScenarioTree(QWidget *parent) : QTreeWidget(parent)
{
    setHeaderHidden(true);
    setFrameShape(NoFrame);
    setAccessibleName(tr("Launch"));
    setObjectName(u"scenarios"_s);
    setContextMenuPolicy(Qt::CustomContextMenu);
    QHash<QString, QTreeWidgetItem *> groups;
    for (const Scenario &scenario : scenarioCatalogue()) {
        QTreeWidgetItem *&group = groups[QString::fromUtf8(scenario.group)];
        if (!group)
            group = newGroup(this, translated(scenario.group));
        auto *item = new QTreeWidgetItem(group, {translated(scenario.title)});
        item->setData(0, idRole, scenario.id);
        item->setToolTip(0, translated(scenario.help));
    }
    m_incoming = newGroup(this, tr("Incoming"));
    m_incoming->setHidden(true);
    m_saved = newGroup(this, tr("Saved"));
    m_recents = newGroup(this, tr("Recent"));
    showLaunches();
    // Walking over a launch must not write over what is in the form.
    connect(this, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (item && !item->data(0, launchRole).isValid())
            tell(item);
    });
    connect(this, &QTreeWidget::itemClicked, this, &ScenarioTree::clicked);
    connect(this, &QTreeWidget::customContextMenuRequested, this, &ScenarioTree::showMenu);
}

void ScenarioTree::setConsole(Console *console)
{
    m_console = console;
    if (console)
        connect(&console->launches(), &Launches::launchesChanged, this,
                &ScenarioTree::showLaunches);
    showLaunches();
}

void ScenarioTree::choose(const QString &scenario)
{
    const QVariant launch = currentItem() ? currentItem()->data(0, launchRole) : QVariant();
    if (launch.isValid() && m_launches[launch.toInt()].scenario == scenario)
        return; // it is a launch of that scenario that somebody has opened
    for (QTreeWidgetItemIterator item(this); *item; ++item) {
        if ((*item)->data(0, idRole).toString() == scenario)
            setCurrentItem(*item);
    }
}

//! Enter, and not activation: on some desktops one click is that already, and it would dial.
void ScenarioTree::keyPressEvent(QKeyEvent *event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || !currentItem())
        return QTreeWidget::keyPressEvent(event);
    if (QAction *action = actionOf(currentItem()))
        action->trigger(); // which does nothing while it is disabled
    else if (const QVariant launch = currentItem()->data(0, launchRole); launch.isValid())
        emit launchRepeated(m_launches[launch.toInt()]);
    else
        emit formWanted();
}

void ScenarioTree::clicked(const QTreeWidgetItem *item)
{
    if (QAction *action = actionOf(item))
        return action->trigger();
    if (item->data(0, launchRole).isValid())
        tell(item);
    emit formWanted();
}

void ScenarioTree::addIncoming(const QList<QAction *> &actions)
{
    m_actions = {actions.begin(), actions.end()};
    for (QAction *action : actions) {
        auto *item = new QTreeWidgetItem(m_incoming);
        item->setData(0, actionRole, m_incoming->childCount() - 1);
        connect(action, &QAction::changed, this, &ScenarioTree::showActions);
    }
    m_incoming->setHidden(false);
    showActions();
}

void ScenarioTree::changeEvent(QEvent *event)
{
    QTreeWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showActions();
}

QAction *ScenarioTree::actionOf(const QTreeWidgetItem *item) const
{
    const QVariant index = item->data(0, actionRole);
    return index.isValid() ? m_actions[index.toInt()] : nullptr;
}

//! What cannot be done now stays where it is and says why.
void ScenarioTree::showActions()
{
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        const QAction *action = m_actions[i];
        if (!action)
            continue; // the window goes
        QTreeWidgetItem *item = m_incoming->child(static_cast<int>(i));
        item->setText(0, action->text().remove(u'&'));
        item->setToolTip(0, action->toolTip());
        item->setData(0, Qt::AccessibleDescriptionRole, action->toolTip());
        item->setForeground(
            0, palette().brush(action->isEnabled() ? QPalette::Text : QPalette::PlaceholderText));
    }
}

void ScenarioTree::showLaunches()
{
    const QSignalBlocker blocker(this); // an item that goes must not open another form
    m_launches.clear();
    fill(m_saved, m_console ? m_console->launches().saved() : QList<Launch>());
    fill(m_recents, m_console ? m_console->launches().recents() : QList<Launch>());
}

void ScenarioTree::fill(QTreeWidgetItem *group, const QList<Launch> &launches)
{
    qDeleteAll(group->takeChildren());
    for (const Launch &launch : launches) {
        const Scenario *scenario = findScenario(launch.scenario);
        if (!scenario)
            continue; // of a newer console
        const QString summary = summaryOf(launch, *scenario);
        auto *item = new QTreeWidgetItem(group, {launch.title.isEmpty() ? summary : launch.title});
        item->setData(0, launchRole, static_cast<int>(m_launches.size()));
        item->setToolTip(
            0, tr("%1: %2. Enter places it again.").arg(translated(scenario->title), summary));
        m_launches.append(launch);
    }
    group->setHidden(group->childCount() == 0);
}

void ScenarioTree::tell(const QTreeWidgetItem *item)
{
    if (!item)
        return;
    if (const QVariant launch = item->data(0, launchRole); launch.isValid())
        emit launchChosen(m_launches[launch.toInt()]);
    else if (const QString id = item->data(0, idRole).toString(); !id.isEmpty())
        emit chosen(id);
}

void ScenarioTree::showMenu(const QPoint &position)
{
    const QTreeWidgetItem *item = itemAt(position);
    const QVariant index = item ? item->data(0, launchRole) : QVariant();
    if (!index.isValid())
        return;
    const Launch launch = m_launches[index.toInt()];
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Open"), this, [this, launch] { emit launchChosen(launch); });
    menu->addAction(tr("&Place again"), this, [this, launch] { emit launchRepeated(launch); });
    if (!launch.title.isEmpty()) {
        menu->addAction(tr("&Rename…"), this, [this, launch] { askForTitle(launch.title); });
        menu->addAction(tr("Re&move"), this, [this, launch] { remove(launch.title); });
    }
    menu->popup(viewport()->mapToGlobal(position));
}

void ScenarioTree::askForTitle(const QString &title)
{
    auto *dialog = new TitleDialog(tr("Rename this launch"), title, false, this);
    connect(dialog, &TitleDialog::named, this, [this, title](const QString &newTitle) {
        if (m_console)
            m_console->launches().rename(title, newTitle);
    });
    dialog->open();
}

void ScenarioTree::remove(const QString &title)
{
    if (m_console)
        m_console->launches().remove(title);
}
