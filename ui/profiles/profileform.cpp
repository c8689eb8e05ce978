#include "profiles/profileform.h"

#include "console/profiles.h"
#include "core/json.h"
#include "profiles/incomingrules.h"
#include "shared/reveal.h"
#include "shared/steadybox.h"
#include "shared/tonelabel.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Profile", text);
}

QLabel *newTitle(ProfilePart part, QWidget *parent)
{
    auto *title = new QLabel(titleOf(part), parent);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    return title;
}

QComboBox *newBox(const ProfileField &field, QWidget *parent)
{
    auto *box = new SteadyBox(parent);
    auto *model = qobject_cast<QStandardItemModel *>(box->model());
    for (const ProfileChoice &choice : field.choices()) {
        const bool canBeChosen = choice.unavailable.isEmpty();
        box->addItem(canBeChosen ? choice.label
                                 : ProfileForm::tr("%1: %2").arg(choice.label, choice.unavailable),
                     choice.word);
        model->item(box->count() - 1)->setEnabled(canBeChosen);
        if (field.member == u"color")
            box->setItemIcon(box->count() - 1, profileIcon(choice.word, parent->palette()));
    }
    return box;
}

} // namespace

ProfileForm::ProfileForm(QWidget *parent) : QWidget(parent), m_form(nullptr)
{
    auto *fields = new QWidget(this);
    m_form = new QFormLayout(fields);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow); // the help wants the room
    std::optional<ProfilePart> part;
    for (const ProfileField &field : profileFields()) {
        if (part != field.part)
            m_form->addRow(newTitle(field.part, fields));
        part = field.part;
        addField(field, m_form);
    }
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // its fields are what one wants to reach
    scroll->setWidget(fields);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll);
    setDraft({.file = toJson(Profile()), .isNew = true});
}

void ProfileForm::setDraft(const ProfileDraft &draft)
{
    m_draft = draft;
    m_isFilling = true;
    for (const ProfileField &field : profileFields())
        fill(field);
    m_isFilling = false;
    m_rows[u"name"_s].edit->setReadOnly(!draft.isNew);
    refresh();
}

void ProfileForm::setDirectory(const QList<DirectoryEntry> &directory)
{
    for (const Row &row : std::as_const(m_rows)) {
        if (row.rules)
            row.rules->setDirectory(directory);
    }
}

bool ProfileForm::leadToError()
{
    m_draft.wasTried = true;
    refresh();
    const QList<ProfileProblem> all = problems();
    const auto error = std::ranges::find(all, false, &ProfileProblem::isWarning);
    if (error == all.end())
        return false;
    leadTo(error->member);
    return true;
}

void ProfileForm::leadTo(const QString &member)
{
    const Row row = m_rows.value(member);
    QWidget *editor = editorOf(row);
    if (!editor)
        return;
    editor->setFocus(Qt::ShortcutFocusReason);
    reveal(row.whole);
}

void ProfileForm::addField(const ProfileField &field, QFormLayout *form)
{
    Row row{.whole = new QWidget(form->parentWidget())};
    auto *column = new QVBoxLayout(row.whole);
    column->setContentsMargins({});
    column->setSpacing(1);
    QWidget *editor = newEditor(field, row);
    column->addWidget(editor, 0, row.box ? Qt::AlignLeft : Qt::Alignment());
    auto *help = new QLabel(translated(field.help), row.whole);
    help->setWordWrap(true);
    help->setForegroundRole(QPalette::PlaceholderText);
    column->addWidget(help);
    row.problem = new ToneLabel(row.whole);
    row.problem->setObjectName(field.member + u".problem"_s);
    row.problem->setWordWrap(true);
    row.problem->hide();
    column->addWidget(row.problem);

    QWidget *control = editorOf(row);
    control->setObjectName(field.member);
    control->setAccessibleName(translated(field.label));
    control->setAccessibleDescription(translated(field.help));
    auto *label = new QLabel(translated(field.label), form->parentWidget());
    label->setBuddy(control);
    form->addRow(label, row.whole);
    m_rows[field.member] = row;
}

QWidget *ProfileForm::editorOf(const Row &row)
{
    if (row.edit)
        return row.edit;
    return row.rules ? static_cast<QWidget *>(row.rules) : row.box;
}

QWidget *ProfileForm::newEditor(const ProfileField &field, Row &row)
{
    if (field.kind == ProfileFieldKind::Choice) {
        row.box = newBox(field, row.whole);
        connect(row.box, &QComboBox::currentIndexChanged, this,
                [this, field, box = row.box] { take(field, box->currentData().toString()); });
        return row.box;
    }
    if (field.kind == ProfileFieldKind::Rules) {
        row.rules = new IncomingRules(row.whole);
        connect(row.rules, &IncomingRules::changed, this, [this, field, rules = row.rules] {
            const QJsonObject &incoming = rules->incoming();
            take(field, incoming.isEmpty() ? QString() : QString::fromUtf8(compactJson(incoming)));
        });
        return row.rules;
    }
    row.edit = new QLineEdit(row.whole);
    connect(row.edit, &QLineEdit::textChanged, this,
            [this, field](const QString &text) { take(field, text); });
    if (field.kind == ProfileFieldKind::File)
        return newFileEditor(field, row);
    if (field.kind == ProfileFieldKind::Secret) {
        row.edit->setEchoMode(QLineEdit::Password);
        row.edit->setPlaceholderText(tr("Leave it empty to keep what is stored"));
    } else if (!field.example.isEmpty()) {
        row.edit->setPlaceholderText(tr("for example %1").arg(field.example));
    }
    return row.edit;
}

QWidget *ProfileForm::newFileEditor(const ProfileField &field, Row &row)
{
    auto *browse = new QPushButton(tr("Choose…"), row.whole);
    browse->setAccessibleName(tr("Choose a file: %1").arg(translated(field.label)));
    connect(browse, &QPushButton::clicked, this, [this, edit = row.edit, field] {
        auto *dialog = new QFileDialog(this, translated(field.label));
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->setFileMode(QFileDialog::ExistingFile);
        connect(dialog, &QFileDialog::fileSelected, edit, &QLineEdit::setText);
        dialog->open();
    });
    auto *line = new QWidget(row.whole);
    auto *layout = new QHBoxLayout(line);
    layout->setContentsMargins({});
    layout->addWidget(row.edit);
    layout->addWidget(browse);
    return line;
}

void ProfileForm::fill(const ProfileField &field)
{
    const Row &row = m_rows[field.member];
    const QString text = field.kind == ProfileFieldKind::Secret
        ? m_draft.secrets.value(field.member)
        : textOf(field, m_draft.file);
    if (row.edit)
        return row.edit->setText(text);
    if (row.rules)
        return row.rules->setIncoming(m_draft.file.value(field.member).toObject());
    if (!text.isEmpty() && row.box->findData(text) < 0)
        row.box->addItem(text, text); // wrong as it may be, it came from somewhere
    row.box->setCurrentIndex(std::max(0, row.box->findData(text)));
}

void ProfileForm::take(const ProfileField &field, const QString &text)
{
    if (m_isFilling)
        return;
    if (field.kind != ProfileFieldKind::Secret)
        m_draft.file = withText(field, text.trimmed(), m_draft.file);
    else if (text.isEmpty())
        m_draft.secrets.remove(field.member);
    else
        m_draft.secrets[field.member] = text;
    refresh();
    emit changed();
}

//! Shows the fields that mean something now, and what is wrong with them.
void ProfileForm::refresh()
{
    const QList<ProfileProblem> all = problems();
    for (const ProfileField &field : profileFields()) {
        const Row &row = m_rows[field.member];
        m_form->setRowVisible(row.whole, isShown(field, m_draft.file));
        const auto problem = std::ranges::find(all, field.member, &ProfileProblem::member);
        const bool isThere = problem != all.end();
        row.problem->setVisible(isThere);
        row.problem->setText(isThere ? problem->text : QString());
        row.problem->setTone(isThere && problem->isWarning ? Tone::Pending : Tone::Bad);
    }
    for (const ProfileField &field : profileFields()) {
        if (field.kind == ProfileFieldKind::Secret && isShown(field, m_draft.file))
            showSecret(field);
    }
}

//! Until when a token is good.
void ProfileForm::showSecret(const ProfileField &field)
{
    const QString secret = m_draft.secrets.value(field.member);
    ToneLabel *label = m_rows[field.member].problem;
    if (secret.isEmpty() || !label->text().isEmpty() || field.part != ProfilePart::Application)
        return;
    const Result<QString> verdict = Profiles::judgeSecret(readUnfinished(m_draft.file), secret);
    label->setText(verdict.value_or(QString()));
    label->setTone(Tone::Good);
    label->setVisible(!label->text().isEmpty());
}

//! Before somebody has tried to save, an empty field is no problem yet.
QList<ProfileProblem> ProfileForm::problems() const
{
    QList<ProfileProblem> all = problemsOf(m_draft.file) + secretProblems();
    if (m_draft.wasTried)
        return all;
    all.removeIf([this](const ProfileProblem &problem) {
        const auto field = std::ranges::find(profileFields(), problem.member,
                                             &ProfileField::member);
        return field != profileFields().end() && field->kind != ProfileFieldKind::Secret
            && textOf(*field, m_draft.file).isEmpty();
    });
    return all;
}

QList<ProfileProblem> ProfileForm::secretProblems() const
{
    QList<ProfileProblem> problems;
    for (const ProfileField &field : profileFields()) {
        const QString secret = m_draft.secrets.value(field.member);
        if (secret.isEmpty() || field.part != ProfilePart::Application
            || !isShown(field, m_draft.file))
            continue;
        const Result<QString> verdict = Profiles::judgeSecret(readUnfinished(m_draft.file), secret);
        if (!verdict)
            problems.append({.member = field.member, .text = verdict.error().text()});
    }
    return problems;
}
