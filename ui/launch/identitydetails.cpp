#include "launch/identitydetails.h"

#include "launch/fieldeditor.h"

#include <QFormLayout>
#include <QLabel>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

IdentityDetails::IdentityDetails(const Field &field, const QString &person, const QString &place,
                                 QWidget *parent)
    : QWidget(parent), m_toggle(new QToolButton(parent))
{
    auto *form = new QFormLayout(this);
    form->setContentsMargins({});
    for (const Field &detail : field.details) {
        FieldEditor *editor = FieldEditor::make(detail, this);
        for (QWidget *widget : editor->findChildren<QWidget *>(detail.key)) {
            widget->setAccessibleName(tr("%1, %2").arg(person, widget->accessibleName()));
            widget->setObjectName(detail.key + place);
        }
        auto *label = new QLabel(labelOf(detail), this);
        label->setBuddy(editor);
        form->addRow(label, editor);
        connect(editor, &FieldEditor::changed, this, &IdentityDetails::changed);
        m_editors.insert(detail.key, editor);
    }

    m_toggle->setObjectName(field.key + place + u".details"_s);
    m_toggle->setArrowType(Qt::RightArrow);
    m_toggle->setAutoRaise(true);
    m_toggle->setCheckable(true);
    m_toggle->setFocusPolicy(Qt::StrongFocus);
    m_toggle->setToolTip(tr("More options of this person"));
    m_toggle->setAccessibleName(tr("More options, %1").arg(person));
    connect(m_toggle, &QToolButton::toggled, this, [this](bool isOpen) {
        setVisible(isOpen);
        m_toggle->setArrowType(isOpen ? Qt::DownArrow : Qt::RightArrow);
    });
    hide();
}

QMap<QString, QString> IdentityDetails::values() const
{
    QMap<QString, QString> values;
    for (auto editor = m_editors.begin(); editor != m_editors.end(); ++editor)
        values[editor.key()] = editor.value()->values().value(0).trimmed();
    return values;
}

void IdentityDetails::setValues(const QMap<QString, QString> &values)
{
    for (auto editor = m_editors.begin(); editor != m_editors.end(); ++editor)
        editor.value()->setValues({values.value(editor.key())});
    if (std::ranges::any_of(values, [](const QString &value) { return !value.isEmpty(); }))
        m_toggle->setChecked(true);
}
