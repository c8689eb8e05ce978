#pragma once

#include "calls/call.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>
#include <QTimer>

//! The calls of a profile, newest first. The time columns of living calls tick.
class CallModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { State, Peer, Scenario, Started, Lasted, Result, Count };

    explicit CallModel(QObject *parent = nullptr);

    void reset(const QList<Call> &calls);
    //! Takes calls that are new or have changed, and drops those whose \a vanished number is given.
    void update(const QList<Call> &calls, const QList<int> &vanished);
    //! Marks a call as one of which it is not known whether it still lives.
    void setUnconfirmed(const CallId &call, bool isUnconfirmed);

    [[nodiscard]] const Call *call(const QModelIndex &index) const;
    [[nodiscard]] const Call *callOfNumber(int number) const;
    //! The call at the other end of a transfer, or null where there is none or it is not known.
    [[nodiscard]] const Call *otherEndOf(const Call &call) const;
    [[nodiscard]] QModelIndex indexOf(const CallId &call) const;
    [[nodiscard]] QModelIndex indexOfNumber(int number) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(const Call &call, Column column) const;
    [[nodiscard]] QVariant value(const Call &call, Column column) const;
    [[nodiscard]] int rowOf(qsizetype position) const;
    void put(const Call &call);
    void drop(int number);
    void tick();

    QList<Call> m_calls; // oldest first, as their numbers grow
    QHash<int, qsizetype> m_positions;
    QSet<CallId> m_unconfirmed;
    QTimer m_second;
};
