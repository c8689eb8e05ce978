#include "callviews/messagesview.h"

using namespace Qt::StringLiterals;

MessagesView::MessagesView(QWidget *parent)
    : MessagePane(MessageModel::Order::OldestFirst, tr("Messages"), u"messages"_s,
                  tr("Choose a call to see what was sent and received for it."), parent)
{
    table()->setColumnHidden(static_cast<int>(MessageModel::Column::Call), true);
    table()->setColumnWidths({16, 6, 70, 20, 40});
}

void MessagesView::show(const Call *call, History *history)
{
    const int number = call ? call->number : 0;
    const CallId id = call ? call->id : CallId();
    // A call that gets its id may turn out to be one that notifications told of before.
    if (number == m_number && id == m_call)
        return;
    m_number = number;
    m_call = id;
    if (call)
        MessagePane::show(history, {.call = id, .exchange = id.isEmpty() ? call->exchange : 0});
    else
        MessagePane::show(nullptr, {});
}
