#include "callviews/rostermodel.h"

#include "shared/roles.h"
#include "shared/tone.h"
#include "shared/words.h"

#include <QGuiApplication>

#include <utility>

using namespace Qt::StringLiterals;

namespace {

QString mediaText(const QList<MediaStream> &streams)
{
    QStringList texts;
    for (const MediaStream &stream : streams) {
        const QString arrow = stream.direction == u"sendReceive" ? u"⇅"_s
            : stream.direction == u"sendOnly"                    ? u"↑"_s
            : stream.direction == u"receiveOnly"                 ? u"↓"_s
                                                                 : u"–"_s;
        texts.append(stream.mediaType + arrow);
    }
    return texts.join(u", "_s);
}

} // namespace

RosterModel::RosterModel(QObject *parent) : QAbstractTableModel(parent) { }

void RosterModel::show(const SharedList<RosterEntry> &entries)
{
    if (!continues(entries)) {
        beginResetModel();
        m_entries = entries;
        endResetModel();
        return;
    }
    QList<int> changed;
    m_entries.forEachUnshared(entries, [&](qsizetype row) {
        if (m_entries[row] != entries[row])
            changed.append(static_cast<int>(row));
    });
    const int before = rowCount();
    const int after = static_cast<int>(entries.size());
    if (after > before)
        beginInsertRows({}, before, after - 1);
    m_entries = entries;
    if (after > before)
        endInsertRows();
    for (const int row : std::as_const(changed)) {
        const QModelIndex first = index(row, 0);
        emit dataChanged(first, first.siblingAtColumn(columnCount() - 1));
    }
}

void RosterModel::setOpen(bool isOpen)
{
    if (std::exchange(m_isOpen, isOpen) == isOpen || m_entries.isEmpty())
        return;
    emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const RosterEntry *RosterModel::entry(const QModelIndex &index) const
{
    return index.isValid() ? &m_entries[index.row()] : nullptr;
}

int RosterModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int RosterModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

QVariant RosterModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RosterEntry &entry = m_entries[index.row()];
    const auto column = static_cast<Column>(index.column());
    const bool isPresent = m_isOpen && !entry.left.isValid();
    const QPalette palette = QGuiApplication::palette();
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, column);
    case ValueRole:
        return value(entry, column);
    case KeyRole:
        return entry.participant.id.text;
    case Qt::DecorationRole:
        if (column == Column::Name)
            return toneIcon(!isPresent                        ? Tone::Neutral
                                : entry.participant.isInLobby ? Tone::Pending
                                                              : Tone::Good,
                            isPresent, palette);
        return {};
    case Qt::ForegroundRole:
        return entry.left.isValid() ? palette.color(QPalette::PlaceholderText) : QVariant();
    case Qt::ToolTipRole:
        return words::toolTip(column == Column::Joined ? words::fullTime(entry.joined)
                                                       : text(entry, column));
    default:
        return {};
    }
}

QVariant RosterModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Name:
        return tr("Name");
    case Column::Kind:
        return tr("Kind");
    case Column::Role:
        return tr("Role");
    case Column::Muted:
        return tr("Muted");
    case Column::Lobby:
        return tr("Lobby");
    case Column::Media:
        return tr("Media");
    case Column::Joined:
        return tr("Joined");
    case Column::Sequence:
        return tr("Seq");
    case Column::Count:
        break;
    }
    return {};
}

QString RosterModel::text(const RosterEntry &entry, Column column)
{
    const Participant &participant = entry.participant;
    const auto yesOrNo = [](bool value) { return value ? tr("yes") : tr("no"); };
    switch (column) {
    case Column::Name:
        return words::identityName(participant.identity);
    case Column::Kind:
        return words::identityKind(participant.identity.kind);
    case Column::Role:
        return participant.meetingRole;
    case Column::Muted:
        return yesOrNo(participant.isMuted);
    case Column::Lobby:
        return yesOrNo(participant.isInLobby);
    case Column::Media:
        if (entry.left.isValid())
            return tr("left %1").arg(words::timeOfDay(entry.left));
        return mediaText(participant.mediaStreams);
    case Column::Joined:
        return words::timeOfDay(entry.joined);
    case Column::Sequence:
        return participant.rosterSequenceNumber > 0
            ? QString::number(participant.rosterSequenceNumber)
            : QString();
    case Column::Count:
        break;
    }
    return {};
}

QVariant RosterModel::value(const RosterEntry &entry, Column column)
{
    switch (column) {
    case Column::Joined:
        return entry.joined;
    case Column::Sequence:
        return entry.participant.rosterSequenceNumber;
    default:
        return text(entry, column);
    }
}

//! A roster only ever grows at its end: anything else is the roster of another call.
bool RosterModel::continues(const SharedList<RosterEntry> &entries) const
{
    bool isSame = entries.size() >= m_entries.size();
    if (isSame)
        m_entries.forEachUnshared(entries, [&](qsizetype row) {
            isSame = isSame && m_entries[row].participant.id == entries[row].participant.id;
        });
    return isSame;
}
