#include "activity/activityview.h"

#include "shared/words.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

ActivityView::ActivityView(QWidget *parent)
    : QWidget(parent),
      m_pane(new MessagePane(MessageModel::Order::NewestFirst, tr("Activity"), u"activity"_s,
                             tr("Every request, answer and notification will be listed here."),
                             this)),
      m_text(new QLineEdit(this)), m_which(new QComboBox(this)),
      m_follow(new QPushButton(tr("Follo&w"), this)), m_pause(new QPushButton(this))
{
    table()->setColumnWidths({16, 6, 64, 26, 40});
    m_text->setPlaceholderText(tr("Search the journal"));
    m_text->setAccessibleName(tr("Search the journal"));
    m_text->setObjectName(u"searchActivity"_s);
    m_text->setToolTip(tr("Finds messages by what their body, address, status, verdict or call has "
                          "in it."));
    m_text->setClearButtonEnabled(true);
    m_which->setAccessibleName(tr("Which messages"));
    m_which->setObjectName(u"whichActivity"_s);
    m_which->addItem(tr("All messages"), QVariant::fromValue(MessageQuery::Which::All));
    m_which->addItem(tr("Requests and answers"),
                     QVariant::fromValue(MessageQuery::Which::Exchanges));
    m_which->addItem(tr("Notifications"), QVariant::fromValue(MessageQuery::Which::Notifications));
    m_which->addItem(tr("Problems"), QVariant::fromValue(MessageQuery::Which::Problems));
    m_follow->setCheckable(true);
    m_follow->setChecked(true);
    m_follow->setObjectName(u"followActivity"_s);
    m_follow->setToolTip(tr("Keeps the newest message in view."));
    m_pause->setCheckable(true);
    m_pause->setObjectName(u"pauseActivity"_s);

    m_typing.setSingleShot(true);
    m_typing.setInterval(200ms); // one search for a word, not one for each of its letters
    connect(&m_typing, &QTimer::timeout, this, &ActivityView::search);
    connect(m_text, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_text, &QLineEdit::returnPressed, this, &ActivityView::search);
    connect(m_which, &QComboBox::currentIndexChanged, this, &ActivityView::search);
    connect(m_follow, &QPushButton::clicked, m_pane, &MessagePane::setFollowing);
    connect(m_pane, &MessagePane::followingChanged, m_follow, &QPushButton::setChecked);
    connect(m_pause, &QPushButton::toggled, this, &ActivityView::setPaused);
    connect(m_pane, &MessagePane::messageWanted, this, &ActivityView::messageWanted);

    auto *show = new QAction(tr("Open message"), this);
    auto *jump = new QAction(tr("Go to its call"), this);
    table()->addActions({show, jump});
    connect(show, &QAction::triggered, m_pane, [this] { m_pane->open(table()->currentIndex()); });
    connect(jump, &QAction::triggered, this, [this] {
        if (const MessageRow *row = m_pane->current(); row && !row->call.isEmpty())
            emit callWanted(row->call);
    });

    const int margin = style()->pixelMetric(QStyle::PM_LayoutLeftMargin) / 2;
    auto *line = new QHBoxLayout;
    line->setContentsMargins(margin, 0, margin, 0);
    line->addWidget(m_text, 1);
    line->addWidget(m_which);
    line->addStretch(1);
    line->addWidget(m_follow);
    line->addWidget(m_pause);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(line);
    layout->addWidget(m_pane);
    showHeldBack();
}

void ActivityView::setHistory(History *history)
{
    m_history = history;
    search();
}

void ActivityView::append(const QList<Message> &messages)
{
    m_pane->feed().take(messages);
    if (m_pause->isChecked())
        showHeldBack();
}

void ActivityView::showProblems()
{
    m_text->clear();
    m_which->setCurrentIndex(m_which->findData(QVariant::fromValue(MessageQuery::Which::Problems)));
    search();
}

//! A word of the window is looked for as the wire has it; a name of a call by the call's id.
MessageQuery ActivityView::query() const
{
    MessageQuery query{.which = m_which->currentData().value<MessageQuery::Which>()};
    const QString text = m_text->text().trimmed();
    if (text.isEmpty())
        return query;
    query.texts = QStringList{text} + words::wireWordsLike(text);
    query.callsLikeText = m_pane->model().callsLike(text);
    return query;
}

void ActivityView::search()
{
    m_typing.stop();
    m_pane->show(m_history, query());
    showHeldBack();
}

void ActivityView::setPaused(bool isPaused)
{
    m_pane->feed().setPaused(isPaused);
    showHeldBack();
}

void ActivityView::showHeldBack()
{
    if (!m_pause->isChecked())
        m_pause->setText(tr("Pa&use"));
    else
        m_pause->setText(tr("Res&ume (%n new)", nullptr,
                            static_cast<int>(m_pane->feed().heldBack())));
}
