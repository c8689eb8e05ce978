#include "profiles/incomingruledialog.h"

#include "identity/profile.h"
#include "launch/fieldsform.h"
#include "shared/tonelabel.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QJsonArray>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace {

//! What the profile supplies to every call is not for a rule to say.
Form formOf(const Operation &operation)
{
    Form form = operation;
    form.fields.removeIf([](const Field &field) { return field.supply != Supply::None; });
    return form;
}

} // namespace

IncomingRuleDialog::IncomingRuleDialog(const Operation &operation, const QJsonObject &body,
                                       const QString &title, QWidget *parent)
    : QDialog(parent), m_operation(operation.key),
      m_form(formOf(operation)), m_before{.body = body,
                                          .known = buildBody(m_form, readBody(m_form, body))},
      m_fields(new FieldsForm(m_form, this)), m_problem(new ToneLabel(this))
{
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    FieldValues values = presetsOf(m_form);
    values.insert(readBody(m_form, body));
    m_fields->setValues(values);
    m_problem->setObjectName(u"ruleProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setTone(Tone::Bad);
    m_problem->hide();
    auto *help = new QLabel(QCoreApplication::translate("Operation", operation.help), this);
    help->setWordWrap(true);
    help->setForegroundRole(QPalette::PlaceholderText);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setObjectName(u"ruleOk"_s);
    connect(m_fields, &FieldsForm::entered, this, &IncomingRuleDialog::take);
    connect(buttons, &QDialogButtonBox::accepted, this, &IncomingRuleDialog::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(help);
    layout->addWidget(m_fields, 1);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    resize(560, 420);
    m_fields->setFocus();
}

void IncomingRuleDialog::setDirectory(const QList<DirectoryEntry> &directory)
{
    m_fields->setDirectory(directory);
}

void IncomingRuleDialog::take()
{
    m_fields->showMissing();
    if (hasErrors(m_fields->problems()))
        return;
    QJsonObject rule{{u"operation"_s, m_operation}};
    const QJsonObject body = merged(buildBody(m_form, m_fields->valuesToSend()), m_before);
    if (!body.isEmpty())
        rule[u"body"] = body;
    const auto read = readIncomingPolicy({{u"rules"_s, QJsonArray{rule}}});
    m_problem->setVisible(!read);
    if (!read)
        return m_problem->setText(read.error().what);
    emit decided(rule);
    accept();
}
