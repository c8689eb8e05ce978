#include "callviews/rosterview.h"

#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString emptySentence(const Call *call)
{
    if (!call)
        return RosterView::tr("Choose a call to see who is in it.");
    if (call->isPeerToPeer())
        return RosterView::tr(
            "The service sends no roster for a peer-to-peer call: only its state. "
            "There will be one if somebody else is invited.");
    return RosterView::tr("No roster has come yet.");
}

} // namespace

RosterView::RosterView(QWidget *parent)
    : QWidget(parent), m_table(new TableView(tr("Roster"), u"roster"_s, this)),
      m_state(new QLabel(this)), m_sharing(new QLabel(this))
{
    m_table->setModel(&m_model);
    m_table->setColumnWidths({26, 18, 14, 9, 15, 50, 14, 6});
    m_state->setText(tr("Updates of the roster were missed; the whole list was asked for."));
    m_state->hide();
    m_sharing->setObjectName(u"sharing"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_state);
    layout->addWidget(m_sharing);
    layout->addWidget(m_table);
    show(nullptr);
}

void RosterView::show(const Call *call)
{
    m_model.show(call ? call->roster.entries() : SharedList<RosterEntry>());
    m_model.setOpen(call && call->isOpen());
    m_table->setEmptyText(emptySentence(call));
    m_state->setVisible(call && call->isOpen() && call->roster.isResyncing());
    const int sessions = call ? static_cast<int>(call->contentSharing.size()) : 0;
    m_sharing->setText(tr("Content is being shared (%n session(s)).", nullptr, sessions));
    m_sharing->setVisible(sessions > 0);
}

QString RosterView::currentParticipant() const
{
    const RosterEntry *entry = m_model.entry(m_table->currentIndex());
    return entry && !entry->left.isValid() ? entry->participant.id.text : QString();
}
