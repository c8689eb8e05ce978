#pragma once

#include "calls/call.h"
#include "shared/messagemodel.h"
#include "shared/tableview.h"

#include <QWidget>

class History;

//! Every message of one call, oldest first.
class MessagesView : public QWidget
{
    Q_OBJECT
public:
    explicit MessagesView(QWidget *parent = nullptr);

    //! Shows the messages of \a call (null for none) as the journal has them.
    void show(const Call *call, History *history);
    using QWidget::show;
    //! Adds those of \a messages that belong to the call that is shown.
    void append(const QList<Message> &messages);
    [[nodiscard]] TableView *table() const { return m_table; }

signals:
    void messageWanted(const Message &message);

private:
    [[nodiscard]] bool isOfCall(const Message &message) const;

    MessageModel m_model;
    TableView *m_table;
    int m_number = 0;
    CallId m_call;
    qint64 m_exchange = 0;
};
