#include "callviews/operationmodel.h"

#include "explain/explanation.h"
#include "scenarios/catalogue.h"
#include "shared/tone.h"
#include "shared/words.h"

#include <QCoreApplication>
#include <QGuiApplication>

using namespace Qt::StringLiterals;

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

} // namespace

void OperationModel::show(const QList<CallOperation> &operations)
{
    if (operations == m_operations)
        return;
    beginResetModel();
    m_operations = operations;
    endResetModel();
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
    const CallOperation &operation = m_operations[m_operations.size() - 1 - index.row()];
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
    case Column::Outcome:
        return tr("Outcome");
    case Column::Count:
        break;
    }
    return {};
}

QString OperationModel::text(const CallOperation &operation, Column column)
{
    switch (column) {
    case Column::Operation: {
        const Operation *declared = operations::find(operation.key);
        return declared ? QCoreApplication::translate("Operation", declared->title) : operation.key;
    }
    case Column::Started:
        return words::timeOfDay(operation.started);
    case Column::State:
        return phaseText(operation.phase);
    case Column::Outcome:
        if (operation.result && operation.phase == CallOperation::Phase::Failed)
            return u"%1 · %2/%3"_s.arg(explainEnd(*operation.result).meaning)
                .arg(operation.result->code)
                .arg(operation.result->subcode);
        return operation.note;
    case Column::Count:
        break;
    }
    return {};
}
