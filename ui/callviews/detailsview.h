#pragma once

#include "calls/call.h"
#include "shared/jsontreemodel.h"

#include <QWidget>

class QFormLayout;
class QLabel;
class QPushButton;
class QTreeView;

//! Everything that is known of a call: why it ended in words, its ids to copy, all its properties.
class DetailsView : public QWidget
{
    Q_OBJECT
public:
    explicit DetailsView(QWidget *parent = nullptr);

    void show(const Call *call);
    using QWidget::show;
    //! The call at the other end of a transfer of the one that is shown; null for none.
    void setOtherEnd(const Call *call);

signals:
    void callWanted(int number);

private:
    QLabel *addRow(const QString &label);

    JsonTreeModel m_properties;
    QTreeView *m_tree;
    QLabel *m_explanation;
    QFormLayout *m_ids;
    QLabel *m_callId;
    QLabel *m_chainId;
    QLabel *m_participantId;
    QLabel *m_tenant;
    QLabel *m_times;
    QLabel *m_requestId;
    QPushButton *m_otherEnd;
    int m_otherEndNumber = 0;
    QJsonObject m_shown;
};
