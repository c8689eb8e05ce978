#pragma once

#include "calls/call.h"
#include "callviews/rostermodel.h"
#include "shared/tableview.h"

#include <QWidget>

class QLabel;

//! Who is in the call. Where the service tells nobody, it says why.
class RosterView : public QWidget
{
    Q_OBJECT
public:
    explicit RosterView(QWidget *parent = nullptr);

    void show(const Call *call);
    using QWidget::show;
    [[nodiscard]] TableView *table() const { return m_table; }
    //! Id of the chosen participant; empty for nobody, and for somebody who has left.
    [[nodiscard]] QString currentParticipant() const;

private:
    RosterModel m_model;
    TableView *m_table;
    QLabel *m_state;
    QLabel *m_sharing;
};
