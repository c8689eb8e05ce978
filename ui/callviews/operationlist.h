#pragma once

#include "callviews/operationmodel.h"

#include <QPersistentModelIndex>
#include <QWidget>

class TableView;
class ToneLabel;

//! What was done with a call, and below it in full how the newest ended, or the one that is chosen.
class OperationList : public QWidget
{
    Q_OBJECT
public:
    explicit OperationList(QWidget *parent = nullptr);

    [[nodiscard]] OperationModel &model() const { return *m_model; }
    [[nodiscard]] TableView *table() const { return m_table; }

private:
    void tellOf(const QModelIndex &row);
    void tell();

    OperationModel *m_model;
    TableView *m_table;
    ToneLabel *m_outcome;
    QPersistentModelIndex m_told;
};
