#include "callviews/callmodel.h"

#include "shared/arrivalwords.h"
#include "shared/roles.h"
#include "shared/tone.h"
#include "shared/words.h"

#include <QGuiApplication>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

//! Seconds from its start to its end, or to now; -1 for a call that never came to be.
qint64 lasted(const Call &call)
{
    if (call.refusal)
        return -1;
    const QDateTime end = call.ended.isValid() ? call.ended : QDateTime::currentDateTimeUtc();
    return call.started.secsTo(end);
}

} // namespace

CallModel::CallModel(QObject *parent) : QAbstractTableModel(parent)
{
    connect(&m_second, &QTimer::timeout, this, &CallModel::tick);
    m_second.start(1s);
}

void CallModel::reset(const QList<Call> &calls)
{
    beginResetModel();
    m_calls = calls;
    m_unconfirmed.clear();
    m_positions.clear();
    for (qsizetype position = 0; position < m_calls.size(); ++position)
        m_positions[m_calls[position].number] = position;
    endResetModel();
}

void CallModel::update(const QList<Call> &calls, const QList<int> &vanished)
{
    QList<Call> sorted = calls; // new rows have to come in the order of their numbers
    std::ranges::stable_sort(sorted, {}, &Call::number);
    for (const Call &call : std::as_const(sorted))
        put(call);
    for (const int number : vanished)
        drop(number);
}

void CallModel::setUnconfirmed(const CallId &call, bool isUnconfirmed)
{
    if (isUnconfirmed)
        m_unconfirmed.insert(call);
    else
        m_unconfirmed.remove(call);
    if (const QModelIndex row = indexOf(call); row.isValid())
        emit dataChanged(row, row.siblingAtColumn(columnCount() - 1));
}

const Call *CallModel::call(const QModelIndex &index) const
{
    return index.isValid() ? &m_calls[m_calls.size() - 1 - index.row()] : nullptr;
}

const Call *CallModel::callOfNumber(int number) const
{
    const auto position = m_positions.find(number);
    return position == m_positions.end() ? nullptr : &m_calls[*position];
}

const Call *CallModel::otherEndOf(const Call &call) const
{
    const auto found = std::find_if(m_calls.rbegin(), m_calls.rend(), [&call](const Call &other) {
        return transfers::areEndsOfOne(call, other);
    });
    return found == m_calls.rend() ? nullptr : &*found;
}

QModelIndex CallModel::indexOf(const CallId &call) const
{
    const auto found = std::ranges::find(m_calls, call, &Call::id);
    return found == m_calls.end() ? QModelIndex() : index(rowOf(found - m_calls.begin()), 0);
}

QModelIndex CallModel::indexOfNumber(int number) const
{
    const auto position = m_positions.find(number);
    return position == m_positions.end() ? QModelIndex() : index(rowOf(*position), 0);
}

int CallModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_calls.size());
}

int CallModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

QVariant CallModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Call &shown = *call(index);
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(shown, column);
    case ValueRole:
        return value(shown, column);
    case KeyRole:
        return shown.number;
    case Qt::DecorationRole:
        if (column == Column::State)
            return toneIcon(toneOf(shown), shown.isOpen() || shown.placement == Placement::Placing,
                            QGuiApplication::palette());
        return {};
    case Qt::ToolTipRole:
        return words::toolTip(column == Column::Started ? words::fullTime(shown.started)
                                                        : text(shown, column));
    default:
        return {};
    }
}

QVariant CallModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::State:
        return tr("State");
    case Column::Peer:
        return tr("To");
    case Column::Scenario:
        return tr("Scenario");
    case Column::Started:
        return tr("Started");
    case Column::Lasted:
        return tr("Lasted");
    case Column::Result:
        return tr("Result");
    case Column::Count:
        break;
    }
    return {};
}

QString CallModel::text(const Call &call, Column column) const
{
    switch (column) {
    case Column::State:
        return words::stateOf(call);
    case Column::Peer:
        return words::peerOf(call);
    case Column::Scenario:
        return call.arrival ? tr("Incoming · %1").arg(words::arrivalKind(call.arrival->kind))
                            : words::scenarioTitle(call.scenario);
    case Column::Started:
        return words::timeOfDay(call.started);
    case Column::Lasted:
        return lasted(call) < 0 ? u"—"_s : words::duration(lasted(call));
    case Column::Result:
        if (m_unconfirmed.contains(call.id))
            return tr("Open when the console last ended; not confirmed by the service");
        return words::resultOf(call);
    case Column::Count:
        break;
    }
    return {};
}

QVariant CallModel::value(const Call &call, Column column) const
{
    switch (column) {
    case Column::State:
        return static_cast<int>(call.state);
    case Column::Started:
        return call.started;
    case Column::Lasted:
        return lasted(call);
    default:
        return text(call, column);
    }
}

int CallModel::rowOf(qsizetype position) const
{
    return static_cast<int>(m_calls.size() - 1 - position);
}

void CallModel::put(const Call &call)
{
    if (const QModelIndex row = indexOfNumber(call.number); row.isValid()) {
        m_calls[m_positions[call.number]] = call;
        emit dataChanged(row, row.siblingAtColumn(columnCount() - 1));
        return;
    }
    beginInsertRows({}, 0, 0);
    m_positions[call.number] = m_calls.size();
    m_calls.append(call);
    endInsertRows();
}

void CallModel::drop(int number)
{
    const QModelIndex row = indexOfNumber(number);
    if (!row.isValid())
        return;
    beginRemoveRows({}, row.row(), row.row());
    m_calls.removeAt(m_positions.take(number));
    for (qsizetype position = 0; position < m_calls.size(); ++position)
        m_positions[m_calls[position].number] = position;
    endRemoveRows();
}

void CallModel::tick()
{
    const int column = static_cast<int>(Column::Lasted);
    for (qsizetype position = 0; position < m_calls.size(); ++position) {
        if (m_calls[position].ended.isValid())
            continue;
        const QModelIndex cell = index(rowOf(position), column);
        emit dataChanged(cell, cell, {Qt::DisplayRole, ValueRole});
    }
}
