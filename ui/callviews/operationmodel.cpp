#include "callviews/operationmodel.h"

#include "console/overdue.h"
#include "explain/explanation.h"
#include "scenarios/catalogue.h"
#include "shared/tone.h"
#include "shared/words.h"

#include <QCoreApplication>
#include <QGuiApplication>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Tone toneOf(const CallOperation &operation)
{
    switch (operation.phase) {
    case CallOperation::Phase::Failed:
        return Tone::Bad;
    case CallOperation::Phase::Completed:
        return Tone::Good;
    case CallOperation::Phase::Sent:
    case CallOperation::Phase::Running:
        break;
    }
    return Tone::Pending;
}

QString phaseText(CallOperation::Phase phase)
{
    switch (phase) {
    case CallOperation::Phase::Sent:
        return OperationModel::tr("sent");
    case CallOperation::Phase::Running:
        return OperationModel::tr("running");
    case CallOperation::Phase::Completed:
        return OperationModel::tr("completed");
    case CallOperation::Phase::Failed:
        break;
    }
    return OperationModel::tr("failed");
}

qint64 lasted(const CallOperation &operation)
{
    const QDateTime end = operation.finished.isValid() ? operation.finished
                                                       : QDateTime::currentDateTimeUtc();
    return operation.started.secsTo(end);
}

QString withNumbers(const Explanation &explanation, const QString &first, const QString &second)
{
    return u"%1 %2 · %3/%4"_s.arg(explanation.meaning, explanation.remedy, first, second)
        .replace(u"  "_s, u" "_s);
}

QString failureText(const CallOperation &operation)
{
    if (operation.refusal && operation.refusal->status == 0)
        return operation.refusal->message;
    if (operation.refusal)
        return withNumbers(explainError(operation.refusal->code, operation.refusal->status),
                           QString::number(operation.refusal->status), operation.refusal->code);
    if (operation.result)
        return withNumbers(explainEnd(*operation.result), QString::number(operation.result->code),
                           QString::number(operation.result->subcode));
    return operation.completionReason;
}

} // namespace

OperationModel::OperationModel(QObject *parent) : QAbstractTableModel(parent)
{
    connect(&m_second, &QTimer::timeout, this, &OperationModel::tick);
}

void OperationModel::show(const QList<CallOperation> &operations, bool isOpen)
{
    if (!continues(operations) || isOpen != m_isOpen) {
        beginResetModel();
        m_operations = operations;
        m_isOpen = isOpen;
        endResetModel();
    }
    for (qsizetype position = 0; position < m_operations.size(); ++position) {
        if (m_operations[position] == operations[position])
            continue;
        m_operations[position] = operations[position];
        const QModelIndex row = index(rowOf(position), 0);
        emit dataChanged(row, row.siblingAtColumn(columnCount() - 1));
    }
    if (operations.size() > m_operations.size()) {
        beginInsertRows({}, 0, static_cast<int>(operations.size() - m_operations.size()) - 1);
        m_operations = operations;
        endInsertRows();
    }
    if (m_isOpen && std::ranges::any_of(m_operations, &CallOperation::isPending))
        m_second.start(1s);
    else
        m_second.stop();
}

Tone OperationModel::toneOfRow(int row) const
{
    return toneOf(m_operations[rowOf(row)]);
}

int OperationModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_operations.size());
}

int OperationModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(Column::Count);
}

QVariant OperationModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const CallOperation &operation = m_operations[rowOf(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return text(operation, column);
    case Qt::ToolTipRole:
        return words::toolTip(column == Column::Started ? words::fullTime(operation.started)
                                                        : text(operation, column));
    case Qt::DecorationRole:
        if (column == Column::State)
            return toneIcon(toneOf(operation), operation.phase != CallOperation::Phase::Failed,
                            QGuiApplication::palette());
        return {};
    default:
        return {};
    }
}

QVariant OperationModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Column::Operation:
        return tr("Operation");
    case Column::Started:
        return tr("Started");
    case Column::State:
        return tr("State");
    case Column::Lasted:
        return tr("Lasted");
    case Column::Outcome:
        return tr("Outcome");
    case Column::Count:
        break;
    }
    return {};
}

QString OperationModel::text(const CallOperation &operation, Column column) const
{
    switch (column) {
    case Column::Operation: {
        const Operation *declared = operations::find(operation.key);
        return declared ? QCoreApplication::translate("Operation", declared->title) : operation.key;
    }
    case Column::Started:
        return words::timeOfDay(operation.started);
    case Column::State:
        return stateText(operation);
    case Column::Lasted:
        return operation.isPending() && !m_isOpen ? u"—"_s : words::duration(lasted(operation));
    case Column::Outcome:
        return outcomeText(operation);
    case Column::Count:
        break;
    }
    return {};
}

QString OperationModel::stateText(const CallOperation &operation) const
{
    if (operation.isPending() && !m_isOpen)
        return tr("not told");
    return isOverdue(operation) ? tr("overdue") : phaseText(operation.phase);
}

QString OperationModel::outcomeText(const CallOperation &operation) const
{
    if (operation.phase == CallOperation::Phase::Failed)
        return failureText(operation);
    if (operation.isPending() && !m_isOpen)
        return tr("The call ended before the service told how it ended.");
    if (!isOverdue(operation))
        return {};
    return operation.id.isEmpty()
        ? tr("Its end should have been told by now. The service gave it no id to ask for.")
        : tr("Its end should have been told by now. The service is asked for it.");
}

bool OperationModel::isOverdue(const CallOperation &operation) const
{
    return m_isOpen && ::isOverdue(operation, m_clockRate);
}

//! The list only ever grows at its end: anything else is that of another call.
bool OperationModel::continues(const QList<CallOperation> &operations) const
{
    if (operations.size() < m_operations.size())
        return false;
    return std::ranges::equal(m_operations, operations.first(m_operations.size()), {},
                              &CallOperation::exchange, &CallOperation::exchange);
}

int OperationModel::rowOf(qsizetype position) const
{
    return static_cast<int>(m_operations.size() - 1 - position);
}

void OperationModel::tick()
{
    for (qsizetype position = 0; position < m_operations.size(); ++position) {
        if (!m_operations[position].isPending())
            continue;
        const QModelIndex row = index(rowOf(position), static_cast<int>(Column::State));
        emit dataChanged(row, row.siblingAtColumn(columnCount() - 1));
    }
}
