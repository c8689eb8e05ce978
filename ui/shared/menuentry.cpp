#include "shared/menuentry.h"

#include <QAccessible>
#include <QAccessibleObject>
#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace {

QMenu *menuOf(const QAction &action)
{
    for (QObject *object : action.associatedObjects()) {
        if (auto *menu = qobject_cast<QMenu *>(object))
            return menu;
    }
    return nullptr;
}

//! An entry as Qt describes it itself (QAccessibleMenuItem), and with its help.
class MenuEntry
    : public QAccessibleObject
    , public QAccessibleActionInterface
{
public:
    explicit MenuEntry(QAction &action) : QAccessibleObject(&action), m_action(action) { }

    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(menuOf(m_action));
    }
    [[nodiscard]] QAccessibleInterface *child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::MenuItem; }

    [[nodiscard]] QRect rect() const override
    {
        const QMenu *menu = menuOf(m_action);
        if (!menu)
            return {};
        const QRect entry = menu->actionGeometry(&m_action);
        return {menu->mapToGlobal(entry.topLeft()), entry.size()};
    }

    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        switch (kind) {
        case QAccessible::Name:
            return m_action.text().remove(u'&');
        case QAccessible::Description:
        case QAccessible::Help:
            return m_action.whatsThis();
        case QAccessible::Accelerator:
            return m_action.shortcut().toString(QKeySequence::NativeText);
        default:
            return {};
        }
    }

    [[nodiscard]] QAccessible::State state() const override
    {
        const QMenu *menu = menuOf(m_action);
        QAccessible::State state;
        state.invisible = !menu || !menu->isVisible() || !m_action.isVisible();
        state.disabled = !m_action.isEnabled();
        state.focusable = m_action.isEnabled();
        state.focused = menu && menu->activeAction() == &m_action;
        state.checkable = m_action.isCheckable();
        state.checked = m_action.isChecked();
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface
            ? static_cast<QAccessibleActionInterface *>(this)
            : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override
    {
        return m_action.isEnabled() ? QStringList{pressAction()} : QStringList();
    }
    void doAction(const QString &name) override
    {
        if (name == pressAction())
            m_action.trigger(); // which does nothing while it is disabled
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    QAction &m_action;
};

QAccessibleInterface *newEntry(const QString &className, QObject *object)
{
    auto *action = className == u"QAction" ? qobject_cast<QAction *>(object) : nullptr;
    const bool isEntry = action && !action->menu() && !action->whatsThis().isEmpty()
        && menuOf(*action);
    return isEntry ? new MenuEntry(*action) : nullptr;
}

} // namespace

void describeMenuEntries()
{
    QAccessible::installFactory(newEntry); // a second time does nothing
}
