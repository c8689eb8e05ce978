#include "callviews/operationlist.h"

#include "shared/tableview.h"
#include "shared/tonelabel.h"

#include <QItemSelectionModel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

OperationList::OperationList(QWidget *parent)
    : QWidget(parent), m_model(new OperationModel(this)),
      m_table(new TableView(tr("Operations of the call"), u"operations"_s, this)),
      m_outcome(new ToneLabel(this))
{
    m_table->setModel(m_model);
    m_table->setColumnWidths({18, 11, 16, 8, 10});
    m_table->setEmptyText(tr("What was done with this call will be listed here."));
    m_outcome->setObjectName(u"operationEnd"_s);
    m_outcome->setWordWrap(true);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_outcome->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_table, 1);
    layout->addWidget(m_outcome);

    const auto tellOfNewest = [this] { tellOf(m_model->index(0, 0)); };
    connect(m_model, &QAbstractItemModel::rowsInserted, this, tellOfNewest);
    connect(m_model, &QAbstractItemModel::modelReset, this, tellOfNewest);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &OperationList::tell);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &OperationList::tellOf);
}

void OperationList::tellOf(const QModelIndex &row)
{
    m_told = row;
    tell();
}

void OperationList::tell()
{
    const auto textOf = [this](OperationModel::Column column) {
        return m_told.sibling(m_told.row(), static_cast<int>(column)).data().toString();
    };
    const QString outcome = m_told.isValid() ? textOf(OperationModel::Column::Outcome) : QString();
    m_outcome->setVisible(!outcome.isEmpty());
    if (outcome.isEmpty())
        return;
    m_outcome->setTone(m_model->toneOfRow(m_told.row()));
    m_outcome->setText(tr("%1: %2").arg(textOf(OperationModel::Column::Operation), outcome));
}
