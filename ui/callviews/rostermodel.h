#pragma once

#include "calls/roster.h"

#include <QAbstractTableModel>

//! The roster of one call; who left stays, greyed, with the time.
class RosterModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum class Column { Name, Kind, Role, Muted, Lobby, Media, Joined, Sequence, Count };

    explicit RosterModel(QObject *parent = nullptr);

    //! Shows \a entries. Rows of the same call stay where they are and are only changed,
    //! at the cost of the change.
    void show(const SharedList<RosterEntry> &entries);
    //! Whether the call goes on; once it has ended, nobody is known to be in it.
    void setOpen(bool isOpen);
    //! The entry of a row, or null.
    [[nodiscard]] const RosterEntry *entry(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

private:
    [[nodiscard]] static QString text(const RosterEntry &entry, Column column);
    [[nodiscard]] static QVariant value(const RosterEntry &entry, Column column);
    [[nodiscard]] bool continues(const SharedList<RosterEntry> &entries) const;

    SharedList<RosterEntry> m_entries;
    bool m_isOpen = true;
};
