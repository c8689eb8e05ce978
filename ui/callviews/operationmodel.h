#pragma once

#include "calls/call.h"
#include "shared/tone.h"

#include <QAbstractTableModel>
#include <QTimer>

/*! The operations of a call, newest first: when, how it stands, and what the service said.

    The age of those that still go on ticks; one whose end stays away too long is overdue.
*/
class OperationModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Operation, Started, State, Lasted, Outcome, Count };

    explicit OperationModel(QObject *parent = nullptr);

    //! How fast time passes at the service: it says when an operation is overdue.
    void setClockRate(double rate) { m_clockRate = rate; }
    //! Shows what was done with a call; nobody will tell more of one that is not \a open.
    void show(const QList<CallOperation> &operations, bool isOpen);

    //! How the operation of a row stands.
    [[nodiscard]] Tone toneOfRow(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(const CallOperation &operation, Column column) const;
    [[nodiscard]] QString stateText(const CallOperation &operation) const;
    [[nodiscard]] QString outcomeText(const CallOperation &operation) const;
    [[nodiscard]] bool isOverdue(const CallOperation &operation) const;
    [[nodiscard]] bool continues(const QList<CallOperation> &operations) const;
    [[nodiscard]] int rowOf(qsizetype position) const;
    void tick();

    QList<CallOperation> m_operations; // oldest first
    bool m_isOpen = false;
    double m_clockRate = 1;
    QTimer m_second;
};
