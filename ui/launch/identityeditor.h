#pragma once

#include "launch/fieldeditor.h"

class IdentityDetails;
class QGridLayout;
class QLineEdit;
class QPushButton;
class QStandardItemModel;
class QVBoxLayout;
class ToneLabel;

//! Name and id of a person or application; choosing from the directory fills in both.
class IdentityEditor : public FieldEditor
{
    Q_OBJECT
public:
    enum class Shape { TwoLines, OneLine };

    //! \a number tells the editors of a list apart, from 1; 0 for one that stands alone.
    IdentityEditor(const Field &field, QWidget *parent, Shape shape = Shape::TwoLines,
                   int number = 0);

    [[nodiscard]] QStringList values() const override;
    void setValues(const QStringList &values) override;
    void setDirectory(const QList<DirectoryEntry> &directory) override;
    void setSupply(const QString &value) override;

private:
    void describe(const Field &field, int number);
    void addDetails(const Field &field, int number, QGridLayout *layout);
    void complete(QLineEdit *edit);
    void followName(const QString &typed);
    void showHint();

    QLineEdit *m_name;
    QLineEdit *m_id;
    ToneLabel *m_hint;
    IdentityDetails *m_details = nullptr; // only for one of several people
    QStandardItemModel *m_model;
    QList<DirectoryEntry> m_directory;
};

//! Several people, one a line; lines are added and removed.
class IdentitiesEditor : public FieldEditor
{
    Q_OBJECT
public:
    IdentitiesEditor(const Field &field, QWidget *parent);

    [[nodiscard]] QStringList values() const override;
    void setValues(const QStringList &values) override;
    void setDirectory(const QList<DirectoryEntry> &directory) override;

private:
    struct Line
    {
        QWidget *holder = nullptr;
        IdentityEditor *editor = nullptr;
        QPushButton *remove = nullptr;
    };

    void addLine();
    void removeLine(const QWidget *holder);
    void showButtons();

    const Field &m_field;
    QVBoxLayout *m_layout;
    QPushButton *m_add;
    QList<Line> m_lines;
    QList<DirectoryEntry> m_directory;
    int m_made = 0; // counts all lines there ever were, so that names stay apart
};

//! One text that completes by name from the directory: a phone number, the id of a meeting.
class LookupEditor : public FieldEditor
{
    Q_OBJECT
public:
    LookupEditor(const Field &field, QWidget *parent);

    [[nodiscard]] QStringList values() const override;
    void setValues(const QStringList &values) override;
    void setDirectory(const QList<DirectoryEntry> &directory) override;
    void setSupply(const QString &value) override;

signals:
    //! Somebody chose \a entry, which may know more than this field.
    void chosen(const DirectoryEntry &entry);

private:
    void showHint();

    QLineEdit *m_edit;
    ToneLabel *m_hint;
    QStandardItemModel *m_model;
    QList<DirectoryEntry> m_directory;
};
