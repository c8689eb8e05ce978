#include "shared/messagepane.h"

#include "shared/tonelabel.h"

#include <QScrollBar>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

MessagePane::MessagePane(MessageModel::Order order, const QString &name, const QString &key,
                         const QString &emptyText, QWidget *parent)
    : QWidget(parent), m_model(order), m_feed(m_model),
      m_newestEdge(order == MessageModel::Order::NewestFirst ? Qt::TopEdge : Qt::BottomEdge),
      m_emptyText(emptyText), m_table(new TableView(name, key, this)),
      m_problem(new ToneLabel(this))
{
    m_table->setModel(&m_model);
    m_table->setFollowedEdge(m_newestEdge);
    m_table->setEmptyText(emptyText);
    m_problem->setObjectName(key + u"Problem"_s);
    m_problem->setTone(Tone::Bad);
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_problem);
    layout->addWidget(m_table);

    m_look.setSingleShot(true);
    m_look.setInterval(0);
    connect(&m_look, &QTimer::timeout, this, &MessagePane::look);
    const QScrollBar *bar = m_table->verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, &m_look, qOverload<>(&QTimer::start));
    connect(bar, &QScrollBar::rangeChanged, &m_look, qOverload<>(&QTimer::start));
    connect(&m_feed, &MessageFeed::fetched, this, [this] {
        m_problem->hide();
        showState();
        m_look.start();
    });
    connect(&m_feed, &MessageFeed::failed, this, [this](const Error &error) {
        m_problem->setText(error.text());
        m_problem->show();
        showState();
    });
    connect(m_table, &QAbstractItemView::activated, this, &MessagePane::open);
}

void MessagePane::show(History *history, const MessageQuery &query)
{
    m_history = history;
    m_problem->hide();
    tellFollowing(true);
    m_feed.show(history, query);
    showState();
}

void MessagePane::setFollowing(bool isFollowing)
{
    tellFollowing(isFollowing);
    if (!isFollowing)
        return;
    if (m_feed.isBehind())
        m_feed.startOver();
    QScrollBar *bar = m_table->verticalScrollBar();
    bar->setValue(m_newestEdge == Qt::TopEdge ? bar->minimum() : bar->maximum());
}

void MessagePane::open(const QModelIndex &index)
{
    const MessageRow *row = m_model.row(index);
    if (!row || !m_history)
        return;
    whenDone(m_history->message(row->seq), this, [this](const Result<Message> &message) {
        if (message)
            return emit messageWanted(*message);
        m_problem->setText(message.error().text());
        m_problem->show();
    });
}

//! Fetches what comes into reach, and sees whether the newest is in view.
void MessagePane::look()
{
    const QScrollBar *bar = m_table->verticalScrollBar();
    const int reach = 2 * m_table->viewport()->height();
    int older = bar->maximum() - bar->value();
    int newer = bar->value() - bar->minimum();
    if (m_newestEdge == Qt::BottomEdge)
        std::swap(older, newer);
    tellFollowing(newer == 0 && !m_feed.isBehind());
    if (older <= reach)
        m_feed.fetchOlder();
    if (newer <= reach)
        m_feed.fetchNewer();
}

void MessagePane::showState()
{
    if (m_feed.isSearching())
        m_table->setEmptyText(tr("Looking through older messages…"));
    else if (m_feed.query().isFiltered() && m_model.rowCount() == 0)
        m_table->setEmptyText(tr("No message matches."));
    else
        m_table->setEmptyText(m_emptyText);
}

void MessagePane::tellFollowing(bool isFollowing)
{
    m_feed.setFollowing(isFollowing);
    m_table->setFollowedEdge(isFollowing ? std::optional(m_newestEdge) : std::nullopt);
    if (std::exchange(m_isFollowing, isFollowing) != isFollowing)
        emit followingChanged(isFollowing);
}
