#include "callviews/callsview.h"

#include "console/callguardian.h"
#include "console/console.h"
#include "shared/tonelabel.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

CallsView::CallsView(CallModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_use(new ToneLabel(this)),
      m_table(new TableView(tr("Calls"), u"calls"_s, this))
{
    m_filter.setSourceModel(&model);
    m_table->setModel(&m_filter);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder); // newest first until somebody sorts
    m_table->setColumnWidths({18, 24, 26, 12, 11, 12, 40});
    m_table->setEmptyText(tr("No calls yet. Choose a person above and press “Place call”."));

    auto *text = new QLineEdit(this);
    text->setPlaceholderText(tr("Filter calls"));
    text->setAccessibleName(tr("Filter calls"));
    text->setClearButtonEnabled(true);
    auto *which = new QComboBox(this);
    which->setAccessibleName(tr("Which calls"));
    which->addItems({tr("All calls"), tr("Open"), tr("Ended"), tr("Failed")});
    connect(text, &QLineEdit::textChanged, &m_filter, &CallFilter::setText);
    connect(which, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_filter.setWhich(static_cast<CallFilter::Which>(index)); });

    m_use->setObjectName(u"quota"_s);
    m_use->setToolTip(tr("The service lets an application have 100 calls at once and 10 000 a "
                         "month. Counted is what this journal knows of; a month is one of UTC."));
    auto *title = new QLabel(tr("Calls"), this);
    auto *line = new QHBoxLayout;
    line->addWidget(title);
    line->addStretch();
    line->addWidget(m_use);
    line->addWidget(text);
    line->addWidget(which);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addLayout(line);
    layout->addWidget(m_table);

    auto *hangUp = new QAction(tr("Hang up"), this);
    m_table->addAction(hangUp);
    connect(hangUp, &QAction::triggered, this, [this] {
        if (const Call *call = current(); call && call->isOpen())
            emit hangUpWanted(call->id);
    });
    connect(m_table, &TableView::menuOpening, this, &CallsView::fillMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CallsView::currentChanged);
    connect(&m_second, &QTimer::timeout, this, &CallsView::tick);
    m_second.start(1s);
}

void CallsView::setConsole(Console *console)
{
    if (!console)
        return m_model.setKeepAlive({});
    const CallGuardian *guardian = &console->guardian();
    m_model.setKeepAlive([guardian](const CallId &call) { return guardian->keepAliveDue(call); });
    connect(guardian, &CallGuardian::changed, this,
            [this, guardian] { showUse(guardian->quota()); });
    connect(guardian, &CallGuardian::unconfirmedChanged, this,
            [this, guardian](const CallId &changed) {
                m_model.setUnconfirmed(changed, guardian->isUnconfirmed(changed));
            });
}

const Call *CallsView::current() const
{
    return m_model.call(m_filter.mapToSource(m_table->currentIndex()));
}

//! Says how much of the limits of the service is used, and warns in time.
void CallsView::showUse(const CallQuota &quota)
{
    const QLocale locale;
    const QString use = tr("%1 of %2 at once, %3 of %4 this month")
                            .arg(locale.toString(quota.open()),
                                 locale.toString(CallQuota::mostOpen),
                                 locale.toString(quota.ofMonth()),
                                 locale.toString(CallQuota::mostOfMonth));
    switch (quota.level()) {
    case CallQuota::Level::Fine:
        m_use->setText(use);
        return m_use->setTone(Tone::Neutral);
    case CallQuota::Level::Near:
        m_use->setText(tr("Near the limit: %1").arg(use));
        return m_use->setTone(Tone::Pending);
    case CallQuota::Level::Reached:
        m_use->setText(tr("Limit reached: %1").arg(use));
        return m_use->setTone(Tone::Bad);
    }
}

void CallsView::fillMenu(QMenu *menu)
{
    const Call *call = current();
    if (const Call *other = call ? m_model.otherEndOf(*call) : nullptr) {
        QAction *show = menu->addAction(tr("Show the other end of the transfer"));
        connect(show, &QAction::triggered, this,
                [this, number = other->number] { choose(number); });
    }
    emit menuOpening(menu);
}

//! Paints what is in view; to tell the model's views of ten thousand changes would be felt.
void CallsView::tick()
{
    QWidget *viewport = m_table->viewport();
    for (const auto ticking : {CallModel::Column::Lasted, CallModel::Column::KeepAlive}) {
        const int column = static_cast<int>(ticking);
        viewport->update(m_table->columnViewportPosition(column), 0, m_table->columnWidth(column),
                         viewport->height());
    }
}

void CallsView::choose(int number)
{
    const QModelIndex row = m_filter.mapFromSource(m_model.indexOfNumber(number));
    if (row.isValid())
        m_table->setCurrentIndex(row);
}

void CallsView::choose(const CallId &call)
{
    if (const Call *found = m_model.call(m_model.indexOf(call)))
        choose(found->number);
}
