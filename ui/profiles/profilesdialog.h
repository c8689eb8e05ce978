#pragma once

#include "profiles/profileform.h"

#include <QDialog>

class Profiles;
class QListWidget;
class QMessageBox;
class QPushButton;
class QVBoxLayout;

/*! All profiles: makes, changes, duplicates, takes in, hands out and removes them.

    What was typed for one profile stays while another is looked at, and the dialog does not close
    over it without asking. A file that cannot be read is never written over: it is set aside.
*/
class ProfilesDialog : public QDialog
{
    Q_OBJECT
public:
    ProfilesDialog(Profiles &profiles, QWidget *parent);

    //! Shows the profile with this name; with a \a member, its field has the focus.
    void edit(const QString &name, const QString &member = {});

    //! Whom the rules of \a profile complete from. Of the others, nobody has been read.
    void setDirectory(const QString &profile, const QList<DirectoryEntry> &directory);

    void reject() override;

signals:
    //! A profile was written, with all that is secret about it.
    void saved(const QString &name);
    //! Somebody wants to work with this one.
    void wanted(const QString &name);

private:
    void arrange();
    [[nodiscard]] QVBoxLayout *newListColumn();
    [[nodiscard]] QVBoxLayout *newFormColumn();
    [[nodiscard]] QPushButton *newButton(const QString &text, const QString &name,
                                         void (ProfilesDialog::*action)());
    void showNames();
    void showChosen();
    void formChanged();
    void refresh();
    void addDraft(const ProfileDraft &draft);
    void createNew();
    void duplicate();
    void chooseImport();
    void importFrom(const QString &file);
    void chooseExport();
    //! Something that cannot be undone, to be asked about first; without its button yet.
    [[nodiscard]] QMessageBox *newQuestion(const QString &title, const QString &text,
                                           const QString &name);
    void askToRemove();
    void remove(const QString &name);
    void setAside();
    void save();
    void revert();
    void askToDiscard();
    void tell(const QString &sentence, bool isProblem = false);

    Profiles &m_profiles;
    ProfileDrafts m_drafts;
    QListWidget *m_list;
    ProfileForm *m_form;
    ToneLabel *m_answer;
    QPushButton *m_duplicate = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_setAside = nullptr; // there while the file of the chosen one cannot be read
    QPushButton *m_save = nullptr;
    QPushButton *m_revert = nullptr;
    QPushButton *m_use = nullptr;
    QString m_known; // the profile that m_directory is of
    QList<DirectoryEntry> m_directory;
    QString m_shown; // key of the profile in the form
};
