#include "launch/scenarioform.h"

#include "launch/fieldeditor.h"
#include "launch/identityeditor.h"
#include "shared/tonelabel.h"

#include <QAbstractItemView>
#include <QClipboard>
#include <QCompleter>
#include <QCoreApplication>
#include <QFormLayout>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const auto passcodeKey = u"passcode"_s;

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

QString withSource(const Problem &problem)
{
    return problem.source.isEmpty() ? problem.text : u"%1 (%2)"_s.arg(problem.text, problem.source);
}

ToneLabel *makeToneLabel(QWidget *parent)
{
    auto *label = new ToneLabel(parent);
    label->setWordWrap(true);
    label->hide();
    return label;
}

} // namespace

ScenarioForm::ScenarioForm(const Scenario &scenario, QWidget *parent)
    : QWidget(parent), m_scenario(scenario)
{
    auto *title = makeLabel(translated(scenario.title), this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    auto *help = makeLabel(permissionSentence(scenario), this);
    help->setForegroundRole(QPalette::PlaceholderText);

    auto *fields = new QWidget(this);
    auto *more = new QToolButton(fields);
    more->setText(tr("More &options"));
    more->setObjectName(u"moreOptions"_s);
    more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    more->setArrowType(Qt::RightArrow);
    more->setAutoRaise(true);
    more->setCheckable(true);
    auto *advanced = new QWidget(fields);
    auto *advancedForm = new QFormLayout(advanced);
    advancedForm->setContentsMargins({});
    advanced->hide();
    m_more = more;
    connect(more, &QToolButton::toggled, this, [more, advanced](bool isOpen) {
        advanced->setVisible(isOpen);
        more->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
    });
    auto *form = new QFormLayout;
    for (const Field &field : scenario.fields)
        addField(field, field.advanced ? advancedForm : form);
    form->addRow(QString(), more);
    auto *rows = new QVBoxLayout(fields);
    rows->setContentsMargins({});
    rows->addLayout(form);
    rows->addWidget(advanced);
    rows->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields are what one wants to reach
    scroll->setWidget(fields);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(title);
    layout->addWidget(help);
    layout->addWidget(scroll, 1);
    addButtons(layout);
    submitOnEnter();
    setFocusProxy(m_rows[scenario.fields.first().key].editor);
    setValues(presetsOf(scenario));
}

FieldValues ScenarioForm::values() const
{
    FieldValues values;
    for (auto row = m_rows.begin(); row != m_rows.end(); ++row)
        values[row.key()] = row->editor->values();
    return values;
}

void ScenarioForm::setValues(const FieldValues &values)
{
    for (auto row = m_rows.begin(); row != m_rows.end(); ++row) {
        const QSignalBlocker blocker(row->editor); // one change, not one for each field
        row->editor->setValues(values.value(row.key()));
    }
    refresh();
}

void ScenarioForm::setDirectory(const QList<DirectoryEntry> &directory)
{
    for (const Row &row : std::as_const(m_rows))
        row.editor->setDirectory(directory);
}

void ScenarioForm::setSupplies(const Supplies &supplies)
{
    m_supplies = supplies;
    for (const Field &field : m_scenario.fields) {
        if (const QString supply = supplies.value(field.supply); !supply.isEmpty())
            m_rows[field.key].editor->setSupply(supply);
    }
    refresh();
}

QJsonObject ScenarioForm::body() const
{
    return buildBody(m_scenario, valuesToSend());
}

void ScenarioForm::setBusy(bool isBusy)
{
    m_place->setEnabled(!isBusy);
    m_sendAnyway->setEnabled(!isBusy);
    m_place->setText(isBusy ? tr("Placing…") : tr("&Place call"));
}

void ScenarioForm::setOutcome(const QString &sentence)
{
    m_outcome->setText(sentence);
    m_outcome->setVisible(!sentence.isEmpty());
    m_outcome->setTone(Tone::Bad);
}

void ScenarioForm::addField(const Field &field, QFormLayout *layout)
{
    auto *cell = new QWidget(this);
    const Row row{.editor = FieldEditor::make(field, cell), .problem = makeToneLabel(cell)};
    row.editor->setObjectName(field.key + u".editor"_s);
    row.problem->setObjectName(field.key + u".problem"_s);
    auto *lines = new QVBoxLayout(cell);
    lines->setContentsMargins({});
    lines->addWidget(row.editor);
    lines->addWidget(row.problem);
    connect(row.editor, &FieldEditor::changed, this, [this, &field] {
        if (field.parts)
            applyParts(field);
        refresh();
    });
    if (auto *lookup = qobject_cast<LookupEditor *>(row.editor))
        connect(lookup, &LookupEditor::chosen, this, [this](const DirectoryEntry &entry) {
            if (m_rows.contains(passcodeKey) && !entry.passcode.isEmpty())
                m_rows[passcodeKey].editor->setValues({entry.passcode});
        });
    m_rows.insert(field.key, row);

    if (row.editor->hasOwnLabel())
        return addSwitch(cell, layout);
    auto *label = new QLabel(labelOf(field), this);
    label->setBuddy(row.editor);
    layout->addRow(label, cell);
}

//! Switches that follow each other share a line.
void ScenarioForm::addSwitch(QWidget *cell, QFormLayout *layout)
{
    QLayoutItem *last = layout->itemAt(layout->rowCount() - 1, QFormLayout::FieldRole);
    auto *line = last ? qobject_cast<QHBoxLayout *>(last->layout()) : nullptr;
    if (!line) {
        line = new QHBoxLayout;
        line->addStretch();
        layout->addRow(QString(), line);
    }
    line->insertWidget(line->count() - 1, cell);
}

void ScenarioForm::addButtons(QVBoxLayout *layout)
{
    m_place = new QPushButton(tr("&Place call"), this);
    m_place->setObjectName(u"placeCall"_s);
    m_sendAnyway = new QPushButton(tr("Send &anyway"), this);
    m_sendAnyway->setObjectName(u"sendAnyway"_s);
    m_sendAnyway->setToolTip(tr("Sends it as it is and lets the service judge."));
    m_sendAnyway->hide();
    m_outcome = makeToneLabel(this);
    m_outcome->setObjectName(u"outcome"_s);
    m_outcome->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(m_place, &QPushButton::clicked, this, &ScenarioForm::submit);
    connect(m_sendAnyway, &QPushButton::clicked, this, &ScenarioForm::submitted);

    m_further = makeToneLabel(this);
    m_further->setObjectName(u"furtherProblems"_s);
    m_consent = new QPushButton(tr("Copy consent &link"), this);
    m_consent->setObjectName(u"consentLink"_s);
    m_consent->hide();
    connect(m_consent, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_consentLink.toString()); });

    auto *line = new QHBoxLayout;
    line->addWidget(m_place);
    line->addWidget(m_sendAnyway);
    line->addStretch();
    auto *save = new QPushButton(tr("Sa&ve…"), this);
    save->setObjectName(u"saveLaunch"_s);
    save->setToolTip(tr("Keeps this form under a name, to place the call again."));
    connect(save, &QPushButton::clicked, this, &ScenarioForm::saveWanted);
    line->addWidget(save);
    layout->addWidget(m_further);
    layout->addWidget(m_consent, 0, Qt::AlignLeft);
    layout->addLayout(line);
    layout->addWidget(m_outcome);
}

void ScenarioForm::submitOnEnter()
{
    for (QLineEdit *edit : findChildren<QLineEdit *>()) {
        connect(edit, &QLineEdit::returnPressed, this, [this, edit] {
            // Enter on an open list chooses from it; half a name must not be called by that.
            const bool isChoosing = edit->completer() && edit->completer()->popup()->isVisible();
            if (!isChoosing)
                submit();
        });
    }
}

void ScenarioForm::submit()
{
    if (!m_place->isEnabled())
        return; // Enter while the last request is under way
    m_wasTried = true;
    const QList<Problem> problems = problemsOf(m_scenario, valuesToSend());
    showProblems(problems);
    if (hasErrors(problems + m_furtherProblems))
        focusFirstError(problems);
    else
        emit submitted();
}

void ScenarioForm::showMissing()
{
    m_wasTried = true;
    const QList<Problem> problems = problemsOf(m_scenario, valuesToSend());
    showProblems(problems);
    focusFirstError(problems);
}

void ScenarioForm::focusFirstError(const QList<Problem> &problems)
{
    const auto error = std::ranges::find(problems, Severity::Error, &Problem::severity);
    if (error == problems.end())
        return;
    if (m_scenario.field(error->field)->advanced)
        m_more->setChecked(true);
    m_rows[error->field].editor->setFocus();
}

//! A link fills in the fields that it stands for; from then on they speak for themselves.
void ScenarioForm::applyParts(const Field &field)
{
    const QString value = m_rows[field.key].editor->values().value(0).trimmed();
    const Result<FieldValues> parts = field.parts(value);
    if (value.isEmpty() || !parts)
        return;
    for (auto part = parts->begin(); part != parts->end(); ++part) {
        const QSignalBlocker blocker(m_rows[part.key()].editor);
        m_rows[part.key()].editor->setValues(*part);
    }
}

void ScenarioForm::setConsentLink(const QUrl &link)
{
    m_consentLink = link;
    m_consent->setVisible(!link.isEmpty());
    m_consent->setToolTip(
        tr("An administrator of the tenant grants what is missing on this page:\n%1")
            .arg(link.toString()));
}

void ScenarioForm::refresh()
{
    showProblems(problemsOf(m_scenario, valuesToSend()));
    emit changed();
}

//! Before the first try a field that is merely still empty is no reproach.
void ScenarioForm::showProblems(const QList<Problem> &problems)
{
    const FieldValues filled = values();
    for (auto row = m_rows.begin(); row != m_rows.end(); ++row) {
        QStringList sentences;
        Tone tone = Tone::Pending;
        const bool isEmpty = filled.value(row.key()).join(QString()).trimmed().isEmpty();
        for (const Problem &problem : problems) {
            if (problem.field != row.key() || (isEmpty && !m_wasTried))
                continue;
            sentences.append(withSource(problem));
            if (problem.severity == Severity::Error)
                tone = Tone::Bad;
        }
        row->problem->setText(sentences.join(u'\n'));
        row->problem->setTone(tone);
        row->problem->setVisible(!sentences.isEmpty());
    }
    m_sendAnyway->setVisible(m_wasTried && hasErrors(problems + m_furtherProblems));
}

void ScenarioForm::setFurtherProblems(const QList<Problem> &problems)
{
    if (problems == m_furtherProblems)
        return;
    m_furtherProblems = problems;
    QStringList sentences;
    for (const Problem &problem : problems)
        sentences.append(withSource(problem));
    m_further->setText(sentences.join(u'\n'));
    m_further->setTone(hasErrors(problems) ? Tone::Bad : Tone::Pending);
    m_further->setVisible(!problems.isEmpty());
    showProblems(problemsOf(m_scenario, valuesToSend()));
}

FieldValues ScenarioForm::valuesToSend() const
{
    FieldValues sent = values();
    for (const Field &field : m_scenario.fields) {
        if (field.parts && field.parts(sent.value(field.key).value(0)))
            sent.remove(
                field.key); // its parts are in their own fields, where they may be corrected
    }
    return supplied(m_scenario, sent, m_supplies);
}
