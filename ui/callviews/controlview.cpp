#include "callviews/controlview.h"

#include "callviews/operationlist.h"
#include "callviews/recordingbar.h"
#include "console/console.h"
#include "console/launches.h"
#include "console/prompts.h"
#include "console/supplies.h"
#include "launch/fieldsform.h"
#include "launch/promptcheck.h"
#include "scenarios/catalogue.h"
#include "shared/tonelabel.h"
#include "shared/treewidth.h"
#include "shared/words.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFileDialog>
#include <QHash>
#include <QHBoxLayout>
#include <QPushButton>
#include <QSplitter>
#include <QTreeWidget>
#include <QTreeWidgetItemIterator>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

constexpr int keyRole = Qt::UserRole;

QString translated(const char *text)
{
    return QCoreApplication::translate("Operation", text);
}

CallFacts factsOf(const Call &call)
{
    const QString media = call.properties[u"mediaConfig"][u"@odata.type"].toString();
    return {.state = call.state,
            .isGroup = !call.isPeerToPeer(),
            .isAppHosted = media.contains(u"appHosted", Qt::CaseInsensitive)};
}

} // namespace

ControlView::ControlView(QWidget *parent)
    : QWidget(parent), m_tree(new QTreeWidget(this)), m_help(new QLabel(this)),
      m_reason(new ToneLabel(this)), m_formPlace(new QVBoxLayout),
      m_promptCheck(new PromptCheck(this)), m_send(new QPushButton(tr("&Send"), this)),
      m_sendAnyway(new QPushButton(tr("Send an&yway"), this)),
      m_serveFile(new QPushButton(tr("Serve a file…"), this)), m_outcome(new ToneLabel(this)),
      m_recordings(new RecordingBar(this)), m_list(new OperationList(this))
{
    m_tree->setHeaderHidden(true);
    m_tree->setAccessibleName(tr("Operations"));
    m_tree->setObjectName(u"operationTree"_s);
    m_help->setTextFormat(Qt::PlainText);
    m_help->setWordWrap(true);
    m_help->setForegroundRole(QPalette::PlaceholderText);
    m_reason->setWordWrap(true);
    m_reason->setObjectName(u"operationReason"_s);
    m_outcome->setWordWrap(true);
    m_outcome->setObjectName(u"operationOutcome"_s);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_outcome->hide();
    m_send->setObjectName(u"sendOperation"_s);
    m_sendAnyway->setObjectName(u"sendOperationAnyway"_s);
    m_sendAnyway->setToolTip(tr("Sends it as it is and lets the service judge."));
    m_serveFile->setObjectName(u"serveFile"_s);

    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_send);
    buttons->addWidget(m_sendAnyway);
    buttons->addStretch();
    buttons->addWidget(m_serveFile);
    auto *form = new QWidget(this);
    auto *lines = new QVBoxLayout(form);
    lines->setContentsMargins({});
    lines->addWidget(m_help);
    lines->addWidget(m_reason);
    lines->addLayout(m_formPlace, 1);
    lines->addLayout(buttons);
    lines->addWidget(m_outcome);
    lines->addWidget(m_recordings);
    lines->addStretch();
    fillTree();
    auto *splitter = new QSplitter(this);
    splitter->addWidget(m_tree);
    splitter->addWidget(form);
    splitter->addWidget(m_list);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({treeWidth(*m_tree), 370, 420});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);

    connect(m_tree, &QTreeWidget::currentItemChanged, this, &ControlView::chosen);
    connect(m_send, &QPushButton::clicked, this, &ControlView::submit);
    connect(m_sendAnyway, &QPushButton::clicked, this, &ControlView::send);
    connect(m_serveFile, &QPushButton::clicked, this, &ControlView::chooseFileToServe);
    connect(m_promptCheck, &PromptCheck::changed, this, &ControlView::showButtons);
    connect(m_promptCheck, &PromptCheck::passed, this, &ControlView::send);
    show(nullptr);
}

void ControlView::show(const Call *call)
{
    const CallId id = call ? call->id : CallId();
    const bool isGlobal = m_facts.isGlobalCloud;
    m_facts = call ? factsOf(*call) : CallFacts();
    m_facts.isGlobalCloud = isGlobal;
    if (id != m_call) {
        setOutcome(m_call, {}, false);
        m_promptCheck->forget();
    }
    m_call = id;
    m_recordings->show(id);
    const SharedList<RosterEntry> roster = call ? call->roster.entries()
                                                : SharedList<RosterEntry>();
    const bool isOtherRoster = roster != m_roster;
    m_roster = roster;
    m_list->model().show(call ? call->operations : QList<CallOperation>(), call && call->isOpen());
    if (isOtherRoster)
        completeFromRoster();
    showReasons();
    showButtons();
}

void ControlView::setConsole(Console *console)
{
    m_console = console;
    m_recordings->setRecordings(console ? &console->recordings() : nullptr);
    m_promptCheck->setPrompts(console ? &console->prompts() : nullptr);
    if (!console)
        return;
    const QString &cloud = console->profile().cloud;
    m_facts.isGlobalCloud = cloud != u"usGovL4" && cloud != u"usGovL5";
    m_list->model().setClockRate(console->profile().clockRate);
    connect(&console->launches(), &Launches::addressesChanged, this, &ControlView::showDirectory);
    connect(console, &Console::listenerChanged, this, &ControlView::supply);
    showReasons();
    showDirectory();
    supply();
}

void ControlView::supply()
{
    if (!m_console)
        return;
    m_supplies = suppliesOf(m_console->profile(), m_console->callbackUri());
    if (m_form)
        m_form->setSupplies(m_supplies);
}

void ControlView::setOutcome(const CallId &call, const QString &sentence, bool isProblem)
{
    if (call != m_call)
        return;
    m_outcome->setText(sentence);
    m_outcome->setTone(isProblem ? Tone::Bad : Tone::Good);
    m_outcome->setVisible(!sentence.isEmpty());
}

void ControlView::choose(const QString &operation, const FieldValues &values)
{
    emit formWanted();
    for (QTreeWidgetItemIterator each(m_tree); *each; ++each) {
        if ((*each)->data(0, keyRole).toString() == operation)
            m_tree->setCurrentItem(*each);
    }
    if (!m_form || !m_operation)
        return m_send->setFocus();
    FieldValues filled = presetsOf(*m_operation);
    filled.insert(values);
    m_form->setValues(filled);
    m_form->setFocus();
}

TableView *ControlView::table() const
{
    return m_list->table();
}

void ControlView::fillTree()
{
    QHash<QString, QTreeWidgetItem *> groups;
    for (const Operation &operation : operations::all()) {
        if (operation.key == operations::createCall().key)
            continue;
        QTreeWidgetItem *&group = groups[QString::fromUtf8(operation.group)];
        if (!group) {
            group = new QTreeWidgetItem(m_tree, {translated(operation.group)});
            QFont bold = font();
            bold.setBold(true);
            group->setFont(0, bold);
            group->setFlags(Qt::ItemIsEnabled);
        }
        auto *item = new QTreeWidgetItem(group, {translated(operation.title)});
        item->setData(0, keyRole, operation.key);
    }
    m_tree->expandAll();
}

void ControlView::chosen(const QTreeWidgetItem *item)
{
    m_operation = item ? operations::find(item->data(0, keyRole).toString()) : nullptr;
    delete m_form;
    m_promptCheck->forget();
    setOutcome(m_call, {}, false);
    m_help->setText(m_operation ? translated(m_operation->help) : QString());
    if (m_operation && !m_operation->fields.isEmpty()) {
        m_form = new FieldsForm(*m_operation, this);
        m_formPlace->addWidget(m_form);
        m_form->show(); // the layout would do it only later
        completeFromRoster();
        m_form->setSupplies(m_supplies);
        connect(m_form, &FieldsForm::entered, this, &ControlView::submit);
        connect(m_form, &FieldsForm::changed, m_promptCheck, &PromptCheck::forget);
    }
    showButtons();
}

void ControlView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showReasons();
}

//! What is of no use now stays where it is, so that a hand finds it again; it says why.
void ControlView::showReasons()
{
    for (QTreeWidgetItemIterator each(m_tree); *each; ++each) {
        const Operation *operation = operations::find((*each)->data(0, keyRole).toString());
        if (!operation)
            continue;
        const QString reason = reasonAgainstNow(*operation);
        (*each)->setForeground(
            0, palette().brush(reason.isEmpty() ? QPalette::Text : QPalette::PlaceholderText));
        const QString description = reason.isEmpty() ? translated(operation->help) : reason;
        (*each)->setToolTip(0, description);
        (*each)->setData(0, Qt::AccessibleDescriptionRole, description);
    }
}

void ControlView::showButtons()
{
    const QString reason = m_operation ? reasonAgainstNow(*m_operation)
                                       : tr("Choose what to do with the call.");
    const bool isChecking = m_promptCheck->isRunning();
    m_reason->setText(reason);
    m_reason->setTone(m_operation ? Tone::Pending : Tone::Neutral);
    m_reason->setVisible(!reason.isEmpty());
    m_send->setEnabled(m_operation && reason.isEmpty() && !isChecking);
    m_send->setText(isChecking ? tr("Checking the prompts…") : tr("&Send"));
    const bool hasErrors = m_form && m_form->wasTried() && ::hasErrors(m_form->problems());
    const bool isRefused = m_form && hasRefusals(m_form->problems());
    m_sendAnyway->setVisible(m_operation && !m_call.isEmpty() && !isRefused
                             && (hasErrors || isChecking || !reason.isEmpty()));
    const QString whyNot = m_console ? m_console->prompts().reasonAgainstServing() : QString();
    const QString help = tr(
        "Serves a file of this machine to the sandbox until the profile closes.");
    m_serveFile->setVisible(m_operation && Prompts::areIn(*m_operation));
    m_serveFile->setEnabled(m_console && whyNot.isEmpty());
    m_serveFile->setToolTip(whyNot.isEmpty() ? help : whyNot);
    m_serveFile->setAccessibleDescription(m_serveFile->toolTip());
}

void ControlView::showDirectory()
{
    if (!m_console)
        return;
    m_directory = m_console->profile().directory + m_console->launches().directory();
    completeFromRoster();
}

void ControlView::completeFromRoster()
{
    if (!m_form)
        return;
    QList<DirectoryEntry> directory = m_directory;
    for (const RosterEntry &entry : m_roster) {
        if (!entry.left.isValid())
            directory.append({.kind = DirectoryKind::Participant,
                              .id = entry.participant.id.text,
                              .displayName = words::identityName(entry.participant.identity)});
    }
    m_form->setDirectory(directory);
}

void ControlView::submit()
{
    if (!m_send->isEnabled())
        return;
    if (m_form) {
        m_form->setFindings({}); // a file may have been corrected meanwhile
        m_form->showMissing();
    }
    showButtons();
    if (m_form && hasErrors(m_form->problems()))
        return;
    if (m_form)
        m_promptCheck->begin(*m_form);
    else
        send();
}

void ControlView::send()
{
    const FieldValues values = m_form ? m_form->valuesToSend() : FieldValues();
    m_promptCheck->forget();
    emit sendWanted(buildRequest(*m_operation, m_call, values));
}

void ControlView::chooseFileToServe()
{
    auto *dialog = new QFileDialog(this, tr("Serve a prompt"), {}, tr("Sound (*.wav)"));
    dialog->setObjectName(u"promptFile"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ControlView::serve);
    dialog->open();
}

void ControlView::serve(const QString &file)
{
    if (!m_console || !m_form)
        return;
    whenDone(m_console->prompts().serve(file), m_form, [this](const Result<QUrl> &address) {
        if (!address)
            return setOutcome(m_call, words::failureOf(address.error()), true);
        FieldValues values = m_form->values();
        QStringList &prompts = values[u"prompt"_s];
        if (prompts.size() == Form(*m_operation).field(u"prompt"_s)->most)
            prompts.removeLast(); // there is no room for another
        prompts.append(address->toString());
        m_form->setValues(values);
    });
}

QString ControlView::reasonAgainstNow(const Operation &operation) const
{
    if (m_call.isEmpty())
        return tr("There is no call to do it with.");
    return reasonAgainst(operation, m_facts);
}
