#pragma once

#include "calls/call.h"

#include <QAbstractTableModel>

//! The operations of a call, newest first: when, how it stands, and what the service said.
class OperationModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Operation, Started, State, Outcome, Count };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<CallOperation> &operations);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] static QString text(const CallOperation &operation, Column column);

    QList<CallOperation> m_operations;
};
