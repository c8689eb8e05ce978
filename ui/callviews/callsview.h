#pragma once

#include "callviews/callfilter.h"
#include "callviews/callmodel.h"
#include "shared/tableview.h"

#include <QWidget>

//! The Calls table with its filters.
class CallsView : public QWidget
{
    Q_OBJECT
public:
    explicit CallsView(CallModel &model, QWidget *parent = nullptr);

    //! The chosen call, or null.
    [[nodiscard]] const Call *current() const;
    void choose(int number);
    [[nodiscard]] TableView *table() const { return m_table; }

signals:
    void currentChanged();
    void hangUpWanted(const CallId &call);

private:
    CallModel &m_model;
    CallFilter m_filter;
    TableView *m_table;
};
