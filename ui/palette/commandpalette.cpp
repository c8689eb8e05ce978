#include "palette/commandpalette.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

constexpr int indexRole = Qt::UserRole;

//! Smaller is better; nothing where a word is missing.
std::optional<int> distance(const PaletteEntry &entry, const QStringList &words)
{
    const QString all = entry.text + u' ' + entry.kind + u' ' + entry.detail;
    const bool hasAll = std::ranges::all_of(words, [&all](const QString &word) {
        return all.contains(word, Qt::CaseInsensitive);
    });
    if (!hasAll)
        return std::nullopt;
    const QString &first = words.value(0);
    if (entry.text.startsWith(first, Qt::CaseInsensitive))
        return 0;
    return entry.text.contains(first, Qt::CaseInsensitive) ? 1 : 2;
}

} // namespace

CommandPalette::CommandPalette(const QList<PaletteEntry> &entries, QWidget *parent)
    : QDialog(parent), m_entries(entries), m_search(new QLineEdit(this)),
      m_list(new QTreeWidget(this))
{
    constexpr int width = 640;
    constexpr int height = 420;
    setWindowTitle(tr("Command palette"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(width, height);
    m_search->setPlaceholderText(tr("Find an action, a scenario, an operation or a call"));
    m_search->setAccessibleName(tr("Find"));
    m_search->setObjectName(u"paletteSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list->setAccessibleName(tr("Found"));
    m_list->setObjectName(u"paletteList"_s);
    m_list->setColumnCount(3);
    m_list->setHeaderHidden(true);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->header()->setStretchLastSection(true);
    m_list->setColumnWidth(0, width * 2 / 5);
    m_list->setColumnWidth(1, width / 4);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_list);

    connect(m_search, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(m_list, &QTreeWidget::itemActivated, this, &CommandPalette::run);
    search({});
}

//! The arrow keys move in the list while somebody types.
bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    auto *press = static_cast<QKeyEvent *>(event);
    switch (press->key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        QCoreApplication::sendEvent(m_list, event);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run();
        return true;
    default:
        return QDialog::eventFilter(watched, event);
    }
}

void CommandPalette::search(const QString &text)
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    QList<std::pair<int, qsizetype>> found;
    for (qsizetype index = 0; index < m_entries.size(); ++index) {
        if (const auto far = distance(m_entries[index], words))
            found.emplaceBack(*far + (m_entries[index].isUseful ? 0 : 3), index);
    }
    std::ranges::stable_sort(found, {}, &std::pair<int, qsizetype>::first);
    m_list->clear();
    for (const auto &[far, index] : std::as_const(found)) {
        const PaletteEntry &entry = m_entries[index];
        auto *item = new QTreeWidgetItem(m_list, {entry.text, entry.kind, entry.detail});
        item->setData(0, indexRole, index);
        item->setToolTip(2, entry.detail);
        item->setData(0, Qt::AccessibleDescriptionRole, entry.detail);
        for (int column = 0; column < m_list->columnCount(); ++column) {
            if (!entry.isUseful || column > 0)
                item->setForeground(column, palette().brush(QPalette::PlaceholderText));
        }
    }
    m_list->setCurrentItem(m_list->topLevelItem(0));
}

//! It is closed first: what it runs may open a window of its own.
void CommandPalette::run()
{
    const QTreeWidgetItem *item = m_list->currentItem();
    if (!item)
        return;
    const std::function<void()> chosen = m_entries[item->data(0, indexRole).toLongLong()].run;
    close();
    chosen();
}
