#pragma once

#include "calls/call.h"
#include "shared/messagepane.h"

//! Every message of one call, oldest first; the newest stays in view while it is.
class MessagesView : public MessagePane
{
    Q_OBJECT
public:
    explicit MessagesView(QWidget *parent = nullptr);

    //! Shows the messages of \a call (null for none) as the journal has them.
    void show(const Call *call, History *history);
    using QWidget::show;

private:
    int m_number = 0;
    CallId m_call;
};
