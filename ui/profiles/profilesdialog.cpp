#include "profiles/profilesdialog.h"

#include "console/profiles.h"
#include "shared/roles.h"
#include "shared/tonelabel.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

ProfilesDialog::ProfilesDialog(Profiles &profiles, QWidget *parent)
    : QDialog(parent), m_profiles(profiles), m_drafts(profiles), m_list(new QListWidget(this)),
      m_form(new ProfileForm(this)), m_answer(new ToneLabel(this))
{
    setWindowTitle(tr("Profiles"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_list->setObjectName(u"profileList"_s);
    m_list->setAccessibleName(tr("Profiles"));
    m_answer->setObjectName(u"profileAnswer"_s);
    m_answer->setWordWrap(true);
    arrange();
    showNames();
    connect(m_list, &QListWidget::currentRowChanged, this, &ProfilesDialog::showChosen);
    connect(m_form, &ProfileForm::changed, this, &ProfilesDialog::formChanged);
    connect(&m_profiles, &Profiles::changed, this, &ProfilesDialog::showNames);
    m_list->setCurrentRow(0);
}

void ProfilesDialog::edit(const QString &name, const QString &member)
{
    for (int row = 0; row < m_list->count(); ++row) {
        if (m_list->item(row)->data(KeyRole).toString() == name)
            m_list->setCurrentRow(row);
    }
    m_form->leadTo(member);
}

void ProfilesDialog::setDirectory(const QString &profile, const QList<DirectoryEntry> &directory)
{
    m_known = profile;
    m_directory = directory;
    refresh();
}

void ProfilesDialog::reject()
{
    if (m_drafts.unsaved().isEmpty())
        QDialog::reject();
    else
        askToDiscard();
}

void ProfilesDialog::arrange()
{
    auto *layout = new QHBoxLayout(this);
    layout->addLayout(newListColumn());
    layout->addLayout(newFormColumn(), 1);
    resize(900, 660);
}

QVBoxLayout *ProfilesDialog::newListColumn()
{
    auto *column = new QVBoxLayout;
    column->addWidget(m_list, 1);
    column->addWidget(newButton(tr("&New"), u"profile.new"_s, &ProfilesDialog::createNew));
    column->addWidget(newButton(tr("&Import…"), u"profile.import"_s,
                                &ProfilesDialog::chooseImport));
    m_duplicate = newButton(tr("&Duplicate"), u"profile.duplicate"_s, &ProfilesDialog::duplicate);
    m_export = newButton(tr("&Export…"), u"profile.export"_s, &ProfilesDialog::chooseExport);
    m_remove = newButton(tr("Re&move…"), u"profile.remove"_s, &ProfilesDialog::askToRemove);
    for (QPushButton *button : {m_duplicate, m_export, m_remove})
        column->addWidget(button);
    constexpr int width = 220;
    m_list->setMaximumWidth(width);
    return column;
}

QVBoxLayout *ProfilesDialog::newFormColumn()
{
    m_save = newButton(tr("&Save"), u"profile.save"_s, &ProfilesDialog::save);
    m_revert = newButton(tr("Re&vert"), u"profile.revert"_s, &ProfilesDialog::revert);
    m_setAside = newButton(tr("Set it &aside"), u"profile.setAside"_s, &ProfilesDialog::setAside);
    m_setAside->setToolTip(tr("Keeps the file under another name, so that it is no profile any "
                              "more and can be mended by hand."));
    m_use = new QPushButton(tr("&Work with it"), this);
    m_use->setObjectName(u"profile.use"_s);
    connect(m_use, &QPushButton::clicked, this, [this] { emit wanted(m_shown); });
    auto *close = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(close, &QDialogButtonBox::rejected, this, &ProfilesDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addWidget(m_revert);
    buttons->addWidget(m_setAside);
    buttons->addStretch(1); // the box with *Close* stretches, too
    buttons->addWidget(m_use);
    buttons->addWidget(close);
    auto *column = new QVBoxLayout;
    column->addWidget(m_form, 1);
    column->addWidget(m_answer);
    column->addLayout(buttons);
    return column;
}

QPushButton *ProfilesDialog::newButton(const QString &text, const QString &name,
                                       void (ProfilesDialog::*action)())
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(name);
    button->setAutoDefault(false); // Enter in a field is no wish to do any of this
    connect(button, &QPushButton::clicked, this, action);
    return button;
}

void ProfilesDialog::showNames()
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (const QString &name : m_drafts.names()) {
        auto *item = new QListWidgetItem(m_drafts.has(name) ? tr("%1 (not saved)").arg(name) : name,
                                         m_list);
        item->setData(KeyRole, name);
        if (name == m_shown)
            m_list->setCurrentItem(item);
    }
    refresh();
}

void ProfilesDialog::showChosen()
{
    const QListWidgetItem *item = m_list->currentItem();
    m_shown = item ? item->data(KeyRole).toString() : QString();
    tell({});
    const Result<ProfileDraft> draft = m_drafts.draft(m_shown);
    m_form->setDraft(draft.value_or(ProfileDraft{.file = {{u"name"_s, m_shown}}}));
    if (!draft)
        tell(draft.error().text(), true);
    refresh();
}

//! Whoever types keeps it, whatever he looks at next.
void ProfilesDialog::formChanged()
{
    const bool wasChanged = m_drafts.has(m_shown);
    m_drafts.keep(m_shown, m_form->draft());
    tell({});
    if (!wasChanged)
        showNames();
}

void ProfilesDialog::refresh()
{
    const bool hasFile = m_profiles.hasFile(m_shown);
    const bool isDraft = m_drafts.has(m_shown);
    const bool cannotBeRead = !isDraft && m_drafts.isUnreadable(m_shown);
    m_form->setDirectory(m_shown == m_known ? m_directory : QList<DirectoryEntry>());
    m_form->setEnabled(isDraft || (hasFile && !cannotBeRead));
    m_duplicate->setEnabled(hasFile && !cannotBeRead);
    m_export->setEnabled(hasFile && !cannotBeRead);
    m_remove->setEnabled(hasFile); // asks first
    m_setAside->setVisible(cannotBeRead);
    m_save->setEnabled(isDraft);
    m_revert->setEnabled(isDraft);
    m_use->setEnabled(!isDraft && !cannotBeRead && !m_shown.isEmpty());
    if (!hasFile && !isDraft && !m_shown.isEmpty())
        tell(tr("“%1” is built in: nothing has to be filled in to try things out with it. What it "
                "cannot have, such as rules for calls that come in, a profile of a sandbox that "
                "runs by itself can: start “call-console sandbox”, and import the line that it "
                "prints.")
                 .arg(m_shown));
}

void ProfilesDialog::addDraft(const ProfileDraft &draft)
{
    const QString name = textOf(profileFields().first(), draft.file);
    m_drafts.keep(name, draft);
    m_shown.clear(); // what is shown next may have the same name
    showNames();
    edit(name, u"name"_s);
    showChosen();
}

void ProfilesDialog::createNew()
{
    QJsonObject file = toJson(Profile());
    file[u"name"] = m_drafts.freeName(tr("New profile"));
    addDraft({.file = file, .isNew = true});
}

void ProfilesDialog::duplicate()
{
    ProfileDraft copy = m_form->draft();
    copy.file[u"name"] = m_drafts.freeName(tr("Copy of %1").arg(m_shown));
    copy.secrets.clear();
    copy.isNew = true;
    addDraft(copy);
}

void ProfilesDialog::chooseImport()
{
    auto *dialog = new QFileDialog(this, tr("Import a profile"), {}, tr("Profiles (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ProfilesDialog::importFrom);
    dialog->open();
}

//! It is shown before it is saved: it may stand for the profile of that name.
void ProfilesDialog::importFrom(const QString &file)
{
    const Result<ImportedProfile> read = Profiles::readFile(file);
    if (!read)
        return tell(read.error().text(), true);
    ProfileDraft draft = draftOf(*read);
    QString name = textOf(profileFields().first(), read->file);
    if (name.isEmpty())
        name = m_drafts.freeName(tr("New profile"));
    draft.file[u"name"] = name;
    draft.isNew = !m_profiles.hasFile(name);
    addDraft(draft);
    if (draft.isNew)
        tell(tr("Look it over and save it."));
    else if (m_drafts.isUnreadable(name))
        tell(tr("Saving it sets the file of “%1” aside that is there and cannot be read.")
                 .arg(name));
    else
        tell(tr("Saving it replaces the profile “%1” that is there.").arg(name));
}

void ProfilesDialog::chooseExport()
{
    auto *dialog = new QFileDialog(this, tr("Export “%1”").arg(m_shown), m_shown + u".json"_s,
                                   tr("Profiles (*.json)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, name = m_shown](const QString &file) {
        const Result<void> written = m_profiles.exportTo(file, name);
        tell(written ? tr("It is in %1, without any secret.").arg(file) : written.error().text(),
             !written);
    });
    dialog->open();
}

QMessageBox *ProfilesDialog::newQuestion(const QString &title, const QString &text,
                                         const QString &name)
{
    auto *question = new QMessageBox(QMessageBox::Warning, title, text, QMessageBox::Cancel, this);
    question->setObjectName(name);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    return question;
}

void ProfilesDialog::askToRemove()
{
    auto *question = newQuestion(
        tr("Remove a profile"),
        tr("Remove “%1” and its secrets? Its journal, launches and addresses stay.").arg(m_shown),
        u"confirmRemove"_s);
    QPushButton *yes = question->addButton(tr("&Remove"), QMessageBox::DestructiveRole);
    yes->setObjectName(u"confirmRemove.yes"_s);
    connect(yes, &QPushButton::clicked, this, [this, name = m_shown] { remove(name); });
    question->open();
}

void ProfilesDialog::remove(const QString &name)
{
    m_drafts.remove(name);
    whenDone(m_profiles.remove(name), this, [this, name](const Result<void> &removed) {
        m_list->setCurrentRow(0);
        showChosen();
        if (removed)
            return tell(tr("“%1” was removed.").arg(name));
        tell(tr("Should its secret be in a keychain, it is still there. %1")
                 .arg(removed.error().text()),
             true);
    });
}

void ProfilesDialog::setAside()
{
    const Result<QString> aside = m_profiles.setAside(m_shown);
    if (!aside)
        return tell(aside.error().text(), true);
    m_list->setCurrentRow(0);
    showChosen();
    tell(tr("The profile that cannot be read is kept as %1.").arg(*aside));
}

void ProfilesDialog::save()
{
    const bool hasErrors = m_form->leadToError();
    const ProfileDraft draft = m_form->draft();
    const Result<Profile> profile = readProfile(draft.file);
    if (!profile || hasErrors)
        return tell(tr("Nothing was saved yet: correct what is marked."), true);
    if (draft.isNew && m_profiles.names().contains(profile->name))
        return tell(tr("There is a profile “%1” already: choose another name.").arg(profile->name),
                    true);
    const ProfileDraft kept = m_drafts.take(m_shown);
    const QString before = std::exchange(m_shown, profile->name);
    if (const Result<void> written = m_profiles.save(*profile); !written) {
        m_shown = before;
        m_drafts.keep(before, kept);
        return tell(written.error().text(), true);
    }
    m_form->setDraft({.file = toJson(*profile)});
    tell(tr("“%1” was saved.").arg(profile->name));
    for (const FutureResult<QString> &told : keepSecrets(m_profiles, *profile, draft)) {
        whenDone(told, this, [this](const Result<QString> &sentence) {
            tell((m_answer->text() + u' ' + sentence.value_or(QString())).trimmed());
        });
    }
    emit saved(profile->name);
}

void ProfilesDialog::revert()
{
    m_drafts.remove(m_shown);
    showNames();
    if (!m_list->currentItem())
        m_list->setCurrentRow(0);
    showChosen();
}

void ProfilesDialog::askToDiscard()
{
    if (findChild<QMessageBox *>(u"confirmDiscard"_s))
        return;
    auto *question = newQuestion(
        tr("Profiles that are not saved"),
        tr("What was typed for %1 is not saved.").arg(m_drafts.unsaved().join(u", "_s)),
        u"confirmDiscard"_s);
    QPushButton *discard = question->addButton(tr("&Discard it"), QMessageBox::DestructiveRole);
    discard->setObjectName(u"confirmDiscard.yes"_s);
    connect(discard, &QPushButton::clicked, this, [this] {
        m_drafts.clear();
        reject();
    });
    question->open();
}

void ProfilesDialog::tell(const QString &sentence, bool isProblem)
{
    m_answer->setTone(isProblem ? Tone::Bad : Tone::Good);
    m_answer->setText(sentence);
    m_answer->setVisible(!sentence.isEmpty());
}
