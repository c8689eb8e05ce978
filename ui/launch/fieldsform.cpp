#include "launch/fieldsform.h"

#include "launch/fieldeditor.h"
#include "launch/identityeditor.h"
#include "shared/reveal.h"
#include "shared/tonelabel.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

const auto passcodeKey = u"passcode"_s;

bool isEmpty(const QStringList &values)
{
    return values.join(QString()).trimmed().isEmpty();
}

} // namespace

FieldsForm::FieldsForm(const Form &form, QWidget *parent) : QWidget(parent), m_form(form)
{
    auto *fields = new QWidget(this);
    auto *advanced = new QWidget(fields);
    auto *advancedForm = new QFormLayout(advanced);
    advancedForm->setContentsMargins({});
    auto *usualForm = new QFormLayout;
    // In the order of the eye, which is that of the Tab key.
    for (const Field &field : m_form.fields) {
        if (!field.advanced)
            addField(field, usualForm);
    }
    m_more = addMore(usualForm, advanced);
    for (const Field &field : m_form.fields) {
        if (field.advanced)
            addField(field, advancedForm);
    }
    auto *rows = new QVBoxLayout(fields);
    rows->setContentsMargins({});
    rows->addLayout(usualForm);
    rows->addWidget(advanced);
    rows->addStretch();

    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields are what one wants to reach
    scroll->setWidget(fields);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll);
    if (!m_form.fields.isEmpty())
        setFocusProxy(m_rows[m_form.fields.first().key].editor);
    setValues(presetsOf(m_form));
}

FieldValues FieldsForm::values() const
{
    FieldValues values;
    for (auto row = m_rows.begin(); row != m_rows.end(); ++row)
        values[row.key()] = row->editor->values();
    return values;
}

void FieldsForm::setValues(const FieldValues &values)
{
    for (auto row = m_rows.begin(); row != m_rows.end(); ++row) {
        const QSignalBlocker blocker(row->editor); // one change, not one for each field
        row->editor->setValues(values.value(row.key()));
    }
    refresh();
}

void FieldsForm::setDirectory(const QList<DirectoryEntry> &directory)
{
    for (const Row &row : std::as_const(m_rows))
        row.editor->setDirectory(directory);
}

void FieldsForm::setSupplies(const Supplies &supplies)
{
    m_supplies = supplies;
    for (const Field &field : m_form.fields) {
        if (field.supply != Supply::None)
            m_rows[field.key].editor->setSupply(supplies.value(field.supply));
    }
    showProblems();
}

FieldValues FieldsForm::valuesToSend() const
{
    FieldValues sent = values();
    for (const Field &field : m_form.fields) {
        // The parts are in their own fields, where they may have been corrected.
        if (!field.partKeys.isEmpty() && field.parts(sent.value(field.key).value(0)))
            sent.remove(field.key);
    }
    return supplied(m_form, sent, m_supplies);
}

QList<Problem> FieldsForm::problems() const
{
    return problemsOf(m_form, valuesToSend()) + m_findings;
}

void FieldsForm::setFindings(const QList<Problem> &findings)
{
    m_findings = findings;
    for (const Problem &finding : findings) {
        if (m_form.field(finding.field)->advanced)
            m_more->setChecked(true);
    }
    showProblems();
}

void FieldsForm::showMissing()
{
    m_wasTried = true;
    showProblems();
    const QList<Problem> all = problems();
    const auto error = std::ranges::find_if(all, [](const Problem &problem) {
        return problem.severity != Severity::Warning;
    });
    if (error == all.end())
        return;
    if (m_form.field(error->field)->advanced)
        m_more->setChecked(true);
    const Row row = m_rows[error->field];
    row.editor->setFocus();
    reveal(row.problem->parentWidget());
}

void FieldsForm::keyPressEvent(QKeyEvent *event)
{
    // An open list of completions takes the key before: half a name must not be sent by it.
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter || !qobject_cast<QLineEdit *>(focusWidget()))
        return QWidget::keyPressEvent(event);
    emit entered();
}

QToolButton *FieldsForm::addMore(QFormLayout *form, QWidget *advanced)
{
    auto *more = new QToolButton(this);
    more->setText(tr("More opt&ions"));
    more->setObjectName(u"moreOptions"_s);
    more->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    more->setArrowType(Qt::RightArrow);
    more->setAutoRaise(true);
    more->setCheckable(true);
    more->setVisible(std::ranges::any_of(m_form.fields, &Field::advanced));
    advanced->hide();
    connect(more, &QToolButton::toggled, this, [more, advanced](bool isOpen) {
        advanced->setVisible(isOpen);
        more->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
    });
    form->addRow(QString(), more);
    return more;
}

void FieldsForm::addField(const Field &field, QFormLayout *layout)
{
    auto *cell = new QWidget(this);
    const Row row{.editor = FieldEditor::make(field, cell), .problem = new ToneLabel(cell)};
    row.editor->setObjectName(field.key + u".editor"_s);
    row.problem->setObjectName(field.key + u".problem"_s);
    row.problem->setWordWrap(true);
    row.problem->hide();
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
    // A long one of any language must not take the room of all editors.
    constexpr int mostCharacters = 24;
    const int mostWidth = mostCharacters * fontMetrics().averageCharWidth();
    if (label->sizeHint().width() > mostWidth) {
        label->setWordWrap(true);
        label->setFixedWidth(mostWidth);
    }
    layout->addRow(label, cell);
}

//! Switches that follow each other share a line, as long as a narrow form has room for them.
void FieldsForm::addSwitch(QWidget *cell, QFormLayout *layout)
{
    QLayoutItem *last = layout->itemAt(layout->rowCount() - 1, QFormLayout::FieldRole);
    auto *line = last ? qobject_cast<QHBoxLayout *>(last->layout()) : nullptr;
    constexpr int mostWidth = 360;
    const bool isFull = line && line->sizeHint().width() + cell->sizeHint().width() > mostWidth;
    if (!line || isFull) {
        line = new QHBoxLayout;
        line->addStretch();
        layout->addRow(QString(), line);
    }
    line->insertWidget(line->count() - 1, cell);
}

//! A link fills in the fields that it stands for, and empties those that it does not tell: they would
//! be those of another meeting. From then on they speak for themselves.
void FieldsForm::applyParts(const Field &field)
{
    const QString value = m_rows[field.key].editor->values().value(0).trimmed();
    const Result<FieldValues> parts = field.parts(value);
    if (value.isEmpty() || !parts)
        return;
    for (const QString &key : field.partKeys) {
        FieldEditor *editor = m_rows[key].editor;
        const QSignalBlocker blocker(editor);
        editor->setValues(parts->value(key, m_form.field(key)->preset));
    }
}

void FieldsForm::refresh()
{
    m_findings.clear();
    showProblems();
    emit changed();
}

//! Before the first try a field that is merely still empty is no reproach.
void FieldsForm::showProblems()
{
    const QList<Problem> all = problems();
    const FieldValues filled = values();
    for (auto row = m_rows.begin(); row != m_rows.end(); ++row) {
        QList<Problem> shown;
        if (m_wasTried || !isEmpty(filled.value(row.key())))
            std::ranges::copy_if(all, std::back_inserter(shown), [&row](const Problem &problem) {
                return problem.field == row.key();
            });
        row->problem->showProblems(shown);
    }
}
