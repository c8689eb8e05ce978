#include "doctor/doctordialog.h"

#include "doctor/checkup.h"
#include "shared/tonelabel.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPushButton>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace {

QString wordOf(const CheckLine &line)
{
    if (!line.diagnosis)
        return DoctorDialog::tr("Checking…");
    switch (line.diagnosis->state) {
    case CheckState::Ok:
        break;
    case CheckState::Warning:
        return DoctorDialog::tr("Look at this");
    case CheckState::Failed:
        return DoctorDialog::tr("Failed");
    case CheckState::Skipped:
        return DoctorDialog::tr("Skipped");
    }
    return DoctorDialog::tr("Well");
}

Tone toneOf(const CheckLine &line)
{
    if (!line.diagnosis)
        return Tone::Pending;
    switch (line.diagnosis->state) {
    case CheckState::Ok:
        return Tone::Good;
    case CheckState::Warning:
        return Tone::Pending;
    case CheckState::Failed:
        return Tone::Bad;
    case CheckState::Skipped:
        break;
    }
    return Tone::Neutral;
}

QString sentencesOf(const CheckLine &line)
{
    if (!line.diagnosis)
        return {};
    return Error{.what = line.diagnosis->reason,
                 .next = line.diagnosis->next,
                 .detail = line.diagnosis->detail}
        .text();
}

} // namespace

DoctorDialog::DoctorDialog(Checkup &checkup, QWidget *parent)
    : QDialog(parent), m_checkup(checkup), m_readiness(new ToneLabel(this))
{
    setWindowTitle(tr("Doctor"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_readiness->setObjectName(u"doctorReadiness"_s);
    auto *rows = new QWidget;
    m_grid = new QGridLayout(rows);
    m_grid->setColumnStretch(3, 1);
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Checks"));
    scroll->setWidgetResizable(true);
    scroll->setWidget(rows);

    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_again = buttons->addButton(tr("Check &again"), QDialogButtonBox::ActionRole);
    m_again->setObjectName(u"checkAgain"_s);
    connect(m_again, &QPushButton::clicked, &checkup, &Checkup::run);
    m_cancel = buttons->addButton(tr("&Cancel"), QDialogButtonBox::ActionRole);
    m_cancel->setObjectName(u"cancelCheck"_s);
    connect(m_cancel, &QPushButton::clicked, &checkup, &Checkup::cancel);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_readiness);
    layout->addWidget(scroll, 1);
    layout->addWidget(buttons);
    resize(820, 560);
    connect(&checkup, &Checkup::changed, this, &DoctorDialog::refresh);
    refresh();
}

void DoctorDialog::addRow()
{
    QWidget *parent = m_grid->parentWidget();
    const Row row{.dot = new ToneDot(parent),
                  .state = new ToneLabel(parent),
                  .title = new QLabel(parent),
                  .text = new QLabel(parent),
                  .fix = new QPushButton(parent)};
    for (QLabel *label : {row.title, row.text})
        label->setTextFormat(Qt::PlainText); // services have their say in it
    row.text->setWordWrap(true);
    row.text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    const int index = static_cast<int>(m_rows.size());
    connect(row.fix, &QPushButton::clicked, this,
            [this, index] { apply(fixOf(m_checkup.lines().value(index))); });
    m_grid->addWidget(row.dot, index, 0);
    m_grid->addWidget(row.state, index, 1);
    m_grid->addWidget(row.title, index, 2);
    m_grid->addWidget(row.text, index, 3);
    m_grid->addWidget(row.fix, index, 4);
    m_rows.append(row);
}

void DoctorDialog::refresh()
{
    m_readiness->setText(textOf(m_checkup.readiness()));
    m_readiness->setTone(toneOf(m_checkup.readiness()));
    m_again->setEnabled(m_checkup.canRun() && !m_checkup.isRunning());
    m_cancel->setEnabled(m_checkup.isRunning());
    const QList<CheckLine> &lines = m_checkup.lines();
    while (m_rows.size() < lines.size())
        addRow();
    for (qsizetype i = 0; i < m_rows.size(); ++i)
        showRow(m_rows[i], lines.value(i));
}

//! A row without a check is hidden: the doctor has not looked yet.
void DoctorDialog::showRow(const Row &row, const CheckLine &line)
{
    const Fix fix = fixOf(line);
    row.dot->setTone(toneOf(line), line.diagnosis.has_value());
    row.state->setText(wordOf(line));
    row.state->setTone(toneOf(line));
    row.state->setObjectName(u"state."_s + line.id);
    row.title->setText(line.title);
    row.text->setText(sentencesOf(line));
    row.text->setObjectName(u"reason."_s + line.id);
    row.fix->setText(fix.label);
    row.fix->setAccessibleDescription(line.title);
    row.fix->setObjectName(u"fix."_s + line.id);
    for (QLabel *label :
         {static_cast<QLabel *>(row.dot), static_cast<QLabel *>(row.state), row.title, row.text})
        label->setVisible(!line.id.isEmpty());
    row.fix->setVisible(fix.kind != Fix::Kind::None);
}

void DoctorDialog::apply(const Fix &fix)
{
    switch (fix.kind) {
    case Fix::Kind::None:
        return;
    case Fix::Kind::EditProfile:
        emit editWanted(fix.target);
        return;
    case Fix::Kind::ListenAgain:
        emit listenAgainWanted();
        return;
    case Fix::Kind::ShowTunnels:
        emit tunnelsWanted();
        return;
    case Fix::Kind::Copy:
        QGuiApplication::clipboard()->setText(fix.target);
        return;
    case Fix::Kind::Stop:
        m_checkup.cancelOne(fix.target);
        return;
    }
}
