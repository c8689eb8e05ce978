#pragma once

#include "core/directory.h"
#include "identity/profile.h"
#include "identity/profilefields.h"
#include "profiles/profiledrafts.h"

#include <QHash>
#include <QWidget>

class IncomingRules;
class QComboBox;
class QFormLayout;
class QLineEdit;
class ToneLabel;

//! The fields of a profile, each with its help and what is wrong with it.
class ProfileForm : public QWidget
{
    Q_OBJECT
public:
    explicit ProfileForm(QWidget *parent = nullptr);

    void setDraft(const ProfileDraft &draft);
    [[nodiscard]] const ProfileDraft &draft() const { return m_draft; }

    //! Whom the rules about incoming calls complete from.
    void setDirectory(const QList<DirectoryEntry> &directory);

    //! The first field with an error gets the focus; false if there is none.
    bool leadToError();
    void leadTo(const QString &member);

signals:
    void changed();

private:
    //! Where one member is typed, and what is said of it. One of the editors is there.
    struct Row
    {
        QWidget *whole = nullptr;
        QLineEdit *edit = nullptr;
        QComboBox *box = nullptr;
        IncomingRules *rules = nullptr;
        ToneLabel *problem = nullptr;
    };

    void addField(const ProfileField &field, QFormLayout *form);
    [[nodiscard]] QWidget *newEditor(const ProfileField &field, Row &row);
    [[nodiscard]] static QWidget *editorOf(const Row &row);
    [[nodiscard]] QWidget *newFileEditor(const ProfileField &field, Row &row);
    void fill(const ProfileField &field);
    void take(const ProfileField &field, const QString &text);
    void refresh();
    void showSecret(const ProfileField &field);
    [[nodiscard]] QList<ProfileProblem> problems() const;
    [[nodiscard]] QList<ProfileProblem> secretProblems() const;

    ProfileDraft m_draft;
    QHash<QString, Row> m_rows;
    QFormLayout *m_form;
    bool m_isFilling = false;
};
