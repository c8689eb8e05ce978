#include "callviews/callfilter.h"

#include "callviews/callmodel.h"
#include "shared/roles.h"
#include "shared/tone.h"

CallFilter::CallFilter(QObject *parent) : QSortFilterProxyModel(parent)
{
    setSortRole(ValueRole);
    setDynamicSortFilter(true);
}

void CallFilter::setText(const QString &text)
{
    m_text = text.trimmed();
    invalidateFilter();
}

void CallFilter::setWhich(Which which)
{
    m_which = which;
    invalidateFilter();
}

bool CallFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const auto *model = static_cast<const CallModel *>(sourceModel());
    const QModelIndex index = model->index(row, 0, parent);
    const Call &call = *model->call(index);
    const bool isAlive = call.isOpen() || call.placement == Placement::Placing;
    if ((m_which == Which::Open && !isAlive) || (m_which == Which::Ended && isAlive)
        || (m_which == Which::Failed && toneOf(call) != Tone::Bad))
        return false;
    return m_text.isEmpty() || model->searchText(index).contains(m_text, Qt::CaseInsensitive);
}
