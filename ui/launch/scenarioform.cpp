#include "launch/scenarioform.h"

#include "launch/fieldsform.h"
#include "launch/lateroperations.h"
#include "launch/promptcheck.h"
#include "shared/tonelabel.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Scenario", text);
}

QString permissionSentence(const Scenario &scenario)
{
    QStringList needed;
    for (const AnyOf &any : scenario.permissions)
        needed.append(any.join(u" / "_s));
    return ScenarioForm::tr("%1 Needs %2.").arg(translated(scenario.help), needed.join(u", "_s));
}

QLabel *makeLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText); // what comes from outside is never markup
    label->setWordWrap(true);
    return label;
}

ToneLabel *makeToneLabel(const QString &name, QWidget *parent)
{
    auto *label = new ToneLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->hide();
    return label;
}

} // namespace

ScenarioForm::ScenarioForm(const Scenario &scenario, QWidget *parent)
    : QWidget(parent), m_scenario(scenario), m_fields(new FieldsForm(scenario, this)),
      m_later(new LaterOperations(this)), m_promptCheck(new PromptCheck(this))
{
    auto *title = makeLabel(translated(scenario.title), this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    auto *help = makeLabel(permissionSentence(scenario), this);
    help->setForegroundRole(QPalette::PlaceholderText);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(title);
    layout->addWidget(help);
    layout->addWidget(m_fields, 1);
    addButtons(layout);
    setFocusProxy(m_fields);
    connect(m_fields, &FieldsForm::entered, this, &ScenarioForm::submit);
    connect(m_fields, &FieldsForm::changed, m_promptCheck, &PromptCheck::forget);
    connect(m_fields, &FieldsForm::changed, this, &ScenarioForm::changed);
    connect(m_promptCheck, &PromptCheck::changed, this, &ScenarioForm::showButtons);
    connect(m_promptCheck, &PromptCheck::passed, this, &ScenarioForm::submitChecked);
}

QJsonObject ScenarioForm::body() const
{
    return buildBody(m_scenario, m_fields->valuesToSend());
}

void ScenarioForm::setBusy(bool isBusy)
{
    m_isBusy = isBusy;
    showButtons();
}

void ScenarioForm::setOutcome(const QString &sentence)
{
    m_outcome->setText(sentence);
    m_outcome->setVisible(!sentence.isEmpty());
    m_outcome->setTone(Tone::Bad);
}

void ScenarioForm::addButtons(QVBoxLayout *layout)
{
    m_further = makeToneLabel(u"furtherProblems"_s, this);
    m_consent = new QPushButton(tr("Copy consent lin&k"), this);
    m_consent->setObjectName(u"consentLink"_s);
    m_consent->hide();
    m_place = new QPushButton(tr("&Place call"), this);
    m_place->setObjectName(u"placeCall"_s);
    m_sendAnyway = new QPushButton(tr("Send an&yway"), this);
    m_sendAnyway->setObjectName(u"sendAnyway"_s);
    m_sendAnyway->setToolTip(tr("Sends it as it is and lets the service judge."));
    m_sendAnyway->hide();
    m_outcome = makeToneLabel(u"outcome"_s, this);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(m_consent, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_consentLink.toString()); });
    connect(m_place, &QPushButton::clicked, this, &ScenarioForm::submit);
    connect(m_sendAnyway, &QPushButton::clicked, m_promptCheck, &PromptCheck::forget);
    connect(m_sendAnyway, &QPushButton::clicked, this, &ScenarioForm::submitted);

    auto *line = new QHBoxLayout;
    line->addWidget(m_place);
    line->addWidget(m_sendAnyway);
    line->addStretch();
    line->addWidget(m_later);
    line->addWidget(newSaveButton());
    connect(m_later, &LaterOperations::changed, this, &ScenarioForm::laterChanged);
    layout->addWidget(m_further);
    layout->addWidget(m_consent, 0, Qt::AlignLeft);
    layout->addLayout(line);
    layout->addWidget(m_outcome);
}

QPushButton *ScenarioForm::newSaveButton()
{
    const QKeySequence shortcut(QKeySequence::Save);
    auto *save = new QPushButton(tr("Save this…"), this);
    save->setShortcut(shortcut);
    save->setObjectName(u"saveLaunch"_s);
    save->setToolTip(tr("Keeps this form under a name, to place the call again (%1).")
                         .arg(shortcut.toString(QKeySequence::NativeText)));
    connect(save, &QPushButton::clicked, this, &ScenarioForm::saveWanted);
    return save;
}

void ScenarioForm::submit()
{
    if (!m_place->isEnabled())
        return;                // Enter while the last request is under way
    m_fields->setFindings({}); // a file may have been corrected meanwhile
    m_fields->showMissing();
    showButtons();
    if (!hasErrors(problems()))
        m_promptCheck->begin(*m_fields);
}

//! What the request needs besides may have gone while its prompts were looked at.
void ScenarioForm::submitChecked()
{
    if (!hasErrors(problems()))
        emit submitted();
}

void ScenarioForm::setPrompts(Prompts *prompts)
{
    m_promptCheck->setPrompts(prompts);
}

void ScenarioForm::setConsentLink(const QUrl &link)
{
    m_consentLink = link;
    m_consent->setVisible(!link.isEmpty());
    m_consent->setToolTip(
        tr("An administrator of the tenant grants what is missing on this page:\n%1")
            .arg(link.toString()));
}

void ScenarioForm::setFurtherProblems(const QList<Problem> &problems)
{
    m_furtherProblems = problems;
    m_further->showProblems(problems);
    showButtons();
}

void ScenarioForm::setRequestProblems(const QList<Problem> &problems)
{
    m_requestProblems = problems;
    showButtons();
}

QList<Problem> ScenarioForm::problems() const
{
    return m_fields->problems() + m_furtherProblems + m_requestProblems;
}

void ScenarioForm::showButtons()
{
    const bool isChecking = m_promptCheck->isRunning();
    m_place->setEnabled(!m_isBusy && !isChecking);
    m_place->setText(m_isBusy         ? tr("Placing…")
                         : isChecking ? tr("Checking the prompts…")
                                      : tr("&Place call"));
    m_sendAnyway->setEnabled(!m_isBusy);
    m_sendAnyway->setVisible(!hasRefusals(problems())
                             && (isChecking || (m_fields->wasTried() && hasErrors(problems()))));
}
