#include "shared/tableview.h"

#include "core/csv.h"
#include "shared/roles.h"

#include <QAction>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDateTime>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QSettings>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

//! Whole ids and times in UTC, where the screen has short ones and local ones.
QString copyText(const QModelIndex &cell)
{
    const QVariant value = cell.data(ValueRole);
    if (value.typeId() == QMetaType::QDateTime)
        return value.toDateTime().toUTC().toString(Qt::ISODateWithMs);
    return value.typeId() == QMetaType::QString ? value.toString() : cell.data().toString();
}

} // namespace

TableView::TableView(const QString &name, const QString &key, QWidget *parent)
    : QTableView(parent), m_key(u"columns/"_s + key)
{
    constexpr qreal rowHeightInLines = 1.6;
    setAccessibleName(name);
    setObjectName(key);
    setSelectionBehavior(SelectRows);
    setEditTriggers(NoEditTriggers);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setFrameShape(NoFrame);
    setVerticalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(qRound(fontMetrics().height() * rowHeightInLines));

    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QWidget::customContextMenuRequested, this,
            &TableView::showColumnMenu);

    const auto addCopy = [this](const QString &text, CopyFormat format) {
        auto *action = new QAction(text, this);
        connect(action, &QAction::triggered, this, [this, format] { copyRows(format); });
        addAction(action);
        return action;
    };
    QAction *copy = addCopy(tr("Copy"), CopyFormat::Text);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    addCopy(tr("Copy as CSV"), CopyFormat::Csv);
    addCopy(tr("Copy as JSON"), CopyFormat::Json);
}

void TableView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(model, &QAbstractItemModel::rowsAboutToBeInserted, this, &TableView::rememberPosition);
    connect(model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex &, int first, int last) {
                holdStill(first <= m_topRow ? last - first + 1 : 0);
            });
    connect(model, &QAbstractItemModel::rowsAboutToBeRemoved, this, &TableView::rememberPosition);
    connect(model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex &, int first, int last) {
                holdStill(-std::clamp(m_topRow - first, 0, last - first + 1));
            });
    // The sentence of an empty table has to go with the first row and come back with the last.
    connect(model, &QAbstractItemModel::rowsInserted, viewport(), qOverload<>(&QWidget::update));
    connect(model, &QAbstractItemModel::rowsRemoved, viewport(), qOverload<>(&QWidget::update));
}

void TableView::setEmptyText(const QString &text)
{
    if (text == m_emptyText)
        return;
    m_emptyText = text;
    setAccessibleDescription(text);
    viewport()->update();
}

void TableView::setColumnWidths(const QList<int> &characters)
{
    for (qsizetype column = 0; column < characters.size(); ++column)
        setColumnWidth(static_cast<int>(column),
                       std::max(characters[column] * fontMetrics().averageCharWidth(),
                                horizontalHeader()->sectionSizeHint(static_cast<int>(column))));
}

void TableView::saveColumns(QSettings &settings) const
{
    settings.setValue(m_key, horizontalHeader()->saveState());
}

void TableView::restoreColumns(const QSettings &settings)
{
    horizontalHeader()->restoreState(settings.value(m_key).toByteArray());
}

//! From the keyboard it opens at the current row, wherever the pointer is.
void TableView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isByKey = event->reason() == QContextMenuEvent::Keyboard;
    const QPoint below = viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(actions());
    emit menuOpening(menu);
    menu->popup(isByKey ? below : event->globalPos());
}

void TableView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    if (m_emptyText.isEmpty() || !model() || model()->rowCount(rootIndex()) > 0)
        return;
    constexpr int margin = 16;
    QPainter painter(viewport());
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin),
                     Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, m_emptyText);
}

//! With a row that goes its selection goes; no other one is chosen in its place, and scrolled to.
void TableView::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    const int current = currentIndex().row();
    if (selectionMode() != SingleSelection && current >= first && current <= last)
        selectionModel()->clearCurrentIndex();
    QTableView::rowsAboutToBeRemoved(parent, first, last);
}

void TableView::rememberPosition()
{
    const QScrollBar *bar = verticalScrollBar();
    m_topRow = rowAt(0);
    m_position = bar->value();
    m_reachedEdge.reset();
    if (m_followedEdge == Qt::TopEdge && m_position == bar->minimum())
        m_reachedEdge = Qt::TopEdge;
    else if (m_followedEdge == Qt::BottomEdge && m_position == bar->maximum())
        m_reachedEdge = Qt::BottomEdge;
}

//! Moves the view along with what is in it, by the rows that came above it or, negative, went.
void TableView::holdStill(int rowsAbove)
{
    if (m_reachedEdge == Qt::TopEdge || (!m_reachedEdge && rowsAbove == 0))
        return;
    updateGeometries(); // the bar has to know of the change before it can follow
    QScrollBar *bar = verticalScrollBar();
    bar->setValue(m_reachedEdge ? bar->maximum()
                                : m_position + rowsAbove * verticalHeader()->defaultSectionSize());
}

void TableView::copyRows(CopyFormat format) const
{
    QGuiApplication::clipboard()->setText(rowsAs(format));
}

QString TableView::rowsAs(CopyFormat format) const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, &QModelIndex::row);
    QStringList lines;
    QJsonArray objects;
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        QJsonObject object;
        for (int visual = 0; visual < model()->columnCount(); ++visual) {
            const int column = horizontalHeader()->logicalIndex(visual);
            if (isColumnHidden(column))
                continue;
            const QString text = copyText(row.siblingAtColumn(column));
            cells.append(format == CopyFormat::Csv ? QString::fromUtf8(csvCell(text)) : text);
            object[model()->headerData(column, Qt::Horizontal).toString()] = text;
        }
        lines.append(cells.join(format == CopyFormat::Csv ? u","_s : u"\t"_s));
        objects.append(object);
    }
    if (format == CopyFormat::Json)
        return QString::fromUtf8(QJsonDocument(objects).toJson());
    return lines.join(u'\n');
}

void TableView::showColumnMenu(const QPoint &position)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = 0; column < model()->columnCount(); ++column) {
        QAction *action = menu->addAction(model()->headerData(column, Qt::Horizontal).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(column));
        action->setEnabled(column > 0); // one has to stay, or the menu is gone as well
        connect(action, &QAction::toggled, this,
                [this, column](bool isShown) { setColumnHidden(column, !isShown); });
    }
    menu->popup(horizontalHeader()->mapToGlobal(position));
}
