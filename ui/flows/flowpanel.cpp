#include "flows/flowpanel.h"

#include "console/console.h"
#include "console/launches.h"
#include "console/supplies.h"
#include "flows/flowsteps.h"
#include "launch/fieldsform.h"
#include "scenarios/permissions.h"
#include "shared/tonelabel.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Flow", text);
}

template <typename Label>
Label *newText(const QString &name, QWidget *parent)
{
    auto *label = new Label(parent);
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

bool waitsForACall(const Flow &flow)
{
    return std::holds_alternative<AwaitIncoming>(flow.steps.first().action);
}

QString hintOf(const Flow &flow, bool isSandbox)
{
    if (isSandbox)
        return waitsForACall(flow)
            ? FlowPanel::tr("The sandbox has everybody for it, and makes the call itself.")
            : FlowPanel::tr("The sandbox has everybody for it.");
    return waitsForACall(flow)
        ? FlowPanel::tr("Fill in who takes part. Once it waits for the call, make that yourself.")
        : FlowPanel::tr("Fill in who takes part: people and phones that really answer.");
}

} // namespace

FlowPanel::FlowPanel(Console &console, QWidget *parent)
    : QWidget(parent), m_console(console), m_title(newText<QLabel>(u"flow.title"_s, this)),
      m_help(newText<QLabel>(u"flow.help"_s, this)),
      m_reason(newText<ToneLabel>(u"flow.reason"_s, this)),
      m_hint(newText<QLabel>(u"flow.hint"_s, this)),
      m_permissions(newText<ToneLabel>(u"flow.permissions"_s, this)), m_formPlace(new QVBoxLayout),
      m_steps(new FlowSteps(this)), m_summary(newText<ToneLabel>(u"flow.summary"_s, this)),
      m_start(new QPushButton(tr("&Start"), this)),
      m_startAnyway(new QPushButton(tr("Start any&way"), this)),
      m_cancel(new QPushButton(tr("&Cancel"), this)),
      m_showCall(new QPushButton(tr("Show the c&all"), this))
{
    m_start->setObjectName(u"flow.start"_s);
    m_startAnyway->setObjectName(u"flow.startAnyway"_s);
    m_startAnyway->setToolTip(tr("Sends what is filled in and lets the service judge."));
    m_cancel->setObjectName(u"flow.cancel"_s);
    m_showCall->setObjectName(u"flow.showCall"_s);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    arrange();
    connect(m_start, &QPushButton::clicked, this, &FlowPanel::start);
    connect(m_startAnyway, &QPushButton::clicked, this, &FlowPanel::run);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_run)
            m_run->cancel();
    });
    connect(m_showCall, &QPushButton::clicked, this, [this] { emit callWanted(m_run->call()); });
    connect(&m_console, &Console::tokenChanged, this, &FlowPanel::showPermissions);
}

void FlowPanel::arrange()
{
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_start);
    buttons->addWidget(m_startAnyway);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_showCall);
    buttons->addStretch();

    auto *steps = new QScrollArea(this);
    steps->setWidgetResizable(true);
    steps->setFrameShape(QFrame::NoFrame);
    steps->setAccessibleName(tr("Steps"));
    steps->setWidget(m_steps);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_help);
    layout->addWidget(m_reason);
    layout->addWidget(m_hint);
    layout->addWidget(m_permissions);
    layout->addLayout(m_formPlace, 2);
    layout->addLayout(buttons);
    layout->addWidget(m_summary);
    layout->addWidget(steps, 3);
}

void FlowPanel::show(const Flow &flow)
{
    if (m_isRunning)
        return;
    if (m_form)
        m_values[m_flow->id] = m_form->values();
    m_flow = &flow;
    delete m_run;
    m_title->setText(translated(flow.title));
    m_help->setText(translated(flow.help));
    m_reason->setText(flow.reason ? tr("Not supported: %1").arg(translated(flow.reason))
                                  : QString());
    m_reason->setTone(Tone::Pending);
    m_reason->setVisible(flow.reason);
    m_hint->setText(hintOf(flow, m_console.sandbox()));
    m_summary->hide();
    makeForm();
    m_steps->show(flow);
    showPermissions();
    showButtons();
}

void FlowPanel::makeForm()
{
    delete m_form;
    const Form form = formOf(*m_flow, m_console.sandbox());
    m_form = new FieldsForm(form, this);
    m_formPlace->addWidget(m_form);
    m_form->show(); // the layout would do it only later
    m_form->setDirectory(m_console.profile().directory + m_console.launches().directory());
    m_form->setSupplies(suppliesOf(m_console.profile(), m_console.callbackUri()));
    if (m_values.contains(m_flow->id))
        m_form->setValues(m_values[m_flow->id]);
    else if (m_console.sandbox())
        m_form->setValues(examplesOf(form, m_console.profile().directory));
    connect(m_form, &FieldsForm::entered, this, &FlowPanel::start);
    connect(m_form, &FieldsForm::changed, this, &FlowPanel::showButtons);
}

void FlowPanel::showPermissions()
{
    const AccessToken token = m_console.token();
    QStringList missing;
    if (m_flow && !token.text.isEmpty()) {
        for (const AnyOf &any : missingPermissions(permissionsOf(*m_flow), token.roles))
            missing.append(any.join(tr(" or ")));
    }
    m_permissions->setText(tr("The token lacks %1: the service will refuse what needs it.")
                               .arg(missing.join(u", "_s)));
    m_permissions->setTone(Tone::Pending);
    m_permissions->setVisible(!missing.isEmpty());
}

void FlowPanel::start()
{
    if (m_isRunning || !m_flow)
        return;
    m_form->showMissing();
    showButtons();
    if (!hasErrors(m_form->problems()))
        run();
}

void FlowPanel::run()
{
    delete m_run;
    m_run = new FlowRun(*m_flow, m_form->valuesToSend(), m_console, this);
    connect(m_run, &FlowRun::changed, this, &FlowPanel::changed);
    connect(m_run, &FlowRun::finished, this, &FlowPanel::finished);
    m_form->setEnabled(false);
    m_summary->hide();
    m_isRunning = true;
    emit runningChanged(true);
    m_run->start();
}

void FlowPanel::close()
{
    m_isClosed = true;
    if (m_run)
        m_run->abandon();
    m_form->setEnabled(false);
    showButtons();
}

void FlowPanel::changed()
{
    m_steps->show(m_run->steps());
    showButtons();
}

void FlowPanel::finished()
{
    m_isRunning = false;
    const bool isDone = m_run->phase() == FlowRun::Phase::Done;
    const bool isCancelled = m_run->phase() == FlowRun::Phase::Cancelled;
    m_summary->setText(isDone            ? tr("Every step went as it should.")
                           : isCancelled ? tr("Cancelled; its call has been ended.")
                           : m_isClosed  ? tr("It has failed: its profile was closed.")
                                         : tr("It has failed; its call has been ended."));
    m_summary->setTone(isDone ? Tone::Good : isCancelled ? Tone::Neutral : Tone::Bad);
    m_summary->show();
    m_form->setEnabled(true);
    changed();
    emit runningChanged(false);
}

void FlowPanel::showButtons()
{
    const bool canStart = m_flow && !m_isRunning && !m_isClosed;
    const bool hasErrors = m_form && m_form->wasTried() && ::hasErrors(m_form->problems());
    m_start->setEnabled(canStart);
    m_startAnyway->setVisible(canStart && hasErrors && !hasRefusals(m_form->problems()));
    m_cancel->setEnabled(m_run && m_run->phase() == FlowRun::Phase::Running);
    m_showCall->setEnabled(m_run && !m_run->call().isEmpty() && !m_isClosed);
}
