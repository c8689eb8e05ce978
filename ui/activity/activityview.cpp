#include "activity/activityview.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ActivityView::ActivityView(QWidget *parent)
    : QWidget(parent), m_model(MessageModel::Order::NewestFirst),
      m_table(new TableView(tr("Activity"), u"activity"_s, this)), m_pause(new QPushButton(this))
{
    m_filter.setSourceModel(&m_model);
    m_filter.setFilterKeyColumn(-1);
    m_filter.setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setModel(&m_filter);
    m_table->setColumnWidths({16, 6, 64, 26, 40});
    m_table->setEmptyText(tr("Every request, answer and notification will be listed here."));

    const int margin = style()->pixelMetric(QStyle::PM_LayoutLeftMargin) / 2;
    auto *text = new QLineEdit(this);
    text->setPlaceholderText(tr("Filter activity"));
    text->setAccessibleName(tr("Filter activity"));
    text->setClearButtonEnabled(true);
    connect(text, &QLineEdit::textChanged, &m_filter, &QSortFilterProxyModel::setFilterFixedString);
    m_pause->setCheckable(true);
    m_pause->setObjectName(u"pauseActivity"_s);
    connect(m_pause, &QPushButton::toggled, this, &ActivityView::setPaused);

    const auto open = [this] {
        if (const Message *message = current())
            emit messageWanted(*message);
    };
    auto *show = new QAction(tr("Open message"), this);
    auto *jump = new QAction(tr("Go to its call"), this);
    m_table->addActions({show, jump});
    connect(show, &QAction::triggered, this, open);
    connect(m_table, &QAbstractItemView::activated, this, open);
    connect(jump, &QAction::triggered, this, [this] {
        if (const Message *message = current(); message && !message->call.isEmpty())
            emit callWanted(message->call);
    });

    auto *line = new QHBoxLayout;
    line->setContentsMargins(margin, 0, margin, 0);
    line->addWidget(text, 1);
    line->addStretch(1);
    line->addWidget(m_pause);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(line);
    layout->addWidget(m_table);
    showHeldBack();
}

void ActivityView::reset()
{
    m_heldBack.clear();
    m_model.clear();
    showHeldBack();
}

void ActivityView::setHistory(const QList<Message> &messages)
{
    m_model.setHistory(messages);
}

void ActivityView::append(const QList<Message> &messages)
{
    if (m_pause->isChecked()) {
        m_heldBack += messages;
        showHeldBack();
        return;
    }
    const bool isAtTop = m_table->verticalScrollBar()->value() == 0;
    m_model.append(messages);
    if (isAtTop)
        m_table->scrollToTop();
}

void ActivityView::setCallName(const CallId &call, const QString &name)
{
    m_model.setCallName(call, name);
}

void ActivityView::setPaused(bool isPaused)
{
    if (!isPaused) {
        m_model.append(m_heldBack);
        m_heldBack.clear();
    }
    showHeldBack();
}

void ActivityView::showHeldBack()
{
    if (!m_pause->isChecked())
        m_pause->setText(tr("Pau&se"));
    else
        m_pause->setText(tr("Go on (%n new)", nullptr, static_cast<int>(m_heldBack.size())));
}

const Message *ActivityView::current() const
{
    return m_model.message(m_filter.mapToSource(m_table->currentIndex()));
}
