#include "flows/flowsteps.h"

#include "shared/tonelabel.h"
#include "shared/words.h"

#include <QCoreApplication>
#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

using Phase = FlowRun::Phase;

QString wordOf(Phase phase)
{
    switch (phase) {
    case Phase::Pending:
        return FlowSteps::tr("not yet");
    case Phase::Running:
        return FlowSteps::tr("running");
    case Phase::Done:
        return FlowSteps::tr("done");
    case Phase::Failed:
        return FlowSteps::tr("failed");
    case Phase::Cancelled:
        return FlowSteps::tr("cancelled");
    }
    return {};
}

Tone toneOf(Phase phase)
{
    switch (phase) {
    case Phase::Pending:
    case Phase::Cancelled:
        return Tone::Neutral;
    case Phase::Running:
        return Tone::Pending;
    case Phase::Done:
        return Tone::Good;
    case Phase::Failed:
        return Tone::Bad;
    }
    return Tone::Neutral;
}

QString noteOf(const FlowRun::Step &step)
{
    QStringList lines{step.note};
    if (step.error)
        lines.append(words::failureOf(*step.error));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace

FlowSteps::FlowSteps(QWidget *parent) : QWidget(parent), m_grid(nullptr)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
}

void FlowSteps::show(const Flow &flow)
{
    delete m_rowsOwner;
    m_rows.clear();
    m_rowsOwner = new QWidget(this);
    m_grid = new QGridLayout(m_rowsOwner);
    m_grid->setContentsMargins({});
    m_grid->setColumnStretch(1, 1);
    for (const FlowStep &step : flow.steps)
        addRow(QCoreApplication::translate("Flow", step.title));
    m_grid->setRowStretch(m_grid->rowCount(), 1);
    layout()->addWidget(m_rowsOwner);
    m_rowsOwner->show();
    show(QList<FlowRun::Step>(flow.steps.size()));
}

void FlowSteps::show(const QList<FlowRun::Step> &steps)
{
    for (qsizetype i = 0; i < steps.size(); ++i) {
        const Tone tone = toneOf(steps[i].phase);
        m_rows[i].dot->setTone(tone, steps[i].phase == Phase::Running);
        m_rows[i].state->setTone(tone);
        m_rows[i].state->setText(wordOf(steps[i].phase));
        const QString note = noteOf(steps[i]);
        m_rows[i].note->setTone(steps[i].phase == Phase::Failed ? Tone::Bad : Tone::Neutral);
        m_rows[i].note->setText(note);
        m_rows[i].note->setVisible(!note.isEmpty());
    }
}

void FlowSteps::addRow(const QString &title)
{
    const auto number = static_cast<int>(m_rows.size());
    const Row row{.dot = new ToneDot(m_rowsOwner),
                  .state = new ToneLabel(m_rowsOwner),
                  .note = new ToneLabel(m_rowsOwner)};
    auto *label = new QLabel(u"%1. %2"_s.arg(number + 1).arg(title), m_rowsOwner);
    label->setTextFormat(Qt::PlainText);
    row.state->setObjectName(u"flowStep.%1.state"_s.arg(number));
    row.note->setObjectName(u"flowStep.%1.note"_s.arg(number));
    row.note->setWordWrap(true);
    row.note->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_grid->addWidget(row.dot, 2 * number, 0);
    m_grid->addWidget(label, 2 * number, 1);
    m_grid->addWidget(row.state, 2 * number, 2);
    m_grid->addWidget(row.note, 2 * number + 1, 1, 1, 2);
    m_rows.append(row);
}
