#pragma once

#include "calls/call.h"

#include <QAbstractTableModel>
#include <QHash>
#include <QSet>

#include <functional>

//! The calls of a profile, newest first. How long a living one lasts, and how long it is until it is
//! kept alive, is true when it is asked for.
class CallModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { State, Peer, Scenario, Started, Lasted, KeepAlive, Result, Count };

    //! When a call is kept alive next; invalid where that is not needed.
    using Due = std::function<QDateTime(const CallId &)>;

    explicit CallModel(QObject *parent = nullptr);

    void reset(const QList<Call> &calls);
    /*! Takes calls that are new or have changed, and drops those whose \a vanished number is given.
        However many are new, they are one insertion.
    */
    void update(const QList<Call> &calls, const QList<int> &vanished);
    //! Marks a call as one of which it is not known whether it still lives.
    void setUnconfirmed(const CallId &call, bool isUnconfirmed);

    //! Who knows when calls are kept alive; null while no profile is open.
    void setKeepAlive(const Due &due) { m_keepAlive = due; }

    [[nodiscard]] const Call *call(const QModelIndex &index) const;
    [[nodiscard]] const Call *callOfNumber(int number) const;
    //! The call at the other end of a transfer, or null where there is none or it is not known.
    [[nodiscard]] const Call *otherEndOf(const Call &call) const;
    [[nodiscard]] QModelIndex indexOf(const CallId &call) const;
    [[nodiscard]] QModelIndex indexOfNumber(int number) const;
    //! All that a filter looks for in a call: its id and what stands in its columns.
    [[nodiscard]] const QString &searchText(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] QString text(const Call &call, Column column) const;
    [[nodiscard]] QVariant value(const Call &call, Column column) const;
    [[nodiscard]] QString toolTip(const Call &call, Column column) const;
    [[nodiscard]] QDateTime keepAliveDue(const Call &call) const;
    struct Row
    {
        Call call;
        mutable QString searchText = {}; // made when it is looked for
    };

    [[nodiscard]] const Row &at(const QModelIndex &index) const;
    [[nodiscard]] qsizetype positionOf(int number) const;
    [[nodiscard]] int rowOf(qsizetype position) const;
    void change(const QList<Call> &calls);
    void add(const QList<Call> &calls);
    void drop(int number);

    QList<Row> m_rows; // oldest first, as their numbers grow
    QHash<CallId, int> m_numbers;
    QSet<CallId> m_unconfirmed;
    Due m_keepAlive;
};
