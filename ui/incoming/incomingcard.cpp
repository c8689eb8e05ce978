#include "incoming/incomingcard.h"

#include "launch/fieldsform.h"
#include "scenarios/catalogue.h"
#include "shared/arrivalwords.h"
#include "shared/tonelabel.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto tick = 200ms;
constexpr qsizetype mostTargets = 25; // operations, "Redirect"

const auto answerKey = u"answer"_s;
const auto rejectKey = u"reject"_s;
const auto redirectKey = u"redirect"_s;
const auto mediaField = u"media"_s;
const auto modalitiesField = u"modalities"_s;
const auto reasonField = u"reason"_s;

const Operation &operationOf(const QString &key)
{
    return *operations::find(key);
}

QString reasonText(const QString &reason)
{
    if (reason == u"busy")
        return IncomingCard::tr("busy");
    return reason == u"forbidden" ? IncomingCard::tr("forbidden") : IncomingCard::tr("no reason");
}

//! What the fields together have to be; empty if they are.
QString problemOfAll(const Operation &operation, const FieldValues &values)
{
    if (operation.key != redirectKey)
        return {};
    const qsizetype targets = buildBody(operation, values)[u"targets"].toArray().size();
    if (targets == 0)
        return IncomingCard::tr("Say to whom: a person, an application or a number.");
    return targets > mostTargets
        ? IncomingCard::tr("At most %1 can be called at once.").arg(mostTargets)
        : QString();
}

} // namespace

IncomingCard::IncomingCard(const Call &call, double clockRate, QWidget *parent)
    : QFrame(parent), m_call(call), m_clockRate(clockRate), m_time(new QLabel(this)),
      m_bar(new QProgressBar(this)), m_problem(new ToneLabel(this)),
      m_answer(new QPushButton(this)), m_media(new QComboBox(this)),
      m_reject(new QPushButton(this)), m_reason(new QComboBox(this)),
      m_redirect(new QPushButton(this)), m_formPlace(new QWidget(this)),
      m_formLayout(new QVBoxLayout(m_formPlace)), m_send(new QPushButton(this))
{
    setObjectName(u"incomingCard"_s);
    setFrameShape(StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Button); // it rises, and fields stand out from it
    const QString headline = words::headlineOf(*call.arrival);
    setAccessibleName(headline);
    auto *dot = new ToneDot(this);
    dot->setTone(Tone::Pending, true);
    auto *title = new QLabel(headline, this);
    title->setTextFormat(Qt::PlainText);
    title->setObjectName(u"incomingTitle"_s);
    QFont bold = font();
    bold.setBold(true);
    title->setFont(bold);
    auto *details = new QLabel(words::detailsOf(*call.arrival), this);
    details->setTextFormat(Qt::PlainText);
    details->setWordWrap(true);
    details->setObjectName(u"incomingDetails"_s);
    m_time->setObjectName(u"incomingTime"_s);
    m_bar->setTextVisible(false);
    m_bar->setMaximumWidth(120);
    m_bar->setMaximumHeight(8);
    m_bar->setRange(0, static_cast<int>(call.arrived.msecsTo(deadline())));
    m_bar->setAccessibleName(tr("Time to decide"));
    m_problem->setWordWrap(true);
    m_problem->setTone(Tone::Bad);
    m_problem->setObjectName(u"incomingProblem"_s);
    m_problem->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_problem->hide();

    auto *head = new QHBoxLayout;
    head->addWidget(dot);
    head->addWidget(title, 1);
    head->addWidget(m_time);
    head->addWidget(m_bar);
    auto *line = new QHBoxLayout;
    line->addWidget(details, 1);
    line->addWidget(makeButtons());
    auto *formButtons = new QHBoxLayout;
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancelIncoming"_s);
    cancel->setToolTip(QKeySequence(Qt::Key_Escape).toString(QKeySequence::NativeText));
    m_send->setObjectName(u"sendIncoming"_s);
    formButtons->addWidget(m_send);
    formButtons->addWidget(cancel);
    formButtons->addStretch();
    m_formLayout->setContentsMargins({});
    m_formLayout->addLayout(formButtons);
    m_formPlace->hide();
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(head);
    layout->addLayout(line);
    layout->addWidget(m_problem);
    layout->addWidget(m_formPlace);

    connect(m_answer, &QPushButton::clicked, this, &IncomingCard::answer);
    connect(m_reject, &QPushButton::clicked, this, &IncomingCard::reject);
    connect(m_redirect, &QPushButton::clicked, this, [this] { openForm(redirectKey, {}); });
    connect(m_send, &QPushButton::clicked, this, &IncomingCard::submit);
    connect(cancel, &QPushButton::clicked, this, &IncomingCard::closeForm);
    connect(&m_tick, &QTimer::timeout, this, &IncomingCard::showTime);
    m_tick.start(tick);
    setFirst(false);
    showTime();
    showButtons();
}

void IncomingCard::show(const Call &call)
{
    m_call = call;
    showButtons();
    if (!call.awaitsDecision() || !m_problem->text().isEmpty() || call.operations.isEmpty())
        return;
    const CallOperation &last = call.operations.last();
    if (last.refusal && !last.reason.isEmpty())
        setProblem(tr("What a rule of the profile decided was refused: %1 (status %2)")
                       .arg(last.refusal->message)
                       .arg(last.refusal->status));
}

void IncomingCard::setDirectory(const QList<DirectoryEntry> &directory)
{
    m_directory = directory;
    if (m_form)
        m_form->setDirectory(directory);
}

void IncomingCard::setSupplies(const Supplies &supplies)
{
    m_supplies = supplies;
    if (m_form)
        m_form->setSupplies(supplies);
}

void IncomingCard::setProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void IncomingCard::setFirst(bool isFirst)
{
    m_answer->setText(isFirst ? tr("&Answer") : tr("Answer"));
    m_reject->setText(isFirst ? tr("Re&ject") : tr("Reject"));
    m_redirect->setText(isFirst ? tr("Redirec&t…") : tr("Redirect…"));
}

void IncomingCard::answer()
{
    const bool needsForm = m_media->currentData().toString()
        != operationOf(answerKey).fields.first().preset.value(0);
    if (needsForm)
        openForm(answerKey, answerValues());
    else
        send(operationOf(answerKey), answerValues());
}

void IncomingCard::reject()
{
    send(operationOf(rejectKey), {{reasonField, {m_reason->currentData().toString()}}});
}

void IncomingCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && m_operation)
        return closeForm();
    QFrame::keyPressEvent(event);
}

QWidget *IncomingCard::makeButtons()
{
    const QStringList media = operationOf(answerKey).fields.first().choices;
    m_media->addItem(tr("The service handles the media"), media.value(0));
    m_media->addItem(tr("The bot handles the media…"), media.value(1));
    m_media->addItem(tr("More options…"));
    m_media->setAccessibleName(tr("Media of the answer"));
    for (const QString &reason : operationOf(rejectKey).fields.first().choices)
        m_reason->addItem(reasonText(reason), reason);
    m_reason->setAccessibleName(tr("Reason of the rejection"));
    m_answer->setObjectName(u"answerIncoming"_s);
    m_media->setObjectName(u"incomingMedia"_s);
    m_reject->setObjectName(u"rejectIncoming"_s);
    m_reason->setObjectName(u"incomingReason"_s);
    m_redirect->setObjectName(u"redirectIncoming"_s);
    for (const auto &[button, key] :
         {std::pair(m_answer, answerKey), std::pair(m_reject, rejectKey),
          std::pair(m_redirect, redirectKey)})
        button->setToolTip(QCoreApplication::translate("Operation", operationOf(key).help));

    auto *holder = new QWidget(this);
    auto *line = new QHBoxLayout(holder);
    line->setContentsMargins({});
    for (QWidget *each : QList<QWidget *>{m_answer, m_media, m_reject, m_reason, m_redirect})
        line->addWidget(each);
    return holder;
}

void IncomingCard::showTime()
{
    const qint64 left = QDateTime::currentDateTimeUtc().msecsTo(deadline());
    m_bar->setValue(static_cast<int>(std::max<qint64>(left, 0)));
    const auto seconds = std::chrono::ceil<std::chrono::seconds>(
        std::chrono::milliseconds(std::max<qint64>(left, 0)));
    m_time->setText(tr("%1 s left").arg(seconds.count()));
    if (left > 0 || !m_call.awaitsDecision())
        return;
    m_tick.stop();
    emit expired();
}

//! What was decided is on its way until the service has said something to it.
void IncomingCard::showButtons()
{
    const bool isWaiting = m_call.awaitsDecision();
    for (QWidget *each :
         QList<QWidget *>{m_answer, m_media, m_reject, m_reason, m_redirect, m_formPlace})
        each->setEnabled(isWaiting);
}

//! Audio, unless the caller asks for something that can be answered with.
FieldValues IncomingCard::answerValues() const
{
    const Operation &operation = operationOf(answerKey);
    FieldValues values = presetsOf(operation);
    if (const QString media = m_media->currentData().toString(); !media.isEmpty())
        values[mediaField] = {media};
    QStringList modalities;
    for (const Field &field : operation.fields) {
        if (field.key != modalitiesField)
            continue;
        for (const QString &modality : m_call.arrival->requestedModalities) {
            if (field.choices.contains(modality))
                modalities.append(modality);
        }
    }
    if (!modalities.isEmpty())
        values[modalitiesField] = modalities;
    return values;
}

void IncomingCard::openForm(const QString &operation, const FieldValues &values)
{
    constexpr int leastHeight = 110; // more where the window has it
    closeForm();
    m_operation = &operationOf(operation);
    m_form = new FieldsForm(*m_operation, m_formPlace);
    m_form->setMinimumHeight(leastHeight);
    m_form->setDirectory(m_directory);
    if (!values.isEmpty())
        m_form->setValues(values);
    m_form->setSupplies(m_supplies);
    m_formLayout->insertWidget(0, m_form);
    m_send->setText(operation == answerKey ? tr("Answ&er") : tr("R&edirect"));
    emit formOpening();
    m_formPlace->show();
    m_form->show();
    m_form->setFocus(); // somebody has asked for it
    connect(m_form, &FieldsForm::entered, this, &IncomingCard::submit);
}

void IncomingCard::closeForm()
{
    m_operation = nullptr;
    delete m_form;
    m_formPlace->hide();
    setProblem({});
}

void IncomingCard::submit()
{
    if (!m_form)
        return;
    m_form->showMissing();
    const FieldValues values = m_form->valuesToSend();
    const QString problem = problemOfAll(*m_operation, values);
    setProblem(problem);
    if (!hasErrors(m_form->problems()) && problem.isEmpty())
        send(*m_operation, values);
}

void IncomingCard::send(const Operation &operation, const FieldValues &values)
{
    setProblem({});
    emit sendWanted(buildRequest(operation, m_call.id, supplied(operation, values, m_supplies)));
}
