#include "mainwindow/windowlayout.h"

#include "shared/tableview.h"

#include <QDockWidget>
#include <QMainWindow>
#include <QSettings>
#include <QSplitter>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

constexpr QSize firstSize{1280, 800};
// Shares of the height of form, calls and the chosen call: the form has to fit unscrolled.
const QList<int> unfoldedSizes{300, 120, 150};
const QList<int> foldedSizes{0, 200, 300};
const auto geometryKey = u"window/geometry"_s;
const auto stateKey = u"window/state"_s;
const auto splitterKey = u"window/splitter"_s;

} // namespace

WindowLayout::WindowLayout(const QString &settingsFile, QMainWindow &window)
    : QObject(&window), m_settingsFile(settingsFile), m_window(window),
      m_center(new QSplitter(Qt::Vertical, &window))
{
}

void WindowLayout::setCenter(const QList<QWidget *> &lines, QWidget *form, QWidget *calls,
                             QWidget *call)
{
    m_center->addWidget(form);
    m_center->addWidget(calls);
    m_center->addWidget(call);
    m_center->setChildrenCollapsible(false);
    m_center->setStretchFactor(1, 1);
    m_center->setStretchFactor(2, 1);
    m_center->setSizes(unfoldedSizes);

    auto *center = new QWidget(&m_window);
    auto *layout = new QVBoxLayout(center);
    for (QWidget *line : lines)
        layout->addWidget(line);
    layout->addWidget(m_center, 1);
    m_window.setCentralWidget(center);
}

void WindowLayout::addDock(const QString &title, const QString &name, QWidget *content,
                           Qt::DockWidgetArea area, int size)
{
    auto *dock = new QDockWidget(title, &m_window);
    dock->setObjectName(name);
    dock->setWidget(content);
    m_window.addDockWidget(area, dock);
    const bool isBelow = area == Qt::BottomDockWidgetArea;
    m_docks.append({dock, size, isBelow ? Qt::Vertical : Qt::Horizontal});
}

void WindowLayout::showDock(const QWidget *content)
{
    for (const Dock &dock : std::as_const(m_docks)) {
        if (dock.widget->widget() == content)
            dock.widget->show();
    }
}

QList<QAction *> WindowLayout::dockActions() const
{
    QList<QAction *> actions;
    for (const Dock &dock : m_docks)
        actions.append(dock.widget->toggleViewAction());
    return actions;
}

void WindowLayout::setFormFolded(bool isFolded)
{
    m_isFolded = isFolded;
    m_center->updateGeometry(); // at once: docks do not take back what they had to give meanwhile
    m_center->setSizes(isFolded ? foldedSizes : unfoldedSizes);
}

void WindowLayout::save() const
{
    QSettings settings(m_settingsFile, QSettings::IniFormat);
    settings.setValue(geometryKey, m_window.saveGeometry());
    settings.setValue(stateKey, m_window.saveState());
    if (!m_isFolded) // the form opens unfolded
        settings.setValue(splitterKey, m_center->saveState());
    for (const TableView *table : m_tables)
        table->saveColumns(settings);
}

void WindowLayout::restore()
{
    m_window.setCorner(Qt::BottomLeftCorner, Qt::BottomDockWidgetArea);
    m_window.resize(firstSize);
    for (const Dock &dock : std::as_const(m_docks))
        m_window.resizeDocks({dock.widget}, {dock.size}, dock.orientation);

    const QSettings settings(m_settingsFile, QSettings::IniFormat);
    m_window.restoreGeometry(settings.value(geometryKey).toByteArray());
    m_window.restoreState(settings.value(stateKey).toByteArray());
    m_center->restoreState(settings.value(splitterKey).toByteArray());
    for (TableView *table : std::as_const(m_tables))
        table->restoreColumns(settings);
}
