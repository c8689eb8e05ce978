#include "launch/fieldeditor.h"

#include "shared/tonelabel.h"

#include <QCheckBox>
#include <QCompleter>
#include <QCoreApplication>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QStandardItemModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

//! Gives \a widget the field's words; the suffix tells the parts of an editor apart.
void describe(QWidget *widget, const Field &field, const QString &suffix = {})
{
    widget->setAccessibleName(suffix.isEmpty() ? labelOf(field)
                                               : labelOf(field) + u", "_s + suffix);
    widget->setAccessibleDescription(helpOf(field));
    widget->setToolTip(helpOf(field));
    widget->setObjectName(suffix.isEmpty() ? field.key : field.key + u'.' + suffix);
}

class TextEditor : public FieldEditor
{
public:
    TextEditor(const Field &field, QWidget *parent)
        : FieldEditor(parent), m_edit(new QLineEdit(this))
    {
        auto *layout = new QGridLayout(this);
        layout->setContentsMargins({});
        layout->addWidget(m_edit);
        describe(m_edit, field);
        m_edit->setPlaceholderText(field.example.value(0));
        setFocusProxy(m_edit);
        connect(m_edit, &QLineEdit::textChanged, this, &FieldEditor::changed);
    }

    QStringList values() const override { return {m_edit->text()}; }
    void setValues(const QStringList &values) override { m_edit->setText(values.value(0)); }

private:
    QLineEdit *m_edit;
};

class SwitchEditor : public FieldEditor
{
public:
    SwitchEditor(const Field &field, QWidget *parent)
        : FieldEditor(parent), m_box(new QCheckBox(labelOf(field), this))
    {
        auto *layout = new QGridLayout(this);
        layout->setContentsMargins({});
        layout->addWidget(m_box);
        describe(m_box, field);
        setFocusProxy(m_box);
        connect(m_box, &QCheckBox::toggled, this, &FieldEditor::changed);
    }

    QStringList values() const override { return {m_box->isChecked() ? u"true"_s : u"false"_s}; }
    void setValues(const QStringList &values) override
    {
        m_box->setChecked(values.value(0) == u"true");
    }
    bool hasOwnLabel() const override { return true; }

private:
    QCheckBox *m_box;
};

class ChoicesEditor : public FieldEditor
{
public:
    ChoicesEditor(const Field &field, QWidget *parent) : FieldEditor(parent)
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins({});
        for (const QString &choice : field.choices) {
            auto *box = new QCheckBox(choice, this); // a word of the API, not ours to translate
            describe(box, field, choice);
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

//! Name and id of a person or application; choosing from the directory fills in both.
class IdentityEditor : public FieldEditor
{
    Q_DECLARE_TR_FUNCTIONS(IdentityEditor)
public:
    IdentityEditor(const Field &field, QWidget *parent)
        : FieldEditor(parent), m_name(new QLineEdit(this)), m_id(new QLineEdit(this)),
          m_hint(new ToneLabel(this)), m_model(new QStandardItemModel(this))
    {
        auto *layout = new QGridLayout(this);
        layout->setContentsMargins({});
        layout->addWidget(m_name);
        layout->addWidget(m_id);
        layout->addWidget(m_hint);
        describe(m_name, field, tr("name"));
        describe(m_id, field, tr("object id"));
        m_name->setObjectName(field.key + u".name"_s);
        m_id->setObjectName(field.key + u".id"_s);
        m_name->setPlaceholderText(tr("Name"));
        m_id->setPlaceholderText(tr("Object id"));
        m_hint->hide();
        setFocusProxy(m_name);
        connect(m_name, &QLineEdit::textChanged, this, &FieldEditor::changed);
        connect(m_id, &QLineEdit::textChanged, this, &FieldEditor::changed);
        connect(this, &FieldEditor::changed, this, [this] { showHint(); });
        complete(m_name);
        complete(m_id);
    }

    QStringList values() const override
    {
        return {IdentityValue{m_id->text().trimmed(), m_name->text().trimmed()}.toText()};
    }

    void setValues(const QStringList &values) override
    {
        const IdentityValue value = IdentityValue::fromText(values.value(0));
        m_id->setText(value.id);
        m_name->setText(value.displayName);
    }

    void setDirectory(const QList<DirectoryEntry> &directory) override
    {
        m_directory = directory;
        m_model->clear();
        for (const DirectoryEntry &entry : directory) {
            auto *item = new QStandardItem(entry.displayName);
            item->setToolTip(entry.hint);
            item->setData(entry.id);
            m_model->appendRow(item);
        }
        showHint();
    }

private:
    void complete(QLineEdit *edit)
    {
        auto *completer = new QCompleter(m_model, edit);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        edit->setCompleter(completer);
        connect(completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
                [this](const QModelIndex &index) {
                    setValues({IdentityValue{index.data(Qt::UserRole + 1).toString(),
                                             index.data().toString()}
                                   .toText()});
                });
    }

    void showHint()
    {
        const auto entry = std::ranges::find(m_directory, m_id->text().trimmed(),
                                             &DirectoryEntry::id);
        const bool isKnown = entry != m_directory.end() && !entry->hint.isEmpty();
        m_hint->setVisible(isKnown);
        if (!isKnown)
            return;
        m_hint->setTone(Tone::Good);
        m_hint->setText(u"✓ "_s + entry->hint);
    }

    QLineEdit *m_name;
    QLineEdit *m_id;
    ToneLabel *m_hint;
    QStandardItemModel *m_model;
    QList<DirectoryEntry> m_directory;
};

//! One value a line.
class LinesEditor : public FieldEditor
{
    Q_DECLARE_TR_FUNCTIONS(LinesEditor)
public:
    LinesEditor(const Field &field, QWidget *parent)
        : FieldEditor(parent), m_edit(new QPlainTextEdit(this))
    {
        constexpr int lines = 3;
        auto *layout = new QGridLayout(this);
        layout->setContentsMargins({});
        layout->addWidget(m_edit);
        describe(m_edit, field);
        m_edit->setTabChangesFocus(true);
        m_edit->setPlaceholderText(tr("https://…/beep.wav,resource id (one a line)"));
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
        return new IdentityEditor(field, parent);
    case FieldKind::Choices:
        return new ChoicesEditor(field, parent);
    case FieldKind::Switch:
        return new SwitchEditor(field, parent);
    case FieldKind::Media:
        return new LinesEditor(field, parent);
    case FieldKind::Text:
    case FieldKind::Url:
        break;
    }
    return new TextEditor(field, parent);
}

QString labelOf(const Field &field)
{
    return QCoreApplication::translate("Scenario", field.label);
}

QString helpOf(const Field &field)
{
    return QCoreApplication::translate("Scenario", field.help);
}
