#include "launch/scenarioform.h"

#include "launch/fieldeditor.h"
#include "shared/tonelabel.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QCoreApplication>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

const auto callbackKey = u"callback-uri"_s;

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
    for (auto row = m_rows.begin(); row != m_rows.end(); ++row)
        row->editor->setValues(values.value(row.key()));
    refresh();
}

void ScenarioForm::setDirectory(const QList<DirectoryEntry> &directory)
{
    for (const Row &row : std::as_const(m_rows))
        row.editor->setDirectory(directory);
}

void ScenarioForm::setCallbackUri(const QString &uri)
{
    m_callbackUri = uri;
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
    row.problem->setObjectName(field.key + u".problem"_s);
    auto *lines = new QVBoxLayout(cell);
    lines->setContentsMargins({});
    lines->addWidget(row.editor);
    lines->addWidget(row.problem);
    connect(row.editor, &FieldEditor::changed, this, &ScenarioForm::refresh);
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

    auto *line = new QHBoxLayout;
    line->addWidget(m_place);
    line->addWidget(m_sendAnyway);
    line->addStretch();
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
    if (!hasErrors(problems)) {
        emit submitted();
        return;
    }
    for (const Problem &problem : problems) {
        if (problem.severity == Severity::Error) {
            if (m_scenario.field(problem.field)->advanced)
                m_more->setChecked(true);
            m_rows[problem.field].editor->setFocus();
            return;
        }
    }
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
            const QString source = problem.source.isEmpty() ? QString()
                                                            : u" ("_s + problem.source + u')';
            sentences.append(problem.text + source);
            if (problem.severity == Severity::Error)
                tone = Tone::Bad;
        }
        row->problem->setText(sentences.join(u'\n'));
        row->problem->setTone(tone);
        row->problem->setVisible(!sentences.isEmpty());
    }
    m_sendAnyway->setVisible(m_wasTried && hasErrors(problems));
}

FieldValues ScenarioForm::valuesToSend() const
{
    FieldValues sent = values();
    if (sent.value(callbackKey).join(QString()).trimmed().isEmpty())
        sent[callbackKey] = QStringList{m_callbackUri};
    return sent;
}
