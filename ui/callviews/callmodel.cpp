#include "callviews/callmodel.h"

#include "shared/arrivalwords.h"
#include "shared/roles.h"
#include "shared/tone.h"
#include "shared/words.h"

#include <QGuiApplication>
#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

//! Seconds from its start to its end, or to now; -1 for a call that never came to be.
qint64 lasted(const Call &call)
{
    if (call.refusal)
        return -1;
    const QDateTime end = call.ended.isValid() ? call.ended : QDateTime::currentDateTimeUtc();
    return call.started.secsTo(end);
}

//! 0 where it should have been already, -1 for never.
qint64 secondsUntil(const QDateTime &time)
{
    if (!time.isValid())
        return -1;
    return std::max<qint64>(0, QDateTime::currentDateTimeUtc().secsTo(time));
}

} // namespace

CallModel::CallModel(QObject *parent) : QAbstractTableModel(parent) { }

void CallModel::reset(const QList<Call> &calls)
{
    beginResetModel();
    m_rows.clear();
    m_numbers.clear();
    m_unconfirmed.clear();
    for (const Call &call : calls) {
        m_rows.append({call});
        m_numbers[call.id] = call.number;
    }
    endResetModel();
}

void CallModel::update(const QList<Call> &calls, const QList<int> &vanished)
{
    QMap<int, Call> latest; // a later state of the same call comes later
    for (const Call &call : calls) {
        latest[call.number] = call;
        m_numbers[call.id] = call.number;
    }
    const int newest = m_rows.isEmpty() ? 0 : m_rows.last().call.number;
    const auto firstNew = latest.upperBound(newest);
    change(QList<Call>(latest.begin(), firstNew));
    add(QList<Call>(firstNew, latest.end()));
    for (const int number : vanished)
        drop(number);
}

void CallModel::setUnconfirmed(const CallId &call, bool isUnconfirmed)
{
    if (isUnconfirmed)
        m_unconfirmed.insert(call);
    else
        m_unconfirmed.remove(call);
    if (const QModelIndex row = indexOf(call); row.isValid()) {
        at(row).searchText.clear();
        emit dataChanged(row, row.siblingAtColumn(columnCount() - 1));
    }
}

const Call *CallModel::call(const QModelIndex &index) const
{
    return index.isValid() ? &at(index).call : nullptr;
}

const Call *CallModel::callOfNumber(int number) const
{
    return call(indexOfNumber(number));
}

const Call *CallModel::otherEndOf(const Call &call) const
{
    const auto found = std::find_if(m_rows.rbegin(), m_rows.rend(), [&call](const Row &other) {
        return transfers::areEndsOfOne(call, other.call);
    });
    return found == m_rows.rend() ? nullptr : &found->call;
}

QModelIndex CallModel::indexOf(const CallId &call) const
{
    return call.isEmpty() ? QModelIndex() : indexOfNumber(m_numbers.value(call));
}

QModelIndex CallModel::indexOfNumber(int number) const
{
    const qsizetype position = positionOf(number);
    return position < 0 ? QModelIndex() : index(rowOf(position), 0);
}

const QString &CallModel::searchText(const QModelIndex &index) const
{
    const Row &row = at(index);
    if (row.searchText.isEmpty()) {
        QStringList texts{row.call.id.text};
        for (const Column column :
             {Column::State, Column::Peer, Column::Scenario, Column::Started, Column::Result})
            texts.append(text(row.call, column));
        row.searchText = texts.join(u'\n');
    }
    return row.searchText;
}

int CallModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
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
        return words::toolTip(toolTip(shown, column));
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
    case Column::KeepAlive:
        return tr("Keep alive");
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
    case Column::KeepAlive: {
        const qint64 left = secondsUntil(keepAliveDue(call));
        return left < 0 ? QString() : tr("in %1").arg(words::duration(left));
    }
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
    case Column::KeepAlive:
        return secondsUntil(keepAliveDue(call));
    default:
        return text(call, column);
    }
}

QString CallModel::toolTip(const Call &call, Column column) const
{
    if (column == Column::Started)
        return words::fullTime(call.started);
    const QDateTime due = column == Column::KeepAlive ? keepAliveDue(call) : QDateTime();
    if (!due.isValid())
        return text(call, column);
    return tr("The service ends a call that it hears nothing of for 45 minutes. The console tells it "
              "at %1 that the call is still there.")
        .arg(words::fullTime(due));
}

QDateTime CallModel::keepAliveDue(const Call &call) const
{
    return m_keepAlive && call.isOpen() ? m_keepAlive(call.id) : QDateTime();
}

const CallModel::Row &CallModel::at(const QModelIndex &index) const
{
    return m_rows[m_rows.size() - 1 - index.row()];
}

//! -1 if there is none.
qsizetype CallModel::positionOf(int number) const
{
    const auto numberOf = [](const Row &row) { return row.call.number; };
    const auto found = std::ranges::lower_bound(m_rows, number, {}, numberOf);
    const bool isThere = found != m_rows.end() && found->call.number == number;
    return isThere ? found - m_rows.begin() : -1;
}

int CallModel::rowOf(qsizetype position) const
{
    return static_cast<int>(m_rows.size() - 1 - position);
}

//! Neighbours are told of at once.
void CallModel::change(const QList<Call> &calls)
{
    qsizetype first = -1;
    qsizetype last = -1;
    const auto tell = [&] {
        if (first >= 0)
            emit dataChanged(index(rowOf(last), 0), index(rowOf(first), columnCount() - 1));
    };
    for (const Call &call : calls) {
        const qsizetype position = positionOf(call.number);
        if (position < 0)
            continue; // it has vanished
        m_rows[position] = {call};
        if (first < 0 || position != last + 1) {
            tell();
            first = position;
        }
        last = position;
    }
    tell();
}

void CallModel::add(const QList<Call> &calls)
{
    if (calls.isEmpty())
        return;
    beginInsertRows({}, 0, static_cast<int>(calls.size()) - 1);
    for (const Call &call : calls)
        m_rows.append({call});
    endInsertRows();
}

void CallModel::drop(int number)
{
    const qsizetype position = positionOf(number);
    if (position < 0)
        return;
    const int row = rowOf(position);
    beginRemoveRows({}, row, row);
    m_rows.removeAt(position);
    endRemoveRows();
}
