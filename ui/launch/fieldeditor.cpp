#include "launch/fieldeditor.h"

#include "launch/blobeditor.h"
#include "launch/identityeditor.h"
#include "shared/steadybox.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>

using namespace Qt::StringLiterals;

namespace {

class TextEditor : public FieldEditor
{
public:
    TextEditor(const Field &field, QWidget *parent)
        : FieldEditor(field, parent), m_edit(new QLineEdit(this))
    {
        auto *layout = new QGridLayout(this);
        layout->setContentsMargins({});
        layout->addWidget(m_edit);
        describe(m_edit, field);
        m_edit->setPlaceholderText(exampleText());
        setFocusProxy(m_edit);
        connect(m_edit, &QLineEdit::textChanged, this, &FieldEditor::changed);
    }

    QStringList values() const override { return {m_edit->text()}; }
    void setValues(const QStringList &values) override
    {
        m_edit->setText(values.value(0));
        m_edit->home(false);
    }
    void setSupply(const QString &value) override
    {
        m_edit->setPlaceholderText(value.isEmpty() ? exampleText() : value);
    }

private:
    QLineEdit *m_edit;
};

/*! A check box. A body made elsewhere may not have the member at all: that is the third state, which
    a click leaves.
*/
class SwitchEditor : public FieldEditor
{
public:
    SwitchEditor(const Field &field, QWidget *parent)
        : FieldEditor(field, parent), m_box(new QCheckBox(labelOf(field), this))
    {
        auto *layout = new QGridLayout(this);
        layout->setContentsMargins({});
        layout->addWidget(m_box);
        describe(m_box, field);
        setFocusProxy(m_box);
        connect(m_box, &QCheckBox::toggled, this, &FieldEditor::changed);
        connect(m_box, &QCheckBox::clicked, this, [this] { // which may leave the third state
            m_box->setTristate(false);
            emit changed();
        });
    }

    QStringList values() const override
    {
        if (m_box->checkState() == Qt::PartiallyChecked)
            return {};
        return {m_box->isChecked() ? u"true"_s : u"false"_s};
    }
    void setValues(const QStringList &values) override
    {
        const QString value = values.value(0);
        m_box->setTristate(value.isEmpty());
        m_box->setCheckState(value.isEmpty()        ? Qt::PartiallyChecked
                                 : value == u"true" ? Qt::Checked
                                                    : Qt::Unchecked);
    }
    bool hasOwnLabel() const override { return true; }

private:
    QCheckBox *m_box;
};

//! One of some words, or none. The words are the API's, not ours to translate.
class ChoiceEditor : public FieldEditor
{
    Q_DECLARE_TR_FUNCTIONS(ChoiceEditor)
public:
    ChoiceEditor(const Field &field, const QStringList &choices, QWidget *parent)
        : FieldEditor(field, parent), m_box(new SteadyBox(this))
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins({});
        layout->addWidget(m_box);
        layout->addStretch();
        m_box->addItem(tr("not sent"), QString());
        for (const QString &choice : choices)
            m_box->addItem(choice, choice);
        describe(m_box, field);
        setFocusProxy(m_box);
        connect(m_box, &QComboBox::currentIndexChanged, this, &FieldEditor::changed);
    }

    QStringList values() const override { return {m_box->currentData().toString()}; }
    void setValues(const QStringList &values) override
    {
        const QString value = values.value(0);
        if (m_box->findData(value) < 0)
            m_box->addItem(value, value); // wrong as it may be, it came from somewhere
        m_box->setCurrentIndex(m_box->findData(value));
    }

private:
    QComboBox *m_box;
};

class ChoicesEditor : public FieldEditor
{
public:
    ChoicesEditor(const Field &field, QWidget *parent) : FieldEditor(field, parent)
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins({});
        for (const QString &choice : field.choices) {
            auto *box = new QCheckBox(choice, this); // a word of the API, not ours to translate
            describe(box, field, u", "_s + choice);
            box->setObjectName(field.key + u'.' + choice);
            layout->addWidget(box);
            connect(box, &QCheckBox::toggled, this, &FieldEditor::changed);
            m_boxes.append(box);
        }
        layout->addStretch();
        setFocusProxy(m_boxes.value(0));
    }

    QStringList values() const override
    {
        QStringList chosen;
        for (const QCheckBox *box : m_boxes) {
            if (box->isChecked())
                chosen.append(box->text());
        }
        return chosen;
    }

    void setValues(const QStringList &values) override
    {
        for (QCheckBox *box : m_boxes)
            box->setChecked(values.contains(box->text()));
    }

private:
    QList<QCheckBox *> m_boxes;
};

//! One value a line.
class LinesEditor : public FieldEditor
{
    Q_DECLARE_TR_FUNCTIONS(LinesEditor)
public:
    LinesEditor(const Field &field, QWidget *parent)
        : FieldEditor(field, parent), m_edit(new QPlainTextEdit(this))
    {
        constexpr int lines = 3;
        auto *layout = new QGridLayout(this);
        layout->setContentsMargins({});
        layout->addWidget(m_edit);
        describe(m_edit, field);
        m_edit->setTabChangesFocus(true);
        // What follows a comma can be left out, and there is no room for it.
        const QString example = exampleText().section(u',', 0, 0);
        m_edit->setPlaceholderText(example.isEmpty() ? tr("One a line")
                                                     : tr("One a line, %1").arg(example));
        m_edit->setFixedHeight(m_edit->fontMetrics().lineSpacing() * lines
                               + 2 * m_edit->frameWidth() + m_edit->fontMetrics().leading());
        setFocusProxy(m_edit);
        connect(m_edit, &QPlainTextEdit::textChanged, this, &FieldEditor::changed);
    }

    QStringList values() const override
    {
        return m_edit->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    }
    void setValues(const QStringList &values) override { m_edit->setPlainText(values.join(u'\n')); }

private:
    QPlainTextEdit *m_edit;
};

} // namespace

FieldEditor *FieldEditor::make(const Field &field, QWidget *parent)
{
    switch (field.kind) {
    case FieldKind::Identity:
        if (field.repeatable)
            return new IdentitiesEditor(field, parent);
        return new IdentityEditor(field, parent);
    case FieldKind::Phone:
        if (field.repeatable)
            return new LinesEditor(field, parent);
        return new LookupEditor(field, parent);
    case FieldKind::Choice:
        return new ChoiceEditor(field, field.choices, parent);
    case FieldKind::Choices:
        return new ChoicesEditor(field, parent);
    case FieldKind::Switch:
        if (field.preset.isEmpty())
            return new ChoiceEditor(field, {u"true"_s, u"false"_s}, parent);
        return new SwitchEditor(field, parent);
    case FieldKind::Blob:
    case FieldKind::Json:
        return new BlobEditor(field, parent);
    case FieldKind::Media:
        return new LinesEditor(field, parent);
    case FieldKind::Number:
    case FieldKind::Prompt:
    case FieldKind::Text:
    case FieldKind::Url:
        break;
    }
    if (field.repeatable)
        return new LinesEditor(field, parent);
    if (field.directory)
        return new LookupEditor(field, parent);
    return new TextEditor(field, parent);
}

void FieldEditor::describe(QWidget *widget, const Field &field, const QString &part)
{
    widget->setAccessibleName(labelOf(field) + part);
    widget->setAccessibleDescription(helpOf(field));
    widget->setToolTip(helpOf(field));
    widget->setObjectName(field.key);
}

QString FieldEditor::exampleText() const
{
    const QString example = m_field.example.value(0);
    return example.isEmpty() ? QString() : tr("for example %1").arg(example);
}

QString labelOf(const Field &field)
{
    return QCoreApplication::translate("Scenario", field.label);
}

QString helpOf(const Field &field)
{
    return QCoreApplication::translate("Scenario", field.help);
}
