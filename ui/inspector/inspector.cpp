#include "inspector/inspector.h"

#include "shared/words.h"

#include <QAction>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

QString headersText(const Headers &headers)
{
    QStringList lines;
    for (const auto &[name, value] : headers)
        lines.append(QString::fromUtf8(name) + u": "_s + QString::fromUtf8(value));
    return lines.join(u'\n');
}

QString headline(const Message &message)
{
    QStringList parts{words::summaryOf(message), words::verdict(message), message.note};
    parts.removeAll(QString());
    parts.removeDuplicates();
    return parts.join(u" · "_s);
}

QModelIndexList allRows(const QAbstractItemModel &model, const QModelIndex &parent)
{
    QModelIndexList rows;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        rows.append(index);
        rows += allRows(model, index);
    }
    return rows;
}

} // namespace

Inspector::Inspector(const Message &message, QWidget *parent)
    : QWidget(parent, Qt::Window), m_tree(new QTreeView(this)), m_search(new QLineEdit(this)),
      m_found(new QLabel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Message %1").arg(message.seq));
    setObjectName(u"inspector"_s);
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 36);

    auto *title = new QLabel(headline(message), this);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    title->setObjectName(u"headline"_s);
    auto *time = new QLabel(words::fullTime(message.time), this);

    m_model.setObject(message.content);
    auto *tabs = new QTabWidget(this);
    tabs->setDocumentMode(true);
    tabs->addTab(makeTree(), tr("&JSON"));
    tabs->addTab(makeText(tr("As on the wire"), QString::fromUtf8(message.body)),
                 tr("As on the &wire"));
    tabs->addTab(makeText(tr("Headers"), headersText(message.headers)), tr("&Headers"));

    auto *close = new QAction(this);
    close->setShortcuts({QKeySequence(QKeySequence::Close), QKeySequence(Qt::Key_Escape)});
    connect(close, &QAction::triggered, this, &QWidget::close);
    addAction(close);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(title);
    layout->addWidget(time);
    layout->addWidget(tabs);
}

QWidget *Inspector::makeTree()
{
    m_tree->setModel(&m_model);
    m_tree->setAccessibleName(tr("JSON"));
    m_tree->setAlternatingRowColors(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->expandAll();
    m_tree->resizeColumnToContents(0);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);

    auto *value = new QAction(tr("Copy value"), m_tree);
    value->setShortcut(QKeySequence::Copy);
    auto *path = new QAction(tr("Copy path"), m_tree);
    path->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    connect(value, &QAction::triggered, this, &Inspector::copyValue);
    connect(path, &QAction::triggered, this, &Inspector::copyPath);
    m_tree->addActions({value, path});

    m_search->setPlaceholderText(tr("Search member or value"));
    m_search->setAccessibleName(tr("Search member or value"));
    m_search->setClearButtonEnabled(true);
    connect(m_search, &QLineEdit::textEdited, this, [this] { find(0); });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { find(1); });
    auto *search = new QAction(this);
    search->setShortcut(QKeySequence::Find);
    connect(search, &QAction::triggered, m_search, qOverload<>(&QWidget::setFocus));
    addAction(search);

    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins({});
    auto *line = new QHBoxLayout;
    line->addWidget(m_search);
    line->addWidget(m_found);
    layout->addLayout(line);
    layout->addWidget(m_tree);
    return page;
}

QWidget *Inspector::makeText(const QString &name, const QString &text)
{
    auto *view = new QPlainTextEdit(text, this);
    view->setReadOnly(true);
    view->setTabChangesFocus(true);
    view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    view->setAccessibleName(name);
    return view;
}

//! Goes to the next row that has the text in its member or value, around the end if need be.
void Inspector::find(int firstStep)
{
    const QString text = m_search->text();
    const QModelIndexList rows = allRows(m_model, {});
    const auto current = rows.indexOf(m_tree->currentIndex().siblingAtColumn(0));
    for (qsizetype step = firstStep; step < rows.size() + firstStep; ++step) {
        const QModelIndex row = rows[(std::max<qsizetype>(current, 0) + step) % rows.size()];
        const QString words = row.data().toString() + u' '
            + row.siblingAtColumn(1).data().toString();
        if (!text.isEmpty() && words.contains(text, Qt::CaseInsensitive)) {
            m_found->clear();
            m_tree->setCurrentIndex(row);
            return;
        }
    }
    m_found->setText(text.isEmpty() ? QString() : tr("Not found"));
}

void Inspector::copyValue()
{
    if (m_tree->currentIndex().isValid())
        QGuiApplication::clipboard()->setText(m_model.valueText(m_tree->currentIndex()));
}

void Inspector::copyPath()
{
    if (m_tree->currentIndex().isValid())
        QGuiApplication::clipboard()->setText(m_model.path(m_tree->currentIndex()));
}
