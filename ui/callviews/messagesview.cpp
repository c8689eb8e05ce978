#include "callviews/messagesview.h"

#include "console/history.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

MessagesView::MessagesView(QWidget *parent)
    : QWidget(parent), m_model(MessageModel::Order::OldestFirst),
      m_table(new TableView(tr("Messages"), u"messages"_s, this))
{
    m_table->setModel(&m_model);
    m_table->setColumnHidden(static_cast<int>(MessageModel::Column::Call), true);
    m_table->setColumnWidths({16, 6, 70, 20, 40});
    m_table->setEmptyText(tr("Choose a call to see what was sent and received for it."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_table);
    connect(m_table, &QAbstractItemView::activated, this, [this](const QModelIndex &index) {
        if (const Message *message = m_model.message(index))
            emit messageWanted(*message);
    });
}

void MessagesView::show(const Call *call, History *history)
{
    // A call that gets its id may turn out to be one that notifications told of before.
    const bool isSameCall = call && call->number == m_number && call->id == m_call;
    m_number = call ? call->number : 0;
    m_call = call ? call->id : CallId();
    m_exchange = call ? call->exchange : 0;
    if (isSameCall)
        return;
    m_model.clear();
    if (!call || !history)
        return;
    whenDone(history->ofCall(*call), this,
             [this, number = m_number](const Result<QList<Message>> &messages) {
                 if (messages && number == m_number)
                     m_model.setHistory(*messages);
             });
}

void MessagesView::append(const QList<Message> &messages)
{
    QList<Message> ours;
    for (const Message &message : messages) {
        if (isOfCall(message))
            ours.append(message);
    }
    m_model.append(ours);
}

bool MessagesView::isOfCall(const Message &message) const
{
    if (m_number == 0)
        return false;
    if (m_exchange != 0 && message.exchange == m_exchange)
        return true;
    return !m_call.isEmpty() && message.call == m_call;
}
